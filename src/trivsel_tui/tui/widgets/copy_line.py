"""The copy line: an address in a list walked by arrows, copied by Enter or a click."""

from __future__ import annotations

from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click

from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.pick_line import PickLine
from trivsel_tui.tui.words import BAR, clipped, tinted


class CopyLine(PickLine):
    """One address, and beside it that it was copied."""

    DEFAULT_CSS = "CopyLine { color: $cool; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Copy"), id="copy", tooltip=N_("Copy the address")),
    ]

    def __init__(self, address: str) -> None:
        super().__init__(address, address, opens=True)

    def say(self, words: str) -> None:
        """Say something beside the address, or nothing."""
        if words != self.note:
            self.note = words
            self.refresh()

    def render(self) -> RenderResult:
        """Draw the address, and what is said of it."""
        said = Content.styled(self.note, "$done")
        room = self.size.width - said.cell_length - 5
        bar = (BAR if self.has_focus else " ", "$warm")
        left = Content.assemble(bar, "  ", (clipped(self.text, max(room, 8)), "bold" if self.has_focus else ""))
        line = Content.assemble(left, " " * max(self.size.width - left.cell_length - said.cell_length - 1, 1), said)
        return tinted(line, self.size.width, no_colour=True) if self.has_focus and self.app.no_color else line

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to copy and to walk; there is nothing to pick."""
        return action not in {"pick", "move", "add", "remove"}

    def on_click(self, event: Click) -> None:
        """Copy."""
        event.stop()
        event.prevent_default()
        self.focus()
        self.action_open()
