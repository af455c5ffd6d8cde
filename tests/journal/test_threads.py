from __future__ import annotations

from dataclasses import replace

from trivsel_tui.answers import Answer, Choices, Entries, Entry, Row, Rows, Shape, Taken
from trivsel_tui.blocks.block import Block, Offer
from trivsel_tui.blocks.pick import Pick
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.threads import Offered, followed, notes, offers
from trivsel_tui.workbook.model import Exercise, Workbook

NOW = "2026-11-24T09:00:00.000+01:00"
HEADS = dict.fromkeys(("name", "hours", "gives", "drains", "words", "wanted", "agreed"), "Ord")


def exercise(id_: str, *blocks: dict[str, object]) -> Exercise:
    return Exercise.model_validate(
        {"id": id_, "title": "T", "page": 9, "minutes": 20, "purpose": "P", "blocks": list(blocks)}
    )


DAY = exercise(
    "dagen",
    {"id": "aktiviteter", "kind": "activities", "rows": [{"id": "moeder", "name": "Møder"}], **HEADS},
    {"id": "giver", "kind": "pick", "from": "aktiviteter", "only": "gives", "most": 3},
)
MAP = exercise(
    "kortet",
    {"id": "kort", "kind": "mindmap", "centre": "Glæde", "follow_ups": [{"id": "f", "text": "Hvordan?"}],
     "from": "dagen/aktiviteter", "only": "gives"},
    {"id": "samtale", "kind": "talk", "from": "dagen/aktiviteter", "turns": [{"title": "1", "other": "Lyt"}],
     "least": 1, "most": 2},
    {"id": "frit", "kind": "advice", "text": "Læs"},
)  # fmt: skip
BOOK = Workbook(title="T", source="S", parts=(), exercises=(DAY, MAP))
ACTIVITIES, GIVES = DAY.blocks
MAP_BLOCK, TALK, ADVICE = MAP.blocks


class Kept:
    """Rounds that are only there to be read."""

    def __init__(self, *rounds: Round) -> None:
        self._rounds = {(round_.exercise, round_.name): round_ for round_ in rounds}

    def rounds(self, exercise_id: str) -> tuple[str, ...]:
        return tuple(sorted(name for exercise, name in self._rounds if exercise == exercise_id))

    def round(self, exercise_id: str, name: str) -> Round | None:
        return self._rounds[exercise_id, name]


def day(name: str, *rows: Row) -> Round:
    return Round("dagen", name, "da", NOW, NOW).with_answer(ACTIVITIES, Answer(Rows(rows)), NOW)


GIVING = Row("moeder", None, {"gives": True})
OWN = Row("r1", "Stuegang", {"gives": True, "hours": "7,5"})
OLDER = day("2026-03-01", GIVING, OWN)
NEWER = day("2026-11-24", Row("moeder", None, {"drains": True}))


def test_what_fits_is_offered_from_the_latest_round_that_has_any_with_its_address() -> None:
    found = offers(BOOK, Kept(OLDER, NEWER), MAP, MAP_BLOCK)
    assert found == (
        Offered(Offer("moeder", "Møder", ""), "dagen/2026-03-01/aktiviteter/moeder", "T"),
        Offered(Offer("r1", "Stuegang", "7.5 h"), "dagen/2026-03-01/aktiviteter/r1", "T"),
    )


def test_a_kind_that_does_not_choose_is_offered_all() -> None:
    found = offers(BOOK, Kept(OLDER, NEWER), MAP, TALK)
    assert [item.origin for item in found] == ["dagen/2026-11-24/aktiviteter/moeder"]


def test_within_an_exercise_only_the_same_round_is_asked() -> None:
    kept = Kept(OLDER, NEWER)
    assert offers(BOOK, kept, DAY, GIVES) == ()
    assert [item.offer.id for item in offers(BOOK, kept, DAY, GIVES, OLDER)] == ["moeder", "r1"]
    assert offers(BOOK, Kept(), DAY, GIVES) == ()


def test_a_block_that_feeds_on_nothing_or_on_something_that_is_not_there_is_offered_nothing() -> None:
    assert offers(BOOK, Kept(OLDER), MAP, ADVICE) == ()
    assert offers(Workbook(title="T", source="S", parts=(), exercises=(MAP,)), Kept(OLDER), MAP, MAP_BLOCK) == ()


