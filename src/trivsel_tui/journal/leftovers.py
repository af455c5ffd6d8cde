"""Temporary files of writers that are no more: cleared away, and put in their place when they hold what is newest."""

from __future__ import annotations

import os
from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from trivsel_tui.journal import names, reading, replacing
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.store import Store, listing, load


class _Do(Enum):
    """What becomes of a temporary file."""

    PUT = auto()
    REMOVE = auto()
    KEEP = auto()


def clear(store: Store) -> None:
    """Clear away what is left of writes that never ended; call it with the lock held.

    One that is a whole round, and newer than its file or the only one, is put in its place: so far its writer had
    come. One is kept where nobody can say which is better.
    """
    for file in listing(store.folder):
        if _is_left(file):
            replacing.discard(store.folder / file, store.disk)
    for exercise in store.exercises():
        for file in store.files(exercise):
            if _is_left(file):
                _settle(store, exercise, file)


def _is_left(file: str) -> bool:
    found = names.temporary_of(file)
    return found is not None and not _is_running(found[1])


def _is_running(process: int) -> bool:
    """Tell whether another process has that number; on Windows, where asking could end it, none is thought to."""
    if os.name == "nt" or process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _settle(store: Store, exercise: str, file: str) -> None:
    target = (names.temporary_of(file) or ("", 0))[0]
    temporary = store.path(exercise, target).with_name(file)
    fate = _fate(store, temporary, exercise, names.round_of(target))
    if fate is _Do.REMOVE:
        replacing.discard(temporary, store.disk)
    elif fate is _Do.PUT:
        try:
            replacing.commit(temporary, temporary.with_name(target), store.disk)
        except OSError:
            return


def _fate(store: Store, temporary: Path, exercise: str, name: str | None) -> _Do:
    try:
        left = load(reading.read_bytes(temporary), exercise, name or "")
    except reading.UnreadableError:
        return _Do.REMOVE
    if left.newer:
        return _Do.KEEP
    if not os.path.lexists(store.path(exercise, left.round.name)):
        return _Do.PUT
    try:
        there = store.load(exercise, left.round.name)
    except reading.UnreadableError:
        return _Do.KEEP
    return _Do.KEEP if there.newer else _between(left.round, there.round)


def _between(left: Round, there: Round) -> _Do:
    if left == there:
        return _Do.REMOVE
    if left.created != there.created:
        return _Do.KEEP
    try:
        later = datetime.fromisoformat(left.changed) > datetime.fromisoformat(there.changed)
    except (ValueError, TypeError):
        return _Do.KEEP
    return _Do.PUT if later else _Do.REMOVE
