"""Mending what can be mended without a choice: what was left behind, and what others could open. Never an answer."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from trivsel_tui.journal import leftovers
from trivsel_tui.journal.lock import Lock
from trivsel_tui.journal.store import Store


def repair(folder: Path, lock: Lock) -> str:
    """Mend a data folder; return why it was not done, in words, or nothing. The lock is given up again."""
    if not folder.is_dir():
        return ""
    if not lock.take():
        return lock.reason
    try:
        leftovers.clear(Store(folder))
        _close_to_others(folder)
    finally:
        lock.release()
    return ""


def _close_to_others(folder: Path) -> None:
    folder.chmod(0o700)
    for parent, _folders, files in os.walk(folder):
        for path in (Path(parent, file) for file in files):
            mode = path.lstat().st_mode
            if stat.S_ISREG(mode) and mode & 0o077:
                path.chmod(stat.S_IMODE(mode) & 0o700)
