from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue

import pytest

from trivsel_tui.journal.replacing import Disk
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.saver import Saver
from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.journal.store import Store

NOW = "2026-11-24T09:00:00.000+01:00"
ROUND = Round("livscirkler", "2026-11-24", "da", NOW, NOW)


class Breaking(Disk):
    """A disk whose driver is broken in a way nobody thought of, or stuck."""

    broken = False
    gate: threading.Event | None = None

    def create(self, path: Path) -> int:
        if self.gate:
            self.gate.wait()
        if self.broken:
            raise RuntimeError("hemmelig-seddel")
        return super().create(path)


class Bench:
    """A saver, and what it told, to be waited for."""

    def __init__(self, folder: Path) -> None:
        self.disk = Breaking()
        self.store = Store(folder, self.disk)
        self.told: SimpleQueue[Saving] = SimpleQueue()
        self.seconds = 0.0
        self.saver = Saver(self.store, lambda: datetime.now(UTC), lambda: self.seconds, self.told.put)

    def state(self) -> SavingState:
        return self.saver.saving.state

    def wait_for(self, state: SavingState) -> Saving:
        while (saving := self.told.get(timeout=30)).state is not state:
            pass
        return saving


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.saver.close(30)


def test_nothing_asked_is_nothing_to_wait_for(bench: Bench) -> None:
    assert bench.saver.flush(0)
    assert bench.saver.close(0)
    bench.saver.save_now()
    assert bench.saver.saving == Saving()


def test_it_is_pending_from_the_moment_it_is_put_and_saved_after_a_flush(bench: Bench) -> None:
    bench.disk.gate = threading.Event()
    bench.saver.put(ROUND, None)
    assert bench.state() is SavingState.PENDING
    bench.disk.gate.set()
    assert bench.saver.flush(30)
    assert bench.state() is SavingState.SAVED
    assert bench.store.names("livscirkler") == ("2026-11-24",)


def test_what_the_thread_has_not_seen_yet_is_pending_and_never_called_saved(tmp_path: Path) -> None:
    told, go_on = threading.Event(), threading.Event()

    def hold(saving: Saving) -> None:
        if saving.state is SavingState.SAVED:
            told.set()
            go_on.wait()

    saver = Saver(Store(tmp_path), lambda: datetime.now(UTC), lambda: 0.0, hold)
    saver.put(ROUND, None)
    assert saver.flush(30)
    told.wait()
    saved = saver.saving
    saver.put(ROUND, None)
    assert saver.saving == Saving(SavingState.PENDING, saved.at)
    go_on.set()
    assert saver.close(30)


def test_what_comes_while_the_thread_is_told_to_end_is_written_too(bench: Bench) -> None:
    bench.saver.put(ROUND, None)
    assert bench.saver.flush(30)
    bench.disk.gate = threading.Event()
    bench.saver.put(replace(ROUND, exercise="netvaerk"), None)
    assert not bench.saver.close(0.01)
    bench.saver.put(replace(ROUND, exercise="graenser"), None)
    bench.disk.gate.set()
    assert bench.saver.flush(30)
    assert bench.store.exercises() == ("graenser", "livscirkler", "netvaerk")


def test_it_writes_by_itself_when_the_pause_is_over(bench: Bench) -> None:
    bench.saver.put(ROUND, None)
    bench.wait_for(SavingState.SAVED)
    assert bench.store.names("livscirkler") == ("2026-11-24",)


def test_what_is_overdue_is_written_before_more_is_taken(bench: Bench) -> None:
    bench.saver.put(ROUND, None)
    bench.wait_for(SavingState.PENDING)
    bench.seconds = 50.0
    bench.saver.put(ROUND, None)
    bench.wait_for(SavingState.SAVED)


def test_save_now_does_not_wait_and_is_done_soon(bench: Bench) -> None:
    bench.saver.put(ROUND, None)
    bench.saver.save_now()
    bench.wait_for(SavingState.SAVED)


def test_a_disk_that_does_not_answer_ends_a_flush_in_time(bench: Bench) -> None:
    bench.disk.gate = threading.Event()
    bench.saver.put(ROUND, None)
    assert not bench.saver.flush(0.02)
    bench.disk.gate.set()
    assert bench.saver.flush(30)


def test_after_closing_a_change_is_written_all_the_same(bench: Bench) -> None:
    bench.saver.put(ROUND, None)
    assert bench.saver.close(30)
    assert bench.saver.flush(0)
    bench.store.path("livscirkler", "2026-11-24").unlink()
    bench.saver.put(ROUND, None)
    assert bench.saver.flush(30)
    assert bench.store.names("livscirkler") == ("2026-11-24",)


def test_closing_twice_and_a_disk_that_fails_at_the_end_lose_nothing(bench: Bench) -> None:
    bench.saver.put(ROUND, None)
    assert bench.saver.close(30)
    assert bench.saver.close(30)
    (bench.store.folder / "answers" / "livscirkler").rename(bench.store.folder / "aside")
    bench.saver.put(ROUND, None)
    assert not bench.saver.close(30)
    assert not bench.saver.close(30)
    (bench.store.folder / "aside").rename(bench.store.folder / "answers" / "livscirkler")
    bench.saver.save_now()
    bench.wait_for(SavingState.FAILED)
    assert bench.wait_for(SavingState.SAVED)


def test_a_dead_writer_is_told_keeps_what_it_had_and_rises_with_the_next_change(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: SimpleQueue[type[BaseException] | None] = SimpleQueue()
    monkeypatch.setattr(threading, "excepthook", lambda args: ended.put(args.exc_type))
    bench.disk.broken = True
    bench.saver.put(ROUND, None)
    assert not bench.saver.flush(30)
    assert bench.wait_for(SavingState.FAILED).reason == "the program's writer stopped"
    assert ended.get(timeout=30) is RuntimeError
    started = time.monotonic()
    assert not bench.saver.flush(30)
    assert time.monotonic() - started < 15
    bench.disk.broken = False
    bench.saver.save_now()
    bench.wait_for(SavingState.SAVED)
    assert bench.store.names("livscirkler") == ("2026-11-24",)
