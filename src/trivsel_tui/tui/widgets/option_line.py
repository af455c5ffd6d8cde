"""The option line: one answer of a few, chosen by Space or its digit."""

from __future__ import annotations

from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.pick_line import PickLine
from trivsel_tui.tui.words import BAR, clipped, tinted


class OptionLine(PickLine):
    """A digit, a sign when it is chosen, and the words; ``key`` is ``question/option``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pick", N_("Choose"), id="option", tooltip=N_("Choose this, or take it back")),
        Binding("enter", "onward", show=False, id="option-enter", tooltip=N_("Choose this, and go on")),
        Binding("tab", "leave(1)", N_("Next"), id="option-next", tooltip=N_("The next question")),
        Binding("shift+tab", "leave(-1)", show=False, id="option-before"),
        *(
            Binding(
                str(digit),
                f"digit({digit})",
                N_("Choose the first, second, third"),
                show=False,
            )
            for digit in range(1, 10)
        ),
    ]

    class Digit(Message):
        """A digit was pressed: the answer of that number in the same question."""

        def __init__(self, line: OptionLine, digit: int) -> None:
            super().__init__()
            self.line, self.digit = line, digit

    def __init__(self, key: str, text: str, digit: int, *, several: bool) -> None:
        super().__init__(key, text)
        self.question = key.partition("/")[0]
        self.digit = digit
        self.several = several
        self.signs = ("☑", "☐") if several else ("●", "○")

    def render(self) -> RenderResult:
        """Draw the line."""
        sign = self.signs[0 if self.number else 1]
        bar = (BAR if self.has_focus else " ", "$warm")
        style = "bold" if self.has_focus or self.number else ""
        line = Content.assemble(
            bar,
            "  ",
            (f"{sign} ", "bold $done" if self.number else "$muted"),
            (f"{self.digit} ", "$muted"),
            (clipped(self.text, max(self.size.width - 8, 8)), style),
        )
        return tinted(line, self.size.width, no_colour=True) if self.has_focus and self.app.no_color else line

    class Left(Message):
        """The question is done: go to the next one, or the one before; after Enter this answer is to be chosen."""

        def __init__(self, line: OptionLine, step: int, *, entered: bool = False) -> None:
            super().__init__()
            self.line, self.step, self.entered = line, step, entered

    def action_leave(self, step: int) -> None:
        """Go to another question."""
        self.post_message(self.Left(self, step))

    def action_onward(self) -> None:
        """Choose, and go on; it never takes back."""
        self.post_message(self.Left(self, 1, entered=True))

    def action_digit(self, digit: int) -> None:
        """Ask for the answer of a digit."""
        self.post_message(self.Digit(self, digit))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to choose and to walk, and nothing else that can be done with a line that is picked."""
        return action in {"pick", "digit", "walk", "leave", "onward"}
