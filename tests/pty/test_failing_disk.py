"""A disk that fails is told, loses nothing, and is tried again until it works; a second window writes nothing."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.pty.terminal import DOWN, ENTER, ESCAPE, F3, QUIT, Home, Terminal, start_of, writing
from trivsel_tui.texts import _

if sys.platform != "win32":
    import resource


def first_answer(home: Home) -> str:
    return str(home.answers("livscirkler").get("som-det-er", {}).get("fylder", ""))


def cannot_save() -> str:
    return start_of("Cannot save: {reason}. What you have written stands here and is tried again.")


def unsaved() -> str:
    return _("The last you wrote is not saved yet")


def is_saved(home: Home, words: str) -> Callable[[], bool]:
    return lambda: first_answer(home) == words


@contextmanager
def no_room(terminal: Terminal) -> Iterator[None]:
    """Let no file of the program's grow."""
    process = terminal.process.pid
    _soft, most = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (0, most))
    yield
    resource.prlimit(process, resource.RLIMIT_FSIZE, (most, most))


@contextmanager
def no_writing(folder: Path) -> Iterator[None]:
    """Let nothing be made in a folder."""
    folder.chmod(0o500)
    yield
    folder.chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "posix_spawn") or sys.platform != "linux", reason="needs prlimit")
def test_a_full_disk_is_told_and_once_there_is_room_it_is_saved_without_a_key(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type("før ")
        terminal.wait_for(is_saved(home, "før "))
        with no_room(terminal):
            terminal.type("under")
            terminal.wait_for(cannot_save())
            terminal.wait_for(_("the disk is full"))
            assert terminal.shows("før under")
            assert first_answer(home) == "før "
        terminal.wait_for(is_saved(home, "før under"))
        terminal.wait_for(lambda: not terminal.shows(cannot_save()))
        assert terminal.quit() == 0


def test_a_folder_that_may_not_be_written_to_is_told_and_once_it_may_it_is_saved_without_a_key(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type("før ")
        terminal.wait_for(is_saved(home, "før "))
        with no_writing(home.files()[0].parent):
            terminal.type("under")
            terminal.wait_for(cannot_save())
            terminal.wait_for(_("the folder may not be written to"))
            assert first_answer(home) == "før "
        terminal.wait_for(is_saved(home, "før under"))
        assert terminal.quit() == 0


def test_a_data_folder_that_cannot_be_made_is_told_and_the_text_stays_until_it_can(home: Home) -> None:
    with no_writing(home.folder), writing_where_nothing_can_be_made(home) as terminal:
        terminal.type("ord")
        terminal.wait_for(cannot_save())
        home.folder.chmod(0o700)
        terminal.wait_for(is_saved(home, "ord"))
        assert terminal.quit() == 0


@contextmanager
def writing_where_nothing_can_be_made(home: Home) -> Iterator[Terminal]:
    elsewhere = {name: str(home.work / name) for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME")}
    with writing(home, environment=home.environment(**elsewhere)) as terminal:
        yield terminal


def test_quitting_while_it_cannot_be_saved_asks_and_staying_saves_once_it_can(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type("før ")
        terminal.wait_for(is_saved(home, "før "))
        with no_writing(home.files()[0].parent):
            terminal.type(f"under{QUIT}")
            terminal.wait_for(unsaved())
            terminal.type(ENTER)
            terminal.wait_for(lambda: not terminal.shows(unsaved()))
            assert terminal.shows("før under")
        terminal.wait_for(is_saved(home, "før under"))
        assert terminal.quit() == 0


def test_quitting_all_the_same_ends_and_leaves_the_old_answer_whole(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type("før ")
        terminal.wait_for(is_saved(home, "før "))
        with no_writing(home.files()[0].parent):
            terminal.type(f"under{QUIT}")
            terminal.wait_for(unsaved())
            terminal.type(f"{DOWN}{ENTER}")
            assert terminal.status() == 0
            assert terminal.restored()
    assert first_answer(home) == "før "


def test_a_second_window_says_that_it_only_reads_and_never_writes_also_when_the_first_is_gone(home: Home) -> None:
    only_reads = start_of("trivsel is already open (since {since}). This window only reads.")
    with writing(home) as first:
        first.type("i det første")
        first.wait_for(is_saved(home, "i det første"))
        with Terminal(home, "open", "livscirkler") as second:
            second.wait_for(only_reads.partition(" (")[0])
            before = {path: path.read_bytes() for path in home.data.rglob("*") if path.is_file()}
            type_everywhere(second)
            assert {path: path.read_bytes() for path in home.data.rglob("*") if path.is_file()} == before
            first.type(" vindue")
            first.wait_for(is_saved(home, "i det første vindue"))
            first.kill(signal.SIGKILL)
            first.status()
            before = {path: path.read_bytes() for path in home.data.rglob("*") if path.is_file()}
            type_everywhere(second)
            assert second.quit() == 0
            assert {path: path.read_bytes() for path in home.data.rglob("*") if path.is_file()} == before


def type_everywhere(terminal: Terminal) -> None:
    """Write on the circles and in the questions of *De tre livscirkler*."""
    terminal.type(f"{F3}{DOWN}{ENTER}57{ENTER}")
    terminal.settle()
    terminal.type(f"{F3}{DOWN}{DOWN}{ENTER}i det andet\tog mere")
    terminal.settle()
    terminal.type(ESCAPE)
    terminal.settle()
