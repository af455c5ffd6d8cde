"""Links on the screen: a line each with what it is good for; Enter or a click copies the address."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.blocks.links import Link, Links
from trivsel_tui.inline import parse
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.view import BlockView
from trivsel_tui.tui.widgets.copy_line import CopyLine
from trivsel_tui.tui.widgets.pick_line import PickLine
from trivsel_tui.tui.words import lit, written


class LinksView(BlockView[Links]):
    """A list to walk by arrows; nothing is opened, and nothing leaves the machine."""

    help_words = N_(
        "Enter copies the address, so that you can put it into your browser.\n"
        "The workbook opens nothing itself; it is never on the net."
    )
    DEFAULT_CSS = """
    LinksView > .about.-last { margin: 0 0 1 0; }
    LinksView .about { padding: 0 0 0 3; max-width: 76; height: auto; color: $muted; }
    LinksView .name { padding: 0 0 0 3; text-style: bold; max-width: 76; height: auto; }
    """

    def compose(self) -> ComposeResult:
        """Yield title, introduction, and each link: its title, what it is good for, its address."""
        yield from self.heading()
        for link in self.block.links:
            yield from self._link(link)

    def _link(self, link: Link) -> list[Widget]:
        about = Static(written(parse(link.about)), classes="about" if link.address else "about -last")
        address = [CopyLine(link.address)] if link.address else []
        return [Static(lit(link.title), classes="name"), about, *address]

    def begin(self, place: str) -> Widget | None:
        """Return the first address."""
        return next(iter(self.query(CopyLine)), None)

    def on_pick_line_did(self, event: PickLine.Did) -> None:
        """Give the address to the clipboard, and say so at the one line that holds it."""
        event.stop()
        self.app.copy_to_clipboard(event.line.text)
        for line in self.query(CopyLine):
            line.say(_("Copied. Put it into your browser.") if line is event.line else "")

    def on_pick_line_walk(self, event: PickLine.Walk) -> None:
        """Walk the addresses, and past them."""
        event.stop()
        self.walk(event.step)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep what the address is of in sight above it."""
        children = list(self.children)
        if event.widget in children:
            self.call_after_refresh(children[children.index(event.widget) - 2].scroll_visible, animate=False)
