"""The table of rows: they scroll, and it says how many are out of sight; at its foot what was taken away, and on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.texts import _
from trivsel_tui.tui.widgets.removed import Removed
from trivsel_tui.tui.widgets.row import Row
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import lit

ONWARD = "onward"
"""The id of the line that leads on."""


class _Rows(VerticalScroll, can_focus=False):
    """The rows, with room below the last for the first in sight to stand there whole."""

    class OtherSize(Message):
        """The rows take more lines than before, or fewer."""

    def watch_virtual_size(self) -> None:
        """Tell it."""
        self.post_message(self.OtherSize())


class RowTable(Vertical):
    """Rows by key, in the order they are to stand, made when they come."""

    DEFAULT_CSS = """
    RowTable { height: 1fr; width: 1fr; }
    RowTable > _Rows { height: 1fr; scrollbar-size-vertical: 0; }
    RowTable > _Rows > #onward { margin: 0 0 9 0; }
    RowTable > #more { height: 1; color: $muted; padding: 0 0 0 3; }
    """

    def __init__(self, make: Callable[[str], Row], keys: Iterable[str], onward: str) -> None:
        super().__init__()
        self._make = make
        self._keys = tuple(keys)
        self._onward = onward
        self._arranging = asyncio.Lock()
        self._used: Widget | None = None

    def compose(self) -> ComposeResult:
        """Yield the rows, the two lines at the foot, and what is out of sight."""
        with _Rows():
            yield from map(self._make, self._keys)
            yield Removed()
            yield Stop(self._onward, id=ONWARD)
        yield Static(id="more")

    def on_resize(self) -> None:
        """Count what is out of sight anew."""
        self.call_after_refresh(self.count_hidden)

    @property
    def rows(self) -> list[Row]:
        """The rows as they stand."""
        return list(self.query(Row))

    def row(self, key: str) -> Row | None:
        """Return a row by its key."""
        return next((row for row in self.rows if row.key == key), None)

    def stands(self, keys: Sequence[str]) -> bool:
        """Tell whether these rows stand, in this order, and none is about to move."""
        return not self._arranging.locked() and [row.key for row in self.rows] == list(keys)

    async def let_stand(self, wanted: Callable[[], Sequence[str]]) -> list[Row]:
        """Let rows come, go and move, each time to what is wanted when that begins; return those that came."""
        async with self._arranging:
            before = {row.key for row in self.rows}
            await self._lay_out(wanted())
            return [row for row in self.rows if row.key not in before]

    async def _lay_out(self, wanted: Sequence[str]) -> None:
        scroll = self.query_one(VerticalScroll)
        present = {row.key: row for row in self.rows}
        for key, row in present.items():
            if key not in wanted:
                await row.remove()
        for are_new, keys in groupby(wanted, lambda key: key not in present):
            come = list(keys)
            if are_new:
                await scroll.mount(*map(self._make, come), before=wanted.index(come[0]))
        for at, key in enumerate(wanted):
            if key in present and scroll.children[at] is not present[key]:
                scroll.move_child(present[key], before=at)

    def say_removed(self, count: int) -> None:
        """Say how many rows are taken away; nothing when none is."""
        self.query_one(Removed).count(count)

    def count_hidden(self) -> None:
        """Say how many rows are out of sight above and below."""
        scroll = self.query_one(VerticalScroll)
        first = scroll.scroll_target_y
        end = first + scroll.size.height
        above = sum(row.virtual_region.y < first for row in self.rows)
        below = sum(row.virtual_region.y >= end for row in self.rows)
        counts = ((_("↑ {count} more"), above), (_("↓ {count} more"), below))
        self.query_one("#more", Static).update(lit("   ".join(words.format(count=n) for words, n in counts if n)))

    def keep_in_sight(self, used: Widget) -> None:
        """Scroll no more than it takes to see the whole of a row, or of a line at the foot, from the top of a row on.

        A row whose title is out of sight is not seen at all, and nothing is out of sight that there is room for.
        """
        self._used = used
        scroll = self.query_one(VerticalScroll)
        high, place = scroll.size.height, used.virtual_region
        tops = [row.virtual_region.y for row in self.rows if row.virtual_region.y <= place.y] or [0]
        tops[0] = 0

        def least(bottom: float) -> int:
            """Return the first top from which all above a line of the page is seen."""
            return next((top for top in tops if bottom - top <= high), tops[-1])

        now = max((top for top in tops if top <= scroll.scroll_target_y), default=0)
        end = self.query_one(f"#{ONWARD}").virtual_region.bottom
        to = min(max(now, least(place.bottom)), least(end))
        scroll.scroll_to(y=to, animate=False, immediate=True)
        self.count_hidden()

    def on__rows_other_size(self, event: _Rows.OtherSize) -> None:
        """Keep in sight what is in use when rows above it took other lines."""
        event.stop()
        if self._used is not None and self._used.is_attached:
            self.keep_in_sight(self._used)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep a line at the foot in sight; that one came to a row is told by the row."""
        if isinstance(event.widget, Stop):
            self.call_after_refresh(self.keep_in_sight, event.widget)

    def on_row_grew(self, event: Row.Grew) -> None:
        """Keep the row in use in sight."""
        event.stop()
        self.keep_in_sight(event.row)

    def walk(self, row: Row, step: int) -> bool:
        """Go so many rows up or down, a step past the last to the line that leads on; False a step before the first."""
        rows = self.rows
        wanted = rows.index(row) + step
        if wanted < 0 and step == -1:
            return False
        if wanted >= len(rows) and step == 1:
            self.query_one(f"#{ONWARD}").focus()
        else:
            rows[min(max(wanted, 0), len(rows) - 1)].focus(scroll_visible=False)
        return True

    def go_on(self, row: Row) -> None:
        """Go to the next row; the last one stays."""
        rows = self.rows
        rows[min(rows.index(row) + 1, len(rows) - 1)].focus(scroll_visible=False)

    def leave(self, row: Row, step: int = 1) -> None:
        """Go to the row after one that is going away (before it, with ``step`` below 0), or to the other neighbour."""
        rows = self.rows
        at = rows.index(row)
        after, before = rows[at + 1 : at + 2], list(reversed(rows[:at]))
        neighbours = [*after, *before] if step > 0 else [*before, *after]
        (neighbours[0] if neighbours else self.query_one(f"#{ONWARD}")).focus()
