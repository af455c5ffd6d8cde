"""A scene as SVG, and as PNG of the same: for Word, on paper too.

Only circles, polylines, rectangles and texts with plain attributes, since Word reads no more of SVG. What a shape
means is never in its colour alone: circles differ by dash and hatch, bars by hatch, so a grey print says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from trivsel_tui.figures.lettering import clusters
from trivsel_tui.render.hatch import Stroke, chords, strokes
from trivsel_tui.render.markup import escaped
from trivsel_tui.scene import Anchor, Circle, Line, Rect, Role, Scene, Text

UNIT = 8
"""SVG's own units in one unit of the scene."""

FONTS = Path(__file__).parent / "fonts"
"""The folder of the fonts that PNGs are drawn with: metric twins of Arial, which Word draws the SVG with."""

_FAMILY = "Arial, Liberation Sans, sans-serif"
_SIZE = 1.75
_AIR = 0.8
_HATCH_STEP = 1.6
_STROKE_STEP = 0.9
_INK, _MUTED, _COOL, _PAPER = "#2B2A28", "#6A6358", "#2A6468", "#FFFFFF"


@dataclass(frozen=True)
class _Look:
    """How a role is drawn: its line, what fills it and how densely, its dash and hatch."""

    stroke: str
    width: float
    fill: str = "none"
    opacity: float = 1
    dash: str = ""
    hatched: bool = False


_LOOKS = {
    Role.FIRST: _Look("#A24A2E", 0.3, "#D98A6A", 0.22, "", hatched=True),
    Role.SECOND: _Look("#2A6468", 0.3, "#6FA9AD", 0.24, "1.5 0.9", hatched=True),
    Role.THIRD: _Look("#3B6B38", 0.34, "#8FB97E", 0.26, "0.1 0.75", hatched=True),
    Role.CENTRE: _Look("#2A6468", 0.12, "#E9EFEE"),
    Role.BRANCH: _Look("#2A6468", 0.26),
    Role.LINK: _Look("#B5AC9C", 0.18),
    Role.GIVES: _Look("#3B6B38", 0.1, "#5C8F55"),
    Role.BOTH: _Look("#7A5B00", 0.1, "#EBDDB0", 1, "", hatched=True),
    Role.DRAINS: _Look("#A24A2E", 0.1, "#FFFFFF", 1, "", hatched=True),
    Role.PLAIN: _Look("#8B857B", 0.1, "#E4DFD6"),
    Role.ONE: _Look("#2A6468", 0.1, "#6FA9AD"),
    Role.OTHER: _Look("#A24A2E", 0.1, "#FFFFFF", 1, "", hatched=True),
}
_OTHER = _Look(_MUTED, 0.2)
_WORDS = {
    Role.CENTRE: _COOL,
    Role.BRANCH: _COOL,
    Role.QUIET: _MUTED,
    Role.STOP: "#A8322A",
    Role.WAIT: "#7A5B00",
    Role.GO: "#3B6B38",
}

_NARROW, _WIDE = frozenset("iljtfr.,:;'|!()[]/-I "), frozenset("mwMW@%—")


def svg(scene: Scene) -> str:
    """Return the scene as an SVG document, UNIT to one of its units."""
    drawn = "".join(_drawn(scene))
    wide, high = _number(scene.width), _number(scene.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}">'
        f"<title>{escaped(scene.title)}</title><desc>{escaped(scene.alt)}</desc>{drawn}</svg>"
    )


@lru_cache(maxsize=32)
def png(drawing: str, width: int) -> bytes:
    """Return an SVG document as PNG, so many pixels wide, on white: the same on every machine."""
    from resvg_py import svg_to_bytes

    files = [str(FONTS / f"LiberationSans-{weight}.ttf") for weight in ("Regular", "Bold")]
    return bytes(
        svg_to_bytes(
            svg_string=drawing,
            width=width,
            background=_PAPER,
            skip_system_fonts=True,
            font_files=files,
            font_family="Liberation Sans",
            sans_serif_family="Liberation Sans",
            serif_family="Liberation Sans",
        )
    )


