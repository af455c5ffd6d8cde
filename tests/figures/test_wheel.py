"""The wheel: four fields that do not touch, words that stay inside, and the same in a sentence."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.figures.lettering import measure
from trivsel_tui.figures.wheel import Field, in_words, scene
from trivsel_tui.scene import Circle, Rect, Role, Text

NAMES = ("Jeg selv", "Lederkolleger og samarbejdspartnere", "Min ledelse", "Mine medarbejdere")
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn"))
WORDS = st.lists(st.text(LETTERS, max_size=40), max_size=9)


def fields(*words: tuple[str, ...]) -> list[Field]:
    return [Field(name, said) for name, said in zip(NAMES, (*words, (), (), (), ()), strict=False)]


@pytest.mark.parametrize(("width", "height"), [(76, 62), (74, 36), (62, 60), (30, 20)])
def test_fields_lie_round_the_centre_and_touch_neither_it_nor_each_other(width: float, height: float) -> None:
    drawn = scene("Når jeg trives", fields(), width, height)
    circles = [shape for shape in drawn.shapes if isinstance(shape, Circle)]
    (middle,) = (shape for shape in drawn.shapes if isinstance(shape, Rect))
    assert len(circles) == 4
    for one, other in combinations(circles, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius
    north, east, south, west = circles
    assert north.y + north.radius <= middle.y
    assert south.y - south.radius >= middle.y + middle.height
    assert west.x + west.radius <= middle.x
    assert east.x - east.radius >= middle.x + middle.width


@given(st.tuples(WORDS, WORDS, WORDS, WORDS))
def test_no_line_leaves_its_circle(words: tuple[list[str], ...]) -> None:
    drawn = scene("Når jeg trives", fields(*map(tuple, words)), 76, 62)
    circles = [shape for shape in drawn.shapes if isinstance(shape, Circle)]
    for text in (shape for shape in drawn.shapes if isinstance(shape, Text) and shape.role is Role.LABEL):
        home = min(circles, key=lambda circle: hypot(circle.x - text.x, circle.y - text.y))
        far = abs(text.y - home.y) + 1
        assert far <= home.radius
        assert measure(text.text) <= max(2 * (home.radius**2 - far**2) ** 0.5, 3)


def test_what_does_not_fit_is_cut_with_a_mark_and_is_whole_in_the_sentence() -> None:
    many = tuple(f"ting nummer {n} som bærer" for n in range(30))
    drawn = scene("Når jeg trives", fields(many), 74, 36)
    texts = [shape.text for shape in drawn.shapes if isinstance(shape, Text)]
    assert any(text.endswith("…") for text in texts)
    assert all(words in drawn.alt for words in many)
    long = scene("Når jeg trives", fields(("x" * 300,)), 74, 36)
    assert any(text.startswith("xxx") for text in (s.text for s in long.shapes if isinstance(s, Text)))


def test_an_empty_wheel_is_said_to_be_empty() -> None:
    assert "fire tomme felter" in in_words("Når jeg trives", fields())
    assert in_words("Når jeg trives", fields(("a", "b"))) == "Når jeg trives. Jeg selv: a, b."


def test_a_wheel_that_may_grow_is_high_enough_for_all_its_words() -> None:
    said = tuple(f"Noget, der er sagt med mange ord, nummer {number}" for number in range(4))
    low = scene("Når jeg trives", fields(said), 100, 40)
    grown = scene("Når jeg trives", fields(said), 100, 40, grows=True)
    assert any(isinstance(shape, Text) and shape.text.endswith("…") for shape in low.shapes)
    assert not any(isinstance(shape, Text) and shape.text.endswith("…") for shape in grown.shapes)
    assert grown.height > low.height
