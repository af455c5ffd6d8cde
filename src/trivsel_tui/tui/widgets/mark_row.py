"""The row of a checklist: Space turns its mark, a digit chooses one, a letter notes, Tab goes on to its date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.texts import N_, date_words
from trivsel_tui.tui.widgets.calendar_leaf import CalendarLeaf
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.month import Month
from trivsel_tui.tui.widgets.row import Face, Row
from trivsel_tui.tui.widgets.row_keys import COMMON, writes
from trivsel_tui.tui.widgets.shown_row import NAME

DATE = "date"
"""The line that holds a date; how it is read stands under it at every key."""


class Read(NamedTuple):
    """How a date that is being typed is read: in words, the day if it is one, and what day it is today."""

    words: str
    day: date | None
    today: date


class MarkRow(Row, inherit_bindings=False):
    """One row: what it is about, and under it, while it is chosen, what is said about it, the note and the date."""

    DEFAULT_CSS = """
    MarkRow { margin: 0 0 1 0; }
    MarkRow > Drawn { height: auto; }
    MarkRow > .about { display: none; height: auto; max-width: 79; color: $muted; padding: 0 3 0 7; }
    MarkRow > .under { height: auto; padding: 0 3 0 7; }
    MarkRow > .reading { display: none; color: $cool; padding: 0 0 0 7; }
    MarkRow > Line, MarkRow > NoteLine { margin: 0 3 0 7; }
    MarkRow > CalendarLeaf { margin: 0 0 0 4; }
    MarkRow.-chosen.-about > .about { display: block; }
    MarkRow.-reading > .reading { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "sign", N_("Mark"), id="row-mark", tooltip=N_("The next mark; after the last, none")),
        *(
            Binding(
                str(digit),
                f"type({digit})",
                N_("Set"),
                key_display="1–3",
                id=f"row-mark-{digit}",
                tooltip=N_("A digit sets a mark and goes on"),
            )
            for digit in (1, 2, 3)
        ),
        writes(N_("Write a note under the row")),
        Binding("f5", "calendar", N_("Month"), id="row-month", tooltip=N_("A month to choose the day in")),
        *COMMON,
    ]
    GROWS: ClassVar[bool] = True
    SETS_BY_CLICK: ClassVar[bool] = True
    SHORT: ClassVar[frozenset[str]] = frozenset({NAME, DATE})

    def __init__(
        self,
        key: str,
        face: Face,
        lines: Mapping[str, str],
        *,
        marks: int,
        said: Content,
        read: Callable[[str], Read],
    ) -> None:
        """Make a row.

        Args:
            key: its id.
            face: what draws its head.
            lines: the note and the date, as the form has them, each with what it asks for.
            marks: how many marks there are to choose from.
            said: what the form says about it.
            read: tells how a date that is being typed is read.
        """
        super().__init__(key, face, lines)
        self.marks = marks
        self.meant = ""
        """How the date that stands was read when it was typed."""
        self._said = said
        self._read = read
        self.set_class(bool(said), "-about")

    def about(self) -> Collection[Widget]:
        """Return what the form says about the row, and room for how a date is read."""
        return (Static(self._said, classes="about"),)

    def line_words(self, cell: str) -> Content:
        """Return what was written, behind what was asked for; a date with the day it means."""
        text = self.texts.get(cell, "")
        if not text:
            return Content.styled(self.asked[cell], "$muted")
        meant = (f"  {self.meant}", "$cool") if cell == DATE and self.meant else ""
        asked = self.asked[cell] + ("" if self.asked[cell].endswith(("?", ":", ".")) else ":")
        return Content.assemble((f"{asked} ", "$muted"), text, meant)

    async def open(self, cell: str, more: str = "") -> None:
        """Write in a line; how a date is read stands under it."""
        await super().open(cell, more)
        if self.cell == DATE and not self.query(".reading"):
            await self.mount(Static(classes="reading"), after=self.query_one("Line"))
            self._say(self.texts.get(DATE, "") + more)

    async def _close(self, *, keep_focus: bool) -> None:
        self.remove_class("-reading")
        await super()._close(keep_focus=keep_focus)
        for line in self.query(".reading"):
            await line.remove()

    def wrote(self, cell: str, text: str) -> None:
        """Say at every key how a date is read."""
        if cell == DATE:
            self._say(text)

    def _say(self, text: str) -> None:
        words = self._read(text).words
        for line in self.query(".reading").results(Static):
            line.update(Content(words))
        self.set_class(bool(words), "-reading")

    def begins(self, character: str) -> bool:
        """Let all begin to write but Space and the digits that set a mark: »3 dage« keeps its 3."""
        marks = "123"[: self.marks] if self.marks > 1 else ""
        return character not in f" {marks}"

    async def action_calendar(self) -> None:
        """Open a month under the date that is being written."""
        read = self._read(self.query_one(Line).value)
        month = Month(read.day or read.today, read.today, self._from_month)
        month.add_class("-inside")
        await self.mount(month, after=self.query_one(".reading"))

    def _from_month(self, _month: CalendarLeaf, day: date | None, letter: str) -> None:
        """Go back to the date, with the day that was taken, or the letter that was typed."""
        line = self.query_one(Line)
        self.screen.set_focus(line, scroll_visible=False)
        if day is not None:
            line.value = date_words(day)
            line.cursor_position = len(line.value)
        elif letter:
            line.insert_text_at_cursor(letter)

    def action_sign(self) -> None:
        """Turn the mark to the next."""
        self.post_message(self.Did(self, "sign"))

    def action_type(self, digit: int) -> None:
        """Take a mark by its number."""
        self.post_message(self.Did(self, "type", str(digit)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out the marks that there are none of, and the note where there is none; a month has all keys."""
        if self.query(CalendarLeaf):
            return False
        match action:
            case "sign":
                return self.marks > 0
            case "calendar":
                return self.cell == DATE and self.has_class("-writing") and not self.locked
            case "type":
                return self.marks > 1 and int(str(parameters[0])) <= self.marks
            case _:
                return super().check_action(action, parameters)
