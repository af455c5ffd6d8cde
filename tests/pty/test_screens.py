"""Every screen in every sort of terminal: without colours, with few, small, and none at all."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import pytest

from tests.pty.terminal import (
    DOWN,
    ENTER,
    ESCAPE,
    F1,
    F2,
    F3,
    F5,
    F8,
    F9,
    PALETTE,
    QUIT,
    SUMMARY,
    UP,
    USUAL,
    Home,
    Size,
    Terminal,
    clicked,
    writing,
)
from trivsel_tui import paths
from trivsel_tui.texts import _
from trivsel_tui.tui.widgets.keys import gap_of
from trivsel_tui.workbook.cards import ExerciseCard
from trivsel_tui.workbook.index import read_index

WORKBOOK = read_index("da")
WALKED = ("livscirkler", "prioriter-din-dag", "energi-mindmap", "walk-and-talk")
MARKS = "[○◐●…–]"
CHOSEN = re.compile(f"▌{MARKS}")
MARGIN = 3
"""Cells at the right of a page that nothing stands in."""

FEW_COLOURS: dict[str, dict[str, str | None]] = {"256": {"COLORTERM": None}, "16": {"COLORTERM": None, "TERM": "xterm"}}

STANDARD = {*range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}
CHOSEN_FROM_MORE = {38, 48, 58}


def numbers(styles: Sequence[bytes]) -> set[int]:
    """Return the numbers that stand first in a style: what it does, not which colour."""
    found: set[int] = set()
    for style in styles:
        parts = [int(part or 0) for part in re.split(rb"[;:]", style)]
        while parts:
            found.add(parts[0])
            taken = 1 if parts[0] not in CHOSEN_FROM_MORE else 3 if parts[1:2] == [5] else 5
            parts = parts[taken:]
    return found


def walk(terminal: Terminal) -> None:
    """See every screen: home, each exercise page by page, and all that lies over them."""
    terminal.wait_for("‹ " + _("Home"))
    for keys in (F1, F2, PALETTE, F3, F5, SUMMARY):
        see(terminal, keys)
    terminal.type(F8)
    terminal.settle()
    terminal.type(ESCAPE)
    terminal.settle()
    see(terminal, F9)
    terminal.type(ESCAPE)
    terminal.settle()


def see(terminal: Terminal, keys: str) -> None:
    before = terminal.text()
    terminal.type(keys)
    terminal.settle()
    if terminal.text() != before:
        terminal.type(ESCAPE)
        terminal.settle()


def is_home(terminal: Terminal) -> Callable[[], bool]:
    return lambda: terminal.screen()[0].strip().startswith(WORKBOOK.title)


def lists(terminal: Terminal, row: re.Pattern[str]) -> bool:
    """Tell whether a part's list has a row, and one that is chosen."""
    return bool(row.search(terminal.text()) and CHOSEN.search(terminal.text()))


def opened(terminal: Terminal) -> Iterator[ExerciseCard]:
    """Open each exercise from its part's list, one after the other, and come back."""
    for number, part in enumerate(WORKBOOK.parts, start=1):
        for card in filter(None, map(WORKBOOK.exercise, part.exercises)):
            row = re.compile(f"{MARKS} {re.escape(card.title[:14])}")
            terminal.type(str(number))
            terminal.wait_for(partial(lists, terminal, row))
            there, here = (
                next(y for y, line in enumerate(terminal.screen()) if of.search(line)) for of in (row, CHOSEN)
            )
            terminal.type((UP if there < here else DOWN) * abs(there - here) + ENTER)
            yield card
            if not is_home(terminal)():
                terminal.type(clicked(4, 0))
                terminal.wait_for(is_home(terminal))


def stands_whole(terminal: Terminal, card: ExerciseCard, size: Size) -> None:
    """See an exercise open: its title, help and quit whole, nothing in the margin, and no fault."""
    gap = " " * gap_of(size.columns)  # tells the page of this size from the one before a window changed
    head, foot = f"‹ {_('Home')}   {card.title}", f"F1 {_('Help')}{gap}^q {_('Quit')}"

    def whole() -> bool:
        lines = [line for line in terminal.screen() if line] or [""]
        return head in lines[0] and lines[-1].endswith(foot) and max(map(len, lines)) <= size.columns - MARGIN

    terminal.wait_for(whole)
    assert "Traceback" not in terminal.text()


