"""Every date of the latest rounds, in order, done or not, with what it is about; and what can be done to one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from trivsel_tui.answers import Answer, Choices, Dated, Row, Rows, Shape, Texts
from trivsel_tui.journal.follow_up import dealt_with, due_dates, follow_up, put_off
from trivsel_tui.journal.progress_cache import DueDate
from trivsel_tui.journal.rounds import Round
from trivsel_tui.texts import speak
from trivsel_tui.workbook.model import Exercise, Workbook

NOW = "2026-11-24T09:00:00.000+01:00"
TODAY = date(2026, 11, 24)
DECEMBER, MARCH = date(2026, 12, 15), date(2027, 3, 1)


def exercise(id_: str, title: str, *blocks: dict[str, object]) -> Exercise:
    fields = {"id": id_, "title": title, "page": 9, "minutes": 20, "purpose": "P", "blocks": list(blocks)}
    return Exercise.model_validate(fields)


GOAL = exercise(
    "maal",
    "Et mål",
    {
        "id": "sp",
        "kind": "questions",
        "questions": [
            {"id": "hvad", "text": "Hvad?"},
            {"id": "naar", "text": "*Hvornår*?", "type": "date"},
            {"id": "moede", "text": "Hvilken måned?", "short": "Mødet", "type": "month"},
        ],
    },
)
PLAN = exercise(
    "plan",
    "Handlingsplan",
    {
        "id": "temaer",
        "kind": "themes",
        "most": 1,
        "themes": [{"id": "krav", "title": "Krav i arbejdet", "prompts": [{"id": "a", "text": "Hvad?"}]}],
    },
    {
        "id": "ark",
        "kind": "sheets",
        "from": "temaer",
        "only": "chosen",
        "sheet": "Ark",
        "fields": [
            {"id": "hvad", "text": "Hvad?"},
            {"id": "slut", "text": "Hvornår?", "short": "Slut", "type": "date"},
        ],
    },
)
BOOK = Workbook(title="T", source="S", parts=(), exercises=(GOAL, PLAN))


@pytest.fixture(autouse=True)
def danish() -> Iterator[None]:
    speak("da")
    yield
    speak("en")


class Kept:
    """Rounds that are only there to be read."""

    def __init__(self, *rounds: Round) -> None:
        self._rounds = {(round_.exercise, round_.name): round_ for round_ in rounds}

    def rounds(self, exercise_id: str) -> tuple[str, ...]:
        return tuple(sorted(name for exercise, name in self._rounds if exercise == exercise_id))

    def round(self, exercise_id: str, name: str) -> Round | None:
        return self._rounds[exercise_id, name]


def answered(of: Exercise, block: str, value: Shape, name: str = "2026-11-24", **dates: Dated) -> Round:
    return with_dates(of, block, value, dates, name)


def with_dates(of: Exercise, block: str, value: Shape, dates: Mapping[str, Dated], name: str = "2026-11-24") -> Round:
    found = of.block(block)
    assert found is not None
    return Round(of.id, name, "da", NOW, NOW).with_answer(found, Answer(value, dates=dates), NOW)


GOAL_ROUND = answered(
    GOAL,
    "sp",
    Texts({"hvad": "Sove", "naar": "om 3 uger", "moede": "marts"}),
    naar=Dated(DECEMBER),
    moede=Dated(MARCH, done=True),
)


def test_every_date_is_there_by_its_day_with_what_it_is_about() -> None:
    found = follow_up(BOOK, Kept(GOAL_ROUND))
    assert [(due.about, due.typed, due.day, due.month, due.done) for due in found] == [
        ("Hvornår?", "om 3 uger", DECEMBER, False, False),
        ("Mødet", "marts", MARCH, True, True),
    ]
    assert {(due.exercise, due.title, due.round, due.block) for due in found} == {
        ("maal", "Et mål", "2026-11-24", "sp")
    }
    assert [due.place for due in found] == ["naar", "moede"]


def test_a_date_of_an_earlier_round_stands_until_the_newer_says_something_there() -> None:
    before = Texts({"naar": "1/12", "moede": "marts"})
    older = answered(GOAL, "sp", before, "2026-03-01", naar=Dated(TODAY), moede=Dated(MARCH))
    newer = answered(GOAL, "sp", Texts({"naar": "om 3 uger"}), naar=Dated(DECEMBER))
    found = follow_up(BOOK, Kept(older, newer))
    assert [(due.place, due.day, due.round, due.earlier) for due in found] == [
        ("naar", DECEMBER, "2026-11-24", False),
        ("moede", MARCH, "2026-03-01", True),
    ]
    assert [due.place for due in due_dates(GOAL, (newer, older))] == ["naar", "moede"]


def test_a_sheet_of_the_same_number_about_something_else_hides_no_earlier_date() -> None:
    def sheet(name: str, day: date, round_: str) -> Round:
        row = Row("ark-1", name, {"hvad": name, "slut": "1/12"})
        return with_dates(PLAN, "ark", Rows((row,)), {"ark-1/slut": Dated(day)}, round_)

    found = follow_up(BOOK, Kept(sheet("Ro", TODAY, "2026-03-01"), sheet("Møder", DECEMBER, "2026-11-24")))
    assert [(due.about, due.earlier) for due in found] == [("Ro · Slut", True), ("Møder · Slut", False)]


def test_what_has_no_day_is_left_out_and_hides_the_earlier_day() -> None:
    older = answered(GOAL, "sp", Texts({"naar": "fredag"}), "2026-03-01", naar=Dated(TODAY))
    newer = answered(GOAL, "sp", Texts({"naar": "ved lejlighed"}))
    assert follow_up(BOOK, Kept(older, newer)) == ()
    assert len(follow_up(BOOK, Kept(older))) == 1
    assert follow_up(BOOK, Kept()) == ()
    half = answered(GOAL, "sp", Texts({"naar": "ved lejlighed", "moede": "marts"}), moede=Dated(MARCH))
    assert [due.place for due in follow_up(BOOK, Kept(half))] == ["moede"]


def test_only_the_exercises_asked_for_are_looked_at() -> None:
    assert follow_up(BOOK, Kept(GOAL_ROUND), {"plan"}) == ()
    assert len(follow_up(BOOK, Kept(GOAL_ROUND), {"maal"})) == 2


def test_a_day_whose_text_is_gone_is_no_date_any_more() -> None:
    stale = answered(GOAL, "sp", Texts({"hvad": "Sove"}), naar=Dated(TODAY))
    assert follow_up(BOOK, Kept(stale)) == ()
    assert due_dates(GOAL, (stale,)) == ()


def test_an_answer_that_cannot_be_read_hides_no_other() -> None:
    broken = Round("plan", "2026-11-24", "da", NOW, NOW, answers={"ark": {"value": {"rows": 7}, "dates": {}}})
    assert len(follow_up(BOOK, Kept(GOAL_ROUND, broken))) == 2


def test_a_sheet_is_named_by_its_origins_present_words() -> None:
    themes = PLAN.blocks[0]
    row = Row("ark-1", "Krav før", {"hvad": "Krav før", "slut": "1/12"}, origin="plan/2026-11-24/temaer/krav")
    round_ = with_dates(PLAN, "ark", Rows((row,)), {"ark-1/slut": Dated(DECEMBER)})
    (due,) = follow_up(BOOK, Kept(round_.with_answer(themes, Answer(Choices(("krav",))), NOW)))
    assert due.about == "Krav i arbejdet · Slut"


@pytest.mark.parametrize(
    ("day", "month", "past"),
    [
        (date(2026, 11, 23), False, True),
        (TODAY, False, False),
        (DECEMBER, False, False),
        (date(2026, 11, 1), True, False),
        (date(2026, 10, 1), True, True),
    ],
)
def test_a_day_is_past_when_it_is_over_and_a_month_when_all_of_it_is(day: date, month: bool, past: bool) -> None:
    place = "moede" if month else "naar"
    (due,) = follow_up(BOOK, Kept(with_dates(GOAL, "sp", Texts({place: "x"}), {place: Dated(day)})))
    assert due.is_past(TODAY) is past


@pytest.mark.parametrize(
    ("typed", "day", "near", "past"),
    [
        ("uge 48", date(2026, 11, 23), date(2026, 11, 27), False),
        ("uge 47", date(2026, 11, 16), date(2026, 11, 20), True),
        ("uge 50", date(2026, 12, 7), date(2026, 12, 7), False),
        ("23/11", date(2026, 11, 23), date(2026, 11, 23), True),
    ],
)
def test_a_week_that_is_under_way_is_not_past(typed: str, day: date, near: date, past: bool) -> None:
    (due,) = follow_up(BOOK, Kept(with_dates(GOAL, "sp", Texts({"naar": typed}), {"naar": Dated(day)})))
    assert (due.near(TODAY), due.is_past(TODAY)) == (near, past)


def test_the_dates_alone_hold_no_word() -> None:
    assert due_dates(GOAL, (GOAL_ROUND,)) == (
        DueDate("2026-12-15", False, "sp", "naar"),
        DueDate("2027-03-01", True, "sp", "moede"),
    )
    assert due_dates(GOAL, ()) == ()


def test_a_date_is_dealt_with_and_brought_back() -> None:
    answer = Answer(Texts({"naar": "fredag"}), dates={"naar": Dated(TODAY)})
    done = dealt_with(answer, "naar", done=True)
    assert done.dates == {"naar": Dated(TODAY, done=True)}
    assert dealt_with(done, "naar", done=False) == answer
    assert dealt_with(answer, "moede", done=True) == answer


def test_a_date_put_off_is_typed_anew_and_open_again() -> None:
    block = GOAL.blocks[0]
    answer = Answer(Texts({"naar": "om 2 uger"}), dates={"naar": Dated(TODAY, done=True)})
    later = put_off(block, answer, "naar", "om 2 uger", DECEMBER)
    assert later == Answer(Texts({"naar": "om 2 uger"}), dates={"naar": Dated(DECEMBER)})
