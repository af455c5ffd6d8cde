"""Two poles: a place a time, and the sentence that says the same as the line."""

import pytest

from trivsel_tui.answers import Answer, Numbers, Texts
from trivsel_tui.blocks.block import Show, View
from trivsel_tui.blocks.poles import Poles
from trivsel_tui.document import Figure, Heading, Missing, Table
from trivsel_tui.workbook.model import Workbook


@pytest.fixture
def poles(gallery: Workbook) -> Poles:
    exercise = gallery.exercise("poles")
    found = exercise.block("faget") if exercise else None
    assert isinstance(found, Poles)
    return found


def test_each_time_is_a_place_once_a_number_from_1_to_9_stands(poles: Poles) -> None:
    value = poles.placed(poles.placed(Numbers(), "nu", 9), "oensket", 12)
    assert poles.places(value) == ("nu", "oensket")
    assert poles.answered(value) == {"nu"}
    assert poles.answered(Texts()) == frozenset()
    assert poles.placed(value, "oensket", None) == Numbers({"nu": {"position": 9}})


def test_the_summary_has_the_figure_the_numbers_and_the_sentence(poles: Poles) -> None:
    value = Numbers({"nu": {"position": 1}, "oensket": {"position": 5}})
    figure, table, _sentence = poles.nodes(Answer(value), View(poles.wording()))
    assert isinstance(figure, Figure)
    assert isinstance(table, Table)
    assert table.rows == (("Nu", "1", "helt ude ved faget"), ("Som du ønsker det", "5", "lige meget af begge"))
    assert poles.in_words(value, poles.wording()) in figure.scenes[0].alt


def test_nothing_is_shown_of_nothing_unless_all_is_wanted(poles: Poles) -> None:
    assert list(poles.nodes(None, View(poles.wording()))) == []
    (node,) = poles.nodes(Answer(Texts()), View(poles.wording(), Show.EVERYTHING))
    assert isinstance(node, Missing)


def test_by_hand_both_poles_are_told_and_there_are_nine_rings(poles: Poles) -> None:
    *told, table = poles.nodes(None, View(poles.wording(), Show.BLANK))
    assert isinstance(table, Table)
    assert table.rows[0] == ("Nu", *"○" * 9)
    assert sum(isinstance(node, Heading) for node in told) == 2
    bare = poles.model_copy(update={"left": poles.left.model_copy(update={"gains": (), "costs": ()})})
    *told, _table = bare.nodes(None, View(bare.wording(), Show.BLANK))
    assert sum(isinstance(node, Heading) for node in told) == 1
