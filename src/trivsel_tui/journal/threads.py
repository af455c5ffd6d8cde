"""Entries that travel: what another block's answer offers, and how what was taken follows the words of its origin.

A reference to an entry is ``exercise/round/block/entry``. Nothing is copied until the leader takes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from trivsel_tui.answers import NotAnAnswerError, Shape
from trivsel_tui.blocks.block import Block, Offer
from trivsel_tui.journal.rounds import Round
from trivsel_tui.workbook.model import Exercise, Workbook


class Rounds(Protocol):
    """Where rounds are looked up: a journal, or something that only reads."""

    def rounds(self, exercise_id: str) -> tuple[str, ...]:
        """Return the names of an exercise's rounds, the oldest first."""
        ...

    def round(self, exercise_id: str, name: str) -> Round | None:
        """Return a round; None when there is none, or it cannot be read."""
        ...


@dataclass(frozen=True)
class Offered:
    """An entry that may be taken, and its address as an origin."""

    offer: Offer
    origin: str


def offers(
    workbook: Workbook, rounds: Rounds, exercise: Exercise, block: Block, round_: Round | None = None
) -> tuple[Offered, ...]:
    """Return what a block may take from the one it feeds on, from the latest round that has any.

    When both stand in the same exercise, only the same round is asked: ``round_``, or else the latest.
    """
    address = block.source()
    found = workbook.find(address, exercise) if address else None
    if not found:
        return ()
    source, fed_on = found
    own = source.id == exercise.id
    asked = _newest_first(rounds, source.id)
    if own:
        asked = iter([round_] if round_ else list(asked)[:1])
    return next((entries for past in asked if (entries := _offered(past, fed_on, _only(block)))), ())


def _newest_first(rounds: Rounds, exercise_id: str) -> Iterator[Round]:
    found = (rounds.round(exercise_id, name) for name in reversed(rounds.rounds(exercise_id)))
    return (round_ for round_ in found if round_)


def _only(block: Block) -> str | None:
    """Return the word that chooses among the entries; every kind that feeds on another names it ``only``."""
    only: object = getattr(block, "only", None)
    return only if isinstance(only, str) else None


def _offered(round_: Round, block: Block, only: str | None) -> tuple[Offered, ...]:
    try:
        answer = round_.answer(block)
    except NotAnAnswerError:
        return ()
    if not answer:
        return ()
    address = f"{round_.exercise}/{round_.name}/{block.id}"
    return tuple(Offered(offer, f"{address}/{offer.id}") for offer in block.offered(answer.value, only))


def followed(block: Block, value: Shape, offered: Iterable[Offered]) -> Shape:
    """Return a value with what was taken, and not reworded since, in its origin's present words.

    What comes from an origin that is not offered any more keeps the words it has.
    """
    return block.follow(value, {item.origin: item.offer.text for item in offered})
