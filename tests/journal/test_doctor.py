from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from trivsel_tui.answers import Answer, Texts
from trivsel_tui.journal import doctor, troubles
from trivsel_tui.journal.doctor import Finding, examine
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.store import Store
from trivsel_tui.workbook.model import Exercise

NOW = "2026-11-24T09:00:00.000+01:00"
FORM = Exercise.model_validate(
    {
        "id": "dagen",
        "title": "Din dag",
        "page": 9,
        "minutes": 20,
        "purpose": "Se den.",
        "blocks": [{"id": "nu", "kind": "questions", "questions": [{"id": "a", "text": "Hvad nu?"}]}],
    }
)
ROUND = Round("dagen", "2026-11-24", "da", NOW, NOW).with_answer(FORM.blocks[0], Answer(Texts({"a": "hemmelig"})), NOW)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "data")
    store.write(ROUND, None)
    (store.folder / "settings.json").write_text("{}")
    (store.folder / "progress.json").write_text("{}")
    return store


def found(store: Store) -> set[tuple[str, str]]:
    return {(finding.where.removeprefix("answers/"), finding.code) for finding in examine(store.folder, (FORM,))}


def test_a_sound_folder_and_one_that_is_not_there_yet_have_nothing_to_tell(store: Store, tmp_path: Path) -> None:
    assert examine(store.folder, (FORM,)) == ()
    assert examine(tmp_path / "none", (FORM,)) == ()


def test_each_thing_that_is_wrong_is_found_and_nothing_is_changed(store: Store) -> None:
    folder = store.folder / "answers" / "dagen"
    for name, data in {
        "2026-01-01.json": b"",
        "2026-01-02.json": replace(ROUND, name="2026-01-02").to_bytes().replace(b'"format": 1', b'"format": 2'),
        "2026-01-03.json": replace(ROUND, name="2026-01-03").to_bytes().replace(b'"hemmelig"', b"7"),
        "2026-11-24 - Kopi.json": ROUND.to_bytes(),
        "noter.json": b"x",
        "noter.txt": b"x",
        ".2026-11-24.json.77-ab.tmp": b"x",
    }.items():
        (folder / name).write_bytes(data)
    (store.folder / ".settings.json.77-ab.tmp").write_text("x")
    (store.folder / "huskeseddel.txt").write_text("x")
    (store.folder / "settings.json").write_text("[")
    store.write(replace(ROUND, exercise="min-egen"), None)
    before = {path: hashlib.sha256(path.read_bytes()).digest() for path in store.folder.rglob("*") if path.is_file()}
    assert found(store) == {
        ("dagen/2026-01-01.json", "not-json"),
        ("dagen/2026-01-02.json", troubles.NEWER),
        ("dagen/2026-01-03.json", troubles.SHAPE),
        ("dagen/2026-11-24 - Kopi.json", troubles.CONFLICT_COPY),
        ("dagen/noter.json", troubles.FOREIGN),
        ("dagen/noter.txt", troubles.FOREIGN),
        ("dagen/.2026-11-24.json.77-ab.tmp", doctor.LEFTOVER),
        (".settings.json.77-ab.tmp", doctor.LEFTOVER),
        ("huskeseddel.txt", troubles.FOREIGN),
        ("settings.json", doctor.DAMAGED_SETTINGS),
        ("min-egen", doctor.NO_EXERCISE),
    }
    after = {path: hashlib.sha256(path.read_bytes()).digest() for path in store.folder.rglob("*") if path.is_file()}
    assert after == before


def test_a_folder_that_others_can_open_is_told_with_the_files_they_can_read(store: Store) -> None:
    file = store.path("dagen", "2026-11-24")
    file.chmod(0o644)
    (store.folder / "settings.json").chmod(0o600)
    (store.folder / "progress.json").chmod(0o600)
    assert found(store) == set()
    store.folder.chmod(0o755)
    assert found(store) == {(".", doctor.TOO_OPEN), ("dagen/2026-11-24.json", doctor.TOO_OPEN)}


@pytest.mark.parametrize("name", ["OneDrive - Ærø Kommune", "Dropbox", "Nextcloud", "iCloud Drive", "Google Drive"])
def test_a_folder_that_is_kept_in_step_elsewhere_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name / "data").mkdir(mode=0o700, parents=True)
    (tmp_path / name / "data").chmod(0o700)
    assert examine(tmp_path / name / "data", ()) == (Finding(doctor.SYNCED, "."),)


def test_every_code_has_words_and_none_holds_what_was_written(store: Store) -> None:
    for code in (
        *troubles.WORDS,
        doctor.LEFTOVER,
        doctor.TOO_OPEN,
        doctor.SYNCED,
        doctor.NO_EXERCISE,
        doctor.DAMAGED_SETTINGS,
    ):
        assert len(Finding(code, "x").words) > 20
    store.path("dagen", "2026-11-24").write_text('{"a": "hemmelig"')
    assert "hemmelig" not in repr([(finding, finding.words) for finding in examine(store.folder, (FORM,))])
