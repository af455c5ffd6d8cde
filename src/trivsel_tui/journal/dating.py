"""A date typed in words gets the day it means when it is typed: «om 3 uger» means another day next week."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from trivsel_tui.answers import Answer, Dated
from trivsel_tui.dates import read_day

if TYPE_CHECKING:
    from trivsel_tui.blocks.block import Block


def dated(block: Block, answer: Answer, before: Answer, today: date) -> Answer:
    """Return an answer with each date that was typed anew read on this day; one that stands keeps what it meant."""
    typed = {item.place: item for item in block.dates(answer.value)}
    was = {item.place: item.typed for item in block.dates(before.value)}
    for place in {*answer.dates} - {*typed}:
        answer = answer.with_date(place, None)
    for place, item in typed.items():
        if item.typed != was.get(place) or place not in before.dates:
            day = read_day(item.typed, today)
            stood = answer.dates.get(place)
            if day is None or stood is None or stood == before.dates.get(place):
                answer = answer.with_date(place, Dated(day) if day else None)
    return answer
