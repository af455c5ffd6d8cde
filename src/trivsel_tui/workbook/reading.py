"""The workbook for those who use it: as it was read last, and from the content files when one of them has changed.

Reading the files takes YAML, and looking at how they hang together takes each of them apart again. A workbook with
nothing wrong in it is kept as its models, an exercise a line. One with a problem is read anew each time, and so is one
with content of the leader's own: what they have written lies in their folder alone.
"""

from __future__ import annotations

from pathlib import Path

from trivsel_tui.workbook.kept import Kept
from trivsel_tui.workbook.model import Exercise, Front, Workbook


def read_workbook(language: str, own: Path | None = None, cache: Path | None = None) -> Workbook:
    """Return the built-in content in a language and the leader's own, from the cache where it holds."""
    kept = Kept("workbook", language, own, cache)
    workbook = _workbook(kept.read())
    if workbook is None:
        from trivsel_tui.workbook.loading import load_workbook  # YAML: only when the cache does not hold

        loaded = load_workbook(language, own)
        workbook = loaded.workbook
        if not (loaded.problems or kept.own):
            kept.write(_lines(workbook))
    return workbook


def _lines(workbook: Workbook) -> list[str]:
    front = Front(title=workbook.title, source=workbook.source, parts=workbook.parts)
    return [model.model_dump_json(by_alias=True, exclude_unset=True) for model in (front, *workbook.exercises)]


def _workbook(lines: list[str] | None) -> Workbook | None:
    if not lines:
        return None
    try:
        front = Front.model_validate_json(lines[0], strict=True)
        exercises = tuple(Exercise.model_validate_json(line, strict=True) for line in lines[1:])
    except ValueError:
        return None  # kept by a program with other models
    return Workbook(title=front.title, source=front.source, parts=front.parts, exercises=exercises)
