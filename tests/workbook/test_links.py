"""What hangs together and what does not: sources, several of them, circles, notes beside, doors."""

from __future__ import annotations

from pathlib import Path

import pytest

from trivsel_tui.workbook.loading import check

HEAD = "title: T\npage: 9\nminutes: 5\npurpose: P\nblocks:\n"
THEMES = "  - {{id: {id}, kind: themes, most: 1, themes: [{{id: et, title: Et, prompts: [{{id: a, text: Hvad?}}]}}]}}\n"
TABLE = (
    "  - {id: tabel, kind: activities, rows: [{id: m, name: M}], name: N, hours: H, gives: G, drains: D, words: W,"
    " wanted: Ø, agreed: A}\n"
)
ADVICE = "  - {id: raad, kind: advice, text: Læs}\n"


def sheets(more: str, id_: str = "ark") -> str:
    return f"  - {{id: {id_}, kind: sheets, sheet: Ark, fields: [{{id: f, text: Hvad?}}], {more}}}\n"


def grown(id_: str, of: str) -> str:
    return f"  - {{id: {id_}, kind: mindmap, centre: C, from: {of}, follow_ups: [{{id: viser, text: Hvordan?}}]}}\n"


def said(folder: Path, *blocks: str) -> list[str]:
    """Return the problems of a file with these blocks, without where they stand."""
    file = folder / "proeve.yaml"
    file.write_text(HEAD + "".join(blocks), encoding="utf-8")
    return [str(problem) for problem in check([file], "da")]


def test_several_sources_hold_and_each_loose_one_is_told(tmp_path: Path) -> None:
    themes = THEMES.format(id="a") + THEMES.format(id="b")
    assert said(tmp_path, themes, sheets("from: [a, b], only: chosen")) == []
    loose = said(tmp_path, themes, ADVICE, sheets("from: [a, ingen, raad]"))
    assert len(loose) == 2
    assert all("a, b" in words for words in loose)


def test_a_word_that_none_of_the_sources_offers_is_told_with_those_they_do(tmp_path: Path) -> None:
    found = said(tmp_path, THEMES.format(id="a"), TABLE, sheets("from: [a, tabel], only: ingen"))
    assert len(found) == 1
    assert "chosen, gives, drains" in found[0]
    assert said(tmp_path, THEMES.format(id="a"), TABLE, sheets("from: [a, tabel], only: gives")) == []
    assert len(said(tmp_path, sheets("from: ingen, only: gives"))) == 1
    assert len(said(tmp_path, sheets("only: gives"))) == 1


def test_a_block_that_feeds_on_itself_by_a_way_round_is_told_at_each_of_them(tmp_path: Path) -> None:
    assert len(said(tmp_path, grown("a", "b"), grown("b", "a"))) == 2
    assert len(said(tmp_path, grown("a", "a"))) == 1
    three = said(tmp_path, grown("a", "b"), grown("b", "c"), grown("c", "a"))
    assert len(three) == 3
    assert said(tmp_path, TABLE, grown("a", "tabel"), grown("b", "a"), sheets("from: [a, b, tabel]")) == []
    circle_beside = said(tmp_path, sheets("from: a"), grown("a", "b"), grown("b", "a"))
    assert len(circle_beside) == 2


@pytest.mark.parametrize(
    ("line", "told"),
    [("door: livscirkler", 0), ("door: ingen", 1)],
)
def test_a_door_leads_to_an_exercise_that_is_there(tmp_path: Path, line: str, told: int) -> None:
    assert len(said(tmp_path, f"  - {{id: raad, kind: advice, text: Læs, {line}}}\n")) == told


def test_the_doors_of_an_option_are_looked_at_too(tmp_path: Path) -> None:
    options = "[{id: a, name: A, doors: [livscirkler, ingen]}, {id: b, name: B}]"
    block = f"  - {{id: valg, kind: choices, questions: [{{id: q, text: Hvad?, options: {options}}}]}}\n"
    (words,) = said(tmp_path, block)
    assert "ingen" in words


@pytest.mark.parametrize(("beside", "told"), [("sp", 0), ("raad", 1), ("ingen", 1), ("kort", 1)])
def test_notes_beside_are_those_of_another_block_that_keeps_answers(tmp_path: Path, beside: str, told: int) -> None:
    questions = "  - {id: sp, kind: questions, questions: [{id: a, text: Hvad?}]}\n"
    groups = "[{id: g, title: G, themes: [{id: krav, text: Krav}]}]"
    columns = "[{id: red, mark: square, word: STOP, means: Stop}]"
    mapping = f"  - {{id: kort, kind: mapping, beside: {beside}, columns: {columns}, groups: {groups}}}\n"
    assert len(said(tmp_path, questions, ADVICE, mapping)) == told
