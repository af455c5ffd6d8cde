from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from trivsel_tui.journal import reading, troubles
from trivsel_tui.journal.replacing import Disk
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.store import FolderGoneError, Store

NOW = "2026-11-24T09:00:00.000+01:00"
ROUND = Round("livscirkler", "2026-11-24", "da", NOW, NOW)
LATER = replace(ROUND, changed="2026-11-24T09:05:00.000+01:00")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "Ærø Kommune – Trivsel (2026)")


def test_a_round_comes_back_as_it_was_written(store: Store) -> None:
    written = store.write(ROUND, None)
    loaded = store.load("livscirkler", "2026-11-24")
    assert (loaded.round, loaded.digest, loaded.newer) == (ROUND, written.digest, False)
    assert store.names("livscirkler") == ("2026-11-24",)
    assert store.exercises() == ("livscirkler",)


def test_folders_and_files_are_the_owners_alone(store: Store) -> None:
    store.write(ROUND, None)
    for path in (store.folder, *store.folder.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there_holds_nothing(store: Store) -> None:
    assert store.exercises() == ()
    assert store.names("livscirkler") == ()


def test_rounds_stand_in_the_order_they_were_begun_the_same_day_too(store: Store) -> None:
    for name in ("2026-11-25", "2026-11-24-b", "2026-11-24", "2026-11-24-c"):
        store.write(replace(ROUND, name=name), None)
    assert store.names("livscirkler") == ("2026-11-24", "2026-11-24-b", "2026-11-24-c", "2026-11-25")


def test_a_second_writing_replaces_the_first(store: Store) -> None:
    first = store.write(ROUND, None)
    store.write(LATER, first.digest)
    assert store.load("livscirkler", "2026-11-24").round == LATER
    assert len(store.files("livscirkler")) == 1


def test_a_file_that_another_program_changed_is_left_and_ours_is_written_beside_it(store: Store) -> None:
    first = store.write(ROUND, None)
    path = store.path("livscirkler", "2026-11-24")
    path.write_text("andres")
    written = store.write(LATER, first.digest)
    assert written.name == "2026-11-24-b"
    assert path.read_text() == "andres"
    assert store.load("livscirkler", "2026-11-24-b").round == replace(LATER, name="2026-11-24-b")


def test_a_file_that_came_where_none_was_is_left_too(store: Store) -> None:
    store.write(ROUND, None)
    assert store.write(LATER, None).name == "2026-11-24-b"


def test_a_folder_in_a_rounds_place_is_left(store: Store) -> None:
    store.path("livscirkler", "2026-11-24").mkdir(parents=True)
    assert store.write(ROUND, None).name == "2026-11-24-b"


def test_what_already_stands_there_word_for_word_is_no_other_version(store: Store) -> None:
    store.write(ROUND, None)
    assert store.write(ROUND, "of another content").name == "2026-11-24"


def test_a_file_that_was_taken_away_is_written_again(store: Store) -> None:
    first = store.write(ROUND, None)
    store.path("livscirkler", "2026-11-24").unlink()
    assert store.write(LATER, first.digest).name == "2026-11-24"


def test_a_day_without_a_free_name_is_an_error_and_changes_nothing(store: Store) -> None:
    for _letter in range(26):
        store.write(ROUND, None)
        ROUND_CHANGED = replace(ROUND, changed=f"{_letter}")  # noqa: N806
        store.path("livscirkler", "2026-11-24").write_bytes(ROUND_CHANGED.to_bytes())
    with pytest.raises(FileExistsError):
        store.write(LATER, None)


@pytest.mark.parametrize("gone", ["", "answers", "answers/livscirkler"])
def test_a_folder_that_went_is_told_and_not_made_again(store: Store, gone: str) -> None:
    first = store.write(ROUND, None)
    folder = store.folder / gone
    folder.rename(aside := store.folder.parent / "aside")
    with pytest.raises(FolderGoneError):
        store.write(LATER, first.digest)
    assert not folder.exists()
    aside.rename(folder)
    assert store.write(LATER, first.digest).name == "2026-11-24"


def test_a_folder_that_was_there_at_the_start_is_not_made_again_either(tmp_path: Path) -> None:
    store = Store(tmp_path / "data")
    (tmp_path / "data" / "answers").mkdir(parents=True)
    store = Store(tmp_path / "data")
    (tmp_path / "data" / "answers").rmdir()
    with pytest.raises(FolderGoneError):
        store.write(ROUND, None)


def test_a_folder_that_is_a_link_is_neither_read_nor_written_through(store: Store, tmp_path: Path) -> None:
    store.write(ROUND, None)
    folder = store.folder / "answers" / "livscirkler"
    folder.rename(elsewhere := tmp_path / "elsewhere")
    folder.symlink_to(elsewhere)
    with pytest.raises(reading.UnreadableError):
        store.load("livscirkler", "2026-11-24")
    with pytest.raises(PermissionError):
        store.write(LATER, None)


def trouble(store: Store, data: bytes) -> str:
    store.write(ROUND, None)
    store.path("livscirkler", "2026-11-24").write_bytes(data)
    with pytest.raises(reading.UnreadableError) as caught:
        store.load("livscirkler", "2026-11-24")
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[]", troubles.SHAPE),
        (b"{}", troubles.SHAPE),
        (b'{"format": true}', troubles.SHAPE),
        (b'{"format": 0}', troubles.SHAPE),
        (b'{"format": 1}', troubles.SHAPE),
        (b'{"format": 2}', troubles.NEWER),
        (replace(ROUND, name="2026-11-25").to_bytes(), troubles.MISPLACED),
        (replace(ROUND, exercise="netvaerk").to_bytes(), troubles.MISPLACED),
    ],
)
def test_a_file_that_is_not_this_round_is_refused_with_its_reason(store: Store, data: bytes, code: str) -> None:
    assert trouble(store, data) == code


def test_a_newer_format_that_can_be_read_says_so(store: Store) -> None:
    store.write(ROUND, None)
    path = store.path("livscirkler", "2026-11-24")
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 2'))
    loaded = store.load("livscirkler", "2026-11-24")
    assert loaded.newer
    assert loaded.round == ROUND


class NoReplacing(Disk):
    """A target that is held."""

    held = True

    def replace(self, source: Path, target: Path) -> None:
        if self.held:
            raise PermissionError(errno.EACCES, "held")
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))


def test_while_a_file_is_held_the_newest_is_kept_beside_it_and_only_the_newest(tmp_path: Path) -> None:
    disk = NoReplacing()
    store = Store(tmp_path, disk)
    for round_ in (ROUND, LATER):
        with pytest.raises(PermissionError):
            store.write(round_, None)
    (kept,) = store.files("livscirkler")
    assert (store.path("livscirkler", "2026-11-24").with_name(kept)).read_bytes() == LATER.to_bytes()
    disk.held = False
    store.write(LATER, None)
    assert store.files("livscirkler") == ("2026-11-24.json",)
