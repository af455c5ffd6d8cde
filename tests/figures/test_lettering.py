from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from trivsel_tui.figures.lettering import clusters, fitted, longest_word, measure, widest, wrapped

DANISH = st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåÆØÅ -/,.", max_size=80)


@pytest.mark.parametrize(
    "text", ["", "Latter på gangen", "日本", "e\u0301t", "👍 tak", "❤️", "👩‍👧", "🇩🇰", "👍🏽", "−+·"]
)
def test_text_is_as_wide_as_the_terminal_library_draws_it(text: str) -> None:
    assert measure(text) == cell_len(text)


def test_a_mark_with_nothing_to_stand_on_takes_no_cell() -> None:
    assert list(clusters("")) == []
    assert list(clusters("\u0301a")) == [("\u0301", 0), ("a", 1)]


@given(DANISH, st.integers(2, 30))
def test_lines_keep_every_letter_and_are_never_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert widest(lines) <= width
    bare = "".join(lines).replace("-", "").replace(" ", "")
    assert bare == text.replace("-", "").replace(" ", "")


@given(DANISH)
def test_no_word_is_broken_where_the_longest_fits(text: str) -> None:
    words = " ".join(wrapped(text, max(longest_word(text), 2))).replace("- ", "-").replace("/ ", "/")
    assert words == " ".join(text.split()).replace("- ", "-").replace("/ ", "/")


def test_a_compound_that_must_break_gets_a_hyphen() -> None:
    assert wrapped("ledernetværket", 8) == ("lederne-", "tværket")


def test_lines_break_after_a_slash_before_they_break_in_a_word() -> None:
    assert wrapped("brugere/borgere/patienter", 17) == ("brugere/borgere/", "patienter")


def test_digits_that_must_break_get_no_hyphen() -> None:
    assert wrapped("1234567", 5) == ("12345", "67")


@given(DANISH, st.integers(2, 30))
def test_no_piece_of_what_is_fitted_is_wider_than_a_line_and_whole_words_stay(text: str, width: int) -> None:
    found = fitted(text, width)
    assert longest_word(found) <= width
    assert found == " ".join(text.split()) or "…" in found
    assert fitted("arbejdsmiljø og ro", 8) == "arbejds… og ro"
