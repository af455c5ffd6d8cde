"""The workbook, with a fault behind ctrl+s: a secret lies in a local, in the object and in the error's message."""

from __future__ import annotations

import asyncio
import sys
import threading

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


def save(app: TrivselApp) -> None:
    setattr(app, "spoken", secret)  # noqa: B010 (an object's own variable, for a traceback to show)
    match where:
        case "handler":
            fail()
        case "worker":
            app.run_worker(fail_later())
        case "thread worker":
            app.run_worker(fail, thread=True)
        case "timer":
            app.set_timer(0.01, fail)
        case "composing":
            app.push_screen(Composing())
        case "mounting":
            app.push_screen(Mounting())
        case "drawing":
            app.mount(Drawing())
        case "thread":
            threading.Thread(target=fail).start()
        case "task":
            kept.append(asyncio.get_running_loop().create_task(fail_later()))
            asyncio.get_running_loop().call_later(0.05, kept.clear)
        case "callback":
            asyncio.get_running_loop().call_soon(fail)


setattr(TrivselApp, "action_save", save)  # noqa: B010 (a method may not be assigned to)
run()
