from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.answers import Answer, Audience, Dated, Mark, NotAnAnswerError, Plain, State, Texts
from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.block import Wording
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.journal.rounds import Round

THEN, LATER = "2026-11-24T09:00:00.000+01:00", "2026-11-24T09:00:01.000+01:00"
EMPTY = Round("livscirkler", "2026-11-24", "da", THEN, THEN)


def questions(title: str = "Nu", **prompts: str) -> Questions:
    asked = [{"id": key, "text": text} for key, text in prompts.items()]
    return Questions.model_validate({"id": "nu", "kind": "questions", "title": title, "questions": asked})


FORM = questions(a="Hvad nu?", b="Hvad så?")


def plain_of(round_: Round) -> dict[str, Plain]:
    return round_.to_plain()


def answered(**texts: str) -> Answer:
    return Answer(Texts(texts))


MARKS = st.builds(Mark, st.sampled_from(State), st.lists(st.sampled_from(Audience), unique=True).map(tuple))
WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
DATES = st.builds(Dated, st.dates(), st.booleans())
ANSWERS = st.builds(
    Answer,
    st.dictionaries(WORDS, WORDS, min_size=1, max_size=4).map(Texts),
    MARKS,
    st.dictionaries(WORDS, MARKS, max_size=3),
    st.dictionaries(WORDS, DATES, max_size=3),
)
UNKNOWN: st.SearchStrategy[dict[str, Plain]] = st.dictionaries(
    WORDS.map("x-{}".format), st.recursive(st.none() | st.booleans() | WORDS, lambda inner: st.lists(inner)), max_size=3
)


@given(ANSWERS)
def test_an_answer_comes_back_from_the_file_as_it_was_given(answer: Answer) -> None:
    round_ = EMPTY.with_answer(FORM, answer, LATER)
    again = Round.from_plain(json.loads(round_.to_bytes()))
    assert again == round_
    assert (again.answer(FORM) or Answer(Texts())) == answer


@given(ANSWERS, ANSWERS, UNKNOWN, UNKNOWN, UNKNOWN)
def test_what_this_version_does_not_know_is_written_back_as_it_was(
    first: Answer, second: Answer, top: dict[str, Plain], block: dict[str, Plain], words: dict[str, Plain]
) -> None:
    plain = EMPTY.with_answer(FORM, first, LATER).to_plain()
    plain |= top
    plain["answers"] = {"nu": {"value": {}, **block}, "fremmed": {"value": [1, {"a": None}], "ny": True}}
    plain["wording"] = {"nu": {"title": "", "prompts": {}, **words}}
    round_ = Round.from_plain(plain)
    assert round_.to_plain() == plain
    changed = round_.with_answer(FORM, second, LATER).to_plain()
    assert {key: changed[key] for key in top} == top
    answers, wording = changed["answers"], changed["wording"]
    assert isinstance(answers, dict)
    assert isinstance(wording, dict)
    assert answers["fremmed"] == {"value": [1, {"a": None}], "ny": True}
    stored, shown = answers.get("nu", {}), wording.get("nu", words)
    assert isinstance(stored, dict)
    assert isinstance(shown, dict)
    assert {key: stored[key] for key in block} == block
    assert {key: shown[key] for key in words} == words


def test_what_is_unknown_in_the_mark_of_a_place_stays_with_that_place() -> None:
    stored: dict[str, Plain] = {"value": {}, "marks": {"a": {"state": "later", "audience": [], "until": "2027"}}}
    round_ = replace(EMPTY, answers={"nu": stored})
    answer = round_.answer(FORM)
    assert answer is not None
    plain = round_.with_answer(FORM, answer.with_mark("b", Mark(State.LATER)), LATER).answers["nu"]
    assert isinstance(plain, dict)
    assert plain["marks"] == {
        "a": {"state": "later", "audience": [], "until": "2027"},
        "b": {"state": "later", "audience": []},
    }


def test_an_answer_that_says_nothing_is_not_stored_nor_are_its_words() -> None:
    round_ = EMPTY.with_answer(FORM, answered(a="ja"), LATER).with_answer(FORM, Answer(Texts()), LATER)
    assert (round_.answers, round_.wording) == ({}, {})
    assert round_.answer(FORM) is None


def test_a_mark_alone_is_stored() -> None:
    later = Answer(Texts()).with_mark("a", Mark(State.LATER))
    assert EMPTY.with_answer(FORM, later, LATER).answer(FORM) == later


@pytest.mark.parametrize(
    "dates",
    [[], {"a": "2026-12-01"}, {"a": {}}, {"a": {"day": 7}}, {"a": {"day": "1/12"}}, {"a": {"day": "2026-02-30"}}],
)
def test_a_damaged_date_is_refused_without_a_word_of_it(dates: Plain) -> None:
    stored: Plain = {"nu": {"value": {"a": "hemmeligt"}, "dates": dates}}
    round_ = Round.from_plain({**plain_of(EMPTY), "answers": stored})
    with pytest.raises(NotAnAnswerError, match=r"should be") as refused:
        round_.answer(FORM)
    assert "hemmeligt" not in str(refused.value)


