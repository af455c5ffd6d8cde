"""What was done in a round, step by step, so that it can be undone: rounds are immutable, so history is a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from trivsel_tui.journal.rounds import Round

ONE_STEP = 1.0
"""Seconds under which two changes at one place are one step."""

LONGEST_STEP = 5.0
"""Seconds after which a new step begins though the changes go on, so that no step takes back much."""


class Step(Enum):
    """How a change goes together with those beside it: as one more letter, as the first of several, or with none."""

    WRITES = auto()
    BEGINS = auto()
    APART = auto()


@dataclass(frozen=True)
class Change:
    """Where something was changed."""

    block_id: str
    place: str


@dataclass
class History:
    """The rounds before each step, and those after each step that was taken back."""

    _done: list[tuple[Round, Change]] = field(default_factory=list)
    _undone: list[tuple[Round, Change]] = field(default_factory=list)
    _last: float | None = None
    _began: float = 0.0

    def add(self, before: Round, change: Change, now: float, step: Step = Step.WRITES) -> None:
        """Note the round before a change; ``now`` is in seconds of a clock that only grows."""
        pauses = self._last is None or now - self._last >= ONE_STEP or now - self._began >= LONGEST_STEP
        if step is not Step.WRITES or pauses or self._done[-1][1] != change:
            self._done.append((before, change))
            self._began = now
        self._undone.clear()
        self._last = None if step is Step.APART else now

    def back(self, present: Round) -> tuple[Round, Change] | None:
        """Return the round before the last step, and where the step was."""
        return self._turn(self._done, self._undone, present)

    def forth(self, present: Round) -> tuple[Round, Change] | None:
        """Return the round after the step last taken back, and where the step was."""
        return self._turn(self._undone, self._done, present)

    def rewrite(self, change: Callable[[Round], Round]) -> None:
        """Have every round that can be come back to be another."""
        self._done = [(change(round_), where) for round_, where in self._done]
        self._undone = [(change(round_), where) for round_, where in self._undone]

    def _turn(
        self, source: list[tuple[Round, Change]], target: list[tuple[Round, Change]], present: Round
    ) -> tuple[Round, Change] | None:
        if not source:
            return None
        round_, change = source.pop()
        target.append((present, change))
        self._last = None
        return round_, change
