"""The workbook that is kept is the one that was loaded, and none is kept that has a problem."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import GALLERY
from trivsel_tui.workbook import kept, loading
from trivsel_tui.workbook.kept import Kept
from trivsel_tui.workbook.loading import load_workbook
from trivsel_tui.workbook.reading import read_workbook

EXERCISE = "title: T\npage: 9\nminutes: 5\npurpose: P\nblocks:\n  - {id: q, kind: questions, questions: [%s]}\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def not_loaded(_language: str, _own: Path | None = None) -> None:
    raise AssertionError("the content files were read")


@pytest.fixture
def of_all_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the gallery built in: one specimen of each kind."""
    for module in (kept, loading):
        monkeypatch.setattr(module, "content_folder", lambda _language: GALLERY)


def assert_read_as_loaded(language: str, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = load_workbook(language)
    assert not loaded.problems
    assert loaded.workbook.exercises
    assert read_workbook(language, None, cache) == loaded.workbook
    monkeypatch.setattr(loading, "load_workbook", not_loaded)
    again = read_workbook(language, None, cache)
    assert again == loaded.workbook
    assert again.in_order() == loaded.workbook.in_order()


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_exercises_are_read_from_the_cache_as_they_were_loaded(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert_read_as_loaded(language, tmp_path, monkeypatch)


@pytest.mark.usefixtures("of_all_kinds")
def test_every_kind_is_read_from_the_cache_as_it_was_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert_read_as_loaded("da", tmp_path, monkeypatch)


def test_an_own_exercise_that_is_changed_added_or_taken_away_is_read_anew(own: Path, tmp_path: Path) -> None:
    def asked() -> list[str] | None:
        found = read_workbook("da", own, tmp_path / "cache").exercise("min")
        return [block.title or "" for block in found.blocks] if found else None

    file = own / "min.yaml"
    assert asked() is None
    file.write_text(EXERCISE % "{id: a, text: Hvad?}", encoding="utf-8")
    assert asked() == [""]
    file.write_text(EXERCISE.replace("id: q", "id: q, title: Nu") % "{id: a, text: Hvad?}", encoding="utf-8")
    assert asked() == ["Nu"]
    file.unlink()
    assert asked() is None


def test_nothing_of_what_the_leader_wrote_is_kept_outside_their_folder(own: Path, tmp_path: Path) -> None:
    (own / "min.yaml").write_text(EXERCISE % "{id: a, text: Hvad med Bodil?}", encoding="utf-8")
    assert read_workbook("da", own, tmp_path / "cache").exercise("min")
    assert not (tmp_path / "cache").exists()
    read_workbook("da", None, tmp_path / "cache")
    assert read_workbook("da", own, tmp_path / "cache").exercise("min")


def test_a_workbook_with_a_problem_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en.yaml").write_text(EXERCISE % "{id: a, txt: Hvad?}", encoding="utf-8")
    (tmp_path / "to.yaml").write_text(EXERCISE % "{id: a, text: Hvad?}", encoding="utf-8")
    for module in (kept, loading):
        monkeypatch.setattr(module, "content_folder", lambda _language: tmp_path)
    assert [found.id for found in read_workbook("da", None, tmp_path / "cache").exercises] == ["to"]
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("lines", [[], [""], ["{}"], ["null", "null"], ['{"title": "T"}'], ["front", '{"id": "x"}']])
def test_models_of_another_form_are_read_anew(lines: list[str], tmp_path: Path) -> None:
    first = read_workbook("da", None, tmp_path)
    front = (Kept("workbook", "da", None, tmp_path).read() or [])[0]
    Kept("workbook", "da", None, tmp_path).write([front if line == "front" else line for line in lines])
    assert read_workbook("da", None, tmp_path) == first


def test_while_nothing_has_changed_no_yaml_is_brought_in(tmp_path: Path) -> None:
    program = (
        "import json, pathlib, sys; from trivsel_tui.workbook.reading import read_workbook as read;"
        f"read('da', None, pathlib.Path({str(tmp_path)!r})); print(json.dumps(sorted(sys.modules)))"
    )

    def brought_in() -> set[str]:
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
        return set(json.loads(done.stdout))

    loads = {"yaml", "trivsel_tui.workbook.loading", "trivsel_tui.workbook.validation"}
    assert loads <= brought_in()
    assert loads.isdisjoint(brought_in())
