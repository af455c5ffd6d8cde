"""A month to click in, under a date that is being written: a quiet grid, walked by arrows, taken by Enter."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Callable
from datetime import date, timedelta
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from trivsel_tui.date_reading import months_on
from trivsel_tui.dates import day_name
from trivsel_tui.texts import N_, month_name
from trivsel_tui.tui.words import BAR

_LEFT, _CELL, _HEAD = 7, 4, 2
"""Cells before the first day, with the week's number; cells of a day; lines above the weeks."""

_EARLIEST, _LATEST = date(2, 1, 1), date(9998, 12, 31)


class Month(Widget, can_focus=True):
    """The month of a day; ``done`` is told the day that was taken, or none, and a letter that was typed instead."""

    DEFAULT_CSS = """
    Month { height: 8; width: 1fr; max-width: 40; color: $ink; }
    """
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

    def __init__(self, day: date, today: date, done: Callable[[Month, date | None, str], None]) -> None:
        super().__init__()
        self.day, self.today, self.done = day, today, done

    def on_mount(self) -> None:
        """Take the keys, and come in sight, no further up than it takes: the date stands above."""
        self.focus(scroll_visible=False)
        self.call_after_refresh(self.scroll_visible, animate=False)

    def weeks(self) -> list[list[int]]:
        """Return the weeks from Monday, each with the month's days, 0 for what belongs to another month."""
        return Calendar().monthdayscalendar(self.day.year, self.day.month)

    def render(self) -> RenderResult:
        """Draw the month: its name, the days' names, a line a week with its number."""
        bar = (BAR if self.has_focus else " ", "$warm")
        head = Content.assemble(
            bar,
            "  ",
            ("‹ ", "$muted"),
            (f"{month_name(self.day.month)} {self.day.year}", "bold $cool"),
            (" ›", "$muted"),
        )
        names = "".join(f"{day_name(at)[:2].lower():>{_CELL - 1}} " for at in range(7))
        return Content("\n").join(
            [head, Content.styled(" " * _LEFT + names, "$muted"), *(self._week(week) for week in self.weeks())]
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

    def _to(self, day: date) -> None:
        self.day = min(max(day, _EARLIEST), _LATEST)
        self.refresh()

    def action_walk(self, days: int) -> None:
        """Go by so many days."""
        self._to(self.day + timedelta(days=days))

    def action_leaf(self, months: int) -> None:
        """Go by so many months."""
        self._to(months_on(self.day, months))

    def action_take(self) -> None:
        """Take the day."""
        self.done(self, self.day, "")

    def action_close(self) -> None:
        """Keep the date as it was typed."""
        self.done(self, None, "")

    async def on_key(self, event: events.Key) -> None:
        """Let what is typed go into the date: typed dates rule."""
        if event.is_printable and event.character:
            event.stop()
            self.done(self, None, event.character)

    async def on_blur(self) -> None:
        """Go when the leader goes elsewhere."""
        await self.remove()

    def on_click(self, event: events.Click) -> None:
        """Take the day that was clicked, or turn the month by its name's ends."""
        event.stop()
        week, at = event.y - _HEAD, (event.x - _LEFT) // _CELL
        weeks = self.weeks()
        if event.y == 0:
            self.action_leaf(-1 if event.x < 5 else 1)
        elif 0 <= week < len(weeks) and 0 <= at < 7 and weeks[week][at]:
            self._to(self.day.replace(day=weeks[week][at]))
            self.action_take()
