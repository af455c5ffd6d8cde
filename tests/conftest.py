"""What all tests share: nobody's real folders, and the gallery with one specimen of each kind."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from trivsel_tui import paths
from trivsel_tui.journal.journal import Journal
from trivsel_tui.texts import language, speak
from trivsel_tui.workbook import loading
from trivsel_tui.workbook.model import Workbook

GALLERY = Path(__file__).parent / "gallery"

SPEAKING_ENGLISH = ("journal",)
"""Folders of tests that read the messages as the code has them."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the gallery's golden files anew; look at them")


@pytest.fixture(autouse=True)
def apart(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    before = dict(os.environ)  # a command run in the process of the tests drops variables
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.delenv(paths.DATA_VARIABLE, raising=False)
    speak("en" if request.path.parent.name in SPEAKING_ENGLISH else "da")
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="session")
def gallery() -> Workbook:
    spoken = language()
    speak("da")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trivsel_tui.workbook.loading.content_folder", lambda _language: GALLERY)
        workbook = loading.load_workbook("da").workbook
    speak(spoken)
    return workbook


@pytest.fixture
def gallery_journal(tmp_path: Path) -> Journal:
    shutil.copytree(GALLERY / "answers", tmp_path / "answers")
    return Journal(tmp_path, read_only_reason="test")
