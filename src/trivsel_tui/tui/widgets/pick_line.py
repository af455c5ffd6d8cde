"""The pick line: one thing that can be picked, in a list walked by arrows."""

from __future__ import annotations

from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from trivsel_tui.texts import N_
from trivsel_tui.tui.words import BAR, clipped, tinted


class PickLine(Widget, can_focus=True):
    """One line: bar, tick and number when picked, the words, a quiet note."""

    DEFAULT_CSS = """
    PickLine { height: 1; width: 1fr; max-width: 80; }
    PickLine:focus { background: $chosen; }
    """
    FOCUS_ON_CLICK = False  # a click on what is not chosen chooses it, and no more
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pick", N_("Pick"), id="pick", tooltip=N_("Pick this, or put it back")),
        Binding("enter", "open", N_("Open"), id="pick-open", tooltip=N_("Go in")),
        Binding("up", "walk(-1)", show=False, id="pick-up"),
        Binding("down", "walk(1)", show=False, id="pick-down"),
        Binding("shift+up", "move(-1)", N_("Move up"), show=False, id="pick-move-up"),
        Binding("shift+down", "move(1)", N_("Move down"), show=False, id="pick-move-down"),
        *(Binding(str(digit), "pick", show=False) for digit in range(1, 10)),
        Binding("ctrl+n", "add", N_("New"), id="pick-new", tooltip=N_("One of your own")),
        Binding(
            "delete",
            "remove",
            N_("Take away"),
            show=False,
            id="pick-remove",
            tooltip=N_("Take it away; Ctrl+z brings it back"),
        ),
    ]

    class Did(Message):
        """Something was done to the line: ``pick``, ``open``, ``add``, ``remove``, or ``move`` by a step."""

        def __init__(self, line: PickLine, action: str, step: int = 0) -> None:
            super().__init__()
            self.line, self.action, self.step = line, action, step

    class Walk(Message):
        """An arrow was pressed: go to the line before or after."""

        def __init__(self, line: PickLine, step: int) -> None:
            super().__init__()
            self.line, self.step = line, step

    def __init__(
        self, key: str, text: str, note: str = "", *, opens: bool = False, grows: bool = False, own: bool = False
    ) -> None:
        super().__init__()
        self.key, self.text, self.note = key, text, note
        self.opens = opens
        self.grows = grows
        """Whether the leader may add lines of their own."""
        self.own = own
        """Whether it is one of those."""
        self.number = 0
        """Its place among those picked, from 1; 0 when it is not."""

    def set_number(self, number: int) -> None:
        """Show it as picked, or not."""
        self.number = number
        self.refresh()

    def render(self) -> RenderResult:
        """Draw the line."""
        mark = f"✓ {self.number} " if self.number else "    "
        bar = (BAR if self.has_focus else " ", "$warm")
        room = self.size.width - 8 - Content(self.note).cell_length - 2
        name = clipped(self.text, max(room, 8))
        style = "bold" if self.has_focus or self.number else ""
        left = Content.assemble(bar, "  ", (mark, "bold $done"), (name, style))
        gap = self.size.width - left.cell_length - Content(self.note).cell_length - 1
        line = Content.assemble(left, " " * max(gap, 1), (self.note, "$muted"))
        return tinted(line, self.size.width, no_colour=True) if self.has_focus and self.app.no_color else line

    def action_pick(self) -> None:
        """Pick, or put back."""
        self.post_message(self.Did(self, "pick"))

    def action_open(self) -> None:
        """Go in where something can be opened, else pick."""
        self.post_message(self.Did(self, "open" if self.opens else "pick"))

    def action_add(self) -> None:
        """Ask for a line of one's own."""
        self.post_message(self.Did(self, "add"))

    def action_remove(self) -> None:
        """Take a line of one's own away."""
        self.post_message(self.Did(self, "remove"))

    def action_move(self, step: int) -> None:
        """Move a picked line among the picked."""
        self.post_message(self.Did(self, "move", step))

    def action_walk(self, step: int) -> None:
        """Leave for a neighbour."""
        self.post_message(self.Walk(self, step))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what there is: something to open, room for one's own, one's own to take away."""
        return {"open": self.opens, "add": self.grows, "remove": self.own}.get(action, True)

    def on_click(self, event: Click) -> None:
        """Choose; a click on the chosen one, or on its tick, picks."""
        event.stop()
        if (self.has_focus and not self.opens) or event.x < 7:
            self.action_pick()
        elif self.has_focus:
            self.action_open()
        self.focus()
