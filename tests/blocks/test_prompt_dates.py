"""Dates among what is asked: which they are, what they are about, and another typed in their place."""

import pytest

from trivsel_tui.answers import Choices, Shape, Taken, Texts
from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.block import Block, DateAt, Named, Prompt, Typed
from trivsel_tui.blocks.pick import Pick
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.blocks.themes import Theme, Themes

WHEN = Prompt(id="naar", text="Hvornår?", type=Typed.DATE)
MONTH = Prompt(id="maaned", text="Hvilken måned?", short="Måned", type=Typed.MONTH)
WHY = Prompt(id="hvorfor", text="Hvorfor?")
QUESTIONS = Questions(id="sp", kind="questions", questions=(WHEN, MONTH, WHY))
PICK = Pick(id="valg", kind="pick", options=(Named(id="ro", name="Ro"),), most=1, prompts=(WHEN, WHY))
THEMES = Themes(id="temaer", kind="themes", most=1, themes=(Theme(id="a", title="Tid", prompts=(WHEN, WHY)),))


def test_a_question_that_asks_for_a_date_has_one_once_something_is_typed() -> None:
    assert QUESTIONS.dates(Texts({"naar": "fredag", "maaned": "marts", "hvorfor": "1/12"})) == (
        DateAt("naar", "fredag", "Hvornår?"),
        DateAt("maaned", "marts", "Måned", month=True),
    )
    assert QUESTIONS.dates(Texts({"naar": " "})) == ()


def test_a_date_about_a_pick_or_in_a_theme_names_it() -> None:
    picked = Choices(("ro",), {"ro/naar": "1/12", "væk/naar": "2/12"}, {"ro": Taken("Ro og mag")})
    assert PICK.dates(picked) == (DateAt("ro/naar", "1/12", "Ro og mag · Hvornår?"),)
    assert THEMES.dates(Choices(texts={"a/naar": "1/12"})) == (DateAt("a/naar", "1/12", "Tid · Hvornår?"),)


@pytest.mark.parametrize(
    ("block", "value", "place"),
    [(QUESTIONS, Texts(), "naar"), (PICK, Choices(), "ro/naar"), (THEMES, Choices(), "a/naar")],
)
def test_another_date_stands_where_the_first_did_and_nowhere_in_another_shape(
    block: Block, value: Texts | Choices, place: str
) -> None:
    after = block.with_date(value, place, "om 2 uger")
    assert isinstance(after, Texts | Choices)
    assert after.texts == {place: "om 2 uger"}
    other: Shape = Choices() if isinstance(value, Texts) else Texts()
    assert block.with_date(other, place, "om 2 uger") is other
    assert block.dates(other) == ()


def test_a_kind_without_dates_leaves_a_value_as_it_is() -> None:
    value = Texts({"a": "b"})
    assert Advice(id="raad", kind="advice", text="Læs").with_date(value, "a", "1/12") is value
