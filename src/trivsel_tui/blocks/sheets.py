"""Sheets to act by: the same fields on each, named, dated, begun from what was chosen elsewhere (booklet, page 24)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from trivsel_tui.answers import WHOLE, Answer, Audience, Row, Rows, Shape
from trivsel_tui.blocks import own_rows
from trivsel_tui.blocks.block import Address, DateAt, Id, Label, Named, Prompt, Show, Step, View, Wording, missing
from trivsel_tui.blocks.own_rows import OwnRowsBlock
from trivsel_tui.blocks.prompt_dates import dates_typed, short_words
from trivsel_tui.blocks.sheet_table import on_paper, tables
from trivsel_tui.document import Node

ONLY = "ark"
"""The id of a sheet that is always there and has no name; ids of sheets made later begin with it."""


class Sheets(OwnRowsBlock):
    """Rows, one a sheet; a field's text is a cell, and its place ``sheet/field``.

    A sheet that came from another block has its words as its name and in its first field. Both follow the origin's
    words for as long as neither is reworded here.
    """

    marks_places: ClassVar[bool] = True

    kind: Literal["sheets"]
    from_: Annotated[Address | Annotated[tuple[Address, ...], Field(min_length=1)] | None, Field(alias="from")] = None
    only: Id | None = None
    fields: Annotated[tuple[Prompt, ...], Field(min_length=1)]
    fixed: tuple[Named, ...] = ()
    many: bool = False
    sheet_word: Annotated[Label, Field(alias="sheet")]

    @property
    def named(self) -> bool:
        """Whether sheets have names: there can be more than one."""
        return bool(self.from_ or self.fixed or self.many)

    def sources(self) -> tuple[str, ...]:
        """Return the addresses of the blocks whose entries may become sheets."""
        return (self.from_,) if isinstance(self.from_, str) else self.from_ or ()

    def form(self) -> tuple[str, ...]:
        """Return the ids of the sheets that are always there; one, where there would be none."""
        return tuple(sheet.id for sheet in self.fixed) or (() if self.from_ else (ONLY,))

    def wording(self) -> Wording:
        """Return the fields, and the sheets that are always there, by id."""
        fixed = {sheet.id: sheet.name for sheet in self.fixed}
        return Wording(self.title or "", {**fixed, **{prompt.id: prompt.text for prompt in self.fields}})

    def leans_on(self, value: Shape) -> frozenset[str]:
        """Return the fields with words in any sheet, and the sheets with words."""
        if not isinstance(value, Rows):
            return frozenset()
        said = {(row.id, cell) for row in value.rows for cell in row.cells if row.text(cell).strip()}
        return frozenset(row for row, _cell in said) | frozenset(cell for _row, cell in said)

    def sheet_name(self, value: Rows, row: Row, wording: Wording | None = None) -> str:
        """Return what a sheet is called: by its own name, as it is on the form, by its first field, or by number."""
        name = row.name or (wording or self.wording()).prompts.get(row.id, "") if row.id != ONLY else row.name
        said = self._called(row, name)
        at = next((n for n, item in enumerate(self.laid_out(value), start=1) if item.id == row.id), 1)
        return said or (f"{self.sheet_word} {at}" if self.named else self.sheet_word)

    def _called(self, row: Row, name: str | None = None) -> str:
        """Return a sheet's name, else what stands in its first field, on one line."""
        return " ".join((name or row.name or row.text(self.fields[0].id)).split())

    def belongs_to(self, value: Shape, place: str, wording: Wording) -> str:
        """Return what the sheet of a field is called, among all of them."""
        if not (self.named and isinstance(value, Rows)):
            return ""
        return self.sheet_name(value, value.row(place.partition("/")[0]), wording)

    def text(self, value: Rows, place: str) -> str:
        """Return what stands at ``sheet/field``."""
        sheet, _slash, field = place.partition("/")
        return value.row(sheet).text(field)

    def with_text(self, value: Rows, place: str, text: str) -> Rows:
        """Return the sheets with other words at ``sheet/field``; a form that says nothing any more is not stored."""
        sheet, _slash, field = place.partition("/")
        new = self.with_row(value, value.row(sheet).with_cell(field, text))
        bare = not new.removed and all(row == Row(row.id) for row in new.rows)
        return replace(new, rows=()) if bare and [row.id for row in self.laid_out(new)] == list(self.form()) else new

    def taken(self, value: Rows, origin: str, words: str) -> tuple[Rows, str]:
        """Return the sheets with one more, begun from an entry of another block, and its id."""
        new, key = own_rows.added(self.form(), value, None, (words,), prefix=ONLY)
        row = replace(new.row(key), origin=origin).with_cell(self.fields[0].id, words)
        return new.with_row(row), key

    def taken_up(self, value: Shape, origin: str, words: str) -> tuple[Rows, str] | None:
        """Return the sheets with one begun from an entry of another block, unless it is there, and its id."""
        if not isinstance(value, Rows):
            return None
        there = next((row.id for row in self.laid_out(value) if row.origin == origin), None)
        return (value, there) if there else self.taken(value, origin, words)

    def begun(self, value: Rows, after: str | None) -> tuple[Rows, str]:
        """Return the sheets with an empty one of the leader's own, and its id."""
        return own_rows.added(self.form(), value, after, ("",), prefix=ONLY)

    def reworded(self, row: Row) -> bool:
        """Tell whether a sheet from elsewhere has words of its own by now, in its name or its first field."""
        return row.reworded or row.text(self.fields[0].id) != (row.name or "")

    def follow(self, value: Shape, offers: Mapping[str, str]) -> Shape:
        """Return the sheets in their origin's present words, name and first field, where neither was reworded."""
        if not isinstance(value, Rows):
            return value
        return replace(value, rows=tuple(self._followed(row, offers) for row in value.rows))

    def _followed(self, row: Row, offers: Mapping[str, str]) -> Row:
        if row.origin is None or row.origin not in offers or self.reworded(row):
            return row
        return row.followed(offers).with_cell(self.fields[0].id, offers[row.origin])

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the fields of each sheet that stands; one place for all where there is none."""
        rows = self.laid_out(value if isinstance(value, Rows) else self.empty())
        return tuple(f"{row.id}/{field.id}" for row in rows for field in self.fields) or (WHOLE,)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the fields with words, of the sheets that stand."""
        rows = self.laid_out(value) if isinstance(value, Rows) else ()
        return frozenset(f"{row.id}/{cell}" for row in rows for cell in row.cells if row.text(cell).strip())

    def steps(self, value: Shape | None) -> tuple[Step, ...]:
        """Return a line for each sheet that has a name; for the block where none has."""
        rows = value if isinstance(value, Rows) else self.empty()
        named = self.laid_out(rows) if self.named else ()
        return tuple(Step(row.id, self.sheet_name(rows, row)) for row in named) or super().steps(value)

    def dates(self, value: Shape) -> tuple[DateAt, ...]:
        """Return the dates typed, each named by its sheet and field."""
        if not isinstance(value, Rows):
            return ()
        places = ((f"{row.id}/{field.id}", field) for row in self.laid_out(value) for field in self.fields)
        return dates_typed(
            places, lambda place: self.text(value, place), lambda at, field: self._about(value, at, field)
        )

    def _about(self, value: Rows, place: str, field: Prompt) -> str:
        row = value.row(place.partition("/")[0])
        return f"{self.sheet_name(value, row)} · {short_words(field)}" if self.named else short_words(field)

    def with_date(self, value: Shape, place: str, typed: str) -> Shape:
        """Return the sheets with another date typed in a field."""
        return self.with_text(value, place, typed) if isinstance(value, Rows) else value

    def own_form(self, value: Shape) -> Rows | None:
        """Return the sheets of the leader's own by what they are called, names and order; what was taken stays."""
        if not isinstance(value, Rows) or not self.named:
            return None
        own = (row for row in value.rows if row.origin is None)
        called = (row if row.id in self.form() else replace(row, name=self._called(row) or None) for row in own)
        return replace(value, rows=tuple(row for row in called if row.name or row.id in self.form())).own()

    def visible(self, answer: Answer, audience: Audience) -> Answer | None:
        """Return the fields whose own mark lets the audience see them; a sheet's name goes with its first field."""
        value = answer.value
        if not isinstance(value, Rows):
            return None
        rows = tuple(seen for row in self.laid_out(value) if (seen := self._seen(answer, row, audience)).cells)
        shown = {f"{row.id}/{cell}" for row in rows for cell in row.cells}
        dates = {place: dated for place, dated in answer.dates.items() if place in shown}
        return replace(answer, value=Rows(rows), dates=dates) if rows else None

    def _seen(self, answer: Answer, row: Row, audience: Audience) -> Row:
        seen = {
            cell: text for cell, text in row.cells.items() if audience in answer.mark_at(f"{row.id}/{cell}").audience
        }
        first = audience in answer.mark_at(f"{row.id}/{self.fields[0].id}").audience
        return Row(row.id, row.name if first else None, seen)

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the booklet's own form, a table of two columns, for each sheet."""
        if view.show is Show.BLANK:
            yield from on_paper(self.sheet_word, self.fields, [sheet.name for sheet in self.fixed], self._blank_ones())
            return
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Rows) else self.empty()
        rows = self.laid_out(value)
        shown = [row for row in rows if view.show is Show.EVERYTHING or any(row.cells.values())]
        named = [(self.sheet_name(value, row, view.wording), row) for row in shown]
        yield from tables(self.sheet_word, self.fields, named, answer, view)
        if not shown and view.show is Show.EVERYTHING:
            yield missing(answer.mark_at(WHOLE))

    def _blank_ones(self) -> int:
        """Return how many sheets without a name there are on paper."""
        return 3 if self.many or self.from_ else 0 if self.fixed else 1
