"""The clock: turns of equal length, started and paused by Space; it never goes on by itself and keeps nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
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


RUNNING = (
    Binding("space", "start", N_("Start"), id="clock-start", tooltip=N_("Start the clock, or let it go on")),
    Binding("space", "pause", N_("Pause"), id="clock-pause", tooltip=N_("It stands still until you start it")),
    Binding("escape", "pause", N_("Pause"), show=False, id="clock-stop"),
)
"""The keys that start and pause: Esc on a clock that runs lets it stand still first."""

SHEET = Binding(
    "w", "sheet", N_("The sheet"), id="clock-sheet", tooltip=N_("Save the sheet to take along, as a Word document")
)
"""The key that saves the sheet to print: each sort of clock says where at the foot it stands."""


@dataclass
class Stand:
    """Where a clock stands: which turn, how long a turn is, and the seconds left of it when it last stood still.

    It lives as long as the program runs, so that who comes back finds the clock where it stood; nothing of it is kept.
    """

    seconds: int
    left: float
    turn: int = 0
    rung: bool = False


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
        *RUNNING,
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

    def __init__(
        self,
        turns: tuple[str, ...],
        seconds: int,
        now: Callable[[], float] = time.monotonic,
        *,
        stand: Stand | None = None,
    ) -> None:
        """Begin with turns of so many seconds, or go on from where another clock stood."""
        super().__init__()
        self.turns, self.now = turns, now
        self.stand = stand or Stand(seconds, float(seconds))
        self.running = False
        self._since = 0.0
        self._here = False

    @property
    def turn(self) -> int:
        """Which turn it is, from 0."""
        return self.stand.turn

    @property
    def seconds(self) -> int:
        """The length of a turn."""
        return self.stand.seconds

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

    def stands_still(self) -> bool:
        """Tell whether it was started and paused, with some of the turn left."""
        return self.begun and not self.running and self.stand.left > 0

    def remaining(self) -> float:
        """Return the seconds left, never below none."""
        gone = self.now() - self._since if self.running else 0.0
        return max(self.stand.left - gone, 0.0)

    def look(self) -> None:
        """Draw what is left; ring once when nothing is."""
        left = self.remaining()
        if self.running and not left:
            self.stand.left = 0.0
            self._run(running=False)
        over = not left
        if over and not self.stand.rung:
            self.stand.rung = True
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
        if self.stands_still():
            here = " · ".join((here, _("stands still")))
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
        self.stand.left = self.remaining()
        self._run(running=False)
        self.look()

    def _run(self, *, running: bool) -> None:
        """Run or stand still; the key at the foot is the other one then."""
        if running != self.running:
            self.running = running
            self.refresh_bindings()

    def reset(self, turn: int, seconds: int) -> None:
        """Stand still at the start of a turn."""
        self.stand.turn, self.stand.seconds, self.stand.left, self.stand.rung = turn, seconds, float(seconds), False
        self._run(running=False)
        self.look()

    @property
    def begun(self) -> bool:
        """Whether some of the turn is gone."""
        return self.running or self.stand.left < self.seconds

    def lengthen(self, seconds: int) -> None:
        """Make the turn longer, or shorter by less than nothing, before or while it runs."""
        self.stand.left = max(self.stand.left + seconds, 1.0)
        self.stand.seconds += seconds
        self.stand.rung = False
        self.look()

    def action_start(self) -> None:
        """Start, or go on."""
        if self.stand.left:
            self._since = self.now()
            self._run(running=True)
            self.look()

    def action_pause(self) -> None:
        """Stand still."""
        self.pause()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Start what stands still, and pause what runs."""
        return {"start": not self.running, "pause": self.running}.get(action, True)

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
