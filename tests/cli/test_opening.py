"""Opening the workbook: what is cleared away first, and what it is told."""

import importlib
import io
import os
import sys
from types import ModuleType, SimpleNamespace

import pytest

from trivsel_tui.cli import main, opening
from trivsel_tui.cli.place import RefusalError


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Stand in for the screen, in a terminal; return what each opening was told."""
    told: list[dict[str, object]] = []
    screen = ModuleType("trivsel_tui.tui.run")

    def run(**words: object) -> int:
        told.append({**words, "variables": {name for name in os.environ if name.startswith("TEXTUAL")}})
        return 7

    screen.__dict__["run"] = run
    monkeypatch.setitem(sys.modules, "trivsel_tui.tui.run", screen)
    terminal = SimpleNamespace(stdin=Terminal(), stdout=io.StringIO(), stderr=Terminal(), meta_path=sys.meta_path)
    monkeypatch.setattr(opening, "sys", terminal)
    monkeypatch.setattr(sys, "meta_path", terminal.meta_path[:])
    terminal.meta_path = sys.meta_path
    monkeypatch.setenv("TERM", "xterm")
    return told


def test_the_workbook_is_told_where_it_is_and_in_which_language(
    opened: list[dict[str, object]], tmp_path: os.PathLike[str]
) -> None:
    assert main(["--data", os.fspath(tmp_path), "--lang", "en"]) == 7
    assert opened[0]["language"] == "en"
    assert opened[0]["exercise"] is None
    assert opened[0]["demo"] is False
    assert str(opened[0]["data"]) == os.path.realpath(tmp_path)
    assert main(["--demo", "open", "livscirkler"]) == 7
    assert opened[1]["exercise"] == "livscirkler"
    assert opened[1]["demo"] is True
    assert not os.path.exists(str(opened[1]["data"]))


def test_no_variable_of_the_users_reaches_textual(
    opened: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch, tmp_path: os.PathLike[str]
) -> None:
    for name in ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_SCREENSHOT", "TEXTUAL_DRIVER", "TEXTUAL_FPS"):
        monkeypatch.setenv(name, "devtools")
    main(["--data", os.fspath(tmp_path)])
    assert opened[0]["variables"] == {"TEXTUAL_FPS"}
    assert os.environ["TEXTUAL_FPS"] == "120"
    assert os.environ["PYDANTIC_DISABLE_PLUGINS"] == "__all__"


def test_what_only_a_program_that_calls_out_needs_is_left_out(
    opened: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch, tmp_path: os.PathLike[str]
) -> None:
    main(["--data", os.fspath(tmp_path)])
    for name in ("ssl", "_hashlib", "wave"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    for refused in ("ssl", "_hashlib"):
        with pytest.raises(ImportError):
            importlib.import_module(refused)
    importlib.import_module("wave")


def test_a_python_without_hashes_of_its_own_keeps_those_of_openssl(
    opened: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch, tmp_path: os.PathLike[str]
) -> None:
    main(["--data", os.fspath(tmp_path)])
    monkeypatch.delitem(sys.modules, "_hashlib", raising=False)
    monkeypatch.setattr("trivsel_tui.cli.opening._OWN_HASHES", ("_md5", "_not_built"))
    importlib.import_module("_hashlib")


def test_an_exercise_that_is_not_there_is_named_before_anything_is_drawn(
    opened: list[dict[str, object]], tmp_path: os.PathLike[str]
) -> None:
    assert main(["--data", os.fspath(tmp_path), "open", "livscirkel"]) == 2
    assert opened == []


def test_a_terminal_that_draws_nothing_is_refused(
    opened: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert main([]) == 2
    assert opened == []


@pytest.mark.parametrize("stream", ["stdin", "stderr"])
def test_without_a_terminal_to_read_from_and_to_draw_on_it_is_refused(
    stream: str, opened: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"trivsel_tui.cli.opening.sys.{stream}", io.StringIO())
    assert main([]) == 2
    assert opened == []


def test_on_windows_textual_draws_on_standard_output(
    opened: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trivsel_tui.cli.opening.os.name", "nt")
    with pytest.raises(RefusalError):
        opening._need_a_terminal()
    monkeypatch.setattr("trivsel_tui.cli.opening.sys.stdout", Terminal())
    opening._need_a_terminal()
