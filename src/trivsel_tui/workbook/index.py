"""A small index of the content for the screens that show no block: home and ``trivsel list``.

It is kept while the content is as it was, and read with the standard library alone.
"""

from __future__ import annotations

import json
from pathlib import Path

from trivsel_tui.workbook.cards import ExerciseCard, Index, PartCard
from trivsel_tui.workbook.kept import Kept
from trivsel_tui.workbook.problems import Problem


def read_index(language: str, own: Path | None = None, cache: Path | None = None) -> Index:
    """Return the index of the built-in content in a language and the leader's own, from the cache where it holds."""
    kept = Kept("index", language, own, cache)
    index = _index(kept.read())
    if index is None:
        index = _made(language, own)
        kept.write([json.dumps(index)])
    return index


def _index(lines: list[str] | None) -> Index | None:
    if lines is None:
        return None
    try:
        title, source, parts, exercises, problems = json.loads("".join(lines))
        return Index(
            title,
            source,
            tuple(PartCard(part, long, short, about, tuple(ids)) for part, long, short, about, ids in parts),
            tuple(ExerciseCard(*card) for card in exercises),
            tuple(Problem(*problem) for problem in problems),
        )
    except (ValueError, TypeError):
        return None


def _made(language: str, own: Path | None) -> Index:
    from trivsel_tui.workbook.indexing import indexed  # pydantic and YAML: only when the cache does not hold

    return indexed(language, own)
