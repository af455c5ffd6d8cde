"""Counting how far an exercise is: what is answered, what is for later, what is not for this leader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from trivsel_tui.answers import Answer, State
from trivsel_tui.blocks.block import Block
from trivsel_tui.journal.follow_up import due_dates
from trivsel_tui.journal.progress_cache import Progress
from trivsel_tui.journal.rounds import Round
from trivsel_tui.workbook.model import Exercise

__all__ = ["Progress", "of_block", "of_rounds", "state_of"]

OPEN = ""
"""How a place stands that is neither answered nor marked."""


def of_rounds(exercise: Exercise, rounds: Sequence[Round]) -> Progress:
    """Count the first of the rounds, which is the newest, and find the dates of all; raises NotAnAnswerError.

    A place that is answered counts as answered whatever its mark says; the others count by their mark, or the
    block's.
    """
    round_ = rounds[0] if rounds else None
    stands: Counter[str] = Counter()
    for block in exercise.blocks:
        stands.update(of_block(block, round_.answer(block) if round_ else None).values())
    return Progress(
        stands.total(),
        stands[State.ANSWERED],
        stands[State.LATER],
        stands[State.NOT_FOR_ME],
        round_.changed if round_ else "",
        due_dates(exercise, rounds),
    )


def of_block(block: Block, answer: Answer | None) -> dict[str, str]:
    """Return how each place of a block stands: a ``State``, or OPEN."""
    return dict(_places(block, answer))


def _places(block: Block, answer: Answer | None) -> Iterator[tuple[str, str]]:
    empty = block.empty()
    if empty is not None:
        given = answer or Answer(empty)
        answered = block.answered(given.value)
        for place in block.places(given.value):
            yield place, state_of(given, place, place in answered)


def state_of(answer: Answer, place: str, answered: bool) -> str:
    """Return how one place stands: a ``State``, or OPEN."""
    if answered:
        return State.ANSWERED
    state = answer.mark_at(place).state
    return OPEN if state is State.ANSWERED else state
