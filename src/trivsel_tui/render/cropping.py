"""A scene without the empty room above and below its shapes, for a page that flows, and with all of its circles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trivsel_tui.scene import Circle, Line, Rect, Scene, Shape

_AIR = 0.5
_OUTLINE = 0.2


def cropped(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return scenes that stand side by side, all cut to the one height that shows every shape of each."""
    spans = [_span(shape) for scene in scenes for shape in scene.shapes]
    if not spans:
        return tuple(scenes)
    top, bottom = min(span[0] for span in spans) - _AIR, max(span[1] for span in spans) + _AIR
    return tuple(_cut(scene, top, bottom) for scene in scenes)


def _cut(scene: Scene, top: float, bottom: float) -> Scene:
    """Return a scene from a height to another, as wide as it was or as its circles with their outlines need."""
    circles = [shape for shape in scene.shapes if isinstance(shape, Circle)]
    left = min((circle.x - circle.radius - _OUTLINE for circle in circles), default=0)
    right = max((circle.x + circle.radius + _OUTLINE for circle in circles), default=0)
    left, right = min(left, 0), max(right, scene.width)
    shapes = tuple(_moved(shape, -left, -top) for shape in scene.shapes)
    return replace(scene, width=right - left, height=bottom - top, shapes=shapes)


def _span(shape: Shape) -> tuple[float, float]:
    """Return the top and bottom of a shape; a line of text takes a unit either way."""
    match shape:
        case Circle():
            return shape.y - shape.radius, shape.y + shape.radius
        case Line():
            return min(y for _x, y in shape.points), max(y for _x, y in shape.points)
        case Rect():
            return shape.y, shape.y + shape.height
    return shape.y - 1, shape.y + 1


def _moved(shape: Shape, dx: float, dy: float) -> Shape:
    if isinstance(shape, Line):
        return replace(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))
    return replace(shape, x=shape.x + dx, y=shape.y + dy)
