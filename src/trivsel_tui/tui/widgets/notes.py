"""Notes to have in sight: what was asked and written elsewhere, and the last round's keywords; only to read."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from trivsel_tui.texts import ngettext
from trivsel_tui.tui.words import lit


class Notes(Vertical):
    """The last round's keywords of the theme in use, and under them the notes, one below the other."""

    DEFAULT_CSS = """
    Notes { height: auto; width: 1fr; padding: 0 1 0 1; }
    Notes > Static { height: auto; width: 1fr; }
    """

    def __init__(self, title: str, notes: Sequence[tuple[str, str]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        parts = [lit(title, "bold $cool")] if notes else []
        for question, text in notes:
            parts.extend((lit(question, "$muted"), lit(text), lit("")))
        self._last = Static()
        self._last.display = False
        self._notes = Static(Content("\n").join(parts))

    def compose(self) -> ComposeResult:
        """Yield the last round's, and the notes."""
        yield self._last
        yield self._notes

    def show_last(self, title: str, lines: Sequence[Content]) -> None:
        """Show what stood in the last round, under its title; without lines, nothing."""
        self._last.update(Content("\n").join((lit(title, "bold $cool"), *lines, lit(""))))
        self._last.display = bool(lines)


class FoldedNotes(Static):
    """One line that says what there is to read, and the key that unfolds it; so does a click."""

    DEFAULT_CSS = """
    FoldedNotes { height: 1; width: 1fr; padding: 0 1 0 2; margin: 0 0 1 0; color: $muted; }
    FoldedNotes.-nothing { display: none; }
    """

    class Opened(Message):
        """The line was clicked."""

    def count(self, keywords: int, title: str, notes: int) -> None:
        """Say how many keywords stood here the last time, and how many notes there are; without either, nothing."""
        said = []
        if keywords:
            words = ngettext("Last time: {count} keyword", "Last time: {count} keywords", keywords)
            said.append(words.format(count=keywords))
        if notes and keywords:
            said.append(ngettext("{count} note", "{count} notes", notes).format(count=notes))
        elif notes:
            words = ngettext("{title}: {count} note", "{title}: {count} notes", notes)
            said.append(words.format(title=title, count=notes))
        self.update(Content.assemble(" · ".join(said), "  ", ("F4", "bold $ink")))
        self.set_class(not said, "-nothing")

    def on_click(self) -> None:
        """Ask for the notes."""
        self.post_message(self.Opened())
