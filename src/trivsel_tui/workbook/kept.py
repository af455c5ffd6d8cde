"""What is made of the content, kept in the cache folder for as long as the content files are as they were.

It is plain JSON, read with the standard library alone; it may be deleted at any time, and where it cannot be kept,
all is only slower.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from trivsel_tui import __version__
from trivsel_tui.paths import cache_folder, content_folder
from trivsel_tui.texts import language as spoken

Stamp: TypeAlias = list[list[str | int]]
"""The name, size and time of each content file."""


class Kept:
    """One file of the cache, for the content in a language and the leader's own as they are now.

    Make it before the content is read, so that a change meanwhile is a change.
    """

    def __init__(self, name: str, language: str, own: Path | None, cache: Path | None) -> None:
        built_in, added = _stamp(content_folder(language)), _stamp(own)
        self.own = bool(added)
        """Whether the leader has content of their own."""
        own_root = str(own) if added else ""  # an example's folder is another each time, and has none
        roots = [str(content_folder(language)), own_root, language, spoken()]
        self._file = (cache or cache_folder()) / f"{name}-{_sum(roots)}.json"
        self._key = json.dumps([__version__, *roots, built_in + added])

    def read(self) -> list[str] | None:
        """Return the lines kept; None when they are of other content, damaged, or not there."""
        try:
            head, *lines = self._file.read_text(encoding="utf-8").split("\n")
        except (OSError, ValueError):
            return None
        return lines if head == self._head(lines) else None

    def write(self, lines: list[str]) -> None:
        """Keep lines, whole or not at all."""
        half = self._file.with_name(f".{self._file.name}.{os.getpid()}.tmp")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            half.write_text("\n".join([self._head(lines), *lines]), encoding="utf-8", newline="\n")
            os.replace(half, self._file)
        except OSError:
            with suppress(OSError):
                half.unlink()

    def _head(self, lines: list[str]) -> str:
        """Return the line that goes before: what the others hold for, and the sum that they have while whole."""
        return f"{self._key} {_sum(lines)}"


def _sum(lines: list[str]) -> str:
    whole = "\n".join(lines).encode(errors="surrogatepass")  # a path may hold what is no UTF-8
    return f"{zlib.crc32(whole):08x}"


def _stamp(folder: Path | None) -> Stamp:
    if folder is None:
        return []
    try:
        with os.scandir(folder) as entries:
            return sorted(_looks(entry) for entry in entries if entry.name.endswith(".yaml"))
    except OSError:
        return []


def _looks(entry: os.DirEntry[str]) -> list[str | int]:
    try:
        found = entry.stat()
    except OSError:
        return [entry.name, -1, -1]  # a link to nothing is a file that cannot be opened
    return [entry.name, found.st_size, found.st_mtime_ns]
