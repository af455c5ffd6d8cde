"""Where the names of overlapping circles stand: in a circle's own part if there is room, near it if not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import cos, hypot, inf, pi, sin
from typing import NamedTuple

from trivsel_tui.figures.lettering import longest_word, measure, widest, wrapped
from trivsel_tui.scene import Circle

LINE = 2
"""Units from one line of text to the next."""

_DIRECTIONS = tuple((cos(k * pi / 8), sin(k * pi / 8)) for k in range(16))
_RINGS = (0.0, 0.2, 0.4, 0.6, 0.75)
_AIR = 0.4
_CALM = 3.0
_A_LINE = 0.5
_CROWDED, _OUTSIDE, _COVERED = 100.0, 200.0, 1000.0


class Label(NamedTuple):
    """Lines of text about a point, and half of what they take each way, in units."""

    x: float
    y: float
    lines: tuple[str, ...]
    half_width: float
    half_height: float

    def overlaps(self, other: Label) -> bool:
        """Tell whether two labels touch, a cell of air between them included."""
        apart_x = abs(self.x - other.x) >= self.half_width + other.half_width + 1
        return not apart_x and abs(self.y - other.y) < self.half_height + other.half_height


@lru_cache(maxsize=32)
def _wraps(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to break a name, the fewest lines first; a word is never broken."""
    least = longest_word(name)
    widths = {measure(name), max(least, (measure(name) + 1) // 2 + 1), least}
    return tuple(dict.fromkeys(wrapped(name, width) for width in sorted(widths, reverse=True)))


def _centres(circle: Circle, width: float, height: float, half: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Yield points to try in the circle, and round it, moved in so that the label is in the scene."""
    for ring in _RINGS:
        for dx, dy in _DIRECTIONS if ring else ((0.0, 0.0),):
            yield circle.x + dx * ring * circle.radius, circle.y + dy * ring * circle.radius
    for dx, dy in _DIRECTIONS:
        x = circle.x + dx * (circle.radius + 1 + half[0])
        y = circle.y + dy * (circle.radius + 1 + half[1])
        yield min(max(x, half[0]), width - half[0]), min(max(y, half[1]), height - half[1])


def _penalty(
    label: Label, own: Circle, others: Sequence[Circle], taken: Sequence[Label], size: Sequence[float]
) -> float:
    """Return how badly a label stands: less than 0 is in the circle's own part with air round it."""
    wide, high = label.half_width, label.half_height
    beyond = max(wide - label.x, high - label.y, label.x + wide - size[0], label.y + high - size[1], 0.0)
    covered = beyond * _COVERED + sum([label.overlaps(other) for other in taken]) * _COVERED
    inside = _inside(label, own)
    clear = min([_gap(label, other) for other in others], default=_CALM)
    lines = len(label.lines) * _A_LINE
    if inside >= _AIR:
        crowded = 0.0 if clear >= _AIR else _CROWDED - clear
        return covered + crowded + lines - min(inside, clear, _CALM)
    away = _gap(label, own)
    return covered + _OUTSIDE + lines + (away if min(away, clear) >= 0 else _CROWDED - min(away, clear))


def _inside(label: Label, own: Circle) -> float:
    """Return how far a label is within its circle's rim at its nearest corner; less than 0 is across it."""
    corner = hypot(abs(label.x - own.x) + label.half_width, abs(label.y - own.y) + label.half_height)
    return own.radius - corner


def _at_best(label: Label, own: Circle) -> float:
    """Return what a label's penalty cannot be less than, by its own circle alone: it is quick, and says enough."""
    inside = _inside(label, own)
    return len(label.lines) * _A_LINE + (-min(inside, _CALM) if inside >= _AIR else _OUTSIDE)


def _best(
    wraps: Sequence[tuple[str, ...]],
    own: Circle,
    others: Sequence[Circle],
    taken: Sequence[Label],
    size: tuple[float, float],
) -> Label:
    """Return the first of those that stand best; it looks no further than where one could stand no better."""
    best, least = Label(own.x, own.y, (), 0.0, 0.0), inf
    for lines in wraps:
        half = widest(lines) / 2, len(lines) * LINE / 2
        floor = _at_best(Label(own.x, own.y, lines, *half), own)  # nowhere is more room in a circle than in its middle
        for x, y in _centres(own, size[0], size[1], half):
            if least <= floor:
                break
            label = Label(x, y, lines, *half)
            if _at_best(label, own) < least:
                penalty = _penalty(label, own, others, taken, size)
                if penalty < least:
                    best, least = label, penalty
    return best


def _gap(label: Label, circle: Circle) -> float:
    """Return the distance from a label's edge to the circle's rim; less than 0 is in the circle."""
    dx = max(abs(label.x - circle.x) - label.half_width, 0.0)
    dy = max(abs(label.y - circle.y) - label.half_height, 0.0)
    return hypot(dx, dy) - circle.radius


def placed(names: Sequence[str], circles: Sequence[Circle], width: float, height: float) -> tuple[Label, ...]:
    """Return a label for each circle, in their order, placed from the smallest circle, which has least choice."""
    return _placed(tuple(names), tuple(circles), width, height)


@lru_cache(maxsize=32)
def _placed(names: tuple[str, ...], circles: tuple[Circle, ...], width: float, height: float) -> tuple[Label, ...]:
    """Return the same, remembered: of two drawings side by side, mostly one is changed."""
    found: dict[int, Label] = {}
    for at in sorted(range(len(circles)), key=lambda k: circles[k].radius):
        others = [circle for k, circle in enumerate(circles) if k != at]
        taken = list(found.values())
        found[at] = _best(_wraps(names[at]), circles[at], others, taken, (width, height))
    return tuple(found[at] for at in range(len(circles)))
