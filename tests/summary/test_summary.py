"""The document of a scope: what stands in it, in which order, and what does not."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from trivsel_tui.answers import WHOLE, Answer, Audience, Choices, Mark, Texts
from trivsel_tui.blocks.block import Block, Show
from trivsel_tui.document import Document, Figure, Heading, Missing, Node, Paragraph, Reply, Table
from trivsel_tui.inline import plain
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.threads import newest_first
from trivsel_tui.render import markdown, terminal
from trivsel_tui.summary import ALL, Scope, build, contents, sheets_to_take
from trivsel_tui.summary.records import records
from trivsel_tui.workbook.model import Exercise, Part, Workbook

TODAY = date(2026, 11, 24)


def store(journal: Journal, round_: Round) -> None:
    file = journal.folder / "answers" / round_.exercise / f"{round_.name}.json"
    file.write_bytes(round_.to_bytes())


def nodes(document: Document) -> list[Node]:
    return [node for section in document.sections for node in section.nodes]


def headings(document: Document) -> list[tuple[int, str]]:
    return [(node.level, plain(node.text)) for node in nodes(document) if isinstance(node, Heading)]


def replies(document: Document) -> list[str]:
    return [node.text for node in nodes(document) if isinstance(node, Reply)]


def words(document: Document) -> str:
    return terminal.render(document) + markdown.render(document)


def exercise_of(gallery: Workbook, name: str) -> Exercise:
    found = gallery.exercise(name)
    assert found is not None
    return found


def an_older_round(gallery: Workbook, journal: Journal, exercise: str, block: str, answer: Answer) -> Round:
    there = exercise_of(gallery, exercise).block(block)
    assert there is not None
    moment = "2025-01-02T09:00:00.000+01:00"
    round_ = Round(exercise, "2025-01-02", "da", moment, moment).with_answer(there, answer, moment)
    store(journal, round_)
    return round_


def in_parts(gallery: Workbook) -> Workbook:
    first = Part(id="en", title="Den ene", short="En", about="a", exercises=("themes", "questions"))
    second = Part(id="to", title="Den anden", short="To", about="a", exercises=("pick",))
    return replace(gallery, parts=(first, second))


def test_exercises_stand_in_the_booklets_order_under_their_parts(gallery: Workbook, gallery_journal: Journal) -> None:
    found = headings(build(in_parts(gallery), gallery_journal, Scope(), TODAY))
    upper = [text for level, text in found if level < 3]
    assert upper[:5] == ["Den ene", "Temaer til en tur", "Åbne spørgsmål", "Den anden", "Vælg tre"]
    assert upper[5] == "Dine egne øvelser"


def test_a_part_takes_only_its_own_exercises(gallery: Workbook, gallery_journal: Journal) -> None:
    document = build(in_parts(gallery), gallery_journal, Scope(part="to"), TODAY)
    assert [text for level, text in headings(document) if level < 3] == ["Den anden", "Vælg tre"]
    assert document.subtitle == "Vælg tre"


def test_what_is_not_answered_is_not_there_unless_asked_for(gallery: Workbook, tmp_path: Path) -> None:
    empty = Journal(tmp_path, read_only_reason="test")
    assert build(gallery, empty, Scope(), TODAY).sections == ()
    asked = ("advice", "activities", "circles", "mindmap", "pick", "questions")
    everything = build(gallery, empty, Scope(asked, show=Show.EVERYTHING), TODAY)
    assert sum(isinstance(node, Missing) for node in nodes(everything)) == 6
    assert "Et råd" in words(everything)


def test_advice_and_talk_stand_with_the_form_and_not_with_the_answers(
    gallery: Workbook, gallery_journal: Journal
) -> None:
    upper = [text for level, text in headings(build(gallery, gallery_journal, Scope(), TODAY)) if level == 2]
    assert "Et råd" not in upper
    assert "En samtale på tur" not in upper
    blank = [
        text for level, text in headings(build(gallery, gallery_journal, Scope(show=Show.BLANK), TODAY)) if level == 2
    ]
    assert {"Et råd", "En samtale på tur"} <= set(blank)


def test_the_form_holds_nothing_that_was_answered(gallery: Workbook, gallery_journal: Journal) -> None:
    document = build(gallery, gallery_journal, Scope(show=Show.BLANK), TODAY)
    assert replies(document) == []
    assert "Gåtur" not in words(document)
    assert "besvaret" not in words(document)


def test_a_wide_table_lies_down_and_a_sheet_stands_alone(gallery: Workbook, gallery_journal: Journal) -> None:
    blank = build(gallery, gallery_journal, Scope(("activities", "themes", "mindmap"), show=Show.BLANK), TODAY)
    assert [(section.landscape, section.sheet) for section in blank.sections] == [
        (False, False),
        (True, False),
        (False, False),
        (False, True),
        (False, True),
    ]
    answered = build(gallery, gallery_journal, Scope(("themes",)), TODAY)
    assert not any(section.sheet for section in answered.sections)
    taken = build(gallery, gallery_journal, Scope(("themes",), sheet=True), TODAY)
    assert [section.sheet for section in taken.sections] == [False, True]
    assert "Politik" not in str(taken.sections[1])


def test_the_sheet_for_a_walk_has_the_themes_taken_along_and_no_note(
    gallery: Workbook, gallery_journal: Journal
) -> None:
    exercise = exercise_of(gallery, "themes")

    def on_the_sheet(value: Choices) -> str:
        latest = next(newest_first(gallery_journal, "themes"))
        store(gallery_journal, latest.with_answer(exercise.blocks[0], Answer(value), latest.changed))
        (sheet,) = sheets_to_take(gallery, gallery_journal, "themes", TODAY).sections
        return str(sheet)

    noted = {"retning/ramt": "Kun til mig"}
    both, one = on_the_sheet(Choices((), noted)), on_the_sheet(Choices(("retning",), noted))
    assert ("Politik" in both, "lederkolleger" in both) == (True, True)
    assert ("Politik" in one, "lederkolleger" in one) == (True, False)
    assert "Kun til mig" not in both + one


def test_an_audience_gets_what_is_marked_for_it_and_no_word_of_anything_else(
    gallery: Workbook, gallery_journal: Journal
) -> None:
    for show in Show:
        if show is Show.BLANK:
            continue
        scope = Scope(audience=Audience.CHEF, show=show, sheet=True, overview=True)
        said = words(build(gallery, gallery_journal, scope, TODAY))
        assert "mandagsmødet" in said
        assert "De lange linjer." in said
        for private in (
            "tilfreds",
            "Er fordelingen",
            "Med på turen",
            "lederkolleger",
            "Timerne",
            "kort over",
            "Må ses",
        ):
            assert private not in said
        for purpose in (exercise.purpose for exercise in gallery.exercises):
            assert purpose not in said


def test_the_leaders_own_document_says_who_may_see_what(gallery: Workbook, gallery_journal: Journal) -> None:
    document = build(gallery, gallery_journal, Scope(("circles", "questions")), TODAY)
    said = [plain(node.text) for node in nodes(document) if isinstance(node, Paragraph) and node.quiet]
    assert "Må ses af min leder" in said
    assert [node.audience for node in nodes(document) if isinstance(node, Reply)] == ["", "min leder"]


def test_the_latest_round_is_taken_unless_another_is_named(gallery: Workbook, gallery_journal: Journal) -> None:
    an_older_round(gallery, gallery_journal, "questions", "nu", Answer(Texts({"flytte": "Før."})))
    assert "Før." not in replies(build(gallery, gallery_journal, Scope(("questions",)), TODAY))
    named = build(gallery, gallery_journal, Scope(("questions",), rounds="2025-01-02"), TODAY)
    assert replies(named) == ["Før."]
    both = build(gallery, gallery_journal, Scope(("questions",), rounds=ALL), TODAY)
    titles = [text for level, text in headings(both) if level == 2]
    assert titles == ["Åbne spørgsmål · 2. januar 2025", "Åbne spørgsmål · 24. november 2026"]


def test_two_rounds_stand_side_by_side_the_older_first(gallery: Workbook, gallery_journal: Journal) -> None:
    an_older_round(gallery, gallery_journal, "questions", "nu", Answer(Texts({"flytte": "Før."})))
    scope = Scope(("questions",), rounds=("2025-01-02", "2026-11-24"))
    tables = [node for node in nodes(build(gallery, gallery_journal, scope, TODAY)) if isinstance(node, Table)]
    assert [[column.head for column in table.columns] for table in tables] == [
        ["2. januar 2025", "24. november 2026"]
    ] * 2
    assert ("Før.", "Jeg ville flytte mandagsmødet.") in [table.rows[0] for table in tables]


def test_drawings_of_two_rounds_stand_whole_under_their_dates(gallery: Workbook, gallery_journal: Journal) -> None:
    now = next(newest_first(gallery_journal, "circles"))
    assert now is not None
    store(gallery_journal, Round("circles", "2025-01-02", "da", now.created, now.changed, now.wording, now.answers))
    an_older_round(
        gallery,
        gallery_journal,
        "mindmap",
        "kort",
        Answer(exercise_of(gallery, "mindmap").blocks[0].read({"text": "", "children": []}) or Texts()),
    )
    scope = Scope(("circles", "mindmap"), rounds=("2025-01-02", "2026-11-24"))
    document = build(gallery, gallery_journal, scope, TODAY)
    assert [text for level, text in headings(document) if level == 4] == ["2. januar 2025", "24. november 2026"] * 2
    assert sum(isinstance(node, Figure) for node in nodes(document)) == 3


def test_an_answer_that_cannot_be_read_is_said_to_the_leader_alone(gallery: Workbook, gallery_journal: Journal) -> None:
    file = gallery_journal.folder / "answers" / "questions" / "2026-11-24.json"
    plain_ = json.loads(file.read_text(encoding="utf-8"))
    plain_["answers"]["nu"]["value"] = ["HEMMELIG"]
    file.write_text(json.dumps(plain_), encoding="utf-8")
    own = words(build(gallery, gallery_journal, Scope(("questions",)), TODAY))
    assert "kan ikke læses" in own
    assert "HEMMELIG" not in own
    assert build(gallery, gallery_journal, Scope(("questions",), audience=Audience.CHEF), TODAY).sections == ()
    assert contents(gallery, gallery_journal, Scope(("questions",))).lines == ()
    assert records(gallery, gallery_journal, Scope(("questions",)))


def test_words_in_a_block_that_has_left_the_form_are_still_shown(gallery: Workbook, gallery_journal: Journal) -> None:
    file = gallery_journal.folder / "answers" / "questions" / "2026-11-24.json"
    plain_ = json.loads(file.read_text(encoding="utf-8"))
    plain_["answers"]["gammel"] = {
        "value": {"rows": [{"id": "r", "cells": {"ord": "Gemt [her]", "ja": True, "tom": " "}}]}
    }
    plain_["answers"]["tom"] = {"value": {"rows": []}}
    plain_["wording"]["gammel"] = {"title": "Den gamle", "prompts": {"ord": "Hvad så?"}}
    file.write_text(json.dumps(plain_), encoding="utf-8")
    assert "Gemt [her]" in replies(build(gallery, gallery_journal, Scope(("questions",)), TODAY))
    line = contents(gallery, gallery_journal, Scope(("questions",))).lines[-1]
    assert (line.address, line.question, line.words) == ("questions/2026-11-24/gammel/", "Den gamle", "Gemt [her]")
    for scope in (
        Scope(("questions",), held_back=frozenset({line.address})),
        Scope(("questions",), audience=Audience.CHEF),
    ):
        assert "Gemt" not in words(build(gallery, gallery_journal, scope, TODAY))


@pytest.mark.parametrize("audience", [None, *Audience])
def test_what_leaves_is_listed_and_what_is_held_back_does_not(
    audience: Audience | None, gallery: Workbook, gallery_journal: Journal
) -> None:
    everything = contents(gallery, gallery_journal, Scope())
    found = contents(gallery, gallery_journal, Scope(audience=audience))
    assert len(found.lines) + found.staying == len(everything.lines)
    whole = words(build(gallery, gallery_journal, Scope(audience=audience), TODAY))
    for line in found.lines:
        start = line.words.rstrip("…").split("  ")[0]
        held = Scope(audience=audience, held_back=frozenset({line.address}), sheet=True)
        rest = words(build(gallery, gallery_journal, held, TODAY))
        assert contents(gallery, gallery_journal, held) == found
        if whole.count(start) == 2:
            assert start not in rest
    held_all = Scope(audience=audience, held_back=frozenset(line.address for line in found.lines))
    assert build(gallery, gallery_journal, held_all, TODAY).sections == ()


def test_a_line_that_leaves_says_what_was_asked_and_how_it_begins(gallery: Workbook, gallery_journal: Journal) -> None:
    by_address = {line.address: line for line in contents(gallery, gallery_journal, Scope()).lines}
    circles = by_address["circles/2026-11-24/cirkler/"]
    assert circles.is_figure
    assert circles.question == "Cirklerne"
    text = by_address["questions/2026-11-24/nu/tilfreds"]
    assert not text.is_figure
    assert text.question == "Er fordelingen, som du vil have den?"
    assert text.words.startswith("Ja [/b] og [din]")
    chosen = by_address[f"themes/2026-11-24/temaer/{WHOLE}"]
    assert chosen.words == "Med på turen: Dine lederkolleger, Ferie & [b]hvile[/b]"
    assert [line.address for line in by_address.values() if not line.words] == []


def test_the_fields_of_a_sheet_leave_one_by_one_in_the_order_of_the_form(
    gallery: Workbook, gallery_journal: Journal
) -> None:
    lines = [line for line in contents(gallery, gallery_journal, Scope(("sheets",))).lines if "/ark/" in line.address]
    by_sheet = [line.address.rsplit("/", 1)[0] for line in lines]
    assert by_sheet == sorted(by_sheet, key=by_sheet.index)
    assert all(line.question and line.words != line.question for line in lines)
    assert lines[0].question == "For mange møder: Hvad handler det om?"
    assert lines[1].question.endswith("Hvad gør I?")


def test_the_overview_says_how_far_each_exercise_is(gallery: Workbook, gallery_journal: Journal) -> None:
    document = build(gallery, gallery_journal, Scope(overview=True), TODAY)
    table = next(node for node in nodes(document) if isinstance(node, Table))
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Åbne spørgsmål"] == ("2 af 2", "", "", "24. november 2026")
    assert rows["Et råd"] == ("", "", "", "")


def test_records_hold_each_block_as_it_is_kept(gallery: Workbook, gallery_journal: Journal) -> None:
    (record,) = records(gallery, gallery_journal, Scope(("questions",)))
    assert isinstance(record, dict)
    assert record["exercise"] == "questions"
    assert record["round"] == "2026-11-24"
    assert isinstance(record["blocks"], list)
    (block,) = record["blocks"]
    assert isinstance(block, dict)
    assert block["kind"] == "questions"
    assert block["state"] == "answered"
    assert block["marks"] == {"flytte": {"state": "answered", "audience": ["chef"]}}


def test_a_round_of_the_same_day_has_its_number(gallery: Workbook, gallery_journal: Journal) -> None:
    first = next(newest_first(gallery_journal, "questions"))
    assert first is not None
    store(
        gallery_journal,
        Round("questions", "2026-11-24-b", "da", first.created, first.changed, first.wording, first.answers),
    )
    assert "24. november 2026 (2)" in words(build(gallery, gallery_journal, Scope(("questions",)), TODAY))


def test_a_mark_alone_shows_nothing_and_hides_nothing(gallery: Workbook, gallery_journal: Journal) -> None:
    block: Block | None = exercise_of(gallery, "circles").block("cirkler")
    assert block is not None
    empty = block.empty()
    assert empty is not None
    an_older_round(gallery, gallery_journal, "circles", "cirkler", Answer(empty, Mark(audience=(Audience.HR,))))
    assert build(gallery, gallery_journal, Scope(("circles",), rounds="2025-01-02"), TODAY).sections == ()


def test_a_range_of_pages_is_written_with_a_dash(gallery: Workbook, gallery_journal: Journal) -> None:
    exercise = exercise_of(gallery, "questions").model_copy(update={"page": "16-19"})
    workbook = replace(gallery, exercises=(exercise,))
    assert "side 16–19" in words(build(workbook, gallery_journal, Scope(), TODAY))


def test_two_rounds_with_the_form_show_its_advice_once(gallery: Workbook, gallery_journal: Journal) -> None:
    advice, questions = exercise_of(gallery, "advice").blocks[0], exercise_of(gallery, "questions").blocks[0]
    both = exercise_of(gallery, "questions").model_copy(update={"blocks": (advice, questions)})
    workbook = replace(gallery, exercises=(both,))
    an_older_round(gallery, gallery_journal, "questions", "nu", Answer(Texts({"flytte": "Før."})))
    pair = ("2025-01-02", "2026-11-24")
    shown = build(workbook, gallery_journal, Scope(rounds=pair, show=Show.EVERYTHING), TODAY)
    assert terminal.render(shown).count("NÅR DU ARBEJDER HJEMME") == 1
    answered = build(workbook, gallery_journal, Scope(rounds=pair), TODAY)
    assert "NÅR DU ARBEJDER HJEMME" not in terminal.render(answered)


def test_a_sheet_of_an_answer_that_cannot_be_read_is_left_out(gallery: Workbook, gallery_journal: Journal) -> None:
    file = gallery_journal.folder / "answers" / "themes" / "2026-11-24.json"
    plain_ = json.loads(file.read_text(encoding="utf-8"))
    plain_["answers"]["temaer"]["value"] = []
    file.write_text(json.dumps(plain_), encoding="utf-8")
    document = build(gallery, gallery_journal, Scope(("themes",), sheet=True, overview=True), TODAY)
    assert not any(section.sheet for section in document.sections)
    table = next(node for node in nodes(document) if isinstance(node, Table))
    assert ("Temaer til en tur", "", "", "", "24. november 2026") in table.rows


def test_a_round_without_an_answer_has_nothing_that_leaves_and_no_record(
    gallery: Workbook, gallery_journal: Journal
) -> None:
    moment = "2026-11-25T09:00:00.000+01:00"
    store(gallery_journal, Round("questions", "2026-11-25", "da", moment, moment))
    scope = Scope(("questions",))
    assert contents(gallery, gallery_journal, scope).lines == ()
    (record,) = records(gallery, gallery_journal, scope)
    assert isinstance(record, dict)
    assert record["blocks"] == []
