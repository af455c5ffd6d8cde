"""The field: long text, open while it is written in, folded to its text when it is not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Self

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from trivsel_tui.answers import LONGEST_TEXT, clean
from trivsel_tui.texts import N_, _

FOLDED = 6
"""Lines of a folded answer that are shown."""

MOST_DRAWN = 400
"""Rows that are kept as they were drawn."""


class Field(TextArea):
    """An open answer. *Writing*: caret and tint. *Chosen*: a bar, no caret; a letter writes on at the end."""

    DEFAULT_CSS = """
    Field {
        height: auto; min-height: 0; max-height: 7; width: 1fr; border: none; padding: 0 2 0 3; margin: 0;
        background: $ground; color: $ink; border-left: blank; scrollbar-size-vertical: 0;
        & .text-area--placeholder { color: $muted; }
    }
    Field:focus { border: none; border-left: blank; }
    Field.-filled { border-left: vkey $line; padding: 0 2; }
    Field.-empty { height: 0; }
    Field.-empty.-chosen { height: 1; }
    Field.-long {
        border-bottom: blank; border-subtitle-align: left; border-subtitle-color: $muted;
        border-subtitle-background: $ground;
    }
    Field.-long.-chosen { border-subtitle-background: $chosen; }
    Field.-skipped { color: $muted; }
    Field.-chosen { border-left: outer $warm; background: $chosen; padding: 0 2; height: auto; }
    Field.-chosen:nocolor { text-style: reverse; }
    Field.-writing {
        margin: 1 0; border-left: outer $warm; background: $field; padding: 1 2;
        height: auto; min-height: 5; max-height: 16; scrollbar-size-vertical: 1;
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", N_("Write"), id="field-write", tooltip=N_("Write on where the text ends")),
        Binding("escape", "finish", N_("Done"), id="field-done", tooltip=N_("Stop writing; the text is saved")),
        Binding("up", "walk(-1)", N_("Up"), show=False, id="field-up"),
        Binding("down", "walk(1)", N_("Down"), show=False, id="field-down"),
        Binding("home,end,left,right,delete", "nothing", show=False),
        *(
            Binding(key, action, show=False)  # a key bound here no longer has what the text area bound it to
            for key, action in (
                ("up", "cursor_up"),
                ("down", "cursor_down"),
                ("left", "cursor_left"),
                ("right", "cursor_right"),
                ("home", "cursor_line_start"),
                ("end", "cursor_line_end"),
                ("delete", "delete_right"),
            )
        ),
    ]

    class Left(Message):
        """The field was left, or its writing ended: what stands there is to be saved at once."""

    class Full(Message):
        """The field holds no more; what did not fit is told, not dropped without a word."""

        def __init__(self, field: Field, left_out: int) -> None:
            super().__init__()
            self.field, self.left_out = field, left_out

    class Grew(Message):
        """What is written in became higher."""

        def __init__(self, field: Field) -> None:
            super().__init__()
            self.field = field

    class Walk(Message):
        """An arrow was pressed on a chosen field: go to the one before or after, without writing."""

        def __init__(self, field: Field, step: int) -> None:
            super().__init__()
            self.field, self.step = field, step

    def __init__(self, place: str, text: str = "", *, placeholder: str = "", classes: str = "") -> None:
        self._strips: tuple[object, list[Strip]] | None = None
        self._rows: list[tuple[str, int | None]] = []
        self._drawn: dict[object, Strip] = {}
        super().__init__(
            text,
            read_only=True,
            show_cursor=False,
            highlight_cursor_line=False,
            placeholder=placeholder,
            classes=classes,
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self.place = place
        self.locked = False
        """Whether this window only reads."""
        self._taken = text
        self._arrive_chosen = False
        self._here = False
        self._keys = (False, False)
        self._dress()

    @property
    def writing(self) -> bool:
        """Whether letters go into the text."""
        return not self.read_only

    def choose(self) -> None:
        """Take the focus without beginning to write."""
        self._arrive_chosen = True
        self.focus()

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw anew."""
        self._strips = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Draw anew in other colours."""
        self._strips = None
        self._drawn.clear()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines as they were drawn last, while nothing has changed.

        Textual draws each widget of a page again at each key, and a text area looks all its colours up each time.
        """
        key = (crop, self.size, self.scroll_offset)
        if self._strips is None or self._strips[0] != key:
            self._rows = list(self._rows_now())
            self._strips = (key, super().render_lines(crop))
        return self._strips[1]

    def _rows_now(self) -> Iterator[tuple[str, int | None]]:
        """Yield the words of each row, and where in its paragraph the caret is; no place where that is not near."""
        caret_line, column = self.cursor_location
        for at in range(self.document.line_count):
            line = self.document.get_line(at)
            for start, end in pairwise((0, *self.wrapped_document.get_offsets(at), len(line))):
                near = at == caret_line and start - 1 <= column <= end + 1
                yield line[start:end], column - start if near else None

    def render_line(self, y: int) -> Strip:
        """Return a row as it was drawn last with these words and the caret there.

        Textual takes a whole paragraph apart for each row of it, at each key: a long answer would be slow to write on.
        """
        row = y + self.scroll_offset.y
        start, end = self.selection
        if not self.text or start != end or row >= len(self._rows):
            return super().render_line(y)
        key = (
            self._rows[row],
            self.size,
            self.scroll_offset.x,
            self.read_only,
            self.show_cursor,
            self.has_focus,
        )
        if key not in self._drawn:
            if len(self._drawn) > MOST_DRAWN:
                self._drawn.clear()
            self._drawn[key] = super().render_line(y)
        return self._drawn[key]

    def set_text(self, text: str) -> None:
        """Show another text without reporting it as the leader's, unless what was just written is on its way there."""
        if text != self.text == self._taken:
            with self.prevent(TextArea.Changed):
                self.text = text
                if self.writing:
                    self.move_cursor(self.document.end)
            self._taken = text
            self._dress()

    def taken(self) -> None:
        """Hear that the text was told; from now on another may be shown."""
        self._taken = self.text

    def edit(self, edit: Edit) -> EditResult:
        """Take an edit, cleaned, and no longer than the field can hold."""
        text = clean(edit.text)
        room = LONGEST_TEXT - len(self.text) + len(self.get_text_range(edit.top, edit.bottom))
        if len(text) > room:
            self.post_message(self.Full(self, len(text) - max(room, 0)))
            text = text[: max(room, 0)]
        return super().edit(Edit(text, edit.from_location, edit.to_location, edit.maintain_selection_offset))

    def on_resize(self) -> None:
        """Count the lines anew, and tell that it is higher, so that the caret stays in sight."""
        self._dress()
        if self.writing and self._here:
            self.post_message(self.Grew(self))

    def on_focus(self) -> None:
        """Begin to write, unless it was an arrow that came here."""
        self._here = True
        arrive_chosen, self._arrive_chosen = self._arrive_chosen, False
        if arrive_chosen:
            self._dress()
        else:
            self.action_write()

    def on_blur(self) -> None:
        """Fold, and save."""
        self._here = False
        self._end()
        self.post_message(self.Left())

    def on_text_area_changed(self) -> None:
        """Look as full or empty as the text is."""
        self._dress()

    async def on_key(self, event: events.Key) -> None:
        """Let a letter on a chosen field write on at the end; everything it does not mean goes up."""
        if not self.writing and event.is_printable and event.character:
            self.action_write()

    def action_write(self) -> None:
        """Open at the end of what stands there."""
        if not (self.writing or self.locked):
            self.read_only = False
            self.move_cursor(self.document.end)
        self._dress()

    def action_finish(self) -> None:
        """End the writing; the question stays chosen."""
        self._end()
        self.post_message(self.Left())

    def action_walk(self, step: int) -> None:
        """Leave for the field before or after."""
        self.post_message(self.Walk(self, step))

    def action_nothing(self) -> None:
        """Keep a key that means nothing here from moving an unseen caret."""

    def action_undo(self) -> None:
        """Leave undo to the exercise: it has all steps, also those of the other fields, in their order."""
        raise SkipAction

    def action_redo(self) -> None:
        """Leave redo to the exercise."""
        raise SkipAction

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give the keys of writing and of being chosen to the state that is."""
        if action in {"write", "walk", "nothing"}:
            return not self.writing
        if action == "finish" or action.startswith(("cursor", "delete")):
            return self.writing
        return True

    def _end(self) -> None:
        if self.writing:
            self.read_only = True
            self.scroll_home(animate=False)
        self._dress()

    def _dress(self) -> None:
        lines = self.wrapped_document.height if self.text else 0
        self.set_class(self.writing and self._here, "-writing")
        self.set_class(self._here and not self.writing, "-chosen")
        self.set_class(not self.text, "-empty")
        self.set_class(bool(self.text), "-filled")
        folded = lines > FOLDED and not (self.writing and self._here)
        self.set_class(folded, "-long")
        self.border_subtitle = _("… {count} more lines").format(count=lines - FOLDED) if folded else ""
        keys = (self.writing, self._here)
        if self.is_mounted and keys != self._keys:
            self.refresh_bindings()
        self._keys = keys
