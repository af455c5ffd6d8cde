"""First view of ratings."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from trivsel_tui.blocks.ratings import Ratings
from trivsel_tui.inline import parse
from trivsel_tui.tui.blocks.view import BlockView
from trivsel_tui.tui.words import written


class RatingsView(BlockView[Ratings]):
    """Shows the intro."""

    def compose(self) -> ComposeResult:
        """Yield the intro."""
        yield Static(written(parse(self.block.intro or "")), classes="intro")
