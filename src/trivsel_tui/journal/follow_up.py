"""What is to be followed up: every date of the latest rounds, wherever it was written, in the order of their days.

A date keeps the day it meant when it was typed. What is no date («ved lejlighed») stands where it was written alone.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from trivsel_tui.answers import Answer, Dated, NotAnAnswerError
from trivsel_tui.blocks.block import Block, DateAt
from trivsel_tui.date_reading import read_date
from trivsel_tui.journal.progress_cache import DueDate
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.threads import Rounds, followed
from trivsel_tui.workbook.model import Exercise, Workbook


@dataclass(frozen=True)
class Due:
    """A date that was typed: where it stands, what it is about, as typed, the day it means, whether it is dealt with.

    ``title`` is the exercise's; ``month`` says that the day stands for all of its month.
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
    """Return every date of the latest rounds, the earliest first, in the booklet's order within a day.

    ``among`` are the ids of the exercises that are looked at; all of them when it is None.
    """
    exercises = (exercise for exercise in workbook.in_order() if among is None or exercise.id in among)
    found = (due for exercise in exercises for due in _of_exercise(workbook, rounds, exercise))
    return tuple(sorted(found, key=lambda due: due.day))


def due_dates(exercise: Exercise, round_: Round | None) -> tuple[DueDate, ...]:
    """Return the dates of a round without any words, the earliest first; raises NotAnAnswerError."""
    found = (
        DueDate(dated.day.isoformat(), dated.done, block.id, item.place)
        for block in exercise.blocks
        for item, dated in _dates(block, round_.answer(block) if round_ else None)
    )
    return tuple(sorted(found, key=lambda due: due.date))


def _of_exercise(workbook: Workbook, rounds: Rounds, exercise: Exercise) -> Iterator[Due]:
    round_ = _latest(rounds, exercise.id)
    for block in exercise.blocks if round_ else ():
        try:
            answer = round_.answer(block) if round_ else None
        except NotAnAnswerError:
            continue
        if round_ and answer and answer.dates:
            if block.sources():
                answer = answer.with_value(followed(workbook, rounds, block, answer.value))
            yield from _of_block(exercise, round_, block, answer)


def _latest(rounds: Rounds, exercise_id: str) -> Round | None:
    found = (rounds.round(exercise_id, name) for name in reversed(rounds.rounds(exercise_id)))
    return next((round_ for round_ in found if round_), None)


def _of_block(exercise: Exercise, round_: Round, block: Block, answer: Answer) -> Iterator[Due]:
    for item, dated in _dates(block, answer):
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
        )


def _dates(block: Block, answer: Answer | None) -> Iterator[tuple[DateAt, Dated]]:
    """Yield each date that still stands in the answer, and how it was read."""
    for item in block.dates(answer.value) if answer and answer.dates else ():
        if answer and item.place in answer.dates:
            yield item, answer.dates[item.place]


def dealt_with(answer: Answer, place: str, *, done: bool) -> Answer:
    """Return the answer with a date marked as dealt with, or not."""
    dated = answer.dates.get(place)
    return answer if dated is None else answer.with_date(place, replace(dated, done=done))


def put_off(block: Block, answer: Answer, place: str, typed: str, day: date) -> Answer:
    """Return the answer with another date at a place, as it was typed and read today, and not dealt with."""
    return answer.with_value(block.with_date(answer.value, place, typed)).with_date(place, Dated(day))
