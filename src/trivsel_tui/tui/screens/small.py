"""A window too small to write in asks for room, and loses nothing."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from trivsel_tui.texts import _
from trivsel_tui.tui.words import lit

LEAST = Size(64, 18)
"""The smallest window that all screens fit in."""


class SmallScreen(ModalScreen[None]):
    """One calm page; it goes by itself when there is room."""

    DEFAULT_CSS = """
    SmallScreen { align: center middle; background: $ground; }
    SmallScreen > Static { width: auto; max-width: 90%; height: auto; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        """Yield the page."""
        yield Static()

    def on_mount(self) -> None:
        """Say it."""
        self._say()

    def on_resize(self) -> None:
        """Say how large it is now."""
        self._say()

    def _say(self) -> None:
        size = self.app.size
        words = _(
            "Make the window a little larger. Now {width} x {height}, best 80 x 24.\n"
            "Everything is saved, and you come back to the same place."
        )
        self.query_one(Static).update(lit(words.format(width=size.width, height=size.height)))
