"""What the files of a data folder are called, and what a name says. Standard library only, quick to import."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from datetime import date

ROUND_NAME = re.compile(r"\d{4}-\d{2}-\d{2}(-[b-z])?")
"""A round: its date, and a letter from the second one that day on."""

SUFFIX = ".json"
ANSWERS = "answers"
SETTINGS = "settings.json"
PROGRESS = "progress.json"

_LETTERS = ("", *(f"-{letter}" for letter in "bcdefghijklmnopqrstuvwxyz"))
_TEMPORARY = r"\.(?P<name>.+\.json)\.(?P<pid>\d+)-[0-9a-f]+\.tmp"


def is_round(name: str) -> bool:
    """Tell whether this is the name of a round: the exact pattern, and a date that there is."""
    return ROUND_NAME.fullmatch(name) is not None and _is_date(name[:10])


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def round_of(file_name: str) -> str | None:
    """Return the round that a file holds by its name; None for every other file."""
    name = file_name.removesuffix(SUFFIX)
    return name if name != file_name and is_round(name) else None


def conflict_copy_of(file_name: str, rounds: Collection[str]) -> str | None:
    """Return the round that a file is another version of: a ``.json`` that begins with the round's name.

    Programs that keep folders in step name such copies in many ways and languages, so no words are looked for.
    """
    if round_of(file_name) or not file_name.casefold().endswith(SUFFIX) or file_name.startswith("."):
        return None
    return max((name for name in rounds if file_name.startswith(name)), key=len, default=None)


def free_names(day: str, taken: Collection[str]) -> Iterator[str]:
    """Yield the names of rounds of that day (ISO 8601) which are not taken, the first first."""
    used = {name.casefold() for name in taken}
    return (f"{day}{letter}" for letter in _LETTERS if f"{day}{letter}" not in used)


def temporary(file_name: str) -> str:
    """Return a new name for the file that is written before it takes the place of another."""
    return f".{file_name}.{os.getpid()}-{os.urandom(4).hex()}.tmp"


def temporary_of(file_name: str) -> tuple[str, int] | None:
    """Return what a temporary file was to become, and the process that wrote it; None for every other file."""
    found = re.fullmatch(_TEMPORARY, file_name)
    return (found["name"], int(found["pid"])) if found else None
