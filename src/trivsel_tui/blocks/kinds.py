"""All kinds together: what a block in an exercise can be."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from trivsel_tui.blocks.activities import Activities
from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.axes import Axes
from trivsel_tui.blocks.cards import Cards
from trivsel_tui.blocks.checklist import Checklist
from trivsel_tui.blocks.choices import Chooser
from trivsel_tui.blocks.circles import Circles
from trivsel_tui.blocks.links import Links
from trivsel_tui.blocks.lists import Lists
from trivsel_tui.blocks.mapping import Mapping
from trivsel_tui.blocks.mindmap import Mindmap
from trivsel_tui.blocks.pick import Pick
from trivsel_tui.blocks.poles import Poles
from trivsel_tui.blocks.priorities import Priorities
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.blocks.ratings import Ratings
from trivsel_tui.blocks.sheets import Sheets
from trivsel_tui.blocks.talk import Talk
from trivsel_tui.blocks.themes import Themes

AnyBlock: TypeAlias = Annotated[
    Activities
    | Advice
    | Axes
    | Cards
    | Checklist
    | Chooser
    | Circles
    | Links
    | Lists
    | Mapping
    | Mindmap
    | Pick
    | Poles
    | Priorities
    | Questions
    | Ratings
    | Sheets
    | Talk
    | Themes,
    Field(discriminator="kind"),
]
"""The union that a block is read as, by its ``kind``."""
