from __future__ import annotations

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from trivsel_tui.journal import lock as module
from trivsel_tui.journal.lock import Lock

MORNING = datetime(2026, 11, 24, 9, 12, tzinfo=UTC)


def lock(tmp_path: Path, moment: datetime = MORNING) -> Lock:
    return Lock(tmp_path / "data", tmp_path / "state", lambda: moment)


def test_the_first_has_it_and_the_second_is_told_since_when(tmp_path: Path) -> None:
    first, second = lock(tmp_path), lock(tmp_path, MORNING + timedelta(hours=1))
    assert first.take()
    assert first.take()
    assert not second.take()
    assert second.since == "09:12"
    assert second.reason == "trivsel is already open (since 09:12). This window only reads."
    first.release()
    assert second.take()
    assert (second.since, second.reason) == ("", "")
    second.release()
    second.release()


def test_whether_it_is_free_is_told_without_taking_it(tmp_path: Path) -> None:
    first, second = lock(tmp_path), lock(tmp_path)
    assert second.is_free()
    assert first.take()
    assert not first.is_free()
    assert not second.is_free()
    first.release()
    assert second.is_free()
    assert first.take()
    first.release()


def test_since_another_day_is_said_with_its_date(tmp_path: Path) -> None:
    first, second = lock(tmp_path), lock(tmp_path, MORNING + timedelta(days=2))
    assert first.take()
    assert not second.take()
    assert second.since == "November 24, 2026 at 09:12"
    first.release()


def test_one_that_did_not_sign_is_respected_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int, length: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    first, second = lock(tmp_path), lock(tmp_path)
    monkeypatch.setattr(os, "ftruncate", full)
    assert first.take()
    assert not second.take()
    assert second.reason == "trivsel is already open. This window only reads."
    first.release()


def test_two_folders_are_two_locks_and_a_link_to_one_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    first = lock(tmp_path)
    assert first.take()
    assert not Lock(tmp_path / "link", tmp_path / "state").take()
    other = Lock(tmp_path / "other", tmp_path / "state")
    assert other.take()
    assert not list((tmp_path / "data").iterdir())
    first.release()
    other.release()


def test_where_no_lock_can_be_made_the_window_reads_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    refused = lock(tmp_path)
    assert not refused.take()
    assert refused.reason.startswith("The program cannot tell whether it is open elsewhere")


def test_a_disk_that_cannot_lock_makes_the_window_read_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(module, "_lock", none)
    refused = lock(tmp_path)
    assert not refused.take()
    assert refused.since == ""
    assert refused.reason.startswith("The program cannot tell whether it is open elsewhere")


def test_a_lock_lies_on_this_machine_unless_told_otherwise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "state_folder", lambda: tmp_path / "own")
    made = Lock(tmp_path / "data")
    assert made.take()
    assert len(list((tmp_path / "own").iterdir())) == 1
    made.release()
