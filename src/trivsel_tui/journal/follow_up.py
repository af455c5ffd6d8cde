"""What is to be followed up: every date, wherever and in whatever round it was written, in the order of their days.

A date keeps the day it meant when it was typed. What is no date («ved lejlighed») stands where it was written alone.
One of an earlier round stands until a newer one says something else about the same.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from trivsel_tui.answers import Answer, Dated, NotAnAnswerError, Shape
from trivsel_tui.blocks.block import Block, DateAt
from trivsel_tui.date_reading import read_date
from trivsel_tui.journal.progress_cache import DueDate
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.threads import Rounds, followed, newest_first
from trivsel_tui.workbook.model import Exercise, Workbook

Follow: TypeAlias = Callable[[Block, Shape], Shape]
"""What brings a block's value into its origins' present words."""


@dataclass(frozen=True)
class Due:
    """A date that was typed: where it stands, what it is about, as typed, the day it means, whether it is dealt with.

    ``title`` is the exercise's; ``month`` says that the day stands for all of its month, ``earlier`` that there is a
    newer round of the exercise.
    """

    exercise: str
    title: str
    round: str
    block: str
    place: str
    about: str
    typed: str
    day: date
    month: bool = False
    done: bool = False
    earlier: bool = False

    def is_past(self, today: date) -> bool:
        """Tell whether it was before today; a month or a week is once it is over."""
        last = self.day.replace(day=monthrange(self.day.year, self.day.month)[1]) if self.month else self.near(today)
        return last < today

    def near(self, today: date) -> date:
        """Return the day that counts by now: of a week («uge 48») that is under way, or over, its last."""
        read = read_date(self.typed, self.day)
        begun = read.last is not None and read.day == self.day < today and not self.month
        return read.last if begun and read.last else self.day


def follow_up(workbook: Workbook, rounds: Rounds, among: Collection[str] | None = None) -> tuple[Due, ...]:
    """Return every date, the earliest first, in the booklet's order within a day.

    ``among`` are the ids of the exercises that are looked at; all of them when it is None.
    """
    exercises = (exercise for exercise in workbook.in_order() if among is None or exercise.id in among)
    found = (due for exercise in exercises for due in _of_exercise(workbook, rounds, exercise))
    return tuple(sorted(found, key=lambda due: due.day))


def due_dates(exercise: Exercise, rounds: Iterable[Round]) -> tuple[DueDate, ...]:
    """Return the dates of rounds, given the newest first, without any words, the earliest date first."""
    found = (
        DueDate(dated.day.isoformat(), dated.done, block.id, item.place)
        for _round, block, item, dated in _standing(exercise, rounds, lambda _block, value: value)
    )
    return tuple(sorted(found, key=lambda due: due.date))


def _of_exercise(workbook: Workbook, rounds: Rounds, exercise: Exercise) -> Iterator[Due]:
    def follow(block: Block, value: Shape) -> Shape:
        return followed(workbook, rounds, block, value) if block.sources() else value

    past = tuple(newest_first(rounds, exercise.id))
    for round_, block, item, dated in _standing(exercise, past, follow):
        yield Due(
            exercise.id,
            exercise.title,
            round_.name,
            block.id,
            item.place,
            item.about,
            item.typed,
            dated.day,
            item.month,
            dated.done,
            round_ is not past[0],
        )


def _standing(
    exercise: Exercise, rounds: Iterable[Round], follow: Follow
) -> Iterator[tuple[Round, Block, DateAt, Dated]]:
    """Yield each date and how it was read, but for those about which a newer round says something else."""
    newer: set[tuple[str, str]] = set()
    for round_ in rounds:
        here = [(block, *found) for block in exercise.blocks for found in _typed(round_, block, follow)]
        for block, item, dated in here:
            if dated and (block.id, item.about) not in newer:
                yield round_, block, item, dated
        newer.update((block.id, item.about) for block, item, _dated in here)


def _typed(round_: Round, block: Block, follow: Follow) -> Iterator[tuple[DateAt, Dated | None]]:
    """Yield what was typed where a block asks for dates, and how it was read; None for what is no date."""
    with suppress(NotAnAnswerError):
        answer = round_.answer(block)
        for item in block.dates(follow(block, answer.value)) if answer else ():
            yield item, answer.dates.get(item.place) if answer else None


def dealt_with(answer: Answer, place: str, *, done: bool) -> Answer:
    """Return the answer with a date marked as dealt with, or not."""
    dated = answer.dates.get(place)
    return answer if dated is None else answer.with_date(place, replace(dated, done=done))


def put_off(block: Block, answer: Answer, place: str, typed: str, day: date) -> Answer:
    """Return the answer with another date at a place, as it was typed and read today, and not dealt with."""
    return answer.with_value(block.with_date(answer.value, place, typed)).with_date(place, Dated(day))
