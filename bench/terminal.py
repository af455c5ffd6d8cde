"""A program in a terminal of its own, timed from outside: keys go in, and what it draws is stamped as it comes out."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence

COLUMNS, ROWS = 100, 30
PATIENCE = 30.0
"""Seconds after which a program that does not draw what is waited for has failed."""

_BEGIN, _END = b"\x1b[?2026h", b"\x1b[?2026l"
_ASKED, _REPLY = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_CONTROL = re.compile(rb"\x1b\[[0-9;:?<>=]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^][^\x1b]*\x1b\\|\x1b.")


class SilentError(Exception):
    """The program did not draw what was waited for, ``what``."""

    def __init__(self, what: str, drawn: bytes) -> None:
        super().__init__(f"{what}; the last it drew: {drawn[-400:]!r}")
        self.what = what


class Terminal:
    """One run of a program; times are in seconds of ``time.perf_counter``.

    The terminal says that it draws a frame at once when it is whole, so a frame counts when its end has come.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._fd, far_end = pty.openpty()
        fcntl.ioctl(far_end, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._drawn = bytearray()
        self._last = self.started = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=far_end, stdout=far_end, stderr=far_end, env=environment, start_new_session=True
        )
        os.close(far_end)

    def send(self, keys: str) -> float:
        """Press keys, and return when; what was drawn before is forgotten."""
        self._drawn.clear()
        now = time.perf_counter()
        os.write(self._fd, keys.encode())
        return now

    def wait_for(self, *words: str) -> float:
        """Return when all of these words had been drawn, each in one piece, since the last keys."""
        wanted = [word.encode() for word in words]
        return self._until(lambda: all(word in self._text() for word in wanted), ", ".join(words))

    def wait_for_anything(self) -> float:
        """Return when the first frame had been drawn since the last keys."""
        return self._until(lambda: bool(self._drawn), "anything")

    def settle(self, quiet: float) -> float:
        """Return when the last frame had been drawn, once nothing has come for so many seconds."""
        until = time.perf_counter() + PATIENCE
        while time.perf_counter() < until:
            if not self._read(quiet):
                return self._last
        raise SilentError("it does not come to rest", self._text())

    def linger(self, seconds: float) -> None:
        """Let the program run, and take what it draws."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self._read(left)

    def end(self) -> int:
        """Kill the program and return the most memory it held, in the system's own unit."""
        os.kill(self._process.pid, signal.SIGKILL)  # not by Popen, which would take the end of a program that is over
        _pid, status, usage = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        os.close(self._fd)
        return usage.ru_maxrss

    def _until(self, holds: Callable[[], bool], what: str) -> float:
        until = time.perf_counter() + PATIENCE
        while (left := until - time.perf_counter()) > 0:
            if self._whole() and holds():
                return self._last
            self._read(left)
        raise SilentError(f"it never drew {what}", self._text())

    def _whole(self) -> bool:
        return self._drawn.count(_BEGIN) <= self._drawn.count(_END)

    def _text(self) -> bytes:
        return _CONTROL.sub(b"", bytes(self._drawn))

    def _read(self, timeout: float) -> bool:
        if not select.select([self._fd], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError as error:
            raise SilentError("it ended by itself", self._text()) from error
        self._last = time.perf_counter()
        self._drawn += data
        if _ASKED in data:
            os.write(self._fd, _REPLY)
        return True
