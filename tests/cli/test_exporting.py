"""``trivsel export``: the file it writes, and what it does not write over."""

import os
import shutil
from pathlib import Path

import pytest

from trivsel_tui import paths
from trivsel_tui.cli import main


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(paths.example_folder(), folder)
    return folder


def export(data: Path, file: Path, *words: str) -> int:
    return main(["--data", str(data), "export", str(file), *words])


def test_markdown_is_written_and_its_name_printed(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "min.md"
    assert export(data, file, "livscirkler") == 0
    assert capsys.readouterr().out == f"{file}\n"
    assert "### De tre livscirkler" in file.read_text(encoding="utf-8")
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0


def test_word_is_written_by_its_suffix(data: Path, tmp_path: Path) -> None:
    assert export(data, tmp_path / "min.docx", "--blank") == 0
    assert (tmp_path / "min.docx").read_bytes().startswith(b"PK")


def test_a_file_that_is_there_is_not_written_over_without_force(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "min.md"
    file.write_text("mit eget", encoding="utf-8")
    assert export(data, file) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert file.read_text(encoding="utf-8") == "mit eget"
    assert export(data, file, "--force") == 0
    assert file.read_text(encoding="utf-8") != "mit eget"


def test_an_audience_and_a_part_narrow_what_is_written(data: Path, tmp_path: Path) -> None:
    assert export(data, tmp_path / "del.md", "--part", "leder-apv") == 0
    assert "livscirkler" not in (tmp_path / "del.md").read_text(encoding="utf-8")
    assert export(data, tmp_path / "gruppe.md", "--audience", "ledergruppe") == 0
    assert "Til ledergruppen" in (tmp_path / "gruppe.md").read_text(encoding="utf-8")


def test_another_suffix_is_wrong_usage(data: Path, tmp_path: Path) -> None:
    assert export(data, tmp_path / "min.pdf") == 2


@pytest.mark.parametrize(
    ("words", "said"), [(["--audience", "chef"], "må se"), ([], "--empty"), (["--round", "2020-01-01"], "–")]
)
def test_where_there_is_nothing_to_write_no_file_is_made(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path / "ingen", tmp_path / "tom.md", *words) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "tom.md").exists()


def test_everything_can_be_taken_also_what_is_not_answered(data: Path, tmp_path: Path) -> None:
    assert export(data, tmp_path / "alt.md", "--empty", "--round", "all") == 0
    assert (tmp_path / "alt.md").stat().st_size > 10_000
