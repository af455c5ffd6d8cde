"""Each test's own machine; none of this runs on Windows, where there are no pseudo-terminals."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]

if TYPE_CHECKING or sys.platform != "win32":
    from tests.pty.terminal import Home

    @pytest.fixture
    def home(tmp_path: Path) -> Home:
        return Home(tmp_path / "home")
