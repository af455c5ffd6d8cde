"""Looking a data folder through for what is wrong, or may become so. It changes nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from trivsel_tui.answers import NotAnAnswerError
from trivsel_tui.journal import names, reading, troubles
from trivsel_tui.journal.problems import found_in
from trivsel_tui.journal.settings import DAMAGED
from trivsel_tui.journal.store import Store
from trivsel_tui.texts import N_, _
from trivsel_tui.workbook.model import Exercise

LEFTOVER = "leftover"
TOO_OPEN = "too-open"
SYNCED = "synced"
NO_EXERCISE = "no-exercise"
DAMAGED_SETTINGS = "damaged-settings"

_WORDS = {
    LEFTOVER: N_("It was left behind by a program that ended. It is cleared away at the next start."),
    TOO_OPEN: N_("Others who use this machine can open it."),
    SYNCED: N_("The folder is kept in step with other machines or a server, so others may be able to read it."),
    NO_EXERCISE: N_("There is no exercise of that name, so its answers are not shown. They are kept."),
    DAMAGED_SETTINGS: N_("The settings cannot be read. Those of the first start are used, and this file is put aside."),
}

_KNOWN = {names.SETTINGS, names.PROGRESS, DAMAGED}
_SYNCED = ("onedrive", "dropbox", "nextcloud", "owncloud", "icloud", "mobile documents", "google drive", "googledrive")


@dataclass(frozen=True)
class Finding:
    """Something found: ``code`` says what, ``where`` is a path in the data folder, ``.`` the folder itself."""

    code: str
    where: str

    @property
    def words(self) -> str:
        """Say what was found; never with what a file holds."""
        return _(_WORDS[self.code]) if self.code in _WORDS else troubles.trouble_words(self.code)


def examine(folder: Path, exercises: Iterable[Exercise]) -> tuple[Finding, ...]:
    """Return all that is found in a data folder; nothing when there is none yet."""
    if not folder.is_dir():
        return ()
    known = {exercise.id: exercise for exercise in exercises}
    store = Store(folder)
    return (
        *_about_the_folder(folder),
        *_files_at_the_top(folder),
        *(Finding(found.code, _where(found.exercise, found.file)) for found in found_in(store)),
        *_misshapen(store, known),
        *_leftovers(store),
        *_strangers(store),
        *(Finding(NO_EXERCISE, _where(name)) for name in store.exercises() if name not in known),
        *_too_open(folder),
    )


def _where(*parts: str) -> str:
    return "/".join((names.ANSWERS, *parts))


def _about_the_folder(folder: Path) -> Iterator[Finding]:
    parts = [part.casefold() for part in Path(os.path.realpath(folder)).parts]
    if any(part.startswith(name) for part in parts for name in _SYNCED):
        yield Finding(SYNCED, ".")


def _files_at_the_top(folder: Path) -> Iterator[Finding]:
    for entry in sorted(folder.iterdir()):
        if entry.is_file() and entry.name not in _KNOWN:
            yield Finding(LEFTOVER if names.temporary_of(entry.name) else troubles.FOREIGN, entry.name)
    settings = folder / names.SETTINGS
    if os.path.lexists(settings):
        try:
            reading.parse(reading.read_bytes(settings))
        except reading.UnreadableError:
            yield Finding(DAMAGED_SETTINGS, names.SETTINGS)


def _misshapen(store: Store, known: dict[str, Exercise]) -> Iterator[Finding]:
    """Yield the rounds that can be read, but whose answers are not such as their exercise takes."""
    for exercise_id in store.exercises():
        exercise = known.get(exercise_id)
        for name in store.names(exercise_id) if exercise else ():
            try:
                loaded = store.load(exercise_id, name)
                if exercise and not loaded.newer:
                    loaded.round.check(exercise.blocks)
            except reading.UnreadableError:
                continue
            except NotAnAnswerError:
                yield Finding(troubles.SHAPE, _where(exercise_id, f"{name}{names.SUFFIX}"))


def _leftovers(store: Store) -> Iterator[Finding]:
    for exercise in store.exercises():
        for file in store.files(exercise):
            if names.temporary_of(file):
                yield Finding(LEFTOVER, _where(exercise, file))


def _strangers(store: Store) -> Iterator[Finding]:
    """Yield the files among the rounds that are not even JSON by name."""
    for exercise in store.exercises():
        for file in store.files(exercise):
            if not file.casefold().endswith(names.SUFFIX) and not names.temporary_of(file):
                yield Finding(troubles.FOREIGN, _where(exercise, file))


def _too_open(folder: Path) -> Iterator[Finding]:
    """Yield what others may open; inside a folder that is closed to them, nothing is."""
    if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield Finding(TOO_OPEN, ".")
        for parent, _folders, files in os.walk(folder):
            for path in (Path(parent, file) for file in sorted(files)):
                mode = path.lstat().st_mode
                if stat.S_ISREG(mode) and mode & 0o077:
                    yield Finding(TOO_OPEN, path.relative_to(folder).as_posix())
