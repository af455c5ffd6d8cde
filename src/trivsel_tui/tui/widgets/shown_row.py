"""A row to look at: its head, the lines under it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.words import tinted

NAME = "name"
"""The cell that holds what the row is called."""


class ShownRow(Vertical):
    """What a row shows; what keys do in it, and how it is written, is the row's own."""

    GROWS: ClassVar[bool] = False
    """Whether the head may take other lines than before."""

    def __init__(self, key: str, lines: Mapping[str, str]) -> None:
        """Take its id, and what may be written under it, in order: each cell with what it asks for."""
        super().__init__()
        self.key = key
        self.asked = dict(lines)
        self.lines = tuple(self.asked)
        self.texts: dict[str, str] = {}
        self.head = Drawn(self._drawn)

    def compose(self) -> ComposeResult:
        """Yield the head, the lines under it, and room for what is wrong."""
        yield self.head
        yield from self.about()
        for cell in self.lines:
            yield Static(classes=f"under {cell}")
        yield Static(classes="fault")

    def about(self) -> Collection[Widget]:
        """Return what stands between the head and the lines; nothing in most kinds of rows."""
        return ()

    @property
    def name_text(self) -> str:
        """What the row is called."""
        return self.texts.get(NAME, "")

    def show(self, texts: Mapping[str, str], fault: str = "") -> None:
        """Show what stands in the row: its name, and what is written in each of its lines."""
        self.texts = dict(texts)
        self.set_class(bool(fault), "-fault")
        if self.is_mounted:
            self._dress()
            self.query_one(".fault", Static).update(Content(fault))

    def on_mount(self) -> None:
        """Draw."""
        self._dress()

    def draw_head(self, width: int) -> Content:
        """Return the head for so many cells."""
        raise NotImplementedError

    def _drawn(self, width: int) -> Content:
        head = self.draw_head(width)
        return tinted(head, width, no_colour=True) if self.chosen and self.app.no_color else head

    def _dress(self) -> None:
        self.head.refresh(layout=self.GROWS)
        for cell in self.lines:
            self.query_one(f".{cell}", Static).update(self.line_words(cell))

    def line_words(self, cell: str) -> Content:
        """Return what a line says while nothing is being written in it."""
        text = self.texts.get(cell, "")
        return Content(text) if text else Content.styled(self.asked[cell], "$muted")

    @property
    def chosen(self) -> bool:
        """Whether the leader is here."""
        return self.has_class("-chosen")
