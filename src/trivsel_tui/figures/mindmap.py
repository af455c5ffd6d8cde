"""A mind map: a two-sided tree that looks radial, or hangs where there is little room (booklet, page 10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from trivsel_tui.figures.columns import BETWEEN, LINE, Box, Layout, laid_out
from trivsel_tui.figures.hanging import NEAR, Hanging, Label, hung
from trivsel_tui.figures.lettering import widest
from trivsel_tui.scene import Anchor, Line, Rect, Role, Scene, Shape, Text
from trivsel_tui.texts import _

_PIECES = 12
_MOST_PULL = 8.0


@dataclass(frozen=True)
class Branch:
    """A branch and those under it; ``folded`` is how many more are not shown."""

    text: str
    children: tuple[Branch, ...] = ()
    folded: int = 0


def scene(
    centre: str, branches: tuple[Branch, ...], width: float, height: float, *, whole_words: bool = False
) -> Scene:
    """Return the map laid out in width by at least height units; labels never overlap.

    The first branches go down the right side, the rest up the left: clockwise, as on paper. What is under a branch
    stands beside it; where that would break words, or be higher than there is room for, it hangs below.

    Args:
        centre: the words in the middle.
        branches: in order.
        width: in units.
        height: in units.
        whole_words: for paper: break no word, but make the scene as wide as that takes.
    """
    boxes = tuple(_box(branch) for branch in branches)
    said = _in_words(centre, branches)
    layout = laid_out(centre, boxes, int(width), int(height), whole_words=whole_words)
    if not whole_words and not (layout.is_whole(int(width)) and layout.height <= height):
        below = hung(centre, boxes, int(width), int(height))
        if not layout.is_whole(int(width)) or below.height < layout.height:
            return Scene(below.width, below.height, tuple(_hanging(below)), centre, said)
    return Scene(layout.width, layout.height, tuple(_beside(layout)), centre, said)


def _beside(layout: Layout) -> Iterator[Shape]:
    for side in layout.sides:
        for box, top in side.stacked(layout.height):
            yield from _first(layout, side.direction, side.widths, side.spare, box, top)
    yield from _centre(layout.centre, layout.middle, layout.height)


def _centre(lines: tuple[str, ...], middle: float, height: float) -> Iterator[Shape]:
    wide, high = widest(lines) + 2, len(lines) * LINE
    over = _top(height / 2, high)
    yield Rect(middle - wide / 2, over - 0.5, wide, high + 1, Role.CENTRE)
    yield from _lines(lines, middle, over, Role.CENTRE, Anchor.MIDDLE)


def _hanging(layout: Hanging) -> Iterator[Shape]:
    out, high = widest(layout.centre) / 2 + 1, len(layout.centre) * LINE
    level = _top(layout.height / 2, high) + high / 2
    for direction, labels in ((1, layout.right), (-1, layout.left)):
        edge = layout.middle + direction * out
        for label in labels:
            x = edge + direction * (NEAR + label.indent)
            if label.parent is None:
                yield _curve((edge, level), (x - direction, label.middle), Role.BRANCH)
            elif (over := labels[label.parent]).indent < label.indent:
                yield _tick(edge + direction * (NEAR + over.indent), x, over.top + over.height, label.middle, direction)
            yield from _label(label, x, direction)
    yield from _centre(layout.centre, layout.middle, layout.height)


def _tick(stem: float, x: float, top: float, middle: float, direction: int) -> Line:
    """Return the line down from a branch's words, and in to what hangs under it."""
    down = stem + direction * 0.5
    return Line(((down, top), (down, middle), (x - direction, middle)), Role.LINK)


def _label(label: Label, x: float, direction: int) -> Iterator[Text]:
    anchor = Anchor.START if direction > 0 else Anchor.END
    role = Role.BRANCH if label.parent is None else Role.LEAF
    yield from _lines(label.lines, x, label.top, role, anchor)
    if label.more:
        yield Text(x + direction * (widest(label.lines) + 1), label.top + 1, label.more, Role.QUIET, anchor)


