from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from trivsel_tui.journal import settings
from trivsel_tui.journal.replacing import Disk
from trivsel_tui.journal.settings import Place, Settings

CHANGED = Settings("aften", "braille", False, Place("livscirkler", "cirkler", "nu", 3), {"rolig": True})


def test_a_first_start_has_settings_without_a_file(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings("papir", "auto", True, None, {})
    assert not list(tmp_path.iterdir())


def test_settings_come_back_and_what_is_unknown_with_them(tmp_path: Path) -> None:
    settings.save(tmp_path, CHANGED)
    assert settings.load(tmp_path) == CHANGED
    settings.save(tmp_path, replace(settings.load(tmp_path), place=None))
    assert settings.load(tmp_path) == replace(CHANGED, place=None)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("data", [b"", b"[]", b"\0\0", '{"look": "p\u00e6n"}'.encode("latin-1")])
def test_a_damaged_file_is_no_obstacle_and_is_put_aside_before_another_is_written(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(data)
    assert settings.load(tmp_path) == Settings()
    assert (tmp_path / "settings.json").read_bytes() == data
    settings.save(tmp_path, CHANGED)
    assert settings.load(tmp_path) == CHANGED
    assert (tmp_path / "settings.damaged.json").read_bytes() == data


def test_what_makes_no_sense_is_as_at_the_first_start_and_the_rest_is_kept(tmp_path: Path) -> None:
    stored = {"look": 7, "signs": None, "sound": "ja", "place": {"exercise": "a"}, "ny": [1]}
    (tmp_path / "settings.json").write_text(json.dumps(stored))
    assert settings.load(tmp_path) == Settings(extra={"ny": [1]})


@pytest.mark.parametrize("offset", [None, -1, True, "3"])
def test_a_place_without_a_line_is_its_first(tmp_path: Path, offset: object) -> None:
    place = {"exercise": "a", "block": "b", "place": "", "offset": offset}
    (tmp_path / "settings.json").write_text(json.dumps({"place": place}))
    assert settings.load(tmp_path).place == Place("a", "b")


class Full(Disk):
    """A full disk."""

    def write(self, descriptor: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_the_old_settings(tmp_path: Path) -> None:
    settings.save(tmp_path, CHANGED)
    with pytest.raises(OSError, match="space"):
        settings.save(tmp_path, Settings(), Full())
    assert settings.load(tmp_path) == CHANGED
