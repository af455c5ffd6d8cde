"""How far each exercise is, remembered, so that the list and home need no exercise, no answers and no model.

The file may be deleted at any time. An entry holds while the exercise's rounds and its content are what they were
when it was counted. Standard library only, quick to import: it is brought in by ``trivsel list``.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from trivsel_tui.journal import names, reading, replacing

if TYPE_CHECKING:
    from trivsel_tui.answers import Plain

FORMAT = 3

Stamp: TypeAlias = tuple[str, int, int]
"""The newest round, the size of all rounds' files in bytes, and the newest time of one in nanoseconds.

The name is empty when there is none.
"""

NO_ROUND: Stamp = ("", 0, 0)
"""The stamp of an exercise in which nothing was written yet."""


class DueDate(NamedTuple):
    """A date of an answer, without any words: the day (ISO 8601), whether it is dealt with, block and place."""

    date: str
    done: bool
    block: str
    place: str


class Progress(NamedTuple):
    """How many questions an exercise has, how they stand, and when its round was last changed (ISO 8601, or empty).

    ``due`` holds the dates of all its rounds, the earliest first.
    """

    questions: int
    answered: int
    later: int
    not_for_me: int
    changed: str
    due: tuple[DueDate, ...] = ()


class _Entry(NamedTuple):
    """What was counted, and what it holds for: the fingerprint of the content, and the rounds' stamp."""

    holds: tuple[str, str, int, int]
    progress: Progress


class ProgressCache:
    """The progress of all exercises of a data folder, as it was last counted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entries = _read(folder / names.PROGRESS)
        self._changed = False

    def stamp(self, exercise_id: str) -> Stamp:
        """Return what the rounds' files look like now; take it before they are read and counted."""
        try:
            with os.scandir(self._folder / names.ANSWERS / exercise_id) as files:
                found = {name: file.stat() for file in files if (name := names.round_of(file.name))}
        except OSError:
            return NO_ROUND
        if not found:
            return NO_ROUND
        return (
            max(found),
            sum(file.st_size for file in found.values()),
            max(file.st_mtime_ns for file in found.values()),
        )

    def get(self, exercise_id: str, fingerprint: str) -> Progress | None:
        """Return the progress if it still holds; ``fingerprint`` tells the exercise's content from any other."""
        entry = self._entries.get(exercise_id)
        return entry.progress if entry and entry.holds == (fingerprint, *self.stamp(exercise_id)) else None

    def put(self, exercise_id: str, fingerprint: str, stamp: Stamp, progress: Progress) -> None:
        """Remember what was counted of rounds that looked like that."""
        self._entries[exercise_id] = _Entry((fingerprint, *stamp), progress)
        self._changed = True

    def save(self) -> None:
        """Write what is new; a folder that cannot be written to, or is not there, loses only time."""
        if not self._changed:
            return
        exercises = {exercise: [*entry.holds, *entry.progress] for exercise, entry in self._entries.items()}
        data = json.dumps({"format": FORMAT, "exercises": exercises}, ensure_ascii=False).encode()
        try:
            replacing.write(self._folder / names.PROGRESS, data, replacing.Disk())
        except OSError:
            return
        self._changed = False


_HOLDS = (str, str, int, int)
_COUNTED = (int, int, int, int, str)
_DUE = (str, bool, str, str)


def _read(path: Path) -> dict[str, _Entry]:
    try:
        plain = reading.parse(reading.read_bytes(path))
    except reading.UnreadableError:
        return {}
    stored = plain.get("exercises") if isinstance(plain, dict) and plain.get("format") == FORMAT else None
    if not isinstance(stored, dict):
        return {}
    entries = ((exercise, _entry(item)) for exercise, item in stored.items())
    return {exercise: entry for exercise, entry in entries if entry}


def _entry(plain: Plain) -> _Entry | None:
    if not isinstance(plain, list) or not plain or not isinstance(due := plain[-1], list):
        return None
    dates = [item for item in due if _is(item, _DUE)]
    if len(dates) < len(due) or not _is(plain[:-1], (*_HOLDS, *_COUNTED)):
        return None
    fingerprint, newest, size, time, questions, answered, later, not_for_me, changed = map(_flat, plain[:-1])
    counted = Progress(int(questions), int(answered), int(later), int(not_for_me), str(changed), _due(dates))
    return _Entry((str(fingerprint), str(newest), int(size), int(time)), counted)


def _due(plain: list[Plain]) -> tuple[DueDate, ...]:
    rows = ([_flat(cell) for cell in item] for item in plain if isinstance(item, list))
    return tuple(DueDate(str(day), bool(done), str(block), str(place)) for day, done, block, place in rows)


def _is(plain: Plain, kinds: tuple[type, ...]) -> bool:
    return isinstance(plain, list) and [type(item) for item in plain] == list(kinds)


def _flat(plain: Plain) -> str | int:
    return plain if isinstance(plain, str | int) else ""
