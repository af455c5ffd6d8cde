"""The one inline markup of content texts: ``*kursiv*`` and ``**fed**``; everything else is literal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

_MARKUP = re.compile(r"\*\*(?P<bold>[^\s*](?:[^*]*[^\s*])?)\*\*|\*(?P<italic>[^\s*](?:[^*]*[^\s*])?)\*")


@dataclass(frozen=True)
class Run:
    """A piece of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


Runs: TypeAlias = tuple[Run, ...]


def literal(text: str) -> Runs:
    """Return text as it stands: what the leader typed is never read as markup."""
    return (Run(text),) if text else ()


def parse(text: str) -> Runs:
    """Read content text."""
    runs: list[Run] = []
    at = 0
    for found in _MARKUP.finditer(text):
        runs.extend(literal(text[at : found.start()]))
        runs.append(Run(found["bold"], bold=True) if found["bold"] else Run(found["italic"], italic=True))
        at = found.end()
    return (*runs, *literal(text[at:]))


def plain(runs: Iterable[Run]) -> str:
    """Return the words without style."""
    return "".join(run.text for run in runs)
