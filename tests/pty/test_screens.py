"""Every screen in every sort of terminal: without colours, with few, small, and none at all."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

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
    USUAL,
    Home,
    Size,
    Terminal,
    being_written,
    writing,
)
from trivsel_tui import paths
from trivsel_tui.texts import _
from trivsel_tui.workbook.index import read_index

EXERCISES = ("livscirkler", "prioriter-din-dag", "energi-mindmap", "walk-and-talk")

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


@contextmanager
def walked(home: Home, exercise: str, **more: str | None) -> Iterator[Terminal]:
    shutil.copytree(paths.example_folder(), home.data)
    with Terminal(home, "open", exercise, environment=home.environment(**more)) as terminal:
        walk(terminal)
        yield terminal
        if terminal.process.poll() is None:
            assert terminal.quit() == 0


@pytest.mark.parametrize("exercise", EXERCISES)
def test_where_no_colour_is_wanted_none_is_sent_on_any_screen(home: Home, exercise: str) -> None:
    with walked(home, exercise, NO_COLOR="1") as terminal:
        sent = numbers(terminal.styled())
    assert not sent & (STANDARD | CHOSEN_FROM_MORE | {39, 49})
    assert sent & {1, 7}


@pytest.mark.parametrize("few", FEW_COLOURS)
def test_a_terminal_of_few_colours_is_sent_no_more_than_it_has(home: Home, few: str) -> None:
    with walked(home, "livscirkler", **FEW_COLOURS[few]) as terminal:
        styles = terminal.styled()
    assert not any(re.search(rb"[34]8[;:]2[;:]", style) for style in styles)
    assert numbers(styles) & (CHOSEN_FROM_MORE if few == "256" else STANDARD)
    if few == "16":
        assert not numbers(styles) & CHOSEN_FROM_MORE


@pytest.mark.parametrize("size", [Size(80, 24), Size(120, 40)], ids=["80", "120"])
def test_every_exercise_opens_from_the_map_with_its_keys_at_the_foot(home: Home, size: Size) -> None:
    index = read_index("da")
    titles = {card.id: card.title for card in index.exercises}
    foot = re.compile(rf"F1 {_('Help')} +\^q {_('Quit')}$")
    with Terminal(home, size=size) as terminal:
        terminal.wait_for(_("See the map"))
        terminal.type(ENTER)
        for number, part in enumerate(index.parts, start=1):
            for at, exercise in enumerate(part.exercises):
                terminal.wait_for(lambda: terminal.shows(index.title) and bool(foot.search(terminal.text().rstrip())))
                terminal.type(f"{number}{DOWN if at else ''}{ENTER}")  # the list stands where one left it
                terminal.wait_for(f"‹ {_('Home')}   {titles[exercise]}")
                terminal.wait_for(lambda: bool(foot.search(terminal.text().rstrip())))
                assert not any(len(line) > size.columns for line in terminal.screen())
                terminal.settle()
                if terminal.shows(being_written()):
                    terminal.step_out()
                terminal.type(ESCAPE)
                terminal.wait_for(index.title)
        terminal.wait_for(index.title)
        assert terminal.quit() == 0
    assert len(titles) == 21


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
