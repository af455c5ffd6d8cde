"""The clock: turns by minutes, started and paused by Space; it never goes on by itself and keeps nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Digits, Static

from trivsel_tui.texts import N_, _, ngettext
from trivsel_tui.tui.words import lit

TICK = 0.2
"""Seconds between two looks at the time; ticks are never counted."""


class Clock(Vertical, can_focus=True):
    """A turn at a time: big digits, one line of bar, whose turn it is. ``now`` gives seconds."""

    DEFAULT_CSS = """
    Clock { height: auto; width: 1fr; align-horizontal: center; }
    Clock > #turn { width: 50; text-align: center; color: $cool; text-style: bold; margin: 0 0 1 0; }
    Clock > Digits { width: 50; text-align: center; text-style: bold; }
    Clock > #bar { width: 50; height: 1; margin: 1 0 0 0; color: $muted; }
    Clock > #count { width: 50; height: 1; color: $muted; }
    Clock.-over > #bar { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space",
            "start_or_pause",
            N_("Start or pause"),
            id="clock-toggle",
            tooltip=N_("The clock stands still until you start it"),
        ),
        Binding("enter", "change", N_("Change"), id="clock-change", tooltip=N_("The other one's turn")),
        Binding(
            "plus",
            "minutes(1)",
            N_("A minute"),
            key_display="+ −",
            id="clock-more",
            tooltip=N_("A minute more or less"),
        ),
        Binding(
            "minus",
            "minutes(-1)",
            N_("A minute"),
            key_display="+ −",
            id="clock-less",
            tooltip=N_("A minute more or less"),
        ),
        *(Binding(str(digit), f"digit({digit})", show=False) for digit in range(10)),
    ]

    class Over(Message):
        """A turn's time is up."""

    class Turned(Message):
        """The turn went to the other."""

    class Finished(Message):
        """The last turn was ended."""

    def __init__(
        self, turns: tuple[str, ...], least: int, most: int, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self.turns, self.least, self.most, self.now = turns, least, most, now
        self.minutes = most
        self.turn = 0
        self.running = False
        self.left = 60.0 * most
        """Seconds left when the clock was last started or stood still."""
        self._since = 0.0
        self._rung = False
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Yield the parts."""
        yield Static(id="turn")
        yield Digits("")
        yield Static(id="bar")
        yield Static(id="count")

    def on_mount(self) -> None:
        """Stand still, and look at the time."""
        self.set_interval(TICK, self.look)
        self.look()

    def remaining(self) -> float:
        """Return the seconds left, never below none."""
        gone = self.now() - self._since if self.running else 0.0
        return max(self.left - gone, 0.0)

    def look(self) -> None:
        """Draw what is left; ring once when nothing is."""
        left = self.remaining()
        if self.running and not left:
            self.running, self.left = False, 0.0
        over = not left
        if over and not self._rung:
            self._rung = True
            self.post_message(self.Over())
        self.set_class(over, "-over")
        seconds = round(left + 0.49)
        self.query_one(Digits).update("0.00" if over else f"{seconds // 60}.{seconds % 60:02}")
        self.query_one("#turn", Static).update(lit(_("Change") if over else self.turns[self.turn]))
        full = round(50 * (1 - left / (60 * self.minutes)))
        self.query_one("#bar", Static).update(Content.assemble(("━" * full, "$warm"), ("─" * (50 - full), "$line")))
        turn = _("turn {turn} of {turns}").format(turn=self.turn + 1, turns=len(self.turns))
        minutes = ngettext("{count} minute", "{count} minutes", self.minutes).format(count=self.minutes)
        self.query_one("#count", Static).update(lit(f"{turn:<25}{minutes:>25}"))

    def pause(self) -> None:
        """Stand still where it is."""
        self.left, self.running = self.remaining(), False
        self.look()

    def action_start_or_pause(self) -> None:
        """Start, or pause."""
        if self.running:
            self.pause()
        elif self.left:
            self._typed = ""
            self._since, self.running = self.now(), True
            self.look()

    def action_change(self) -> None:
        """Give the turn on; after the last one the talk is over."""
        self.pause()
        if self.turn + 1 >= len(self.turns):
            self.post_message(self.Finished())
            return
        self.turn += 1
        self._set(self.minutes)
        self.post_message(self.Turned())

    def action_minutes(self, step: int) -> None:
        """A minute more or less, before or while it runs."""
        wanted = min(max(self.minutes + step, 1), 99)
        self.left = max(self.left + 60 * (wanted - self.minutes), 1.0)
        self.minutes = wanted
        self._rung = False
        self.look()

    def action_digit(self, digit: int) -> None:
        """Set the minutes by two digits before the start."""
        if self.running or self.left < 60 * self.minutes:
            return
        self._typed = (self._typed + str(digit))[-2:]
        if int(self._typed):
            self._set(int(self._typed))

    def _set(self, minutes: int) -> None:
        self.minutes, self.left, self.running, self._rung = minutes, 60.0 * minutes, False, False
        self.look()
