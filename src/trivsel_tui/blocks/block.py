"""What all kinds share: the fields every block has, and what the rest of the program may ask of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from trivsel_tui.answers import WHOLE, Answer, Audience, Entries, Mark, Plain, Shape, State
from trivsel_tui.blocks.wording import Wording as Wording
from trivsel_tui.document import Missing, Node, Reply, Writing
from trivsel_tui.document import Prompt as PromptNode
from trivsel_tui.inline import parse
from trivsel_tui.texts import N_, _

_WINDOWS = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}


def _not_reserved(name: str) -> str:
    if name in _WINDOWS:
        raise ValueError("reserved")
    return name


END = r"(?!\n)$"
"""The end of a pattern: Python's ``$`` alone lets a line end stand behind it."""

Id = Annotated[str, StringConstraints(pattern=rf"^[a-z0-9-]{{1,48}}{END}"), AfterValidator(_not_reserved)]
"""A name for ever: of an exercise, a block, a prompt, a row."""

Words = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
"""Content text, with ``*kursiv*`` and ``**fed**``."""

Label = Annotated[str, StringConstraints(min_length=1, max_length=120)]
"""A name or a title: one line."""

Short = Annotated[str, StringConstraints(min_length=1, max_length=20)]
"""A name for lists and the outline."""

Address = Annotated[str, StringConstraints(pattern=rf"^[a-z0-9-]{{1,48}}(/[a-z0-9-]{{1,48}})?{END}")]
"""A block in the same exercise, or ``exercise/block``."""


class Strict(BaseModel):
    """Content that cannot be changed and holds nothing unknown.

    Patterns are Python's: each is compiled once, where pydantic's own would be once a field, a megabyte in all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, regex_engine="python-re")


class Named(Strict):
    """Something with an id and a name: a row, a circle, a time, an option."""

    id: Id
    name: Label


class Typed(StrEnum):
    """What is to be typed: many lines, one, a day, a month, a number. What is typed instead is kept all the same."""

    TEXT = "text"
    LINE = "line"
    DATE = "date"
    MONTH = "month"
    NUMBER = "number"

    @property
    def dated(self) -> bool:
        """Whether it is a date, and goes to the follow-up list."""
        return self in {Typed.DATE, Typed.MONTH}


class Prompt(Strict):
    """One thing that is asked, answered in free text, or in what ``type`` says."""

    id: Id
    text: Words
    short: Short | None = None
    hint: Words | None = None
    type: Typed = Typed.TEXT


class Show(StrEnum):
    """How much of a block a summary shows."""

    ANSWERED = "answered"
    EVERYTHING = "everything"
    BLANK = "blank"


@dataclass(frozen=True)
class Offer:
    """An entry that another block may take: its id, its words, what is said beside it, and which ``offers`` it fits."""

    id: str
    text: str
    note: str = ""
    at: str = ""


@dataclass(frozen=True)
class DateAt:
    """A date that was typed: where in the block, in which words, and what it is about.

    ``month`` says that a month is asked for, not a day.
    """

    place: str
    typed: str
    about: str
    month: bool = False


@dataclass(frozen=True)
class Step:
    """A line of the outline: a place in the block, its name there, and whether it is answered."""

    place: str
    text: str


@dataclass(frozen=True)
class View:
    """What a block needs to show itself in a summary, beside its answer."""

    wording: Wording
    show: Show = Show.ANSWERED
    names_audience: bool = True


class Block(Strict):
    """One piece of an exercise; each kind is a subclass in a file of its own."""

    reserved: ClassVar[tuple[str, ...]] = ()
    """Keys of the wording that are the kind's own, so that no row or question may have them for its id."""

    landscape: ClassVar[bool] = False
    """Whether the kind needs a page that lies down."""

    marks_places: ClassVar[bool] = False
    """Whether skipping and showing hold for single places in the block, not for all of it."""

    shows_last_time: ClassVar[bool] = False
    """Whether what the round before this one has is to be seen beside."""

    names_audience: ClassVar[bool] = False
    """Whether the kind says itself, in a summary, who may see what, also where no reply does."""

    id: Id
    title: Label | None = None
    intro: Words | None = None
    optional: bool = False
    door: Id | None = None

    @property
    def offers(self) -> tuple[str, ...]:
        """The words that ``only`` may name in a block that feeds on this one; none when it offers nothing."""
        return ()

    @property
    def doors(self) -> tuple[str, ...]:
        """The exercises that the block leads on to."""
        return (self.door,) if self.door else ()

    def empty(self) -> Shape | None:
        """Return the answer of one who has not answered; None for a kind that keeps none."""
        return None

    def read(self, plain: Plain) -> Shape | None:
        """Read a value of this kind's shape from JSON; raises NotAnAnswerError."""
        empty = self.empty()
        return None if empty is None else type(empty).from_plain(plain)

    def sources(self) -> tuple[str, ...]:
        """Return the addresses of the blocks that this one feeds on."""
        return ()

    def notes_beside(self) -> str | None:
        """Return the address of the block whose answers are to be seen beside this one."""
        return None

    def wording(self) -> Wording:
        """Return the words as the form has them now."""
        return Wording(self.title or "")

    def leans_on(self, value: Shape) -> frozenset[str]:
        """Return the keys of the wording that the value was given under, and so keeps."""
        return frozenset(self.wording().prompts) if value != self.empty() else frozenset()

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return what counts as a question each, in order."""
        return ()

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the places that the value answers."""
        return frozenset()

    def steps(self, value: Shape | None) -> tuple[Step, ...]:
        """Return the block's lines in the outline."""
        return (Step(WHOLE, self.title or ""),) if self.title else ()

    def belongs_to(self, value: Shape, place: str, wording: Wording) -> str:
        """Return the name of what a place stands on, where there are several alike; nothing where it says enough."""
        return ""

    def offered(self, value: Shape, only: str | None) -> tuple[Offer, ...]:
        """Return the entries that a block feeding on this one may take."""
        return ()

    def travelling(self, value: Shape) -> Mapping[str, str]:
        """Return the words of all that may have been taken over, by id, whether or not it is offered now."""
        if isinstance(value, Entries):
            return {entry.id: entry.text for entry in value.entries}
        return {offer.id: offer.text for offer in self.offered(value, None)}

    def follow(self, value: Shape, offers: Mapping[str, str]) -> Shape:
        """Return the value with what was taken, and not reworded here, in its origin's present words.

        ``offers`` has those words by the origin's address, ``exercise/round/block/entry``.
        """
        return value

    def dates(self, value: Shape) -> tuple[DateAt, ...]:
        """Return the dates that were typed in an answer, each at its place."""
        return ()

    def with_date(self, value: Shape, place: str, typed: str) -> Shape:
        """Return the value with another date typed at a place that ``dates`` has named."""
        return value

    def taken_up(self, value: Shape, origin: str, words: str) -> tuple[Shape, str] | None:
        """Return the value with something chosen elsewhere gone on with, and the place for it; None for no such kind.

        What is gone on with already stays as it is.
        """
        return None

    def own_form(self, value: Shape) -> Shape | None:
        """Return what of an answer is the leader's own form, and follows into the next round; None for nothing."""
        return None

    def visible(self, answer: Answer, audience: Audience) -> Answer | None:
        """Return what may be shown to an audience, with no trace of the rest; None for nothing."""
        return answer if audience in answer.mark.audience else None

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield what the block says in a summary."""
        raise NotImplementedError

    def sheet(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield what the block says on one sheet to take along; nothing for a kind that needs none."""
        yield from ()


