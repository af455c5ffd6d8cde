"""However the program ends, what was written is on the disk and the terminal is as it was."""

from __future__ import annotations

import random
import signal

import pytest

from tests.pty.killing import kill_while_typing
from tests.pty.terminal import DOWN, ENTER, ESCAPE, F3, PALETTE, SAVE, Home, Terminal, start_of, writing
from trivsel_tui.texts import _

SECRET = "dybt-hemmeligt-4711"

ENDINGS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)

SOON = 5.0
"""Seconds within which a program that was told to end has ended, a busy machine counted in."""

KILLS = 10

LOUD = ("handler", "worker", "thread worker", "timer", "composing", "mounting", "drawing", "callback", "task")
"""Where a fault of the program ends it."""


def first_answer(home: Home) -> str:
    return str(home.answers("livscirkler").get("som-det-er", {}).get("fylder", ""))


@pytest.mark.parametrize("number", ENDINGS, ids=lambda number: signal.Signals(number).name)
def test_a_signal_right_after_the_last_key_saves_it_and_leaves_the_terminal_as_it_was(
    home: Home, number: signal.Signals
) -> None:
    with writing(home, fork=("patient",)) as terminal:
        terminal.type("det sidste ord")
        terminal.wait_for("det sidste ord")
        assert first_answer(home) == ""
        terminal.kill(number)
        assert terminal.status(SOON) == 128 + number
        assert terminal.restored()
    assert first_answer(home) == "det sidste ord"


def test_a_window_closed_right_after_the_last_key_saves_it_and_the_program_ends(home: Home) -> None:
    with writing(home, fork=("patient",)) as terminal:
        terminal.type("det sidste ord")
        terminal.wait_for("det sidste ord")
        terminal.close_window()
        assert terminal.status(SOON) == 128 + signal.SIGHUP
    assert first_answer(home) == "det sidste ord"


def test_a_program_that_its_terminal_does_not_control_ends_too_when_the_window_is_closed(home: Home) -> None:
    with writing(home, fork=("patient",), controls=False) as terminal:
        terminal.type("det sidste ord")
        terminal.wait_for("det sidste ord")
        terminal.close_window()
        assert terminal.status(SOON) == 128 + signal.SIGHUP
    assert first_answer(home) == "det sidste ord"


def test_a_program_that_is_stuck_saves_and_ends_when_its_window_is_closed(home: Home) -> None:
    with writing(home, fork=("stuck",)) as terminal:
        terminal.type("før det gik i stå")
        terminal.wait_for("før det gik i stå")
        terminal.type(SAVE)
        terminal.settle()
        terminal.kill(signal.SIGHUP)
        assert terminal.status(SOON) == 128 + signal.SIGHUP
    assert first_answer(home) == "før det gik i stå"


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_program_killed_outright_leaves_a_beginning_of_what_was_typed(home: Home, seed: int) -> None:
    killed = kill_while_typing(home, random.Random(seed))
    assert killed.a_beginning


@pytest.mark.parametrize("where", LOUD)
def test_a_fault_of_the_program_saves_and_ends_it_with_one_line_and_nothing_of_the_answers(
    home: Home, where: str
) -> None:
    with writing(home, fork=("crashing", where, SECRET)) as terminal:
        terminal.type(f"ord {SECRET}")
        terminal.wait_for(SECRET)
        terminal.type(SAVE)
        assert terminal.status() == 1
        assert terminal.restored()
        left = terminal.after_leaving().decode()
    assert "ValueError" in left
    assert str(home.data) in left.replace("\r\n", "")
    assert SECRET not in left
    assert "Traceback" not in left
    assert first_answer(home) == f"ord {SECRET}"


@pytest.mark.parametrize("where", ["timer", "worker", "thread worker", "task", "callback"])
def test_keys_that_are_under_way_at_a_fault_are_written(home: Home, where: str) -> None:
    with writing(home, fork=("crashing", where, SECRET)) as terminal:
        terminal.type(f"de sidste{SAVE} ord er under vejs")
        assert terminal.status() == 1
        assert terminal.restored()
    assert first_answer(home) == "de sidste ord er under vejs"


def test_a_fault_in_a_thread_of_its_own_shows_nothing_and_ends_nothing(home: Home) -> None:
    with writing(home, fork=("crashing", "thread", SECRET)) as terminal:
        terminal.type(SAVE)
        terminal.settle()
        terminal.type("stadig i live")
        terminal.wait_for("stadig i live")
        terminal.type(ESCAPE)
        assert terminal.quit() == 0
        assert SECRET.encode() not in terminal.raw
        assert b"Traceback" not in terminal.raw
    assert first_answer(home) == "stadig i live"


def test_a_second_window_takes_over_when_the_first_is_closed(home: Home) -> None:
    with writing(home) as first:
        first.type("fra det første")
        first.wait_for("fra det første")
        with Terminal(home, "open", "livscirkler") as second:
            second.wait_for(start_of("trivsel is already open (since {since}). This window only reads."))
            first.type(ESCAPE)
            assert first.quit() == 0
            second.wait_for(_("The other window is closed."))
            second.type(PALETTE)
            second.wait_for(_("Search all actions"))
            second.type(_("Write in this window"))
            second.settle()
            second.type(ENTER)
            second.wait_for(lambda: not second.shows(_("The other window is closed.")))
            second.type(f"{F3}{DOWN * 3}{ENTER}")
            second.wait_for("fra det første")
            second.type(" og fra det andet")
            second.wait_for("og fra det andet")
            assert second.quit() == 0
    assert first_answer(home) == "fra det første og fra det andet"
