"""Sheets: what is always there, what was taken from elsewhere and follows it, names, dates, and what others may see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from trivsel_tui.answers import WHOLE, Answer, Audience, Dated, Mark, Row, Rows, State, Texts
from trivsel_tui.blocks.block import DateAt, Show, Step, View
from trivsel_tui.blocks.sheets import Sheets
from trivsel_tui.document import Heading, Missing, Node, Paragraph, Table
from trivsel_tui.inline import plain

FIELDS = [
    {"id": "hvad", "text": "Hvad *handler* det om?", "short": "Sagen"},
    {"id": "slut", "text": "Hvornår?", "type": "date"},
    {"id": "moede", "text": "Mødet?", "type": "month"},
]
ORIGIN = "kortet/2026-11-24/temaer/e1"
TAKEN = Row("ark-1", "For mange møder", {"hvad": "For mange møder"}, origin=ORIGIN)
SEEN = Mark(audience=(Audience.CHEF,))


def sheets(**more: object) -> Sheets:
    fields = {"id": "ark", "kind": "sheets", "title": "Plan", "sheet": "Ark", "fields": FIELDS, **more}
    return Sheets.model_validate(fields)


ALONE = sheets()
FED = sheets(**{"from": ["a", "b/c"]}, many=True)
FIXED = sheets(fixed=[{"id": "en", "name": "1. møde"}, {"id": "to", "name": "2. møde"}])
MANY = sheets(many=True)


def tables(block: Sheets, answer: Answer | None, show: Show = Show.ANSWERED) -> list[Table]:
    return [node for node in nodes(block, answer, show) if isinstance(node, Table)]


def nodes(block: Sheets, answer: Answer | None, show: Show = Show.ANSWERED, *, names: bool = True) -> list[Node]:
    return list(block.nodes(answer, View(block.wording(), show, names_audience=names)))


def rows(value: object) -> tuple[Row, ...]:
    assert isinstance(value, Rows)
    return value.rows


def test_there_is_one_sheet_without_a_name_unless_the_form_says_otherwise() -> None:
    assert (ALONE.form(), ALONE.named, ALONE.sources()) == (("ark",), False, ())
    assert (FIXED.form(), FIXED.named) == (("en", "to"), True)
    assert (FED.form(), FED.named, FED.sources()) == ((), True, ("a", "b/c"))
    assert sheets(**{"from": "a"}).sources() == ("a",)
    assert (MANY.form(), MANY.named) == (("ark",), True)


def test_a_sheet_is_called_by_its_name_its_first_field_or_its_number() -> None:
    value = Rows((Row("en", "Opstart"), Row("to"), Row("ark-1", "", {"hvad": "To\nlinjer"}), Row("ark-2", "")))
    assert [FIXED.sheet_name(value, row) for row in value.rows] == ["Opstart", "2. møde", "To linjer", "Ark 4"]
    assert ALONE.sheet_name(Rows(), Row("ark")) == "Ark"


def test_an_entry_taken_is_the_name_and_the_first_words() -> None:
    value, key = FED.taken(Rows(), ORIGIN, "For mange møder")
    assert (key, value.rows) == ("ark-1", (TAKEN,))
    more, other = FED.begun(value, "ark-1")
    assert (other, [row.id for row in more.rows]) == ("ark-2", ["ark-1", "ark-2"])


def test_words_follow_their_origin_while_neither_name_nor_first_field_is_reworded() -> None:
    now = {ORIGIN: "Færre møder"}
    followed = FED.follow(Rows((TAKEN,)), now)
    assert rows(followed) == (replace(TAKEN, name="Færre møder", cells={"hvad": "Færre møder"}),)
    renamed, reworded = TAKEN.named("Møderne"), TAKEN.with_cell("hvad", "Møder om møder")
    for row in (renamed, reworded, Row("ark-2", "Egen", {"hvad": "Egen"})):
        assert FED.follow(Rows((row,)), now) == Rows((row,))
    assert FED.follow(Rows((TAKEN,)), {}) == Rows((TAKEN,))
    assert FED.follow(Texts({"a": "b"}), now) == Texts({"a": "b"})


def test_a_text_is_set_and_an_emptied_form_is_as_none() -> None:
    value = ALONE.with_text(Rows(), "ark/hvad", "Ro")
    assert ALONE.text(value, "ark/hvad") == "Ro"
    assert ALONE.with_text(value, "ark/hvad", "") == Rows()
    fixed = FIXED.with_text(FIXED.with_text(Rows(), "to/hvad", "x"), "to/hvad", "")
    assert fixed == Rows()
    moved = Rows((Row("to"), Row("en", cells={"hvad": "x"})))
    assert rows(FIXED.with_text(moved, "en/hvad", "")) == (Row("to"), Row("en"))
    own = Rows((Row("ark-1", "Egen", {"hvad": "x"}),))
    assert rows(FED.with_text(own, "ark-1/hvad", "")) == (Row("ark-1", "Egen"),)


def test_each_field_of_each_sheet_counts() -> None:
    value = Rows((TAKEN, Row("ark-2", "", {"slut": "1/12"})))
    one, two = (tuple(f"ark-{at}/{field}" for field in ("hvad", "slut", "moede")) for at in (1, 2))
    assert FED.places(value) == (*one, *two)
    assert FED.answered(value) == {"ark-1/hvad", "ark-2/slut"}
    assert FED.places(Rows()) == (WHOLE,)
    assert ALONE.places(Texts()) == ("ark/hvad", "ark/slut", "ark/moede")
    assert len(FIXED.places(Rows())) == 6


def test_the_outline_has_a_line_for_each_sheet_with_a_name() -> None:
    assert FED.steps(Rows((TAKEN,))) == (Step("ark-1", "For mange møder"),)
    assert FED.steps(None) == ALONE.steps(Rows()) == (Step(WHOLE, "Plan"),)
    assert [step.text for step in FIXED.steps(None)] == ["1. møde", "2. møde"]


def test_what_was_said_keeps_its_words() -> None:
    value = Rows((Row("en", cells={"slut": "1/12", "hvad": " "}),))
    assert FIXED.leans_on(value) == {"en", "slut"}
    assert FIXED.leans_on(Texts()) == frozenset()


def test_dates_are_named_by_their_sheet_and_field() -> None:
    value = Rows((Row("en", cells={"slut": "1/12", "moede": "marts"}),))
    assert FIXED.dates(value) == (
        DateAt("en/slut", "1/12", "1. møde · Hvornår?"),
        DateAt("en/moede", "marts", "1. møde · Mødet?", month=True),
    )
    assert ALONE.dates(Rows((Row("ark", cells={"slut": "fredag"}),))) == (DateAt("ark/slut", "fredag", "Hvornår?"),)
    assert ALONE.dates(Texts()) == ()
    assert FIXED.dates(FIXED.without(value, "en")) == ()
    assert rows(FIXED.with_date(value, "en/slut", "2/12"))[0].text("slut") == "2/12"
    assert FIXED.with_date(Texts(), "en/slut", "2/12") == Texts()


def test_names_beside_fixed_sheets_follow_into_the_next_round_and_what_was_taken_stays_behind() -> None:
    value = Rows((Row("en", "Opstart", {"hvad": "x"}), TAKEN, Row("ark-2", "Egen")))
    assert FIXED.own_form(value) == Rows((Row("en", "Opstart"), Row("ark-2", "Egen")))
    assert FED.own_form(Rows((TAKEN,))) is None
    own = Row("ark-2", None, {FED.fields[0].id: "Ro  i kalenderen"})
    assert FED.own_form(Rows((TAKEN, own, Row("ark-3", "")))) == Rows((Row("ark-2", "Ro i kalenderen"),))
    assert FIXED.own_form(Texts()) is None


def test_others_see_the_fields_marked_for_them_and_the_name_with_the_first_alone() -> None:
    value = Rows((TAKEN.with_cell("slut", "1/12"), Row("ark-2", "Egen", {"slut": "fredag"})))
    dates = {"ark-1/slut": Dated(date(2026, 12, 1)), "ark-2/slut": Dated(date(2026, 11, 27))}
    first = FED.visible(Answer(value, marks={"ark-1/hvad": SEEN}, dates=dates), Audience.CHEF)
    assert first is not None
    assert first.value == Rows((Row("ark-1", "For mange møder", {"hvad": "For mange møder"}),))
    assert first.dates == {}
    second = FED.visible(Answer(value, marks={"ark-2/slut": SEEN}, dates=dates), Audience.CHEF)
    assert second is not None
    assert second.value == Rows((Row("ark-2", None, {"slut": "fredag"}),))
    assert second.dates == {"ark-2/slut": dates["ark-2/slut"]}
    assert tables(FED, second)[0].rows == (("Hvornår?", "fredag\n→ fredag 27. november 2026"),)
    assert FED.visible(Answer(value), Audience.CHEF) is None
    assert FED.visible(Answer(Texts({"a": "b"}), SEEN), Audience.CHEF) is None


def test_a_sheet_on_paper_is_two_columns_kept_together_with_the_day_that_was_meant() -> None:
    value = Rows((TAKEN.with_cell("slut", "om 3 uger").with_cell("moede", "marts"), Row("ark-2", "")))
    dates = {"ark-1/slut": Dated(date(2026, 12, 15), done=True), "ark-1/moede": Dated(date(2027, 3, 1))}
    (table,) = tables(FED, Answer(value, dates=dates))
    assert [column.head for column in table.columns] == ["Hvad handler det om?", "For mange møder"]
    assert table.rows == (
        ("Hvornår?", "om 3 uger\n→ tirsdag 15. december 2026 · klaret"),
        ("Mødet?", "marts\n→ marts 2027"),
    )
    assert table.together


def test_a_day_in_the_words_it_was_typed_in_is_not_told_twice() -> None:
    value = Rows((Row("ark", cells={"moede": "marts 2027", "hvad": "x"}),))
    (table,) = tables(ALONE, Answer(value, dates={"ark/moede": Dated(date(2027, 3, 1))}))
    assert table.rows == (("Mødet?", "marts 2027"),)


def test_a_sheet_of_nothing_but_spaces_has_no_table() -> None:
    assert tables(ALONE, Answer(Rows((Row("ark", cells={"hvad": " "}),)))) == []


def test_sheets_are_told_apart_by_a_heading_each_and_one_alone_needs_none() -> None:
    value = Rows((TAKEN, Row("ark-2", "Egen", {"hvad": "x"})))
    found = nodes(FED, Answer(value))
    assert [plain(node.text) for node in found if isinstance(node, Heading)] == ["Ark 1", "Egen"]
    assert all(table.titled for table in tables(FED, Answer(value)))
    alone = nodes(ALONE, Answer(Rows((Row("ark", cells={"hvad": "x"}),))))
    assert not [node for node in alone if isinstance(node, Heading)]


def test_everything_shows_why_a_field_is_empty_and_says_so_where_there_is_no_sheet() -> None:
    answer = Answer(Rows((Row("ark", cells={"hvad": "x"}),)), marks={"ark/slut": Mark(State.LATER)})
    (table,) = tables(ALONE, answer, Show.EVERYTHING)
    assert [words for _asked, words in table.rows] == ["Senere", "Ikke besvaret endnu"]
    assert table.columns[1].head == "x"
    assert [type(node) for node in nodes(FED, None, Show.EVERYTHING)] == [Missing]
    assert nodes(FED, None) == []


def test_a_field_that_left_the_form_stands_last_as_it_was_asked() -> None:
    (table,) = tables(ALONE, Answer(Rows((Row("ark", cells={"gammelt": "x"}),))))
    assert table.rows == (("gammelt", "x"),)


def test_a_single_field_has_no_number() -> None:
    block = sheets(fields=[FIELDS[1]])
    (table,) = tables(block, Answer(Rows((Row("ark", cells={"slut": "x"}),))))
    assert table.rows == (("Hvornår?", "x"),)


@pytest.mark.parametrize(
    ("block", "titles"),
    [
        (ALONE, []),
        (MANY, ["Ark 1", "Ark 2", "Ark 3"]),
        (FED, ["Ark 1", "Ark 2", "Ark 3"]),
        (FIXED, ["1. møde", "2. møde"]),
    ],
)
def test_blank_sheets_are_those_of_the_form_and_three_where_there_may_be_many(block: Sheets, titles: list[str]) -> None:
    found = nodes(block, None, Show.BLANK)
    assert [plain(node.text) for node in found if isinstance(node, Heading)] == titles
    table = tables(block, None, Show.BLANK)[0]
    assert table.rows[0] == ("Hvornår?", "")
    assert table.columns[1].head.count("\n") == 2


def said(block: Sheets, answer: Answer, *, names: bool = True) -> list[str]:
    found = nodes(block, answer, names=names)
    return [plain(node.text) for node in found if isinstance(node, Paragraph)]


def test_who_may_see_a_sheet_is_said_once_or_by_its_fields() -> None:
    value = Rows((Row("ark", cells={"hvad": "x", "slut": "y"}),))
    both = Answer(value, marks={"ark/hvad": SEEN, "ark/slut": SEEN})
    assert said(ALONE, both) == ["Må ses af min leder"]
    assert said(ALONE, Answer(value, marks={"ark/hvad": SEEN})) == ["Sagen: Må ses af min leder"]
    assert said(ALONE, Answer(value)) == []
    assert said(ALONE, both, names=False) == []


def test_a_field_tells_which_of_several_sheets_it_is_on() -> None:
    fed = Rows((TAKEN,))
    assert FED.belongs_to(fed, "ark-1/slut", FED.wording()) == "For mange møder"
    unnamed = Rows((Row("ark-1"), Row("ark-2")))
    assert MANY.belongs_to(unnamed, "ark-2/hvad", MANY.wording()).startswith("Ark ")
    assert ALONE.belongs_to(Rows(), "ark/hvad", ALONE.wording()) == ""
    assert FED.belongs_to(Texts(), "ark-1/slut", FED.wording()) == ""


def test_what_is_chosen_elsewhere_is_gone_on_with_in_one_sheet_alone() -> None:
    begun = FED.taken_up(Rows(), ORIGIN, "For mange møder")
    assert begun == (Rows((TAKEN,)), "ark-1")
    assert FED.taken_up(begun[0], ORIGIN, "For mange møder") == begun
    assert FED.taken_up(Texts(), ORIGIN, "x") is None
