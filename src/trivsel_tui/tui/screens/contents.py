"""The outline over the page, where there is no room beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from trivsel_tui.texts import N_, _
from trivsel_tui.tui.screen import BookModal
from trivsel_tui.tui.widgets.contents import Contents, Entry
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.words import lit


class ContentsScreen(BookModal[Entry]):
    """Forty columns from the left; letters narrow the list."""

    DEFAULT_CSS = """
    ContentsScreen { align: left top; background: $ground 0%; }
    ContentsScreen > Vertical {
        width: 42; height: 1fr; background: $field; padding: 1 1 2 1; border-right: vkey $line;
    }
    ContentsScreen .title { color: $muted; margin: 0 0 1 2; height: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f3", "close", N_("Close"), id="contents-close", tooltip=N_("Back to the page")),
        Binding("backspace", "widen", show=False, id="contents-widen"),
    ]

    def __init__(self, entries: Sequence[Entry], here: tuple[str, str]) -> None:
        super().__init__()
        self.entries, self.here = entries, here

    def compose(self) -> ComposeResult:
        """Yield the list."""
        with Vertical():
            yield Static(lit(_("Contents")), classes="title")
            yield Contents()
        yield Keys()

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Contents).show(self.entries, self.here)

    def _narrow(self, letters: str) -> None:
        contents = self.query_one(Contents)
        contents.narrow, contents.at = letters, 0
        self.query_one(".title", Static).update(lit(letters or _("Contents")))

    def on_key(self, event: events.Key) -> None:
        """Narrow by a letter."""
        if event.is_printable and event.character:
            event.stop()
            self._narrow(self.query_one(Contents).narrow + event.character)

    def action_widen(self) -> None:
        """Take the last letter back."""
        self._narrow(self.query_one(Contents).narrow[:-1])

    def on_contents_chosen(self, event: Contents.Chosen) -> None:
        """Close, and go there."""
        self.dismiss(event.entry)

    def action_close(self) -> None:
        """Close."""
        self.dismiss()