def _drawn(scene: Scene) -> Iterator[str]:
    """Yield fills and hatch, then outlines, lines and words, so that nothing hides an outline."""
    circles = [shape for shape in scene.shapes if isinstance(shape, Circle)]
    for circle in circles:
        yield from _filled(circle)
    for circle in circles:
        yield _outline(circle)
    for shape in scene.shapes:
        if isinstance(shape, Line):
            yield _polyline(shape.points, _LOOKS.get(shape.role, _OTHER))
    for shape in scene.shapes:
        if isinstance(shape, Rect):
            yield from _rect(shape)
    for shape in scene.shapes:
        if isinstance(shape, Text):
            yield from _text(shape, haloed=bool(circles))


def _number(value: float) -> str:
    return f"{value * UNIT:.2f}".rstrip("0").rstrip(".")


def _around(circle: Circle) -> str:
    return f'cx="{_number(circle.x)}" cy="{_number(circle.y)}" r="{_number(circle.radius)}"'


def _filled(circle: Circle) -> Iterator[str]:
    look = _LOOKS.get(circle.role, _OTHER)
    yield f'<circle {_around(circle)} fill="{look.fill}" fill-opacity="{look.opacity}"/>'
    yield from _hatch(chords(circle, _HATCH_STEP), look, 0.35)


def _outline(circle: Circle) -> str:
    look = _LOOKS.get(circle.role, _OTHER)
    dash = " ".join(_number(float(part)) for part in look.dash.split())
    dashed = f' stroke-dasharray="{dash}" stroke-linecap="round"' if dash else ""
    return (
        f'<circle {_around(circle)} fill="none" stroke="{look.stroke}" stroke-width="{_number(look.width)}"{dashed}/>'
    )


def _hatch(pieces: Iterable[Stroke], look: _Look, opacity: float) -> Iterator[str]:
    for (x1, y1), (x2, y2) in pieces:
        yield (
            f'<line x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}" '
            f'stroke="{look.stroke}" stroke-width="{_number(0.09)}" stroke-opacity="{opacity}"/>'
        )


def _polyline(points: Iterable[tuple[float, float]], look: _Look) -> str:
    through = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
    return f'<polyline points="{through}" fill="none" stroke="{look.stroke}" stroke-width="{_number(look.width)}"/>'


def _rect(rect: Rect) -> Iterator[str]:
    look = _LOOKS.get(rect.role, _OTHER)
    place = f'x="{_number(rect.x)}" y="{_number(rect.y)}" width="{_number(rect.width)}" height="{_number(rect.height)}"'
    yield f'<rect {place} fill="{look.fill}" stroke="{look.stroke}" stroke-width="{_number(look.width)}"/>'
    if look.hatched:
        yield from _hatch(strokes(rect, _STROKE_STEP), look, 0.9)


def _text(text: Text, haloed: bool) -> Iterator[str]:
    """Yield the words, on a white copy where lines run under them; wide ones are set smaller to stay in their place."""
    cells, ems = _widths(text.text)
    size = min(_SIZE, (cells + _AIR) / (ems * (1.07 if text.bold else 1))) if ems else _SIZE
    anchor = {Anchor.START: "start", Anchor.MIDDLE: "middle", Anchor.END: "end"}[text.anchor]
    weight = ' font-weight="bold"' if text.bold else ""
    place = f'x="{_number(text.x)}" y="{_number(text.y + size * 0.35)}" text-anchor="{anchor}"'
    font = f'font-family="{_FAMILY}" font-size="{_number(size)}"{weight}'
    words = escaped(text.text)
    if haloed:
        halo = f'fill="{_PAPER}" stroke="{_PAPER}" stroke-width="{_number(0.4)}" stroke-opacity="0.85"'
        yield f"<text {place} {font} {halo}>{words}</text>"
    yield f'<text {place} {font} fill="{_WORDS.get(text.role, _INK)}">{words}</text>'


def _widths(text: str) -> tuple[int, float]:
    """Return the cells that a text takes in the scene, and the ems that Arial needs for it, on the safe side."""
    cells, ems = 0, 0.0
    for sign, width in clusters(text):
        cells += width
        if sign in _NARROW:
            ems += 0.34
        elif sign in _WIDE:
            ems += 0.95
        else:
            ems += 0.73 if sign.isupper() else 0.57 * max(width, 1)
    return cells, ems
