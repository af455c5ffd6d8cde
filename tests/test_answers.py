"""The shapes of answers: they come back from their plain form, keep what they do not know, and refuse the rest."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.answers import (
    WHOLE,
    Answer,
    Audience,
    Choices,
    Dated,
    Entries,
    Entry,
    Mark,
    Node,
    NotAnAnswerError,
    Numbers,
    Plain,
    Row,
    Rows,
    Shape,
    State,
    Taken,
    Texts,
    Tree,
    clean,
    cleaned,
    number,
)

NAMES = st.text("abc-", min_size=1, max_size=4)
WORDS = st.text(max_size=8)
EXTRA = st.dictionaries(st.text("xyz", min_size=3, max_size=5), st.one_of(st.none(), WORDS, st.integers()), max_size=2)
ROWS = st.lists(
    st.builds(
        Row,
        NAMES,
        st.none() | WORDS,
        st.dictionaries(NAMES, st.booleans() | WORDS, max_size=2),
        st.none() | NAMES,
        st.booleans(),
        EXTRA,
    ),
    max_size=3,
    unique_by=lambda row: row.id,
).map(tuple)
TABLES = st.builds(Rows, ROWS, st.lists(NAMES).map(tuple), st.dictionaries(NAMES, st.booleans() | WORDS), EXTRA)
ENTRIES = st.lists(
    st.builds(
        Entry,
        NAMES,
        WORDS,
        NAMES,
        st.none() | NAMES,
        st.booleans(),
        st.dictionaries(NAMES, st.booleans() | WORDS, max_size=2),
        EXTRA,
    ),
    max_size=3,
    unique_by=lambda entry: entry.id,
).map(tuple)
SHAPES: st.SearchStrategy[Shape] = st.one_of(
    st.builds(Texts, st.dictionaries(NAMES, WORDS)),
    st.builds(Numbers, st.dictionaries(NAMES, st.dictionaries(NAMES, st.integers()))),
    st.builds(
        Choices,
        st.lists(NAMES).map(tuple),
        st.dictionaries(NAMES, WORDS),
        st.dictionaries(NAMES, st.builds(Taken, WORDS, st.none() | NAMES, EXTRA)),
        st.lists(NAMES).map(tuple),
        EXTRA,
    ),
    TABLES,
    st.builds(Entries, ENTRIES, TABLES, st.integers(0, 9), EXTRA),
    st.builds(Tree, WORDS, st.just((Node("n1", "a", "viser", "x/y/z", (Node("n2", "b"),)), Node("n3", "c"))), EXTRA),
)


@given(SHAPES)
def test_a_shape_comes_back_whole_from_its_plain_form(shape: Shape) -> None:
    assert type(shape).from_plain(shape.to_plain()) == shape


@pytest.mark.parametrize(
    ("shape", "plain"),
    [
        (Texts, []),
        (Texts, {"a": 1}),
        (Numbers, {"nu": 3}),
        (Numbers, {"nu": {"a": True}}),
        (Numbers, {"nu": {"a": "7"}}),
        (Choices, []),
        (Choices, {"chosen": "a"}),
        (Choices, {"chosen": [1]}),
        (Choices, {"taken": {"a": {"text": None}}}),
        (Choices, {"taken": {"a": {"text": "a", "origin": 3}}}),
        (Rows, {"rows": {}}),
        (Rows, {"rows": [{"id": "a"}, {"id": "a"}]}),
        (Rows, {"rows": [{"id": "a", "cells": {"b": 3}}]}),
        (Rows, {"rows": [3]}),
        (Rows, {"rows": [{"id": "a", "reworded": "yes"}]}),
        (Entries, []),
        (Entries, {"entries": {}}),
        (Entries, {"entries": [{"id": "a", "text": "x"}]}),
        (Entries, {"entries": [{"id": "a", "text": "x", "at": "y", "reworded": 1}]}),
        (Entries, {"entries": [{"id": "a", "text": "x", "at": "y"}, {"id": "a", "text": "z", "at": "y"}]}),
        (Entries, {"last": True}),
        (Entries, {"form": {"rows": 3}}),
        (Tree, {"children": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]}),
        (Tree, {"text": 3}),
    ],
)
def test_what_does_not_have_the_shape_is_refused_without_its_words(shape: type[Shape], plain: Plain) -> None:
    with pytest.raises(NotAnAnswerError, match=r"^value"):
        shape.from_plain(plain)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("7,5", "7.5"),
        ("7.5", "7.5"),
        (" 7 1/2 ", "7.5"),
        ("1/4", "0.25"),
        (",5", "0.5"),
        ("37", "37"),
        ("7,", None),
        ("", None),
        (",", None),
        ("syv", None),
        ("7,5 t", None),
        ("1/0", None),
        ("-3", None),
    ],
)
def test_a_number_is_read_as_a_dane_types_it(typed: str, value: str | None) -> None:
    assert number(typed) == (None if value is None else Decimal(value))


def test_what_no_one_can_read_is_taken_out_of_texts() -> None:
    assert clean("a\r\nb\rc\x00\x1b[1m\td\ud800") == "a\nb\nc[1m\td\N{REPLACEMENT CHARACTER}"
    assert cleaned({"a": ["\x07b", 3, None, True]}) == {"a": ["b", 3, None, True]}


def test_an_empty_text_or_number_is_not_stored() -> None:
    assert Texts({"a": "x"}).with_text("b", "y").with_text("a", "") == Texts({"b": "y"})
    assert Choices(texts={"a": "x"}).with_text("a", "") == Choices()
    numbers = Numbers().with_number("nu", "a", 3)
    assert numbers.at("nu") == {"a": 3}
    assert numbers.at("en dag") == {}
    assert numbers.with_number("nu", "a", None) == Numbers()
    assert Row("a").with_cell("x", "y").with_cell("on", True).with_cell("x", "") == Row("a", cells={"on": True})


def test_texts_tell_which_say_something_and_can_be_narrowed() -> None:
    texts = Texts({"a": "x", "b": " \n", "c": "y"})
    assert texts.filled() == {"a", "c"}
    assert texts.only(frozenset("a")) == Texts({"a": "x"})
    assert (texts.get("a"), texts.get("z")) == ("x", "")
    choices = Choices(("a",), {"a/x": "1", "b/x": "2"})
    assert choices.filled() == {"a/x", "b/x"}
    assert choices.get("a/x") == "1"
    assert choices.only(frozenset({"b/x"}), chosen=False) == Choices(texts={"b/x": "2"})
    assert choices.only(frozenset({"b/x"}), chosen=True) == Choices(("a",), {"b/x": "2"})


def test_a_row_is_found_replaced_or_added_at_its_place() -> None:
    rows = Rows((Row("a"), Row("b")))
    assert rows.row("c") == Row("c")
    assert rows.with_row(Row("a", "A")).rows == (Row("a", "A"), Row("b"))
    assert rows.with_row(Row("c")).rows[-1] == Row("c")
    row = Row("a", cells={"x": "7", "on": True})
    assert (row.text("x"), row.text("on"), row.on("on"), row.on("x")) == ("7", "", True, False)


def test_what_came_from_elsewhere_follows_its_words_until_it_is_reworded() -> None:
    words = {"x/2026/b/e1": "nu"}
    row = Row("a", "før", origin="x/2026/b/e1")
    assert row.followed(words).name == "nu"
    assert row.followed({}) == row
    assert row.named("eget").followed(words) == Row("a", "eget", origin="x/2026/b/e1", reworded=True)
    assert not Row("a", "før").named("efter").reworded
    entry = Entry("e1", "før", "krav/red", "x/2026/b/e1")
    assert entry.followed(words).text == "nu"
    assert entry.followed({}) == entry
    assert entry.worded("eget").followed(words).text == "eget"
    assert not Entry("e1", "før", "krav/red").worded("efter").reworded
    both = Entries((entry, Entry("e2", "egen", "krav/red")))
    assert [item.text for item in both.followed(words).entries] == ["nu", "egen"]


def test_entries_stand_at_their_places_in_order_and_no_id_is_used_twice() -> None:
    empty = Entries()
    one, first = empty.added("a", "krav/red")
    two, second = one.added("b", "krav/red", origin="x")
    three, between = two.added("c", "krav/red", after=first)
    assert (first, second, between) == ("e1", "e2", "e3")
    assert [entry.text for entry in three.at("krav/red")] == ["a", "c", "b"]
    assert three.at("krav/green") == ()
    assert three.entry("e2") == Entry("e2", "b", "krav/red", "x")
    assert three.entry("e9") is None
    gone = three.without("e3")
    assert gone.added("d", "krav/red")[1] == "e4"
    assert Entries((Entry("e1", "a", "x"),)).added("b", "x")[1] == "e2"
    changed = gone.with_entry(Entry("e2", "B", "krav/green"))
    assert [entry.text for entry in changed.entries] == ["a", "B"]


def test_entries_are_narrowed_to_places_with_no_more_of_the_form_than_they_need() -> None:
    form = Rows((Row("krav", "Kravene"), Row("ro", "Ro")), removed=("tid",))
    entries = Entries((Entry("e1", "a", "krav/red"), Entry("e2", "b", "ro/red")), form)
    assert entries.only(frozenset({"krav/red"})) == Entries(
        (Entry("e1", "a", "krav/red"),), Rows((Row("krav", "Kravene"),))
    )
    assert entries.only(frozenset()) == Entries()


def test_a_cell_of_an_entry_is_set_and_an_empty_one_is_not_stored() -> None:
    entry = Entry("e1", "a", "krav/red").with_cell("star", True).with_cell("note", "x").with_cell("note", "")
    assert entry.cells == {"star": True}
    assert (entry.on("star"), entry.on("note")) == (True, False)


def test_the_form_of_ones_own_is_names_order_and_what_was_taken_away() -> None:
    assert Rows((Row("a", cells={"x": "y"}),)).own() is None
    assert Rows((Row("a", cells={"x": "y"}),), removed=("b",)).own() == Rows((Row("a"),), ("b",))
    assert Rows((Row("a", "A", {"x": "y"}),)).own() == Rows((Row("a", "A"),))


def test_a_date_is_kept_at_its_place_and_taken_out() -> None:
    day = Dated(date(2026, 12, 15))
    answer = Answer(Texts()).with_date("a", day)
    assert answer.dates == {"a": day}
    assert answer.with_date("a", None) == Answer(Texts())
    assert day.to_plain() == {"day": "2026-12-15"}
    assert Dated(day.day, done=True).to_plain() == {"day": "2026-12-15", "done": True}


def test_a_tree_is_walked_from_the_top_with_its_depth() -> None:
    tree = Tree("", (Node("n1", "a", children=(Node("n2", "b"),)), Node("n3", "c")))
    assert [(depth, node.id) for depth, node in tree.walk()] == [(1, "n1"), (2, "n2"), (1, "n3")]


def test_a_place_has_its_own_mark_or_the_blocks() -> None:
    later, shown = Mark(State.LATER), Mark(audience=(Audience.CHEF,))
    answer = Answer(Texts(), shown).with_mark("a", later)
    assert (answer.mark_at("a"), answer.mark_at("b"), answer.mark_at(WHOLE)) == (later, shown, shown)
    assert answer.with_mark("a", shown).marks == {}
    assert answer.with_mark(WHOLE, later).mark == later
    assert answer.with_value(Texts({"a": "x"})).mark == shown


def test_an_answer_stands_in_one_way_all_over_and_who_may_see_it_stays() -> None:
    answer = Answer(Texts(), Mark(), {"a": Mark(State.LATER, (Audience.HR,)), "b": Mark(State.LATER)})
    after = answer.with_state(State.NOT_FOR_ME)
    assert after.mark == Mark(State.NOT_FOR_ME)
    assert after.marks == {"a": Mark(State.NOT_FOR_ME, (Audience.HR,))}