def test_a_round_that_cannot_be_read_is_passed_over() -> None:
    broken = replace(NEWER, answers={"aktiviteter": {"value": {"rows": 7}}})
    assert len(offers(BOOK, Kept(OLDER, broken), MAP, MAP_BLOCK)) == 2
    assert offers(BOOK, Kept(replace(NEWER, answers={})), MAP, MAP_BLOCK) == ()


def picks(value: Shape) -> dict[str, str]:
    assert isinstance(value, Choices)
    return {key: taken.text for key, taken in value.taken.items()}


def test_what_was_taken_follows_its_own_origin_and_no_other_of_the_same_id() -> None:
    assert isinstance(GIVES, Pick)
    taken = {
        "r1": Taken("Stuegang", "dagen/2026-03-01/aktiviteter/r1"),
        "moeder": Taken("Møder", "dagen/2025-01-01/aktiviteter/moeder"),
        "egen": Taken("Min egen"),
    }
    renamed = day("2026-03-01", Row("moeder", "Noget andet", {"gives": True}), replace(OWN, name="Morgenrunde"))
    block: Block = GIVES
    value = followed(BOOK, Kept(renamed), block, Choices(("r1",), taken=taken))
    assert picks(value) == {"r1": "Morgenrunde", "moeder": "Møder", "egen": "Min egen"}


def test_when_the_origin_is_gone_the_words_stay() -> None:
    value = Choices(("r1",), taken={"r1": Taken("Stuegang", "dagen/2026-03-01/aktiviteter/r1")})
    assert followed(BOOK, Kept(), GIVES, value) == value
    broken = replace(OLDER, answers={"aktiviteter": {"value": {"rows": 7}}})
    assert followed(BOOK, Kept(broken), GIVES, value) == value


WALK = exercise(
    "turen",
    {
        "id": "noter",
        "kind": "themes",
        "most": 1,
        "themes": [{"id": "a", "title": "Et tema", "prompts": [{"id": "b", "text": "Hvad *så*?"}]}],
    },
)


def test_notes_are_those_of_the_latest_round_that_has_any_each_with_its_question() -> None:
    (block,) = WALK.blocks
    older = Round("turen", "2026-01-01", "da", NOW, NOW).with_answer(
        block, Answer(Choices(texts={"a/b": "Gå hjem"})), NOW
    )
    newer = Round("turen", "2026-11-24", "da", NOW, NOW)
    odd = replace(newer, name="2026-11-25", answers={"noter": {"value": []}})
    assert notes(Kept(older, newer, odd), WALK, block) == (("Hvad så?", "Gå hjem"),)
    assert notes(Kept(), WALK, block) == ()


def test_words_follow_their_origin_over_two_steps_and_a_ring_of_blocks_ends() -> None:
    def ranked(id_: str, source: str) -> Exercise:
        columns = [{"id": "red", "mark": "square", "word": "STOP OP", "means": "Nu"}]
        levels = [{"id": key, "name": key, "short": key} for key in ("mig", "gruppen", "stedet")]
        return exercise(
            id_,
            {
                "id": "valg",
                "kind": "priorities",
                "from": f"{source}/valg",
                "columns": columns,
                "levels": levels,
                "most": 2,
            },
        )

    def kept(home: Exercise, text: str, origin: str | None = None) -> Round:
        entry = Entry("e1", text, "red", origin=origin, cells={"mig": True})
        return Round(home.id, "2026-11-24", "da", NOW, NOW).with_answer(home.blocks[0], Answer(Entries((entry,))), NOW)

    first, middle, last = ranked("foerst", "sidst"), ranked("midt", "foerst"), ranked("sidst", "midt")
    book = Workbook(title="T", source="S", parts=(), exercises=(first, middle, last))
    rounds = Kept(kept(first, "nyt ord"), kept(middle, "ord", "foerst/2026-11-24/valg/e1"))
    found = offers(book, rounds, last, last.blocks[0])
    assert [(item.offer.text, item.origin) for item in found] == [("nyt ord", "midt/2026-11-24/valg/e1")]
