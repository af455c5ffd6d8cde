"""Things rated from 1 to 5 on one scale or two: the five roles, the duties of a leader (booklet, pages 5 and 12)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from trivsel_tui import figures
from trivsel_tui.answers import WHOLE, Answer, Row, Rows, Shape
from trivsel_tui.blocks.block import Block, Label, Named, Show, View, Wording, Words, missing
from trivsel_tui.document import Align, Bullets, Column, Figure, Item, Node, Paragraph, Table
from trivsel_tui.inline import literal, parse
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _

LEAST, MOST = 1, 5
"""The ends of a scale."""


class Rated(Named):
    """One thing to rate, with what it is."""

    text: Words


class RatingScale(Named):
    """A scale from 1 to 5, with what its ends mean."""

    low: Label
    high: Label


class Ratings(Block):
    """A table of things, each rated from 1 to 5 on one scale or two; ``profile`` draws them."""

    kind: Literal["ratings"]
    rows: Annotated[tuple[Rated, ...], Field(min_length=1)]
    scales: Annotated[tuple[RatingScale, ...], Field(min_length=1, max_length=2)]
    profile: bool = False

    def empty(self) -> Rows:
        """Return no ratings."""
        return Rows()

    def wording(self) -> Wording:
        """Return the rows by id, and the scales with their ends by ``scale/id``, ``scale/id/low`` and so on."""
        scales = {f"scale/{scale.id}": scale.name for scale in self.scales}
        ends = {f"scale/{scale.id}/{end}": getattr(scale, end) for scale in self.scales for end in ("low", "high")}
        return Wording(self.title or "", {**scales, **ends, **{row.id: row.name for row in self.rows}})

    def laid_out(self, value: Rows) -> tuple[Row, ...]:
        """Return the form's rows, and after them those that were rated and have left it."""
        form = [row.id for row in self.rows]
        gone = [row for row in value.rows if row.id not in form and row.cells]
        return (*(value.row(row_id) for row_id in form), *gone)

    def rating(self, row: Row, scale_id: str) -> int | None:
        """Return what a row is rated on a scale; None when it is not, or is nothing from 1 to 5."""
        typed = row.text(scale_id)
        return int(typed) if typed in {str(number) for number in range(LEAST, MOST + 1)} else None

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the rows; rating one counts as one."""
        return tuple(row.id for row in self.rows)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the rows that are rated on all scales."""
        rows = value.rows if isinstance(value, Rows) else ()
        return frozenset(row.id for row in rows if all(self.rating(row, scale.id) for scale in self.scales))

    def bars(self, value: Rows, wording: Wording) -> figures.profile.Profile:
        """Return what is rated, in the figure's terms."""
        names = wording.prompts
        scales = tuple(
            figures.profile.Scale(
                names.get(f"scale/{scale.id}", scale.name),
                names.get(f"scale/{scale.id}/low", scale.low),
                names.get(f"scale/{scale.id}/high", scale.high),
            )
            for scale in self.scales
        )
        rows = tuple(
            figures.profile.Rated(names.get(row.id, row.id), tuple(self.rating(row, scale.id) for scale in self.scales))
            for row in self.laid_out(value)
        )
        return figures.profile.Profile(scales, rows)

    def scene(self, value: Rows, wording: Wording, width: float) -> Scene | None:
        """Return the profile, so many units wide; None while nothing is rated, or none is asked for."""
        bars = self.bars(value, wording)
        return figures.profile.scene(bars, width) if self.profile and bars.rated else None

    def in_words(self, value: Rows, wording: Wording) -> str:
        """Say which are rated highest and lowest; nothing while nothing is rated."""
        return figures.profile.in_words(self.bars(value, wording))

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the figure, a table and a sentence; blank: the numbers to put a ring round."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Rows) else self.empty()
        bars = self.bars(value, view.wording)
        if view.show is Show.BLANK:
            yield from self._form(bars)
        elif bars.rated:
            scene = self.scene(value, view.wording, 72)
            if scene:
                yield Figure((scene,), scene.title)
            shown = bars.rows if view.show is Show.EVERYTHING else bars.rated
            yield self._table(bars, [(row.name, *(str(rated or "") for rated in row.ratings)) for row in shown])
            yield Paragraph(literal(figures.profile.in_words(bars)))
        elif view.show is Show.EVERYTHING:
            yield missing(answer.mark_at(WHOLE))

    def _table(self, bars: figures.profile.Profile, rows: list[tuple[str, ...]]) -> Table:
        heads = (Column(scale.name, 2, Align.CENTRE) for scale in bars.scales)
        caption = " ".join(figures.profile.ends_in_words(scale) for scale in bars.scales)
        return Table((Column(_("What"), 3), *heads), tuple(rows), caption)

    def _form(self, bars: figures.profile.Profile) -> Iterator[Node]:
        yield Bullets(tuple(Item(parse(row.text), label=row.name) for row in self.rows))
        ring = "   ".join(str(number) for number in range(LEAST, MOST + 1))
        yield self._table(bars, [(row.name, *(ring for _scale in bars.scales)) for row in self.rows])
