"""Writing a file so that it is whole, the old or the new, whatever happens. Standard library only, quick to import.

A temporary file in the same folder is written, flushed to the disk and closed; it then takes the other's place in
one step, and the folder is flushed, so that the name is on the disk too.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from trivsel_tui.journal import names

if sys.platform != "win32":
    import fcntl

HELD = (5, 32, 33)
"""Windows says one of these while another program, or an indexer, has the file open."""

PATIENCE = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.0, 1.0)
"""Seconds to wait between the attempts to replace a file that is held."""


class Disk:
    """The calls to the operating system that writing needs, so that tests can let each of them fail."""

    windows = os.name == "nt"

    def create(self, path: Path) -> int:
        """Create a file that only its owner may read, and return its descriptor."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(path, flags, 0o600)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of the bytes and return how many."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Have what was written to a file, or a folder, put on the disk itself."""
        if sys.platform == "darwin":
            try:
                fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            except OSError:
                os.fsync(descriptor)
        else:
            os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close a file."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Let one file take the place of another."""
        os.replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        """Have the names in a folder put on the disk; Windows has no such call."""
        if not self.windows:
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                self.sync(descriptor)
            finally:
                os.close(descriptor)

    def make_folder(self, folder: Path) -> None:
        """Make a folder that only its owner may open."""
        folder.mkdir(mode=0o700)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def pause(self, seconds: float) -> None:
        """Wait a little."""
        time.sleep(seconds)


def write(path: Path, data: bytes, disk: Disk) -> None:
    """Replace a file, or make it; raises OSError, and then the old one is as it was."""
    temporary = stage(path, data, disk)
    try:
        commit(temporary, path, disk)
    except OSError:
        discard(temporary, disk)
        raise


def stage(path: Path, data: bytes, disk: Disk) -> Path:
    """Write the data, whole and on the disk, beside a file; raises OSError and then leaves nothing behind."""
    temporary = path.with_name(names.temporary(path.name))
    descriptor = disk.create(temporary)
    try:
        try:
            _write_all(descriptor, data, disk)
            disk.sync(descriptor)
        finally:
            disk.close(descriptor)
    except OSError:
        discard(temporary, disk)
        raise
    return temporary


def _write_all(descriptor: int, data: bytes, disk: Disk) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[disk.write(descriptor, rest) :]


def commit(temporary: Path, path: Path, disk: Disk) -> None:
    """Let the temporary file take its place; raises OSError and then keeps it, since it holds what is newest.

    A folder that cannot be flushed is no error: the file is whole and in its place.
    """
    _replace(temporary, path, disk)
    try:
        disk.sync_folder(path.parent)
    except OSError:
        return


def _replace(temporary: Path, path: Path, disk: Disk) -> None:
    for seconds in PATIENCE:
        try:
            return disk.replace(temporary, path)
        except PermissionError as error:
            if not disk.windows or getattr(error, "winerror", None) not in HELD:
                raise
        disk.pause(seconds)
    return disk.replace(temporary, path)


def discard(temporary: Path, disk: Disk) -> None:
    """Remove a temporary file; one that cannot be removed now is removed at a later start."""
    try:
        disk.remove(temporary)
    except OSError:
        return
