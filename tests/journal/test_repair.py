"""What repairing mends, and what it leaves alone."""

import os
from pathlib import Path

import pytest

from trivsel_tui.journal.lock import Lock
from trivsel_tui.journal.repair import repair


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "answers" / "timer").mkdir(parents=True)
    return folder


def lock(folder: Path) -> Lock:
    return Lock(folder, folder.parent / "state")


@pytest.mark.skipif(os.name != "posix", reason="the rights of a file are told otherwise there")
def test_what_others_could_open_is_closed_to_them_and_the_lock_given_up(folder: Path) -> None:
    open_to_all, closed = folder / "answers" / "timer" / "2026-11-24.json", folder / "settings.json"
    for file, mode in ((open_to_all, 0o644), (closed, 0o600)):
        file.write_bytes(b"{}")
        file.chmod(mode)
    (folder / "link").symlink_to(open_to_all)
    assert repair(folder, lock(folder)) == ""
    assert [path.stat().st_mode & 0o777 for path in (folder, open_to_all, closed)] == [0o700, 0o600, 0o600]
    assert lock(folder).is_free()


def test_a_folder_that_another_window_writes_in_is_left_alone(folder: Path) -> None:
    holder = lock(folder)
    assert holder.take()
    assert repair(folder, lock(folder)) != ""
    holder.release()


def test_where_there_is_no_folder_there_is_nothing_to_mend(tmp_path: Path) -> None:
    assert repair(tmp_path / "data", lock(tmp_path / "data")) == ""
