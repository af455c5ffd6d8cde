"""Notes from elsewhere to have in sight: what was asked, and what was written; only to read."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from trivsel_tui.tui.words import lit


class Notes(Static):
    """The notes, one under the other."""

    DEFAULT_CSS = """
    Notes { height: auto; width: 1fr; padding: 0 1 0 1; }
    """

    def __init__(self, title: str, notes: Sequence[tuple[str, str]], *, id: str | None = None) -> None:
        parts: list[Content] = [lit(title, "bold $cool")] if title else []
        for question, text in notes:
            parts.extend((lit(question, "$muted"), lit(text), lit("")))
        super().__init__(Content("\n").join(parts), id=id)
