"""A date typed in words gets the day it means when it is typed: «om 3 uger» means another day next week."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from trivsel_tui.answers import Answer, Dated
from trivsel_tui.date_reading import read_date

if TYPE_CHECKING:
    from trivsel_tui.blocks.block import Block


def dated(block: Block, answer: Answer, before: Answer, today: date) -> Answer:
    """Return an answer with each date that was typed anew read on this day; one that stands keeps what it meant.

    A day that had passed when it was typed («sidst gjort») is no one's to follow up: it is dealt with from the start.
    """
    typed = {item.place: item for item in block.dates(answer.value)}
    was = {item.place: item.typed for item in block.dates(before.value)}
    for place in {*answer.dates} - {*typed}:
        answer = answer.with_date(place, None)
    for place, item in typed.items():
        if item.typed != was.get(place) or place not in before.dates:
            stood = answer.dates.get(place)
            if stood is None or stood == before.dates.get(place):
                answer = answer.with_date(place, _read(item.typed, today))
    return answer


def _read(typed: str, today: date) -> Dated | None:
    reading = read_date(typed, today)
    return Dated(reading.day, done=(reading.last or reading.day) < today) if reading.day else None
