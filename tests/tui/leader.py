"""A leader at the keys: the program over a temporary folder, one fixed moment, keys in a burst or a click."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from trivsel_tui.answers import Answer, Shape
from trivsel_tui.blocks.block import Block
from trivsel_tui.journal.journal import Journal
from trivsel_tui.paths import example_folder
from trivsel_tui.tui.app import TrivselApp
from trivsel_tui.tui.desk import Desk
from trivsel_tui.workbook.model import Exercise

GALLERY = Path(__file__).parent.parent / "gallery"
NOW = datetime(2026, 11, 24, 14, 32, tzinfo=timezone(timedelta(hours=1)))
CHANCE = 3
"""What cards are drawn by in a test."""
HOSTILE = r"a [/b] c \[x [0] &< *x* **y** 🙂 æøå"
"""What a leader may write, and no screen may read as anything but text."""

LIMIT = 400
"""How many times a condition is looked at before it is given up."""

S = TypeVar("S", bound=Screen[Any])
W = TypeVar("W", bound=Widget)
V = TypeVar("V", bound=Shape)

_KEYS = re.compile(r"<([a-z0-9_+]+)>|(.)", re.DOTALL)


class Leader:
    """Somebody who presses keys and looks at the screen."""

    def __init__(self, app: TrivselApp, pilot: Pilot[int], exercise: str) -> None:
        self.app, self.pilot = app, pilot
        self._exercise = exercise

    @property
    def journal(self) -> Journal:
        return self.app.desk.journal

    @property
    def exercise(self) -> Exercise:
        found = self.app.desk.exercise(self._exercise)
        assert found is not None
        return found

    def block(self, block_id: str = "") -> Block:
        """Return a block by id, else the first that keeps an answer."""
        return next(
            block
            for block in self.exercise.blocks
            if block.id == block_id or (not block_id and block.empty() is not None)
        )

    def answer(self, block_id: str = "") -> Answer:
        block = self.block(block_id)
        answer = self.app.desk.answer(self.exercise, block)
        assert answer is not None
        return answer

    def value(self, shape: type[V], block_id: str = "") -> V:
        value = self.answer(block_id).value
        assert isinstance(value, shape)
        return value

    @property
    def focused(self) -> Widget:
        assert self.app.focused is not None
        return self.app.focused

    def on(self, kind: type[S]) -> S:
        """Return the screen on top, which is of a kind."""
        assert isinstance(self.app.screen, kind)
        return self.app.screen

    def in_focus(self, kind: type[W]) -> W:
        """Return the widget in focus, which is of a kind."""
        assert isinstance(self.app.focused, kind), (self.app.focused, self.app.screen, self.page())
        return self.app.focused

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, a limited number of looks."""
        for _look in range(LIMIT):
            if holds():
                return
            await self.pilot.pause()
        raise AssertionError(f"it never came to hold: {self.page()}")

    async def rest(self) -> None:
        """Wait until all keys are handled and no worker that ends by itself is under way."""
        await self.pilot.pause()
        await self.until(lambda: not (self.app._waiting or self.app._under_way))
        await self.pilot.pause()
        await self.pilot.pause()

    async def keys(self, keys: str) -> None:
        """Press keys without a pause between them: letters as they are, others as ``<tab>``; then wait."""
        for name, letter in _KEYS.findall(keys):
            self.press(name or _character_to_key(letter), letter or None)
        await self.rest()

    async def writes(self, text: str) -> None:
        """Type text letter by letter, none of it a named key."""
        for letter in text:
            self.press(_character_to_key(letter), letter)
        await self.rest()

    async def pastes(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.rest()

    def press(self, name: str, letter: str | None = None) -> None:
        """Press one key, and wait for nothing."""
        letter = {"space": " "}.get(name, letter)
        self.app.post_message(events.Key(name, letter))

    async def clicks(self, widget: Widget | str, x: int = 4, y: int = 0) -> None:
        """Click so far into a widget."""
        found = self.app.screen.query_one(widget) if isinstance(widget, str) else widget
        await self.clicks_at(found.region.x + x, found.region.y + y)

    async def clicks_on(self, words: str) -> None:
        """Click on words that stand on the screen."""
        y, line = next((y, line) for y, line in enumerate(self.lines()) if words in line)
        await self.clicks_at(line.index(words), y)

    async def clicks_at(self, x: int, y: int) -> None:
        self.mouse(events.MouseDown, x, y)
        self.mouse(events.MouseUp, x, y)
        await self.rest()

    def mouse(self, kind: type[events.MouseEvent], x: int, y: int) -> None:
        """Do with the mouse what a terminal would tell: it knows the cell, and no widget."""
        self.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))

    def lines(self) -> list[str]:
        """Return what stands on the screen, line by line."""
        return ["".join(segment.text for segment in strip) for strip in self.app.screen._compositor.render_strips()]

    def page(self) -> str:
        """Return what stands on the screen."""
        return "\n".join(self.lines())

    def foot(self) -> str:
        """Return the line of keys."""
        return self.lines()[-1]


def desk_at(folder: Path, *, example: bool = False, readable_only: str | None = None, own: Path = GALLERY) -> Desk:
    """Return the desk over a folder, with the gallery as the leader's own exercises."""
    if example and not (folder / "answers").exists():
        shutil.copytree(example_folder(), folder, dirs_exist_ok=True)
    journal = Journal(folder, language="da", clock=lambda: NOW, read_only_reason=readable_only)
    return Desk(journal, language="da", own_content=own, today=NOW.date, chance=Random(CHANCE))


def app_over(desk: Desk, exercise: str = "", *, first: bool = False) -> TrivselApp:
    """Return the program over a desk."""
    return TrivselApp(desk, exercise=exercise or None, first=first)


def record(desk: Desk, exercise_id: str, answer: Shape) -> None:
    """Answer the first block of an exercise that keeps an answer."""
    exercise = desk.exercise(exercise_id)
    assert exercise is not None
    block = next(block for block in exercise.blocks if block.empty() is not None)
    assert desk.journal.record(exercise, block, Answer(answer))


@asynccontextmanager
async def at_desk(
    folder: Path,
    exercise: str = "",
    *,
    size: tuple[int, int] = (80, 24),
    example: bool = False,
    first: bool = False,
    readable_only: str | None = None,
    answer: Shape | None = None,
    own: Path = GALLERY,
) -> AsyncIterator[Leader]:
    """Open the workbook over a folder, at an exercise if one is named, with an answer to its first block."""
    desk = desk_at(folder, example=example, readable_only=readable_only, own=own)
    with pytest.MonkeyPatch.context() as terminal:
        terminal.setenv("COLORTERM", "truecolor")
        terminal.setenv("TERM", "xterm-256color")
        terminal.delenv("NO_COLOR", raising=False)
        app = app_over(desk, exercise, first=first)
    if answer is not None:
        record(desk, exercise, answer)
    try:
        async with app.run_test(size=size) as pilot:
            leader = Leader(app, pilot, exercise)
            await leader.rest()
            yield leader
    finally:
        desk.journal.close()
