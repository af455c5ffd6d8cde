"""Where files lie."""

import sys
from pathlib import Path

import platformdirs
import pytest

from trivsel_tui import paths


def test_the_data_folder_is_as_chosen_as_named_or_local(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    local = paths.data_folder()
    assert local.name == "trivsel"
    assert not local.exists()
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "named"))
    assert paths.data_folder() == tmp_path.resolve() / "named"
    assert paths.data_folder(tmp_path / "chosen") == tmp_path.resolve() / "chosen"


def test_links_on_the_way_are_resolved(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert paths.data_folder(tmp_path / "link" / "data") == tmp_path.resolve() / "real" / "data"


def test_own_exercises_lie_with_the_answers(tmp_path: Path) -> None:
    assert paths.own_content_folder(tmp_path).parent == tmp_path


def test_what_belongs_to_the_machine_lies_apart_from_the_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", f"/{kind}")
    assert len({paths.data_folder(), paths.cache_folder(), paths.state_folder()}) == 3


def test_a_language_without_content_is_answered_in_danish() -> None:
    assert paths.content_folder("xx").name == "da"
    assert paths.content_folder("da").is_dir()
    assert paths.example_folder().is_dir()


def test_an_installed_package_finds_the_content_inside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "trivsel_tui"
    monkeypatch.setattr("trivsel_tui.paths._PACKAGE", package)
    assert paths.example_folder() == package / "content" / "example" / "da"


@pytest.mark.skipif(sys.platform == "win32", reason="the folders of POSIX")
def test_the_cache_lies_where_platformdirs_would_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for named in ("/named", "", "not/absolute"):
        monkeypatch.setenv("XDG_CACHE_HOME", named)
        assert paths.cache_folder() == platformdirs.user_cache_path("trivsel", appauthor=False)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert paths.cache_folder() == Path.home() / "Library" / "Caches" / "trivsel"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", "/local")
    assert paths.cache_folder() == Path("/local/trivsel/Cache")


def test_a_folder_that_is_kept_in_step_is_known_by_its_path() -> None:
    assert paths.synced_by(Path("/home/l/OneDrive - Kommunen/trivsel")) == "OneDrive"
    assert paths.synced_by(Path("/home/l/dokumenter/trivsel")) == ""
