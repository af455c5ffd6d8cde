"""A scene as rows of terminal cells: braille dots, half blocks or plain ASCII, and what lies under each cell.

One unit is one cell wide and half a cell high, as in the scene, so nothing is scaled and words always fit their
places. Dots of all shapes are joined before a glyph is chosen, so outlines never break where they cross.
Nothing here knows a colour: a cell says by role what its ink is, and which shapes lie under it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from math import ceil, cos, floor, hypot, pi, sin, sqrt
from typing import NamedTuple

from trivsel_tui.figures.lettering import clusters, measure
from trivsel_tui.render.hatch import chords
from trivsel_tui.scene import Anchor, Circle, Line, Rect, Role, Scene, Text


class Signs(StrEnum):
    """What a terminal's font can draw."""

    BRAILLE = "braille"
    BLOCK = "block"
    ASCII = "ascii"


class Cell(NamedTuple):
    """One cell: its sign (empty behind a wide one), the role of its ink, the roles it lies in, and its weight."""

    char: str
    ink: Role | None = None
    ground: tuple[Role, ...] = ()
    bold: bool = False


Grid = tuple[tuple[Cell, ...], ...]
"""Rows of cells, all as long."""

_DOTS = {Signs.BRAILLE: (2, 4), Signs.BLOCK: (1, 2), Signs.ASCII: (1, 1)}
_BRAILLE_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_BLOCKS = " ▀▄█"
_ASCII = {Role.FIRST: "#", Role.SECOND: "o", Role.THIRD: "*"}
_BARS = {
    Role.GIVES: {Signs.BRAILLE: "━", Signs.BLOCK: "█", Signs.ASCII: "#"},
    Role.BOTH: {Signs.BRAILLE: "═", Signs.BLOCK: "▓", Signs.ASCII: "%"},
    Role.DRAINS: {Signs.BRAILLE: "╍", Signs.BLOCK: "▒", Signs.ASCII: "="},
    Role.PLAIN: {Signs.BRAILLE: "─", Signs.BLOCK: "░", Signs.ASCII: "-"},
    Role.ONE: {Signs.BRAILLE: "━", Signs.BLOCK: "█", Signs.ASCII: "#"},
    Role.OTHER: {Signs.BRAILLE: "╍", Signs.BLOCK: "▒", Signs.ASCII: "="},
}
_HATCH_STEP = 4.0
_HATCH_DOTS = 2.0


def raster(scene: Scene, columns: int, rows: int, signs: Signs = Signs.BRAILLE, hatch: bool = False) -> Grid:
    """Return the scene's top left ``columns`` by ``rows`` cells.

    Args:
        scene: laid out for that many units across, and twice the rows down.
        columns: cells in a row.
        rows: rows of cells.
        signs: what the font has.
        hatch: draw the circles' hatch, for a terminal that cannot tint the ground; ASCII has no room for it.
    """
    canvas = _Canvas(columns, rows, signs)
    circles = [shape for shape in scene.shapes if isinstance(shape, Circle)]
    if hatch and signs is not Signs.ASCII:
        for circle in circles:
            canvas.hatch(circle)
    for shape in scene.shapes:
        match shape:
            case Line():
                canvas.line(shape)
            case Rect() if shape.role in _BARS:
                canvas.bar(shape)
            case Rect():
                canvas.panel(shape)
            case _:
                pass
    for circle in circles:
        canvas.circle(circle)
    for shape in scene.shapes:
        if isinstance(shape, Text):
            canvas.text(shape)
    return canvas.cells()


def lines(scene: Scene, columns: int, signs: Signs = Signs.BRAILLE) -> list[str]:
    """Return the scene as lines of plain text without trailing blanks; none if it is wider than ``columns``.

    A figure that does not fit is not squeezed: its words would run into one another, and ``scene.alt`` says the same.
    """
    if ceil(scene.width) > columns:
        return []
    grid = raster(scene, ceil(scene.width), ceil(scene.height / 2), signs, hatch=True)
    written = ["".join(cell.char for cell in row).rstrip() for row in grid]
    while written and not written[-1]:
        written.pop()
    while written and not written[0]:
        written.pop(0)
    return written


