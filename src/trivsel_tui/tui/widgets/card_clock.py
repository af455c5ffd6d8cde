"""The clock of the cards: short turns back and forth, another card, one put away, one of the leader's own."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from trivsel_tui.texts import N_, _, ngettext
from trivsel_tui.tui.widgets.clock import SHEET, Clock

WAYS = 2
"""Turns with one partner: one asks, then the other."""


class CardClock(Clock):
    """A clock of ``pairs`` partners after each other, who ask each other in turn."""

    DEFAULT_CSS = """
    CardClock > #turn { margin: 0; }
    CardClock > #bar { margin: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "card('another')", N_("Another"), id="card-another", tooltip=N_("Draw another card")),
        SHEET,
        Binding("delete", "card('away')", N_("Put away"), id="card-away", tooltip=N_("Put the card away this time")),
        Binding("ctrl+n", "card('own')", N_("Own card"), id="card-own", tooltip=N_("Write a card of your own")),
        Binding("ctrl+z", "card('back')", show=False, id="card-back", tooltip=N_("Take back the card put away last")),
    ]

    class Wanted(Message):
        """Something is to be done with the cards: ``another``, ``away``, ``own`` or ``back``."""

        def __init__(self, what: str) -> None:
            super().__init__()
            self.what = what

    def __init__(self, pairs: int, seconds: int, now: Callable[[], float] = time.monotonic) -> None:
        turns = (_("One asks, the other tells"), _("The other way round")) * pairs
        super().__init__(turns, seconds, now)
        self.offered: frozenset[str] = frozenset({"another", "away", "own"})
        """What can be done with the cards now."""

    @property
    def begins(self) -> bool:
        """Whether it is the first turn with a partner, who gets another card."""
        return self.turn % WAYS == 0

    def counted(self) -> tuple[str, str]:
        """Return which partner it is, and how long a turn is."""
        pair = _("partner {pair} of {pairs}").format(pair=self.turn // WAYS + 1, pairs=len(self.turns) // WAYS)
        return pair, ngettext("{count} second", "{count} seconds", self.seconds).format(count=self.seconds)

    def action_card(self, what: str) -> None:
        """Ask for what is to be done with the cards."""
        self.post_message(self.Wanted(what))

    def offer(self, what: frozenset[str]) -> None:
        """Offer what can be done now, and no more."""
        if what != self.offered:
            self.offered = what
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out what cannot be done with the cards now."""
        if action == "card":
            return parameters[0] in self.offered
        return super().check_action(action, parameters)
