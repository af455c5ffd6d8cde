"""What all views of blocks share: what they are given, what they tell, what the exercise may ask of one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import ClassVar, Generic, TypeVar

from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static, TextArea

from trivsel_tui.answers import WHOLE, Answer, Mark, Shape, State
from trivsel_tui.blocks.block import AUDIENCE_NAMES, Block, Wording
from trivsel_tui.inline import parse
from trivsel_tui.journal.threads import Offered
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.widgets.along import along
from trivsel_tui.tui.widgets.clock import Stand
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.words import lit, written

B = TypeVar("B", bound=Block)
S = TypeVar("S", bound=Shape)

STATES = {State.LATER: ("…", N_("Later")), State.NOT_FOR_ME: ("–", N_("Not for me"))}
"""Mark and word of what is skipped."""


@dataclass(frozen=True)
class LastTime:
    """What was answered in the round before this one, and the day of that."""

    day: date
    value: Shape


@dataclass(frozen=True)
class BlockState:
    """What a view shows: the answer as the journal has it, its wording, and what may be taken from elsewhere."""

    answer: Answer
    wording: Wording
    offers: tuple[Offered, ...] = ()
    source: str = ""
    """The title of the exercise that the offers come from, when it is another."""
    writable: bool = True
    today: date = field(kw_only=True)
    """The day that dates are read on."""
    doors: Mapping[str, str] = field(default_factory=dict)
    """The titles of the exercises that the block leads on to, by id."""
    beside: tuple[tuple[str, str], ...] = ()
    """Notes from elsewhere to have in sight: what was asked, and what was written. They are only shown."""
    chance: Random | None = None
    """What is drawn by, for a kind that draws."""
    beside_title: str = ""
    """The title of what the notes are from."""
    last: LastTime | None = None
    """What the round before this one has, for a kind that shows it."""
    clocks: dict[str, Stand] = field(default_factory=dict)
    """Where the clocks of the exercise stand, by block, for as long as the program runs."""
    alike: Mapping[str, str] = field(default_factory=dict)
    """The titles of the blocks of this kind in the exercise, this one among them, by id."""


def value_of(state: BlockState, shape: type[S]) -> S:
    """Return the value of an answer as the shape that its kind has."""
    value = state.answer.value
    if not isinstance(value, shape):
        raise TypeError(shape.__name__)
    return value


def mark_words(mark: Mark) -> str:
    """Return what stands beside an answer: that it is skipped, and who may see it."""
    return "  ".join(part for part in (skip_words(mark), audience_words(mark)) if part)


def skip_words(mark: Mark) -> str:
    """Return that an answer is skipped, with its sign; nothing for one that is not."""
    return " ".join((STATES[mark.state][0], _(STATES[mark.state][1]))) if mark.state in STATES else ""


def audience_words(mark: Mark) -> str:
    """Return who may see an answer; nothing while nobody else may."""
    seen = [_(AUDIENCE_NAMES[audience]) for audience in mark.audience]
    return _("may be seen by {names}").format(names=", ".join(seen)) if seen else ""


def seen_alike(answer: Answer, places: Iterable[str]) -> str:
    """Return who may see several places, where it is the same for all and so said once; nothing where they differ."""
    words = [audience_words(answer.mark_at(place)) for place in places]
    return words[0] if len(words) > 1 and len(set(words)) == 1 else ""


class BlockView(Vertical, Generic[B]):
    """A block on the screen. It never holds the truth: each change is told, recorded, and shown again."""

    DEFAULT_CSS = """
    BlockView { height: auto; width: 1fr; }
    BlockView.-page { height: 1fr; }
    BlockView > .title { color: $cool; text-style: bold; padding: 0 0 0 3; margin: 1 0 0 0; }
    BlockView.-first > .title { display: none; }
    BlockView > .intro { color: $muted; padding: 0 0 0 3; margin: 0 0 1 0; max-width: 79; height: auto; }
    """

    whole_page: ClassVar[bool] = False
    """Whether the kind needs a page of its own."""

    class Answered(Message):
        """The leader changed the answer; ``place`` is where in the block."""

        def __init__(self, block: Block, value: Shape, place: str, number: int) -> None:
            super().__init__()
            self.block, self.value, self.place, self.number = block, value, place, number

    class Refused(Message):
        """The leader tried to change what can only be read here."""

    class Says(Message):
        """Something is to be said at the foot, until the leader goes elsewhere."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Onward(Message):
        """The leader is done here: go on to the next."""

    class Turned(Message):
        """The leader turns to a place in another block of the exercise, whether or not that is folded."""

        def __init__(self, block_id: str, place: str) -> None:
            super().__init__()
            self.block_id, self.place = block_id, place

    class Went(Message):
        """The leader came to another place in the block."""

    def __init__(self, block: B, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(classes="-page" if self.whole_page else "")
        self.block = block
        self.state = state
        self.signs = signs
        self.told = 0
        """How many answers were told; one before the last is not shown again, or the view would go back to it."""

    def heading(self) -> Iterator[Widget]:
        """Yield the title, and what is said before the block, where there is any."""
        if self.block.title:
            yield Static(lit(self.block.title), classes="title")
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")

    def answered(self, value: Shape, place: str = WHOLE) -> None:
        """Tell that the answer is now another; what comes before it is recorded builds on it."""
        if not self.state.writable:
            self.refuse()
            return
        self.state = replace(self.state, answer=self.state.answer.with_value(value))
        self.told += 1
        self.post_message(self.Answered(self.block, value, place, self.told))

    def refuse(self) -> None:
        """Tell that something was tried which cannot be done where one only reads."""
        self.post_message(self.Refused())

    def show(self, state: BlockState) -> None:
        """Show what the journal has: after undo, a mark, a change in what the block feeds on."""
        self.state = state

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Count the text as told; a view's own handler, which tells it, has come first."""
        if isinstance(event.text_area, Field):
            event.text_area.taken()

    def place(self) -> str:
        """Return where in the block the leader is; skipping and showing hold for it."""
        return WHOLE

    def begin(self, place: str) -> Widget | None:
        """Return the widget to go to for a place."""
        return next(iter(self.query(Field)), None)

    def walk(self, step: int) -> None:
        """Go to what comes before or after on the page; at its ends, stay."""
        if self.screen.focused is not None:
            along(self.screen.focused, step)

    def fold(self) -> None:
        """Take less room, since the leader has been here before."""

    def after_skip(self) -> Widget | None:
        """Return the widget to go on to when the place in use was skipped; None for the next on the page."""
        return None

    def more_actions(self) -> Mapping[str, Callable[[], Awaitable[None]]]:
        """Return what can be done here and has no key, by name, for the palette."""
        return {}

    def draws(self) -> bool:
        """Tell whether there is a figure to show, without laying it out."""
        return False

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the block's figure for so many units, if there is anything to draw."""
        return ()

    def place_in(self, width: int, height: int, point: tuple[float, float]) -> str | None:
        """Return the place that a point of the figure for so many units leads to; None where it leads nowhere."""
        return None
