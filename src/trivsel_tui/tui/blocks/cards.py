"""Cards for a short talk on the screen. Nothing is kept."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from trivsel_tui.blocks.cards import Cards
from trivsel_tui.tui.blocks.view import BlockView
from trivsel_tui.tui.words import lit, written


class CardsView(BlockView[Cards]):
    """The cards."""

    def compose(self) -> ComposeResult:
        """Yield title and cards."""
        if self.block.title:
            yield Static(lit(self.block.title), classes="title")
        for card in self.block.cards:
            yield Static(written(card.runs), classes="intro")
