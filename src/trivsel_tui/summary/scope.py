"""What a summary is asked to hold: which exercises and rounds, for whom, and how much of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from trivsel_tui.answers import Audience
from trivsel_tui.blocks.block import Show
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.threads import Rounds
from trivsel_tui.workbook.model import Exercise, Workbook

LATEST = "latest"
"""The latest round of each exercise."""

ALL = "all"
"""Every round, the oldest first."""

Wanted: TypeAlias = str | tuple[str, str]
"""LATEST, ALL, the name of a round, or two names to be set side by side."""


@dataclass(frozen=True)
class Scope:
    """What to take; ``exercises`` are ids, None for all of them.

    With an audience, only what is marked for it is taken. ``held_back`` are addresses
    ``exercise/round/block/place`` that stay in any case. ``sheet`` adds the sheets to take along, ``overview`` a
    table of all exercises first; neither goes to an audience.
    """

    exercises: tuple[str, ...] | None = None
    part: str | None = None
    rounds: Wanted = LATEST
    audience: Audience | None = None
    show: Show = Show.ANSWERED
    held_back: frozenset[str] = frozenset()
    sheet: bool = False
    overview: bool = False

    @property
    def amount(self) -> Show:
        """How much is shown: an audience sees nothing that is not answered."""
        return Show.ANSWERED if self.audience and self.show is Show.EVERYTHING else self.show

    def held(self, stem: str) -> frozenset[str]:
        """Return the places held back of the block at ``exercise/round/block``."""
        start = f"{stem}/"
        return frozenset(address.removeprefix(start) for address in self.held_back if address.startswith(start))


def exercises_in(workbook: Workbook, scope: Scope) -> Iterable[Exercise]:
    """Yield the exercises of a scope in the booklet's order."""
    for exercise in workbook.in_order():
        part = workbook.part_of(exercise.id)
        if scope.part is not None and (part is None or part.id != scope.part):
            continue
        if scope.exercises is None or exercise.id in scope.exercises:
            yield exercise


def rounds_in(source: Rounds, exercise_id: str, scope: Scope) -> list[Round]:
    """Return the rounds of a scope that an exercise has, the oldest first."""
    names = list(source.rounds(exercise_id))
    match scope.rounds:
        case str() if scope.rounds == ALL:
            wanted = names
        case str() if scope.rounds == LATEST:
            return next(([found] for name in reversed(names) if (found := source.round(exercise_id, name))), [])
        case str():
            wanted = [name for name in names if name == scope.rounds]
        case pair:
            wanted = [name for name in names if name in pair]
    return [found for name in wanted if (found := source.round(exercise_id, name))]
