"""How the leader wants the program: looks, signs, sound, and where they were. Standard library only, quick to import.

What is unknown in the file is written back. A file that cannot be read is no obstacle: the settings are then those of
the first start, and it is put aside as ``settings.damaged.json`` before another is written.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from trivsel_tui.journal import names, reading, replacing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from trivsel_tui.answers import Plain

DAMAGED = "settings.damaged.json"


@dataclass(frozen=True)
class Place:
    """Where the leader was: the exercise, the block, the place in it, how many lines down."""

    exercise: str
    block: str = ""
    place: str = ""
    offset: int = 0


@dataclass(frozen=True)
class Settings:
    """The settings; ``signs`` is ``auto`` or a set of signs for figures, ``extra`` what a newer version keeps."""

    look: str = "papir"
    signs: str = "auto"
    sound: bool = True
    place: Place | None = None
    extra: Mapping[str, Plain] = field(default_factory=dict)


def load(folder: Path) -> Settings:
    """Read the settings of a data folder; each that is not there, or makes no sense, is as at the first start."""
    stored = _stored(folder / names.SETTINGS) or {}
    first = Settings()
    look, signs, sound = (stored.get(key) for key in ("look", "signs", "sound"))
    return Settings(
        look if isinstance(look, str) else first.look,
        signs if isinstance(signs, str) else first.signs,
        sound if isinstance(sound, bool) else first.sound,
        _place(stored.get("place")),
        {key: item for key, item in stored.items() if key not in ("look", "signs", "sound", "place")},
    )


def save(folder: Path, settings: Settings, disk: replacing.Disk | None = None) -> None:
    """Write the settings, whole or not at all, in a folder that is there; raises OSError."""
    path = folder / names.SETTINGS
    if os.path.lexists(path) and _stored(path) is None:
        os.replace(path, folder / DAMAGED)
    place = asdict(settings.place) if settings.place else None
    plain = {"look": settings.look, "signs": settings.signs, "sound": settings.sound, "place": place, **settings.extra}
    data = json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    replacing.write(path, data.encode(), disk or replacing.Disk())


def _stored(path: Path) -> dict[str, Plain] | None:
    try:
        plain = reading.parse(reading.read_bytes(path))
    except reading.UnreadableError:
        return None
    return plain if isinstance(plain, dict) else None


def _place(plain: Plain) -> Place | None:
    if not isinstance(plain, dict):
        return None
    exercise, block, place, offset = (plain.get(key) for key in ("exercise", "block", "place", "offset"))
    if not (isinstance(exercise, str) and isinstance(block, str) and isinstance(place, str)):
        return None
    lines = offset if isinstance(offset, int) and not isinstance(offset, bool) and offset >= 0 else 0
    return Place(exercise, block, place, lines)
