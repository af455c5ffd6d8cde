"""A line that leads on: «Videre: Situationen nu · Enter»."""

from __future__ import annotations

from typing import ClassVar

from textual.actions import SkipAction
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.along import along
from trivsel_tui.tui.words import BAR, tinted


class Stop(Widget, can_focus=True):
    """One line with one thing to do; it carries the accent bar while it is chosen."""

    DEFAULT_CSS = """
    Stop { height: 1; width: 1fr; color: $muted; }
    Stop:focus { background: $chosen; color: $ink; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", N_("Go on"), id="go-on", tooltip=N_("Do what this line says")),
        Binding("up", "walk(-1)", show=False, id="stop-up"),
        Binding("down", "walk(1)", show=False, id="stop-down"),
    ]

    class Taken(Message):
        """Enter, or a click."""

        def __init__(self, stop: Stop) -> None:
            super().__init__()
            self.line = stop

        @property
        def control(self) -> Stop:
            """The line that was taken."""
            return self.line

    def __init__(self, text: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text = text

    def render(self) -> RenderResult:
        """Draw the line, with the bar while it is chosen."""
        end = "Enter" if self.has_focus else ""
        left = Content.assemble((BAR if self.has_focus else " ", "$warm"), "  ", self.text)
        line = Content.assemble(left, " " * max(self.size.width - left.cell_length - 7, 1), (end, "$warm"))
        return tinted(line, self.size.width, no_colour=True) if self.has_focus and self.app.no_color else line

    def action_take(self) -> None:
        """Say that the line was taken."""
        self.post_message(self.Taken(self))

    def action_walk(self, step: int) -> None:
        """Go to what comes before or after on the page; past its ends the page scrolls, if it can."""
        if not along(self, step):
            raise SkipAction

    def on_click(self, event: Click) -> None:
        """Take it."""
        event.stop()
        self.action_take()
