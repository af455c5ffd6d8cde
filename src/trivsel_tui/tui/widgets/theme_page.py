"""The page of one theme: its head, its keyword fields one under the other, and the way on."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from trivsel_tui.blocks.theme_form import Standing
from trivsel_tui.texts import _
from trivsel_tui.tui.widgets.keyword_lines import Place, Shelf
from trivsel_tui.tui.widgets.keywords import Keywords
from trivsel_tui.tui.widgets.notes import FoldedNotes
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.theme_head import ThemeHead
from trivsel_tui.tui.words import lit


class ThemePage(VerticalScroll, can_focus=False):
    """One theme at a time. What leads out of its fields is left for the view to answer."""

    DEFAULT_CSS = """
    ThemePage { width: 1fr; height: 1fr; max-width: 62; scrollbar-size-vertical: 0; }
    ThemePage > #fields { height: auto; margin: 1 0 0 0; }
    ThemePage > #all-seen { height: auto; padding: 0 0 0 2; margin: 1 0 0 0; color: $muted; display: none; }
    """

    def __init__(self, places: Sequence[Place], shelf: Shelf) -> None:
        """Take the places of a theme, and where keywords are kept."""
        super().__init__()
        self.fields = [Keywords(place, shelf, themed=True) for place in places]
        self.head = ThemeHead()
        self.onward = Stop(_("On"), id="onward")
        self.folded = FoldedNotes()
        self._all_seen = Static(id="all-seen")
        self._unnamed = False

    def compose(self) -> ComposeResult:
        """Yield the head, the fields, the line of the notes, and the way on."""
        yield self.head
        with Vertical(id="fields"):
            yield from self.fields
        yield self.folded
        yield self.onward
        yield self._all_seen

    def draw(self, *, locked: bool) -> None:
        """Show what stands in the fields."""
        self.head.locked = locked
        for field in self.fields:
            field.locked = locked
            field.draw()

    def finish(self) -> None:
        """Let what is being written stand."""
        for field in self.fields:
            field.finish()

    def turn_to(self, places: Sequence[Place]) -> None:
        """Show the fields of another theme."""
        for field, place in zip(self.fields, places, strict=True):
            field.turn_to(place)

    def show(self, theme: Standing, seen: str, all_seen: str) -> None:
        """Show a theme's head, and who may see it, and all themes."""
        self._unnamed = theme.unnamed
        self.head.show(theme, seen)
        self._all_seen.update(lit(all_seen))
        self._all_seen.display = bool(all_seen)

    def enter(self, at: int = 0) -> None:
        """Go into a field; before the first of a theme that has no name, to that."""
        field = self.fields[at]
        if self._unnamed and field is self.fields[0]:
            self.screen.set_focus(self.head.rename)
        elif field.writing:
            field.write()
        else:
            self.screen.set_focus(field)
        self.call_after_refresh(self._keep_in_sight, field)

    def _keep_in_sight(self, field: Keywords) -> None:
        if field is self.fields[0]:
            self.scroll_home(animate=False)
        else:
            field.scroll_visible(animate=False)

    def on_keywords_did(self, event: Keywords.Did) -> None:
        """Go from field to field."""
        to = self.fields.index(event.field) + event.step
        if event.action == "came":
            self.call_after_refresh(self._keep_in_sight, event.field)
        elif event.action == "leave" and 0 <= to < len(self.fields):
            event.stop()
            self.enter(to)
