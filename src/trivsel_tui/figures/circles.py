"""The three life circles, at one scale (booklet, page 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from math import hypot, sqrt

from trivsel_tui.figures.labels import LINE, placed
from trivsel_tui.figures.overlap import PAIRS, Point, positions, reached, share
from trivsel_tui.scene import Circle, Role, Scene, Shape, Text
from trivsel_tui.texts import _, inside, number_words

_ROLES = (Role.FIRST, Role.SECOND, Role.THIRD)
_MARGIN = 1.0
_NEAR = 2.5
_VISIBLE = 0.01


@dataclass(frozen=True)
class Drawing:
    """What is to be drawn of one time: three sizes, and the share of the smaller circle in each overlap.

    ``overlaps`` are fractions for first and second, first and third, second and third. A size of 0 is a circle
    that is not drawn yet.
    """

    title: str
    sizes: tuple[float, ...]
    overlaps: tuple[float, ...]

    @property
    def radii(self) -> tuple[float, ...]:
        """Radii that make the areas proportional to the sizes."""
        return tuple(sqrt(size) for size in self.sizes)


@dataclass(frozen=True)
class Grip:
    """What the mouse holds: a circle by its number, by the rim (its size) or the centre (how it overlaps)."""

    circle: int
    rim: bool


def scenes(
    names: Sequence[str],
    drawings: Sequence[Drawing],
    width: float,
    height: float,
    shown: Sequence[Drawing] | None = None,
) -> tuple[Scene, ...]:
    """Return one scene of width by height units for each drawing, all at the scale that the largest allows.

    Where only some of the drawings are ``shown``, the others have their say in the scale and are not laid out.
    """
    shown = drawings if shown is None else shown
    drawn = _laid_out(shown, _scale(drawings, width, height), width, height)
    return tuple(
        Scene(width, height, _shapes(names, circles, width, height), drawing.title, _in_words(names, drawing))
        for drawing, circles in zip(shown, drawn, strict=True)
    )


def differences(names: Sequence[str], drawing: Drawing) -> str:
    """Say, for each overlap that no drawing can show as it was chosen, what the drawing shows; else nothing."""
    shown = reached(drawing.radii, _centres(drawing))
    return " ".join(
        _("{first} and {second}: the drawing shows {shown} %, you chose {chosen} %.").format(
            first=names[i], second=inside(names[j]), shown=round(100 * got), chosen=round(100 * wished)
        )
        for (i, j), got, wished in zip(PAIRS, shown, drawing.overlaps, strict=True)
        if drawing.sizes[i] and drawing.sizes[j] and abs(got - wished) >= _VISIBLE
    )


def largest(names: Sequence[str], drawing: Drawing) -> str:
    """Say which circle fills most, and how much of the three together; nothing when two are as large."""
    first, second = sorted(drawing.sizes, reverse=True)[:2]
    if first == second:
        return ""
    name = names[drawing.sizes.index(first)]
    return _("{name} fills most: {share} %.").format(name=name, share=round(100 * first / sum(drawing.sizes)))


def nearest(scene: Scene, x: float, y: float) -> Grip | None:
    """Return what the mouse can hold at a point of the scene, in units; None when nothing is near.

    A rim within reach wins over a centre; inside a circle and away from rims the nearest centre is held.
    """
    circles = _circles(scene)
    far = {k: hypot(x - circle.x, y - circle.y) for k, circle in circles.items()}
    rim = min(circles, key=lambda k: abs(far[k] - circles[k].radius), default=None)
    if rim is not None and abs(far[rim] - circles[rim].radius) <= min(_NEAR, circles[rim].radius / 2):
        return Grip(rim, rim=True)
    centre = min((k for k in circles if far[k] <= circles[k].radius), key=far.__getitem__, default=None)
    return None if centre is None else Grip(centre, rim=False)


def dragged(scene: Scene, drawing: Drawing, held: Grip, x: float, y: float) -> Drawing:
    """Return the drawing as it is when what was held is drawn to a point; its numbers are not rounded.

    Args:
        scene: as it was when the mouse went down, so that the scale does not move under the mouse.
        drawing: what that scene shows.
        held: what the mouse holds.
        x: where the mouse is, in units.
        y: the same, downwards.
    """
    circles = _circles(scene)
    circle = circles[held.circle]
    if held.rim:
        size = drawing.sizes[held.circle] * (hypot(x - circle.x, y - circle.y) / circle.radius) ** 2
        return replace(drawing, sizes=tuple(size if k == held.circle else s for k, s in enumerate(drawing.sizes)))
    circles[held.circle] = replace(circle, x=x, y=y)
    overlaps = tuple(
        share(a.radius, b.radius, hypot(a.x - b.x, a.y - b.y))
        if held.circle in pair and (a := circles.get(pair[0])) and (b := circles.get(pair[1]))
        else wished
        for pair, wished in zip(PAIRS, drawing.overlaps, strict=True)
    )
    return replace(drawing, overlaps=overlaps)


def _circles(scene: Scene) -> dict[int, Circle]:
    """Return the circles that are drawn, by their numbers."""
    return {_ROLES.index(shape.role): shape for shape in scene.shapes if isinstance(shape, Circle)}


def _centres(drawing: Drawing) -> tuple[Point, ...]:
    return _found(drawing.radii, drawing.overlaps)


@lru_cache(maxsize=64)
def _found(radii: tuple[float, ...], overlaps: tuple[float, ...]) -> tuple[Point, ...]:
    """Return the centres, remembered: what is said of a drawing asks for them as well as the drawing itself."""
    return positions(radii, overlaps)


def _spans(drawing: Drawing) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the circles that are there, in their own measure."""
    centres = _centres(drawing)
    there = [(x, y, r) for (x, y), r in zip(centres, drawing.radii, strict=True) if r] or [(0.0, 0.0, 1.0)]
    lefts, tops = [x - r for x, _y, r in there], [y - r for _x, y, r in there]
    return min(lefts), min(tops), max(x + r for x, _y, r in there), max(y + r for _x, y, r in there)


