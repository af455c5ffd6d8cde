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
from trivsel_tui.blocks.talk import Talk
from trivsel_tui.blocks.themes import Themes
from trivsel_tui.render.braille import Signs
from trivsel_tui.tui.blocks.activities import ActivitiesView
from trivsel_tui.tui.blocks.advice import AdviceView
from trivsel_tui.tui.blocks.circles import CirclesView
from trivsel_tui.tui.blocks.mindmap import MindmapView
from trivsel_tui.tui.blocks.pick import PickView
from trivsel_tui.tui.blocks.questions import QuestionsView
from trivsel_tui.tui.blocks.talk import TalkView
from trivsel_tui.tui.blocks.themes import ThemesView
from trivsel_tui.tui.blocks.view import BlockState, BlockView

AnyView = BlockView[Any]


def view_of(block: AnyBlock, state: BlockState, signs: Signs) -> AnyView:
    """Return the view of a block."""
    match block:
        case Activities():
            return ActivitiesView(block, state)
        case Advice():
            return AdviceView(block, state)
        case Circles():
            return CirclesView(block, state, signs)
        case Mindmap():
            return MindmapView(block, state, signs)
        case Pick():
            return PickView(block, state)
        case Questions():
            return QuestionsView(block, state)
        case Talk():
            return TalkView(block, state)
        case Themes():
            return ThemesView(block, state)
        case _:
            assert_never(block)


def needs_whole_page(block: AnyBlock) -> bool:
    """Tell whether a block's view takes the whole page."""
    return isinstance(block, Activities | Circles | Mindmap | Talk)