def _box(branch: Branch) -> Box:
    more = f"+{branch.folded}" if branch.folded else ""
    return Box(" ".join(branch.text.split()), tuple(_box(child) for child in branch.children), more)


def _top(middle: float, high: float) -> float:
    """Return where a block of lines begins, on a whole line of the scene."""
    return (middle - high / 2) // LINE * LINE


def _lines(lines: tuple[str, ...], x: float, top: float, role: Role, anchor: Anchor) -> Iterator[Text]:
    bold = role in (Role.CENTRE, Role.BRANCH)
    for at, line in enumerate(lines):
        yield Text(x, top + at * LINE + 1, line, role, anchor, bold)


def _first(
    layout: Layout, direction: int, widths: tuple[int, ...], spare: float, box: Box, top: float
) -> Iterator[Shape]:
    """Yield a branch nearest the centre, drawn in toward it the higher or lower it stands, and all under it."""
    middle = top + box.height(layout.gap) / 2
    off = (middle - layout.height / 2) / (layout.height / 2)
    pull = min(max(spare, 0), _MOST_PULL)
    high = len(layout.centre) * LINE
    edge = layout.middle + direction * (layout.centre_width / 2 + 1)
    x = edge + direction * (layout.from_centre + int(pull * sqrt(max(1 - off * off, 0.0))))
    outer = edge + direction * (layout.from_centre + int(pull))
    yield _curve(
        (edge, _top(layout.height / 2, high) + high / 2), (x - direction, _label_middle(box, middle)), Role.BRANCH
    )
    yield from _branch(layout.gap, direction, widths, box, x, outer, top, Role.BRANCH)


def _branch(
    gap: int, direction: int, widths: tuple[int, ...], box: Box, x: float, column: float, top: float, role: Role
) -> Iterator[Shape]:
    """Yield a branch whose label begins at x, and its children in the column after the one that begins at column."""
    anchor = Anchor.START if direction > 0 else Anchor.END
    middle = top + box.height(gap) / 2
    label_top = _top(middle, box.label_height)
    yield from _lines(box.lines, x, label_top, role, anchor)
    at = _label_middle(box, middle)
    beyond = x + direction * (widest(box.lines) + 1)
    if box.more:
        yield Text(beyond, label_top + 1, box.more, Role.QUIET, anchor)
    if not box.children:
        return
    next_column = column + direction * (widths[0] + BETWEEN)
    child_top = top + (box.height(gap) - box.children_height(gap)) // 2 // LINE * LINE
    for child in box.children:
        child_middle = child_top + child.height(gap) / 2
        end = (next_column - direction, _label_middle(child, child_middle))
        yield _curve((beyond, at), end, Role.LINK)
        yield from _branch(gap, direction, widths[1:], child, next_column, next_column, child_top, Role.LEAF)
        child_top += child.height(gap) + gap


def _label_middle(box: Box, middle: float) -> float:
    return _top(middle, box.label_height) + box.label_height / 2


def _curve(start: tuple[float, float], end: tuple[float, float], role: Role) -> Line:
    """Return a curve that leaves and arrives level."""
    (x0, y0), (x1, y1) = start, end
    points = []
    for piece in range(_PIECES + 1):
        t = piece / _PIECES
        smooth = t * t * (3 - 2 * t)
        points.append((x0 + (x1 - x0) * (1.5 * t * (1 - t) + t**3), y0 + (y1 - y0) * smooth))
    return Line(tuple(points), role)


def _in_words(centre: str, branches: tuple[Branch, ...]) -> str:
    if not branches:
        return _("{centre}: no branches yet.").format(centre=centre)
    said = "; ".join(_branch_in_words(branch) for branch in branches)
    return _("{centre}: {branches}.").format(centre=centre, branches=said)


def _branch_in_words(branch: Branch) -> str:
    text = " ".join(branch.text.split())
    under = [_branch_in_words(child) for child in branch.children]
    if branch.folded:
        under.append(_("{count} more").format(count=branch.folded))
    return f"{text} ({', '.join(under)})" if under else text
