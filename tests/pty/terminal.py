"""The real program in a real pseudo-terminal: keys in, the screen, the raw bytes and the files out.

Nothing here sleeps: every wait reads what the program sends until something holds, or a limit has passed.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

import pyte

import trivsel_tui
from trivsel_tui.texts import _

SOURCE = Path(trivsel_tui.__file__).parent.parent
FORKS = Path(__file__).parent / "forks"
"""Programs that start the workbook with one thing done to it."""

LIMIT = 20.0
"""Seconds after which a wait is given up; on a busy machine a start takes some of them."""

LEAVE = b"\x1b[?1049l"
"""The end of the alternate screen; what comes after it stays in the terminal's own history."""

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*(?:\$p|u)|\x1b\[[0-9;]* q")
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;?<=>$ ]*)?\Z")


class Size(NamedTuple):
    """A window, in cells."""

    columns: int
    lines: int


USUAL = Size(100, 30)

ENTER, ESCAPE, TAB, QUIT, SAVE, PALETTE, SUMMARY = "\r", "\x1b", "\t", "\x11", "\x13", "\x10", "\x0f"
UP, DOWN, F1, F2, F3, F5, F8, F9 = "\x1b[A", "\x1b[B", "\x1bOP", "\x1bOQ", "\x1bOR", "\x1b[15~", "\x1b[19~", "\x1b[20~"


def pasted(text: str) -> str:
    """Return a paste as a terminal brackets it."""
    return f"\x1b[200~{text}\x1b[201~"


def clicked(x: int, y: int) -> str:
    """Return a click on a cell, as a terminal tells it."""
    return "".join(f"\x1b[<0;{x + 1};{y + 1}{end}" for end in "Mm")


class Home:
    """One leader's machine: a home with everything in it, so that a test sees each file that is written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.work = folder / "work"
        self.work.mkdir(parents=True)

    def environment(self, **more: str | None) -> dict[str, str]:
        """Return the variables of a plain terminal; ``None`` takes one away."""
        named = {
            name: str(self.folder / name.lower()) for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
        }
        usual: dict[str, str | None] = {
            "PATH": os.environ.get("PATH", ""),
            "PYTHONPATH": str(SOURCE),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": str(self.folder),
            "TMPDIR": str(self.work),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            **named,
        }
        return {name: value for name, value in {**usual, **more}.items() if value is not None}

    def files(self) -> list[Path]:
        """Return the rounds on disk."""
        return sorted(self.data.glob("answers/*/*.json"))

    def answers(self, exercise: str) -> dict[str, Any]:
        """Return what is on disk of an exercise's only round, by block; nothing before there is one."""
        found = [path for path in self.files() if path.parent.name == exercise]
        if not found:
            return {}
        (file,) = found
        blocks: dict[str, dict[str, Any]] = json.loads(file.read_bytes())["answers"]
        return {block: answer["value"] for block, answer in blocks.items()}

    def everything_but_the_data(self) -> dict[Path, bytes]:
        """Return each file on this machine that is not in the data folder."""
        there = (path for path in self.folder.rglob("*") if path.is_file() and not path.is_relative_to(self.data))
        return {path: path.read_bytes() for path in there}


