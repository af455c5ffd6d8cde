"""The clock of a talk: its turns are minutes, set by + and − or by typing them before the start."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from trivsel_tui.texts import N_, ngettext
from trivsel_tui.tui.widgets.clock import SHEET, Clock, Stand

_MINUTE = 60
_MOST = 99


class TalkClock(Clock):
    """A clock whose turns can be made longer and shorter."""

    BINDINGS: ClassVar[list[BindingType]] = [
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
        SHEET,
        *(Binding(str(digit), f"digit({digit})", show=False) for digit in range(10)),
    ]

    def __init__(
        self,
        turns: tuple[str, ...],
        minutes: int,
        now: Callable[[], float] = time.monotonic,
        *,
        stand: Stand | None = None,
    ) -> None:
        super().__init__(turns, _MINUTE * minutes, now, stand=stand)
        self._typed = ""

    @property
    def minutes(self) -> int:
        """The length of a turn."""
        return self.seconds // _MINUTE

    def counted(self) -> tuple[str, str]:
        """Return which turn it is, and how long it is."""
        turn, _rest = super().counted()
        return turn, ngettext("{count} minute", "{count} minutes", self.minutes).format(count=self.minutes)

    def action_start(self) -> None:
        """Start, or go on; digits typed before belong to the time before."""
        self._typed = ""
        super().action_start()

    def action_minutes(self, step: int) -> None:
        """A minute more or less, before or while it runs."""
        wanted = min(max(self.minutes + step, 1), _MOST)
        self.lengthen(_MINUTE * (wanted - self.minutes))

    def action_digit(self, digit: int) -> None:
        """Set the minutes by two digits before the start."""
        if not self.begun:
            self._typed = (self._typed + str(digit))[-2:]
            if int(self._typed):
                self.reset(self.turn, _MINUTE * int(self._typed))
