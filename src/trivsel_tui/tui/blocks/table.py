"""Which view shows which kind: the one place where a new kind is added on the screen's side."""

from __future__ import annotations

from typing import Any, assert_never

from trivsel_tui.blocks.activities import Activities
from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.circles import Circles
from trivsel_tui.blocks.kinds import AnyBlock
from trivsel_tui.blocks.mindmap import Mindmap
from trivsel_tui.blocks.pick import Pick
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.blocks.sheets import Sheets
from trivsel_tui.blocks.talk import Talk
from trivsel_tui.blocks.themes import Themes
from trivsel_tui.render.braille import Signs
from trivsel_tui.tui.blocks.activities import ActivitiesView
from trivsel_tui.tui.blocks.advice import AdviceView
from trivsel_tui.tui.blocks.circles import CirclesView
from trivsel_tui.tui.blocks.mindmap import MindmapView
from trivsel_tui.tui.blocks.pick import PickView
from trivsel_tui.tui.blocks.questions import QuestionsView
from trivsel_tui.tui.blocks.sheets import SheetsView
from trivsel_tui.tui.blocks.talk import TalkView
from trivsel_tui.tui.blocks.themes import ThemesView
from trivsel_tui.tui.blocks.view import BlockState, BlockView

AnyView = BlockView[Any]


def view_class(block: AnyBlock) -> type[AnyView]:
    """Return the class of a block's view; mypy tells when a kind is forgotten."""
    match block:
        case Activities():
            return ActivitiesView
        case Advice():
            return AdviceView
        case Circles():
            return CirclesView
        case Mindmap():
            return MindmapView
        case Pick():
            return PickView
        case Questions():
            return QuestionsView
        case Sheets():
            return SheetsView
        case Talk():
            return TalkView
        case Themes():
            return ThemesView
        case _:
            assert_never(block)


def view_of(block: AnyBlock, state: BlockState, signs: Signs) -> AnyView:
    """Return the view of a block."""
    return view_class(block)(block, state, signs)
