"""Ratings: a row is done when all scales have a number, and what is no number from 1 to 5 counts as none."""

import pytest

from trivsel_tui.answers import Answer, Row, Rows, Texts
from trivsel_tui.blocks.block import Show, View
from trivsel_tui.blocks.ratings import Ratings
from trivsel_tui.document import Bullets, Figure, Missing, Node, Table
from trivsel_tui.workbook.model import Workbook


@pytest.fixture
def roles(gallery: Workbook) -> Ratings:
    exercise = gallery.exercise("ratings")
    found = exercise.block("roller") if exercise else None
    assert isinstance(found, Ratings)
    return found


def nodes(ratings: Ratings, value: Rows | Texts, show: Show = Show.ANSWERED) -> list[Node]:
    return list(ratings.nodes(Answer(value), View(ratings.wording(), show)))


HALF = Rows((Row("udforsker", cells={"passer": "4"}),))


def test_a_row_is_answered_when_it_is_rated_on_both_scales(roles: Ratings) -> None:
    assert roles.answered(HALF) == frozenset()
    whole = Rows((Row("udforsker", cells={"passer": "4", "kraever": "1"}),))
    assert roles.answered(whole) == {"udforsker"}
    assert len(roles.places(whole)) == 5
    assert roles.answered(Texts({"udforsker": "4"})) == frozenset()


@pytest.mark.parametrize("typed", ["", "0", "6", "4,5", "meget"])
def test_what_is_no_number_from_1_to_5_is_no_rating(typed: str, roles: Ratings) -> None:
    assert roles.rating(Row("udforsker", cells={"passer": typed}), "passer") is None


def test_half_a_rating_is_shown_and_drawn_but_nothing_is_not(roles: Ratings) -> None:
    figure, table, _sentence = nodes(roles, HALF)
    assert isinstance(figure, Figure)
    assert isinstance(table, Table)
    assert table.rows == (("Udforsker", "4", ""),)
    assert roles.in_words(HALF, roles.wording()) == "Passer på mig: Udforsker 4."
    assert nodes(roles, Rows()) == []
    (missing,) = nodes(roles, Texts(), Show.EVERYTHING)
    assert isinstance(missing, Missing)


def test_all_rows_stand_when_all_is_shown_and_no_figure_is_drawn_unasked(roles: Ratings) -> None:
    plain = roles.model_copy(update={"profile": False})
    table, _sentence = nodes(plain, HALF, Show.EVERYTHING)
    assert isinstance(table, Table)
    assert len(table.rows) == 5
    assert plain.scene(HALF, plain.wording(), 72) is None


def test_a_row_that_has_left_the_form_is_shown_last_as_it_was_called(roles: Ratings) -> None:
    value = Rows((Row("gammel", cells={"passer": "2"}), *HALF.rows))
    wording = roles.wording()
    prompts = {**wording.prompts, "gammel": "Brobygger"}
    (_figure, table, _sentence) = roles.nodes(Answer(value), View(type(wording)("", prompts)))
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == ["Udforsker", "Brobygger"]


def test_by_hand_there_is_what_each_is_and_numbers_to_put_a_ring_round(roles: Ratings) -> None:
    described, table = nodes(roles, HALF, Show.BLANK)
    assert isinstance(described, Bullets)
    assert isinstance(table, Table)
    assert table.rows[0] == ("Udforsker", "1   2   3   4   5", "1   2   3   4   5")
