"""What is measured, by name, in the order of the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bench import opening, starting, typing_keys
from bench.pairs import Row
from bench.places import Place, in_process


def _word(place: Place) -> list[Row]:
    """Return the row of the Word export: all exercises and rounds, answered or not, with their figures."""
    against = "the same paragraphs and rows as raw XML, with the same pictures"
    return [Row("Word export of everything", against, 1.5, in_process(place, "bench.exporting"))]


def _autosave(place: Place) -> list[Row]:
    """Return the rows of autosave, at its own pace and as hard as it can be driven."""
    what = "autosave: delay of the event loop, p95, while one writes"
    hard = "the same, each of 20 letters a second written to disk"
    return [
        Row(what, "idle", 1.5, in_process(place, "bench.saving", "own")),
        Row(hard, "idle", None, in_process(place, "bench.saving", "every")),
    ]


ROWS: Mapping[str, Callable[[Place], list[Row]]] = {
    "home": starting.home,
    "typing": typing_keys.long_exercise,
    "typing-80": typing_keys.many_blocks,
    "opening": opening.many_blocks,
    "figure": typing_keys.figure,
    "list": starting.listing,
    "word": _word,
    "autosave": _autosave,
}
