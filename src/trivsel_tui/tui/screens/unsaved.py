"""Quitting while the disk refuses: the leader is told, and decides."""

from __future__ import annotations

from collections.abc import Sequence

from trivsel_tui.journal.journal import Journal
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.screens.drawer import Drawer, Option


class UnsavedScreen(Drawer[bool]):
    """Stay until it is saved, or quit and lose the last words; dismissed with whether to quit."""

    title_words = N_("The last you wrote is not saved yet")
    note_words = N_("The disk does not take it. It is tried again every second while you stay.")

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self.journal = journal

    def options(self) -> Sequence[Option[bool]]:
        """Return the two."""
        return [
            Option(False, _("Stay until it is saved"), on=True),
            Option(True, _("Quit and lose the last words")),
        ]
