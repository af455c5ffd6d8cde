"""Where one stands between two poles, now and as one would like it (booklet, page 5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from trivsel_tui import figures
from trivsel_tui.answers import WHOLE, Answer, Numbers, Shape
from trivsel_tui.blocks.block import Block, Named, Show, View, Wording, Words, missing
from trivsel_tui.document import Align, Bullets, Column, Figure, Heading, Item, Node, Paragraph, Table
from trivsel_tui.inline import literal, parse
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _

POSITION = "position"
"""The name that a time's place is kept under."""

LEFT, RIGHT = "left", "right"
RING = "○"


class Pole(Named):
    """One end: what it is called, what leaning to it gives and what it costs."""

    gains: tuple[Words, ...] = ()
    costs: tuple[Words, ...] = ()


class Poles(Block):
    """A line from one pole to another, and a place on it, 1 to 9, at two times; 5 is the middle."""

    kind: Literal["poles"]
    left: Pole
    right: Pole
    times: Annotated[tuple[Named, ...], Field(min_length=2, max_length=2)]

    def empty(self) -> Numbers:
        """Return no places."""
        return Numbers()

    def wording(self) -> Wording:
        """Return the names of the times by id, and those of the poles by ``pole/left`` and ``pole/right``."""
        times = {time.id: time.name for time in self.times}
        return Wording(self.title or "", {f"pole/{LEFT}": self.left.name, f"pole/{RIGHT}": self.right.name, **times})

    def position(self, value: Numbers, time: str) -> int | None:
        """Return the place at a time; None while it is not said, or is none from 1 to 9."""
        found = value.at(time).get(POSITION)
        return found if found is not None and 1 <= found <= figures.poles.LAST else None

    def placed(self, value: Numbers, time: str, position: int | None) -> Numbers:
        """Return the answer with a place at a time, or without one by None."""
        return value.with_number(time, POSITION, position)

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the times; each counts as one."""
        return tuple(time.id for time in self.times)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the times with a place."""
        if not isinstance(value, Numbers):
            return frozenset()
        return frozenset(time.id for time in self.times if self.position(value, time.id) is not None)

    def standing(self, value: Numbers, wording: Wording) -> figures.poles.Poles:
        """Return where one stands, in the figure's terms."""
        names = wording.prompts
        places = tuple(
            figures.poles.Place(names.get(time.id, time.name), self.position(value, time.id)) for time in self.times
        )
        left, right = names.get(f"pole/{LEFT}", self.left.name), names.get(f"pole/{RIGHT}", self.right.name)
        return figures.poles.Poles(left, right, places)

    def scene(self, value: Numbers, wording: Wording, width: float) -> Scene | None:
        """Return the line with both places, so many units wide; None while nothing is said."""
        return figures.poles.scene(self.standing(value, wording), width) if self.answered(value) else None

    def in_words(self, value: Numbers, wording: Wording) -> str:
        """Say where one stands, and how far it is to where one would like to; nothing while nothing is said."""
        return figures.poles.in_words(self.standing(value, wording))

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the figure, a table and a sentence; blank: what each pole gives and costs, and a line to mark."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Numbers) else self.empty()
        standing = self.standing(value, view.wording)
        scene = self.scene(value, view.wording, 72)
        if view.show is Show.BLANK:
            yield from self._both_poles()
            yield self._form(standing)
        elif scene:
            yield Figure((scene,), scene.title)
            yield self._table(standing)
            yield Paragraph(literal(figures.poles.in_words(standing)))
        elif view.show is Show.EVERYTHING:
            yield missing(answer.mark_at(WHOLE))

    def _both_poles(self) -> Iterator[Node]:
        for pole in (self.left, self.right):
            if pole.gains or pole.costs:
                yield Heading(4, literal(pole.name))
                gains = (Item(parse(words), label=_("gives")) for words in pole.gains)
                yield Bullets((*gains, *(Item(parse(words), label=_("costs")) for words in pole.costs)))

    def _caption(self, standing: figures.poles.Poles) -> str:
        words = _("1 is {left}, 5 is as much of both, 9 is {right}.")
        return words.format(left=standing.left, right=standing.right)

    def _table(self, standing: figures.poles.Poles) -> Table:
        said = [(place.name, place.position) for place in standing.places if place.position is not None]
        rows = tuple((name, str(at), figures.poles.place_in_words(standing, at)) for name, at in said)
        columns = (Column(_("When"), 2), Column(_("Place"), 1, Align.CENTRE), Column(_("In words"), 3))
        return Table(columns, rows, self._caption(standing))

    def _form(self, standing: figures.poles.Poles) -> Table:
        numbers = tuple(Column(str(at), 1, Align.CENTRE) for at in range(1, figures.poles.LAST + 1))
        rows = tuple((place.name, *((RING,) * figures.poles.LAST)) for place in standing.places)
        return Table((Column(_("When"), 4), *numbers), rows, self._caption(standing))
