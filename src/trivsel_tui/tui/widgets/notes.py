"""Notes from elsewhere to have in sight: what was asked, and what was written; only to read."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from trivsel_tui.texts import ngettext
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


class FoldedNotes(Static):
    """One line that says that there are notes, and the key that unfolds them; so does a click."""

    DEFAULT_CSS = "FoldedNotes { height: 1; width: 1fr; padding: 0 1 0 2; margin: 0 0 1 0; color: $muted; }"

    class Opened(Message):
        """The line was clicked."""

    def __init__(self, title: str, count: int) -> None:
        said = ngettext("{title}: {count} note", "{title}: {count} notes", count).format(title=title, count=count)
        super().__init__(Content.assemble(said, "  ", ("F4", "bold $ink")))

    def on_click(self) -> None:
        """Ask for the notes."""
        self.post_message(self.Opened())
