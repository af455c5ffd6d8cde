"""A year to click in, where a month is asked for: its months in rows of three, walked by arrows, taken by Enter."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content

from trivsel_tui.texts import N_, month_name
from trivsel_tui.tui.widgets.calendar_leaf import HEAD, LEFT, CalendarLeaf

_ROW, _CELL = 3, 11
"""Months in a row, and the cells of one."""


class Year(CalendarLeaf):
    """The year of a month."""

    DEFAULT_CSS = "Year { height: 6; }"
    help_words = N_(
        "Arrows go by a month, Page Up and Page Down by a year. Enter takes the month, so does a click.\n"
        "A letter or a digit goes back to the date and is written there."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "leaf(-1)", N_("A month"), key_display="← →", id="year-left", tooltip=N_("A month earlier")),
        Binding("right", "leaf(1)", N_("A month"), key_display="← →", id="year-right", tooltip=N_("A month later")),
        Binding("up", "leaf(-3)", show=False, id="year-up", tooltip=N_("Three months earlier")),
        Binding("down", "leaf(3)", show=False, id="year-down", tooltip=N_("Three months later")),
        Binding("pageup", "leaf(-12)", show=False, id="year-before", tooltip=N_("The year before")),
        Binding("pagedown", "leaf(12)", show=False, id="year-after", tooltip=N_("The year after")),
        Binding("enter", "take", N_("Take it"), id="year-take", tooltip=N_("Take this month")),
        Binding("escape,f5", "close", N_("Close"), key_display="Esc", id="year-close", tooltip=N_("Keep the date")),
    ]

    def render(self) -> RenderResult:
        """Draw the year: its number, a line for three months."""
        rows = [range(first, first + _ROW) for first in range(1, 13, _ROW)]
        return Content("\n").join([self.head(str(self.day.year)), Content(""), *map(self._row, rows)])

    def _row(self, months: range) -> Content:
        return Content.assemble(" " * LEFT, *map(self._month, months))

    def _month(self, month: int) -> Content:
        chosen = month == self.day.month
        here = (self.day.year, month) == (self.today.year, self.today.month)
        name = month_name(month)
        style = "bold reverse" if chosen else "bold underline" if here else ""
        return Content.assemble((name, style), " " * (_CELL - len(name)))

    def on_click(self, event: events.Click) -> None:
        """Take the month that was clicked, or turn the year by its number's ends."""
        event.stop()
        row, at = event.y - HEAD, (event.x - LEFT) // _CELL
        if event.y == 0:
            self.action_leaf(-12 if event.x < 5 else 12)
        elif 0 <= row < 12 // _ROW and 0 <= at < _ROW:
            self.action_leaf(row * _ROW + at + 1 - self.day.month)
            self.action_take()
