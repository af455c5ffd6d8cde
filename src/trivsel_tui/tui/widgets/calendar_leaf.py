"""What a month and a year to choose in have in common: a day that is walked to, taken by Enter, or left as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from textual import events
from textual.content import Content
from textual.widget import Widget

from trivsel_tui.date_reading import months_on
from trivsel_tui.tui.words import BAR

LEFT, HEAD = 7, 2
"""Cells before the first column of days or months, and lines above the first row of them."""

_EARLIEST, _LATEST = date(2, 1, 1), date(9998, 12, 31)


class CalendarLeaf(Widget, can_focus=True):
    """A leaf under a date; ``done`` is told the day that was taken, or none, and a letter that was typed instead.

    Inside a row, which has the accent bar, it has none of its own.
    """

    DEFAULT_CSS = """
    CalendarLeaf { height: auto; width: 1fr; max-width: 40; color: $ink; }
    """

    def __init__(self, day: date, today: date, done: Callable[[CalendarLeaf, date | None, str], None]) -> None:
        super().__init__()
        self.day, self.today, self.done = day, today, done

    def on_mount(self) -> None:
        """Take the keys, and come in sight, no further up than it takes: the date stands above."""
        self.focus(scroll_visible=False)
        self.call_after_refresh(self.scroll_visible, animate=False)

    def head(self, title: str) -> Content:
        """Return the line on top, with the signs that turn to the leaf before and after."""
        bar = BAR if self.has_focus and not self.has_class("-inside") else " "
        return Content.assemble((bar, "$warm"), "  ", ("‹ ", "$muted"), (title, "bold $cool"), (" ›", "$muted"))

    def _to(self, day: date) -> None:
        self.day = min(max(day, _EARLIEST), _LATEST)
        self.refresh(layout=True)

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
