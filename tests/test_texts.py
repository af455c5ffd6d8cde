"""Words, dates and numbers in the language in force."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from trivsel_tui.texts import _, date_words, inside, language, ngettext, number_words, speak, time_words

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("spoken", "day", "time", "hours"),
    [("da", "24. november 2026", "09.05", "7,5"), ("en", "November 24, 2026", "09:05", "7.5")],
)
def test_each_language_writes_dates_times_and_numbers_its_way(spoken: str, day: str, time: str, hours: str) -> None:
    speak(spoken)
    assert language() == spoken
    assert date_words(DAY) == day
    assert time_words(datetime.fromisoformat("2026-11-24T09:05:59+01:00")) == time
    assert number_words(Decimal("7.50")) == hours


def test_a_number_has_no_more_decimals_than_it_needs_and_at_most_two() -> None:
    written = [number_words(Decimal(text)) for text in ("7", "7.25", "0.333", "100", "0", "10.10")]
    assert written == ["7", "7,25", "0,33", "100", "0", "10,1"]
    assert number_words(30) == "30"


def test_nothing_stays_nothing() -> None:
    assert _("") == ""


def test_a_count_chooses_its_form() -> None:
    speak("en")
    assert [ngettext("{count} thing to mend.", "{count} things to mend.", count) for count in (1, 2)] == [
        "{count} thing to mend.",
        "{count} things to mend.",
    ]


def test_a_name_inside_a_sentence_begins_small_but_an_abbreviation_stays() -> None:
    assert [inside(name) for name in ("De nærmeste", "Åbent", "MED-udvalget", "X", "")] == [
        "de nærmeste",
        "åbent",
        "MED-udvalget",
        "X",
        "",
    ]
