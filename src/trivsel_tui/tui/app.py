"""The application: its keys, its looks, what it reads ahead, and how the answers stand to the disk."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.app import SystemCommand
from textual.binding import ActiveBinding, Binding, BindingType
from textual.color import Color
from textual.command import Provider
from textual.events import Resize
from textual.filter import LineFilter
from textual.screen import Screen

from trivsel_tui.journal.saving import Saving
from trivsel_tui.texts import N_
from trivsel_tui.tui.commands import Actions
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.opening import OpeningApp
from trivsel_tui.tui.screen import BookScreen, translated
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.small import LEAST, SmallScreen
from trivsel_tui.tui.theme import PALETTES, theme_name, themes, variables
from trivsel_tui.tui.words import colourless

LOOK_AGAIN = 3.0
"""Seconds between two looks, in a window that only reads, at whether the other one is closed."""


class NoColour(LineFilter):
    """Sends no colour at all; weight, underline and reverse carry what colour did."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without colours."""
        return [Segment(text, colourless(style), control) for text, style, control in segments]


class TrivselApp(OpeningApp):
    """The workbook on the screen."""

    TITLE = ""
    CSS_PATH = ["app.tcss", "screens/home.tcss"]  # noqa: RUF012 (as Textual declares it; home's is parsed with the first)
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Actions}
    COMMAND_PALETTE_BINDING = "ctrl+p"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", N_("Help"), id="help", tooltip=N_("Help about where you are")),
        Binding("question_mark", "help", show=False, id="help-sign"),
        Binding(
            "f2",
            "settings",
            N_("Settings"),
            show=False,
            id="settings",
            tooltip=N_("Look, figures, where the files are"),
        ),
        Binding(
            "ctrl+p", "command_palette", N_("All actions"), show=False, id="palette", tooltip=N_("All actions, by name")
        ),
        Binding(
            "ctrl+s",
            "save",
            N_("Save"),
            show=False,
            id="save",
            tooltip=N_("Everything is saved by itself; this saves now"),
        ),
        Binding("ctrl+q", "quit", N_("Quit"), id="quit", tooltip=N_("Save and quit"), priority=True),
    ]

    def __init__(self, desk: Desk, *, exercise: str | None = None, first: bool = False, synced: str = "") -> None:
        self._colourless = bool(os.environ.get("NO_COLOR"))
        super().__init__(desk, synced)
        self._wanted = exercise
        self._first = first
        self._home = HomeScreen(desk, self.open_exercise, self.summarise_all, self.show_follow_up)
        for theme in themes():
            self.register_theme(theme)
        self._begin_with(theme_name(desk.settings.look, self.console.color_system))

    def _begin_with(self, theme: str) -> None:
        """Take the first theme without parsing the CSS again: none of it is in use yet."""
        self.set_reactive(TrivselApp.theme, theme)
        dark = self.current_theme.dark
        self.set_class(dark, "-dark-mode", update=False)
        self.set_class(not dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own names for colours, for themes that do not set them."""
        return variables(PALETTES["papir"])

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Send no colour where none is wanted."""
        return [NoColour()] if self._colourless else super().get_line_filters()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings in force, in words."""
        return translated(super().active_bindings)

    def get_default_screen(self) -> HomeScreen:
        """Return what lies under everything."""
        self._home.fit(self.size)
        return self._home

    async def on_mount(self) -> None:
        """Open what is wanted on top of home."""
        self.desk.tell(self._told)
        if self._wanted:
            self.open_exercise(self._wanted, None)
        elif self._first:
            from trivsel_tui.tui.screens.first import FirstScreen

            await self.push_screen(FirstScreen(self.desk.index.title, self._synced))
        self.call_after_refresh(self._read_ahead)
        if self.desk.saving.only_reads:
            self.set_interval(LOOK_AGAIN, self._look_again)

    def _read_ahead(self) -> None:
        """Read ahead once the first page stands; what was made until then stays, so no collector looks through it."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        threading.Thread(target=self._read_exercises, daemon=True, name="read-ahead").start()

    def _read_exercises(self) -> None:
        """Read the exercises, and have home say in words what is due, in its own thread."""
        self.desk.read_ahead()
        if self.is_running:
            self.call_later(self._home.show_due)

    def _look_again(self) -> None:
        if self.desk.look_again():
            self._show_saving(self.desk.saving)

    async def on_top_line_write_here(self) -> None:
        """Write in this window from now on, and show everything as it is on the disk by now."""
        if self.desk.take_over():
            self.theme = theme_name(self.desk.settings.look, self.console.color_system)
            if isinstance(self.screen, BookScreen):
                await self.screen.read_anew()
        self._show_saving(self.desk.saving)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer none of Textual's own commands: one of them would picture the answers into a file."""
        return ()

    def action_help_quit(self) -> None:
        """Ctrl+c without a selection says nothing in English."""

    def bell(self) -> None:
        """Ring, unless the leader wants silence."""
        if self.desk.settings.sound:
            super().bell()

    def action_save(self) -> None:
        """Save now; it is done by itself all the same."""
        self.desk.journal.save_now()

    def _told(self, saving: Saving) -> None:
        """Hear from the writer's thread how the answers stand to the disk."""
        if self.is_running:
            self.call_later(self._show_saving, saving)

    def _show_saving(self, saving: Saving) -> None:
        """Tell the page in sight; one below asks when it is back.

        A change on a screen that is covered makes Textual forget what is to be drawn anew on the one in sight.
        """
        in_sight = next((screen for screen in reversed(self.screen_stack) if not screen.is_modal), self.screen)
        show = getattr(in_sight, "saving", None)
        if callable(show) and in_sight.is_mounted:
            show(saving)

    def on_resize(self, event: Resize) -> None:
        """Ask for room in a window that is too small, and come back when there is."""
        small = isinstance(self.screen, SmallScreen)
        tiny = event.size.width < LEAST.width or event.size.height < LEAST.height
        if tiny and not small:
            self.push_screen(SmallScreen())
        elif small and not tiny:
            self.pop_screen()
