"""The line of an outline that is being written: its keys mean what they mean for bullets in Word."""

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


class OutlineField(TextArea):
    """The line being written."""

    DEFAULT_CSS = """
    OutlineField {
        height: auto; min-height: 1; max-height: 6; width: 1fr; border: none; padding: 0 2 0 0; background: $field;
        color: $ink; scrollbar-size-vertical: 0;
        & .text-area--placeholder { color: $muted; text-style: italic; }
    }
    OutlineField:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "enter",
            N_("New line"),
            id="outline-enter",
            tooltip=N_("A line below; on an empty one, a level out"),
        ),
        Binding("tab", "indent", N_("In"), id="outline-in", tooltip=N_("Hang the line under the one above")),
        Binding("shift+tab", "outdent", N_("Out"), id="outline-out", tooltip=N_("One level out")),
        Binding("escape", "finish", N_("Done"), id="outline-done", tooltip=N_("Stop writing; then Tab leaves the map")),
    ]

    class Pressed(Message):
        """A key with a meaning for the outline: ``enter indent outdent finish up down back left right``."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Full(Message):
        """The line holds no more; what did not fit is told."""

    class Pasted(Message):
        """Several lines were pasted; each is to be a branch."""

        def __init__(self, lines: tuple[str, ...]) -> None:
            super().__init__()
            self.lines = lines

    def __init__(self) -> None:
        super().__init__(highlight_cursor_line=False)
        self.cursor_blink = False

    def edit(self, edit: Edit) -> EditResult:
        """Keep the line one line, clean, and no longer than a text may be."""
        text = clean(edit.text).replace("\n", " ")
        room = max(LONGEST_TEXT - len(self.text), 0)
        if len(text) > room:
            self.post_message(self.Full())
        return super().edit(Edit(text[:room], edit.from_location, edit.to_location, edit.maintain_selection_offset))

    async def on_key(self, event: events.Key) -> None:
        """Keep Enter from becoming a line break."""
        if event.key == "enter":
            event.prevent_default()

    async def on_paste(self, event: events.Paste) -> None:
        """Make a branch of each line."""
        lines = tuple(line.strip() for line in clean(event.text).split("\n") if line.strip())
        if len(lines) > 1:
            event.stop()
            event.prevent_default()
            self.post_message(self.Pasted(lines))

    def press(self, key: str) -> None:
        """Tell the outline."""
        self.post_message(self.Pressed(key))

    def action_enter(self) -> None:
        """A line below."""
        self.press("enter")

    def action_indent(self) -> None:
        """One level in."""
        self.press("indent")

    def action_outdent(self) -> None:
        """One level out."""
        self.press("outdent")

    def action_finish(self) -> None:
        """Stop writing."""
        self.press("finish")

    def action_cursor_up(self, select: bool = False) -> None:
        """Up in the line, then to the one above."""
        if self.wrapped_document.location_to_offset(self.cursor_location).y == 0:
            self.press("up")
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Down in the line, then to the one below."""
        if self.wrapped_document.location_to_offset(self.cursor_location).y >= self.wrapped_document.height - 1:
            self.press("down")
        else:
            super().action_cursor_down(select)

    def action_cursor_left(self, select: bool = False) -> None:
        """On an empty line: another follow-up."""
        if self.text:
            super().action_cursor_left(select)
        else:
            self.press("left")

    def action_cursor_right(self, select: bool = False) -> None:
        """On an empty line: another follow-up."""
        if self.text:
            super().action_cursor_right(select)
        else:
            self.press("right")

    def action_delete_left(self) -> None:
        """On an empty line: back up into the one before."""
        if self.text:
            super().action_delete_left()
        else:
            self.press("back")

    def action_undo(self) -> None:
        """Leave undo to the exercise: the tree is more than this line."""
        raise SkipAction

    def action_redo(self) -> None:
        """Leave redo to the exercise."""
        raise SkipAction
