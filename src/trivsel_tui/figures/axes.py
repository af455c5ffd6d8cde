"""Four kinds of questions on their two axes (booklet, page 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trivsel_tui.figures.lettering import wrapped
from trivsel_tui.scene import Anchor, Line, Role, Scene, Shape, Text
from trivsel_tui.texts import _

_LINE = 2
_HEAD = 0.9
_INSIDE = 0.6
_AIR = 2


class Ends(NamedTuple):
    """What the axes go from and to: left and right, bottom and top."""

    left: str
    right: str
    bottom: str
    top: str


class Spot(NamedTuple):
    """One of the four: its name, what it is good for, and where it stands."""

    name: str
    about: str
    right: bool
    top: bool


def in_words(spots: Sequence[Spot], ends: Ends) -> str:
    """Say where each stands, a sentence each."""
    said = _("{name}: {across}, {up}.")
    return " ".join(
        said.format(
            name=spot.name,
            across=(ends.right if spot.right else ends.left).lower(),
            up=(ends.top if spot.top else ends.bottom).lower(),
        )
        for spot in spots
    )


def scene(spots: Sequence[Spot], ends: Ends, width: float, height: float) -> Scene:
    """Return the axes through the middle with their ends named, and the four in their corners, numbered in order.

    What a spot is good for is left out where its corner has no room for all of it.
    """
    shapes = (*_axes(ends, width, height), *_corners(spots, width, height))
    return Scene(width, height, shapes, _("Four kinds of questions"), in_words(spots, ends))


def _middle(height: float) -> int:
    """Return the middle of the line of text that the horizontal axis runs through."""
    return int(height / 2) // _LINE * _LINE + 1


def _last(height: float) -> int:
    """Return the middle of the last whole line of text."""
    return int(height) // _LINE * _LINE - 1


def _axes(ends: Ends, width: float, height: float) -> Iterator[Shape]:
    x, y = width / 2, _middle(height)
    top, bottom = _LINE, _last(height) - 1
    yield Line(((x, top), (x, bottom)), Role.LINK)
    tip = width - _INSIDE
    yield Line(((0, y), (tip, y)), Role.LINK)
    yield Line(((tip - _HEAD, y - _HEAD), (tip, y), (tip - _HEAD, y + _HEAD)), Role.LINK)
    yield Text(x, 1, ends.top, Role.QUIET)
    yield Text(x, _last(height), ends.bottom, Role.QUIET)
    yield Text(0, y + _LINE, ends.left, Role.QUIET, Anchor.START)
    yield Text(width, y + _LINE, ends.right, Role.QUIET, Anchor.END)


def _corners(spots: Sequence[Spot], width: float, height: float) -> Iterator[Shape]:
    middle = _middle(height)
    upper = range(1 + _LINE, middle, _LINE)
    lower = range(middle + 2 * _LINE, _last(height), _LINE)
    room = max(int(width / 2) - 2 * _AIR, 2)
    for number, spot in enumerate(spots, start=1):
        rows = upper if spot.top else lower
        x = width / 2 + _AIR + room / 2 if spot.right else width / 2 - _AIR - room / 2
        name, about = wrapped(f"{number} {spot.name}", room), wrapped(spot.about, room)
        if len(name) + len(about) > len(rows):
            about = ()
        first = max((len(rows) - len(name) - len(about)) // 2, 0)
        for at, line in enumerate((*name, *about)[: len(rows)]):
            bold = at < len(name)
            yield Text(x, rows[first + at], line, Role.CENTRE if bold else Role.LABEL, bold=bold)
