"""Opening the workbook in a terminal, and ending it well: at the key, at a signal, at a crash, with the window gone."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from pathlib import Path

from textual.driver import Driver

from trivsel_tui import texts
from trivsel_tui.journal.late import LateJournal
from trivsel_tui.journal.lock import Lock
from trivsel_tui.paths import synced_by
from trivsel_tui.tui.app import TrivselApp
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.window import listened_to

STUCK = 2.0
"""Seconds after a signal in which a program that does not end is given up."""

HANGUP = 1
"""The number of the signal that tells of a closed window, also where there is none."""

SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")


def run(data: Path, content: Path | None, language: str, *, demo: bool = False, exercise: str | None = None) -> int:
    """Open the workbook and return the exit status: 0 at the key, 128 and the signal at one, 1 after a crash."""
    texts.speak(language)
    lock = Lock(data)
    reason = None if lock.take() else lock.reason
    journal = LateJournal(data, language, reason)
    first = not any((data / name).exists() for name in ("answers", "settings.json"))
    desk = Desk(journal, language=language, own_content=content, demo=demo, lock=lock)
    app = OnTerminal(desk, exercise=exercise, first=first, synced=synced_by(data))
    try:
        app.run()
    finally:
        desk.close()
        lock.release()
    if app.ended_by:
        return 128 + app.ended_by
    return 1 if app.return_code is None else app.return_code


class OnTerminal(TrivselApp):
    """The application with the signals of a real terminal."""

    _listening: asyncio.AbstractEventLoop | None = None

    def get_driver_class(self) -> type[Driver]:
        """Return what reads from the window and draws in it."""
        return listened_to(super().get_driver_class(), self._window_gone)

    async def on_mount(self) -> None:
        """Take over the signals; Textual has set its own by now."""
        loop = asyncio.get_running_loop()
        self._listening = loop
        loop.set_exception_handler(self._astray)
        for name in SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                signal.signal(number, lambda signum, _frame: self._end(loop, signum))

    def _astray(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        """End after an error that nobody waited for; asyncio would print it, and go on as if nothing had been."""
        error = context.get("exception")
        if isinstance(error, Exception) and self.is_running:
            self.stop_after(error)

    def _window_gone(self) -> None:
        """Do as at the signal that a window closed under its program sends, which does not reach every program."""
        if self._listening and not self.ended_by:
            self._end(self._listening, HANGUP)

    def _end(self, loop: asyncio.AbstractEventLoop, signum: int) -> None:
        """Save and leave, also when the loop is stuck; no lock is taken here."""
        self.ended_by = int(signum)
        self.desk.flush()
        giving_up = threading.Timer(STUCK, self._give_up)
        giving_up.daemon = True
        giving_up.start()
        loop.call_soon_threadsafe(self.leave_at_rest, 128 + self.ended_by)

    def _give_up(self) -> None:
        self.desk.flush()
        os._exit(128 + self.ended_by)
