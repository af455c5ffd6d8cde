"""Edits of the activity table's rows: the leader's own order, names and rows, and the way back."""

from dataclasses import replace

import pytest

from trivsel_tui.answers import Row, Rows
from trivsel_tui.blocks.activities import DRAINS, GIVES, HOURS, Activities, fault, hours_of, turned
from trivsel_tui.workbook.model import Workbook


@pytest.fixture
def table(gallery: Workbook) -> Activities:
    exercise = gallery.exercise("activities")
    assert exercise is not None
    block = exercise.block("aktiviteter")
    assert isinstance(block, Activities)
    return block


def ids(table: Activities, value: Rows) -> list[str]:
    return [row.id for row in table.laid_out(value)]


def test_the_forms_rows_stand_when_nothing_is_answered(table: Activities) -> None:
    assert ids(table, Rows()) == ["moeder", "samtaler", "post"]


def test_a_row_moves_no_further_than_to_an_end(table: Activities) -> None:
    assert ids(table, table.moved(Rows(), "post", -1)) == ["moeder", "post", "samtaler"]
    assert ids(table, table.moved(Rows(), "post", -9)) == ["post", "moeder", "samtaler"]
    assert ids(table, table.moved(Rows(), "post", 9)) == ["moeder", "samtaler", "post"]


def test_what_stood_in_a_row_taken_away_comes_back_with_it(table: Activities) -> None:
    value = table.with_row(Rows(), Row("samtaler").with_cell(HOURS, "4"))
    away = table.without(value, "samtaler")
    assert ids(table, away) == ["moeder", "post"]
    back = table.brought_back(away)
    assert "samtaler" in ids(table, back)
    assert back.row("samtaler").text(HOURS) == "4"


def test_rows_of_ones_own_stand_below_the_one_they_were_made_at_under_ids_never_used(table: Activities) -> None:
    value, first = table.added(Rows(), "moeder", ("kaffe", "gåtur"))
    assert ids(table, value) == ["moeder", "egen-1", "egen-2", "samtaler", "post"]
    assert first == "egen-1"
    away = table.without(value, "egen-1")
    _again, second = table.added(away, "post", ("",))
    assert second == "egen-3"


def test_a_row_is_called_as_it_was_named(table: Activities) -> None:
    assert table.row_name(Row("moeder")) == "Møder"
    assert table.row_name(replace(Row("moeder"), name="Alt for mange møder")) == "Alt for mange møder"
    assert table.row_name(Row("fra-en-nyere-udgave")) == "fra-en-nyere-udgave"


def test_the_marks_turn_through_all_four_and_back() -> None:
    row, seen = Row("moeder"), []
    for _turn in range(4):
        row = turned(row)
        seen.append((row.on(GIVES), row.on(DRAINS)))
    assert seen == [(True, False), (False, True), (True, True), (False, False)]


@pytest.mark.parametrize(
    ("typed", "counts", "wrong"), [("6,5", "6.5", False), ("45,5,2", "0", True), ("200", "0", True), ("", "0", False)]
)
def test_hours_that_no_week_has_count_as_nothing(typed: str, counts: str, wrong: bool) -> None:
    row = Row("moeder").with_cell(HOURS, typed)
    assert str(hours_of(row)) == counts
    assert fault(row) is wrong
