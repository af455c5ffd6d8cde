"""A line between two poles, and where one stands on it: now, and as one would like it (booklet, page 5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trivsel_tui.figures.lettering import widest, wrapped
from trivsel_tui.scene import Anchor, Circle, Line, Role, Scene, Shape, Text
from trivsel_tui.texts import _, ngettext

LAST = 9
"""The place of the right pole; the left one's is 1."""

MIDDLE = 5
"""As much of both."""

_TEXT = 2
_TICK = 0.7
_ROUND = 1.6
_SIDE = 2.2
_BAND = 6.0


@dataclass(frozen=True)
class Place:
    """Where one stands at a time, from 1 at the left pole to 9 at the right; None while it is not said."""

    name: str
    position: int | None


@dataclass(frozen=True)
class Poles:
    """The names of both poles, and the two places: now, and as it is wanted."""

    left: str
    right: str
    places: tuple[Place, ...]


def place_in_words(poles: Poles, position: int) -> str:
    """Say where a place is."""
    pole = _inside(poles.left if position < MIDDLE else poles.right)
    match abs(position - MIDDLE):
        case 0:
            return _("as much of both")
        case 1:
            return _("a little more {pole}").format(pole=pole)
        case 2 | 3:
            return _("mostly {pole}").format(pole=pole)
        case _:
            return _("all the way at {pole}").format(pole=pole)


def in_words(poles: Poles) -> str:
    """Say where one stands, where one would like to, and how far it is; nothing while nothing is said."""
    said = [(place.name, place.position) for place in poles.places if place.position is not None]
    where = [f"{name}: {place_in_words(poles, position)}." for name, position in said]
    return " ".join(filter(None, (*where, way_in_words(poles))))


def way_in_words(poles: Poles) -> str:
    """Say how far it is from the first place to the last; nothing until both are said."""
    said = [place.position for place in poles.places if place.position is not None]
    if len(said) < 2:
        return ""
    way = said[-1] - said[0]
    if not way:
        return _("You are where you want to be.")
    pole = _inside(poles.right if way > 0 else poles.left)
    words = ngettext("It is {count} step towards {pole}.", "It is {count} steps towards {pole}.", abs(way))
    return words.format(count=abs(way), pole=pole)


def _inside(name: str) -> str:
    """Return a name as it stands inside a sentence."""
    return name[:1].lower() + name[1:]


def scene(poles: Poles, width: float) -> Scene:
    """Return the line with nine ticks, a round for now above its name, a diamond for the other below."""
    half = int(width * 0.46)
    left, right = wrapped(poles.left, half), wrapped(poles.right, half)
    names = [wrapped(place.name, int(width * 0.6)) for place in poles.places]
    above = _TEXT * len(names[0]) if names else 0
    axis = above + _BAND / 2
    start, end = _SIDE + 0.5, width - _SIDE - 0.5
    step = (end - start) / (LAST - 1)
    taken = frozenset(place.position for place in poles.places)
    shapes: list[Shape] = list(_axis(start, step, axis, taken))
    below = above + _BAND
    for at, (place, lines) in enumerate(zip(poles.places, names, strict=True)):
        if place.position is not None:
            x = start + (place.position - 1) * step
            top = above - _TEXT * len(lines) if at == 0 else below
            shapes.append(Circle(x, axis, _ROUND, Role.FIRST) if at == 0 else _diamond(x, axis))
            shapes.extend(_label(lines, x, top, width))
    bottom = below + _TEXT * (len(names[-1]) if names else 0)
    shapes.extend(
        Text(0, bottom + _TEXT * at + 1, line, anchor=Anchor.START, bold=True) for at, line in enumerate(left)
    )
    shapes.extend(
        Text(width, bottom + _TEXT * at + 1, line, anchor=Anchor.END, bold=True) for at, line in enumerate(right)
    )
    height = bottom + _TEXT * max(len(left), len(right))
    title = _("Between {left} and {right}").format(left=poles.left, right=poles.right)
    return Scene(width, height, tuple(shapes), title, in_words(poles))


def _axis(start: float, step: float, y: float, taken: frozenset[int | None]) -> Iterator[Line]:
    """Yield the line and its ticks, none of it inside a mark."""
    for at in range(LAST):
        x = start + at * step
        if at + 1 not in taken:
            high = _TICK * (2 if at + 1 == MIDDLE else 1)
            yield Line(((x, y - high), (x, y + high)), Role.LINK)
        if at + 1 < LAST:
            left, right = (_SIDE if place in taken else 0 for place in (at + 1, at + 2))
            yield Line(((x + left, y), (x + step - right, y)), Role.LINK)


def _diamond(x: float, y: float) -> Line:
    around = ((x, y - _SIDE), (x + _SIDE, y), (x, y + _SIDE), (x - _SIDE, y), (x, y - _SIDE))
    return Line(around, Role.SECOND)


def _label(lines: tuple[str, ...], x: float, top: float, width: float) -> Iterator[Shape]:
    """Yield the words about a point, moved in so that they are in the scene."""
    wide = widest(lines) / 2
    middle = min(max(x, wide), width - wide)
    for at, line in enumerate(lines):
        yield Text(middle, top + _TEXT * at + 1, line)
