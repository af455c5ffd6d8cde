"""What is wrong with the files of a data folder, found by their names and by reading them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trivsel_tui.journal import names, troubles
from trivsel_tui.journal.reading import UnreadableError
from trivsel_tui.journal.store import Store


@dataclass(frozen=True)
class Problem:
    """A file of an exercise that something is wrong with; ``code`` says what (troubles.py)."""

    exercise: str
    file: str
    code: str

    @property
    def words(self) -> str:
        """Say what is wrong; never with what the file holds."""
        return troubles.trouble_words(self.code)


def found_in(store: Store) -> Iterator[Problem]:
    """Yield the problems of all files that lie among the rounds."""
    for exercise in store.exercises():
        rounds = store.names(exercise)
        for file in store.files(exercise):
            code = _trouble(store, exercise, file, rounds)
            if code:
                yield Problem(exercise, file, code)


def _trouble(store: Store, exercise: str, file: str, rounds: tuple[str, ...]) -> str | None:
    name = names.round_of(file)
    if name:
        try:
            return troubles.NEWER if store.load(exercise, name).newer else None
        except UnreadableError as error:
            return error.code
    if names.conflict_copy_of(file, rounds):
        return troubles.CONFLICT_COPY
    return troubles.FOREIGN if file.casefold().endswith(names.SUFFIX) else None
