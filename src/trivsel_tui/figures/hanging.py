"""A mind map for little room: what is under a branch hangs below it, and not beside it, so that words stay whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from trivsel_tui.figures.columns import LINE, Box, halves
from trivsel_tui.figures.lettering import fitted, longest_word, measure, widest, wrapped

NEAR = 4
"""Units between the centre and the branches, for the links."""

_STEP = 3
_WORDS = 16
_CENTRE = 12
_EDGE = 1
_LEAST = 6


@dataclass(frozen=True)
class Label:
    """The words of a branch at their place: how far in from their side's edge, and how far down, in units.

    ``number`` is its own on its side, ``parent`` that of the one it hangs under, None nearest the centre.
    """

    lines: tuple[str, ...]
    more: str
    indent: int
    top: int
    number: int
    parent: int | None

    @property
    def middle(self) -> float:
        """Where a link to it arrives, in units from the top."""
        return self.top + (LINE if self.parent is not None else self.height) / 2

    @property
    def height(self) -> int:
        """Its height in units."""
        return max(len(self.lines), 1) * LINE


@dataclass(frozen=True)
class Hanging:
    """A map laid out: its size, the words in the middle and where that is, and the labels of each side."""

    width: int
    height: int
    centre: tuple[str, ...]
    middle: float
    right: tuple[Label, ...]
    left: tuple[Label, ...]


def hung(centre: str, branches: tuple[Box, ...], width: int, height: int) -> Hanging:
    """Return the layout; it is as high as it needs to be, and a word wider than its side is shortened."""
    right, left = halves(branches)
    lines = wrapped(centre, min(max(longest_word(centre), _CENTRE), max(width // 2, _LEAST)))
    near = [NEAR if boxes else 0 for boxes in (right, left)]
    middle = widest(lines) + 2
    width = max(width, middle + sum(near) + sum(_LEAST for boxes in (right, left) if boxes) + _EDGE)
    rooms = _shared(width - middle - sum(near) - _EDGE, _needed(right), _needed(left))
    sides = [list(_labels(boxes, room)) for boxes, room in zip((right, left), rooms, strict=True)]
    high = max(height, len(lines) * LINE + LINE, *(_high(side) for side in sides))
    high += high % LINE
    spread = [tuple(_spread(side, high)) for side in sides]
    return Hanging(width, high, lines, rooms[1] + near[1] + middle / 2, spread[0], spread[1])


def _needed(boxes: tuple[Box, ...]) -> int:
    """Return the width that a side needs for its words to be whole."""
    found = ((level, box) for first in boxes for level, box in first.levels())
    return max((level * _STEP + longest_word(box.text) + _more(box) for level, box in found), default=0)


def _more(box: Box) -> int:
    return measure(box.more) + 1 if box.more else 0


def _shared(room: int, right: int, left: int) -> tuple[int, int]:
    """Share the room between the sides: half each, or what one needs and the other can spare; none to an empty one."""
    if not (right and left):
        return (room, 0) if right else (0, room)
    if right + left > room:
        share = min(max(room * right // (right + left), _LEAST), room - _LEAST)
    else:
        share = min(max(room // 2, right), room - left)
    return share, room - share


def _labels(boxes: tuple[Box, ...], room: int) -> Iterator[Label]:
    """Yield a side's labels from the top, each branch close under the one before."""
    number = top = 0
    for box in boxes:
        for label in _under(box, room, 0, None, number, top):
            yield label
            number, top = label.number + 1, label.top + label.height
        top += LINE


def _under(box: Box, room: int, level: int, parent: int | None, number: int, top: int) -> Iterator[Label]:
    indent = min(level * _STEP, max(room - _WORDS, 0))
    width = max(room - indent - _more(box), 2)
    label = Label(wrapped(fitted(box.text, width), width), box.more, indent, top, number, parent)
    yield label
    number, top = number + 1, top + label.height
    for child in box.children:
        for below in _under(child, room, level + 1, label.number, number, top):
            yield below
            number, top = below.number + 1, below.top + below.height


def _high(labels: list[Label]) -> int:
    return labels[-1].top + labels[-1].height if labels else 0


def _spread(labels: list[Label], height: int) -> Iterator[Label]:
    """Yield a side's labels with the height that is left shared between its branches."""
    firsts = sum(label.parent is None for label in labels)
    spare = (height - _high(labels)) // LINE // (firsts + 1) * LINE
    left = height - _high(labels) - spare * max(firsts - 1, 0)
    down = left // 2 // LINE * LINE - spare
    for first, group in groupby(labels, key=lambda label: label.parent is None):
        for label in group:
            down += spare if first else 0
            yield Label(label.lines, label.more, label.indent, label.top + down, label.number, label.parent)
