"""The made-up leader's year fits the exercises, and has something of everything."""

import json
from datetime import date
from pathlib import Path

import pytest

from trivsel_tui.answers import Answer, Audience, Choices, Entries, Rows, Shape, State, Tree, number
from trivsel_tui.blocks.activities import Activities
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.store import Store
from trivsel_tui.paths import example_folder
from trivsel_tui.workbook.loading import load_workbook
from trivsel_tui.workbook.model import Exercise, Workbook

FILES = sorted((example_folder() / "answers").glob("*/*.json"))


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    return load_workbook("da").workbook


def round_of(path: Path) -> Round:
    return Round.from_plain(json.loads(path.read_text(encoding="utf-8")))


def answered(exercise: Exercise, round_: Round) -> dict[str, Answer]:
    return {block.id: answer for block in exercise.blocks if (answer := round_.answer(block))}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_round_reads_back_as_it_was_written(workbook: Workbook, path: Path) -> None:
    exercise = workbook.exercise(path.parent.name)
    round_ = round_of(path)
    assert exercise
    assert (round_.exercise, round_.name) == (exercise.id, path.stem)
    answers = answered(exercise, round_)
    assert set(answers) == set(round_.answers) == set(round_.wording)
    for block_id, answer in answers.items():
        assert (
            json.loads(json.dumps(answer.value.to_plain()))
            == json.loads(path.read_text("utf-8"))["answers"][block_id]["value"]
        )
        block = exercise.block(block_id)
        assert block
        assert set(answer.marks) <= set(round_.wording[block_id].prompts)


def keeping(workbook: Workbook) -> list[Exercise]:
    """The exercises that keep an answer at all; some are only read."""
    return [exercise for exercise in workbook.exercises if any(block.empty() is not None for block in exercise.blocks)]


def test_all_but_two_exercises_were_taken_twice_about_a_year_apart(workbook: Workbook) -> None:
    store = Store(example_folder())
    once = set()
    for exercise in keeping(workbook):
        first, *rest = sorted(store.names(exercise.id))
        if not rest:
            once.add(exercise.id)
        for second in rest:
            assert 350 < (date.fromisoformat(second) - date.fromisoformat(first)).days < 380
    assert once == {"netvaerk", "coaching"}
    assert {path.parent.name for path in FILES} == {exercise.id for exercise in keeping(workbook)}


def test_every_block_that_keeps_an_answer_is_answered_in_the_later_round(workbook: Workbook) -> None:
    store = Store(example_folder())
    for exercise in keeping(workbook):
        latest = round_of(store.path(exercise.id, max(store.names(exercise.id))))
        assert set(answered(exercise, latest)) == {block.id for block in exercise.blocks if block.empty() is not None}


def test_every_state_and_every_audience_is_used(workbook: Workbook) -> None:
    marks = [
        mark
        for path in FILES
        if (exercise := workbook.exercise(path.parent.name))
        for answer in answered(exercise, round_of(path)).values()
        for mark in (answer.mark, *answer.marks.values())
    ]
    assert {mark.state for mark in marks} == set(State)
    assert {audience for mark in marks for audience in mark.audience} == set(Audience)


def test_the_week_grew_shorter_over_the_year(workbook: Workbook) -> None:
    exercise = workbook.exercise("prioriter-din-dag")
    assert exercise
    table = exercise.block("aktiviteter")
    assert isinstance(table, Activities)
    sums = []
    for path in FILES:
        if path.parent.name == exercise.id:
            value = answered(exercise, round_of(path))[table.id].value
            assert isinstance(value, Rows)
            assert value.removed
            assert any(row.name for row in value.rows)
            sums.append(table.totals(value).all)
    assert sums == [number("48,5"), number("43,5")]


def origins_in(value: Shape) -> set[str]:
    match value:
        case Choices():
            found = [item.origin for item in value.taken.values()]
        case Tree():
            found = [node.origin for _depth, node in value.walk()]
        case Entries():
            found = [entry.origin for entry in value.entries]
        case Rows():
            found = [row.origin for row in value.rows]
        case _:
            found = []
    return {origin for origin in found if origin}


def test_what_travelled_says_where_it_came_from(workbook: Workbook) -> None:
    travelled: dict[str, set[str]] = {}
    for path in FILES:
        exercise = workbook.exercise(path.parent.name)
        assert exercise
        for answer in answered(exercise, round_of(path)).values():
            for origin in origins_in(answer.value):
                exercise_id, name, block_id, entry = origin.split("/")
                source = workbook.exercise(exercise_id)
                assert source
                block = source.block(block_id)
                assert block
                value = answered(source, round_of(example_folder() / "answers" / exercise_id / f"{name}.json"))[
                    block_id
                ]
                assert entry in {offer.id for offer in block.offered(value.value, None)}
                travelled.setdefault(exercise.id, set()).add(exercise_id)
    assert travelled == {
        "prioriter-din-dag": {"prioriter-din-dag"},
        "energi-mindmap": {"prioriter-din-dag"},
        "apv-prioritering": {"apv-kortlaegning"},
        "apv-handlingsplan": {"apv-prioritering", "trivselshjulet"},
    }


def test_two_keywords_are_gone_on_with_and_both_have_a_sheet(workbook: Workbook) -> None:
    exercise, plan = workbook.exercise("apv-prioritering"), workbook.exercise("apv-handlingsplan")
    assert exercise
    assert plan
    for path in (path for path in FILES if path.parent.name == exercise.id):
        value = answered(exercise, round_of(path))["prioritering"].value
        assert isinstance(value, Entries)
        starred = {f"{exercise.id}/{path.stem}/prioritering/{entry.id}" for entry in value.entries if entry.on("star")}
        sheets = {
            origin
            for later in FILES
            if later.parent.name == plan.id
            for origin in origins_in(answered(plan, round_of(later))["ark"].value)
        }
        assert len(starred) == 2
        assert starred <= sheets


def test_dates_are_past_and_ahead_and_some_are_done(workbook: Workbook) -> None:
    dates = [
        dated
        for path in FILES
        if (exercise := workbook.exercise(path.parent.name))
        for answer in answered(exercise, round_of(path)).values()
        for dated in answer.dates.values()
    ]
    today = date(2026, 11, 24)
    assert {dated.done for dated in dates if dated.day < today} == {False, True}
    assert any(dated.day > today for dated in dates)


def test_one_question_was_worded_otherwise_a_year_before() -> None:
    old, new = (round_of(path) for path in FILES if path.parent.name == "livscirkler")
    differing = {
        key
        for key, words in new.wording["som-det-er"].prompts.items()
        if old.wording["som-det-er"].prompts[key] != words
    }
    assert differing == {"fridag"}
