from __future__ import annotations

import errno
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trivsel_tui.journal.replacing import Disk
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.journal.store import Store
from trivsel_tui.journal.writer import Now, Snapshot, Writer

NOW = "2026-11-24T09:00:00.000+01:00"
ROUND = Round("livscirkler", "2026-11-24", "da", NOW, NOW)
OTHER = replace(ROUND, exercise="netvaerk")
CLOCK = datetime(2026, 11, 24, 8, tzinfo=UTC)


def version(number: int) -> Round:
    return replace(ROUND, changed=f"2026-11-24T09:00:00.{number:03}+01:00")


class SometimesFull(Disk):
    """A disk that can be full, for all files or in one folder."""

    full = False
    folder = ""
    code = errno.ENOSPC

    def create(self, path: Path) -> int:
        if self.full and self.folder in str(path):
            raise OSError(self.code, os.strerror(self.code))
        return super().create(path)


class Bench:
    """A writer, its store, and what it told."""

    def __init__(self, folder: Path) -> None:
        self.disk = SometimesFull()
        self.store = Store(folder, self.disk)
        self.told: list[Saving] = []
        self.writer = Writer(self.store, lambda: CLOCK, self.told.append)

    def states(self) -> list[SavingState]:
        return [saving.state for saving in self.told]

    def on_disk(self, name: str = "2026-11-24") -> Round:
        return self.store.load("livscirkler", name).round


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_the_newest_is_written_when_it_is_due_and_said_to_be_saved_only_then(bench: Bench) -> None:
    bench.writer.take(Snapshot(1, version(1), None), 10.0)
    bench.writer.take(Snapshot(2, version(2), None), 10.2)
    assert bench.writer.due() == pytest.approx(10.5)
    assert bench.states() == [SavingState.PENDING]
    assert not bench.store.files("livscirkler")
    bench.writer.write(10.5)
    assert bench.on_disk() == version(2)
    assert bench.told[-1] == Saving(SavingState.SAVED, CLOCK)
    assert (bench.writer.due(), bench.writer.settled) == (None, 2)


def test_asked_to_it_writes_at_once(bench: Bench) -> None:
    bench.writer.take(Snapshot(1, version(1), None), 10.0)
    bench.writer.take(Now(2), 10.0)
    assert bench.on_disk() == version(1)
    assert bench.writer.settled == 2
    assert not bench.writer.ended


def test_asked_to_with_nothing_new_it_says_nothing(bench: Bench) -> None:
    bench.writer.take(Now(1, end=True), 10.0)
    assert bench.told == []
    assert bench.writer.ended


def test_a_full_disk_is_said_once_tried_each_second_and_over_when_there_is_room(bench: Bench) -> None:
    bench.writer.take(Snapshot(1, version(1), None), 10.0)
    bench.writer.take(Now(2), 10.0)
    first = bench.on_disk()
    bench.disk.full = True
    bench.writer.take(Snapshot(3, version(3), None), 20.0)
    bench.writer.write(20.3)
    bench.writer.take(Snapshot(4, version(4), None), 20.4)
    assert bench.writer.due() == pytest.approx(21.3)
    bench.writer.write(21.3)
    assert bench.writer.due() == pytest.approx(22.3)
    assert bench.told[-1] == Saving(SavingState.FAILED, CLOCK, "the disk is full")
    assert bench.states().count(SavingState.FAILED) == 1
    assert bench.on_disk() == first
    assert (bench.writer.tried, bench.writer.settled) == (4, 2)
    bench.disk.full = False
    bench.writer.write(22.3)
    assert bench.on_disk() == version(4)
    assert bench.states()[-1] is SavingState.SAVED
    assert bench.writer.due() is None


def test_another_reason_is_said_too(bench: Bench) -> None:
    bench.disk.full = True
    bench.writer.take(Snapshot(1, version(1), None), 10.0)
    bench.writer.write(10.3)
    bench.disk.code = errno.EROFS
    bench.writer.write(11.3)
    assert [saving.reason for saving in bench.told[1:]] == ["the disk is full", "the folder may not be written to"]


def test_one_round_that_cannot_be_written_does_not_hold_up_the_others(bench: Bench) -> None:
    bench.disk.full, bench.disk.folder = True, "livscirkler"
    bench.writer.take(Snapshot(1, version(1), None), 10.0)
    bench.writer.take(Snapshot(2, OTHER, None), 10.0)
    bench.writer.write(10.3)
    assert bench.store.load("netvaerk", "2026-11-24").round == OTHER
    assert bench.writer.saving.state is SavingState.FAILED
    bench.disk.full = False
    bench.writer.write(11.3)
    assert bench.on_disk() == version(1)


def test_a_round_that_had_to_move_stays_where_it_moved_to(bench: Bench) -> None:
    bench.writer.take(Snapshot(1, version(1), None), 10.0)
    bench.writer.write(10.3)
    bench.store.path("livscirkler", "2026-11-24").write_text("andres")
    for number in (2, 3):
        bench.writer.take(Snapshot(number, version(number), None), 20.0)
        bench.writer.write(20.3)
    assert bench.writer.moved == {("livscirkler", "2026-11-24"): "2026-11-24-b"}
    bench.store.path("livscirkler", "2026-11-24-b").write_text("andres igen")
    bench.writer.take(Snapshot(4, version(4), None), 30.0)
    bench.writer.take(Snapshot(5, replace(version(5), name="2026-11-24-b"), None), 30.0)
    bench.writer.write(30.3)
    assert bench.writer.moved["livscirkler", "2026-11-24"] == "2026-11-24-c"
    assert bench.writer.moved["livscirkler", "2026-11-24-b"] == "2026-11-24-c"
    assert bench.on_disk("2026-11-24-c") == replace(version(5), name="2026-11-24-c")
    assert len(bench.store.files("livscirkler")) == 3


def test_a_thread_that_stopped_is_said(bench: Bench) -> None:
    bench.writer.stopped()
    assert bench.told == [Saving(SavingState.FAILED, None, "the program's writer stopped")]
