"""The real writer in processes of its own: killed at any moment, interrupted by signals, two at a time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import trivsel_tui
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.lock import Lock

KILLS = 60


FORM = """
from pathlib import Path
from trivsel_tui.answers import Answer, Texts
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.lock import Lock
from trivsel_tui.workbook.model import Exercise

form = Exercise.model_validate({
    "id": "dagen", "title": "Din dag", "page": 9, "minutes": 20, "purpose": "Se den.",
    "blocks": [{"id": "nu", "kind": "questions", "questions": [{"id": "a", "text": "Hvad nu?"}]}],
})

def note(journal, number):
    journal.record(form, form.blocks[0], Answer(Texts({"a": f"{number} " + "ord " * 12000})), "a")
"""

WRITING = """
import os, sys
from trivsel_tui.journal.replacing import Disk

def stopping(name, left):  # before that many calls more it says so, and waits to be killed
    def call(self, *arguments):
        if not left[0]:
            os.write(1, b"stopped\\n")
            os.read(os.pipe()[0], 1)
        left[0] -= 1
        if name == "write":
            return Disk.write(self, arguments[0], arguments[1][:40000])
        return getattr(Disk, name)(self, *arguments)
    return call

for line in sys.stdin:  # each line is a folder to write in until killed, and a number of calls
    folder, calls = line.rsplit(" ", 1)
    if not (child := os.fork()):
        left = [int(calls)]
        names = ("make_folder", "create", "write", "sync", "close", "replace", "sync_folder")
        disk = type("Stopping", (Disk,), {name: stopping(name, left) for name in names})()
        journal = Journal(Path(folder), disk=disk)
        number = 0
        while True:
            number += 1
            note(journal, number)
            if journal.flush(30):
                os.write(1, f"saved {number}\\n".encode())
    os.write(1, f"pid {child}\\n".encode())
    os.waitpid(child, 0)
    os.write(1, b"dead\\n")
"""

INTERRUPTED = """
import signal, sys
journal = Journal(Path(sys.argv[1]))
fired = []
def flush(number, frame):
    fired.append(journal.flush(30))
signal.signal(signal.SIGALRM, flush)
signal.setitimer(signal.ITIMER_REAL, 0.002, 0.002)
number = 0
while len(fired) < 300:
    number += 1
    journal.record(form, form.blocks[0], Answer(Texts({"a": str(number)})), "a")
signal.setitimer(signal.ITIMER_REAL, 0)
print(all(fired), journal.close(), number)
"""

HOLDING = """
import sys
lock = Lock(Path(sys.argv[1]), Path(sys.argv[2]))
print(lock.take(), flush=True)
sys.stdin.readline()
"""


def program(source: str, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(trivsel_tui.__file__).parent.parent)}
    return subprocess.Popen(
        [sys.executable, "-c", FORM + source, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )


@pytest.fixture
def writing() -> Iterator[subprocess.Popen[str]]:
    with program(WRITING) as process:
        yield process
        assert process.stdin
        process.stdin.close()


def killed_at(process: subprocess.Popen[str], folder: Path, calls: int) -> int:
    """Let a child write, kill it before its nth call to the disk, and return the last number it said was saved."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{folder} {calls}\n")
    process.stdin.flush()
    child = last = 0
    stopped = False
    for line in process.stdout:
        word, _space, number = line.strip().partition(" ")
        if word == "dead":
            break
        child = int(number) if word == "pid" else child
        last = int(number) if word == "saved" else last
        stopped = stopped or word == "stopped"
        if child and stopped:
            os.kill(child, signal.SIGKILL)
            stopped = False
    return last


def number_in(path: Path) -> int:
    return int(json.loads(path.read_bytes())["answers"]["nu"]["value"]["a"].split()[0])


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_before_whatever_call_it_is_killed_the_file_is_whole_and_nothing_that_was_said_to_be_saved_is_lost(
    writing: subprocess.Popen[str], tmp_path: Path
) -> None:
    leftovers = 0
    for call in range(KILLS):
        folder = tmp_path / str(call)
        last = killed_at(writing, folder, call)
        found = list(folder.rglob("*.json"))
        assert len(found) <= 1
        assert [number_in(file) >= last for file in found] == ([True] if last else [True] * len(found))
        leftovers += len(list(folder.rglob("*.tmp")))
        Journal(folder)
        assert not list(folder.rglob("*.tmp"))
        assert all(number_in(file) >= last for file in found)
    assert leftovers > KILLS / 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs an interval timer")
def test_signals_that_flush_hundreds_of_times_while_it_is_typed_end_in_no_deadlock(tmp_path: Path) -> None:
    with program(INTERRUPTED, str(tmp_path)) as process:
        output, _errors = process.communicate(timeout=120)
    saved, closed, number = output.split()
    assert (saved, closed, process.returncode) == ("True", "True", 0)
    (file,) = tmp_path.rglob("*.json")
    assert number_in(file) == int(number)


def test_a_second_window_is_refused_until_the_first_is_gone_however_it_went(tmp_path: Path) -> None:
    data, state = tmp_path / "data", tmp_path / "state"
    with program(HOLDING, str(data), str(state)) as first:
        assert first.stdout
        assert first.stdout.readline() == "True\n"
        lock = Lock(data, state)
        assert not lock.take()
        assert lock.since
        assert lock.since in lock.reason
        assert not lock.take()
        first.kill()
        first.wait()
        assert lock.take()
        assert lock.reason == ""
        lock.release()
