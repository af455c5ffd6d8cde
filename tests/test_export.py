from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from zipfile import is_zipfile

import pytest

from trivsel_tui.document import Document, Reply, Section
from trivsel_tui.export import FORMATS, ExportError, free_name, write

SECRET = "en hemmelig sætning"
DOCUMENT = Document("T", "", "Kun til dig selv", "i dag", "da", (Section((Reply(SECRET),)),))


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_each_format_is_written_for_its_owner_alone(tmp_path: Path, suffix: str) -> None:
    path = write(DOCUMENT, tmp_path / f"Mine svar{suffix}")
    assert path.stat().st_size > 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_the_suffix_says_the_format_in_any_case(tmp_path: Path) -> None:
    assert is_zipfile(write(DOCUMENT, tmp_path / "A.DOCX"))
    assert SECRET in write(DOCUMENT, tmp_path / "a.md").read_text(encoding="utf-8")


def test_the_home_folder_may_be_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert write(DOCUMENT, Path("~/a.md")) == tmp_path / "a.md"


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("gammel", encoding="utf-8")
    with pytest.raises(ExportError, match=r"a\.md"):
        write(DOCUMENT, path)
    assert path.read_text(encoding="utf-8") == "gammel"
    assert SECRET in write(DOCUMENT, path, force=True).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["a.odt", "a", "findes-ikke/a.md"])
def test_what_cannot_be_written_is_said_before_anything_is_made(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError) as raised:
        write(DOCUMENT, tmp_path / name)
    assert SECRET not in str(raised.value)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_name_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "mappe.md").mkdir()
    with pytest.raises(ExportError):
        write(DOCUMENT, tmp_path / "mappe.md", force=True)


@pytest.mark.parametrize(
    "error", [PermissionError(errno.EACCES, "x"), OSError(errno.ENOSPC, "x"), OSError("x")], ids=["held", "full", "odd"]
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, call: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text("gammel", encoding="utf-8")

    def fail(*_args: object) -> None:
        raise error

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(ExportError) as raised:
        write(DOCUMENT, path, force=True)
    monkeypatch.undo()
    assert "a.md" in str(raised.value)
    assert SECRET not in str(raised.value)
    assert path.read_text(encoding="utf-8") == "gammel"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_free_name_counts_on_from_the_one_that_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "Livscirkler til min leder.docx"
    assert free_name(path) == path
    path.touch()
    assert free_name(path).name == "Livscirkler til min leder 2.docx"
    free_name(path).touch()
    assert free_name(path).name == "Livscirkler til min leder 3.docx"