def test_what_stands_as_done_and_is_not_true_is_not_done() -> None:
    stored: Plain = {"nu": {"value": {"a": "1/12"}, "dates": {"a": {"day": "2026-12-01", "done": "yes"}}}}
    answer = Round.from_plain({**plain_of(EMPTY), "answers": stored}).answer(FORM)
    assert answer is not None
    assert answer.dates == {"a": Dated(date(2026, 12, 1))}


def test_the_file_is_for_people_too() -> None:
    written = EMPTY.with_answer(FORM, answered(a="Blåbærgrød 🎉"), LATER).to_bytes().decode()
    assert '\n        "a": "Blåbærgrød 🎉"\n' in written
    assert written.endswith("}\n")


def test_words_that_were_answered_under_stay_when_the_form_changes_and_the_others_follow_it() -> None:
    round_ = EMPTY.with_answer(FORM, answered(a="ja"), LATER)
    now = questions("Ny titel", a="Ændret?", b="Også ændret?")
    assert round_.wording_for(now) == Wording("Nu", {"a": "Hvad nu?", "b": "Også ændret?"})
    both = round_.with_answer(now, answered(a="nej", b="ja"), LATER)
    assert both.wording["nu"] == Wording("Nu", {"a": "Hvad nu?", "b": "Også ændret?"})


def test_an_answer_given_now_is_given_under_the_words_of_now() -> None:
    round_ = EMPTY.with_answer(FORM, answered(a="ja"), LATER).with_answer(FORM, answered(b="ja"), LATER)
    now = questions("Ny", a="Ændret?", b="Også ændret?")
    again = round_.with_answer(now, answered(a="ja", b="ja"), LATER)
    assert again.wording["nu"].prompts == {"a": "Ændret?", "b": "Hvad så?"}


def test_words_that_left_the_form_are_kept_with_their_answer() -> None:
    round_ = EMPTY.with_answer(FORM, answered(a="ja"), LATER)
    now = questions(b="Hvad så?")
    assert round_.wording_for(now).prompts == {"b": "Hvad så?", "a": "Hvad nu?"}
    assert round_.with_answer(now, answered(a="ja", b="x"), LATER).wording["nu"].prompts["a"] == "Hvad nu?"


def test_words_that_left_the_form_are_kept_though_nothing_leans_on_them_now() -> None:
    gone = replace(EMPTY, wording={"nu": Wording("Nu", {"c": "Og før?"})})
    assert gone.wording_for(FORM).prompts == {"a": "Hvad nu?", "b": "Hvad så?", "c": "Og før?"}


def test_half_a_character_in_a_form_hinders_no_saving() -> None:
    assert b"?" in replace(EMPTY, wording={"nu": Wording("\ud800")}).to_bytes()


def test_a_block_without_an_answer_is_shown_in_the_forms_words() -> None:
    assert EMPTY.wording_for(FORM) == FORM.wording()


def test_a_kind_that_keeps_no_answer_reads_none_and_touches_nothing() -> None:
    advice = Advice.model_validate({"id": "nu", "kind": "advice", "text": "Læs"})
    assert replace(EMPTY, answers={"nu": {"value": {"a": "x"}}}).answer(advice) is None


def test_the_day_of_a_round_is_in_its_name() -> None:
    assert replace(EMPTY, name="2026-11-24-b").day == date(2026, 11, 24)


@pytest.mark.parametrize(
    "stored",
    [
        [],
        {"value": []},
        {"value": {"a": 1}},
        {"value": {}, "marks": []},
        {"value": {}, "marks": {"a": 1}},
        {"value": {}, "marks": {"a": {"state": "hemmelig"}}},
    ],
)
def test_an_answer_of_another_shape_is_refused_without_a_word_of_it(stored: Plain) -> None:
    with pytest.raises(NotAnAnswerError) as caught:
        replace(EMPTY, answers={"nu": stored}).check((FORM,))
    assert "hemmelig" not in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [
        {"round": "24-11-2026"},
        {"round": "2026-11-31"},
        {"exercise": 1},
        {"created": None},
        {"answers": []},
        {"answers": {"nu": "x"}},
        {"answers": {"nu": {"audience": "chef"}}},
        {"answers": {"nu": {"audience": ["naboen"]}}},
        {"answers": {"nu": {"state": "ukendt"}}},
        {"wording": {"nu": {"prompts": {"a": 1}}}},
        {"wording": {"nu": []}},
        {"wording": {"nu": {"title": 1}}},
    ],
)
def test_a_file_that_is_no_round_is_refused(change: dict[str, Plain]) -> None:
    with pytest.raises(NotAnAnswerError):
        Round.from_plain({**EMPTY.to_plain(), **change})


def test_a_list_is_no_round() -> None:
    with pytest.raises(NotAnAnswerError):
        Round.from_plain([])
