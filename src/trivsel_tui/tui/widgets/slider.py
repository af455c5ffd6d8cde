"""The slider: a line between two poles with two marks on it, each set by one digit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.strip import Strip

from trivsel_tui.figures.lettering import measure
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.widgets.scale import Scale, Scales
from trivsel_tui.tui.words import BAR, clipped, padded, tinted

SIGNS = ("●", "◇")
"""The marks: as it is, and as it is wanted."""

BOTH = "◈"
INKS = ("$warm", "$cool")
STEP = 4
"""Cells from one place to the next."""

LONGEST = 16
"""Cells of a pole's name that stand beside the line; a longer one stands under it."""

NAME = 26
"""Cells of the name of a mark."""

INDENT = 3


@dataclass(frozen=True)
class Mark:
    """One mark: the key it is kept under, its name, and in words where it is."""

    key: str
    name: str
    words: str = ""


class Slider(Scales, inherit_bindings=False):
    """The line, and under it a row for each mark; a digit sets the one chosen, and goes on to the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(digit),
                f"digit({digit})",
                N_("Set"),
                key_display="1–9",
                id=f"slider-{digit}",
                tooltip=N_("A digit sets the mark, 5 is the middle; then on to the other"),
            )
            for digit in range(1, 10)
        ),
        Binding(
            "left,minus", "step(-1)", N_("Adjust"), key_display="← →", id="slider-left", tooltip=N_("One step left")
        ),
        Binding(
            "right,plus", "step(1)", N_("Adjust"), key_display="← →", id="slider-right", tooltip=N_("One step right")
        ),
        Binding("tab", "other(1)", N_("The other mark"), show=False, id="slider-other"),
        Binding("shift+tab", "other(-1)", show=False, id="slider-before"),
        Binding("up", "walk(-1)", show=False, id="slider-up"),
        Binding("down", "walk(1)", show=False, id="slider-down"),
        Binding("home,pageup", "walk(-99)", show=False, id="slider-first"),
        Binding("end,pagedown", "walk(99)", show=False, id="slider-last"),
        Binding("enter", "onward", N_("Go on"), show=False, id="slider-enter"),
        Binding("backspace", "clear", N_("Clear"), show=False, id="slider-clear"),
    ]

    def __init__(self, poles: tuple[str, str], marks: tuple[Mark, ...], last: int) -> None:
        super().__init__([("", [Scale(mark.key, mark.name, 1, last, 1, 1) for mark in marks])])
        self.poles = poles
        self.marks = marks
        self.last = last

    def put(self, marks: tuple[Mark, ...], values: dict[str, int], *, borrowed: bool) -> None:
        """Show other places; the last one is only borrowed when it is the first's until it is set."""
        self.marks = marks
        self.show(values, borrowed=borrowed)

    @property
    def _beside(self) -> bool:
        return max(map(measure, self.poles)) <= LONGEST

    @property
    def _start(self) -> int:
        """The cell of the first place."""
        return INDENT + (measure(self.poles[0]) + 2 if self._beside else 0)

    def draw_again(self, *_scales: Scale) -> None:
        """Draw all of it: a mark that moves is on the line too, and says where it is in words."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line of all of it, which is broken where it is wider than the window."""
        return super(Scales, self).render_line(y)

    def render(self) -> RenderResult:
        """Draw the line with its places, their numbers, and the marks in words."""
        lines = [self._line_of_places(), self._numbers()]
        if not self._beside:
            lines.append(self._names())
        lines += [Content(""), *(self._mark(at, mark) for at, mark in enumerate(self.marks))]
        return Content("\n").join(lines)

    @property
    def _rows_at(self) -> int:
        """The line of the first mark's row."""
        return 3 if self._beside else 4

    def _line_of_places(self) -> Content:
        signs: list[tuple[str, str]] = []
        standing = [self.values.get(mark.key) for mark in self.marks]
        for place in range(1, self.last + 1):
            here = [at for at, value in enumerate(standing) if value == place]
            plain = "├" if place == 1 else "┤" if place == self.last else "┼"
            if len(here) > 1:
                signs.append((SIGNS[0] if self.borrowed else BOTH, f"bold {INKS[0]}"))
            elif here:
                muted = self.borrowed and here[0] > 0
                signs.append((SIGNS[here[0]], "$muted" if muted else f"bold {INKS[here[0]]}"))
            else:
                signs.append((plain, "$muted"))
            if place < self.last:
                signs.append(("─" * (STEP - 1), "$muted"))
        left, right = (f"{self.poles[0]}  ", f"  {self.poles[1]}") if self._beside else ("", "")
        return Content.assemble(" " * INDENT, (left, "bold"), *signs, (right, "bold"))

    def _numbers(self) -> Content:
        numbers = "".join(padded(str(place), STEP) for place in range(1, self.last + 1))
        return Content.styled(" " * self._start + numbers, "$muted")

    def _names(self) -> Content:
        half = max((self.size.width - INDENT - 3) // 2, 4)
        left = padded(self.poles[0], min(half, measure(self.poles[0])))
        room = (self.last - 1) * STEP + 1
        right = clipped(self.poles[1], half)
        gap = max(room - measure(left) - measure(right), 3)
        return Content.assemble(" " * INDENT, (left, "bold"), " " * gap, (right, "bold"))

    def _mark(self, at: int, mark: Mark) -> Content:
        here = self.has_focus and at == self.at
        borrowed = self.borrowed and at > 0
        said = _("As now, until you change it.") if borrowed else mark.words
        room = max(self.size.width - INDENT - 2 - NAME, 8)
        line = Content.assemble(
            (f"{BAR}  " if here else "   ", "$warm"),
            (f"{SIGNS[at]} ", f"bold {INKS[at]}"),
            (padded(mark.name, NAME), "bold" if here else ""),
            (clipped(said, room) if said else "·", "" if said and not borrowed else "$muted"),
        )
        return tinted(line, self.size.width, no_colour=self.app.no_color) if here else line

    def action_step(self, steps: int) -> None:
        """Move the mark a step; one that is not set begins in the middle, or where the first is."""
        if self.values.get(self.chosen.key) is None:
            self._set((self.last + 1) // 2)
        else:
            super().action_step(steps)

    def action_other(self, step: int) -> None:
        """Go to the other mark, and past it out."""
        if not 0 <= self.at + step < len(self.scales):
            raise SkipAction
        self.at += step

    def on_click(self, event: events.Click) -> None:
        """Set the mark chosen where the line was clicked, or choose the row that was."""
        event.stop()
        self.focus()
        place = round((event.x - self._start) / STEP) + 1
        if event.y < 2 and 1 <= place <= self.last:
            self._set(place)
        elif 0 <= event.y - self._rows_at < len(self.scales):
            self.at = event.y - self._rows_at
