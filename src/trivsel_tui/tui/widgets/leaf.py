"""The leaf: one page of an exercise at a time, its first blocks at once and the rest while it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Self

from textual.containers import Vertical, VerticalScroll
from textual.timer import Timer
from textual.widget import Widget

BATCH = 3
"""How many more widgets are mounted at a time."""

PAUSE = 0.05
"""Seconds between two batches; keys come first."""

LINGER = 0.2
"""Seconds after which the page before is taken down, out of sight."""


AIR = 3
"""Lines of a page that are to be seen below what is gone to, for the page to stay at its beginning."""

LEAST = 5
"""Lines of a page below which nothing is moved: the window is being made small, and comes back."""


LEAD = 3
"""Lines above what is used that are kept in sight with it: what it answers."""

DRAWINGS = 20
"""Drawings after which the page is taken to stand as it will."""


class PageScroll(VerticalScroll, can_focus=False):
    """A page that scrolls as one, and in which nothing scrolls for itself."""


class Leaf(Vertical):
    """Holds the page. A page costs what is seen of it first, however long it is."""

    DEFAULT_CSS = "Leaf { width: 1fr; height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.page: Widget | None = None
        self._rest: list[Callable[[], Widget]] = []
        self._timer: Timer | None = None

    @classmethod
    def around(cls, widget: Widget) -> Self:
        """Return the leaf that a part of a page stands on."""
        return next(node for node in widget.ancestors if isinstance(node, cls))

    async def lay(self, widgets: Sequence[Widget], rest: Sequence[Callable[[], Widget]], *, scrolls: bool) -> None:
        """Show a page with these widgets, and make and mount the rest of it a few at a time."""
        self._stop()
        old, self.page = self.page, PageScroll(*widgets) if scrolls else Vertical(*widgets)
        self.page.add_class("page")
        if old is not None:
            old.display = False
        await self.mount(self.page)
        if old is not None:
            self.set_timer(LINGER, old.remove)
        self._rest = list(rest)
        if self._rest:
            self._timer = self.set_interval(PAUSE, self._lay_more)

    async def _lay_more(self) -> None:
        batch, self._rest = self._rest[:BATCH], self._rest[BATCH:]
        if not self._rest:
            self._stop()
        if self.page is not None:
            await self.page.mount_all([make() for make in batch])

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def turn(self, step: int) -> None:
        """Scroll by a page."""
        if isinstance(self.page, PageScroll):
            self.page.scroll_relative(y=step * (self.page.size.height - 2), animate=False)

    def once_still(self, do: Callable[[Widget], None], target: Widget) -> None:
        """Do something about a part of the page once all of it stands in its place; the next key waits for that."""
        self.screen.run_worker(self._once_still(do, target))

    async def _once_still(self, do: Callable[[Widget], None], target: Widget) -> None:
        screen = self.screen
        for _drawing in range(DRAWINGS):
            await screen.wait_for_refresh()
            if not any(node.message_queue_size for node in (screen, *screen.walk_children())):
                break
        if target.is_attached and self.app.screen is screen:  # under a page that asks for room nothing moves
            do(target)

    def bring_up(self, target: Widget) -> None:
        """Scroll so that a widget begins in the upper third; one that is high, so that there is air above and below.

        The page stays at its beginning while the whole of the widget is to be seen there.
        """
        page = self.page
        if isinstance(page, PageScroll):
            y = target.virtual_region.y
            node = target.parent
            while isinstance(node, Widget) and node is not page:
                y += node.virtual_region.y
                node = node.parent
            above = min(page.size.height // 3, max(page.size.height - target.size.height, 0) // 2)
            fits = y + target.size.height + AIR <= page.size.height
            page.scroll_to(y=0 if fits else max(y - above, 0), animate=False, immediate=True)

    def keep_in_sight(self, used: Widget) -> None:
        """Scroll no more than it takes to see all of what is used, and what it answers: it was reached, or grew."""
        page = self.page
        if not (isinstance(page, PageScroll) and used.has_focus and page.size.height >= LEAST):
            return
        lead = min(LEAD, page.scroll_offset.y)
        above, below = page.region.y + lead - used.region.y, used.region.bottom + 1 - page.region.bottom
        if used.region.height <= 2 * page.size.height // 3 and (below > 0 or above > 0):
            self.bring_up(used)
        elif below > 0:
            page.scroll_to(y=page.scroll_offset.y + below, animate=False, immediate=True)
        elif above > 0 and used.region.height < page.size.height:
            page.scroll_to(y=page.scroll_offset.y - above, animate=False, immediate=True)
