"""A line to write in, inside something that is chosen: a row's words, its name."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from trivsel_tui.answers import clean
from trivsel_tui.texts import N_


class Line(Input):
    """One line of text; Enter and Tab go on, Esc goes back to what is chosen."""

    DEFAULT_CSS = """
    Line { height: 1; border: none; padding: 0; background: $field; color: $ink; width: 1fr; }
    Line:focus { border: none; background: $field; }
    Line > .input--cursor { background: $ink; color: $ground; text-style: reverse; }
    Line > .input--placeholder { color: $muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "leave('enter')", N_("Next"), id="line-next", tooltip=N_("Done here; go on to the next")),
        Binding("tab", "leave('tab')", N_("Next field"), show=False, id="line-tab"),
        Binding("shift+tab", "leave('shift+tab')", show=False, id="line-back"),
        Binding("up", "leave('up')", show=False, id="line-up"),
        Binding("down", "leave('down')", show=False, id="line-down"),
        Binding("escape", "leave('escape')", N_("Done"), id="line-done", tooltip=N_("Stop writing; the text is saved")),
    ]

    class Ended(Message):
        """The writing ended by a key."""

        def __init__(self, line: Line, key: str) -> None:
            super().__init__()
            self.line, self.key = line, key

        @property
        def control(self) -> Line:
            """The line that was written."""
            return self.line

    class Pasted(Message):
        """Several lines were pasted; the first stands here, the others are to become lines of their own."""

        def __init__(self, line: Line, rest: tuple[str, ...]) -> None:
            super().__init__()
            self.line, self.rest = line, rest

    def __init__(self, text: str, *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(text, placeholder=placeholder, select_on_focus=False, id=id)
        self.cursor_blink = False

    def on_mount(self) -> None:
        """Write on where the text ends."""
        self.cursor_position = len(self.value)

    def action_leave(self, key: str) -> None:
        """Tell that the writing ended."""
        self.post_message(self.Ended(self, key))

    def action_undo(self) -> None:
        """Leave undo to the exercise."""
        raise SkipAction

    async def on_paste(self, event: events.Paste) -> None:
        """Take all lines of a paste, not the first alone."""
        event.stop()
        event.prevent_default()
        lines = [line.strip() for line in clean(event.text).split("\n") if line.strip()]
        if lines:
            self.insert_text_at_cursor(lines[0].replace("\t", " "))
            if lines[1:]:
                self.post_message(self.Pasted(self, tuple(lines[1:])))


class CardLine(Line):
    """The words of a card; what ends it keeps it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "leave('enter')", N_("Keep the card"), id="line-next", tooltip=N_("Lay it among the others")),
        Binding(
            "escape", "leave('escape')", N_("Done"), id="line-done", tooltip=N_("Keep it; without words it is none")
        ),
    ]