class Terminal:
    """One run. ``fork`` names a program under ``forks`` that starts it; without one it is ``python -m trivsel_tui``."""

    def __init__(
        self,
        home: Home,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        size: Size = USUAL,
        fork: Sequence[str] = (),
        controls: bool = True,
    ) -> None:
        self.raw = bytearray()
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._held = b""
        self._window, terminal = pty.openpty()
        self._set(size)
        start = [str(FORKS / f"{fork[0]}.py"), *fork[1:]] if fork else ["-m", "trivsel_tui"]
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-SE",
                str(FORKS / "start.py"),
                "control" if controls else "stray",
                sys.executable,
                *start,
                "--data",
                str(home.data),
                *arguments,
            ],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            env=dict(environment or home.environment()),
            cwd=home.work,
            start_new_session=True,
        )
        os.close(terminal)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(LIMIT)
        self.close_window()

    def type(self, keys: str | bytes) -> None:
        """Send keys, all at once; read meanwhile, since a full terminal takes no more."""
        left = keys.encode() if isinstance(keys, str) else keys
        until = time.monotonic() + LIMIT
        while left:
            assert time.monotonic() < until, "the program does not read what is typed"
            readable, writable, _no = select.select([self._window], [self._window], [], 0.1)
            if readable:
                self._read()
            if writable:
                left = left[os.write(self._window, left[:512]) :]

    def wait_for(self, what: str | Callable[[], bool], limit: float = LIMIT) -> None:
        """Wait until words stand on the screen, or until something holds."""
        holds: Callable[[], bool] = partial(self.shows, what) if isinstance(what, str) else what
        until = time.monotonic() + limit
        while not holds():
            if time.monotonic() > until or not self._more(0.02):
                if holds():
                    return
                raise AssertionError(f"never came: {what!r}; the screen:\n{self.text()}")

    def settle(self, quiet: float = 0.15) -> None:
        """Read until nothing has come for a while."""
        until = time.monotonic() + LIMIT
        while self._more(quiet, need=True):
            assert time.monotonic() < until, "the screen never comes to rest"

    def read_for(self, seconds: float) -> None:
        """Read what comes for a while, as a person looks who pauses in typing."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self._more(left):
            pass

    def screen(self) -> list[str]:
        """Return the screen's lines."""
        return [line.rstrip() for line in self._screen.display]

    def text(self) -> str:
        """Return the screen as one text."""
        return "\n".join(self.screen())

    def styled(self) -> list[bytes]:
        """Return the parameters of each sequence that sets colour or weight."""
        return re.findall(rb"\x1b\[([0-9;:]*)m", self.raw)

    def shows(self, words: str) -> bool:
        """Tell whether words stand on one line of the screen."""
        return any(words in line for line in self.screen())

    def resize(self, size: Size) -> None:
        """Make the window another size."""
        self._screen.resize(size.lines, size.columns)
        self._set(size)

    def kill(self, number: signal.Signals) -> None:
        """Send a signal."""
        self.process.send_signal(number)

    def close_window(self) -> None:
        """Close the terminal under the program, as the window's own cross does."""
        if self._window >= 0:
            os.close(self._window)
            self._window = -1

    def quit(self) -> int:
        """Leave with ctrl+q and return the exit status."""
        self.type(QUIT)
        return self.status()

    def step_out(self) -> None:
        """End the writing of a field."""
        self.type(ESCAPE)
        self.wait_for(lambda: not self.shows(being_written()))

    def status(self, limit: float = LIMIT) -> int:
        """Wait for the end and return the exit status, with everything read that was sent."""
        until = time.monotonic() + limit
        while self._window >= 0 and self._more(0.05):
            assert time.monotonic() < until, f"it does not end; the screen:\n{self.text()}"
        return self.process.wait(max(until - time.monotonic(), 1.0))

    def after_leaving(self) -> bytes:
        """Return the bytes that stay in the terminal's own history."""
        return bytes(self.raw).rpartition(LEAVE)[2]

    def restored(self) -> bool:
        """Tell whether the terminal was left as it was found: screen, mouse, pastes, cursor."""
        return all(self.raw.rfind(end) > self.raw.rfind(begin) for begin, end in _RESTORED)

    def _set(self, size: Size) -> None:
        fcntl.ioctl(self._window, termios.TIOCSWINSZ, struct.pack("HHHH", size.lines, size.columns, 0, 0))

    def _more(self, limit: float, *, need: bool = False) -> bool:
        """Read what has come; tell whether more can come, or, if it is needed, whether anything came."""
        readable, _no, _none = select.select([self._window], [], [], limit)
        return self._read() if readable else not need

    def _read(self) -> bool:
        try:
            came = os.read(self._window, 65536)
        except OSError:  # the other end is gone
            return False
        self.raw += came
        self._held += came
        unfinished = _UNFINISHED.search(self._held)
        whole = self._held[: unfinished.start()] if unfinished else self._held
        self._held = self._held[len(whole) :]
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", whole))
        return bool(came)


_RESTORED = (
    (b"\x1b[?1049h", b"\x1b[?1049l"),
    (b"\x1b[?1000h", b"\x1b[?1000l"),
    (b"\x1b[?2004h", b"\x1b[?2004l"),
    (b"\x1b[?25l", b"\x1b[?25h"),
)


def start_of(message: str) -> str:
    """Return the words of a message, in Danish, up to its first placeholder."""
    return _(message).partition("{")[0].partition("\n")[0].strip()


def being_written() -> str:
    """Return what stands at the foot while a field is written in."""
    return f"Esc {_('Done')}"


@contextlib.contextmanager
def writing(
    home: Home,
    *,
    environment: Mapping[str, str] | None = None,
    fork: Sequence[str] = (),
    controls: bool = True,
) -> Iterator[Terminal]:
    """Open *De tre livscirkler* and be in the field of its first question."""
    with Terminal(home, "open", "livscirkler", environment=environment, fork=fork, controls=controls) as terminal:
        terminal.wait_for(f"‹ {_('Home')}")
        terminal.type(f"{F3}{DOWN * 3}{ENTER}")
        terminal.wait_for(being_written())
        yield terminal
