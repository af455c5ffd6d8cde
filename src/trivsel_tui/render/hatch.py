"""Hatching as geometry: chords of a circle, or strokes in a rectangle, that any drawing can show."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, radians, sin, sqrt

from trivsel_tui.scene import Circle, Rect, Role

Stroke = tuple[tuple[float, float], tuple[float, float]]
"""A straight piece from one point to another."""

ANGLES = {Role.FIRST: 0.0, Role.SECOND: 45.0, Role.THIRD: 135.0}
"""The direction of a circle's hatch in degrees, by its role; a circle of another role has none."""


def chords(circle: Circle, step: float) -> Iterator[Stroke]:
    """Yield the parallel chords of a circle, ``step`` units apart, in the direction of its role."""
    if circle.role not in ANGLES:
        return
    angle = radians(ANGLES[circle.role])
    along, across = (cos(angle), sin(angle)), (-sin(angle), cos(angle))
    for at in range(-int(circle.radius / step), int(circle.radius / step) + 1):
        off = at * step
        half = sqrt(max(circle.radius**2 - off**2, 0.0))
        x, y = circle.x + across[0] * off, circle.y + across[1] * off
        yield (x - along[0] * half, y - along[1] * half), (x + along[0] * half, y + along[1] * half)


def strokes(rect: Rect, step: float) -> Iterator[Stroke]:
    """Yield the slanting strokes of a rectangle, ``step`` units apart, cut at its edges."""
    reach = rect.width + rect.height
    for at in range(1, int(reach / step) + 1):
        off = at * step
        start = (rect.x + max(off - rect.height, 0.0), rect.y + min(off, rect.height))
        end = (rect.x + min(off, rect.width), rect.y + max(off - rect.width, 0.0))
        yield start, end
