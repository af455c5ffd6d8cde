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


def scene(heads: Sequence[str], rows: Sequence[BoxRow], width: float, height: float) -> Scene:
    """Return the boxes in width by height units; a box that is too low says how much more stands in it."""
    wide = (width - _SIDE) / max(len(heads), 1)
    lefts = [_SIDE + at * wide for at in range(len(heads))]
    shapes: list[Shape] = [
        Text(x + 1, 1, head, Role.BRANCH, Anchor.START, bold=True) for x, head in zip(lefts, heads, strict=True)
    ]
    needed = [max([1, *(len(_lines(box, wide)) for box in row.boxes)]) for row in rows]
    fair = max(int((height - _LINE * (len(rows) + 1)) / _LINE / max(len(rows), 1)), 2)
    spare = sum(max(fair - need, 0) for need in needed)
    y = _LINE
    for row, need in zip(rows, needed, strict=True):
        lines = min(need, fair + spare) if need > fair else need
        spare -= max(lines - fair, 0)
        shapes.append(Line(((0, y + 1), (width, y + 1)), Role.LINK))
        y += _LINE
        shapes.extend(_text(wrapped(row.name, _SIDE - 2), 0, y, bold=True))
        for x, box in zip(lefts, row.boxes, strict=True):
            shapes.extend(_text(_fitted(box, wide, lines), x + 1, y))
        y += max(lines, len(wrapped(row.name, _SIDE - 2))) * _LINE
    return Scene(width, y, tuple(shapes), _("The form"), in_words(heads, rows))


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


def _text(lines: Sequence[str], x: float, y: float, *, bold: bool = False) -> Iterator[Text]:
    for at, line in enumerate(lines):
        yield Text(x, y + 1 + at * _LINE, line, Role.LABEL, Anchor.START, bold)
