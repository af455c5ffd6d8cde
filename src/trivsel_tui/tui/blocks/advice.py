"""Advice on the screen: text to read, folded to one line where questions follow it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.blocks.advice import Advice
from trivsel_tui.inline import parse
from trivsel_tui.tui.blocks.view import BlockView
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import lit, written


class AdviceView(BlockView[Advice]):
    """Something to read."""

    DEFAULT_CSS = """
    AdviceView > Stop { margin: 1 0 0 0; }
    AdviceView > .text { padding: 0 0 0 3; margin: 0 0 1 0; max-width: 76; height: auto; }
    AdviceView > Horizontal { height: auto; padding: 0 0 0 3; max-width: 78; }
    AdviceView > Horizontal > .dash { width: 2; color: $muted; }
    AdviceView > Horizontal > .point { width: 1fr; height: auto; }
    """

    folded = False

    def fold(self) -> None:
        """Show no more than the title, to be unfolded by Enter."""
        self.folded = bool(self.block.title)

    def compose(self) -> ComposeResult:
        """Yield title, text and points, or the title alone."""
        if self.folded:
            yield Stop(f"{self.block.title} ▸", id="unfold")
            return
        if self.block.title:
            yield Static(lit(self.block.title), classes="title")
        yield from self._text()

    async def on_stop_taken(self, event: Stop.Taken) -> None:
        """Unfold, or fold again; the line stays, so that one stays where one is."""
        event.stop()
        self.folded = not self.folded
        event.line.text = f"{self.block.title} {'▸' if self.folded else '▾'}"
        event.line.refresh()
        if self.folded:
            await self.query_children("Static, Horizontal").remove()
        else:
            await self.mount_all(list(self._text()))

    def _text(self) -> Iterator[Widget]:
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        if self.block.text:
            yield Static(written(parse(self.block.text)), classes="text")
        for point in self.block.points:
            yield Horizontal(Static("–", classes="dash"), Static(written(parse(point)), classes="point"))
