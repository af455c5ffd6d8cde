"""Columns for a mind map: how wide each level is, and on which side of the centre a branch stands.

Widths are searched: the words of the centre and the levels are given more or less room, and the try that breaks no
word and is lowest wins. Danish compounds need it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from trivsel_tui.figures.lettering import longest_word, measure, widest, wrapped

LINE = 2
"""Units from one line of text to the next."""

_NARROW = 90
_FROM_CENTRE = 6

BETWEEN = 4
"""Units between two columns."""

_LEAST = 6
_FEW_WORDS = 16
_CENTRE_LINES = (1, 2, 3, 4)
_FAVOURS = (0.4, 1.0, 2.5)
_BROKEN_WORD = 10_000
_AIRY = ((LINE, 2 * LINE), (LINE, LINE))
_LESS_ROOM = ((0, 2 * LINE), (0, LINE))


@dataclass(frozen=True)
class Box:
    """A branch's words, broken in lines once its column's width is known, and the boxes under it."""

    text: str
    children: tuple[Box, ...] = ()
    more: str = ""
    lines: tuple[str, ...] = ()

    @property
    def label_height(self) -> int:
        """The height of its own words, in units."""
        return max(len(self.lines), 1) * LINE

    def children_height(self, gap: int) -> int:
        """Return the height of what is under it, with ``gap`` units between."""
        return sum(child.height(gap) for child in self.children) + gap * max(len(self.children) - 1, 0)

    def height(self, gap: int) -> int:
        """Return the height of it all."""
        return max(self.label_height, self.children_height(gap))

    def levels(self) -> Iterator[tuple[int, Box]]:
        """Yield it and all under it, each with its level from 0."""
        yield 0, self
        for child in self.children:
            for level, box in child.levels():
                yield level + 1, box

    def breaks(self, width: int) -> bool:
        """Tell whether a column is too narrow for its longest word."""
        return longest_word(self.text) > self.room(width)

    def room(self, width: int) -> int:
        """Return what a column leaves for its words beside what it says is folded."""
        return max(width - (measure(self.more) + 1 if self.more else 0), 2)

    def broken(self, widths: tuple[int, ...]) -> Box:
        """Return it with its words in lines, a width for each level."""
        children = tuple(child.broken(widths[1:]) for child in self.children)
        return replace(self, children=children, lines=wrapped(self.text, self.room(widths[0])))


@dataclass(frozen=True)
class Side:
    """One side of the map: 1 right or -1 left, its boxes from the top, its columns, the width that is left over."""

    direction: int
    boxes: tuple[Box, ...]
    widths: tuple[int, ...]
    spare: int
    gap: int
    between: int

    def least_height(self) -> int:
        """Return the height of its boxes with no more than the gaps between."""
        return sum(box.height(self.gap) for box in self.boxes) + self.between * max(len(self.boxes) - 1, 0)

    def stacked(self, height: int) -> Iterator[tuple[Box, int]]:
        """Yield each box with its top, the spare height shared between them."""
        spare = (height - self.least_height()) // LINE // (len(self.boxes) + 1) if self.boxes else 0
        left = height - self.least_height() - spare * LINE * max(len(self.boxes) - 1, 0)
        top = left // 2 // LINE * LINE
        for box in self.boxes:
            yield box, top
            top += box.height(self.gap) + self.between + spare * LINE


@dataclass(frozen=True)
class Layout:
    """A map whose every width and gap is settled."""

    width: int
    height: int
    centre: tuple[str, ...]
    centre_width: int
    middle: float
    sides: tuple[Side, Side]
    gap: int
    from_centre: int

    def is_whole(self, width: int) -> bool:
        """Tell whether it breaks no word, and is no wider than so many units."""
        labels = (
            (side.widths[level], box) for side in self.sides for first in side.boxes for level, box in first.levels()
        )
        return self.width <= width and not any(box.breaks(wide) for wide, box in labels)


def laid_out(centre: str, branches: tuple[Box, ...], width: int, height: int, *, whole_words: bool) -> Layout:
    """Return the layout that breaks fewest words, and of those the lowest.

    With ``whole_words`` it breaks none, and is as wide as that takes.
    """
    centre = " ".join(centre.split())
    near = _from_centre(width)
    sides = [
        (direction, boxes, _levels(boxes, whole_words))
        for direction, boxes in zip((1, -1), halves(branches), strict=True)
    ]
    right, left = (sum(least for least, _natural in levels) + _for_links(len(levels), near) for *_side, levels in sides)
    centres = _centres(centre, width)
    if whole_words:
        width = max(width, min(map(widest, centres)) + 2 + right + left)
    tries: list[tuple[int, int, tuple[str, ...], list[Side]]] = []
    for lines, favour in product(centres, _FAVOURS):
        room = max(width - widest(lines) - 2, 0)
        for part in sorted(_splits(room, right, left)):
            parts = (part, room - part)
            tried = [_side(*side, share, favour, near) for side, share in zip(sides, parts, strict=True)]
            fine = sum(cost for _side, cost in tried) + len(lines)
            tries.append((fine, len(tries), lines, [side for side, _cost in tried]))
    _fine, _at, lines, found = min(tries)
    gaps = _AIRY if whole_words else (*_AIRY, *_LESS_ROOM)
    return _with_gaps(lines, found, (width, height), gaps, near)


def _splits(room: int, right: int, left: int) -> set[int]:
    """Return what the right side may get of the width: half if that breaks no word, else several ways to be short."""
    needed = right + left
    if needed <= room:
        return {min(max(room // 2, right), room - left)}
    return {room * right // needed, min(right, room), max(room - left, 0)}


def halves(branches: tuple[Box, ...]) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Split the branches, in order, where the two sides are most alike in length; the left one reads upwards."""
    sizes = [sum(not box.children for _level, box in branch.levels()) + 1 for branch in branches]
    at = min(range(len(sizes) + 1), key=lambda k: (abs(sum(sizes[:k]) - sum(sizes[k:])), -k))
    return branches[:at], branches[at:][::-1]


