"""What is kept holds for the content it was made of, whole, and for no other."""

import os
from pathlib import Path

import pytest

from trivsel_tui.texts import speak
from trivsel_tui.workbook import kept
from trivsel_tui.workbook.kept import Kept

LINES = ["æ", '{"a": "\\n"}', ""]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "en.yaml").write_text("title: T", encoding="utf-8")
    monkeypatch.setattr(kept, "content_folder", lambda _language: folder)
    return folder


def now(tmp_path: Path, name: str = "made") -> Kept:
    """Return what is kept for the content as it is now."""
    return Kept(name, "da", tmp_path / "own", tmp_path / "cache")


def files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").iterdir())


def test_what_was_kept_is_read_while_the_content_is_as_it_was(content: Path, tmp_path: Path) -> None:
    assert now(tmp_path).read() is None
    now(tmp_path).write(LINES)
    assert now(tmp_path).read() == LINES
    assert now(tmp_path, "other").read() is None


def test_another_size_time_or_name_of_a_file_and_a_file_more_or_less_end_it(content: Path, tmp_path: Path) -> None:
    def ended() -> bool:
        over = now(tmp_path).read() is None
        now(tmp_path).write(LINES)
        return over

    assert ended()
    file = content / "en.yaml"
    stood = file.stat()
    file.write_text("title: TT", encoding="utf-8")
    os.utime(file, ns=(stood.st_atime_ns, stood.st_mtime_ns))
    assert ended()
    os.utime(file, ns=(stood.st_atime_ns, stood.st_mtime_ns + 1))
    assert ended()
    file.rename(content / "to.yaml")
    assert ended()
    (tmp_path / "own").mkdir()
    assert not ended()
    (tmp_path / "own" / "tre.yaml").touch()
    assert ended()
    (content / "note.txt").touch()
    assert not ended()


def test_a_change_while_it_is_made_is_a_change(content: Path, tmp_path: Path) -> None:
    begun = now(tmp_path)
    (content / "en.yaml").write_text("title: TT", encoding="utf-8")
    begun.write(LINES)
    assert now(tmp_path).read() is None


def test_another_version_and_another_language_of_the_interface_have_their_own(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now(tmp_path).write(LINES)
    speak("en")
    assert now(tmp_path).read() is None
    speak("da")
    assert now(tmp_path).read() == LINES
    monkeypatch.setattr(kept, "__version__", "0.0.0")
    assert now(tmp_path).read() is None


def test_folders_without_own_exercises_share_it(content: Path, tmp_path: Path) -> None:
    now(tmp_path).write(LINES)
    assert Kept("made", "da", tmp_path / "another", tmp_path / "cache").read() == LINES
    assert Kept("made", "da", None, tmp_path / "cache").read() == LINES


def test_a_part_that_is_lost_and_a_sign_that_is_another_end_it(content: Path, tmp_path: Path) -> None:
    now(tmp_path).write(LINES)
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    changed = [whole[:size] for size in range(len(whole))]
    changed += [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))]
    for damaged in [*changed, b"\xff", b"null"]:
        file.write_bytes(damaged)
        assert now(tmp_path).read() is None
    file.write_bytes(whole)
    assert now(tmp_path).read() == LINES


def test_a_path_that_is_no_utf_8_is_kept_as_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "content_folder", lambda _language: tmp_path / "\udce6")
    now(tmp_path).write(LINES)
    assert now(tmp_path).read() == LINES


def test_a_link_to_nothing_does_not_hide_the_files_beside_it(content: Path, tmp_path: Path) -> None:
    now(tmp_path).write(LINES)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "borte.yaml").symlink_to("ingenting")
    assert now(tmp_path).read() is None
    now(tmp_path).write(LINES)
    (tmp_path / "own" / "min.yaml").touch()
    assert now(tmp_path).read() is None


def test_where_nothing_can_be_kept_nothing_is_and_no_half_is_left(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("a file where the folder would be", encoding="utf-8")
    now(tmp_path).write(LINES)
    assert now(tmp_path).read() is None
    (tmp_path / "cache").unlink()
    now(tmp_path).write(LINES)

    def refuse(_half: Path, _file: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    (content / "to.yaml").touch()
    now(tmp_path).write(LINES)
    assert [file.suffix for file in files(tmp_path)] == [".json"]
