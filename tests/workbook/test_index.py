"""The index holds what lists need, and never longer than the files it was made from."""

import json
import os
from pathlib import Path

import pytest

from trivsel_tui.texts import speak
from trivsel_tui.workbook import indexing, kept, loading
from trivsel_tui.workbook.index import read_index
from trivsel_tui.workbook.kept import Kept

EXERCISE = "title: T\npage: 9\nminutes: 5\npurpose: P\nblocks:\n  - {id: q, kind: questions, questions: [%s]}\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    front = "title: B\nsource: S\nparts:\n  - {id: d, title: D, short: D, about: A, exercises: [en]}\n"
    (folder / "workbook.yaml").write_text(front, encoding="utf-8")
    write(folder / "en.yaml", 2)
    for module in (kept, loading):
        monkeypatch.setattr(module, "content_folder", lambda _language: folder)
    return folder


def write(file: Path, questions: int) -> None:
    asked = ", ".join(f"{{id: q{n}, text: Hvad?}}" for n in range(questions))
    file.write_text(EXERCISE % asked, encoding="utf-8")


def test_the_index_has_parts_and_exercises_in_order(content: Path, tmp_path: Path) -> None:
    found = read_index("da", None, tmp_path / "cache")
    assert [(card.id, card.part, card.questions, card.page) for card in found.exercises] == [("en", "d", 2, 9)]
    assert found.part("d") == found.parts[0]
    assert found.parts[0].exercises == ("en",)
    assert found.exercise("en") == found.exercises[0]
    assert found.exercise("to") is None
    assert found.part("to") is None


def test_an_index_that_holds_is_read_without_the_content(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "skidt.yaml").write_text("title: [", encoding="utf-8")
    first = read_index("da", tmp_path / "own", tmp_path / "cache")
    monkeypatch.setattr(indexing, "load_workbook", None)
    assert read_index("da", tmp_path / "own", tmp_path / "cache") == first
    assert len(first.problems) == 1


def test_a_file_changed_added_or_removed_makes_it_anew(content: Path, tmp_path: Path) -> None:
    def counts(own: Path) -> list[int]:
        return [card.questions for card in read_index("da", own, tmp_path / "cache").exercises]

    own = tmp_path / "own"
    assert counts(own) == [2]
    write(content / "en.yaml", 3)
    assert counts(own) == [3]
    before = (content / "en.yaml").stat()
    (content / "en.yaml").write_text(
        EXERCISE % "{id: qa, text: Ja?}, {id: qb, text: Ja?}, {id: qc, text: Ja?}", "utf-8"
    )
    os.utime(content / "en.yaml", ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    prints = read_index("da", own, tmp_path / "cache").exercises[0].fingerprint
    own.mkdir()
    write(own / "to.yaml", 1)
    assert counts(own) == [3, 1]
    (own / "to.yaml").unlink()
    assert counts(own) == [3]
    assert read_index("da", own, tmp_path / "cache").exercises[0].fingerprint == prints


def test_another_language_of_the_interface_has_an_index_of_its_own(content: Path, tmp_path: Path) -> None:
    (content / "skidt.yaml").write_text("titel: x", encoding="utf-8")
    danish = read_index("da", None, tmp_path / "cache").problems
    speak("en")
    assert read_index("da", None, tmp_path / "cache").problems != danish


@pytest.mark.parametrize("index_", [1, [], ["t", "s", [[1]], [], []], ["t", "s", [], [[1, 2]], []]])
def test_an_index_of_another_form_is_made_anew(index_: object, content: Path, tmp_path: Path) -> None:
    first = read_index("da", None, tmp_path / "cache")
    Kept("index", "da", None, tmp_path / "cache").write([json.dumps(index_)])
    assert read_index("da", None, tmp_path / "cache") == first
