"""The profile: every bar as long as its rating, nothing outside, and the same in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.figures.lettering import measure
from trivsel_tui.figures.profile import MOST, Profile, Rated, Scale, in_words, scene
from trivsel_tui.scene import Anchor, Rect, Role, Text
from trivsel_tui.texts import listed

SCALES = (Scale("Passer", "slet ikke", "helt"), Scale("Kræver", "intet", "alt"))

ratings = st.none() | st.integers(1, MOST)
rows = st.lists(
    st.builds(
        Rated,
        st.text(alphabet="abcdeæøå /-", min_size=1, max_size=70).filter(str.strip),
        st.tuples(ratings, ratings).filter(any),
    ),
    min_size=1,
    max_size=12,
).map(tuple)


def ends(text: Text) -> tuple[float, float]:
    wide = measure(text.text)
    left = {Anchor.START: text.x, Anchor.MIDDLE: text.x - wide / 2, Anchor.END: text.x - wide}[text.anchor]
    return left, left + wide


@given(rows, st.integers(40, 100))
def test_nothing_is_outside_and_every_bar_is_as_long_as_its_rating(rated: tuple[Rated, ...], width: int) -> None:
    drawn = scene(Profile(SCALES, rated), width)
    for shape in drawn.shapes:
        assert isinstance(shape, Text | Rect)
        left, right = ends(shape) if isinstance(shape, Text) else (shape.x, shape.x + shape.width)
        assert left >= 0
        assert right <= drawn.width
        assert 0 <= shape.y <= drawn.height
    bars = [shape for shape in drawn.shapes if isinstance(shape, Rect)][: -len(SCALES)]
    given_ = [rating for row in rated for rating in row.ratings if rating]
    assert len({round(bar.width / rating, 6) for bar, rating in zip(bars, given_, strict=True)}) == 1


def test_the_scales_have_bars_of_their_own_and_a_key() -> None:
    drawn = scene(Profile(SCALES, (Rated("a", (1, 2)),)), 60)
    roles = [shape.role for shape in drawn.shapes if isinstance(shape, Rect)]
    assert roles == [Role.ONE, Role.OTHER, Role.ONE, Role.OTHER]
    words = [shape.text for shape in drawn.shapes if isinstance(shape, Text)]
    assert "Passer (1 slet ikke, 5 helt)" in words


def test_one_scale_has_one_bar_a_row_and_no_air_between() -> None:
    two = (Rated("a", (1,)), Rated("b", (2,)))
    drawn = scene(Profile(SCALES[:1], two), 60)
    bars = [shape for shape in drawn.shapes if isinstance(shape, Rect)]
    assert [bar.role for bar in bars] == [Role.ONE] * 3
    assert bars[1].y - bars[0].y == pytest.approx(2)


@pytest.mark.parametrize(
    ("rated", "words"),
    [
        ((), ""),
        ((Rated("Meningsskaber", (5, None)),), "Passer: Meningsskaber 5."),
        (
            (Rated("Udforsker", (4, 2)), Rated("Effektjæger", (4, 1)), Rated("Initiativdyrker", (2, 2))),
            "Passer: mest Udforsker og Effektjæger (4), mindst Initiativdyrker (2). "
            "Kræver: mest Udforsker og Initiativdyrker (2), mindst Effektjæger (1).",
        ),
    ],
)
def test_the_highest_and_the_lowest_are_said(rated: tuple[Rated, ...], words: str) -> None:
    assert in_words(Profile(SCALES, rated)) == words


def test_the_words_beside_the_drawing_hold_every_number() -> None:
    drawn = scene(Profile(SCALES, (Rated("Udforsker", (4, None)), Rated("Effektjæger", (3, 1)))), 60)
    assert drawn.alt.startswith("Passer fra 1 til 5: Udforsker 4, Effektjæger 3. Kræver fra 1 til 5: Effektjæger 1.")


def test_names_are_listed_as_they_are_said() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b og c"
