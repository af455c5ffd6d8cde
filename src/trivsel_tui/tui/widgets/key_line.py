"""The line that a keyword is written in: the same keys in every keyword field."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingsMap, BindingType
from textual.widgets import Input

from trivsel_tui.answers import clean
from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.line import Line

_OWN = (
    Binding("enter", "leave('enter')", N_("One more"), id="keyword-enter", tooltip=N_("It stands; write one more")),
    Binding("down", "leave('down')", N_("Field"), key_display="↑ ↓", id="keyword-down", tooltip=N_("The next field")),
    Binding("up", "leave('up')", N_("Field"), key_display="↑ ↓", id="keyword-up", tooltip=N_("The field before")),
    Binding(
        "pagedown",
        "leave('pagedown')",
        N_("Theme"),
        key_display="PgDn",
        id="keyword-theme",
        tooltip=N_("The next theme; Page Up goes back"),
    ),
    Binding("pageup", "leave('pageup')", show=False, id="keyword-theme-before"),
    Binding("ctrl+n", "leave('ctrl+n')", N_("New"), id="keyword-new", tooltip=N_("One more of your own")),
)
"""The keys in the order that they stand at the foot."""


_CARET = """
LINE:focus { background-tint: $foreground 0%; }
LINE > .input--cursor { background: $ink; color: $ground; text-style: none; }
LINE:nocolor > .input--cursor { text-style: reverse; }
"""
"""The caret is ink on paper, on the ground that the field around the line has."""


def _others() -> list[BindingType]:
    """Return the keys of any line, and of any input, but for those that mean something else here."""
    taken = {binding.key for binding in _OWN}
    bindings = BindingsMap([*Line.BINDINGS, *Input.BINDINGS])
    return [binding for key, found in bindings.key_to_bindings.items() if key not in taken for binding in found[:1]]


class KeyLine(Line, inherit_bindings=False):
    """One keyword being written; what is empty lets arrows and Backspace go up into those that stand."""

    DEFAULT_CSS = _CARET.replace("LINE", "KeyLine")
    BINDINGS: ClassVar[list[BindingType]] = [*_OWN, *_others()]

    def __init__(self) -> None:
        super().__init__("")
        self.themed = False
        """Whether the field is one of a theme among several."""
        self.counted = False
        """Whether the field has so many lines to begin with, and more only when they are asked for."""

    async def on_paste(self, event: events.Paste) -> None:
        """Take several lines at once: the field makes one step of them all, the first too."""
        if sum(bool(line.strip()) for line in clean(event.text).split("\n")) > 1:
            with self.prevent(Input.Changed):
                await super().on_paste(event)

    def action_cursor_left(self, select: bool = False) -> None:
        """Go left; on an empty line up into the keywords."""
        if self.value:
            super().action_cursor_left(select)
        else:
            self.action_leave("left")

    def action_delete_left(self) -> None:
        """Delete; on an empty line go up into the keywords."""
        if self.value:
            super().action_delete_left()
        else:
            self.action_leave("left")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the keys of themes to fields that have them, and a new line to fields that count theirs."""
        if action == "leave" and parameters[0] in {"pageup", "pagedown"}:
            return self.themed
        if action == "leave" and parameters[0] == "ctrl+n":
            return self.themed or self.counted
        return True


class NameLine(Line):
    """What a theme is called, being written; from here, too, one can go to another theme."""

    DEFAULT_CSS = _CARET.replace("LINE", "NameLine")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "pagedown", "leave('pagedown')", N_("Theme"), key_display="PgDn", show=False, tooltip=N_("The next theme")
        ),
        Binding("pageup", "leave('pageup')", show=False),
        Binding("ctrl+n", "leave('ctrl+n')", show=False),
    ]
