"""A month to click in, under a date that is being written: a quiet grid, walked by arrows, taken by Enter."""

from __future__ import annotations

from calendar import Calendar
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content

from trivsel_tui.dates import day_name
from trivsel_tui.texts import N_, month_name
from trivsel_tui.tui.widgets.calendar_leaf import HEAD, LEFT, CalendarLeaf

_CELL = 4
"""Cells of a day."""


class Month(CalendarLeaf):
    """The month of a day."""

    DEFAULT_CSS = "Month { height: 8; }"
    help_words = N_(
        "Arrows go by a day and by a week, Page Up and Page Down by a month. Enter takes the day, so does a click.\n"
        "A letter or a digit goes back to the date and is written there."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "walk(-1)", N_("A day"), key_display="← →", id="month-day-before", tooltip=N_("A day earlier")),
        Binding("right", "walk(1)", N_("A day"), key_display="← →", id="month-day-after", tooltip=N_("A day later")),
        Binding(
            "up", "walk(-7)", N_("A week"), key_display="↑ ↓", id="month-week-before", tooltip=N_("A week earlier")
        ),
        Binding("down", "walk(7)", N_("A week"), key_display="↑ ↓", id="month-week-after", tooltip=N_("A week later")),
        Binding("pageup", "leaf(-1)", show=False, id="month-before", tooltip=N_("The month before")),
        Binding("pagedown", "leaf(1)", show=False, id="month-after", tooltip=N_("The month after")),
        Binding("enter", "take", N_("Take it"), id="month-take", tooltip=N_("Take this day")),
        Binding("escape,f5", "close", N_("Close"), key_display="Esc", id="month-close", tooltip=N_("Keep the date")),
    ]

    def weeks(self) -> list[list[int]]:
        """Return the weeks from Monday, each with the month's days, 0 for what belongs to another month."""
        return Calendar().monthdayscalendar(self.day.year, self.day.month)

    def render(self) -> RenderResult:
        """Draw the month: its name, the days' names, a line a week with its number."""
        head = self.head(f"{month_name(self.day.month)} {self.day.year}")
        names = "".join(f"{day_name(at)[:2].lower():>{_CELL - 1}} " for at in range(7))
        return Content("\n").join(
            [head, Content.styled(" " * LEFT + names, "$muted"), *(self._week(week) for week in self.weeks())]
        )

    def _week(self, week: list[int]) -> Content:
        first = next(day for day in week if day)
        number = self.day.replace(day=first).isocalendar().week
        return Content.assemble("   ", (f"{number:>2}  ", "$muted"), *(self._day(day) for day in week))

    def _day(self, day: int) -> Content:
        if not day:
            return Content(" " * _CELL)
        chosen, today = day == self.day.day, self.day.replace(day=day) == self.today
        style = "bold reverse" if chosen else "bold underline" if today else ""
        number = f"{day:>2}"
        blank = " " * (_CELL - 1 - len(number))
        return Content.assemble(blank, (number, style), " ")

    def on_click(self, event: events.Click) -> None:
        """Take the day that was clicked, or turn the month by its name's ends."""
        event.stop()
        week, at = event.y - HEAD, (event.x - LEFT) // _CELL
        weeks = self.weeks()
        if event.y == 0:
            self.action_leaf(-1 if event.x < 5 else 1)
        elif 0 <= week < len(weeks) and 0 <= at < 7 and weeks[week][at]:
            self._to(self.day.replace(day=weeks[week][at]))
            self.action_take()
