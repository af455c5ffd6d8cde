"""The line between two poles: its marks where they are said to be, nothing outside, and the same in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.figures.lettering import measure
from trivsel_tui.figures.poles import LAST, Place, Poles, in_words, scene
from trivsel_tui.scene import Anchor, Circle, Line, Role, Text

names = st.text(alphabet="abcdeæøå -", min_size=1, max_size=50).filter(str.strip)
positions = st.none() | st.integers(1, LAST)


def standing(now: int | None, wanted: int | None) -> Poles:
    return Poles("Faget", "At lede", (Place("Nu", now), Place("Ønsket", wanted)))


def ends(text: Text) -> tuple[float, float]:
    wide = measure(text.text)
    left = {Anchor.START: text.x, Anchor.MIDDLE: text.x - wide / 2, Anchor.END: text.x - wide}[text.anchor]
    return left, left + wide


@given(names, names, names, positions, positions, st.integers(40, 100))
def test_nothing_is_outside(left: str, right: str, name: str, now: int | None, wanted: int | None, width: int) -> None:
    drawn = scene(Poles(left, right, (Place(name, now), Place(name, wanted))), width)
    for shape in drawn.shapes:
        match shape:
            case Text():
                spans = [(*ends(shape), shape.y - 1, shape.y + 1)]
            case Circle():
                spans = [
                    (shape.x - shape.radius, shape.x + shape.radius, shape.y - shape.radius, shape.y + shape.radius)
                ]
            case Line():
                spans = [(x, x, y, y) for x, y in shape.points]
            case _:
                raise AssertionError(shape)
        for begin, end, top, bottom in spans:
            assert begin >= 0
            assert end <= drawn.width
            assert top >= 0
            assert bottom <= drawn.height


@given(st.integers(1, LAST), st.integers(1, LAST))
def test_the_marks_are_as_far_apart_as_the_places(now: int, wanted: int) -> None:
    drawn = scene(standing(now, wanted), 80)
    (circle,) = (shape for shape in drawn.shapes if isinstance(shape, Circle))
    (diamond,) = (shape for shape in drawn.shapes if isinstance(shape, Line) and shape.role is Role.SECOND)
    step = (80 - 2 * (2.2 + 0.5)) / (LAST - 1)
    assert diamond.points[0][0] - circle.x == pytest.approx((wanted - now) * step)


def test_the_line_runs_into_no_mark() -> None:
    drawn = scene(standing(3, 6), 80)
    (circle,) = (shape for shape in drawn.shapes if isinstance(shape, Circle))
    line = [shape for shape in drawn.shapes if isinstance(shape, Line) and shape.role is Role.LINK]
    assert all(abs(x - circle.x) > circle.radius for piece in line for x, _y in piece.points)


@pytest.mark.parametrize(
    ("now", "wanted", "words"),
    [
        (None, None, ""),
        (5, None, "Nu: lige meget af begge."),
        (4, 5, "Nu: lidt mere faget. Ønsket: lige meget af begge. Der er 1 trin mod at lede."),
        (9, 2, "Nu: helt ude ved at lede. Ønsket: mest faget. Der er 7 trin mod faget."),
        (7, 7, "Nu: mest at lede. Ønsket: mest at lede. Du er der, hvor du ønsker at være."),
    ],
)
def test_the_same_is_said_in_words(now: int | None, wanted: int | None, words: str) -> None:
    assert in_words(standing(now, wanted)) == words
