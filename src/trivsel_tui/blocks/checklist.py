"""A list to go through: a mark, a note and a date on each row (booklet, pages 6, 8, 11 and 15)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from trivsel_tui.answers import WHOLE, Answer, Row, Rows, Shape
from trivsel_tui.blocks.block import DateAt, Id, Label, Named, Show, Strict, View, Wording, Words, missing
from trivsel_tui.blocks.own_rows import OwnRowsBlock
from trivsel_tui.document import Align, Column, Node, Table
from trivsel_tui.inline import parse, plain
from trivsel_tui.texts import _, date_words

MARK, NOTE, DATE = "mark", "note", "date"
"""A row's cells: the id of its mark, what is noted, and a date as it was typed."""

OWN_ROWS_ON_PAPER = 2
BOX = "☐"
"""What is ticked by hand."""


class Sign(StrEnum):
    """The signs that a row may be marked with."""

    TICK = "tick"
    FULL = "full"
    HALF = "half"
    OPEN = "open"

    @property
    def char(self) -> str:
        """The sign as it stands."""
        return {Sign.TICK: "✓", Sign.FULL: "●", Sign.HALF: "◐", Sign.OPEN: "○"}[self]


class RowMark(Strict):
    """One of the marks a row may have: its sign, and the word that always stands near it."""

    id: Id
    sign: Sign
    word: Label


class Point(Named):
    """One row: what it is called, and what is said about it."""

    text: Words | None = None


class Checklist(OwnRowsBlock):
    """A list of which each row can be marked, noted at and dated; rows may be the leader's own."""

    reserved: ClassVar[tuple[str, ...]] = (MARK, NOTE, DATE)

    kind: Literal["checklist"]
    rows: Annotated[tuple[Point, ...], Field(min_length=1)]
    marks: Annotated[tuple[RowMark, ...], Field(max_length=3)] = ()
    note: Label | None = None
    date: Label | None = None

    def form(self) -> tuple[str, ...]:
        """Return the ids of the form's rows."""
        return tuple(row.id for row in self.rows)

    def wording(self) -> Wording:
        """Return the rows by id, the marks' words by ``mark/id``, and what note and date are."""
        heads = {key: words for key, words in ((NOTE, self.note), (DATE, self.date)) if words}
        marks = {f"{MARK}/{mark.id}": mark.word for mark in self.marks}
        return Wording(self.title or "", {**heads, **marks, **{row.id: row.name for row in self.rows}})

    def about(self, row_id: str) -> str:
        """Return what the form says about a row; nothing about one of the leader's own."""
        return next((row.text or "" for row in self.rows if row.id == row_id), "")

    def mark_of(self, row: Row) -> RowMark | None:
        """Return a row's mark, None when it has none that the form knows."""
        return next((mark for mark in self.marks if mark.id == row.text(MARK)), None)

    def turned(self, row: Row) -> Row:
        """Return the row with the next mark; after the last it has none."""
        ids = ["", *(mark.id for mark in self.marks)]
        now = row.text(MARK)
        return row.with_cell(MARK, ids[(ids.index(now) + 1) % len(ids)] if now in ids else ids[0])

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the rows that stand; each counts as one."""
        return tuple(row.id for row in self.laid_out(value if isinstance(value, Rows) else self.empty()))

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the rows that say something."""
        if not isinstance(value, Rows):
            return frozenset()
        return frozenset(row.id for row in value.rows if row.cells and row.id not in value.removed)

    def dates(self, value: Shape) -> tuple[DateAt, ...]:
        """Return the rows' dates, each at ``row/date`` and about what its row is called."""
        rows = self.laid_out(value) if isinstance(value, Rows) else ()
        dated = ((row, row.text(DATE)) for row in rows)
        return tuple(DateAt(f"{row.id}/{DATE}", typed, self.row_name(row)) for row, typed in dated if typed.strip())

    def with_date(self, value: Shape, place: str, typed: str) -> Shape:
        """Return the list with another date typed at ``row/date``."""
        if not isinstance(value, Rows):
            return value
        row = value.row(place.removesuffix(f"/{DATE}"))
        return self.with_row(value, row.with_cell(DATE, typed))

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the list as a table: row, mark in words, note, date; blank: boxes to tick and room to write."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Rows) else self.empty()
        rows = self.laid_out(value)
        if view.show is Show.BLANK:
            yield self._form(rows, view)
        elif self.answered(value):
            shown = rows if view.show is Show.EVERYTHING else tuple(row for row in rows if row.cells)
            body = tuple(tuple(self._filled(row, answer, view)) for row in shown)
            yield self._shown((Column(_("What"), 5), *(column for _cell, column in self._heads(view))), body, view)
        elif view.show is Show.EVERYTHING:
            yield missing(answer.mark_at(WHOLE))

    def _heads(self, view: View) -> Iterator[tuple[str, Column]]:
        """Yield the cells that the form has, each with its column."""
        if self.marks:
            yield MARK, Column(_("Mark"), 2)
        for cell, share in ((NOTE, 4.5), (DATE, 3)):
            if cell in view.wording.prompts:
                yield cell, Column(view.wording.prompts[cell], share)

    def _shown(
        self, columns: tuple[Column, ...], rows: tuple[tuple[str, ...], ...], view: View, room: int = 0
    ) -> Table:
        title = plain(parse(view.wording.title))
        return Table(columns, rows, title or _("The list"), room=room, titled=bool(title))

    def _filled(self, row: Row, answer: Answer, view: View) -> Iterator[str]:
        yield self.row_name(row, view.wording)
        for cell, _column in self._heads(view):
            if cell == MARK:
                yield self._mark_words(row, view)
            elif cell == DATE:
                yield self._date_words(row, answer)
            else:
                yield row.text(cell)

    def _mark_words(self, row: Row, view: View) -> str:
        mark = self.mark_of(row)
        kept = row.text(MARK)
        word = view.wording.prompts.get(f"{MARK}/{kept}", kept)
        return f"{mark.sign.char} {word}" if mark else word

    def _date_words(self, row: Row, answer: Answer) -> str:
        typed = row.text(DATE)
        meant = answer.dates.get(f"{row.id}/{DATE}")
        day = date_words(meant.day) if meant else typed
        return typed if day == typed else f"{typed} ({day})"

    def _form(self, rows: tuple[Row, ...], view: View) -> Table:
        """Return the list to fill in by hand, with a column of boxes for each mark."""
        boxes = tuple(Column(mark.word, 1.4, Align.CENTRE) for mark in self.marks)
        rest = tuple(column for cell, column in self._heads(view) if cell != MARK)
        cells = (*((BOX,) * len(boxes)), *(("",) * len(rest)))
        own = (Row(""),) * OWN_ROWS_ON_PAPER
        body = tuple((self._asked(row, view), *cells) for row in (*rows, *own))
        return self._shown((Column(_("What"), 5, noted=True), *boxes, *rest), body, view, room=2)

    def _asked(self, row: Row, view: View) -> str:
        name = self.row_name(row, view.wording)
        about = plain(parse(self.about(row.id)))
        return f"{name}\n{about}" if about else name
