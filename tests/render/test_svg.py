from __future__ import annotations

import re
from decimal import Decimal

from lxml import etree

from trivsel_tui.figures import circles, hours, mindmap
from trivsel_tui.render.svg import FONTS, png, svg
from trivsel_tui.scene import Anchor, Circle, Line, Rect, Role, Scene, Text

NAMES = ("Arbejdet", "De nærmeste", "Dit eget liv")
(CIRCLES,) = circles.scenes(NAMES, [circles.Drawing("Nu", (9, 6, 3), (0.2, 0.1, 0.3))], 36, 36)
MAP = mindmap.scene("Energi", (mindmap.Branch("Ro & <mad>"), mindmap.Branch("Lys")), 60, 30)
ROWS = [hours.Bar("Møder", Decimal(4), gives=True, drains=True), hours.Bar("Mails", Decimal(9), False, drains=True)]
BARS = hours.scene(ROWS, hours.totals([(bar.hours, bar.gives, bar.drains) for bar in ROWS], None, None), 60)

NAMESPACE = "{http://www.w3.org/2000/svg}"
PLAIN = {"svg", "title", "desc", "circle", "line", "polyline", "rect", "text"}


def test_a_drawing_uses_only_what_word_can_read() -> None:
    for scene in (CIRCLES, MAP, BARS):
        root = etree.fromstring(svg(scene).encode())
        assert {str(element.tag).removeprefix(NAMESPACE) for element in root.iter()} <= PLAIN
        assert not [
            element for element in root.iter() if {"style", "class", "clip-path"} & set(map(str, element.attrib))
        ]


def test_words_are_drawn_as_they_stand() -> None:
    written = [element.text for element in etree.fromstring(svg(MAP).encode()).iter(f"{NAMESPACE}text")]
    assert "Ro & <mad>" in written
    assert etree.fromstring(svg(MAP).encode()).findtext(f"{NAMESPACE}desc") == MAP.alt


def test_circles_are_told_apart_without_colour_by_dash_and_hatch() -> None:
    root = etree.fromstring(svg(CIRCLES).encode())
    outlines = [c for c in root.iter(f"{NAMESPACE}circle") if c.get("fill") == "none"]
    assert len({c.get("stroke-dasharray") for c in outlines}) == 3
    slopes = {
        round(
            (float(line.get("y2", 0)) - float(line.get("y1", 0)))
            / (float(line.get("x2", 0)) - float(line.get("x1", 0)))
        )
        for line in root.iter(f"{NAMESPACE}line")
        if line.get("x1") != line.get("x2")
    }
    assert slopes == {0, 1, -1}


def test_bars_that_drain_are_hatched_and_never_past_their_edge() -> None:
    root = etree.fromstring(svg(BARS).encode())
    lines = list(root.iter(f"{NAMESPACE}line"))
    bars = list(root.iter(f"{NAMESPACE}rect"))
    right = max(float(bar.get("x", 0)) + float(bar.get("width", 0)) for bar in bars)
    assert lines
    assert all(float(line.get(x, 0)) <= right + 0.02 for line in lines for x in ("x1", "x2"))


def test_shapes_of_any_role_are_drawn() -> None:
    shapes = (
        Circle(5, 5, 3, Role.QUIET),
        Line(((0, 0), (3, 3)), Role.QUIET),
        Rect(1, 1, 2, 2, Role.QUIET),
        Text(5, 5, "", Role.QUIET, Anchor.END),
    )
    drawn = svg(Scene(10, 10, shapes, "", ""))
    assert drawn.count("<circle") == 2
    assert "<polyline" in drawn
    assert "<rect" in drawn


def test_a_line_with_wide_letters_is_set_smaller_to_keep_to_its_place() -> None:
    def size(text: str) -> float:
        found = re.search(r'font-size="([\d.]+)"', svg(Scene(40, 4, (Text(20, 2, text, bold=True),), "", "")))
        assert found
        return float(found[1])

    assert size("MWMWMWMWMWMW") < size("TRIVSELSRÅDET") < size("ro i maven og ben")


def test_the_png_shows_the_words_with_the_font_that_is_shipped() -> None:
    with_words = svg(CIRCLES)
    without = re.sub(r"<text.*?</text>", "", with_words)
    assert png(with_words, 300) != png(without, 300)
    assert png(with_words, 300).startswith(b"\x89PNG")


def test_the_font_comes_with_its_licence() -> None:
    assert "SIL Open Font License" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert {path.name for path in FONTS.glob("*.ttf")} == {"LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"}
