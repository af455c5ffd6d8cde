"""From a key to its letter on the screen, in two programs in turn, key by key."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from bench.pairs import Pair, Row, percentile
from bench.places import Place
from bench.terminal import Terminal

PAIRS = 11
KEYS = 80
"""Timed keys of each program in a pair."""

_WORD = 7
_PAUSE = 0.5
_LETTERS = "abcdefghijklmnoprstuvyz"


@dataclass
class Typist:
    """Types made-up words into one program, at a person's uneven pace."""

    terminal: Terminal
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    word: str = ""

    def key(self) -> float:
        """Type one letter and return the seconds until it stood at the end of its word."""
        if not self.word or len(self.word) >= _WORD:
            self.word = self.chance.choice(_LETTERS)
            self.terminal.send(f" {self.word}")
            self.terminal.linger(self._gap())
        self.word += self.chance.choice(_LETTERS)
        pressed = self.terminal.send(self.word[-1])
        return self.terminal.wait_for(self.word[-4:]) - pressed

    def rest(self) -> None:
        """Pause as between two keys."""
        self.terminal.linger(self._gap())

    def _gap(self) -> float:
        return self.chance.uniform(0.015, 0.045)


def echoes(ours: Terminal, theirs: Terminal, percent: int, *, pairs: int = PAIRS, keys: int = KEYS) -> tuple[Pair, ...]:
    """Return pairs of percentiles of the seconds from key to letter; the first keys warm both up."""
    typists = Typist(ours), Typist(theirs)
    measured: list[Pair] = []
    for number in range(-1, pairs):
        taken: tuple[list[float], list[float]] = [], []
        for _key in range(keys if number >= 0 else 10):
            for typist, times in zip(typists, taken, strict=True):
                times.append(typist.key())
                typist.rest()
        if number >= 0:
            measured.append((percentile(taken[0], percent), percentile(taken[1], percent)))
    return tuple(measured)


def questions_page(place: Place, data: str) -> Terminal:
    """Return the program at the first question of the long exercise, with the example's answers."""
    terminal = circles_page(place, data)
    terminal.send("\x1b[F\r")
    terminal.wait_for("almindelig uge")
    terminal.settle(_PAUSE)
    return terminal


def circles_page(place: Place, data: str) -> Terminal:
    """Return the program at the circles of the example's answers."""
    terminal = place.open(place.trivsel(data, "open", "livscirkler"))
    terminal.wait_for("livscirkler", "Dit eget liv")
    terminal.settle(_PAUSE)
    return terminal


def long_exercise(place: Place) -> list[Row]:
    """Return the row of a long exercise."""
    ours, bare = questions_page(place, "typing"), place.open(place.peer("editor"))
    try:
        bare.wait_for("Begin here.")
        pairs = echoes(ours, bare, 95)
    finally:
        ours.end()
        bare.end()
    return [Row("key to echo, p95, in a long exercise", "a bare TextArea at Textual's defaults", 0.8, pairs)]


def many_blocks(place: Place) -> list[Row]:
    """Return the row of a page of 80 blocks, when all are there."""
    many = place.open(place.made_up("eighty", "open", "firs-blokke"))
    one = place.open(place.made_up("one", "open", "en-blok"))
    try:
        for terminal in (many, one):
            terminal.wait_for("Block 1", "What about number 1")
            terminal.send("begin")
            terminal.wait_for("begin")
            terminal.linger(4)
        pairs = echoes(many, one, 95)
    finally:
        many.end()
        one.end()
    return [Row("key to echo, p95, 80 blocks", "the same page with one", 1.5, pairs)]


def figure(place: Place) -> list[Row]:
    """Return the row of a digit that draws the circles anew, until nothing more is drawn."""
    drawing, writing = circles_page(place, "drawing"), questions_page(place, "writing")
    typist, chance = Typist(writing), random.Random(3)
    pairs: list[Pair] = []
    try:
        for number in range(-1, PAIRS):
            settled: list[float] = []
            echo: list[float] = []
            for key in range(6):
                drawing.send("\x1b[H" + "\x1b[B" * (key % 5))
                drawing.settle(_PAUSE)
                pressed = drawing.send(chance.choice("123456789"))
                drawing.wait_for_anything()
                settled.append(drawing.settle(0.15) - pressed)
                drawing.settle(_PAUSE)
                for _letter in range(2):
                    echo.append(typist.key())
                    typist.rest()
            if number >= 0:
                pairs.append((percentile(settled, 50), percentile(echo, 50)))
    finally:
        drawing.end()
        writing.end()
    return [Row("key to new figure, settled, p50", "key to echo, p50", 2, tuple(pairs))]
