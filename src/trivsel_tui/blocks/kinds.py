"""All kinds together: what a block in an exercise can be."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from trivsel_tui.blocks.activities import Activities
from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.circles import Circles
from trivsel_tui.blocks.mindmap import Mindmap
from trivsel_tui.blocks.pick import Pick
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.blocks.sheets import Sheets
from trivsel_tui.blocks.talk import Talk
from trivsel_tui.blocks.themes import Themes

AnyBlock: TypeAlias = Annotated[
    Activities | Advice | Circles | Mindmap | Pick | Questions | Sheets | Talk | Themes, Field(discriminator="kind")
]
"""The union that a block is read as, by its ``kind``."""
