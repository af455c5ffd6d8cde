"""Entries that travel: what another block's answer offers, and how what was taken follows the words of its origin.

A reference to an entry is ``exercise/round/block/entry``. Nothing is copied until the leader takes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Protocol

from trivsel_tui.answers import Choices, Entries, NotAnAnswerError, Rows, Shape
from trivsel_tui.blocks.block import Block, Offer, View
from trivsel_tui.document import Prompt, Reply
from trivsel_tui.inline import plain
from trivsel_tui.journal.rounds import Round
from trivsel_tui.workbook.model import Exercise, Workbook

Follow = Callable[[Shape], Shape]
"""What brings a value into its origins' present words."""


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
    """An entry that may be taken, its address as an origin, and the title of the exercise it is from, if another."""

    offer: Offer
    origin: str
    title: str = ""


def offers(
    workbook: Workbook, rounds: Rounds, exercise: Exercise, block: Block, round_: Round | None = None
) -> tuple[Offered, ...]:
    """Return what a block may take from those it feeds on, of each from the latest round that has any.

    When both stand in the same exercise, only the same round is asked: ``round_``, or else the latest. What they took
    themselves is offered in its origin's present words, however many steps away that is.
    """
    return _offers(workbook, rounds, exercise, block, round_, frozenset())


def _offers(
    workbook: Workbook,
    rounds: Rounds,
    exercise: Exercise,
    block: Block,
    round_: Round | None,
    trail: frozenset[tuple[str, str]],
) -> tuple[Offered, ...]:
    """Return the offers; ``trail`` holds the blocks on the way here, at which a ring of blocks ends."""
    trail |= {(exercise.id, block.id)}
    found: list[Offered] = []
    for source, fed_on in filter(None, (workbook.find(address, exercise) for address in block.sources())):

        def follow(value: Shape, source: Exercise = source, fed_on: Block = fed_on) -> Shape:
            return _followed(workbook, rounds, fed_on, value, trail | {(source.id, fed_on.id)})

        found.extend(_latest(_asked(rounds, source, exercise, round_), source, exercise, block, fed_on, follow))
    return tuple(found)


def _asked(rounds: Rounds, source: Exercise, exercise: Exercise, round_: Round | None) -> Iterator[Round]:
    if source.id != exercise.id:
        return newest_first(rounds, source.id)
    return iter([round_]) if round_ else islice(newest_first(rounds, source.id), 1)


def _latest(
    asked: Iterator[Round], source: Exercise, exercise: Exercise, block: Block, fed_on: Block, follow: Follow
) -> tuple[Offered, ...]:
    title = "" if source.id == exercise.id else source.title
    only = _only(block, fed_on)
    return next((entries for past in asked if (entries := _offered(past, fed_on, only, title, follow))), ())


def newest_first(rounds: Rounds, exercise_id: str) -> Iterator[Round]:
    """Yield the rounds of an exercise that can be read, the newest first."""
    found = (rounds.round(exercise_id, name) for name in reversed(rounds.rounds(exercise_id)))
    return (round_ for round_ in found if round_)


def _only(block: Block, fed_on: Block) -> str | None:
    """Return the word that chooses among the entries; of a block that does not know the word, all are meant."""
    only: object = getattr(block, "only", None)
    return only if isinstance(only, str) and only in fed_on.offers else None


def _offered(round_: Round, block: Block, only: str | None, title: str, follow: Follow) -> tuple[Offered, ...]:
    try:
        answer = round_.answer(block)
    except NotAnAnswerError:
        return ()
    if not answer:
        return ()
    address = f"{round_.exercise}/{round_.name}/{block.id}"
    value = follow(answer.value)
    return tuple(Offered(offer, f"{address}/{offer.id}", title) for offer in block.offered(value, only))


def notes(rounds: Rounds, exercise: Exercise, block: Block) -> tuple[tuple[str, str], ...]:
    """Return what was written in a block, each text with what was asked, from the latest round that has any."""
    return next((found for past in newest_first(rounds, exercise.id) if (found := _notes(past, block))), ())


def _notes(round_: Round, block: Block) -> tuple[tuple[str, str], ...]:
    try:
        answer, wording = round_.answer(block), round_.wording_for(block)
    except NotAnAnswerError:
        return ()
    nodes = block.nodes(answer, View(wording)) if answer else ()
    asked, found = "", []
    for node in nodes:
        if isinstance(node, Prompt):
            asked = plain(node.text)
        elif isinstance(node, Reply):
            found.append((asked, node.text))
    return tuple(found)


def followed(workbook: Workbook, rounds: Rounds, block: Block, value: Shape) -> Shape:
    """Return a value with what was taken, and not reworded since, in its origin's present words.

    An origin is looked up where it stands, also when it is no longer offered. What is taken away there keeps the
    words it has here.
    """
    return _followed(workbook, rounds, block, value, frozenset())


def _followed(
    workbook: Workbook, rounds: Rounds, block: Block, value: Shape, trail: frozenset[tuple[str, str]]
) -> Shape:
    words: dict[str, str] = {}
    for place, origins in groupby(sorted(_origins(value)), key=lambda origin: origin.rpartition("/")[0]):
        standing = _words_at(workbook, rounds, place, trail)
        words |= {origin: standing[key] for origin in origins if (key := origin.rpartition("/")[2]) in standing}
    return block.follow(value, words) if words else value


def _origins(value: Shape) -> frozenset[str]:
    """Return the addresses of all that was taken from elsewhere."""
    match value:
        case Entries():
            found = [entry.origin for entry in value.entries]
        case Rows():
            found = [row.origin for row in value.rows]
        case Choices():
            found = [taken.origin for taken in value.taken.values()]
        case _:
            found = []
    return frozenset(origin for origin in found if origin)


def _words_at(workbook: Workbook, rounds: Rounds, place: str, trail: frozenset[tuple[str, str]]) -> Mapping[str, str]:
    """Return what stands in a block of a round, ``exercise/round/block``, in its own origins' words."""
    exercise_id, _slash, rest = place.partition("/")
    name, _slash, block_id = rest.partition("/")
    exercise = workbook.exercise(exercise_id)
    block = exercise.block(block_id) if exercise else None
    if block is None or (exercise_id, block_id) in trail or name not in rounds.rounds(exercise_id):
        return {}
    round_ = rounds.round(exercise_id, name)
    try:
        answer = round_.answer(block) if round_ else None
    except NotAnAnswerError:
        return {}
    if answer is None:
        return {}
    return standing(block, _followed(workbook, rounds, block, answer.value, trail | {(exercise_id, block_id)}))


def standing(block: Block, value: Shape) -> dict[str, str]:
    """Return the words of all in a value that may have been taken over, by id; what is blank is not there."""
    return {key: words for key, words in block.travelling(value).items() if words.strip()}
