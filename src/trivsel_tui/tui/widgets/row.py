"""The row: one line of a table that takes keys of its own kind, and opens lines under it to write in.

A table of one kind has rows of a subclass: its bindings come before these, and what they mean the table's view says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static, TextArea

from trivsel_tui.answers import clean
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.note_line import NoteLine
from trivsel_tui.tui.widgets.row_keys import COMMON, writes
from trivsel_tui.tui.widgets.shown_row import NAME, ShownRow

Face = Callable[["Row", int], Content]
"""Draws a row's head for so many cells."""


class Row(ShownRow, can_focus=True):
    """One row. *Chosen*: keys set what stands in it, a letter writes. *Writing*: in one of its lines, or its name.

    ``cell`` is where in the row the leader is: nothing, one of the cells that Tab walks, or a line being written.
    """

    DEFAULT_CSS = """
    Row { height: auto; width: 1fr; }
    Row > Static { height: 1; width: 1fr; }
    Row > .under { display: none; color: $ink; padding: 0 0 0 5; }
    Row > Line, Row > NoteLine { margin: 0 3 0 5; }
    Row.-chosen { background: $chosen; }
    Row.-chosen > .under { display: block; }
    Row > .fault { display: none; color: $warm; padding: 0 0 0 5; }
    Row.-chosen.-fault > .fault { display: block; }
    Row.-writing > .-open, Row.-naming > .under { display: none; }
    """
    FOCUS_ON_CLICK = False  # a click on what is not chosen chooses it first
    BINDINGS: ClassVar[list[BindingType]] = [writes(N_("Write in the row")), *COMMON]

    CELLS: ClassVar[tuple[str, ...]] = ()
    """Cells that Tab walks before the lines; a key does something else in them than in the row as a whole."""

    FIXED: ClassVar[bool] = False
    """Whether the table's rows are the form's alone: none comes, goes or moves."""

    SHORT: ClassVar[frozenset[str]] = frozenset({NAME})
    """The cells that are written in one line; the others grow with what is written."""

    SETS_BY_CLICK: ClassVar[bool] = False
    """Whether a click on a row that is not chosen sets what it points at, and not only chooses."""

    class Did(Message):
        """Something was done to a row.

        ``type`` a digit or sign, ``sign`` a mark, ``wrote`` a line's text in ``cell``, ``clear``, ``add``, ``remove``,
        ``move`` and ``walk`` by a step, ``turn`` by a step, ``paste`` lines for rows of their own, ``came`` into the
        row, ``unnamed`` its name left empty, to go on by a step, ``back`` out of it before its first cell, ``onward``
        by Enter where nothing is to be written, ``click`` at the column
        ``step`` of its head, or on the line ``cell``; ``text`` says "first" when that chose it.
        """

        def __init__(
            self,
            row: Row,
            action: str,
            text: str = "",
            *,
            step: int = 0,
            lines: tuple[str, ...] = (),
            cell: str = "",
        ) -> None:
            super().__init__()
            self.row, self.action, self.text = row, action, text
            self.step, self.lines, self.cell = step, lines, cell

    class Grew(Message):
        """The row in use became higher or lower: it is to be kept in sight."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    def __init__(self, key: str, face: Face, lines: Mapping[str, str] | None = None) -> None:
        """Make a row.

        Args:
            key: its id.
            face: what draws its head.
            lines: what may be written under it, in order: each cell with what it asks for.
        """
        super().__init__(key, lines or {})
        self.face = face
        self.cell = ""
        self.locked = False
        """Whether this window only reads."""
        self._told = ""

    def draw_head(self, width: int) -> Content:
        """Return the head as its table has it drawn."""
        return self.face(self, width)

    def on_resize(self) -> None:
        """Tell that there is more, or less, of the row in use."""
        if self.chosen:
            self.post_message(self.Grew(self))

    def on_focus(self) -> None:
        """Be chosen."""
        if self.has_class("-writing"):
            return
        self.cell = self.cell if self.cell in self.CELLS else ""
        self.add_class("-chosen")
        self._dress()
        self.post_message(self.Did(self, "came"))

    def on_blur(self) -> None:
        """Be left."""
        if not self.has_class("-writing"):
            self._leave()

    def _leave(self) -> None:
        self.cell = ""
        self.remove_class("-chosen")
        self._dress()

    async def on_key(self, event: events.Key) -> None:
        """Let a letter begin to write."""
        character = event.character or ""
        if self.lines and event.is_printable and self.begins(character) and self.has_focus and not self.locked:
            event.stop()
            await self.open(self.lines[0], character)

    def begins(self, character: str) -> bool:
        """Tell whether a character begins to write; signs and digits are keys in most rows."""
        return character.isalpha()

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste as words, never as digits and signs."""
        event.stop()
        lines = tuple(line.strip() for line in clean(event.text).split("\n") if line.strip())
        if lines and self.lines:
            cell = self.lines[0]
            joined = f"{self.texts.get(cell, '')} {lines[0]}".strip()
            self.post_message(self.Did(self, "wrote", joined, cell=cell))
        if lines[1:] and not self.FIXED:
            self.post_message(self.Did(self, "paste", lines=lines[1:]))

    async def open(self, cell: str, more: str = "") -> None:
        """Write in one of the lines, or the name; ``more`` is the letter that began it."""
        if self.locked or self._being_written():
            return
        self.cell = cell
        self.add_class("-writing", "-chosen")
        text = self.texts.get(cell, "")
        self._told = text
        kind = Line if cell in self.SHORT else NoteLine
        line = kind(text + more, placeholder=self.asked.get(cell) or _("What is it called?"))
        line.tooltip = None
        self.set_class(cell not in self.lines, "-naming")
        stands = next((item for item in self.query(Static) if item.has_class(cell)), None)
        if stands is not None:
            stands.add_class("-open")
        await self.mount(line, after=stands or self.head)
        line.focus(scroll_visible=False)
        self._dress()
        if more:
            self._wrote(line.value)

    def _being_written(self) -> list[Widget]:
        """Return the line that is being written in, if any."""
        return [child for child in self.children if isinstance(child, Line | NoteLine)]

    async def _close(self, *, keep_focus: bool) -> None:
        self.remove_class("-writing", "-naming")
        self.cell = ""
        if keep_focus:
            self.screen.set_focus(self, scroll_visible=False)  # before the line goes, or Textual looks for another
        for line in self._being_written():
            await line.remove()
        self.query(".-open").remove_class("-open")
        self._dress()

    def on_input_changed(self, event: Line.Changed) -> None:
        """Tell each change."""
        event.stop()
        self._wrote(event.value)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell each change in a line that grows."""
        event.stop()
        self._wrote(event.text_area.text)

    def _wrote(self, text: str) -> None:
        if text == self._told:  # a line also reports that it was mounted
            return
        self._told = text
        self.wrote(self.cell, text)
        self.post_message(self.Did(self, "wrote", text, cell=self.cell))

    def wrote(self, cell: str, text: str) -> None:
        """Take note of what is being written, at every key."""

    def on_line_pasted(self, event: Line.Pasted) -> None:
        """Make rows of the other lines."""
        event.stop()
        self._paste(event.rest)

    def on_note_line_pasted(self, event: NoteLine.Pasted) -> None:
        """Make rows of the other lines."""
        event.stop()
        self._paste(event.rest)

    def _paste(self, lines: tuple[str, ...]) -> None:
        if not self.FIXED:
            self.post_message(self.Did(self, "paste", lines=lines))

    async def on_line_ended(self, event: Line.Ended) -> None:
        """Go where the key says."""
        event.stop()
        await self._ended(event.key)

    async def on_note_line_ended(self, event: NoteLine.Ended) -> None:
        """Go where the key says."""
        event.stop()
        await self._ended(event.key)

    async def _ended(self, key: str) -> None:
        cell, named = self.cell, self._told.strip()
        await self._close(keep_focus=True)
        if cell == NAME and not named:
            self.post_message(self.Did(self, "unnamed", step=1 if key == "down" else -1))
            return
        match key:
            case "enter" | "tab" if cell == NAME:
                pass
            case "shift+tab" if cell == NAME:
                self.post_message(self.Did(self, "walk", step=-1))
            case "shift+tab" if cell == self.lines[0]:
                await self.open(NAME)
            case "tab":
                await self._step(cell, 1)
            case "shift+tab":
                await self._step(cell, -1)
            case "enter" | "down":
                self.post_message(self.Did(self, "walk", step=1))
            case "up":
                self.post_message(self.Did(self, "walk", step=-1))
            case _:
                pass

    async def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Close the line when the leader goes elsewhere by a click."""
        focused = self.screen.focused
        if event.widget is not self and focused is not None and self not in focused.ancestors_with_self:
            await self._close(keep_focus=False)
            self._leave()

    async def action_write(self) -> None:
        """Open the first line, else the name; where neither may be written, go on."""
        if self.lines or not self.FIXED:
            await self.open(next(iter(self.lines), NAME))
        else:
            self.post_message(self.Did(self, "onward"))

    def action_clear(self) -> None:
        """Clear what the row has, or the cell where one is chosen."""
        self.post_message(self.Did(self, "clear", self.cell))

    def action_add(self) -> None:
        """Ask for a row of one's own."""
        self.post_message(self.Did(self, "add"))

    def action_remove(self) -> None:
        """Take the row away."""
        self.post_message(self.Did(self, "remove"))

    def action_walk(self, step: int) -> None:
        """Go to another row."""
        self.post_message(self.Did(self, "walk", step=step))

    def action_move(self, step: int) -> None:
        """Move the row."""
        self.post_message(self.Did(self, "move", step=step))

    async def action_cell(self, step: int) -> None:
        """Walk the cells and the lines, then the next row."""
        await self._step(self.cell, step)

    async def _step(self, cell: str, step: int) -> None:
        order = ("", *self.CELLS, *self.lines)
        wanted = order.index(cell) + step
        if wanted < 0:
            self.post_message(self.Did(self, "back"))
        elif wanted >= len(order):
            self.post_message(self.Did(self, "walk", step=1))
        elif order[wanted] in self.lines:
            await self.open(order[wanted])
        else:
            self.cell = order[wanted]
            self._dress()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out what a table of the form's rows alone cannot do."""
        return not (self.FIXED and action in {"add", "remove", "move"})

    def on_click(self, event: events.Click) -> None:
        """Choose; what is clicked is the table's to say."""
        event.stop()
        first = not self.chosen
        if first:
            self.focus(scroll_visible=False)
        if self.SETS_BY_CLICK or not first:
            cell = next((cell for cell in self.lines if event.widget and event.widget.has_class(cell)), "")
            self.post_message(self.Did(self, "click", "first" if first else "", step=event.x, cell=cell))
