"""From Enter on an exercise to its page, in one program that is running."""

from __future__ import annotations

from bench.pairs import Pair, Row
from bench.places import Place
from bench.terminal import Terminal

PAIRS = 7


def many_blocks(place: Place) -> list[Row]:
    """Return the row of opening 80 blocks: until the page stands, with what fills the window."""
    terminal = place.open(place.made_up("opening"))
    pairs: list[Pair] = []
    try:
        terminal.wait_for("Part of 80")
        terminal.settle(0.5)
        for number in range(-1, PAIRS):
            many, few = _open(terminal, "3"), _open(terminal, "2")
            if number >= 0:
                pairs.append((many, few))
    finally:
        terminal.end()
    return [Row("opening an exercise of 80 blocks", "one of 12", 1.5, tuple(pairs))]


def _open(terminal: Terminal, part: str) -> float:
    terminal.send(part)
    terminal.settle(0.3)
    pressed = terminal.send("\r")
    stands = terminal.wait_for("What about number 1", "Block 3") - pressed
    terminal.linger(2.5)
    terminal.settle(0.3)
    terminal.send("\x1b")
    terminal.settle(0.3)
    terminal.send("\x1b")
    terminal.settle(0.3)
    terminal.send("\x1b")
    terminal.settle(0.3)
    return stands
