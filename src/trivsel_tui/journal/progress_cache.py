"""How far each exercise is, remembered, so that the list and home need no exercise, no answers and no model.

The file may be deleted at any time. An entry holds while the exercise's newest round and its content are what they
were when it was counted. Standard library only, quick to import: it is brought in by ``trivsel list``.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from trivsel_tui.journal import names, reading, replacing

if TYPE_CHECKING:
    from trivsel_tui.answers import Plain

FORMAT = 1

Stamp: TypeAlias = tuple[str, int, int]
"""The newest round, its file's size in bytes and its time in nanoseconds; the name is empty when there is none."""

_NO_ROUND: Stamp = ("", 0, 0)


class Progress(NamedTuple):
    """How many questions an exercise has, how they stand, and when its round was last changed (ISO 8601, or empty)."""

    questions: int
    answered: int
    later: int
    not_for_me: int
    changed: str


class ProgressCache:
    """The progress of all exercises of a data folder, as it was last counted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entries = _read(folder / names.PROGRESS)
        self._changed = False

    def stamp(self, exercise_id: str) -> Stamp:
        """Return what the newest round's file looks like now; take it before the round is read and counted."""
        folder = self._folder / names.ANSWERS / exercise_id
        try:
            newest = max((name for file in os.listdir(folder) if (name := names.round_of(file))), default="")
            found = os.stat(folder / f"{newest}{names.SUFFIX}") if newest else None
        except OSError:
            return _NO_ROUND
        return (newest, found.st_size, found.st_mtime_ns) if found else _NO_ROUND

    def get(self, exercise_id: str, fingerprint: str) -> Progress | None:
        """Return the progress if it still holds; ``fingerprint`` tells the exercise's content from any other."""
        entry = self._entries.get(exercise_id)
        if entry is None or entry[:-5] != [fingerprint, *self.stamp(exercise_id)]:
            return None
        questions, answered, later, not_for_me, changed = entry[-5:]
        return Progress(int(questions), int(answered), int(later), int(not_for_me), str(changed))

    def put(self, exercise_id: str, fingerprint: str, stamp: Stamp, progress: Progress) -> None:
        """Remember what was counted of a round that looked like that."""
        self._entries[exercise_id] = [fingerprint, *stamp, *progress]
        self._changed = True

    def save(self) -> None:
        """Write what is new; a folder that cannot be written to, or is not there, loses only time."""
        if not self._changed:
            return
        data = json.dumps({"format": FORMAT, "exercises": self._entries}, ensure_ascii=False).encode()
        try:
            replacing.write(self._folder / names.PROGRESS, data, replacing.Disk())
        except OSError:
            return
        self._changed = False


_ENTRY = (str, str, int, int, int, int, int, int, str)


def _read(path: Path) -> dict[str, list[str | int]]:
    try:
        plain = reading.parse(reading.read_bytes(path))
    except reading.UnreadableError:
        return {}
    stored = plain.get("exercises") if isinstance(plain, dict) and plain.get("format") == FORMAT else None
    if not isinstance(stored, dict):
        return {}
    entries = ((exercise, _entry(item)) for exercise, item in stored.items())
    return {exercise: entry for exercise, entry in entries if entry}


def _entry(plain: Plain) -> list[str | int]:
    if not isinstance(plain, list) or len(plain) != len(_ENTRY):
        return []
    entry = [
        item for item, kind in zip(plain, _ENTRY, strict=True) if isinstance(item, str | int) and type(item) is kind
    ]
    return entry if len(entry) == len(_ENTRY) else []
