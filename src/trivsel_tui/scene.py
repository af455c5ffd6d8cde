"""A figure's shapes before anything draws them: where things are and what they mean, never a colour.

Units are terminal cells wide: a cell is 1 unit wide and 2 units high, so a line of text takes 2 units and
circles stay round. The same numbers serve Word, where one unit is the page's width over the scene's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Role(StrEnum):
    """What a shape is, for whoever draws it to choose line, hatch and colour by."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    CENTRE = "centre"
    LINK = "link"
    BRANCH = "branch"
    LEAF = "leaf"
    GIVES = "gives"
    BOTH = "both"
    DRAINS = "drains"
    PLAIN = "plain"
    STOP = "stop"
    WAIT = "wait"
    GO = "go"
    ONE = "one"
    OTHER = "other"
    LABEL = "label"
    QUIET = "quiet"


class Anchor(StrEnum):
    """Which part of a text its point is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True)
class Circle:
    """A circle by centre and radius."""

    x: float
    y: float
    radius: float
    role: Role


@dataclass(frozen=True)
class Line:
    """A run of straight pieces through points; a curve is one with many."""

    points: tuple[tuple[float, float], ...]
    role: Role


@dataclass(frozen=True)
class Rect:
    """An upright rectangle by its top left corner."""

    x: float
    y: float
    width: float
    height: float
    role: Role


@dataclass(frozen=True)
class Text:
    """One line of text; ``y`` is the middle of its line."""

    x: float
    y: float
    text: str
    role: Role = Role.LABEL
    anchor: Anchor = Anchor.MIDDLE
    bold: bool = False


Shape: TypeAlias = Circle | Line | Rect | Text


@dataclass(frozen=True)
class Scene:
    """A figure laid out: its size in units, its shapes from back to front, and the same in one sentence."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    alt: str
