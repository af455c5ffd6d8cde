"""The one inline markup: italics and bold, and everything else as it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.inline import Run, literal, parse, plain


def test_stars_set_words_in_italics_and_bold() -> None:
    assert parse("a *b c* d **e**.") == (
        Run("a "),
        Run("b c", italic=True),
        Run(" d "),
        Run("e", bold=True),
        Run("."),
    )


@pytest.mark.parametrize("text", ["2 * 3 * 4", "*", "**", "a*", "* a *", "[b]", "`x`", "a **", "&amp;", ""])
def test_everything_else_is_literal(text: str) -> None:
    assert parse(text) == literal(text)


@given(st.text())
def test_literal_text_keeps_every_sign(text: str) -> None:
    assert plain(literal(text)) == text


@given(st.text("ab *", max_size=20))
def test_only_stars_are_ever_taken_away(text: str) -> None:
    assert plain(parse(text)).replace("*", "") == text.replace("*", "")
