"""A line to write a note in, under a row: one paragraph that grows as it is written, so that all of it can be read."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from trivsel_tui.answers import LONGEST_TEXT, clean
from trivsel_tui.texts import N_


class NoteLine(TextArea):
    """One paragraph; Enter and Tab go on, Esc goes back to what is chosen, arrows past its ends to the rows about."""

    DEFAULT_CSS = """
    NoteLine {
        height: auto; max-height: 6; width: 1fr; border: none; padding: 0; background: $field; color: $ink;
        scrollbar-size-vertical: 1;
        & .text-area--placeholder { color: $muted; }
    }
    NoteLine:focus { border: none; background: $field; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "leave('enter')", N_("Next"), id="note-next", tooltip=N_("Done here; go on to the next")),
        Binding("tab", "leave('tab')", N_("Next field"), show=False, id="note-tab"),
        Binding("shift+tab", "leave('shift+tab')", show=False, id="note-back"),
        Binding("up", "along(-1)", show=False, id="note-up"),
        Binding("down", "along(1)", show=False, id="note-down"),
        Binding("escape", "leave('escape')", N_("Done"), id="note-done", tooltip=N_("Stop writing; the text is saved")),
    ]

    class Ended(Message):
        """The writing ended by a key."""

        def __init__(self, line: NoteLine, key: str) -> None:
            super().__init__()
            self.line, self.key = line, key

    class Pasted(Message):
        """Several lines were pasted; the first stands here, the others are to become rows of their own."""

        def __init__(self, line: NoteLine, rest: tuple[str, ...]) -> None:
            super().__init__()
            self.line, self.rest = line, rest

    def __init__(self, text: str, *, placeholder: str = "") -> None:
        super().__init__(text, highlight_cursor_line=False, placeholder=placeholder)
        self.cursor_blink = False

    @property
    def value(self) -> str:
        """What is written."""
        return self.text

    def on_mount(self) -> None:
        """Write on where the text ends."""
        self.move_cursor(self.document.end)

    async def on_key(self, event: events.Key) -> None:
        """Keep Enter from making a new line."""
        if event.key == "enter":
            event.prevent_default()

    def edit(self, edit: Edit) -> EditResult:
        """Take an edit as one line, no longer than an answer can be."""
        room = LONGEST_TEXT - len(self.text) + len(self.get_text_range(edit.top, edit.bottom))
        line = " ".join(clean(edit.text).splitlines())[: max(room, 0)]
        return super().edit(Edit(line, edit.from_location, edit.to_location, edit.maintain_selection_offset))

    async def on_paste(self, event: events.Paste) -> None:
        """Write the first line of a paste, and tell of the others."""
        event.stop()
        event.prevent_default()
        lines = [line.strip() for line in clean(event.text).split("\n") if line.strip()]
        if lines:
            self.insert(lines[0].replace("\t", " "))
        if lines[1:]:
            self.post_message(self.Pasted(self, tuple(lines[1:])))

    def action_leave(self, key: str) -> None:
        """Tell that the writing ended."""
        self.post_message(self.Ended(self, key))

    def action_along(self, step: int) -> None:
        """Go a line up or down in the paragraph; past its first or last line, out of it."""
        at = self.wrapped_document.location_to_offset(self.cursor_location).y
        if at == (0 if step < 0 else self.wrapped_document.height - 1):
            self.action_leave("up" if step < 0 else "down")
        elif step < 0:
            self.action_cursor_up()
        else:
            self.action_cursor_down()

    def action_undo(self) -> None:
        """Leave undo to the exercise."""
        raise SkipAction

    def action_redo(self) -> None:
        """Leave redo to the exercise."""
        raise SkipAction
