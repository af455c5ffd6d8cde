"""The leader's own version of an exercise on disk: whole and checked, or as it was."""

import errno
import shutil
from functools import partial
from pathlib import Path

import pytest

from trivsel_tui.journal.own_content import NotWrittenError, rewrite
from trivsel_tui.journal.replacing import Disk
from trivsel_tui.workbook.loading import load_workbook
from trivsel_tui.workbook.own_version import with_card, without_card

GALLERY = Path(__file__).parents[1] / "gallery"
SECRET = "Kun mit"


class Full(Disk):
    """A disk without room."""

    def write(self, descriptor: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, "full")


@pytest.fixture(autouse=True)
def built_in(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("content")
    shutil.copy(GALLERY / "cards.yaml", folder)
    for module in ("trivsel_tui.workbook.loading", "trivsel_tui.journal.own_content"):
        monkeypatch.setattr(f"{module}.content_folder", lambda _language: folder)


put = partial(with_card, block_id="kort", card_text=SECRET)


def test_the_first_own_card_makes_an_own_version_of_the_built_in_exercise(tmp_path: Path) -> None:
    own = tmp_path / "data" / "exercises"
    file = rewrite("cards", put, "da", own)
    assert file == own / "cards.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    built_in = (GALLERY / "cards.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line not in built_in] == [f'      - {{id: own-1, text: "{SECRET}", own: true}}']
    loaded = load_workbook("da", own)
    assert loaded.problems == ()
    assert SECRET in str(loaded.workbook.exercise("cards"))
    assert own.stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_next_change_goes_on_from_the_own_version(tmp_path: Path) -> None:
    rewrite("cards", put, "da", tmp_path)
    rewrite("cards", partial(with_card, block_id="kort", card_text="Og et til"), "da", tmp_path)
    rewrite("cards", partial(without_card, block_id="kort", card_id="own-1"), "da", tmp_path)
    text = (tmp_path / "cards.yaml").read_text(encoding="utf-8")
    assert "Og et til" in text
    assert SECRET not in text


def test_a_full_disk_leaves_the_version_as_it_was_and_is_said_without_a_word_of_the_card(tmp_path: Path) -> None:
    rewrite("cards", put, "da", tmp_path)
    before = (tmp_path / "cards.yaml").read_bytes()
    with pytest.raises(NotWrittenError) as refused:
        rewrite("cards", partial(with_card, block_id="kort", card_text="hemmeligt"), "da", tmp_path, Full())
    assert "the disk is full" in str(refused.value)
    assert "hemmeligt" not in str(refused.value)
    assert [path.name for path in tmp_path.iterdir()] == ["cards.yaml"]
    assert (tmp_path / "cards.yaml").read_bytes() == before


def test_what_would_not_hold_as_an_exercise_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError) as refused:
        rewrite("cards", lambda raw: raw + b"mere: 3\n", "da", tmp_path)
    assert str(tmp_path / "cards.yaml") in str(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_an_own_version_with_a_fault_in_it_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "cards.yaml"
    file.write_text("title: [", encoding="utf-8")
    with pytest.raises(NotWrittenError):
        rewrite("cards", put, "da", tmp_path)
    assert file.read_text(encoding="utf-8") == "title: ["


def test_an_exercise_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError):
        rewrite("findes-ikke", put, "da", tmp_path)
