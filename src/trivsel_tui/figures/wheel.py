"""The well-being wheel: four fields around what stands in the middle (booklet, page 25)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from trivsel_tui.figures.lettering import clusters, measure, widest, wrapped
from trivsel_tui.scene import Circle, Rect, Role, Scene, Shape, Text
from trivsel_tui.texts import _

_LINE = 2.0
_MARGIN = 1.0
_APART = 1.0
_CENTRE_WIDTH = 16
_LEAST_RADIUS = 4.0
_WAYS = ((0, -1), (1, 0), (0, 1), (-1, 0))
_ROLES = (Role.FIRST, Role.SECOND, Role.FIRST, Role.SECOND)
"""Neighbours differ; what lies opposite is alike."""


@dataclass(frozen=True)
class Field:
    """One field of the wheel: its name, and what stands in it."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class _Letters:
    """A line in a circle: whether it belongs to the field's name."""

    text: str
    bold: bool


def scene(centre: str, fields: Sequence[Field], width: float, height: float, *, grows: bool = False) -> Scene:
    """Return four fields, north, east, south and west of the centre, as large as width and height (units) allow.

    What a circle cannot hold is left out there and marked by …; the words are whole in the lists beside, and in the
    sentence. One that ``grows`` is as much higher as it takes to hold all words, if the width lets it.
    """
    lines = wrapped(" ".join(centre.split()), _CENTRE_WIDTH)
    wide, high = widest(lines) + 4.0, max(len(lines), 1) * _LINE + 1
    radius = _radius(width - wide, height - high)
    while grows and radius < _radius(width - wide, width) and not all(_whole(field, radius) for field in fields):
        height += _LINE
        radius = _radius(width - wide, height - high)
    down = radius + high / 2 + _APART
    across = max(radius + wide / 2 + _APART, sqrt(max((2 * radius + _APART) ** 2 - down**2, 0.0)))
    middle_x, middle_y = width / 2, height / 2
    shapes: list[Shape] = []
    for field, (right, below), role in zip(fields, _WAYS, _ROLES, strict=True):
        circle = Circle(middle_x + right * across, middle_y + below * down, radius, role)
        shapes.append(circle)
        shapes.extend(_words(field, circle))
    shapes.append(Rect(middle_x - wide / 2, middle_y - high / 2, wide, high, Role.CENTRE))
    top = middle_y - len(lines) * _LINE / 2
    shapes.extend(
        Text(middle_x, top + (at + 0.5) * _LINE, line, Role.CENTRE, bold=True) for at, line in enumerate(lines)
    )
    return Scene(width, height, tuple(shapes), centre, in_words(centre, fields))


def _radius(wide: float, high: float) -> float:
    """Return how large four circles can be in what the centre leaves of width and height."""
    return max(min((high - 2) / 4, (wide - 2) / 4), _LEAST_RADIUS)


def in_words(centre: str, fields: Sequence[Field]) -> str:
    """Say the wheel in one sentence; fields with nothing in them are not told."""
    said = "; ".join(
        _("{name}: {words}").format(name=field.name, words=", ".join(field.words)) for field in fields if field.words
    )
    if not said:
        names = ", ".join(field.name for field in fields)
        return _("{centre}: four empty fields around it, {names}.").format(centre=centre, names=names)
    return _("{centre}. {fields}.").format(centre=centre, fields=said)


def _words(field: Field, circle: Circle) -> Iterator[Text]:
    count, lines = _fitted(field, circle.radius)
    top = circle.y - count * _LINE / 2
    for at, line in enumerate(lines):
        yield Text(circle.x, top + (at + 0.5) * _LINE, line.text, bold=line.bold)


def _fitted(field: Field, radius: float) -> tuple[int, list[_Letters]]:
    """Return a field's lines in a circle, each as long as its chord, and for how many lines the chords are.

    They are as few as the words fit in; now and then one of them stays empty at the end.
    """
    return _whole(field, radius) or (_most(radius), _cut(_parts(field), _chords(_most(radius), radius)))


def _whole(field: Field, radius: float) -> tuple[int, list[_Letters]] | None:
    """Return the same for a circle that holds all of the field; None where it does not."""
    parts = _parts(field)
    poured = ((count, _poured(parts, _chords(count, radius))) for count in range(len(parts), _most(radius) + 1))
    return next(((count, lines) for count, lines in poured if lines is not None), None)


def _parts(field: Field) -> list[tuple[str, bool]]:
    before = "· " if len(field.words) > 1 else ""
    return [(field.name, True), *((f"{before}{words}", False) for words in field.words)]


def _most(radius: float) -> int:
    """Return how many lines a circle has room for."""
    return max(int(2 * (radius - _MARGIN) / _LINE), 1)


def _chords(count: int, radius: float) -> list[int]:
    """Return how many cells each of so many lines has, where the circle is narrowest for it."""
    half = count * _LINE / 2
    edges = [max(abs(-half + at * _LINE), abs(-half + (at + 1) * _LINE)) for at in range(count)]
    return [int(2 * (sqrt(max(radius**2 - edge**2, 0.0)) - _MARGIN)) for edge in edges]


def _poured(parts: Sequence[tuple[str, bool]], widths: Sequence[int]) -> list[_Letters] | None:
    """Return whole words over lines of these widths, each part on lines of its own; None where they do not fit."""
    lines: list[_Letters] = []
    for text, bold in parts:
        line = ""
        for word in text.split():
            longer = f"{line} {word}" if line else word
            if len(lines) < len(widths) and measure(longer) <= widths[len(lines)]:
                line = longer
                continue
            if line:
                lines.append(_Letters(line, bold))
            if len(lines) >= len(widths) or measure(word) > widths[len(lines)]:
                return None
            line = word
        if line:
            lines.append(_Letters(line, bold))
    return lines if len(lines) <= len(widths) else None


def _cut(parts: Sequence[tuple[str, bool]], widths: Sequence[int]) -> list[_Letters]:
    """Return as much as there is room for, long words broken, and … where something is left out."""
    lines: list[_Letters] = []
    left = [(text, bold) for text, bold in parts if text.split()]
    for width in widths:
        if left:
            text, bold = left.pop(0)
            line, rest = _taken(text, max(width, 2))
            lines.append(_Letters(line, bold))
            left = [(rest, bold), *left] if rest else left
    if left and lines:
        line = _taken(f"{lines[-1].text} …", max(widths[len(lines) - 1] - 1, 1))[0].removesuffix(" …")
        lines[-1] = _Letters(f"{line.rstrip(' …')}…", lines[-1].bold)
    return lines


def _taken(text: str, width: int) -> tuple[str, str]:
    """Return what goes in a line of a width, whole words where one fits, and the rest."""
    words = text.split()
    count = 0
    while count < len(words) and measure(" ".join(words[: count + 1])) <= width:
        count += 1
    if count:
        return " ".join(words[:count]), " ".join(words[count:])
    signs = [sign for sign, _cells in clusters(words[0])]
    beginnings = ["".join(signs[:end]) for end in range(1, len(signs) + 1)]
    line = beginnings[max(sum(measure(beginning) <= width for beginning in beginnings), 1) - 1]
    return line, " ".join([words[0][len(line) :], *words[1:]]).strip()
