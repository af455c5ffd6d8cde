"""A line of names: one stands open, arrows go to another, letters rename it. Last in the line, a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.along import along
from trivsel_tui.tui.words import BAR, clipped

LONGEST = 26
"""Cells of a name in the line."""


class NamesLine(Widget, can_focus=True):
    """The names, numbered; where there is no room for all, those about the open one."""

    DEFAULT_CSS = "NamesLine { height: 1; width: 1fr; margin: 1 0 0 0; }"
    FOCUS_ON_CLICK = False  # a click on what is not chosen chooses it, and no more
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "go(-1)", N_("Choose"), key_display="← →", id="names-left", tooltip=N_("Another name")),
        Binding("right", "go(1)", N_("Choose"), key_display="← →", id="names-right", tooltip=N_("Another name")),
        Binding("enter", "open", N_("Open"), id="names-open", tooltip=N_("Go in")),
        Binding("delete", "do('remove')", N_("Take away"), id="names-remove", tooltip=N_("Take it away")),
        Binding("shift+left", "do('back')", show=False, id="names-back", tooltip=N_("Move it to the left")),
        Binding("shift+right", "do('forth')", show=False, id="names-forth", tooltip=N_("Move it to the right")),
        Binding("up", "walk(-1)", show=False, id="names-up"),
        Binding("down", "walk(1)", show=False, id="names-down"),
    ]

    class Did(Message):
        """Something was done: ``go``, ``open``, ``remove``, ``rename``, ``back`` or ``forth``.

        ``key`` is empty where a new one is opened; ``text`` is the letter that began another name.
        """

        def __init__(self, action: str, key: str, text: str = "") -> None:
            super().__init__()
            self.action, self.key, self.text = action, key, text

    def __init__(self) -> None:
        super().__init__()
        self.names: Sequence[tuple[str, str]] = ()
        self.new = ""
        self.at = 0
        self._at_new = False

    def show(self, names: Sequence[tuple[str, str]], open_: str, new: str) -> None:
        """Show names by their keys, one open; ``new`` is what stands last, for one more, if anything."""
        self.names, self.new = names, new
        here = next((at for at, (key, _name) in enumerate(names) if key == open_), 0)
        stays = self._at_new and self.has_focus and bool(new)
        self._stand(len(names) if stays else here)
        self.refresh()
        self.refresh_bindings()

    def _stand(self, at: int) -> None:
        self.at = at
        self._at_new = bool(self.names) and at == len(self.names)

    @property
    def key(self) -> str:
        """The key of the name chosen; empty for a new one."""
        return self.names[self.at][0] if self.at < len(self.names) else ""

    def _pieces(self) -> list[str]:
        named = [f"{at} {clipped(name, LONGEST)}" for at, (_key, name) in enumerate(self.names, start=1)]
        return [*named, f"+ {self.new} ^n"] if self.new else named

    def _spans(self) -> list[tuple[int, int, int]]:
        """Return which pieces are drawn: number, first cell, and the cell after it; the chosen one is among them."""
        widths = [Content(piece).cell_length + 3 for piece in self._pieces()]
        first = 0
        while first < self.at and sum(widths[first : self.at + 1]) > self.size.width - 3:
            first += 1
        spans: list[tuple[int, int, int]] = []
        x = 2
        for at in range(first, len(widths)):
            if spans and x + widths[at] > self.size.width:
                break
            spans.append((at, x, x + widths[at]))
            x += widths[at]
        return spans

    def render(self) -> RenderResult:
        """Draw the names."""
        pieces, spans = self._pieces(), self._spans()
        chosen = "reverse bold" if self.app.no_color else "bold on $chosen"
        before = " ‹" if spans and spans[0][0] else "  "
        parts: list[Content | str | tuple[str, str]] = [(before, "$muted")]
        for at, _start, _end in spans:
            here = at == self.at
            parts += [
                (BAR if here and self.has_focus else " ", "$warm"),
                (f"{pieces[at]} ", chosen if here else "$muted"),
                " ",
            ]
        if spans and spans[-1][0] + 1 < len(pieces):
            parts.append(("›", "$muted"))
        return Content.assemble(*parts)

    def action_go(self, step: int) -> None:
        """Choose another."""
        to = self.at + step
        if 0 <= to < len(self._pieces()):
            self._stand(to)
            self.refresh()
            self.refresh_bindings()
            if self.key:
                self.post_message(self.Did("go", self.key))

    def action_open(self) -> None:
        """Go in, or make a new one."""
        self.post_message(self.Did("open", self.key))

    def action_do(self, action: str) -> None:
        """Do something to the one chosen."""
        self.post_message(self.Did(action, self.key))

    def action_walk(self, step: int) -> None:
        """Leave the line."""
        along(self, step)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what is done to a name only where one is chosen."""
        return bool(self.key) if action == "do" else True

    def on_blur(self) -> None:
        """Stand at the open one again."""
        self._stand(min(self.at, max(len(self.names) - 1, 0)))

    async def on_key(self, event: events.Key) -> None:
        """Let a letter begin to write at the end of the name."""
        if event.is_printable and event.character and self.key:
            event.stop()
            self.post_message(self.Did("rename", self.key, event.character))

    def on_click(self, event: events.Click) -> None:
        """Choose; a click on the chosen one renames it."""
        event.stop()
        hit = next((at for at, start, end in self._spans() if start <= event.x < end), None)
        if hit is None:
            return
        again = self.has_focus and hit == self.at
        self.focus()
        self._stand(hit)
        self.refresh()
        if not self.key:
            self.action_open()
        else:
            self.post_message(self.Did("rename" if again else "go", self.key))