def _centres(centre: str, width: int) -> list[tuple[str, ...]]:
    """Return the ways to break the centre's words: as few cells wide as one, two, three or four lines allow."""
    found: dict[tuple[str, ...], None] = {}
    most = max(width // 2, _LEAST)
    for lines in _CENTRE_LINES:
        least = min(max(measure(centre) // lines, longest_word(centre), 2), most)
        while len(wrapped(centre, least)) > lines and least < most:
            least += 1
        found[wrapped(centre, least)] = None
    return list(found)


def _levels(boxes: tuple[Box, ...], whole_words: bool) -> list[tuple[int, int]]:
    """Return for each level the least width it should have and the width of its longest words in one line.

    The least is that of its longest word; for ``whole_words`` also enough for a few words in a line.
    """
    found: dict[int, tuple[int, int]] = {}
    for box in boxes:
        for level, item in box.levels():
            more = measure(item.more) + 1 if item.more else 0
            least, natural = found.get(level, (_LEAST, _LEAST))
            whole = measure(item.text) + more
            words = max(longest_word(item.text) + more, min(whole, _FEW_WORDS) if whole_words else 0)
            found[level] = max(least, words), max(natural, whole)
    return [found[level] for level in range(len(found))]


def _from_centre(width: int) -> int:
    """Return the units between the centre and the column nearest it, for the links."""
    return BETWEEN if width < _NARROW else _FROM_CENTRE


def _for_links(depth: int, from_centre: int) -> int:
    """Return the units that the links of so many levels take."""
    return from_centre + BETWEEN * (depth - 1) if depth else 0


def _side(
    direction: int, boxes: tuple[Box, ...], levels: list[tuple[int, int]], room: int, favour: float, near: int
) -> tuple[Side, int]:
    """Return one side laid out in its columns, and what is to be said against it."""
    links = _for_links(len(levels), near)
    widths = _shared(levels, room - links, favour)
    broken = tuple(box.broken(widths) for box in boxes)
    side = Side(direction, broken, widths, room - sum(widths) - links, 0, LINE)
    words = sum(item.breaks(widths[level]) for box in boxes for level, item in box.levels())
    outside = max(-side.spare, 0)
    return side, (words + outside) * _BROKEN_WORD + side.least_height() ** 2


def _shared(levels: list[tuple[int, int]], room: int, favour: float) -> tuple[int, ...]:
    """Share the room between columns: none wider than its words, none narrower than its longest word if it can be."""
    widths = [least for least, _natural in levels]
    while sum(widths) > room and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    natural = [most for _least, most in levels]
    wants = [
        (favour if at == 0 else 1.0) * (most - now) for at, (most, now) in enumerate(zip(natural, widths, strict=True))
    ]
    spare = room - sum(widths)
    for at, want in enumerate(wants):
        given = int(min(spare * want / sum(wants[at:]), natural[at] - widths[at])) if want > 0 and spare > 0 else 0
        widths[at] += given
        spare -= given
    return tuple(widths)


def _with_gaps(
    centre: tuple[str, ...], sides: list[Side], size: tuple[int, int], gaps: tuple[tuple[int, int], ...], near: int
) -> Layout:
    """Return the layout with as much air between branches as the height allows, higher if none is enough."""
    for gap, between in gaps:
        spaced = [replace(side, gap=gap, between=between) for side in sides]
        needed = max(len(centre) * LINE + LINE, *(side.least_height() for side in spaced))
        if needed <= size[1]:
            break
    high = max(needed, size[1])
    right, left = spaced
    rooms = [max(sum(side.widths) + _for_links(len(side.widths), near) + side.spare, 0) for side in spaced]
    return Layout(
        size[0] + max(-right.spare, 0) + max(-left.spare, 0),
        high + high % LINE,
        centre,
        widest(centre),
        max(rooms[1], rooms[1] - left.spare) + widest(centre) / 2 + 1,
        (right, left),
        spaced[0].gap,
        near,
    )
