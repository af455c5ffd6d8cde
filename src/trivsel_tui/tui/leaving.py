"""Every way out of the program: all that was written is saved first, also after an error of our own."""

from __future__ import annotations

import asyncio
import sys

from rich.text import Text
from textual import work

from trivsel_tui.texts import _
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.order import KeysInOrder
from trivsel_tui.tui.screen import BookScreen


class LeavingApp(KeysInOrder):
    """A program over a desk that is left with nothing lost."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.ended_by = 0
        """The signal that ended the program; none while it is 0."""
        self.crashed = ""
        """The one line that is said after an error of our own."""
        self._ending: asyncio.Task[None] | None = None

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