class _Canvas:
    """What is drawn so far, by cell: dots, ink, ground, signs."""

    def __init__(self, columns: int, rows: int, signs: Signs) -> None:
        self.columns, self.rows, self.signs = columns, rows, signs
        self.across, self.down = _DOTS[signs]
        size = columns * rows
        self.bits = [0] * size
        self.ink: list[Role | None] = [None] * size
        self.ground = [0] * size
        self.layers: list[Role] = []
        self.signs_at: dict[int, tuple[str, Role, bool]] = {}
        self.quiet: set[int] = set()

    def dots(self, points: Iterator[tuple[float, float]], role: Role) -> None:
        """Set a dot at each point, in units."""
        across, half_down = self.across, self.down / 2
        columns, rows, bits, ink = self.columns, self.rows, self.bits, self.ink
        for x, y in points:
            dot_x, dot_y = floor(x * across), floor(y * half_down)
            column, row = dot_x // across, dot_y // self.down
            if 0 <= column < columns and 0 <= row < rows:
                at = row * columns + column
                bits[at] |= _BRAILLE_BITS[dot_y % self.down][dot_x % across]
                ink[at] = role

    def circle(self, circle: Circle) -> None:
        """Draw the outline, and lay the circle under the cells whose middle it holds."""
        steps = max(ceil(2 * pi * circle.radius * self.across * 1.25), 8)
        turn = 2 * pi / steps
        around = (
            (circle.x + circle.radius * cos(k * turn), circle.y + circle.radius * sin(k * turn)) for k in range(steps)
        )
        self.dots(around, circle.role)

        def span(y: float) -> tuple[float, float] | None:
            off = circle.radius**2 - (y - circle.y) ** 2
            return (circle.x - sqrt(off), circle.x + sqrt(off)) if off > 0 else None

        self.lay(circle.role, circle.y - circle.radius, circle.y + circle.radius, span)

    def lay(self, role: Role, top: float, bottom: float, span: Callable[[float], tuple[float, float] | None]) -> None:
        """Lay a shape under the cells whose middle is in its span at their height."""
        bit = 1 << len(self.layers)
        self.layers.append(role)
        for row in range(max(floor(top / 2), 0), min(ceil(bottom / 2), self.rows)):
            found = span(row * 2 + 1)
            if found:
                first, last = max(ceil(found[0] - 0.5), 0), min(floor(found[1] - 0.5), self.columns - 1)
                for at in range(row * self.columns + first, row * self.columns + last + 1):
                    self.ground[at] |= bit

    def panel(self, rect: Rect) -> None:
        """Lay a rectangle under its cells, and blank what was drawn there."""
        self.lay(rect.role, rect.y, rect.y + rect.height, lambda _y: (rect.x, rect.x + rect.width))
        bit = 1 << (len(self.layers) - 1)
        self.quiet.update(at for at, under in enumerate(self.ground) if under & bit)

    def hatch(self, circle: Circle) -> None:
        """Dot the circle's hatch."""
        for start, end in chords(circle, _HATCH_STEP):
            self.dots(_along(start, end, _HATCH_DOTS), circle.role)

    def line(self, line: Line) -> None:
        """Draw the pieces between the points."""
        for start, end in zip(line.points, line.points[1:], strict=False):
            self.dots(_along(start, end, 0.4), line.role)

    def bar(self, rect: Rect) -> None:
        """Draw a bar in the row its middle lies in, of at least one cell."""
        row = floor((rect.y + rect.height / 2) / 2)
        for at in range(max(round(rect.width), 1)):
            self.put(round(rect.x) + at, row, _BARS[rect.role][self.signs], rect.role, bold=False)

    def text(self, text: Text) -> None:
        """Write a line of text with a blank cell at either side."""
        width = measure(text.text)
        start = {Anchor.START: text.x, Anchor.MIDDLE: text.x - width / 2, Anchor.END: text.x - width}[text.anchor]
        row, column = floor(text.y / 2), floor(start + 0.5)
        if not 0 <= row < self.rows:
            return
        for beside in (column - 1, column + width):
            if 0 <= beside < self.columns:
                self.quiet.add(row * self.columns + beside)
        for sign, cells in clusters(text.text):
            if column + cells <= self.columns:
                self.put(column, row, sign, text.role, text.bold)
                if cells == 2:
                    self.put(column + 1, row, "", text.role, text.bold)
            column += cells

    def put(self, column: int, row: int, char: str, role: Role, bold: bool) -> None:
        """Put a sign in a cell, if it is one of the canvas."""
        if 0 <= column < self.columns and 0 <= row < self.rows:
            self.signs_at[row * self.columns + column] = (char, role, bold)

    def glyph(self, at: int) -> str:
        """Return the sign for a cell's dots."""
        bits, role = self.bits[at], self.ink[at]
        if self.signs is Signs.BRAILLE:
            return chr(0x2800 + bits)
        if self.signs is Signs.BLOCK:
            return _BLOCKS[bits & 0x03]
        return _ASCII.get(role or Role.LINK, ".")

    def cells(self) -> Grid:
        """Return what is drawn."""
        under = {mask: self._roles(mask) for mask in set(self.ground)}
        blank = {mask: Cell(" ", None, roles) for mask, roles in under.items()}
        drawn = [blank[mask] for mask in self.ground]
        for at, bits in enumerate(self.bits):
            if bits and at not in self.quiet:
                drawn[at] = Cell(self.glyph(at), self.ink[at], under[self.ground[at]])
        for at, (char, role, bold) in self.signs_at.items():
            drawn[at] = Cell(char, role, under[self.ground[at]], bold)
        return tuple(tuple(drawn[row * self.columns : (row + 1) * self.columns]) for row in range(self.rows))

    def _roles(self, mask: int) -> tuple[Role, ...]:
        return tuple(role for bit, role in enumerate(self.layers) if mask >> bit & 1)


def _along(start: tuple[float, float], end: tuple[float, float], step: float) -> Iterator[tuple[float, float]]:
    """Yield points from start to end, at most ``step`` units apart."""
    pieces = max(ceil(hypot(end[0] - start[0], end[1] - start[1]) / step), 1)
    for piece in range(pieces + 1):
        t = piece / pieces
        yield start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t
