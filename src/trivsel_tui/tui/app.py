"""The application: themes, the screens' order, and a promise kept at every way out: what was written is saved."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.text import Text
from textual import work
from textual.app import SystemCommand
from textual.binding import ActiveBinding, Binding, BindingType
from textual.color import Color
from textual.command import Provider
from textual.events import Resize
from textual.filter import LineFilter
from textual.screen import Screen

from trivsel_tui.journal.saving import Saving
from trivsel_tui.journal.settings import Settings
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.commands import Actions
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.order import KeysInOrder
from trivsel_tui.tui.screen import BookScreen, translated
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.small import LEAST, SmallScreen
from trivsel_tui.tui.theme import PALETTES, theme_name, themes, variables
from trivsel_tui.tui.words import colourless

if TYPE_CHECKING:
    from trivsel_tui.render.braille import Signs
    from trivsel_tui.summary import Scope
    from trivsel_tui.workbook.model import Exercise

LOOK_AGAIN = 3.0
"""Seconds between two looks, in a window that only reads, at whether the other one is closed."""


class NoColour(LineFilter):
    """Sends no colour at all; weight, underline and reverse carry what colour did."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without colours."""
        return [Segment(text, colourless(style), control) for text, style, control in segments]


class TrivselApp(KeysInOrder):
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
        super().__init__()
        self.desk = desk
        self.ended_by = 0
        self.crashed = ""
        self._ending: asyncio.Task[None] | None = None
        self._wanted = exercise
        self._first = first
        self._synced = synced
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
    def signs(self) -> Signs:
        """What figures are drawn with."""
        from trivsel_tui.tui.widgets.canvas import signs_for  # with all that draws: home has no figure

        return signs_for(self.desk.settings.signs, os.environ.get("TERM", ""))

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

    def open_exercise(self, exercise_id: str, at: tuple[str, str] | None, back: str = "") -> None:
        """Open an exercise on top of home, or of the one whose title is ``back``."""
        from trivsel_tui.tui.screens.exercise import ExerciseScreen  # with all kinds: not before it is needed

        exercise = self.desk.exercise(exercise_id)
        if exercise is not None:
            screen = ExerciseScreen(
                exercise,
                self.desk,
                self.signs,
                self.summarise,
                at,
                through=self.go_through,
                folder=documents_folder(),
                back=back,
            )
            screen.fit(self.size)
            self.push_screen(screen)

    @work
    async def go_through(self, exercise_id: str, back: str, at: tuple[str, str] | None) -> None:
        """Open an exercise on top of the one that led there; if it is open below, go back to it instead."""
        from trivsel_tui.tui.screens.exercise import ExerciseScreen

        open_ = (screen for screen in self.screen_stack if isinstance(screen, ExerciseScreen))
        below = next((screen for screen in open_ if screen.exercise.id == exercise_id), None)
        if below is None:
            self.open_exercise(exercise_id, at, back)
        while below is not None and self.screen is not below:
            await self.pop_screen()
        if below is not None and at is not None:
            await below.go_to(*at)

    def show_follow_up(self) -> None:
        """Show all dates, on top of home."""
        from trivsel_tui.tui.screens.follow_up import FollowUpScreen  # with all kinds: not before it is needed

        screen = FollowUpScreen(self.desk, self.open_exercise, self.read_round, documents_folder())
        screen.fit(self.size)
        self.push_screen(screen)

    def summarise(self, exercise: Exercise) -> None:
        """Show the summary of one exercise."""
        self._summarise((exercise.id,), exercise.title)

    def read_round(self, exercise_id: str, name: str) -> None:
        """Show the summary of one round of an exercise, on top of the dates that lead there."""
        self._summarise((exercise_id,), _("Follow-up"), name)

    def summarise_all(self) -> None:
        """Show the summary of everything."""
        self._summarise(None, _("Home"))

    def _summarise(self, exercises: tuple[str, ...] | None, back: str, round_: str | None = None) -> None:
        from trivsel_tui.summary import LATEST, Scope
        from trivsel_tui.tui.screens.summary import SummaryScreen

        self.push_screen(
            SummaryScreen(self.desk, Scope(exercises, rounds=round_ or LATEST), back, self.signs, self.export)
        )

    def export(self, scope: Scope, suffix: str) -> None:
        """Open the dialog that saves a file."""
        from trivsel_tui.tui.screens.export import ExportScreen

        self.push_screen(ExportScreen(self.desk, scope, suffix, documents_folder()))

    def action_help(self) -> None:
        """Help about where the leader is."""
        from trivsel_tui.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self._about(), self.screen.active_bindings))

    def _about(self) -> str:
        focused = self.focused
        chain = focused.ancestors_with_self if focused else [self.screen]
        words = next((words for node in chain if (words := getattr(node, "help_words", ""))), "")
        return _(words)

    def action_settings(self) -> None:
        """Open the settings."""
        from trivsel_tui.tui.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen(self.desk, self._set, self._synced))

    def _set(self, settings: Settings) -> None:
        other_signs = settings.signs != self.desk.settings.signs
        self.desk.keep(settings)
        if other_signs:
            self._draw_anew()
        self.theme = theme_name(settings.look, self.console.color_system)

    def _draw_anew(self) -> None:
        """Draw in other signs what is open under the settings."""
        from trivsel_tui.tui.blocks.view import BlockView
        from trivsel_tui.tui.screens.exercise import ExerciseScreen
        from trivsel_tui.tui.screens.summary import SummaryScreen
        from trivsel_tui.tui.widgets.canvas import Canvas

        for screen in self.screen_stack:
            if isinstance(screen, ExerciseScreen | SummaryScreen):
                screen.signs = self.signs
            for view in screen.query(BlockView):
                view.signs = self.signs
            for canvas in screen.query(Canvas):
                canvas.signs = self.signs
                canvas.refresh()

    def action_command_palette(self) -> None:
        """Open the palette, in the leader's words."""
        from trivsel_tui.tui.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=_("Search all actions")))

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

    async def action_quit(self) -> None:
        """Save, and quit; if it cannot be saved, ask."""
        self._save_and_quit()

    @work
    async def _save_and_quit(self) -> None:
        await self._take_leave()
        if self.desk.flush() or self.desk.saving.only_reads:
            self.exit(0)
            return
        from trivsel_tui.tui.screens.unsaved import UnsavedScreen

        if await self.push_screen_wait(UnsavedScreen(self.desk.journal)):
            self.exit(0)

    @work
    async def leave_at_rest(self, status: int) -> None:
        """Leave with a status, once the last keys are recorded; they are written when the desk is closed."""
        await self._take_leave()
        self.exit(None, status)

    async def _take_leave(self) -> None:
        await self.come_to_rest()
        for screen in self.screen_stack:
            if isinstance(screen, BookScreen):
                screen.leave()

    def _fatal_error(self) -> None:
        """End after the error being handled; Textual would show each local variable."""
        self.stop_after(sys.exc_info()[1])

    def stop_after(self, error: BaseException | None) -> None:
        """End after an error of our own: saved, and one line with no word of the error's."""
        self.desk.flush()
        name = type(error).__name__ if error else "Error"
        words = _("trivsel stopped by a fault of its own ({name}). Your answers are in {folder}.")
        self.crashed = words.format(name=name, folder=self.desk.folder)
        self._exit_renderables = [Text(self.crashed)]
        self._return_code = 1
        if self._ending is None:
            self._ending = asyncio.get_running_loop().create_task(self._end_at_rest())

    async def _end_at_rest(self) -> None:
        """End once the last keys are recorded, after an error that was not their own."""
        await self.come_to_rest()
        self._close_messages_no_wait()


def documents_folder() -> Path:
    """Return where documents are usually kept: the folder of that name, else home."""
    home = Path.home()
    return next((folder for name in ("Documents", "Dokumenter") if (folder := home / name).is_dir()), home)
