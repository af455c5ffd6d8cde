"""Dates in a list: what is past on top, what is dealt with folded at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from trivsel_tui.dates import near_words
from trivsel_tui.journal.follow_up import Due
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.words import BAR, padded, tinted

TITLE = 13
"""Cells that the exercise's title has at least, where it needs them."""


class DueList(Widget, can_focus=True):
    """A line a date. The last line, while anything is dealt with, folds and unfolds that."""

    DEFAULT_CSS = "DueList { height: auto; width: 1fr; max-width: 114; }"
    FOCUS_ON_CLICK = False  # a click on what is not chosen chooses it, and no more
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "do('done')", N_("Dealt with"), id="due-done", tooltip=N_("Dealt with, or not after all")),
        Binding("u", "do('later')", N_("Put off"), id="due-later", tooltip=N_("Another date for it")),
        Binding("enter", "do('open')", N_("Go there"), id="due-open", tooltip=N_("To where it was written")),
        Binding("enter", "fold", N_("Fold out, or in"), id="due-fold", tooltip=N_("Show what is dealt with, or not")),
        Binding("space", "fold", show=False),
        Binding("i", "do('calendar')", N_("Calendar"), id="due-calendar", tooltip=N_("A file for your calendar")),
        Binding("up", "walk(-1)", show=False, id="due-up", tooltip=N_("Another line")),
        Binding("down", "walk(1)", show=False, id="due-down", tooltip=N_("Another line")),
        Binding("home", "walk(-999)", show=False, id="due-first"),
        Binding("end", "walk(999)", show=False, id="due-last"),
    ]

    class Did(Message):
        """Something is to be done with a date: ``done``, ``later``, ``open``, ``calendar``."""

        def __init__(self, action: str, due: Due) -> None:
            super().__init__()
            self.action, self.due = action, due

    class Walked(Message):
        """Another line is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.open: Sequence[Due] = ()
        self.done: Sequence[Due] = ()
        self.today = date.min
        self.unfolded = False
        self.at = 0

    def show(self, found: Sequence[Due], today: date) -> None:
        """Show dates in their order; the line chosen stays, if there are as many."""
        self.today = today
        self.open = [due for due in found if not due.done]
        self.done = [due for due in found if due.done]
        self.at = min(self.at, max(self._count() - 1, 0))
        self.refresh(layout=True)
        self.refresh_bindings()

    def _count(self) -> int:
        return len(self.open) + (1 + (len(self.done) if self.unfolded else 0) if self.done else 0)

    @property
    def chosen(self) -> Due | None:
        """The date chosen; None on the line that folds."""
        if self.at < len(self.open):
            return self.open[self.at]
        under = self.at - len(self.open) - 1
        return self.done[under] if self.unfolded and 0 <= under < len(self.done) else None

    def _lines(self) -> list[tuple[int | None, Content]]:
        """Return the lines as they are drawn, each with its number among those that are chosen."""
        lines: list[tuple[int | None, Content]] = [(at, self._line(at, due)) for at, due in enumerate(self.open)]
        if self.done:
            at = len(self.open)
            lines += [(None, Content(""))] if self.open else []
            lines.append((at, self._fold(at)))
            if self.unfolded:
                lines += [(at + n, self._line(at + n, due)) for n, due in enumerate(self.done, start=1)]
        return lines

    def render(self) -> RenderResult:
        """Draw the lines."""
        return Content("\n").join([line for _at, line in self._lines()])

    def _fold(self, at: int) -> Content:
        sign = "▾" if self.unfolded else "▸"
        words = _("Dealt with: {count}").format(count=len(self.done))
        return self._chosen(at, Content.assemble(self._bar(at), (f"{words} {sign}", "$muted")))

    def _line(self, at: int, due: Due) -> Content:
        when, about, title = self._widths()
        ink = "$muted" if due.done else ""
        bold = "bold" if at == self.at and self.has_focus else ""
        return self._chosen(
            at,
            Content.assemble(
                self._bar(at),
                (padded(self._when(due), when), ink or "$ink"),
                (padded(due.about, about), f"{ink} {bold}".strip()),
                "  ",
                (padded(due.title, title), "$muted"),
            ),
        )

    def _when(self, due: Due) -> str:
        return near_words(due.near(self.today), self.today, month=due.month)

    def _widths(self) -> tuple[int, int, int]:
        """Return the cells of dates, of what they are about, and of titles: the last give way first."""
        found = [*self.open, *(self.done if self.unfolded else ())]
        when = max((Content(self._when(due)).cell_length for due in found), default=0) + 2
        room = self.size.width - 3 - when - 3
        needed = max((Content(due.about).cell_length for due in found), default=0)
        least = min(max((Content(due.title).cell_length for due in found), default=0), TITLE)
        about = max(min(needed, room - least), TITLE)
        return when, about, max(room - about, 0)

    def _bar(self, at: int) -> tuple[str, str]:
        return (f"{BAR if self.has_focus else '▸'}  " if at == self.at else "   ", "$warm")

    def _chosen(self, at: int, line: Content) -> Content:
        here = self.has_focus and at == self.at
        return tinted(line, self.size.width, no_colour=self.app.no_color) if here else line

    def action_walk(self, step: int) -> None:
        """Choose another line."""
        self.at = min(max(self.at + step, 0), max(self._count() - 1, 0))
        self._went()

    def _went(self) -> None:
        self.refresh()
        self.refresh_bindings()
        self.post_message(self.Walked())

    def action_do(self, action: str) -> None:
        """Tell what is to be done."""
        if self.chosen is not None:
            self.post_message(self.Did(action, self.chosen))

    def action_fold(self) -> None:
        """Show what is dealt with, or only how much it is."""
        self.unfolded = not self.unfolded
        self.refresh(layout=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Put off, and write for a calendar, only what is a date and not dealt with; fold on the line for it."""
        if action == "do" and parameters[0] in {"later", "calendar"}:
            return self.chosen is not None and not self.chosen.done
        if action == "fold":
            return self.chosen is None and bool(self.done)
        return self.chosen is not None or action != "do"

    def on_click(self, event: events.Click) -> None:
        """Choose; a click on the chosen one goes there, and one on the line that folds unfolds."""
        event.stop()
        lines = self._lines()
        at = lines[event.y][0] if event.y < len(lines) else None
        if at is not None:
            again = self.has_focus and at == self.at
            self.at = at
            self.focus()
            self._went()
            if self.chosen is None:
                self.action_fold()
            elif again:
                self.action_do("open")
