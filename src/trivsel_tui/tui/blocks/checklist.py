"""A checklist on the screen: a row each, its mark before it, and under it what was agreed with oneself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from trivsel_tui.answers import Row as RowAnswer
from trivsel_tui.blocks.checklist import DATE, MARK, NOTE, Checklist, Sign
from trivsel_tui.date_reading import Reading, read_date, reading_words
from trivsel_tui.dates import day_words
from trivsel_tui.figures.lettering import wrapped
from trivsel_tui.inline import parse
from trivsel_tui.texts import N_
from trivsel_tui.tui.blocks.own_rows import OwnRowsView
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.mark_row import MarkRow, Read
from trivsel_tui.tui.widgets.row import Row
from trivsel_tui.tui.words import BAR, clipped, lit, padded, written

INKS: Mapping[Sign, str] = {Sign.TICK: "$done", Sign.FULL: "$done", Sign.HALF: "$yellow", Sign.OPEN: "$ink"}
"""What the signs are drawn in."""

WIDEST = 79
"""Cells of a line of text."""

NOTES = 7
"""Cells before what is said about a row, and what was written in it."""

WORD = 14
"""Cells that a mark's word may take at the right."""


class ChecklistView(OwnRowsView[Checklist]):
    """The rows, and above them which marks there are."""

    help_words = N_(
        "Space sets the mark, or turns it to the next. Letters write a note under the row, Tab goes on to its date.\n"
        "Delete takes a row away, Ctrl+n makes one of your own, Shift and arrows move it."
    )
    DEFAULT_CSS = """
    ChecklistView > #marks { height: 1; color: $muted; margin: 0 0 1 0; }
    """
    SIGN_AT: ClassVar[range] = range(3, 6)
    """The cells of a row where its sign stands."""

    def compose(self) -> ComposeResult:
        """Yield the intro, the marks, the rows."""
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        if len(self.block.marks) > 1:
            yield Drawn(self._marks, id="marks")
        yield self.table()

    def made(self, key: str) -> Row:
        """Return a new row."""
        heads = self.state.wording.prompts
        asked = {NOTE: self.block.note, DATE: self.block.date}
        lines = {cell: heads.get(cell, label) for cell, label in asked.items() if label}
        said = written(parse(self.block.about(key)))
        return MarkRow(key, self._face, lines, marks=len(self.block.marks), said=said, read=self._read)

    def texts(self, row: RowAnswer) -> Mapping[str, str]:
        """Return note and date."""
        return {NOTE: row.text(NOTE), DATE: row.text(DATE)}

    def surround(self) -> None:
        """Tell each row the day that its date means."""
        for widget in self.rows.query(MarkRow):
            meant = self._meant(widget.key)
            if meant != widget.meant:
                widget.meant = meant
                widget.show(widget.texts)

    def changed(self, row: RowAnswer, event: Row.Did) -> RowAnswer | None:
        """Return the row with another mark, note or date."""
        match event.action:
            case "type":
                self.rows.go_on(event.row)
                return row.with_cell(MARK, self.block.marks[int(event.text) - 1].id)
            case "sign":
                return self.block.turned(row)
            case "clear":
                return row.with_cell(MARK, "")
            case "wrote":
                return row.with_cell(event.cell, event.text)
            case _:
                return None

    async def clicked(self, widget: Row, row: RowAnswer, event: Row.Did) -> None:
        """Turn the mark that was clicked on; write in the line that was, or in the first."""
        if self.block.marks and event.step in self.SIGN_AT and not event.cell:
            self.answered(self.block.with_row(self.value(), self.block.turned(row)), row.id)
        elif event.text != "first":
            await (widget.open(event.cell) if event.cell else widget.action_write())

    def _read(self, typed: str) -> Read:
        reading = read_date(typed, self.state.today)
        return Read(self._said(reading) if reading.day else reading.fault, reading.day, self.state.today)

    def _said(self, reading: Reading) -> str:
        return f"→ {reading_words(reading, self.state.today)}"

    def _meant(self, key: str) -> str:
        dated = self.state.answer.dates.get(f"{key}/{DATE}")
        if dated is not None:
            return self._said(Reading(dated.day))
        return self._read(self.value().row(key).text(DATE)).words

    def _marks(self, _width: int) -> Content:
        marks = self.block.marks
        parts = [
            Content.assemble(
                (f"{at} ", "$muted"), (mark.sign.char, f"bold {INKS[mark.sign]}"), (f" {mark.word}   ", "")
            )
            for at, mark in enumerate(marks, start=1)
        ]
        return Content.assemble("   ", *parts)

    def _face(self, widget: Row, width: int) -> Content:
        row = self.value().row(widget.key)
        mark = self.block.mark_of(row)
        worded = len(self.block.marks) > 1
        room = max(min(width, WIDEST) - 8 - (WORD if worded else 0), 8)
        first, *more = wrapped(self.name_of(row), room) or ("",)
        lines = [
            Content.assemble(
                (f"{BAR}  " if widget.chosen else "   ", "$warm"),
                self._sign(row),
                (padded(first, room), "bold" if widget.chosen or mark else ""),
                (padded(mark.word if mark and worded else "", WORD if worded else 0), "$muted"),
            )
        ]
        lines += [lit(" " * self._indent() + line, "bold" if widget.chosen or mark else "") for line in more]
        kept = " · ".join(text for text in (row.text(NOTE), self._dated(row)) if text)
        if kept and not widget.chosen:
            lines.append(lit(" " * NOTES + clipped(kept, min(width, WIDEST) - 10), "$muted"))
        return Content("\n").join(lines)

    def _dated(self, row: RowAnswer) -> str:
        """Return a row's date as it was typed, and the day it meant where the two are not the same."""
        typed, dated = row.text(DATE), self.state.answer.dates.get(f"{row.id}/{DATE}")
        day = day_words(dated.day) if dated else typed
        return typed if typed in day else f"{typed} → {day}"

    def _indent(self) -> int:
        return NOTES if self.block.marks else 3

    def _sign(self, row: RowAnswer) -> Content:
        if not self.block.marks:
            return Content("")
        mark = self.block.mark_of(row)
        sign = (f"{mark.sign.char}   ", f"bold {INKS[mark.sign]}") if mark else ("·   ", "$muted")
        return Content.assemble(sign)
