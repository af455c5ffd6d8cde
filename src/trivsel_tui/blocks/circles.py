"""Three circles of a life, how much each fills and how far they go into one, now and later (booklet, page 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field

from trivsel_tui import figures
from trivsel_tui.answers import WHOLE, Answer, Numbers, Shape
from trivsel_tui.blocks.block import Block, Named, Show, View, Wording, missing
from trivsel_tui.document import Align, Column, Figure, Node, Paragraph, Table, Writing
from trivsel_tui.inline import literal
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _, inside

LARGEST = 10
"""The largest size of a circle; the smallest is 1."""

MOST_OVERLAP = 100
"""Per cent of the smaller circle that another may cover."""


class Circles(Block):
    """Three circles at two times: sizes 1 to 10, overlaps in per cent of the smaller circle."""

    kind: Literal["circles"]
    circles: Annotated[tuple[Named, ...], Field(min_length=3, max_length=3)]
    times: Annotated[tuple[Named, ...], Field(min_length=2, max_length=2)]

    def empty(self) -> Numbers:
        """Return no numbers."""
        return Numbers()

    def wording(self) -> Wording:
        """Return the names of circles and times by id."""
        return Wording(self.title or "", {item.id: item.name for item in (*self.circles, *self.times)})

    def sizes(self) -> tuple[str, ...]:
        """Return the names that sizes are kept under."""
        return tuple(circle.id for circle in self.circles)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return which circles may overlap: first and second, first and third, second and third."""
        first, second, third = self.sizes()
        return ((first, second), (first, third), (second, third))

    def overlaps(self) -> tuple[str, ...]:
        """Return the names that overlaps are kept under, as ``pairs``."""
        return tuple("+".join(pair) for pair in self.pairs())

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the times; drawing one counts as one."""
        return tuple(time.id for time in self.times)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the times with a size for every circle."""
        if not isinstance(value, Numbers):
            return frozenset()
        return frozenset(time for time in value.times if all(size in value.at(time) for size in self.sizes()))

    def drawing(self, numbers: Mapping[str, int], name: str) -> figures.circles.Drawing:
        """Return what is to be drawn of one time, in the figure's terms."""
        return figures.circles.Drawing(
            name,
            tuple(float(numbers.get(size, 0)) for size in self.sizes()),
            tuple(numbers.get(pair, 0) / 100 for pair in self.overlaps()),
        )

    def scenes(
        self, value: Numbers, names: Mapping[str, str], width: float, height: float, only: str | None = None
    ) -> tuple[Scene, ...]:
        """Return a scene for each time that is drawn, or for one of them alone; sizes in cell-width units.

        All times are drawn at one scale, whether one or both are seen.
        """
        circles = [names.get(circle.id, circle.name) for circle in self.circles]
        drawn = [time for time in self.times if time.id in self.answered(value)]
        drawings = {time.id: self.drawing(value.at(time.id), names.get(time.id, time.name)) for time in drawn}
        shown = [drawing for key, drawing in drawings.items() if only in {None, key}]
        return figures.circles.scenes(circles, list(drawings.values()), width, height, shown)

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the figure and a table of its numbers; blank: rows to fill in, and a frame to draw in."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Numbers) else self.empty()
        names = view.wording.prompts
        if view.show is Show.BLANK:
            yield from self._form(names)
        elif self.answered(value):
            scenes = self.scenes(value, names, 36, 36)
            yield Figure(scenes, _("The circles at one scale. The area shows how much each part fills."))
            yield self._table(value, names)
        elif view.show is Show.EVERYTHING:
            yield missing(answer.mark_at(WHOLE))

    def _table(self, value: Numbers, names: Mapping[str, str]) -> Table:
        drawn = [time for time in self.times if time.id in self.answered(value)]
        rows = [
            (names.get(circle.id, circle.name), *(str(value.at(time.id)[circle.id]) for time in drawn))
            for circle in self.circles
        ]
        for first, second in self.pairs():
            pair = _("{first} and {second} overlap").format(first=names[first], second=inside(names[second]))
            rows.append((pair, *(f"{value.at(time.id).get(f'{first}+{second}', 0)} %" for time in drawn)))
        heads = tuple(Column(names.get(time.id, time.name), 1, Align.RIGHT) for time in drawn)
        return Table((Column(_("Circle"), 3), *heads), tuple(rows), _("Sizes from 1 to 10, overlaps in per cent"))

    def _form(self, names: Mapping[str, str]) -> Iterator[Node]:
        heads = tuple(Column(names.get(time.id, time.name), 1) for time in self.times)
        blank = ("",) * len(self.times)
        rows = [(names.get(circle.id, circle.name), *blank) for circle in self.circles]
        for first, second in self.pairs():
            pair = _("{first} and {second} overlap").format(first=names[first], second=inside(names[second]))
            rows.append((pair, *blank))
        yield Table((Column(_("Circle"), 3), *heads), tuple(rows), _("Sizes from 1 to 10, overlaps in per cent"))
        yield Paragraph(literal(_("Draw the circles here, now and later.")))
        yield Writing(14, ruled=False)
