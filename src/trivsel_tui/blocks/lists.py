"""Lists of short things, one a line: what one begins to do, what matters most, the well-being wheel (page 25)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from trivsel_tui import figures
from trivsel_tui.answers import Answer, Audience, Entries, Shape
from trivsel_tui.blocks.block import Block, Id, Label, Offer, Show, Step, Strict, View, Wording, Words, asked
from trivsel_tui.document import Figure, Node
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _

CENTRE = "centre"
"""The key of the words in the wheel's middle in the wording."""

FIELDS_OF_A_WHEEL = 4
LINES_ON_PAPER = 3


class ItemList(Strict):
    """One list: its title, a hint, and how many lines it starts with; more than one makes it a numbered list."""

    id: Id
    title: Label
    hint: Words | None = None
    begin: Annotated[int, Field(ge=1, le=9)] = 1


class Lists(Block):
    """Lists whose entries travel; an entry stands ``at`` its list's id. With ``figure`` they are a wheel's fields."""

    reserved: ClassVar[tuple[str, ...]] = (CENTRE,)
    marks_places: ClassVar[bool] = True

    kind: Literal["lists"]
    lists: Annotated[tuple[ItemList, ...], Field(min_length=1)]
    figure: Literal["wheel"] | None = None
    centre: Label | None = None

    @model_validator(mode="after")
    def _four_fields(self) -> Self:
        if self.figure and len(self.lists) != FIELDS_OF_A_WHEEL:
            raise ValueError("four lists")
        return self

    @property
    def offers(self) -> tuple[str, ...]:
        """The lists' ids: what stands in each."""
        return tuple(item.id for item in self.lists)

    def empty(self) -> Entries:
        """Return empty lists."""
        return Entries()

    def wording(self) -> Wording:
        """Return the lists' titles by id, and the words in the wheel's middle."""
        centre = {CENTRE: self.centre} if self.centre else {}
        return Wording(self.title or "", {**{item.id: item.title for item in self.lists}, **centre})

    def leans_on(self, value: Shape) -> frozenset[str]:
        """Return the lists with anything in them, and the wheel's middle once there is anything round it."""
        filled = self.answered(value)
        return filled | {CENTRE} if filled and self.centre else filled

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the lists; each counts as one."""
        return self.offers

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the lists with words in them."""
        entries = value.entries if isinstance(value, Entries) else ()
        return frozenset(entry.at for entry in entries if entry.text.strip())

    def steps(self, value: Shape | None) -> tuple[Step, ...]:
        """Return a line for each list."""
        return tuple(Step(item.id, item.title) for item in self.lists)

    def offered(self, value: Shape, only: str | None) -> tuple[Offer, ...]:
        """Return what stands in the lists, or in one of them, list by list."""
        if not isinstance(value, Entries):
            return ()
        return tuple(
            Offer(entry.id, entry.text, item.title, item.id)
            for item in self.lists
            if only in (None, item.id)
            for entry in value.at(item.id)
            if entry.text.strip()
        )

    def visible(self, answer: Answer, audience: Audience) -> Answer | None:
        """Return the lists whose own mark lets the audience see them."""
        value = answer.value
        seen = frozenset(place for place in self.answered(value) if audience in answer.mark_at(place).audience)
        return answer.with_value(value.only(seen)) if isinstance(value, Entries) and seen else None

    def scene(self, value: Entries, wording: Wording, width: float, height: float, *, grows: bool = False) -> Scene:
        """Return the wheel laid out in width by height units, each field with what stands in its list."""
        names = wording.prompts
        fields = [figures.wheel.Field(names.get(item.id, item.title), said(value, item.id)) for item in self.lists]
        return figures.wheel.scene(names.get(CENTRE, self.centre or ""), fields, width, height, grows=grows)

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield each list, those that have left the form last, and the wheel that they are; blank, the wheel first."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Entries) else self.empty()
        if view.show is Show.BLANK:
            yield from self._wheel(self.empty(), view.wording)
        here = [item.id for item in self.lists]
        gone = [] if view.show is Show.BLANK else list(dict.fromkeys(e.at for e in value.entries if e.at not in here))
        begin = {item.id: max(item.begin, LINES_ON_PAPER) for item in self.lists}
        for key in (*here, *gone):
            title = view.wording.prompts.get(key, key)
            text = "\n".join(said(value, key))
            yield from asked(title, text, answer.mark_at(key), view, begin.get(key, LINES_ON_PAPER))
        if view.show is not Show.BLANK and self.answered(value):
            yield from self._wheel(value, view.wording)

    def _wheel(self, value: Entries, wording: Wording) -> Iterator[Figure]:
        if self.figure:
            yield Figure((self.scene(value, wording, 76, 62),), wording.prompts.get(CENTRE) or _("The wheel"))


def said(value: Entries, place: str) -> tuple[str, ...]:
    """Return the words at a place, without the lines that are still empty."""
    return tuple(entry.text for entry in value.at(place) if entry.text.strip())
