"""Rows of the leader's own over any form: none is lost, none stands twice, and each has its place."""

from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.answers import Row, Rows
from trivsel_tui.blocks import own_rows

FORM = ("a", "b", "c", "d")


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    """Return a table as a leader may have made it, step by step."""
    value = Rows()
    for step in draw(st.lists(st.sampled_from(("say", "move", "away", "back", "add")), max_size=8)):
        standing = [row.id for row in own_rows.laid_out(FORM, value)]
        if step == "back":
            value = own_rows.brought_back(value)
        elif standing:
            row = draw(st.sampled_from(standing))
            match step:
                case "say":
                    value = own_rows.with_row(FORM, value, value.row(row).with_cell("x", "y"))
                case "move":
                    value = own_rows.moved(FORM, value, row, draw(st.integers(-5, 5)))
                case "away":
                    value = own_rows.without(FORM, value, row)
                case _:
                    value, _first = own_rows.added(FORM, value, row, ("n",))
    return value


@given(tables())
def test_every_row_of_the_form_stands_once_unless_it_was_taken_away(value: Rows) -> None:
    ids = [row.id for row in own_rows.laid_out(FORM, value)]
    assert len(ids) == len(set(ids))
    assert set(ids) & set(FORM) == set(FORM) - set(value.removed)
    assert not set(ids) & set(value.removed)


@given(tables(), st.data())
def test_a_row_taken_away_and_brought_back_is_as_it_was(value: Rows, data: st.DataObject) -> None:
    rows = own_rows.laid_out(FORM, value)
    if rows:
        row = data.draw(st.sampled_from(rows))
        back = own_rows.brought_back(own_rows.without(FORM, value, row.id))
        assert row in own_rows.laid_out(FORM, back)
        assert {item.id for item in own_rows.laid_out(FORM, back)} == {item.id for item in rows}


@given(tables(), st.data())
def test_a_word_in_a_row_moves_no_row(value: Rows, data: st.DataObject) -> None:
    ids = [row.id for row in own_rows.laid_out(FORM, value)]
    if ids:
        key = data.draw(st.sampled_from(ids))
        said = own_rows.with_row(FORM, value, value.row(key).with_cell("x", "z"))
        assert [row.id for row in own_rows.laid_out(FORM, said)] == ids
        assert said.row(key).text("x") == "z"


def test_a_row_of_ones_own_stands_below_another_or_last_under_a_prefix_of_its_kind() -> None:
    value, first = own_rows.added(FORM, Rows(), "a", ("x",), prefix="tema")
    value, second = own_rows.added(FORM, value, None, ("y",), prefix="tema")
    assert (first, second) == ("tema-1", "tema-2")
    assert [row.id for row in own_rows.laid_out(FORM, value)] == ["a", "tema-1", "b", "c", "d", "tema-2"]


def test_an_id_that_stood_in_an_earlier_round_is_not_given_again() -> None:
    carried = Rows((Row("egen-1", "x"),), removed=("egen-2",))
    _value, first = own_rows.added(FORM, carried, "a", ("y",))
    assert first == "egen-3"
