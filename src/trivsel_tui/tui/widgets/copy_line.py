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
    """One address, and under it, above the line where nothing stands, that it was copied."""

    DEFAULT_CSS = """
    CopyLine { height: 2; color: $cool; }
    CopyLine.-said { height: 3; }
    CopyLine:focus { background: $ground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Copy"), id="copy", tooltip=N_("Copy the address")),
    ]

    def __init__(self, address: str) -> None:
        super().__init__(address, address, opens=True)

    def say(self, words: str) -> None:
        """Say something under the address, or nothing."""
        if words != self.note:
            self.note = words
            self.set_class(bool(words), "-said")
            self.refresh()

    def render(self) -> RenderResult:
        """Draw the address, and what is said of it."""
        here = self.has_focus
        words = (clipped(self.text, max(self.size.width - 4, 8)), "bold" if here else "")
        line = Content.assemble((BAR if here else " ", "$warm"), "  ", words)
        if here:
            line = tinted(line, self.size.width, no_colour=self.app.no_color)
        return Content("\n").join([line, Content.styled(f"   {self.note}", "$done")])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to copy and to walk; there is nothing to pick."""
        return action in {"open", "walk"}

    def on_click(self, event: Click) -> None:
        """Copy."""
        event.stop()
        event.prevent_default()
        self.focus()
        self.action_open()
