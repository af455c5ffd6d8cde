"""The row: one line of a table that takes digits, signs and words, and opens a second line to write in."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from trivsel_tui.answers import clean
from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.words import tinted

Face = Callable[["Row", int], Content]
"""Draws a row's first line for so many cells."""


class Row(Vertical, can_focus=True):
    """One row. *Chosen*: digits set hours, signs mark, a letter writes. *Writing*: words, or the name, in a line.

    ``cell`` is where in the row the leader is: nothing, one of the cells that Tab walks, or a line being written.
    """

    DEFAULT_CSS = """
    Row { height: 1; width: 1fr; }
    Row > Static { height: 1; width: 1fr; }
    Row > .words { display: none; color: $ink; padding: 0 0 0 5; }
    Row > Line { margin: 0 3 0 5; }
    Row.-chosen { height: 2; background: $chosen; }
    Row.-chosen > .words { display: block; }
    Row.-chosen.-fault { height: 3; }
    Row > .fault { display: none; color: $warm; padding: 0 0 0 5; }
    Row.-chosen.-fault > .fault { display: block; }
    Row.-writing > .words { display: none; }
    """
    FOCUS_ON_CLICK = False  # a click on what is not chosen chooses it, and no more
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(digit),
                f"type('{digit}')",
                N_("Hours"),
                key_display="0–9",
                id=f"row-{digit}",
                tooltip=N_("Hours a week, such as 7,5"),
            )
            for digit in range(10)
        ),
        Binding("comma,full_stop", "type(',')", show=False, id="row-comma"),
        Binding(
            "plus", "sign('+')", N_("Energy"), key_display="+ −", id="row-gives", tooltip=N_("+ gives, − drains energy")
        ),
        Binding(
            "minus",
            "sign('-')",
            N_("Energy"),
            key_display="+ −",
            id="row-drains",
            tooltip=N_("+ gives, − drains energy"),
        ),
        Binding(
            "enter",
            "write('words')",
            N_("Write"),
            key_display=N_("a–z"),
            id="row-write",
            tooltip=N_("Keep or change: write it here"),
        ),
        Binding("space", "sign(' ')", N_("Next mark"), show=False, id="row-next-mark"),
        Binding("ctrl+n", "add", N_("New"), id="row-new", tooltip=N_("A row of your own")),
        Binding("delete", "remove", N_("Take away"), show=False, id="row-remove", tooltip=N_("Ctrl+z brings it back")),
        Binding("backspace", "clear", N_("Clear"), show=False, id="row-clear"),
        Binding("up", "walk(-1)", show=False, id="row-up"),
        Binding("down", "walk(1)", show=False, id="row-down"),
        Binding("home,pageup", "walk(-999)", show=False, id="row-first"),
        Binding("end,pagedown", "walk(999)", show=False, id="row-last"),
        Binding("shift+up", "move(-1)", N_("Move up"), show=False, id="row-move-up"),
        Binding("shift+down", "move(1)", N_("Move down"), show=False, id="row-move-down"),
        Binding("tab", "cell(1)", show=False, id="row-cell-next"),
        Binding("shift+tab", "cell(-1)", show=False, id="row-cell-before"),
        Binding("left", "turn(-1)", show=False, id="row-left"),
        Binding("right", "turn(1)", show=False, id="row-right"),
    ]

    CELLS: ClassVar[tuple[str, ...]] = ("hours", "energy", "words")

    class Did(Message):
        """Something was done to a row.

        ``type`` a digit or comma, ``sign`` a mark, ``wrote`` a cell's text, ``clear``, ``add``, ``remove``,
        ``move`` and ``walk`` by a step, ``paste`` lines for rows of their own, ``came`` into the row.
        """

        def __init__(self, row: Row, action: str, text: str = "", step: int = 0, lines: tuple[str, ...] = ()) -> None:
            super().__init__()
            self.row, self.action, self.text, self.step, self.lines = row, action, text, step, lines

    def __init__(self, key: str, face: Face) -> None:
        super().__init__()
        self.key = key
        self.face = face
        self.cell = ""
        self.words = ""
        self.placeholder = ""
        self.name_text = ""
        self._told = ""
        self.locked = False
        """Whether this window only reads."""
        self._line = Drawn(self._drawn)

    def compose(self) -> ComposeResult:
        """Yield the line, the words under it, and room for what is wrong."""
        yield self._line
        yield Static(classes="words")
        yield Static(classes="fault")

    def show(self, name: str, words: str, fault: str = "") -> None:
        """Show what stands in the row."""
        self.name_text, self.words = name, words
        self.set_class(bool(fault), "-fault")
        if self.is_mounted:
            self._dress()
            self.query_one(".fault", Static).update(Content(fault))

    def on_mount(self) -> None:
        """Draw."""
        self._dress()

    def on_focus(self) -> None:
        """Be chosen."""
        if self.has_class("-writing"):
            return
        self.cell = self.cell if self.cell in ("hours", "energy") else ""
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

    def _drawn(self, width: int) -> Content:
        face = self.face(self, width)
        return tinted(face, width, no_colour=True) if self.chosen and self.app.no_color else face

    def _dress(self) -> None:
        self._line.refresh()
        words = Content(self.words) if self.words else Content.styled(self.placeholder, "$muted")
        self.query_one(".words", Static).update(words)

    @property
    def chosen(self) -> bool:
        """Whether the leader is here."""
        return self.has_class("-chosen")

    async def on_key(self, event: events.Key) -> None:
        """Let a letter begin to write; signs and digits are bindings."""
        character = event.character or ""
        if event.is_printable and character.isalpha() and self.has_focus:
            event.stop()
            await self.open("words", character)

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste as words, never as digits and signs."""
        event.stop()
        lines = tuple(line.strip() for line in clean(event.text).split("\n") if line.strip())
        if lines:
            joined = f"{self.words} {lines[0]}".strip()
            self.post_message(self.Did(self, "wrote", joined))
        if lines[1:]:
            self.post_message(self.Did(self, "paste", lines=lines[1:]))

    async def open(self, cell: str, more: str = "") -> None:
        """Write the words, or the name, in a line; ``more`` is the letter that began it."""
        if self.locked or self.query(Line):
            return
        self.cell = cell
        self.add_class("-writing", "-chosen")
        text = self.words if cell == "words" else self.name_text
        placeholder = self.placeholder if cell == "words" else ""
        self._told = text
        line = Line(text + more, placeholder=placeholder)
        line.tooltip = None
        await self.mount(line)
        line.focus()
        self._dress()
        if more:
            self._wrote(line.value)

    async def _close(self, *, keep_focus: bool) -> None:
        self.remove_class("-writing")
        self.cell = ""
        if keep_focus:
            self.screen.set_focus(self)  # before the line goes, or Textual looks for another
        for line in self.query(Line):
            await line.remove()
        self._dress()

    def on_input_changed(self, event: Line.Changed) -> None:
        """Tell each change."""
        event.stop()
        self._wrote(event.value)

    def _wrote(self, text: str) -> None:
        if text == self._told:  # a line also reports that it was mounted
            return
        self._told = text
        self.post_message(self.Did(self, "wrote" if self.cell == "words" else "named", text))

    def on_line_pasted(self, event: Line.Pasted) -> None:
        """Make rows of the other lines."""
        event.stop()
        self.post_message(self.Did(self, "paste", lines=event.rest))

    async def on_line_ended(self, event: Line.Ended) -> None:
        """Go where the key says."""
        event.stop()
        named = self.cell == "name"
        await self._close(keep_focus=True)
        match event.key:
            case "enter" | "tab" if named:
                self.cell = ""
            case "shift+tab" if named:
                self.post_message(self.Did(self, "walk", step=-1))
            case "shift+tab":
                await self.open("name")
            case "enter" | "down" | "tab":
                self.post_message(self.Did(self, "walk", step=1))
            case "up":
                self.post_message(self.Did(self, "walk", step=-1))
            case _:
                pass

    async def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Close the line when the leader goes elsewhere by a click."""
        focused = self.screen.focused
        if isinstance(event.widget, Line) and focused is not None and self not in focused.ancestors_with_self:
            await self._close(keep_focus=False)
            self._leave()

    def action_type(self, character: str) -> None:
        """Take a digit or a comma."""
        self.post_message(self.Did(self, "type", character))

    def action_sign(self, sign: str) -> None:
        """Take a mark."""
        self.post_message(self.Did(self, "sign", sign))

    async def action_write(self, cell: str) -> None:
        """Open the line for words."""
        await self.open(cell)

    def action_clear(self) -> None:
        """Clear the number, or the marks where they are chosen."""
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

    def action_turn(self, step: int) -> None:
        """Turn the marks where they are chosen."""
        if self.cell == "energy":
            self.post_message(self.Did(self, "sign", " " if step > 0 else "back"))

    async def action_cell(self, step: int) -> None:
        """Walk the cells: hours, energy, words, the next row."""
        order = ("", *self.CELLS)
        wanted = order.index(self.cell) + step
        if wanted < 0:
            self.post_message(self.Did(self, "back"))
        elif wanted >= len(order):
            self.post_message(self.Did(self, "walk", step=1))
        elif order[wanted] == "words":
            await self.open("words")
        else:
            self.cell = order[wanted]
            self._dress()

    def on_click(self, event: events.Click) -> None:
        """Choose; what is clicked on a chosen row is the table's to say."""
        event.stop()
        if not self.chosen:
            self.focus()
        else:
            self.post_message(self.Did(self, "click", step=event.x))