def test_each_exercise_opens_whole_in_both_sizes_and_without_a_colour_where_none_is_wanted(home: Home) -> None:
    shutil.copytree(paths.example_folder(), home.data)
    size, other = Size(80, 24), Size(120, 40)
    seen: list[str] = []
    with Terminal(home, environment=home.environment(NO_COLOR="1"), size=size) as terminal:
        terminal.wait_for(is_home(terminal))
        for card in opened(terminal):
            stands_whole(terminal, card, size)
            terminal.resize(other)
            stands_whole(terminal, card, other)
            if card.id in WALKED:
                walk(terminal)
            size, other = other, size
            seen.append(card.id)
        assert terminal.quit() == 0
        sent = numbers(terminal.styled())
    assert seen == [card.id for card in WORKBOOK.exercises]
    assert not sent & (STANDARD | CHOSEN_FROM_MORE | {39, 49})
    assert sent & {1, 7}


@contextmanager
def walked(home: Home, exercise: str, **more: str | None) -> Iterator[Terminal]:
    shutil.copytree(paths.example_folder(), home.data)
    with Terminal(home, "open", exercise, environment=home.environment(**more)) as terminal:
        walk(terminal)
        yield terminal
        if terminal.process.poll() is None:
            assert terminal.quit() == 0


@pytest.mark.parametrize("few", FEW_COLOURS)
def test_a_terminal_of_few_colours_is_sent_no_more_than_it_has(home: Home, few: str) -> None:
    with walked(home, "livscirkler", **FEW_COLOURS[few]) as terminal:
        styles = terminal.styled()
    assert not any(re.search(rb"[34]8[;:]2[;:]", style) for style in styles)
    assert numbers(styles) & (CHOSEN_FROM_MORE if few == "256" else STANDARD)
    if few == "16":
        assert not numbers(styles) & CHOSEN_FROM_MORE


def test_help_and_quit_stand_at_the_foot_at_80_by_24(home: Home) -> None:
    with Terminal(home, "open", "livscirkler", size=Size(80, 24)) as terminal:
        terminal.wait_for("‹ " + _("Home"))
        assert re.search(rf"F1 {_('Help')} +\^q {_('Quit')}", terminal.screen()[-1] or terminal.screen()[-2])
        see(terminal, F3)
        assert terminal.quit() == 0


def test_a_tiny_window_asks_calmly_for_room_and_a_larger_one_comes_back_to_the_same_place(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type("halvt skrev")
        terminal.wait_for("halvt skrev")
        terminal.wait_for(lambda: home.files() != [] and "halvt skrev" in home.files()[0].read_text(encoding="utf-8"))
        terminal.settle()
        terminal.resize(Size(20, 5))
        terminal.wait_for("20 x")
        terminal.resize(Size(60, 16))
        terminal.wait_for("60 x 16")
        terminal.resize(USUAL)
        terminal.wait_for("halvt skrev")
        terminal.type("et")
        terminal.wait_for("halvt skrevet")
        assert terminal.quit() == 0


def test_a_tiny_window_can_be_left(home: Home) -> None:
    with Terminal(home, size=Size(20, 5)) as terminal:
        terminal.wait_for("20 x")
        terminal.type(QUIT)
        assert terminal.status() == 0


def test_a_terminal_that_can_draw_nothing_is_refused_in_one_sentence(home: Home) -> None:
    with Terminal(home, environment=home.environment(TERM="dumb")) as terminal:
        assert terminal.status() == 2
    said = terminal.raw.decode().strip()
    assert said == _("This terminal cannot draw the workbook. Try another, or: trivsel show")
    assert b"\x1b" not in terminal.raw
    assert not home.data.exists()


@pytest.mark.parametrize("missing", ["standard input", "standard error"])
def test_without_a_terminal_the_program_says_so_in_one_sentence(home: Home, missing: str) -> None:
    window, terminal = os.openpty()
    ends = {"standard input": (subprocess.DEVNULL, terminal), "standard error": (terminal, subprocess.PIPE)}
    (stdin, stderr) = ends[missing]
    done = subprocess.run(
        [sys.executable, "-m", "trivsel_tui", "--data", str(home.data)],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=stderr,
        env=home.environment(),
        cwd=home.work,
        timeout=20,
        check=False,
    )
    os.close(terminal)
    said = done.stderr if done.stderr is not None else os.read(window, 4096)
    os.close(window)
    assert done.returncode == 2
    assert done.stdout == b""
    assert said.decode().strip() == _("The workbook needs a terminal. Without one, try: trivsel show")
    assert not home.data.exists()


def test_walking_from_home_to_every_part_and_back_ends_nothing(home: Home) -> None:
    with Terminal(home) as terminal:
        terminal.wait_for(_("See the map"))
        terminal.type(ENTER)
        terminal.settle()
        for part in range(1, 8):
            terminal.type(f"{part}{DOWN}{ESCAPE}")
            terminal.settle()
        for keys in (F1, F2, PALETTE, SUMMARY):
            see(terminal, keys)
        assert terminal.quit() == 0
