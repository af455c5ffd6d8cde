"""The week in one bar, in strokes that stay apart without colour."""

from decimal import Decimal

from trivsel_tui.figures.hours import Totals, totals
from trivsel_tui.tui.widgets.week_sum import sum_lines


def said(of: Totals, width: int = 73) -> list[str]:
    return sum_lines(of, width).plain.split("\n")


def hours(*rows: tuple[str, bool, bool], wanted: str | None = None, agreed: str | None = None) -> Totals:
    numbers = [(Decimal(spent), gives, drains) for spent, gives, drains in rows]
    return totals(numbers, Decimal(wanted) if wanted else None, Decimal(agreed) if agreed else None)


def test_the_sum_names_what_was_wished_and_agreed_only_when_it_was_said() -> None:
    assert said(hours(("26.5", True, False)))[0] == "I alt 26,5 timer"
    assert said(hours(("26.5", True, False), wanted="35", agreed="37"))[0] == (
        "I alt 26,5 timer  ·  ønsket 35  ·  aftalt 37"
    )


def test_the_bar_has_a_stroke_of_its_own_for_each_energy() -> None:
    lines = said(hours(("10", True, False), ("10", True, True), ("10", False, True), ("10", False, False)))
    assert {sign: lines[1].count(sign) for sign in "━═╍─·"} == {"━": 18, "═": 18, "╍": 18, "─": 18, "·": 0}
    assert [part.split()[0] for part in lines[2].split("10") if part.split()] == ["━━", "══", "╍╍", "──"]


def test_the_bar_is_as_long_as_the_most_that_was_said() -> None:
    bar = said(hours(("10", True, False), wanted="40"))[1]
    assert (bar.count("━"), bar.count("·")) == (18, 52)


def test_more_hours_than_a_week_has_are_said_and_no_more() -> None:
    assert "flere timer, end ugen har" in said(hours(("160", True, False), ("20", False, True)))[0]


def test_nothing_is_an_empty_bar() -> None:
    assert said(hours())[1:] == ["·" * 70, ""]
