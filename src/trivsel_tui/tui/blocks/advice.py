"""Advice on the screen: text to read, folded to one line where questions follow it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from trivsel_tui.blocks.advice import Advice
from trivsel_tui.inline import parse
from trivsel_tui.tui.blocks.view import BlockView
from trivsel_tui.tui.words import lit, written


class AdviceView(BlockView[Advice]):
    """Something to read."""

    DEFAULT_CSS = """
    AdviceView > .text { margin: 0 0 1 3; max-width: 76; height: auto; }
    AdviceView > .point { margin: 0 0 1 3; padding: 0 0 0 2; max-width: 76; height: auto; }
    """

    def compose(self) -> ComposeResult:
        """Yield title, text and points."""
        if self.block.title:
            yield Static(lit(self.block.title), classes="title")
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        if self.block.text:
            yield Static(written(parse(self.block.text)), classes="text")
        for point in self.block.points:
            yield Static(written(parse(f"– {point}")), classes="point")