def _scale(drawings: Sequence[Drawing], width: float, height: float) -> float:
    scales = []
    for drawing in drawings:
        left, top, right, bottom = _spans(drawing)
        scales.append(min((width - 2 * _MARGIN) / (right - left), (height - 2 * _MARGIN) / (bottom - top)))
    return max(min(scales, default=1.0), 0.0)


def _laid_out(drawings: Sequence[Drawing], scale: float, width: float, height: float) -> tuple[tuple[Circle, ...], ...]:
    """Return each drawing's three circles in the middle of its scene."""
    laid_out = []
    for drawing in drawings:
        left, top, right, bottom = _spans(drawing)
        dx, dy = width / 2 - scale * (left + right) / 2, height / 2 - scale * (top + bottom) / 2
        centres = _centres(drawing)
        laid_out.append(
            tuple(
                Circle(dx + scale * x, dy + scale * y, scale * radius, role)
                for (x, y), radius, role in zip(centres, drawing.radii, _ROLES, strict=True)
            )
        )
    return tuple(laid_out)


def _shapes(names: Sequence[str], circles: Sequence[Circle], width: float, height: float) -> tuple[Shape, ...]:
    there = [(name, circle) for name, circle in zip(names, circles, strict=True) if circle.radius]
    labels = placed([name for name, _circle in there], [circle for _name, circle in there], width, height)
    texts = [
        Text(label.x, label.y + LINE * (at - (len(label.lines) - 1) / 2), line)
        for label in labels
        for at, line in enumerate(label.lines)
    ]
    return (*(circle for _name, circle in there), *texts)


def _in_words(names: Sequence[str], drawing: Drawing) -> str:
    return " ".join(_sentences(names, drawing))


def _sentences(names: Sequence[str], drawing: Drawing) -> Iterator[str]:
    sizes = [
        _("{name} {size}").format(name=inside(name), size=number_words(Decimal(str(round(size, 1)))))
        for name, size in zip(names, drawing.sizes, strict=True)
        if size
    ]
    yield _("{title}: {sizes}.").format(title=drawing.title, sizes=", ".join(sizes))
    for (i, j), wished in zip(PAIRS, drawing.overlaps, strict=True):
        if wished and drawing.sizes[i] and drawing.sizes[j]:
            yield _("{first} and {second} overlap by {share} %.").format(
                first=names[i], second=inside(names[j]), share=round(100 * wished)
            )
    if said := differences(names, drawing):
        yield said
