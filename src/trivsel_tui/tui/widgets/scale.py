"""Scales: lines of numbers set by a digit each, which goes on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from trivsel_tui.texts import N_
from trivsel_tui.tui.words import BAR, clipped, padded, tinted


@dataclass(frozen=True)
class Scale:
    """One line: what it sets, from least to most, by steps; a digit stands for ``digit`` times itself (0 for 10)."""

    key: str
    name: str
    least: int
    most: int
    step: int
    digit: int
    unit: str = ""
    bar: bool = True
    style: str = "$ink"

    def of_digit(self, digit: int) -> int:
        """Return the value that a digit sets: 0 is ten times for a size, none where none is allowed."""
        if digit == 0:
            return 0 if self.least == 0 else min(10 * self.digit, self.most)
        return min(max(digit * self.digit, self.least), self.most)


class Scales(Widget, can_focus=True):
    """Lines of scales under headings; one is chosen, a digit sets it and goes on.

    Each line is drawn by itself, and only when it has become another: a digit changes two.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "Scales { height: auto; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(digit),
                f"digit({digit})",
                N_("Set"),
                key_display="0–9",
                id=f"scale-{digit}",
                tooltip=N_("A digit sets the line and goes on; 0 is 10"),
            )
            for digit in range(10)
        ),
        Binding(
            "left,minus", "step(-1)", N_("Adjust"), key_display="← →", id="scale-less", tooltip=N_("One step down")
        ),
        Binding("right,plus", "step(1)", N_("Adjust"), key_display="← →", id="scale-more", tooltip=N_("One step up")),
        Binding("up", "walk(-1)", show=False, id="scale-up"),
        Binding("down", "walk(1)", show=False, id="scale-down"),
        Binding("home,pageup", "walk(-99)", show=False, id="scale-first"),
        Binding("end,pagedown", "walk(99)", show=False, id="scale-last"),
        Binding("enter", "onward", N_("Go on"), show=False, id="scale-enter"),
        Binding("backspace", "clear", N_("Clear"), show=False, id="scale-clear"),
    ]

    at: reactive[int] = reactive(0, repaint=False)

    class Set(Message):
        """A line was set."""

        def __init__(self, scales: Scales, key: str, value: int | None) -> None:
            super().__init__()
            self.scales, self.key, self.value = scales, key, value

    class Past(Message):
        """The leader walked past the last line, or pressed Enter on it."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, groups: Sequence[tuple[str, Sequence[Scale]]]) -> None:
        super().__init__()
        self.groups = groups
        self.scales = [scale for _heading, scales in groups for scale in scales]
        self._lines: list[Scale | str] = []
        for heading, scales in groups:
            self._lines += ["", heading, *scales] if self._lines else [heading, *scales]
        self.values: dict[str, int] = {}
        self.borrowed = False
        """Whether the numbers are a suggestion, shown muted until one is set."""
        self._goes_on_from: Scale | None = None

    def show(self, values: dict[str, int], *, borrowed: bool = False) -> None:
        """Show other numbers; the next line is chosen with the one that a digit set, and all is drawn as one picture.

        A line that moved at once would be a picture of its own, and the figure would have to wait for the next.
        """
        stood, self.values = self.values, values
        if borrowed != self.borrowed:
            self.borrowed = borrowed
            self.refresh()
        self.draw_again(*(scale for scale in self.scales if stood.get(scale.key) != values.get(scale.key)))
        if self._goes_on_from is self.chosen:
            self._go_on()
        self._goes_on_from = None

    @property
    def chosen(self) -> Scale:
        """The line in use."""
        return self.scales[self.at]

    def watch_at(self, before: int, now: int) -> None:
        """Draw the line that was chosen again, and the one that is."""
        self.draw_again(self.scales[before], self.scales[now])

    def draw_again(self, *scales: Scale) -> None:
        """Draw lines that have become others."""
        if scales:
            self.refresh(*(Region(0, self._lines.index(scale), self.size.width, 1) for scale in scales))

    def render(self) -> RenderResult:
        """Return all lines."""
        return Content("\n").join([self._line(line) for line in self._lines])

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        line = self._line(self._lines[y]) if y < len(self._lines) else Content()
        strips = Visual.to_strips(self, line, self.size.width, 1, self.visual_style)
        return strips[0] if strips else Strip.blank(self.size.width)

    def _line(self, scale: Scale | str) -> Content:
        if isinstance(scale, str):
            return Content.styled(f"   {scale}", "$muted")
        width = self.size.width
        here = self.has_focus and scale is self.chosen
        value = self.values.get(scale.key)
        written = "·" if value is None else f"{value}{scale.unit}"
        bar_cells = 10 if scale.bar and width >= 32 else 0
        name = width - 3 - bar_cells - 7
        parts: list[tuple[str, str]] = [
            (f"{BAR}  " if here else "   ", "$warm"),
            (padded(clipped(scale.name, name), name), f"{scale.style}{' bold' if here else ''}"),
        ]
        if bar_cells:
            full = 0 if value is None else round(bar_cells * value / scale.most)
            parts += [("━" * full, scale.style), ("·" * (bar_cells - full), "$muted")]
        parts.append((f"{written:>6} ", "$muted" if self.borrowed or value is None else "bold"))
        line = Content.assemble(*parts)
        return tinted(line, width, no_colour=self.app.no_color) if here else line

    def action_digit(self, digit: int) -> None:
        """Set the chosen line, and go on."""
        value = self.chosen.of_digit(digit)
        if value == self.values.get(self.chosen.key) and not self.borrowed:
            self._go_on()  # nothing is new, so nothing is shown anew
        else:
            self._goes_on_from = self.chosen
            self._set(value)

    def _go_on(self) -> None:
        self.at = min(self.at + 1, len(self.scales) - 1)

    def action_step(self, steps: int) -> None:
        """Change the chosen line by a step."""
        scale = self.chosen
        now = self.values.get(scale.key)
        self._set(scale.least if now is None else min(max(now + steps * scale.step, scale.least), scale.most))

    def action_clear(self) -> None:
        """Take the number away."""
        self.post_message(self.Set(self, self.chosen.key, None))

    def action_walk(self, step: int) -> None:
        """Choose another line; past the ends, go on."""
        wanted = self.at + step
        if abs(step) == 1 and not 0 <= wanted < len(self.scales):
            self.post_message(self.Past(step))
        else:
            self.at = min(max(wanted, 0), len(self.scales) - 1)

    def action_onward(self) -> None:
        """Go to the next line."""
        self.action_walk(1)

    def on_click(self, event: events.Click) -> None:
        """Choose the line clicked; a click on its bar sets it there."""
        event.stop()
        self.focus()
        y = 0
        for _heading, scales in self.groups:
            y += 1
            for scale in scales:
                if y == event.y:
                    self.at = self.scales.index(scale)
                    start = self.size.width - 17
                    if scale.bar and start <= event.x < start + 10 and self.size.width >= 32:
                        self._set(max(round((event.x - start + 1) * scale.most / 10), scale.least))
                y += 1
            y += 1

    def _set(self, value: int) -> None:
        self.post_message(self.Set(self, self.chosen.key, value))
