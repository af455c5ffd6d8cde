"""A program killed outright while it is typed in: what was typed, and what of it is on the disk."""

from __future__ import annotations

import random
import signal
import time
from dataclasses import dataclass

from tests.pty.terminal import Home, writing

PIECE = 4
"""Letters at a time: what a quick writer has under way."""

MEAN = 15
"""Pieces that are typed in a run; the writer's thread has been at work by then."""


@dataclass(frozen=True)
class Killed:
    """One run. ``sent`` says when each letter was sent, ``at`` when the program was killed, in seconds."""

    typed: str
    kept: str
    sent: tuple[float, ...]
    at: float

    @property
    def a_beginning(self) -> bool:
        """Whether what is on the disk is a beginning of what was typed."""
        return self.typed.startswith(self.kept)

    @property
    def lost(self) -> int:
        """How many letters are lost."""
        return len(self.typed) - len(self.kept)

    @property
    def age(self) -> float:
        """How many seconds before the end the oldest lost letter was sent; 0 when none is lost."""
        return self.at - self.sent[len(self.kept)] if self.lost else 0.0


def kill_while_typing(home: Home, chance: random.Random) -> Killed:
    """Type until a moment that chance picks, kill the program, and look at the disk."""
    typed, sent = "", list[float]()
    with writing(home) as terminal:
        pieces = chance.randrange(2, 2 * MEAN)
        for number in range(pieces):
            piece = f"{number:0{PIECE - 1}} "
            sent += [time.monotonic()] * len(piece)
            typed += piece
            terminal.type(piece)
            terminal.wait_for(piece.strip())
            terminal.read_for(chance.uniform(0.0, 0.08))
        terminal.read_for(chance.uniform(0.0, 0.5))
        at = time.monotonic()
        terminal.kill(signal.SIGKILL)
        terminal.status()
    questions = home.answers("livscirkler").get("som-det-er", {})
    return Killed(typed, str(questions.get("fylder", "")), tuple(sent), at)
