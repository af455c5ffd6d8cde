"""Notes from elsewhere to have in sight: what was asked, and what was written; only to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static

from trivsel_tui.tui.words import lit


@dataclass(frozen=True)
class Note:
    """What was asked, and what was written to it."""

    question: str
    text: str


class Notes(Static):
    """The notes, one under the other."""

    DEFAULT_CSS = """
    Notes { height: auto; width: 1fr; padding: 0 1 0 1; }
    """

    def __init__(self, notes: Sequence[Note], *, id: str | None = None) -> None:
        parts: list[Content] = []
        for note in notes:
            parts.extend((lit(note.question, "$muted"), lit(note.text), lit("")))
        super().__init__(Content("\n").join(parts), id=id)
