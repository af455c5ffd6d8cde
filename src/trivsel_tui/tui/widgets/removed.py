"""The line that says how many things were taken away, and brings back the last one."""

from __future__ import annotations

from trivsel_tui.texts import ngettext
from trivsel_tui.tui.widgets.stop import Stop

REMOVED = "removed"
"""The id of the line."""


class Removed(Stop):
    """Hidden while nothing is taken away."""

    DEFAULT_CSS = "Removed { display: none; }"

    def __init__(self) -> None:
        super().__init__("", id=REMOVED)

    def count(self, count: int) -> None:
        """Say how many things are taken away."""
        words = ngettext(
            "Taken away: {count}. Bring the last one back", "Taken away: {count}. Bring the last one back", count
        )
        self.text = words.format(count=count)
        self.display = bool(count)
        self.refresh()
