"""What opens on top of what: exercises and the doors between them, summaries, the drawers of help and settings."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from trivsel_tui.journal.settings import Settings
from trivsel_tui.texts import _
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.leaving import LeavingApp
from trivsel_tui.tui.theme import theme_name

if TYPE_CHECKING:
    from trivsel_tui.render.braille import Signs
    from trivsel_tui.summary import Scope
    from trivsel_tui.workbook.model import Exercise


class OpeningApp(LeavingApp):
    """A program whose screens are brought in when they are first wanted: home needs none of them."""

    def __init__(self, desk: Desk, synced: str) -> None:
        super().__init__(desk)
        self._synced = synced

    @property
    def signs(self) -> Signs:
        """What figures are drawn with."""
        from trivsel_tui.tui.widgets.canvas import signs_for  # with all that draws: home has no figure

        return signs_for(self.desk.settings.signs, os.environ.get("TERM", ""))

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


def documents_folder() -> Path:
    """Return where documents are usually kept: the folder of that name, else home."""
    home = Path.home()
    return next((folder for name in ("Documents", "Dokumenter") if (folder := home / name).is_dir()), home)
