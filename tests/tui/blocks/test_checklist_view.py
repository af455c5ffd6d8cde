"""The checklist by keys and by mouse: marks, notes, dates with their reading, rows of one's own."""

from datetime import date
from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Dated, Row, Rows
from trivsel_tui.blocks.checklist import DATE, MARK, NOTE, Checklist
from trivsel_tui.tui.pages import page_of
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.widgets.mark_row import MarkRow
from trivsel_tui.tui.widgets.month import Month

WISHES = "forventninger"


def rows(leader: Leader) -> list[str]:
    block = leader.block()
    assert isinstance(block, Checklist)
    return [block.row_name(row) for row in block.laid_out(leader.value(Rows))]


def chosen(leader: Leader) -> MarkRow:
    (row,) = (row for row in leader.app.screen.query(MarkRow) if row.chosen)
    return row


async def turned_to_wishes(leader: Leader) -> None:
    await leader.on(ExerciseScreen).turn_to(1)
    await leader.rest()


async def test_space_a_note_and_a_date_in_a_burst_land_each_in_its_cell(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.keys("<space>Kl. 16<tab>om 3 uger<tab><space>")
        value = leader.value(Rows)
        assert value.row("luk").cells == {MARK: "min", NOTE: "Kl. 16", DATE: "om 3 uger"}
        assert value.row("gaa").cells == {MARK: "min"}
        assert leader.answer().dates == {"luk/date": Dated(date(2026, 12, 15))}
        assert "Kl. 16 · om 3 uger" in leader.page()
        await leader.keys("<up>")
        assert "Fra hvornår: om 3 uger  → tirsdag 15. december 2026 · om 3 uger" in leader.page()


async def test_how_a_date_is_read_stands_under_it_at_every_key(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.keys("<tab><tab>")
        assert "→" not in leader.page()
        await leader.keys("12")
        assert "12. i hvilken måned?" in leader.page()
        assert "→" not in leader.page()
        await leader.keys("/12")
        assert "→ lørdag 12. december 2026" in leader.page()
        await leader.keys("<backspace><backspace><backspace><backspace><backspace>")
        assert "→" not in leader.page()
        await leader.keys("ved lejlighed<enter>")
        assert leader.value(Rows).row("luk").text(DATE) == "ved lejlighed"
        assert leader.answer().dates == {}
        assert leader.in_focus(MarkRow).key == "gaa"


async def test_a_digit_chooses_a_mark_and_goes_on_but_stays_at_the_last(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await turned_to_wishes(leader)
        assert "1 ● opfyldt   2 ◐ delvist   3 ○ savner" in leader.page()
        await leader.keys("213")
        value = leader.value(Rows, WISHES)
        assert [value.row(key).text(MARK) for key in ("tydelig", "naer")] == ["delvist", "nej"]
        await leader.keys("<space><up><backspace>")
        value = leader.value(Rows, WISHES)
        assert value == Rows((Row("tydelig"), Row("naer")))


async def test_the_foot_offers_only_the_marks_there_are(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        assert "1–3" not in leader.foot()
        assert "Space Mærke" in leader.foot()
        await leader.keys("3 dage<enter>")  # a digit that sets no mark begins to write
        assert leader.value(Rows).row("luk").cells == {NOTE: "3 dage"}
        await turned_to_wishes(leader)
        assert "1–3 Sæt" in leader.foot()


async def test_what_is_said_about_a_row_stands_under_it_while_it_is_chosen(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        assert "telefonen" in leader.page()
        await leader.keys("<down>")
        assert "telefonen" not in leader.page()
        assert "Et kvarter er nok." in leader.page()


async def test_a_row_of_ones_own_is_named_moved_taken_away_and_brought_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.keys("<ctrl+n>Sov længe<enter><space>")
        assert rows(leader)[1] == "Sov længe"
        await leader.keys("<shift+up>")
        assert rows(leader)[0] == "Sov længe"
        await leader.keys("<delete>")
        assert "Sov længe" not in rows(leader)
        await leader.until(lambda: "Fjernet: 1" in leader.page())
        leader.on(ExerciseScreen).query_one("#removed").focus()
        await leader.keys("<enter>")
        assert leader.value(Rows).row("egen-1") == Row("egen-1", "Sov længe", {MARK: "min"})
        assert "Sov længe" in leader.page()


async def test_a_row_is_renamed_from_its_note(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.keys("<enter><shift+tab> kl. 16<enter>")
        assert rows(leader)[0] == "Luk arbejdet ned kl. 16"
        await leader.keys("<enter><shift+tab><shift+tab>")
        assert leader.in_focus(MarkRow).key == "luk"  # there is none before the first


async def test_shift_tab_from_the_first_row_goes_to_the_page_before(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await turned_to_wishes(leader)
        await leader.keys("<up><shift+tab>")
        assert leader.on(ExerciseScreen).at == 0


async def test_shift_tab_goes_from_the_date_to_the_note(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.keys("<tab><tab>1/12<shift+tab>aftale<escape>")
        assert leader.value(Rows).row("luk").cells == {DATE: "1/12", NOTE: "aftale"}
        assert leader.in_focus(MarkRow).key == "luk"


async def test_a_click_on_the_sign_turns_it_and_one_on_a_line_writes_there(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        row = next(row for row in leader.app.screen.query(MarkRow) if row.key == "gaa")
        await leader.clicks(row, 4, 0)
        assert leader.value(Rows).row("gaa").text(MARK) == "min"
        await leader.clicks_on("Fra hvornår")
        await leader.keys("fredag")
        assert leader.value(Rows).row("gaa").text(DATE) == "fredag"
        await leader.clicks_on("Luk arbejdet")
        assert leader.in_focus(MarkRow).key == "luk"
        assert "fredag" in leader.page()
        assert not leader.app.screen.query("MarkRow Line")
        await leader.clicks_on("Luk arbejdet")
        await leader.keys("ja")
        assert leader.value(Rows).row("luk").text(NOTE) == "ja"


async def test_lines_pasted_become_a_note_and_rows(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.pastes("2 + 1\nSov\nSpis")
        assert leader.value(Rows).row("luk").text(NOTE) == "2 + 1"
        assert rows(leader)[1:3] == ["Sov", "Spis"]


async def test_undo_takes_back_each_thing_and_redo_brings_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.keys("<space><down><delete>")
        end = leader.value(Rows)
        await leader.keys("<ctrl+z><ctrl+z>")
        assert leader.value(Rows) == Rows()
        await leader.until(lambda: len(leader.app.screen.query(MarkRow)) == 3)
        await leader.keys("<ctrl+y><ctrl+y>")
        assert leader.value(Rows) == end


@pytest.mark.parametrize("size", [(80, 24), (64, 18)], ids=["80", "64"])
async def test_a_long_name_is_broken_in_lines_and_never_cut(size: tuple[int, int], tmp_path: Path) -> None:
    name = "Sig til i god tid, når du kan se, at ugen bliver for lang, og bed om hjælp til det, der skal nås nu"
    answer = Rows((Row("egen-1", name),), removed=("luk", "gaa", "hjaelp"))
    async with at_desk(tmp_path, "checklist", size=size, answer=answer) as leader:
        assert name in " ".join(leader.page().split())


async def test_all_that_stands_under_the_row_in_use_is_in_sight(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist", size=(64, 18)) as leader:
        scroll = leader.app.screen.query_one("ChecklistView VerticalScroll")
        await leader.keys("<ctrl+n>fire<enter><ctrl+n>fem<enter><ctrl+n>seks<enter>")
        for keys in ("<end>", "<tab><tab>1/12", "<escape><home>", "<down><down>"):
            await leader.keys(keys)
            await leader.until(lambda: scroll.region.contains_region(chosen(leader).region))


async def test_where_nothing_may_be_written_nothing_is(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist", readable_only="test") as leader:
        await leader.keys("<space>ord<tab>mere")
        assert leader.value(Rows) == Rows()


async def test_a_row_whose_title_scrolled_away_is_not_seen_in_part_and_is_counted(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "graenser", example=True) as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(page_of(screen.pages, "arbejde-hjemme"), "arbejde-hjemme")
        await leader.rest()
        for keys in ("<end>", "<down>", "<up>", "<up>"):
            await leader.keys(keys)
            assert "↑ 1 til" in leader.page()
            assert "Ingen mails efter kl. 18" not in leader.page()
        await leader.keys("<home>")
        assert "Ingen mails efter kl. 18" in leader.page()
        assert "↑" not in leader.page()


async def test_a_month_opens_under_a_rows_date(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.keys("Kl. 16<tab>1/12")
        assert "F5" in leader.foot()
        await leader.keys("<f5>")
        assert "december 2026 ›" in leader.page()
        await leader.keys("<right><enter>")
        assert leader.value(Rows).row("luk").cells == {NOTE: "Kl. 16", DATE: "2. december 2026"}
        await leader.keys("<f5>1")
        assert leader.value(Rows).row("luk").text(DATE) == "2. december 20261"
        await leader.keys("<f5><escape><backspace><enter>")
        assert leader.value(Rows).row("luk").text(DATE) == "2. december 2026"
        assert not leader.app.screen.query(Month)
        assert "F5" not in leader.foot()


async def test_a_month_under_a_rows_date_goes_when_the_leader_does(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist", size=(80, 40)) as leader:
        await leader.keys("Kl. 16<tab>1/12<f5>")
        assert "Space" not in leader.foot()
        await leader.keys("<delete>")
        other = list(leader.app.screen.query(MarkRow))[1]
        await leader.clicks(other)
        assert not leader.app.screen.query(Month)
        assert chosen(leader) is other
        assert leader.value(Rows).row("luk").text(DATE) == "1/12"
