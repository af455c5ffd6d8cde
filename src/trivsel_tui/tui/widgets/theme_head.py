"""The head of a theme: its number and name, which a click or the palette lets one write, and what to think of."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from trivsel_tui.blocks.theme_form import Standing, nameless
from trivsel_tui.inline import parse
from trivsel_tui.texts import _
from trivsel_tui.tui.widgets.key_line import NameLine
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.words import lit, written


class ThemeHead(Vertical):
    """Stands over a theme's fields. A theme without a name shows the line to write one in its place."""

    DEFAULT_CSS = """
    ThemeHead { height: auto; width: 1fr; }
    ThemeHead > #name { height: auto; padding: 0 0 0 2; text-style: bold; }
    ThemeHead > #rename { display: none; border-left: blank; padding: 0 1 0 1; }
    ThemeHead > #rename:focus { border-left: outer $warm; }
    ThemeHead.-naming > #name { display: none; }
    ThemeHead.-naming > #rename { display: block; }
    ThemeHead > #hint, ThemeHead > #seen { height: auto; padding: 0 0 0 2; color: $muted; }
    """

    class Named(Message):
        """The leader writes another name."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Left(Message):
        """The writing of a name ended by a key."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self) -> None:
        super().__init__()
        self.locked = False
        """Whether this window only reads."""
        self._title = Static(id="name")
        self._hint = Static(id="hint")
        self._seen = Static(id="seen")
        self.rename = NameLine("", id="rename")
        self.rename.placeholder = _("What is the theme called?")

    def compose(self) -> ComposeResult:
        """Yield the name, the line to write it in, what to think of, and who may see it."""
        yield self._title
        yield self.rename
        yield self._hint
        yield self._seen

    def show(self, theme: Standing, seen: str) -> None:
        """Show a theme, and what is said of who may see it."""
        self.rename.disabled = self.locked
        self._title.update(Content.assemble((f"{theme.number}  ", "$muted"), theme.name or nameless()))
        _say(self._hint, written(parse(theme.hint)))
        _say(self._seen, lit(seen))
        self.set_class(theme.unnamed or self.rename.has_focus, "-naming")
        if not self.rename.has_focus:
            with self.prevent(Input.Changed):
                self.rename.value = "" if theme.unnamed else theme.name

    def write(self) -> None:
        """Write on in the name."""
        self.add_class("-naming")
        self.screen.set_focus(self.rename)
        self.rename.cursor_position = len(self.rename.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell each change of the name."""
        event.stop()
        self.post_message(self.Named(event.value.strip()))

    def on_line_ended(self, event: Line.Ended) -> None:
        """Tell where the key leads."""
        event.stop()
        self.post_message(self.Left(event.key))

    def on_click(self, event: events.Click) -> None:
        """Write another name by a click on the one that stands."""
        if event.widget is self._title and not self.locked:
            event.stop()
            self.write()


def _say(line: Static, words: Content) -> None:
    line.update(words)
    line.display = bool(words.plain)
