"""Boxes to read: what stands in each colour and level of the form that a map of keywords comes to (page 23)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from trivsel_tui.figures.lettering import wrapped
from trivsel_tui.scene import Anchor, Line, Role, Scene, Shape, Text
from trivsel_tui.texts import _

_LINE = 2.0
_SIDE = 14


@dataclass(frozen=True)
class BoxRow:
    """A row of boxes: its name, and what stands in each."""

    name: str
    boxes: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class _Laid:
    """A row of boxes laid out: where it begins, how many lines its boxes have, how high it is, in units."""

    row: BoxRow
    top: float
    lines: int
    height: float


def _widths(heads: Sequence[str], width: float) -> tuple[list[float], float]:
    """Return where the boxes begin, and how wide one is."""
    wide = (width - _SIDE) / max(len(heads), 1)
    return [_SIDE + at * wide for at in range(len(heads))], wide


def _heads_height(heads: Sequence[str], wide: float) -> float:
    """Return the height of the heads, each broken in the width of its boxes."""
    return max([1, *(len(_lines((head,), wide)) for head in heads)]) * _LINE


def _laid_out(heads: Sequence[str], rows: Sequence[BoxRow], wide: float, height: float) -> Iterator[_Laid]:
    """Yield the rows from under the heads; room that one leaves is another's."""
    needed = [max([1, *(len(_lines(box, wide)) for box in row.boxes)]) for row in rows]
    y = _heads_height(heads, wide)
    fair = max(int((height - y - _LINE * len(rows)) / _LINE / max(len(rows), 1)), 2)
    spare = sum(max(fair - need, 0) for need in needed)
    for row, need in zip(rows, needed, strict=True):
        lines = min(need, fair + spare) if need > fair else need
        spare -= max(lines - fair, 0)
        high = _LINE + max(lines, len(wrapped(row.name, _SIDE - 2))) * _LINE
        yield _Laid(row, y, lines, high)
        y += high


def scene(heads: Sequence[str], rows: Sequence[BoxRow], width: float, height: float) -> Scene:
    """Return the boxes in width by height units; a box that is too low says how much more stands in it."""
    lefts, wide = _widths(heads, width)
    shapes: list[Shape] = []
    for x, head in zip(lefts, heads, strict=True):
        shapes.extend(_text(_lines((head,), wide), x + 1, 0, Role.BRANCH, bold=True))
    bottom = _heads_height(heads, wide)
    for laid in _laid_out(heads, rows, wide, height):
        shapes.append(Line(((0, laid.top + 1), (width, laid.top + 1)), Role.LINK))
        shapes.extend(_text(wrapped(laid.row.name, _SIDE - 2), 0, laid.top + _LINE, bold=True))
        for x, box in zip(lefts, laid.row.boxes, strict=True):
            shapes.extend(_text(_fitted(box, wide, laid.lines), x + 1, laid.top + _LINE))
        bottom = laid.top + laid.height
    return Scene(width, bottom, tuple(shapes), _("The form"), in_words(heads, rows))


def box_at(
    heads: Sequence[str], rows: Sequence[BoxRow], width: float, height: float, point: tuple[float, float]
) -> tuple[int, int, int] | None:
    """Return the row, the column and the number of the words in the box that a point of the scene lies in.

    Below the words of a box its last count; in an empty one the number is 0. None outside the boxes.
    """
    x, y = point
    lefts, wide = _widths(heads, width)
    column = next((at for at, left in enumerate(lefts) if left <= x < left + wide), None)
    laid = next(
        ((n, at) for n, at in enumerate(_laid_out(heads, rows, wide, height)) if at.top <= y < at.top + at.height), None
    )
    if column is None or laid is None:
        return None
    row, found = laid
    box = found.row.boxes[column]
    line = max(int((y - found.top - _LINE) // _LINE), 0)
    ends = accumulate(len(_lines((words,), wide)) for words in box)
    return row, column, min(sum(end <= line for end in ends), max(len(box) - 1, 0))


def in_words(heads: Sequence[str], rows: Sequence[BoxRow]) -> str:
    """Say which words stand where; an empty box is not told."""
    said = [
        _("{row}, {head}: {words}.").format(row=row.name, head=head, words=", ".join(box))
        for row in rows
        for head, box in zip(heads, row.boxes, strict=True)
        if box
    ]
    return " ".join(said) or _("Nothing has a place yet.")


def _lines(box: Sequence[str], wide: float) -> list[str]:
    return [line for words in box for line in wrapped(words, int(max(wide - 2, 2)))]


def _fitted(box: Sequence[str], wide: float, most: int) -> list[str]:
    lines = _lines(box, wide)
    if len(lines) <= most:
        return lines
    heights = accumulate(len(_lines((words,), wide)) for words in box)
    kept = sum(height < most for height in heights)
    return [*_lines(box[:kept], wide), _("{count} more").format(count=len(box) - kept)]


def _text(lines: Sequence[str], x: float, y: float, role: Role = Role.LABEL, *, bold: bool = False) -> Iterator[Text]:
    for at, line in enumerate(lines):
        yield Text(x, y + 1 + at * _LINE, line, role, Anchor.START, bold)
