"""Notes to have in sight: what was asked and written elsewhere, and the last round's keywords; only to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from trivsel_tui.texts import N_, ngettext
from trivsel_tui.tui.words import lit


class _Sheet(VerticalScroll, can_focus=False):
    """What is read, and can be more than there is room for."""

    class Moved(Message):
        """Another part of it is in sight."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell it."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    def watch_virtual_size(self) -> None:
        """Tell that there may be more to read, or more room; not every change of size is told by an event."""
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Tell it."""
        self.post_message(self.Moved())


class Notes(Vertical, can_focus=False):
    """The last round's keywords of the theme in use, and under them the notes, one below the other.

    One goes in to read what there is no room for; how much there is above and below stands at the foot.
    """

    DEFAULT_CSS = """
    Notes { border-left: blank; padding: 0 1 0 1; }
    Notes > _Sheet { height: 1fr; scrollbar-size-vertical: 0; }
    Notes Static { height: auto; width: 1fr; }
    Notes > .more { height: 1; color: $muted; display: none; }
    Notes.-more > .more { display: block; }
    Notes:focus { border-left: outer $warm; background: $field; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "read(1)", N_("Read on"), key_display="↑ ↓", id="notes-down", tooltip=N_("One line more")),
        Binding("up", "read(-1)", show=False, id="notes-up"),
        Binding("pagedown,space", "turn(1)", show=False, id="notes-page-down"),
        Binding("pageup", "turn(-1)", show=False, id="notes-page-up"),
        Binding("home", "turn(-999)", show=False, id="notes-first"),
        Binding("end", "turn(999)", show=False, id="notes-last"),
        Binding("enter,tab,shift+tab", "back", show=False),
        Binding("escape", "back", N_("Back"), id="notes-back", tooltip=N_("To the keywords; the notes stay in sight")),
    ]

    class Left(Message):
        """The leader goes back to writing; ``letter`` is what began it."""

        def __init__(self, letter: str = "") -> None:
            super().__init__()
            self.letter = letter

    class Fits(Message):
        """There is room for all of it by now, or no longer."""

    def __init__(self, title: str, notes: Sequence[tuple[str, str]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        parts = [lit(title, "bold $cool")] if notes else []
        for question, text in notes:
            parts.extend((lit(question, "$muted"), lit(text), lit("")))
        self._last = Static()
        self._last.display = False
        self._sheet = _Sheet(self._last, Static(Content("\n").join(parts[:-1])))
        self._more = Static(classes="more")

    def compose(self) -> ComposeResult:
        """Yield what is read, and how much more there is of it."""
        yield self._sheet
        yield self._more

    def show_last(self, title: str, lines: Sequence[Content]) -> None:
        """Show what stood in the last round, under its title; without lines, nothing."""
        self._last.update(Content("\n").join((lit(title, "bold $cool"), *lines, lit(""))))
        self._last.display = bool(lines)

    @property
    def overflows(self) -> bool:
        """Whether there is more than there is room for."""
        return self.has_class("-more")

    def go_in(self) -> None:
        """Be read, until one goes back: it is on nobody's way."""
        self.can_focus = True
        self.screen.set_focus(self)

    def on_focus(self) -> None:
        """Say nothing of the key that led here."""
        self._say()

    def on_blur(self) -> None:
        """Be passed over again."""
        self.can_focus = False
        self._say()

    def on__sheet_moved(self, event: _Sheet.Moved) -> None:
        """Say how much more there is."""
        event.stop()
        self._say()

    def _say(self) -> None:
        sheet = self._sheet
        room = self.content_size.height
        more = room > 0 and sheet.virtual_size.height > room
        if more is not self.overflows:
            self.set_class(more, "-more")
            self.post_message(self.Fits())
        above = round(sheet.scroll_y)
        below = sheet.virtual_size.height - above - (room - 1)
        counts = [
            f"{arrow} " + ngettext("{count} line more", "{count} lines more", count).format(count=count)
            for arrow, count in (("↑", above), ("↓", below))
            if count > 0
        ]
        key = "" if self.has_focus else "F4"
        self._more.update(Content.assemble("  ".join(counts), "  ", (key, "bold $ink")))

    async def on_key(self, event: events.Key) -> None:
        """Let a letter write on where one came from."""
        if event.is_printable and event.character and event.character != " ":
            event.stop()
            self.post_message(self.Left(event.character))

    def action_read(self, step: int) -> None:
        """Scroll by a line; up from the first leads back."""
        if step < 0 and not self._sheet.scroll_y:
            self.action_back()
        else:
            self._sheet.scroll_relative(y=step, animate=False, immediate=True)

    def action_turn(self, step: int) -> None:
        """Scroll by a page."""
        page = max(self._sheet.size.height - 1, 1)
        self._sheet.scroll_relative(y=step * page, animate=False, immediate=True)

    def action_back(self) -> None:
        """Go back to writing."""
        self.post_message(self.Left())

    def on_click(self, event: events.Click) -> None:
        """Go in."""
        event.stop()
        self.go_in()


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
