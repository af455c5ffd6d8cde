"""A small index of the content for the screens that show no block: home and ``trivsel list``.

It is plain JSON in the cache folder, read with the standard library alone; made anew when a file's name, size or
time differs, or the program's version; it may be deleted at any time, and where it cannot be kept, all is only slower.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from trivsel_tui import __version__
from trivsel_tui.paths import cache_folder, content_folder
from trivsel_tui.texts import language as spoken
from trivsel_tui.workbook.cards import ExerciseCard, Index, PartCard
from trivsel_tui.workbook.problems import Problem

Stamp: TypeAlias = list[list[str | int]]
"""The name, size and time of each content file."""


def read_index(language: str, own: Path | None = None, cache: Path | None = None) -> Index:
    """Return the index of the built-in content in a language and the leader's own, from the cache where it holds."""
    roots = [str(content_folder(language)), str(own or ""), language, spoken()]
    file = (cache or cache_folder()) / f"index-{zlib.crc32(chr(10).join(roots).encode()):08x}.json"
    stamp = _stamp(content_folder(language)) + _stamp(own)
    key: list[object] = [__version__, *roots, stamp]
    index = _kept(file, key)
    if index is None:
        index = _made(language, own)
        _keep(file, key, index)
    return index


def _stamp(folder: Path | None) -> Stamp:
    if folder is None:
        return []
    try:
        with os.scandir(folder) as entries:
            files = sorted((entry.name, entry.stat()) for entry in entries if entry.name.endswith(".yaml"))
    except OSError:
        return []
    return [[name, found.st_size, found.st_mtime_ns] for name, found in files]


def _kept(file: Path, key: Sequence[object]) -> Index | None:
    try:
        with open(file, encoding="utf-8") as opened:
            kept = json.load(opened)
        if kept["key"] != key:
            return None
        title, source, parts, exercises, problems = kept["index"]
        return Index(
            title,
            source,
            tuple(PartCard(part, long, short, about, tuple(ids)) for part, long, short, about, ids in parts),
            tuple(ExerciseCard(*card) for card in exercises),
            tuple(Problem(*problem) for problem in problems),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(file: Path, key: Sequence[object], index: Index) -> None:
    half = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        half.write_text(json.dumps({"key": key, "index": index}, ensure_ascii=False), encoding="utf-8")
        os.replace(half, file)
    except OSError:
        with suppress(OSError):
            half.unlink()


def _made(language: str, own: Path | None) -> Index:
    from trivsel_tui.workbook.indexing import indexed  # pydantic and YAML: only when the cache does not hold

    return indexed(language, own)
