"""Settings: look, signs, sound; and where the files are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.journal.settings import Settings
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.theme import LOOKS
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.widgets.topline import TopLine
from trivsel_tui.tui.words import BAR, lit, tinted

SIGNS = {
    "auto": N_("by the terminal"),
    Signs.BRAILLE: N_("dots"),
    Signs.BLOCK: N_("blocks"),
    Signs.ASCII: N_("plain signs"),
}


@dataclass(frozen=True)
class Choice:
    """One row: its name, how its value is read and set, the values with their words."""

    name: str
    get: Callable[[Settings], str]
    set: Callable[[Settings, str], Settings]
    words: Mapping[str, str]


CHOICES = (
    Choice(N_("Look"), lambda now: now.look, lambda now, look: replace(now, look=look), LOOKS),
    Choice(N_("Figures"), lambda now: now.signs, lambda now, signs: replace(now, signs=signs), SIGNS),
    Choice(
        N_("Bell"),
        lambda now: "on" if now.sound else "off",
        lambda now, sound: replace(now, sound=sound == "on"),
        {"on": N_("on"), "off": N_("off")},
    ),
)


class ChoiceLines(Widget, can_focus=True):
    """The rows; ← → changes at once."""

    DEFAULT_CSS = "ChoiceLines { height: 3; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", N_("Line"), key_display="↑ ↓", id="settings-up", tooltip=N_("Another line")),
        Binding("down", "walk(1)", N_("Line"), key_display="↑ ↓", id="settings-down", tooltip=N_("Another line")),
        Binding("left", "turn(-1)", N_("Adjust"), key_display="← →", id="settings-left", tooltip=N_("Changes at once")),
        Binding(
            "right,enter,space",
            "turn(1)",
            N_("Adjust"),
            key_display="← →",
            id="settings-right",
            tooltip=N_("Changes at once"),
        ),
    ]

    def __init__(self, settings: Settings, changed: Callable[[Settings], None]) -> None:
        super().__init__()
        self.settings = settings
        self.changed = changed
        self.at = 0

    def _index(self, choice: Choice) -> int:
        value = choice.get(self.settings)
        return list(choice.words).index(value) if value in choice.words else 0

    def render(self) -> Content:
        """Draw the rows."""
        return Content("\n").join([self._line(at, choice) for at, choice in enumerate(CHOICES)])

    def _line(self, at: int, choice: Choice) -> Content:
        here = at == self.at and self.has_focus
        parts: list[tuple[str, str]] = [(f"{BAR}  " if here else "   ", "$warm"), (f"{_(choice.name):<12}", "$muted")]
        for n, words in enumerate(choice.words.values()):
            on = n == self._index(choice)
            parts.append((f"‹ {_(words)} ›  " if on and here else f"{_(words)}  ", "bold" if on else "$muted"))
        line = Content.assemble(*parts)
        return tinted(line, self.size.width, no_colour=self.app.no_color) if here else line

    def action_walk(self, step: int) -> None:
        """Choose another row."""
        self.at = (self.at + step) % len(CHOICES)
        self.refresh()

    def action_turn(self, step: int) -> None:
        """Take the next value, at once."""
        choice = CHOICES[self.at]
        value = list(choice.words)[(self._index(choice) + step) % len(choice.words)]
        self.settings = choice.set(self.settings, value)
        self.changed(self.settings)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose a row; a click on the chosen one changes it."""
        event.stop()
        again = event.y == self.at
        self.at = min(event.y, len(CHOICES) - 1)
        if again:
            self.action_turn(1)
        self.refresh()


class SettingsScreen(BookScreen[None]):
    """Nothing to confirm."""

    help_words = N_("Arrows change a setting at once. Nothing has to be confirmed.")
    DEFAULT_CSS = """
    SettingsScreen { padding: 0 3; }
    SettingsScreen TopLine { margin: 0 0 2 0; }
    SettingsScreen > Static { height: auto; margin: 1 0 0 3; max-width: 76; }
    SettingsScreen > .title { color: $cool; text-style: bold; margin: 2 0 0 3; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "out", show=False, id="settings-out")]

    def __init__(self, desk: Desk, changed: Callable[[Settings], None], synced: str) -> None:
        super().__init__()
        self.desk = desk
        self.changed = changed
        self.synced = synced

    def compose(self) -> ComposeResult:
        """Yield the rows, and where the files are."""
        yield TopLine(_("Settings"), back=_("Home"))
        yield ChoiceLines(self.desk.settings, self.changed)
        yield Static(lit(_("Where your answers are")), classes="title")
        yield Static(lit(str(self.desk.folder)))
        yield Static(
            lit(
                _(
                    "Only you, and those who can use your login, can read the files. "
                    "A copy of the folder is a copy of everything."
                ),
                "$muted",
            )
        )
        if self.synced:
            yield Static(
                lit(_("The folder lies in {service}, so a copy is in the cloud as well.").format(service=self.synced))
            )
        yield Keys()

    def on_top_line_back(self) -> None:
        """Go back."""
        self.dismiss()
