"""Where files lie: the leader's folder, the built-in content, the example, the cache."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DATA_VARIABLE = "TRIVSEL_DATA"
"""The environment variable that names another data folder."""

_PACKAGE = Path(__file__).resolve().parent


def data_folder(chosen: Path | None = None) -> Path:
    """Return the folder of the leader's own files: as chosen, as TRIVSEL_DATA says, or the local, unsynced one.

    It is not made here, and links on the way are resolved, since files are replaced in it.
    """
    named = os.environ.get(DATA_VARIABLE)
    if chosen is None and named:
        chosen = Path(named)
    if chosen is None:
        from platformdirs import user_data_path  # 2.8 times the start of python: only when it is asked for

        chosen = user_data_path("trivsel", appauthor=False)
    return Path(os.path.realpath(chosen.expanduser()))


def cache_folder() -> Path:
    """Return the folder of what can be made again: platformdirs' own, found without it since ``list`` is quick."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "trivsel" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "trivsel"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if os.path.isabs(named) else Path.home() / ".cache") / "trivsel"


def state_folder() -> Path:
    """Return the folder of what belongs to this machine alone, never synced: the lock."""
    from platformdirs import user_state_path

    return user_state_path("trivsel", appauthor=False)


_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
}


def synced_by(folder: Path) -> str:
    """Return the service that keeps a folder in step with other machines, by the names on its path; or nothing."""
    parts = [part.casefold() for part in folder.parts]
    return next((name for sign, name in _SYNCED.items() if any(part.startswith(sign) for part in parts)), "")


def content_folder(language: str) -> Path:
    """Return the folder of the built-in exercises in a language, in Danish where the language has none.

    A checkout's own folder is looked for first: an editable install keeps a stale copy of the packaged one.
    """
    root = _content_root()
    return folder if (folder := root / language).is_dir() else root / "da"


def own_content_folder(data: Path) -> Path:
    """Return the folder of the leader's own exercises, inside their data folder; it need not be there."""
    return data / "exercises"


def example_folder() -> Path:
    """Return the data folder of the filled example."""
    return _content_root() / "example" / "da"


def _content_root() -> Path:
    checkout = _PACKAGE.parent.parent / "content"
    return checkout if (_PACKAGE.parent.parent / "pyproject.toml").is_file() else _PACKAGE / "content"
