"""What stands on the screen, safely and in the cells there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from textual.content import Content

from tests.tui.leader import HOSTILE
from trivsel_tui.inline import parse
from trivsel_tui.tui.words import clipped, clipped_at_words, colourless, first_upper, lit, padded, written


@pytest.mark.parametrize("style", ["", "bold $warm"])
def test_text_is_never_read_as_markup(style: str) -> None:
    assert lit(HOSTILE, style).plain == HOSTILE


def test_content_text_has_its_weight_and_slant() -> None:
    content = written(parse("Er *den*, som **du** vil?"), "$muted")
    assert content.plain == "Er den, som du vil?"
    assert [str(span.style) for span in content.spans][1::2] == ["italic $muted", "bold $muted"]


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Møder", 10, "Møder"),
        ("Møder", 5, "Møder"),
        ("Møder", 4, "Mød…"),
        ("to\nlinjer", 20, "to…"),
        (" luft ", 9, "luft"),
        ("", 3, ""),
        ("🙂🙂", 3, "🙂…"),
    ],
)
def test_a_long_text_is_clipped_with_a_sign_that_there_is_more(text: str, width: int, shown: str) -> None:
    assert clipped(text, width) == shown


@given(st.text(max_size=40), st.integers(1, 30))
def test_padded_text_takes_exactly_its_cells(text: str, width: int) -> None:
    printable = "".join(char for char in text if char.isprintable())
    assert Content(padded(printable, width)).cell_length == width
    assert Content(padded(printable, width, right=True)).cell_length == width


def test_a_line_begins_with_a_large_letter() -> None:
    assert first_upper("ærø") == "Ærø"
    assert first_upper("") == ""


def test_a_style_without_colours_keeps_what_is_no_colour() -> None:
    assert colourless(Style(color="red", bgcolor="blue", bold=True, reverse=True)) == Style(bold=True, reverse=True)
    assert colourless(None) is None


def test_what_does_not_fit_is_left_out_word_by_word() -> None:
    assert clipped_at_words("At nogen  andre har vagttelefonen", 40) == "At nogen andre har vagttelefonen"
    assert clipped_at_words("At nogen andre har vagttelefonen", 26) == "At nogen andre har …"
    assert clipped_at_words("medarbejderudviklingssamtaler nu", 12) == "medarbejder…"
    assert clipped_at_words("", 12) == ""
