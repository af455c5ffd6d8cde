"""How the answers stand to the disk, and when it is time to write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

PAUSE = 0.3
"""Seconds without a change after which is written."""

LONGEST = 1.0
"""Seconds after which is written though the changes go on; also between two attempts when writing fails."""


class SavingState(StrEnum):
    """How the answers stand to the disk."""

    NOTHING = "nothing"
    PENDING = "pending"
    SAVED = "saved"
    FAILED = "failed"
    READ_ONLY = "read-only"
    FREE = "free"
    """Nothing is written here either, but it may be from now on: the other window is closed."""


@dataclass(frozen=True)
class Saving:
    """The state, when something was last saved, and in words why it is not, or why nothing is written at all."""

    state: SavingState = SavingState.NOTHING
    at: datetime | None = None
    reason: str = ""

    @property
    def only_reads(self) -> bool:
        """Whether nothing is written in this window."""
        return self.state in {SavingState.READ_ONLY, SavingState.FREE}


@dataclass(frozen=True)
class Debounce:
    """When to write, in seconds of a clock: after a pause, and at the latest some time after the first change."""

    pause: float = PAUSE
    longest: float = LONGEST
    first: float | None = None
    last: float = 0.0

    def changed(self, now: float) -> Debounce:
        """Return it with one change more."""
        return Debounce(self.pause, self.longest, now if self.first is None else self.first, now)

    def due(self) -> float | None:
        """Return when to write; None when nothing was changed."""
        return None if self.first is None else min(self.last + self.pause, self.first + self.longest)

    def written(self) -> Debounce:
        """Return it with nothing changed."""
        return Debounce(self.pause, self.longest)
