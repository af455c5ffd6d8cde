"""First start: three sentences and one way on."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from trivsel_tui.texts import N_, _
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import lit


class FirstScreen(BookScreen[None]):
    """No tour, no name, no choices."""

    DEFAULT_CSS = """
    FirstScreen { align: center middle; padding: 0 3; }
    FirstScreen > Static { width: 70; height: auto; margin: 0 0 1 0; padding: 0 0 0 3; }
    FirstScreen > .title { color: $cool; text-style: bold; margin: 0 0 2 0; }
    FirstScreen > Stop { width: 70; margin: 1 0 2 0; background: $field; }
    FirstScreen > .keys { color: $muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "out", N_("See the map"), show=False, id="first-out")]

    def __init__(self, title: str, synced: str = "") -> None:
        super().__init__()
        self.heading = title
        self.synced = synced

    def compose(self) -> ComposeResult:
        """Yield the sentences."""
        yield Static(lit(self.heading), classes="title")
        yield Static(lit(_("Here you can think about how you are doing as a leader, in your own time.")))
        yield Static(
            lit(_("What you write stays on this computer, and nobody sees it until you take it along yourself."))
        )
        yield Static(lit(_("Begin where you like, skip what you like, and leave when you like.")))
        if self.synced:
            yield Static(
                lit(_("The folder lies in {service}, so a copy is in the cloud as well.").format(service=self.synced))
            )
        yield Stop(_("See the map"))
        yield Static(
            lit(_("Tab goes on   Esc goes one step out   F1 helps   The mouse works everywhere.")), classes="keys"
        )
        yield Keys()

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go to the map."""
        event.stop()
        self.dismiss()
