from __future__ import annotations

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from trivsel_tui.journal import leftovers, names
from trivsel_tui.journal.replacing import Disk
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.store import Store

NOW = "2026-11-24T09:00:00.000+01:00"
ROUND = Round("livscirkler", "2026-11-24", "da", NOW, NOW)
# an hour later by the clock of another zone, though its letters sort first
LATER = replace(ROUND, changed="2026-11-24T08:30:00.000+00:00")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path)
    store.write(ROUND, None)
    return store


@pytest.fixture(scope="module")
def dead() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def leave(store: Store, data: bytes, process: int, file: str = "2026-11-24.json") -> Path:
    path = store.folder / "answers" / "livscirkler" / f".{file}.{process}-0a1b.tmp"
    path.write_bytes(data)
    return path


def there(store: Store) -> Round:
    return store.load("livscirkler", "2026-11-24").round


@pytest.mark.parametrize(
    "data", [b"", LATER.to_bytes()[:100], replace(LATER, name="2026-11-25").to_bytes(), ROUND.to_bytes()]
)
def test_what_is_torn_or_adds_nothing_is_cleared_away(store: Store, dead: int, data: bytes) -> None:
    leave(store, data, dead)
    leftovers.clear(store)
    assert store.files("livscirkler") == ("2026-11-24.json",)
    assert there(store) == ROUND


def test_a_whole_and_newer_round_that_never_came_to_its_place_is_put_there(store: Store, dead: int) -> None:
    leave(store, LATER.to_bytes(), dead)
    leftovers.clear(store)
    assert there(store) == LATER
    assert store.files("livscirkler") == ("2026-11-24.json",)


def test_an_older_one_is_cleared_away(store: Store, dead: int) -> None:
    leave(store, replace(ROUND, changed="2026-11-24T08:59:00.000+01:00").to_bytes(), dead)
    leftovers.clear(store)
    assert there(store) == ROUND
    assert len(store.files("livscirkler")) == 1


def test_the_only_version_is_put_in_its_place(store: Store, dead: int) -> None:
    store.path("livscirkler", "2026-11-24").unlink()
    leave(store, LATER.to_bytes(), dead)
    leftovers.clear(store)
    assert there(store) == LATER


@pytest.mark.parametrize(
    "data",
    [
        LATER.to_bytes().replace(b'"format": 1', b'"format": 2'),
        replace(LATER, created="2026-11-24T07:00:00+01:00").to_bytes(),
        replace(LATER, changed="i morges").to_bytes(),
    ],
)
def test_one_that_cannot_be_weighed_is_kept(store: Store, dead: int, data: bytes) -> None:
    path = leave(store, data, dead)
    leftovers.clear(store)
    assert path.read_bytes() == data
    assert there(store) == ROUND


@pytest.mark.parametrize("damage", [b"\0\0\0", ROUND.to_bytes().replace(b'"format": 1', b'"format": 2')])
def test_beside_a_file_that_is_damaged_or_newer_it_is_kept(store: Store, dead: int, damage: bytes) -> None:
    store.path("livscirkler", "2026-11-24").write_bytes(damage)
    path = leave(store, LATER.to_bytes(), dead)
    leftovers.clear(store)
    assert path.exists()
    assert store.path("livscirkler", "2026-11-24").read_bytes() == damage


def test_what_a_living_process_writes_is_its_own(store: Store) -> None:
    path = leave(store, b"", os.getppid())
    leftovers.clear(store)
    assert path.exists()


def test_a_process_that_is_another_users_is_alive_too(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(process: int, number: int) -> None:
        raise PermissionError(errno.EPERM, "not yours")

    path = leave(store, b"", 1)
    monkeypatch.setattr(os, "kill", refused)
    leftovers.clear(store)
    assert path.exists()


class HeldDisk(Disk):
    """A disk where nothing can be put in its place."""

    def replace(self, source: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "held")


def test_one_that_cannot_be_put_in_its_place_now_waits_for_the_next_start(store: Store, dead: int) -> None:
    path = leave(store, LATER.to_bytes(), dead)
    leftovers.clear(Store(store.folder, HeldDisk()))
    assert path.exists()
    assert there(store) == ROUND


def test_a_number_that_is_no_process_is_dead(store: Store) -> None:
    leave(store, b"", 10**30)
    leave(store, b"", os.getpid())
    leftovers.clear(store)
    assert store.files("livscirkler") == ("2026-11-24.json",)


def test_those_of_settings_and_progress_are_cleared_and_nothing_else_is_touched(store: Store, dead: int) -> None:
    (store.folder / f".settings.json.{dead}-0a.tmp").write_text("{}")
    (store.folder / "mine.tmp").write_text("x")
    stranger = leave(store, b"{}", dead, "notes.json")
    leftovers.clear(store)
    assert sorted(path.name for path in store.folder.iterdir()) == ["answers", "mine.tmp"]
    assert not stranger.exists()
    assert names.temporary_of(stranger.name) is not None
