"""The checklist: marks that turn, dates by row, and a table that says it in words."""

from dataclasses import replace
from datetime import date

import pytest

from trivsel_tui.answers import WHOLE, Answer, Dated, Mark, Row, Rows, State, Texts
from trivsel_tui.blocks.block import DateAt, Show, View
from trivsel_tui.blocks.checklist import DATE, MARK, NOTE, Checklist
from trivsel_tui.document import Missing, Table
from trivsel_tui.workbook.model import Workbook


def block(gallery: Workbook, block_id: str) -> Checklist:
    exercise = gallery.exercise("checklist")
    found = exercise.block(block_id) if exercise else None
    assert isinstance(found, Checklist)
    return found


@pytest.fixture
def habits(gallery: Workbook) -> Checklist:
    return block(gallery, "vaner")


@pytest.fixture
def wishes(gallery: Workbook) -> Checklist:
    return block(gallery, "forventninger")


def table(checklist: Checklist, answer: Answer, show: Show = Show.ANSWERED) -> Table:
    (node,) = checklist.nodes(answer, View(checklist.wording(), show))
    assert isinstance(node, Table)
    return node


def test_space_turns_through_the_marks_and_back_to_none(wishes: Checklist) -> None:
    row, seen = Row("tydelig"), []
    for _turn in range(4):
        row = wishes.turned(row)
        seen.append(row.text(MARK))
    assert seen == ["ja", "delvist", "nej", ""]
    assert wishes.turned(Row("tydelig", cells={MARK: "fra-en-anden-udgave"})).cells == {}


def test_a_row_without_marks_to_choose_from_turns_to_nothing(wishes: Checklist) -> None:
    bare = wishes.model_copy(update={"marks": ()})
    assert bare.turned(Row("tydelig")) == Row("tydelig")
    assert bare.mark_of(Row("tydelig", cells={MARK: "ja"})) is None


def test_each_row_that_stands_is_a_place_and_anything_in_it_answers_it(habits: Checklist) -> None:
    value = Rows((Row("gaa", cells={NOTE: "x"}), Row("luk", cells={MARK: "min"})), removed=("luk",))
    assert habits.places(value) == ("gaa", "hjaelp")
    assert habits.answered(value) == {"gaa"}
    assert habits.places(Texts()) == ("luk", "gaa", "hjaelp")
    assert habits.answered(Texts()) == frozenset()


def test_a_date_is_about_its_row_under_the_name_the_leader_gave_it(habits: Checklist) -> None:
    value = Rows((Row("gaa", "Gå langt", {DATE: "1/12"}), Row("luk", cells={DATE: " "})))
    assert habits.dates(value) == (DateAt("gaa/date", "1/12", "Gå langt"),)
    moved = habits.with_date(value, "gaa/date", "2/12")
    assert isinstance(moved, Rows)
    assert moved.row("gaa").text(DATE) == "2/12"
    assert habits.dates(Texts()) == ()
    assert habits.with_date(Texts(), "gaa/date", "2/12") == Texts()


def test_the_table_says_mark_note_and_the_day_that_was_meant(habits: Checklist) -> None:
    value = Rows((Row("luk", cells={MARK: "min", NOTE: "kl. 16", DATE: "om 3 uger"}),))
    answer = Answer(value, dates={"luk/date": Dated(date(2026, 12, 15))})
    assert table(habits, answer).rows == (("Luk arbejdet ned", "✓ min", "kl. 16", "om 3 uger (15. december 2026)"),)
    assert len(table(habits, answer, Show.EVERYTHING).rows) == 3


def test_a_date_that_is_written_out_or_cannot_be_read_stands_as_it_was_typed(habits: Checklist) -> None:
    value = Rows(
        (Row("luk", cells={DATE: "1. december 2026"}), Row("gaa", cells={DATE: "ved lejlighed", MARK: "gammel"}))
    )
    answer = Answer(value, dates={"luk/date": Dated(date(2026, 12, 1))})
    rows = table(habits, answer).rows
    assert [row[-1] for row in rows] == ["1. december 2026", "ved lejlighed"]
    assert rows[1][1] == "gammel"  # a mark that the form no longer has


def test_by_hand_there_are_boxes_to_tick_advice_to_read_and_rows_of_ones_own(
    wishes: Checklist, habits: Checklist
) -> None:
    blank = table(wishes, Answer(Rows()), Show.BLANK)
    rows = blank.rows
    assert [row[0] for row in rows] == ["Din leder er tydelig", "Din leder er der, når det gælder", "", ""]
    assert [column.head for column in blank.columns[1:4]] == ["opfyldt", "delvist", "savner"]
    assert rows[0][1:4] == ("☐", "☐", "☐")
    assert blank.room
    assert table(habits, Answer(Rows()), Show.BLANK).rows[0][0].endswith("kalder på dig.")


def test_a_list_with_neither_marks_notes_nor_dates_is_still_a_list(wishes: Checklist) -> None:
    bare = wishes.model_copy(update={"marks": (), "note": None})
    blank = table(bare, Answer(Rows()), Show.BLANK)
    assert [column.head for column in blank.columns] == ["Hvad"]
    assert blank.caption


def test_why_nothing_stands_is_said_when_all_is_shown(habits: Checklist) -> None:
    answer = Answer(Rows(), Mark(State.NOT_FOR_ME))
    assert list(habits.nodes(None, View(habits.wording()))) == []
    (node,) = habits.nodes(answer, View(habits.wording(), Show.EVERYTHING))
    assert isinstance(node, Missing)
    assert answer.mark_at(WHOLE).state is State.NOT_FOR_ME


def test_own_rows_names_and_what_was_taken_away_follow_into_the_next_round(habits: Checklist) -> None:
    value, first = habits.added(Rows(), "luk", ("Sov",))
    value = habits.without(habits.with_row(value, replace(value.row(first), cells={NOTE: "x"})), "gaa")
    own = habits.own_form(value)
    assert own is not None
    assert [habits.row_name(row) for row in habits.laid_out(own)] == ["Luk arbejdet ned", "Sov", habits.rows[2].name]
    assert not own.row(first).cells
    assert habits.own_form(Texts()) is None