AUDIENCE_NAMES: Mapping[Audience, str] = {
    Audience.CHEF: N_("my own leader"),
    Audience.LEDERGRUPPE: N_("the leader group"),
    Audience.HR: N_("HR and MED"),
}
"""What each audience is called."""

_MISSING: Mapping[State, str] = {
    State.ANSWERED: N_("Not answered yet"),
    State.LATER: N_("Later"),
    State.NOT_FOR_ME: N_("Not for me"),
}


def audience_words(mark: Mark) -> str:
    """Name those who may see a note; nothing when it is the leader's alone."""
    return ", ".join(_(AUDIENCE_NAMES[audience]) for audience in mark.audience)


def missing(mark: Mark) -> Missing:
    """Say why there is no answer."""
    return Missing(_(_MISSING[mark.state]))


LINES = 3
"""Ruled lines under a question on paper."""


def lines_for(prompt: Prompt, lines: int = LINES) -> int:
    """Return how many lines a prompt has on paper: one where a line, a date or a number is asked for."""
    return lines if prompt.type is Typed.TEXT else 1


def asked(question: str, text: str, mark: Mark, view: View, lines: int = LINES, meant: str = "") -> Iterator[Node]:
    """Yield a question with what was written to it, why nothing was, or room to write by hand.

    ``meant`` is the day that a date means.
    """
    if view.show is Show.BLANK:
        yield PromptNode(parse(question))
        yield Writing(lines)
    elif text.strip():
        yield PromptNode(parse(question))
        yield Reply(text, audience_words(mark) if view.names_audience else "", meant)
    elif view.show is Show.EVERYTHING:
        yield PromptNode(parse(question))
        yield missing(mark)
