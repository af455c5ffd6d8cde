"""The outline of an exercise: each place with its mark; beside the page where there is room, else over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from trivsel_tui.answers import WHOLE, State
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.words import BAR, clipped, lit, tinted

BEGUN = "begun"
"""How a place stands of which some is answered."""

MARKS: Mapping[str, tuple[str, str]] = {
    "": ("○", "$muted"),
    BEGUN: ("◐", "$warm"),
    State.ANSWERED: ("●", "$done"),
    State.LATER: ("…", "$muted"),
    State.NOT_FOR_ME: ("–", "$muted"),
}
"""Mark and ink of a place by how it stands: a State, begun, or nothing yet."""


@dataclass(frozen=True)
class Entry:
    """One line: a heading (no place of its own) or a place, with how it stands."""

    block: str
    place: str
    text: str
    state: str = ""
    heading: bool = False
    marked: bool = True


class Contents(Widget, can_focus=True):
    """The lines; arrows and Enter go, letters narrow where the list is on its own."""

    DEFAULT_CSS = """
    Contents { width: 1fr; height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", show=False, id="contents-up"),
        Binding("down", "walk(1)", show=False, id="contents-down"),
        Binding("home", "walk(-10000)", show=False, id="contents-first"),
        Binding("end", "walk(10000)", show=False, id="contents-last"),
        Binding("pageup", "leap(-1)", show=False, id="contents-page-up"),
        Binding("pagedown", "leap(1)", show=False, id="contents-page-down"),
        Binding("enter", "go", N_("Go there"), id="contents-go", tooltip=N_("Go to this place")),
    ]

    at: reactive[int] = reactive(0)
    narrow: reactive[str] = reactive("")

    class Chosen(Message):
        """The leader wants to go to a place."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()
        self.here: tuple[str, str] = ("", "")

    def show(self, entries: Sequence[Entry], here: tuple[str, str]) -> None:
        """Show the outline, and where the leader is in it."""
        new = not self.entries
        self.entries, self.here = entries, here
        if new or not self.has_focus:
            shown = self.shown()
            exact = [at for at, entry in enumerate(shown) if self._is_here(entry)]
            self.at = next(iter(exact), next((at for at, entry in enumerate(shown) if entry.block == here[0]), 0))
        self.refresh()

    def shown(self) -> list[Entry]:
        """Return the lines that fit the letters typed."""
        wanted = self.narrow.casefold()
        return [entry for entry in self.entries if wanted in entry.text.casefold()]

    def _first(self) -> int:
        return max(min(self.at - self.size.height // 2, len(self.shown()) - self.size.height), 0)

    def render(self) -> Content:
        """Draw the lines around the chosen one."""
        shown = self.shown()
        if self.narrow and not shown:
            return lit("  " + _("Nothing here is called that."), "$muted")
        first = self._first()
        last = first + self.size.height
        lines = [self._line(at, entry) for at, entry in enumerate(shown)][first:last]
        if first:
            lines[0] = self._more("↑", first + 1)
        if len(shown) > last:
            lines[-1] = self._more("↓", len(shown) - last + 1)
        return Content("\n").join(lines)

    def _more(self, arrow: str, count: int) -> Content:
        return Content.styled(f"  {arrow} " + _("{count} more").format(count=count), "$muted")

    def _line(self, at: int, entry: Entry) -> Content:
        chosen = self.has_focus and at == self.at
        here = self._is_here(entry)
        bar = (f"{BAR} " if chosen else "▸ " if here else "  ", "$warm")
        width = self.size.width - 6
        if entry.heading:
            body = Content.assemble((clipped(entry.text, width + 2), "bold $cool"))
        else:
            mark, ink = MARKS[entry.state]
            style = "bold" if here or chosen else ""
            body = Content.assemble((f"{mark} " if entry.marked else "", ink), (clipped(entry.text, width), style))
        line = Content.assemble(bar, body)
        return tinted(line, self.size.width, no_colour=self.app.no_color) if chosen else line

    def _is_here(self, entry: Entry) -> bool:
        """Tell whether the leader is at a place, or at one under it: a field of a sheet."""
        block, place = self.here
        under = entry.place != WHOLE and place.startswith(f"{entry.place}/")
        return entry.block == block and (entry.place == place or under)

    def action_walk(self, step: int) -> None:
        """Go to another line."""
        self.at = min(max(self.at + step, 0), max(len(self.shown()) - 1, 0))

    def action_leap(self, pages: int) -> None:
        """Go as many lines as are in sight."""
        self.action_walk(pages * max(self.size.height - 1, 1))

    def action_go(self) -> None:
        """Tell where to."""
        shown = self.shown()
        if shown:
            self.post_message(self.Chosen(shown[min(self.at, len(shown) - 1)]))

    def on_click(self, event: events.Click) -> None:
        """Go to the line clicked."""
        event.stop()
        shown = self.shown()
        at = self._first() + event.y
        if at < len(shown):
            self.at = at
            self.action_go()
