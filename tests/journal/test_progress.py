from __future__ import annotations

import pytest

from trivsel_tui.answers import WHOLE, Answer, Choices, Mark, NotAnAnswerError, Numbers, State, Texts
from trivsel_tui.blocks.block import Block
from trivsel_tui.journal.progress import OPEN, Progress, of_block, of_rounds
from trivsel_tui.journal.rounds import Round
from trivsel_tui.workbook.model import Exercise

THEN, NOW = "2026-11-24T09:00:00.000+01:00", "2026-11-24T09:30:00.000+01:00"
PROMPTS = [{"id": key, "text": f"Hvad {key}?"} for key in ("a", "b", "c", "d")]
FORM = Exercise.model_validate(
    {
        "id": "dagen",
        "title": "Din dag",
        "page": 9,
        "minutes": 20,
        "purpose": "Se den.",
        "blocks": [
            {"id": "raad", "kind": "advice", "text": "Læs."},
            {"id": "nu", "kind": "questions", "questions": PROMPTS},
            {
                "id": "cirkler",
                "kind": "circles",
                "circles": [{"id": key, "name": key} for key in ("x", "y", "z")],
                "times": [{"id": "nu", "name": "Nu"}, {"id": "sener", "name": "Senere"}],
            },
            {"id": "temaer", "kind": "themes", "most": 2, "themes": [
                {"id": "ro", "title": "Ro", "prompts": PROMPTS},
                {"id": "krav", "title": "Krav", "prompts": PROMPTS[:1]},
            ]},
        ],
    }
)  # fmt: skip
EMPTY = Round("dagen", "2026-11-24", "da", THEN, THEN)


def block(name: str) -> Block:
    found = FORM.block(name)
    assert found is not None
    return found


def counted(**answers: Answer) -> Progress:
    round_ = EMPTY
    for name, answer in answers.items():
        round_ = round_.with_answer(block(name), answer, NOW)
    return of_rounds(FORM, (round_,))


def test_without_a_round_every_question_is_open() -> None:
    assert of_rounds(FORM, ()) == Progress(11, 0, 0, 0, "")


def test_an_empty_round_says_when_it_was_changed() -> None:
    assert of_rounds(FORM, (EMPTY,)) == Progress(11, 0, 0, 0, THEN)


def test_each_question_counts_by_what_was_said_to_it() -> None:
    answer = Answer(Texts({"a": "ja", "b": "  "}), marks={"c": Mark(State.LATER), "d": Mark(State.NOT_FOR_ME)})
    assert counted(nu=answer) == Progress(11, 1, 1, 1, NOW)


def test_the_state_of_a_block_counts_for_all_it_has_left_open() -> None:
    answer = Answer(Texts({"a": "ja"}), Mark(State.NOT_FOR_ME), {"b": Mark(State.LATER)})
    assert counted(nu=answer) == Progress(11, 1, 1, 2, NOW)


def test_what_is_answered_is_answered_whatever_its_mark_says() -> None:
    assert counted(nu=Answer(Texts({"a": "ja"}), marks={"a": Mark(State.LATER)})) == Progress(11, 1, 0, 0, NOW)


def test_circles_count_a_time_each_and_half_a_drawing_is_none() -> None:
    drawn = Numbers({"nu": {"x": 9, "y": 6, "z": 3}, "sener": {"x": 9}})
    assert counted(cirkler=Answer(drawn)) == Progress(11, 1, 0, 0, NOW)


def test_themes_count_the_points_of_those_chosen_and_what_is_noted_under_others() -> None:
    notes = Choices(("krav",), {"krav/a": "møder", "ro/a": "stilhed"})
    assert counted(temaer=Answer(notes, Mark(State.LATER))) == Progress(8, 2, 0, 0, NOW)


def test_a_block_says_how_each_of_its_places_stands() -> None:
    answer = Answer(Texts({"a": "ja"}), marks={"b": Mark(State.LATER)})
    assert of_block(block("nu"), answer) == {"a": State.ANSWERED, "b": State.LATER, "c": OPEN, "d": OPEN}
    assert of_block(block("raad"), None) == {}
    assert WHOLE not in of_block(block("nu"), answer)


def test_a_round_that_cannot_be_read_cannot_be_counted() -> None:
    broken = Round("dagen", "2026-11-24", "da", THEN, THEN, answers={"nu": {"value": {"a": 1}}})
    with pytest.raises(NotAnAnswerError):
        of_rounds(FORM, (broken,))
