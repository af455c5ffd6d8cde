"""One window writes: a lock of the operating system's own, which goes when its program does, however it ends.

Its file lies on this machine alone and never beside the answers, where a program that keeps folders in step could
take it away under its holder.
"""

from __future__ import annotations

import errno
import os
import sys
import zlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from trivsel_tui.paths import state_folder
from trivsel_tui.texts import _, date_words, time_words

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BEYOND = 1 << 30
"""The byte that is locked on Windows: far behind the text, so that others can read it."""

_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class Lock:
    """The right to write in a data folder; whoever has it not, reads.

    ``state`` is the folder of the lock's file, by default this machine's own.
    """

    def __init__(
        self,
        folder: Path,
        state: Path | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        place = os.path.normcase(os.path.realpath(folder)).encode(errors="surrogateescape")
        name = f"{zlib.crc32(place):08x}{zlib.crc32(place[::-1]):08x}"  # hashlib loads all of a cryptographic library
        self._path = (state or state_folder()) / f"{name}.lock"
        self._clock = clock
        self._held: int | None = None
        self.since = ""
        self.reason = ""

    def take(self) -> bool:
        """Take the lock and tell whether it is held now; if not, ``since`` and ``reason`` say why, in words."""
        if self._held is None and (grasped := self._grasp()) is not None:
            self._sign(grasped)
            self._held = grasped
        return self._held is not None

    def is_free(self) -> bool:
        """Tell whether it could be taken now; nothing waits, and whoever takes it first has it."""
        if self._held is None:
            self._held = self._grasp()
            free = self._held is not None
            self.release()
            return free
        return False

    def _grasp(self) -> int | None:
        self.since = self.reason = ""
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            self.reason = _("The program cannot tell whether it is open elsewhere, so this window only reads.")
            return None
        try:
            _lock(descriptor)
        except OSError as error:
            self._refused(descriptor, error)
            os.close(descriptor)
            return None
        return descriptor

    def release(self) -> None:
        """Give the lock up; nothing when it is not held."""
        if self._held is not None:
            _unlock(self._held)
            os.close(self._held)
            self._held = None

    def _sign(self, descriptor: int) -> None:
        """Write who holds it since when: only to be read by people, so a full disk does not matter."""
        try:
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, f"{os.getpid()} {self._clock().isoformat(timespec='seconds')}\n".encode())
        except OSError:
            return

    def _refused(self, descriptor: int, error: OSError) -> None:
        if error.errno not in _HELD:
            self.reason = _("The program cannot tell whether it is open elsewhere, so this window only reads.")
            return
        os.lseek(descriptor, 0, os.SEEK_SET)
        self.since = self._words(os.read(descriptor, 200))
        self.reason = (
            _("trivsel is already open (since {since}). This window only reads.").format(since=self.since)
            if self.since
            else _("trivsel is already open. This window only reads.")
        )

    def _words(self, signed: bytes) -> str:
        _process, _space, moment = signed.decode("ascii", "replace").strip().partition(" ")
        try:
            since = datetime.fromisoformat(moment)
        except ValueError:
            return ""
        time = time_words(since)
        today = since.date() == self._clock().date()
        return time if today else _("{date} at {time}").format(date=date_words(since.date()), time=time)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _BEYOND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _unlock(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _BEYOND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
