"""Dates as one says them: read as a Dane would, kept when they cannot be read, with a sentence that says why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui import texts
from trivsel_tui.date_reading import Reading, months_on, read_date, read_day, reading_words
from trivsel_tui.dates import day_words, distance_words, field_words, near_words

TODAY = date(2026, 11, 24)  # a Tuesday in week 48


@pytest.fixture(autouse=True)
def danish() -> Iterator[None]:
    texts.speak("da")
    yield
    texts.speak("da")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1/12", (2026, 12, 1)),
        ("1.12.26", (2026, 12, 1)),
        ("1-12-2026", (2026, 12, 1)),
        ("2026-12-01", (2026, 12, 1)),
        ("1. dec", (2026, 12, 1)),
        ("  15.  December ", (2026, 12, 15)),
        ("15 dec 27", (2027, 12, 15)),
        ("tirsdag den 1/12", (2026, 12, 1)),
        ("tirsdag 1. december", (2026, 12, 1)),
        ("fredag", (2026, 11, 27)),
        ("på fredag", (2026, 11, 27)),
        ("tirsdag", (2026, 11, 24)),
        ("næste fredag", (2026, 12, 4)),
        ("i dag", (2026, 11, 24)),
        ("i morgen", (2026, 11, 25)),
        ("i overmorgen", (2026, 11, 26)),
        ("i går", (2026, 11, 23)),
        ("om 3 uger", (2026, 12, 15)),
        ("om en uge", (2026, 12, 1)),
        ("om to måneder", (2027, 1, 24)),
        ("om 10 dage", (2026, 12, 4)),
        ("om et år", (2027, 11, 24)),
        ("uge 48", (2026, 11, 23)),
        ("uge 3", (2027, 1, 18)),
        ("uge 3 2028", (2028, 1, 17)),
        ("næste uge", (2026, 11, 30)),
        ("marts", (2027, 3, 1)),
        ("marts 2028", (2028, 3, 1)),
        ("november", (2026, 11, 1)),
        ("12/2026", (2026, 12, 1)),
        ("23/11", (2026, 11, 23)),
        ("25/9", (2026, 9, 25)),
        ("24/9", (2027, 9, 24)),
    ],
)
def test_a_date_is_read_as_it_is_said(typed: str, day: tuple[int, int, int]) -> None:
    assert read_day(typed, TODAY) == date(*day)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("12", "12. i hvilken måned?"),
        ("den 12.", "12. i hvilken måned?"),
        ("31/2", "Februar har 28 dage."),
        ("1/13", "Der er tolv måneder, og 13 er ikke en af dem."),
        ("13/2026", "Der er tolv måneder, og 13 er ikke en af dem."),
        ("1/1/0000", "Året 0 kan ikke læses."),
        ("uge 60", "Der er ingen uge 60 det år."),
        ("ved lejlighed", "Her står ikke en dato endnu. Skriv fx 1/12 eller om 3 uger."),
        ("om lidt tid", "Her står ikke en dato endnu. Skriv fx 1/12 eller om 3 uger."),
        ("om mange uger", "Her står ikke en dato endnu. Skriv fx 1/12 eller om 3 uger."),
        ("1. blomst", "Her står ikke en dato endnu. Skriv fx 1/12 eller om 3 uger."),
        ("ma", "Her står ikke en dato endnu. Skriv fx 1/12 eller om 3 uger."),
        ("99", "Her står ikke en dato endnu. Skriv fx 1/12 eller om 3 uger."),
        ("", ""),
    ],
)
def test_what_cannot_be_read_says_why(typed: str, why: str) -> None:
    assert read_date(typed, TODAY) == Reading(fault=why)
    assert reading_words(read_date(typed, TODAY), TODAY) == why


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("om 3 uger", "tirsdag 15. december 2026 · om 3 uger"),
        ("fredag", "fredag 27. november 2026 · om 3 dage"),
        ("i morgen", "onsdag 25. november 2026 · i morgen"),
        ("uge 49", "mandag 30. november 2026 til fredag 4. december 2026 · om 6 dage"),
        ("uge 48", "mandag 23. november 2026 til fredag 27. november 2026 · lige nu"),
        ("december", "december 2026 · om 1 uge"),
        ("17/11", "tirsdag 17. november 2026 · var for 1 uge siden"),
        ("20/11", "fredag 20. november 2026 · var for 4 dage siden"),
    ],
)
def test_a_reading_is_said_in_words(typed: str, words: str) -> None:
    assert reading_words(read_date(typed, TODAY), TODAY) == words


def test_a_leap_day_is_the_next_there_is() -> None:
    assert read_day("29/2", date(2027, 12, 1)) == date(2028, 2, 29)


def test_a_month_that_has_begun_is_this_one_and_not_next_years() -> None:
    assert read_day("januar", date(2027, 1, 20)) == date(2027, 1, 1)
    assert read_day("december", date(2027, 1, 20)) == date(2026, 12, 1)


def test_the_end_of_a_longer_month_is_the_last_of_a_shorter() -> None:
    assert read_day("om en måned", date(2027, 1, 31)) == date(2027, 2, 28)


def test_english_is_read_too() -> None:
    texts.speak("en")
    assert read_day("in three weeks", TODAY) == date(2026, 12, 15)
    assert distance_words(date(2026, 11, 25), TODAY) == "tomorrow"


@given(st.text(max_size=12), st.dates(date(1000, 1, 1), date(9000, 1, 1)))
def test_nothing_that_is_typed_makes_it_fail(typed: str, today: date) -> None:
    reading = read_date(typed, today)
    assert reading.day is None or reading.fault == ""
    reading_words(reading, today)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-60, 300))
def test_a_day_and_month_is_the_next_one_or_at_most_sixty_days_back(today: date, days: int) -> None:
    from datetime import timedelta

    day = today + timedelta(days=days)
    if (day.month, day.day) != (2, 29):
        assert read_day(f"{day.day}/{day.month}", today) == day


@pytest.mark.parametrize(
    ("day", "month", "words"),
    [
        (date(2026, 12, 1), False, "1. december"),
        (date(2026, 11, 24), False, "24. november"),
        (date(2026, 11, 12), False, "var 12. november"),
        (date(2025, 11, 12), False, "var 12. november 2025"),
        (date(2027, 11, 12), False, "12. november 2027"),
        (date(2027, 3, 1), True, "marts 2027"),
        (date(2026, 11, 1), True, "november 2026"),
        (date(2026, 10, 1), True, "var oktober 2026"),
        (date(2027, 3, 15), True, "15. marts"),
    ],
)
def test_a_day_is_said_shortly_and_one_that_is_past_as_what_was(day: date, month: bool, words: str) -> None:
    assert near_words(day, TODAY, month=month) == words


def test_a_day_is_said_in_full_and_a_month_as_one() -> None:
    assert day_words(date(2026, 12, 15)) == "tirsdag 15. december 2026"
    assert day_words(date(2027, 3, 1), month=True) == "marts 2027"
    assert day_words(date(2027, 3, 2), month=True) == "tirsdag 2. marts 2027"


def test_a_month_on_is_the_last_day_where_there_is_no_such_day() -> None:
    assert months_on(date(2026, 10, 31), 4) == date(2027, 2, 28)
    assert months_on(date(2026, 1, 15), -1) == date(2025, 12, 15)


def test_a_date_written_out_is_read_again_in_english_too() -> None:
    texts.speak("en")
    day = date(2026, 12, 15)
    assert read_day(texts.date_words(day), TODAY) == day
    assert read_day("Hello 15, 2026", TODAY) is None


def test_a_day_is_written_into_a_field_as_a_day_or_as_its_month() -> None:
    day = date(2026, 12, 15)
    assert field_words(day, month=False) == "15. december 2026"
    assert field_words(day, month=True) == "december 2026"
