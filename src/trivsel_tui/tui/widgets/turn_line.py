"""The turn line: pages of one kind side by side, as «Sådan er det nu · Fremtids-APV»; ← and → turn between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from trivsel_tui.texts import N_
from trivsel_tui.tui.words import BAR, tinted

_LEAD, _BETWEEN = 3, " · "


class TurnLine(Widget, can_focus=True):
    """The titles in one line, the page that one is on underlined. With one page there is no line."""

    DEFAULT_CSS = """
    TurnLine { height: 1; width: 1fr; }
    TurnLine:focus { background: $chosen; }
    """
    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", N_("Turn"), key_display="← →", id="turn-left", tooltip=N_("The page beside")),
        Binding("right", "turn(1)", N_("Turn"), key_display="← →", id="turn-right", tooltip=N_("The page beside")),
        Binding("enter", "leave(1)", N_("Go on"), id="turn-on", tooltip=N_("Down into this page")),
        Binding("down", "leave(1)", show=False, id="turn-down"),
        Binding("up", "leave(-1)", show=False, id="turn-up"),
    ]

    class Turned(Message):
        """The leader turns to the page of that key."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Left(Message):
        """The leader goes on below the line, or out above it, by a step."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, pages: Sequence[tuple[str, str]], here: str) -> None:
        """Take each page's key and title, in order, and the key of the one that is shown."""
        super().__init__()
        self.pages, self.here = pages, here
        self.display = len(pages) > 1

    def render(self) -> RenderResult:
        """Draw the line, with the bar while it is chosen."""
        pieces: list[tuple[str, str]] = [(BAR if self.has_focus else " ", "$warm"), ("  ", "")]
        for at, (key, title) in enumerate(self.pages):
            pieces.append((_BETWEEN if at else "", "$muted"))
            pieces.append((title, "bold underline" if key == self.here else "$muted"))
        line = Content.assemble(*pieces)
        return tinted(line, self.size.width, no_colour=True) if self.has_focus and self.app.no_color else line

    def action_turn(self, step: int) -> None:
        """Turn to the page beside; at the ends, stay."""
        keys = [key for key, _title in self.pages]
        to = keys.index(self.here) + step
        if 0 <= to < len(keys):
            self.post_message(self.Turned(keys[to]))

    def action_leave(self, step: int) -> None:
        """Leave the line."""
        self.post_message(self.Left(step))

    def on_click(self, event: Click) -> None:
        """Turn to the page whose title was clicked."""
        event.stop()
        start = _LEAD
        for at, (key, title) in enumerate(self.pages):
            start += len(_BETWEEN) if at else 0
            width = Content(title).cell_length
            if start <= event.x < start + width and key != self.here:
                self.post_message(self.Turned(key))
            start += width
