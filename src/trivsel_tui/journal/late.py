"""A journal that is opened when it is first asked for: home is drawn before there is one. Quick to import."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trivsel_tui.journal.journal import Journal


@dataclass(frozen=True)
class LateJournal:
    """Where a journal is, and the language that its rounds are answered in; the caller holds the folder's lock."""

    folder: Path
    language: str
    read_only_reason: str | None = None

    def open(self) -> Journal:
        """Open it; all that reads and writes answers comes with it."""
        from trivsel_tui.journal.journal import Journal

        return Journal(self.folder, language=self.language, read_only_reason=self.read_only_reason)
