"""Priorities as a model: candidates, what is taken, what follows the map and what stands alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.blocks.test_kinds import of
from trivsel_tui.answers import WHOLE, Answer, Entries, Entry, Texts
from trivsel_tui.blocks.block import Offer, Show, View
from trivsel_tui.blocks.priorities import Candidate, Priorities
from trivsel_tui.document import Missing, Prompt, Reply, Table, Writing
from trivsel_tui.workbook.model import Workbook

A, B = "m/2026-01-01/t/e1", "m/2026-01-01/t/e2"
OFFERED = {A: Offer("e1", "møder", "Krav", "red"), B: Offer("e2", "ro", "Roller", "green")}


@pytest.fixture(scope="module")
def block(gallery: Workbook) -> Priorities:
    found = of(gallery, "priorities")
    assert isinstance(found, Priorities)
    return found


def row(block: Priorities, value: Entries, key: str) -> Candidate:
    return next(row for row in block.rows(value, OFFERED) if row.key == key)


def test_rows_stand_by_colour_in_the_forms_order_and_are_no_answer(block: Priorities) -> None:
    rows = block.rows(Entries(), OFFERED)
    assert [(item.key, item.column, item.theme) for item in rows] == [(B, "green", "Roller"), (A, "red", "Krav")]
    assert block.answered(Entries()) == frozenset()
    assert block.offered(Entries(), "chosen") == ()


def test_a_candidate_is_taken_by_what_is_done_to_it_and_let_go_when_that_is_undone(block: Priorities) -> None:
    taken = block.levelled(Entries(), row(block, Entries(), A), "mig")
    (entry,) = taken.entries
    assert (entry.text, entry.at, entry.origin, dict(entry.cells)) == ("møder", "red", A, {"mig": True})
    assert row(block, taken, A).key == A
    assert block.levelled(taken, row(block, taken, A), "mig").entries == ()
    moved = block.moved(Entries(), row(block, Entries(), A), -1)
    assert row(block, moved, A).moved_from == "red"
    assert block.moved(moved, row(block, moved, A), 1).entries == ()
    worded = block.reworded(Entries(), row(block, Entries(), A), "færre møder")
    assert block.reworded(worded, row(block, worded, A), "møder").entries == ()
    assert block.moved(Entries(), row(block, Entries(), A), 1) == Entries()


def test_no_more_than_most_are_starred(block: Priorities) -> None:
    value = Entries(
        (Entry("e1", "a", "red", cells={"star": True}), Entry("e2", "b", "red", cells={"star": True})), last=2
    )
    assert block.star_turned(value, row(block, value, A)) is None
    off = block.star_turned(value, row(block, value, "e1"))
    assert off is not None
    assert [entry.id for entry in block.starred(off)] == ["e2"]


def test_words_follow_the_map_until_they_are_ones_own(block: Priorities) -> None:
    value = block.levelled(Entries(), row(block, Entries(), A), "mig")
    value = block.reworded(block.levelled(value, row(block, value, B), "mig"), row(block, value, B), "fred")
    followed = block.follow(value, {A: "korte møder", B: "stilhed"})
    assert isinstance(followed, Entries)
    assert [entry.text for entry in followed.entries] == ["korte møder", "fred"]
    assert block.follow(value, {}) == value
    assert [item.text for item in block.rows(value, {})] == ["fred", "møder"]


def test_what_is_starred_is_offered_else_all_that_has_a_place(block: Priorities) -> None:
    value = Entries(
        (
            Entry("e1", "a", "red", cells={"mig": True}),
            Entry("e2", "b", "green", cells={"star": True}),
            Entry("e3", "c", "red"),
        )
    )
    assert block.offered(value, "chosen") == (Offer("e2", "b", "KØR", "chosen"),)
    none = value.with_entry(Entry("e2", "b", "green"))
    assert block.offered(none, None) == (Offer("e1", "a", "STOP OP", "chosen"),)
    assert block.offered(Texts(), None) == ()


def test_a_column_that_is_not_here_stands_in_the_last(block: Priorities) -> None:
    value = Entries((Entry("e1", "a", "blaa", cells={"mig": True}),))
    assert block.rows(value, {A: replace(OFFERED[A], at="graa")})[0].column == "red"
    assert {item.column for item in block.rows(value, {})} == {"red"}


def test_the_form_is_colours_by_levels_and_says_what_has_no_place(block: Priorities) -> None:
    value = Entries(
        (
            Entry("e1", "møder", "red", A, cells={"gruppen": True, "stedet": True, "star": True}),
            Entry("e2", "luft", "green"),
        )
    )
    nodes = list(block.nodes(Answer(value), View(block.wording())))
    (table,) = (node for node in nodes if isinstance(node, Table))
    assert [column.head for column in table.columns] == [
        "Farve",
        "Mig selv",
        "Ledergruppen",
        "Arbejdspladsen",
        "Uden plads endnu",
    ]
    assert table.rows[0][1:] == ("", "", "", "luft")
    assert table.rows[2][1:] == ("", "★ møder", "★ møder", "")
    assert [node.text for node in nodes if isinstance(node, Reply)] == ["møder"]
    placed = replace(value, entries=value.entries[:1])
    (table,) = (node for node in block.nodes(Answer(placed), View(block.wording())) if isinstance(node, Table))
    assert len(table.columns) == 4


def test_a_blank_form_has_empty_boxes_and_lines_for_what_is_gone_on_with(block: Priorities) -> None:
    value = Entries((Entry("e1", "møder", "red", cells={"mig": True}),))
    table, question, lines = block.nodes(Answer(value), View(block.wording(), Show.BLANK))
    assert isinstance(table, Table)
    assert isinstance(question, Prompt)
    assert table.room
    assert all(cell == "" for box in table.rows for cell in box[1:])
    assert lines == Writing(2)


def test_nothing_taken_says_so(block: Priorities) -> None:
    assert list(block.nodes(None, View(block.wording()))) == []
    assert isinstance(next(iter(block.nodes(None, View(block.wording(), Show.EVERYTHING)))), Missing)
    assert block.places(Entries()) == (WHOLE,)
    assert block.doors == ()
    assert block.model_copy(update={"door": "ark", "from_": "kort/temaer"}).doors == ("ark", "kort")


STEPS = st.lists(
    st.tuples(st.sampled_from([A, B]), st.sampled_from(["mig", "star", "up", "down", "word"])), max_size=12
)


@given(STEPS)
def test_whatever_is_done_each_keyword_stands_once_and_no_word_is_lost(
    block: Priorities, steps: list[tuple[str, str]]
) -> None:
    value = Entries()
    for key, step in steps:
        here = row(block, value, key)
        match step:
            case "mig":
                value = block.levelled(value, here, "mig")
            case "star":
                value = block.star_turned(value, here) or value
            case "word":
                value = block.reworded(value, here, f"{here.text}!")
            case _:
                value = block.moved(value, here, -1 if step == "up" else 1)
    rows = block.rows(value, OFFERED)
    assert sorted(item.key for item in rows) == [A, B]
    assert all(
        entry.cells or entry.reworded or row(block, value, entry.origin or "").moved_from for entry in value.entries
    )


def test_what_was_written_here_alone_follows_into_the_next_round_unplaced(block: Priorities) -> None:
    own = Entry("e2", "mere luft", "red", cells={"mig": True, "star": True})
    value = Entries((Entry("e1", "møder", "red", A, cells={"mig": True}), own, Entry("e3", " ", "red")), last=3)
    assert block.own_form(value) == Entries((Entry("e2", "mere luft", "red"),), last=3)
    assert block.own_form(Entries((Entry("e1", "møder", "red", A),))) is None
    assert block.own_form(Texts()) is None
