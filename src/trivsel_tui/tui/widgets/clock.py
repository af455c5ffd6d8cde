"""The clock: turns of equal length, started and paused by Space; it never goes on by itself and keeps nothing."""

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

from trivsel_tui.texts import N_, _
from trivsel_tui.tui.words import BAR, lit

TICK = 0.2
"""Seconds between two looks at the time; ticks are never counted."""

BAR_WIDTH = 50
"""Cells of the bar."""


SHEET = Binding(
    "w", "sheet", N_("The sheet"), id="clock-sheet", tooltip=N_("Save the sheet to take along, as a Word document")
)
"""The key that saves the sheet to print: each sort of clock says where at the foot it stands."""


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
            N_("Start"),
            id="clock-toggle",
            tooltip=N_("Start the clock, or pause it; it stands still until you start it"),
        ),
        Binding("enter", "change", N_("Change"), id="clock-change", tooltip=N_("The other one's turn")),
    ]

    class Over(Message):
        """A turn's time is up."""

    class Turned(Message):
        """The turn went to the other."""

    class Finished(Message):
        """The last turn was ended."""

    class SheetWanted(Message):
        """The sheet to take along is wanted on paper."""

    def __init__(self, turns: tuple[str, ...], seconds: int, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.turns, self.seconds, self.now = turns, seconds, now
        self.turn = 0
        self.running = False
        self.left = float(seconds)
        """Seconds left when the clock was last started or stood still."""
        self._since = 0.0
        self._rung = False
        self._here = False

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

    def counted(self) -> tuple[str, str]:
        """Return what stands under the bar, at its left end and at its right."""
        turn = _("turn {turn} of {turns}").format(turn=self.turn + 1, turns=len(self.turns))
        return turn, ""

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
        here = BAR if self._here else " "
        words = _("Change") if over else self.turns[self.turn]
        self.query_one("#turn", Static).update(Content.assemble((here, "$warm"), f" {words}  "))
        full = round(BAR_WIDTH * (1 - left / self.seconds))
        bar = Content.assemble(("━" * full, "$warm"), ("─" * (BAR_WIDTH - full), "$line"))
        self.query_one("#bar", Static).update(bar)
        here, there = self.counted()
        self.query_one("#count", Static).update(lit(here + there.rjust(BAR_WIDTH - Content(here).cell_length)))

    def on_focus(self) -> None:
        """Take the accent bar."""
        self._here = True
        self.look()

    def on_blur(self) -> None:
        """Give it on."""
        self._here = False
        self.look()

    def pause(self) -> None:
        """Stand still where it is."""
        self.left, self.running = self.remaining(), False
        self.look()

    def reset(self, turn: int, seconds: int) -> None:
        """Stand still at the start of a turn."""
        self.turn, self.seconds, self.left, self.running, self._rung = turn, seconds, float(seconds), False, False
        self.look()

    @property
    def begun(self) -> bool:
        """Whether some of the turn is gone."""
        return self.running or self.left < self.seconds

    def lengthen(self, seconds: int) -> None:
        """Make the turn longer, or shorter by less than nothing, before or while it runs."""
        self.left = max(self.left + seconds, 1.0)
        self.seconds += seconds
        self._rung = False
        self.look()

    def action_start_or_pause(self) -> None:
        """Start, or pause."""
        if self.running:
            self.pause()
        elif self.left:
            self._since, self.running = self.now(), True
            self.look()

    def action_change(self) -> None:
        """Give the turn on; after the last one the talk is over."""
        self.pause()
        if self.turn + 1 >= len(self.turns):
            self.post_message(self.Finished())
            return
        self.reset(self.turn + 1, self.seconds)
        self.post_message(self.Turned())

    def action_sheet(self) -> None:
        """Ask for the sheet; the clock goes on as it was."""
        self.post_message(self.SheetWanted())
