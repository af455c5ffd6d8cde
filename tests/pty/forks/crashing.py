"""The workbook, with a fault behind ctrl+s: a secret lies in a local, in the object and in the error's message."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from trivsel_tui.cli import run
from trivsel_tui.tui.app import TrivselApp

where, secret = sys.argv.pop(1), sys.argv.pop(1)


def fail() -> None:
    spoken = f"the answer is {secret}"
    raise ValueError(spoken)


async def fail_later() -> None:
    fail()


class Composing(Screen[None]):
    def compose(self) -> ComposeResult:
        yield Static(secret)
        fail()


class Mounting(Screen[None]):
    def on_mount(self) -> None:
        fail()


class Drawing(Static):
    def render(self) -> str:
        fail()
        return ""


kept: list[object] = []


def in_a_task() -> None:
    loop = asyncio.get_running_loop()
    kept.append(loop.create_task(fail_later()))
    loop.call_later(0.05, kept.clear)  # a task that failed is told of when it is forgotten


FAULTS: dict[str, Callable[[TrivselApp], object]] = {
    "handler": lambda _app: fail(),
    "worker": lambda app: app.run_worker(fail_later()),
    "thread worker": lambda app: app.run_worker(fail, thread=True),
    "timer": lambda app: app.set_timer(0.01, fail),
    "composing": lambda app: app.push_screen(Composing()),
    "mounting": lambda app: app.push_screen(Mounting()),
    "drawing": lambda app: app.mount(Drawing()),
    "thread": lambda _app: threading.Thread(target=fail).start(),
    "task": lambda _app: in_a_task(),
    "callback": lambda _app: asyncio.get_running_loop().call_soon(fail),
}


def save(app: TrivselApp) -> None:
    setattr(app, "spoken", secret)  # noqa: B010 (an object's own variable, for a traceback to show)
    FAULTS[where](app)


setattr(TrivselApp, "action_save", save)  # noqa: B010 (a method may not be assigned to)
run()
