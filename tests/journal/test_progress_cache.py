from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import trivsel_tui
from trivsel_tui.journal.progress_cache import FORMAT, DueDate, Progress, ProgressCache

DUE = (DueDate("2026-12-01", False, "ark", "ark-1/slut"), DueDate("2027-03-01", True, "sp", "naar"))
COUNTED = Progress(11, 3, 2, 1, "2026-11-24T09:00:00.000+01:00", DUE)
NONE_YET = Progress(11, 0, 0, 0, "")


@pytest.fixture
def round_file(tmp_path: Path) -> Path:
    file = tmp_path / "answers" / "dagen" / "2026-11-24.json"
    file.parent.mkdir(parents=True)
    file.write_text("{}")
    return file


def remembered(folder: Path, progress: Progress = COUNTED) -> ProgressCache:
    cache = ProgressCache(folder)
    cache.put("dagen", "v1", cache.stamp("dagen"), progress)
    cache.save()
    return ProgressCache(folder)


def test_what_was_counted_is_remembered_by_the_next_start(tmp_path: Path, round_file: Path) -> None:
    assert ProgressCache(tmp_path).get("dagen", "v1") is None
    assert remembered(tmp_path).get("dagen", "v1") == COUNTED
    assert (tmp_path / "progress.json").stat().st_mode & 0o777 == 0o600


def test_an_exercise_without_a_round_is_remembered_until_it_has_one(tmp_path: Path) -> None:
    cache = remembered(tmp_path, NONE_YET)
    assert cache.get("dagen", "v1") == NONE_YET
    (tmp_path / "answers" / "dagen").mkdir(parents=True)
    assert cache.get("dagen", "v1") == NONE_YET
    (tmp_path / "answers" / "dagen" / "2026-11-24.json").write_text("{}")
    assert cache.get("dagen", "v1") is None


def test_it_holds_no_longer_when_the_content_changed(tmp_path: Path, round_file: Path) -> None:
    assert remembered(tmp_path).get("dagen", "v2") is None


def test_it_holds_no_longer_when_the_round_has_another_size_or_time(tmp_path: Path, round_file: Path) -> None:
    cache = remembered(tmp_path)
    was = round_file.stat()
    round_file.write_text("{} ")
    os.utime(round_file, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert cache.get("dagen", "v1") is None
    round_file.write_text("{}")
    os.utime(round_file, ns=(was.st_atime_ns, was.st_mtime_ns + 1))
    assert cache.get("dagen", "v1") is None
    os.utime(round_file, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert cache.get("dagen", "v1") == COUNTED


def test_it_holds_no_longer_when_there_is_a_newer_round_but_a_stranger_is_nothing(
    tmp_path: Path, round_file: Path
) -> None:
    cache = remembered(tmp_path)
    round_file.with_name("2026-11-24-KONTOR7.json").write_text("{}")
    assert cache.get("dagen", "v1") == COUNTED
    round_file.with_name("2026-11-24-b.json").write_text("{}")
    assert cache.get("dagen", "v1") is None


@pytest.mark.parametrize(
    "entry",
    [
        None,
        [],
        ["v1"],
        [[]],
        ["v1", "2026-11-24", 2, 1, 11, 3, 2, 1, "", "due"],
        ["v1", "2026-11-24", "2", 1, 11, 3, 2, 1, "", []],
        ["v1", "2026-11-24", 2, 1, 11, True, 2, 1, "", []],
        ["v1", "2026-11-24", 2, 1, 11, 3, 2, 1, "", [["2026-12-01", 0, "ark", "slut"]]],
        ["v1", "2026-11-24", 2, 1, 11, 3, 2, 1, "", ["2026-12-01"]],
    ],
)
def test_a_file_that_makes_no_sense_is_as_none(tmp_path: Path, entry: object) -> None:
    file = tmp_path / "progress.json"
    whole = json.dumps({"format": FORMAT, "exercises": {"dagen": entry}}).encode()
    for data in (b"", b"[]", b'{"format": 1, "exercises": {}}', whole):
        file.write_bytes(data)
        assert ProgressCache(tmp_path).get("dagen", "v1") is None
    file.write_text(json.dumps({"format": FORMAT, "exercises": []}))
    assert ProgressCache(tmp_path).get("dagen", "v1") is None


def test_a_folder_that_is_not_there_is_not_made_and_nothing_new_is_not_written(tmp_path: Path) -> None:
    remembered(tmp_path / "gone")
    assert not (tmp_path / "gone").exists()
    ProgressCache(tmp_path).save()
    assert not (tmp_path / "progress.json").exists()


def test_it_needs_nothing_but_the_standard_library() -> None:
    program = (
        "import sys; import trivsel_tui.journal.progress_cache, trivsel_tui.journal.settings;"
        "print([name for name in ('pydantic', 'yaml', 'textual', 'trivsel_tui.answers', 'trivsel_tui.blocks',"
        " 'asyncio', 'hashlib') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(trivsel_tui.__file__).parent.parent)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
