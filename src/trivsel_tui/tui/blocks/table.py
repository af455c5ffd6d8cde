"""Which view shows which kind: the one place where a new kind is added on the screen's side."""

from __future__ import annotations

from typing import Any, assert_never

from trivsel_tui.blocks.activities import Activities
from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.axes import Axes
from trivsel_tui.blocks.cards import Cards
from trivsel_tui.blocks.checklist import Checklist
from trivsel_tui.blocks.choices import Chooser
from trivsel_tui.blocks.circles import Circles
from trivsel_tui.blocks.kinds import AnyBlock
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
from trivsel_tui.render.braille import Signs
from trivsel_tui.tui.blocks.activities import ActivitiesView
from trivsel_tui.tui.blocks.advice import AdviceView
from trivsel_tui.tui.blocks.axes import AxesView
from trivsel_tui.tui.blocks.cards import CardsView
from trivsel_tui.tui.blocks.checklist import ChecklistView
from trivsel_tui.tui.blocks.choices import ChooserView
from trivsel_tui.tui.blocks.circles import CirclesView
from trivsel_tui.tui.blocks.links import LinksView
from trivsel_tui.tui.blocks.lists import ListsView
from trivsel_tui.tui.blocks.mapping import MappingView
from trivsel_tui.tui.blocks.mindmap import MindmapView
from trivsel_tui.tui.blocks.pick import PickView
from trivsel_tui.tui.blocks.poles import PolesView
from trivsel_tui.tui.blocks.priorities import PrioritiesView
from trivsel_tui.tui.blocks.questions import QuestionsView
from trivsel_tui.tui.blocks.ratings import RatingsView
from trivsel_tui.tui.blocks.sheets import SheetsView
from trivsel_tui.tui.blocks.talk import TalkView
from trivsel_tui.tui.blocks.themes import ThemesView
from trivsel_tui.tui.blocks.view import BlockState, BlockView
from trivsel_tui.tui.blocks.wheel import WheelView

AnyView = BlockView[Any]


def view_class(block: AnyBlock) -> type[AnyView]:  # noqa: C901 (one case a kind, and nothing else)
    """Return the class of a block's view; mypy tells when a kind is forgotten."""
    match block:
        case Activities():
            return ActivitiesView
        case Advice():
            return AdviceView
        case Axes():
            return AxesView
        case Cards():
            return CardsView
        case Checklist():
            return ChecklistView
        case Chooser():
            return ChooserView
        case Circles():
            return CirclesView
        case Links():
            return LinksView
        case Lists() if block.figure:
            return WheelView
        case Lists():
            return ListsView
        case Mapping():
            return MappingView
        case Mindmap():
            return MindmapView
        case Pick():
            return PickView
        case Poles():
            return PolesView
        case Priorities():
            return PrioritiesView
        case Questions():
            return QuestionsView
        case Ratings():
            return RatingsView
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
