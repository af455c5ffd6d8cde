"""The choice line: a question and a few answers in one line, walked by ← and →, taken by Enter."""

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

_BETWEEN = " · "


class ChoiceLine(Widget, can_focus=True):
    """«Gælder det dig? Ja, åbn · Ikke for mig»; ``options`` are pairs of key and words."""

    DEFAULT_CSS = """
    ChoiceLine { height: 1; width: 1fr; max-width: 80; }
    ChoiceLine:focus { background: $chosen; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", N_("Go on"), id="choice-take", tooltip=N_("Do what is chosen in the line")),
        Binding("left", "walk(-1)", N_("Choose"), key_display="← →", id="choice-left", tooltip=N_("Another answer")),
        Binding("right", "walk(1)", N_("Choose"), key_display="← →", id="choice-right", tooltip=N_("Another answer")),
    ]

    class Taken(Message):
        """An answer was taken."""

        def __init__(self, line: ChoiceLine, key: str) -> None:
            super().__init__()
            self.line, self.key = line, key

        @property
        def control(self) -> ChoiceLine:
            """The line it was taken in."""
            return self.line

    def __init__(self, question: str, options: Sequence[tuple[str, str]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.question, self.options = question, tuple(options)
        self.at = 0

    def ask(self, question: str, options: Sequence[tuple[str, str]]) -> None:
        """Ask something else."""
        if (question, tuple(options)) != (self.question, self.options):
            self.question, self.options, self.at = question, tuple(options), 0
            self.refresh()
            self.refresh_bindings()

    def render(self) -> RenderResult:
        """Draw the line; the answer that Enter takes stands out while the line is chosen."""
        here = self.has_focus
        pieces: list[tuple[str, str]] = [(BAR if here else " ", "$warm"), ("  ", ""), (self.question, "$muted")]
        for at, (_key, words) in enumerate(self.options):
            pieces.append((_BETWEEN if at else "  ", "$muted"))
            pieces.append((words, "bold underline" if here and at == self.at else "bold" if not at else ""))
        line = Content.assemble(*pieces)
        return tinted(line, self.size.width, no_colour=True) if here and self.app.no_color else line

    def action_walk(self, step: int) -> None:
        """Choose another answer."""
        self.at = (self.at + step) % len(self.options)
        self.refresh()

    def action_take(self) -> None:
        """Take the answer chosen."""
        self.post_message(self.Taken(self, self.options[self.at][0]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer another answer only where there is one."""
        return len(self.options) > 1 if action == "walk" else True

    def on_click(self, event: Click) -> None:
        """Take the answer that was clicked."""
        event.stop()
        start = 3 + Content(self.question).cell_length
        for at, (_key, words) in enumerate(self.options):
            start += len(_BETWEEN) if at else 2
            width = Content(words).cell_length
            if start <= event.x < start + width:
                self.at = at
                self.action_take()
            start += width
