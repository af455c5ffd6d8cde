"""How late the event loop is while answers are saved, beside the same loop with nothing to do; in one process."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

from bench.pairs import Pair, percentile
from trivsel_tui.answers import Answer, Texts
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.journal.journal import Journal
from trivsel_tui.workbook.loading import load_workbook
from trivsel_tui.workbook.model import Exercise

PAIRS = 21
SECONDS = 1.5
TICK = 0.002
"""Seconds between two moments at which the loop is asked how late it is."""

PACES = {"own": (0.1, False), "every": (0.05, True)}
"""How often a letter comes, in seconds, and whether each is written to disk at once."""

_WORDS = "Det, der fylder mest lige nu, er at få tid til det, jeg selv har brug for. "


async def measured(folder: Path, pace: str) -> AsyncIterator[Pair]:
    """Yield pairs of seconds."""
    exercise = load_workbook("da").workbook.exercise("livscirkler")
    if exercise is None:
        raise LookupError("livscirkler")
    journal = Journal(folder)
    journal.open(exercise)
    await _delay()
    for number in range(PAIRS):
        typing = asyncio.create_task(_type(journal, exercise, number, pace))
        saving = await _delay()
        await typing
        yield saving, await _delay()
    journal.close()


async def _type(journal: Journal, exercise: Exercise, number: int, pace: str) -> None:
    pause, at_once = PACES[pace]
    block = next(block for block in exercise.blocks if isinstance(block, Questions))
    place = block.questions[0].id
    for letters in range(round(SECONDS / pause)):
        text = _WORDS * (100 + number) + _WORDS[:letters]
        journal.record(exercise, block, Answer(Texts().with_text(place, text)), place)
        if at_once:
            journal.save_now()
        await asyncio.sleep(pause)
    journal.flush()


async def _delay() -> float:
    """Return how late the loop was at its ticks, at the 95th percentile."""
    late: list[float] = []
    until = time.perf_counter() + SECONDS
    while (now := time.perf_counter()) < until:
        await asyncio.sleep(TICK)
        late.append(time.perf_counter() - now - TICK)
    return percentile(late, 95)


async def _all(pace: str) -> list[Pair]:
    with tempfile.TemporaryDirectory() as folder:
        return [pair async for pair in measured(Path(folder), pace)]


if __name__ == "__main__":
    json.dump(asyncio.run(_all(sys.argv[1])), sys.stdout)
