"""The terminal's window as it is read from: a byte that is no UTF-8 stops nothing, and a window that is gone is heard.

A program that the terminal controls is told by a signal that its window is gone. One that it does not control only
reads nothing, again and again, and would go on so for ever.
"""

from __future__ import annotations

import codecs
import sys
import time
from collections.abc import Callable

from textual.driver import Driver

AGAIN = 0.05
"""Seconds between two reads from a window that is gone, until the program has ended."""


class Reader:
    """Decodes what is read, with a sign for what cannot be, and tells when there will be no more."""

    def __init__(self, gone: Callable[[], None]) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._gone = gone

    def decode(self, data: bytes, final: bool = False) -> str:
        """Return the text; nothing was read only at the end."""
        if not data and not final:
            self._gone()
            time.sleep(AGAIN)
        return self._decoder.decode(data, final)


def listened_to(driver: type[Driver], gone: Callable[[], None]) -> type[Driver]:
    """Return a driver that reads kindly and calls ``gone``, from its own thread, when its window is gone."""
    if sys.platform == "win32":
        return driver
    from textual.drivers import linux_driver

    if not issubclass(driver, linux_driver.LinuxDriver):
        return driver
    vars(linux_driver)["getincrementaldecoder"] = lambda _name: lambda: Reader(gone)

    class Listening(linux_driver.LinuxDriver):
        """Textual's own, but for a window that refuses to be read."""

        def run_input_thread(self) -> None:
            """Read until the end, the window's or the program's."""
            try:
                super().run_input_thread()
            except OSError:
                gone()

    return Listening
