from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.figures.hours import Bar, Totals, in_words, scene, totals
from trivsel_tui.figures.lettering import measure
from trivsel_tui.scene import Anchor, Rect, Role, Text

NONE = totals([], None, None)

bars = st.lists(
    st.builds(
        Bar,
        st.text(alphabet="abcdeæøå /-", min_size=1, max_size=70).filter(str.strip),
        st.integers(1, 80).map(lambda n: Decimal(n) / 2),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=26,
)


def summed(rows: list[Bar]) -> Totals:
    return totals([(bar.hours, bar.gives, bar.drains) for bar in rows], None, None)


def test_hours_are_added_up_by_what_they_do() -> None:
    sums = totals([(Decimal(2), True, False), (Decimal("1.5"), True, True), (Decimal(4), False, True)], None, None)
    assert (sums.gives, sums.both, sums.drains, sums.plain) == tuple(map(Decimal, ("2", "1.5", "4", "0")))
    assert sums.all == Decimal("7.5")
    assert [role for role, _hours in sums.by_role] == [Role.GIVES, Role.BOTH, Role.DRAINS]


@given(bars, st.integers(40, 100))
def test_nothing_is_outside_and_every_name_is_whole(rows: list[Bar], width: int) -> None:
    drawn = scene(rows, summed(rows), width)
    for shape in drawn.shapes:
        if isinstance(shape, Text):
            left = shape.x - measure(shape.text) if shape.anchor is Anchor.END else shape.x
            assert left >= 0
            assert left + measure(shape.text) <= width
            assert 1 <= shape.y <= drawn.height - 1
        if isinstance(shape, Rect):
            assert shape.x >= 0
            assert shape.x + shape.width <= width
    letters = "".join(s.text for s in drawn.shapes if isinstance(s, Text) and s.anchor is Anchor.END)
    told = sorted(letters.replace(" ", "").replace("-", ""))
    assert told == sorted("".join(bar.name for bar in rows).replace(" ", "").replace("-", ""))


@given(bars)
def test_bars_stand_longest_first_and_are_as_long_as_their_hours(rows: list[Bar]) -> None:
    drawn = [shape for shape in scene(rows, summed(rows), 80).shapes if isinstance(shape, Rect)][: len(rows)]
    hours = sorted((bar.hours for bar in rows), reverse=True)
    for bar, spent in zip(drawn, hours, strict=True):
        assert abs(bar.width / drawn[0].width - float(spent / hours[0])) < 1e-6


def test_what_an_hour_does_is_a_role_and_a_sign() -> None:
    rows = [
        Bar("a", Decimal(4), gives=True, drains=False),
        Bar("b", Decimal(3), gives=True, drains=True),
        Bar("c", Decimal(2), gives=False, drains=True),
        Bar("d", Decimal("0.5"), gives=False, drains=False),
    ]
    drawn = scene(rows, summed(rows), 60)
    roles = [shape.role for shape in drawn.shapes if isinstance(shape, Rect)]
    assert roles == [Role.GIVES, Role.BOTH, Role.DRAINS, Role.PLAIN] * 2
    values = [shape.text for shape in drawn.shapes if isinstance(shape, Text) and shape.anchor is Anchor.START]
    assert values[0].endswith(" +")
    assert values[1].endswith(" + −")
    assert values[2].endswith(" −")
    assert values[3].startswith(("0.5", "0,5"))


def test_no_bars_and_no_hours_are_a_calm_empty_scene() -> None:
    assert scene([], NONE, 60).shapes == ()
    rows = [Bar("a", Decimal(0), gives=False, drains=False)]
    assert len(scene(rows, NONE, 60).shapes) == 3


def test_the_sums_are_said_with_what_they_are_held_against() -> None:
    sums = totals([(Decimal(20), True, False), (Decimal("6.5"), False, False)], Decimal(35), Decimal(20))
    said = in_words(sums)
    assert said.startswith(("26.5", "26,5", "I alt 26,5"))
    assert "35" in said
    assert "8.5" in said.replace(",", ".")
    assert "6.5" in said.replace(",", ".")
    equal = in_words(totals([(Decimal(20), True, False)], Decimal(20), None))
    assert "0" not in equal.replace("20", "")
    assert in_words(NONE).count("0") == 1


def test_the_key_goes_on_in_a_new_line_when_the_scene_is_narrow() -> None:
    rows = [Bar("x" * 5, Decimal(n + 1), gives=bool(n & 1), drains=bool(n & 2)) for n in range(4)]
    narrow, wide = scene(rows, summed(rows), 30), scene(rows, summed(rows), 120)
    assert narrow.height > wide.height
