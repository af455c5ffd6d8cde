"""Three circles placed so that each pair overlaps by the share of the smaller one that was asked for.

A pair's distance is found by bisection on the area of its lens; three distances make a triangle. Where no triangle
closes, no drawing can do it, and the nearest one lies on a line: two numbers, found by a small pattern search.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import acos, hypot, inf, pi, sqrt

PAIRS = ((0, 1), (0, 2), (1, 2))
"""Which circles make each pair, in the order in which overlaps are given."""

Point = tuple[float, float]

_APART = 1.03
_INSIDE = 0.85
_BISECTIONS = 40
_FINEST_STEP = 1e-3


@dataclass(frozen=True)
class Side:
    """How far apart two centres may be, and would best be."""

    least: float
    most: float
    best: float


def lens(a: float, b: float, distance: float) -> float:
    """Return the area that two circles of radius a and b share."""
    if distance >= a + b:
        return 0.0
    if distance <= abs(a - b):
        return pi * min(a, b) ** 2
    first = (distance**2 + a**2 - b**2) / (2 * distance * a)
    second = (distance**2 + b**2 - a**2) / (2 * distance * b)
    kite = (a + b - distance) * (distance + a - b) * (distance - a + b) * (distance + a + b)
    return a * a * acos(_unit(first)) + b * b * acos(_unit(second)) - sqrt(max(kite, 0.0)) / 2


def share(a: float, b: float, distance: float) -> float:
    """Return how much of the smaller circle the other covers, 0 to 1; nothing of a circle that is not there."""
    smaller = pi * min(a, b) ** 2
    return lens(a, b, distance) / smaller if smaller else 0.0


def _unit(cosine: float) -> float:
    return min(1.0, max(-1.0, cosine))


def _side(a: float, b: float, wished: float) -> Side:
    """Return the distances of two circles: any beyond touching for no overlap, any within for a whole one."""
    if wished <= 0 or not min(a, b):
        return Side(a + b, inf, (a + b) * _APART)
    near, far = abs(a - b), a + b
    if wished >= 1:
        return Side(0.0, near, near * _INSIDE)
    for _step in range(_BISECTIONS):
        middle = (near + far) / 2
        if share(a, b, middle) > wished:
            near = middle
        else:
            far = middle
    return Side(far, far, far)


def positions(radii: Sequence[float], overlaps: Sequence[float]) -> tuple[Point, Point, Point]:
    """Return the three centres: the first at the origin, the second to its right, the third below (y grows down).

    Args:
        radii: three radii; 0 is a circle that is not there.
        overlaps: for each of PAIRS the wished share of the smaller circle, 0 (apart) to 1 (inside).
    """
    sides = [_side(radii[i], radii[j], wished) for (i, j), wished in zip(PAIRS, overlaps, strict=True)]
    first, second, third = _closed(sides) or _on_a_line(radii, overlaps, sides)
    cosine = (first**2 + second**2 - third**2) / (2 * first * second) if first and second else 0.0
    cosine = _unit(cosine)
    return (0.0, 0.0), (first, 0.0), (second * cosine, second * sqrt(1 - cosine**2))


def reached(radii: Sequence[float], centres: Sequence[Point]) -> tuple[float, ...]:
    """Return for each of PAIRS the share of the smaller circle that placed circles overlap by."""
    return tuple(
        share(radii[i], radii[j], hypot(centres[i][0] - centres[j][0], centres[i][1] - centres[j][1])) for i, j in PAIRS
    )


def _closed(sides: Sequence[Side]) -> tuple[float, ...] | None:
    """Return the lengths of a triangle, bending the sides that can bend; None when none closes."""
    lengths = [side.best for side in sides]
    longest = max(range(3), key=lengths.__getitem__)
    lack = 2 * lengths[longest] - sum(lengths)
    for at in (at for at in range(3) if at != longest):
        longer = min(max(lack, 0.0), sides[at].most - lengths[at])
        lengths[at] += longer
        lack -= longer
    shorter = min(max(lack, 0.0), lengths[longest] - sides[longest].least)
    lengths[longest] -= shorter
    return tuple(lengths) if lack - shorter <= 1e-9 else None


def _on_a_line(radii: Sequence[float], overlaps: Sequence[float], sides: Sequence[Side]) -> tuple[float, ...]:
    """Return the three distances of circles on a line that come nearest to the wished overlaps."""
    longest = max(range(3), key=lambda at: sides[at].best)
    ends = PAIRS[longest]
    between = 3 - sum(ends)

    def distances(whole: float, part: float) -> tuple[float, ...]:
        at = {ends[0]: 0.0, ends[1]: whole, between: part}
        return tuple(abs(at[i] - at[j]) for i, j in PAIRS)

    def cost(whole: float, part: float) -> float:
        shares = (share(radii[i], radii[j], d) for (i, j), d in zip(PAIRS, distances(whole, part), strict=True))
        return sum((got - wished) ** 2 for got, wished in zip(shares, overlaps, strict=True))

    whole = sides[longest].best
    best = (whole, sides[PAIRS.index((min(ends[0], between), max(ends[0], between)))].best)
    least, step = cost(*best), whole / 4
    while step > whole * _FINEST_STEP:
        tried = [(best[0] + step * i, best[1] + step * j) for i, j in product((-1, 0, 1), repeat=2) if i or j]
        costs = [cost(*point) for point in tried]
        if min(costs) < least:
            least, best = min(zip(costs, tried, strict=True))
        else:
            step /= 2
    return distances(*best)
