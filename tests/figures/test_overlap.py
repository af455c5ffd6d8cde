from __future__ import annotations

from math import hypot, isfinite, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.figures.overlap import PAIRS, lens, positions, reached, share

SIZES = st.tuples(*[st.integers(1, 10)] * 3)
OVERLAPS = st.tuples(*[st.integers(0, 20).map(lambda n: n / 20)] * 3)
SOME = st.tuples(*[st.integers(1, 10).map(lambda n: n / 20)] * 3)


def radii(sizes: tuple[int, ...]) -> tuple[float, ...]:
    return tuple(size**0.5 for size in sizes)


def test_circles_apart_share_nothing_and_one_inside_shares_all_of_itself() -> None:
    assert lens(1, 2, 3) == 0
    assert lens(1, 2, 0.5) == pytest.approx(pi)
    assert share(0, 2, 0.5) == 0


@given(st.floats(0.1, 4), st.floats(0.1, 4))
def test_circles_share_less_the_further_they_are_apart(a: float, b: float) -> None:
    shares = [share(a, b, (a + b) * step / 20) for step in range(21)]
    assert shares == sorted(shares, reverse=True)


@given(SIZES, OVERLAPS)
def test_the_centres_are_always_numbers_with_the_first_left_the_second_right_and_the_third_below(
    sizes: tuple[int, ...], overlaps: tuple[float, ...]
) -> None:
    first, second, third = positions(radii(sizes), overlaps)
    assert all(isfinite(x) and isfinite(y) for x, y in (first, second, third))
    assert first == (0, 0)
    assert second[0] >= 0
    assert second[1] == 0
    assert third[1] >= 0


@given(SIZES, SOME)
def test_every_overlap_is_met_within_a_hundredth_when_the_triangle_closes(
    sizes: tuple[int, ...], overlaps: tuple[float, ...]
) -> None:
    r = radii(sizes)
    centres = positions(r, overlaps)
    lengths = [hypot(centres[i][0] - centres[j][0], centres[i][1] - centres[j][1]) for i, j in PAIRS]
    if 2 * max(lengths) < sum(lengths) * 0.9999:
        assert reached(r, centres) == pytest.approx(overlaps, abs=0.01)


@pytest.mark.parametrize(
    ("sizes", "overlaps"),
    [
        ((9, 6, 3), (0.2, 0.1, 0.3)),
        ((5, 5, 5), (1, 1, 1)),
        ((10, 4, 1), (1, 1, 1)),
        ((10, 1, 1), (1, 1, 0)),
        ((10, 10, 1), (0.5, 0, 0)),
        ((10, 1, 1), (0, 0, 0)),
        ((5, 5, 1), (0, 0, 1)),
    ],
)
def test_what_geometry_allows_is_drawn_as_it_was_chosen(sizes: tuple[int, ...], overlaps: tuple[float, ...]) -> None:
    r = radii(sizes)
    assert reached(r, positions(r, overlaps)) == pytest.approx(overlaps, abs=0.01)


def test_what_no_drawing_can_do_is_met_as_nearly_on_each_side() -> None:
    r = radii((5, 5, 5))
    first, second, third = reached(r, positions(r, (1, 1, 0)))
    assert first == pytest.approx(second, abs=0.02)
    assert third < first < 1


@given(st.permutations([0, 4, 9]), OVERLAPS)
def test_a_circle_that_is_not_there_does_not_move_the_others(sizes: list[int], overlaps: tuple[float, ...]) -> None:
    r = radii(tuple(sizes))
    got = reached(r, positions(r, overlaps))
    for at, (i, j) in enumerate(PAIRS):
        expected = overlaps[at] if sizes[i] and sizes[j] else 0
        assert got[at] == pytest.approx(expected, abs=0.01)


def test_no_circles_at_all_have_places_too() -> None:
    assert positions((0, 0, 0), (0.5, 0.5, 0.5)) == ((0, 0), (0, 0), (0, 0))
