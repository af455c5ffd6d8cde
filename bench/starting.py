"""What it takes to start: the first page, its memory, and a command that needs no page."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence

from bench.pairs import Pair, Row
from bench.places import Place

PAIRS = 11
PAIRS_OF_MEMORY = 7
READING_AHEAD = 2.0
"""Seconds in which home has read all exercises ahead, so that its memory is at its highest."""

LISTS = 15


def home(place: Place) -> list[Row]:
    """Return the rows of home: ours is drawn when title, map and list are, with the example's answers."""
    paints: list[Pair] = []
    drawn: list[Pair] = []
    peaks: list[Pair] = []
    for number in range(-1, PAIRS):  # the first writes the caches, and is not counted
        linger = READING_AHEAD if number < PAIRS_OF_MEMORY else 0
        ours, ours_most = _first_page(
            place, place.trivsel("home"), ("lederrollen", "Leder-APV", "De tre livscirkler"), linger
        )
        bare, bare_most = _first_page(place, place.peer("hello"), ("Hello, world",), linger)
        if number >= 0:
            paints.append((ours, bare))
        if number >= 0:
            (peaks if linger else drawn).append((ours_most, bare_most))
    return [
        Row("home, first paint", "a bare Textual hello", 1.25, tuple(paints)),
        Row("home, peak memory, all exercises read ahead", "the same", 1.5, tuple(peaks)),
        Row("the same, when home is drawn", "the same", None, tuple(drawn)),
    ]


def _first_page(place: Place, command: Sequence[str], words: Sequence[str], linger: float) -> tuple[float, float]:
    terminal = place.open(command)
    try:
        drawn = terminal.wait_for(*words) - terminal.started
        terminal.linger(linger)
    finally:
        most = terminal.end()
    return drawn, most


def listing(place: Place) -> list[Row]:
    """Return the row of ``trivsel list``, with its caches, on the example's answers."""
    commands = place.trivsel("list", "list"), [sys.executable, "-c", "pass"]
    for command in commands:
        _run(place, command)
    pairs = tuple((_run(place, commands[0]), _run(place, commands[1])) for _number in range(LISTS))
    return [Row("`trivsel list`", "`python -c pass`", 5, pairs)]


def _run(place: Place, command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, env=place.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start
