"""Sheets on the screen: begun from what was chosen, walked by names, filled, renamed, taken away and brought back."""

from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Audience, Mark, Row, Rows
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.names_line import NamesLine
from trivsel_tui.tui.widgets.offer_list import OfferList
from trivsel_tui.tui.widgets.pick_line import PickLine
from trivsel_tui.tui.widgets.stop import Stop

HEAD = "title: Møder\npage: 14\nminutes: 5\npurpose: Prøve.\nblocks:\n"
FIXED = (
    HEAD
    + "  - {id: moeder, kind: sheets, title: Møderne, sheet: Møde, many: true, fixed: [{id: en, name: 1. møde},"
    + " {id: to, name: 2. møde}], fields: [{id: maal, text: Formål, type: line}, {id: dag, text: Dato, type: date}]}\n"
)
CHOSEN = (
    HEAD
    + "  - {id: plan, kind: sheets, sheet: Ark, from: [temaer], fields: [{id: maal, text: Formål}]}\n"
    + "  - {id: temaer, kind: themes, most: 1, themes: [{id: et, title: Et, prompts: [{id: a, text: Hvad?}]}]}\n"
)
ALONE = HEAD + "  - {id: aftale, kind: sheets, sheet: Aftale, fields: [{id: antal, text: Hvor mange?, type: number}]}\n"


def names(leader: Leader) -> list[str]:
    value = leader.value(Rows)
    return [row.name or row.text("hvad") for row in value.rows if row.id not in value.removed]


def own(folder: Path, yaml: str) -> Path:
    folder.mkdir()
    (folder / "moeder.yaml").write_text(yaml, encoding="utf-8")
    return folder


async def choose_both(leader: Leader) -> None:
    """Take both themes along, and go to what is offered of them."""
    view = leader.on(ExerciseScreen).views["temaer"]
    for line in list(view.query(PickLine)):
        line.focus()
        await leader.keys("<space>")
    leader.app.screen.query_one(OfferList).focus()
    await leader.rest()


async def test_tab_and_enter_go_from_sheet_to_sheet_and_up_goes_to_their_names(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "moeder", own=own(tmp_path / "own", FIXED)) as leader:
        await leader.keys("Se hinanden<tab>1/12<tab>Ro<enter>om 3 uger<escape>")
        value = leader.value(Rows)
        assert value.row("en").cells == {"maal": "Se hinanden", "dag": "1/12"}
        assert value.row("to").cells == {"maal": "Ro", "dag": "om 3 uger"}
        assert leader.in_focus(Field).place == "to/dag"
        await leader.keys("<up><up>")
        leader.in_focus(NamesLine)
        await leader.keys("<down><down><tab>")
        assert not leader.focused.has_class("field")
        assert not isinstance(leader.app.focused, Field)


async def test_a_burst_makes_a_sheet_of_ones_own_and_fills_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await leader.keys("<ctrl+n>Ro om fredagen<tab>Ingen møder<tab>om 3 uger")
        assert "→ tirsdag 15. december 2026 · om 3 uger" in leader.page()
        await leader.keys("<enter>Alle<enter>marts<enter>")
        (row,) = leader.value(Rows).rows
        assert row.cells == {
            "hvad": "Ro om fredagen",
            "goere": "Ingen møder",
            "slut": "om 3 uger",
            "hvem": "Alle",
            "moede": "marts",
        }
        assert {place: dated.day.isoformat() for place, dated in leader.answer().dates.items()} == {
            "ark-1/slut": "2026-12-15",
            "ark-1/moede": "2027-03-01",
        }


async def test_what_was_chosen_is_offered_and_enter_makes_a_sheet_of_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await choose_both(leader)
        assert "+ For mange møder" in leader.page()
        await leader.keys("<down><enter>")
        (row,) = leader.value(Rows).rows
        assert row.text("hvad") == row.name == "To chefer, to svar"
        assert row.origin == "sheets/2026-11-24/temaer/chefer"
        assert leader.in_focus(Field).place == "ark-1/goere"
        assert [item.offer.text for item in leader.app.screen.query_one(OfferList).offers] == ["For mange møder"]
        await leader.keys("<ctrl+z>")
        assert leader.value(Rows) == Rows()
        assert len(leader.app.screen.query_one(OfferList).offers) == 2


async def test_the_offers_are_taken_and_left_by_arrows_and_clicks(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await choose_both(leader)
        offers = leader.app.screen.query_one(OfferList)
        await leader.clicks(offers, 8, 1)
        assert leader.value(Rows) == Rows()
        await leader.clicks(offers, 8, 1)
        assert names(leader) == ["To chefer, to svar"]
        offers.focus()
        await leader.keys("<up>")
        leader.in_focus(NamesLine)
        assert "Kan blive til ark: 1" in leader.page()
        await leader.clicks_on("Kan blive til ark")
        assert leader.focused is offers
        await leader.keys("<down>")
        leader.in_focus(Field)
        await leader.clicks(offers, 8, 9)


async def test_a_taken_sheet_whose_origin_is_gone_keeps_its_words_and_says_so(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await choose_both(leader)
        await leader.keys("<enter>")
        line = next(iter(leader.on(ExerciseScreen).views["temaer"].query(PickLine)))
        line.focus()
        await leader.keys("<space>")
        assert names(leader) == ["For mange møder"]
        leader.app.screen.query_one(NamesLine).focus()
        await leader.rest()
        assert "Det står ikke længere blandt det valgte" in leader.page()


async def test_names_are_walked_opened_moved_and_renamed(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await leader.keys("<ctrl+n>Et<ctrl+n>To<ctrl+n>Tre")
        assert names(leader) == ["Et", "To", "Tre"]
        line = leader.app.screen.query_one(NamesLine)
        line.focus()
        await leader.keys("<left><left>")
        assert (line.key, line.at) == ("ark-1", 0)
        await leader.keys("<shift+right>")
        assert names(leader) == ["To", "Et", "Tre"]
        await leader.keys("<shift+left><enter>")
        assert leader.in_focus(Field).place == "ark-1/goere"
        line.focus()
        await leader.keys("x")
        leader.in_focus(Line)
        assert leader.in_focus(Line).value == "Etx"
        await leader.keys("<backspace> andet<enter>")
        assert names(leader) == ["Et andet", "To", "Tre"]
        line.focus()
        await leader.keys("y<escape>")
        leader.in_focus(NamesLine)
        await leader.keys("<backspace>")
        assert names(leader)[0] == "Et andety"


async def test_the_last_in_the_line_of_names_is_a_new_one(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        line = leader.in_focus(NamesLine)
        await leader.keys("a<delete><enter>Et")
        assert names(leader) == ["Et"]
        line.focus()
        await leader.keys("<right><right>")
        assert line.key == ""
        await leader.keys("<tab>")
        line.focus()
        await leader.keys("<right><enter>To<escape>")
        assert names(leader) == ["Et", "To"]


async def test_a_sheet_is_taken_away_and_comes_back_with_all_that_stood_in_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await leader.keys("<ctrl+n>Et<tab>gør det<ctrl+n>To")
        leader.app.screen.query_one(NamesLine).focus()
        await leader.keys("<delete>")
        assert names(leader) == ["Et"]
        await leader.keys("<delete><tab>")
        assert leader.in_focus(Stop).id == "removed"
        assert "Fjernet: 2" in leader.page()
        await leader.keys("<enter>")
        assert names(leader) == ["Et"]
        assert "gør det" in leader.page()
        assert not leader.answer().dates


async def test_names_are_clicked_and_a_second_click_renames(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await leader.keys("<ctrl+n>Et<ctrl+n>To")
        line = leader.app.screen.query_one(NamesLine)
        await leader.clicks(line, 4)
        assert leader.in_focus(NamesLine).key == "ark-1"
        await leader.clicks(line, 4)
        assert leader.in_focus(Line).value == "Et"
        await leader.keys("<escape>")
        await leader.clicks(line, 70)
        await leader.clicks(line, 18)
        assert len(names(leader)) == 3


async def test_many_names_show_those_about_the_open_one(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        for at in range(6):
            await leader.keys("<ctrl+n>")
            await leader.writes(f"Et langt navn nummer {at}")
        line = leader.app.screen.query_one(NamesLine)
        line.focus()
        await leader.rest()
        (shown,) = [text for text in leader.lines() if "nummer 5" in text and "1" not in text[:6]][:1]
        assert "‹" in shown
        await leader.keys("<left><left><left><left><left>")
        assert any("nummer 0" in text and "›" in text for text in leader.lines())


async def test_a_palette_action_renames_the_open_sheet(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await leader.keys("<ctrl+n>Et")
        actions = leader.on(ExerciseScreen).more_actions()
        await actions["Giv arket et andet navn"]()
        await leader.keys(" igen<enter>")
        assert names(leader) == ["Et igen"]
        assert leader.value(Rows).row("ark-1").text("hvad") == "Et"


async def test_fixed_sheets_stand_from_the_start_and_dates_are_kept_by_sheet(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "moeder", own=own(tmp_path / "own", FIXED)) as leader:
        assert "1 1. møde" in leader.page()
        await leader.keys("Begynde<enter>1/12<enter><tab>fredag<escape>")
        assert leader.value(Rows).row("en").cells == {"maal": "Begynde", "dag": "1/12"}
        assert sorted(leader.answer().dates) == ["en/dag", "to/dag"]
        await leader.keys("<f3>")
        assert "2. møde" in leader.page()
        await leader.keys("<escape>")
        leader.app.screen.query_one(NamesLine).focus()
        await leader.keys("!<enter>")
        assert leader.value(Rows).row("to").name == "2. møde!"


async def test_one_sheet_without_a_name_is_just_its_fields(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "moeder", own=own(tmp_path / "own", ALONE)) as leader:
        assert not leader.app.screen.query_one(NamesLine).display
        await leader.keys("mange<ctrl+n>")
        assert leader.value(Rows).row("ark").cells == {"antal": "mange"}
        assert "Her står ikke et tal endnu" in leader.page()
        await leader.keys("<backspace><backspace><backspace><backspace><backspace>")
        assert leader.value(Rows) == Rows()
        assert leader.on(ExerciseScreen).more_actions().keys() == {"Begynd en ny gennemgang"}


async def test_a_field_that_is_full_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trivsel_tui.tui.widgets.field.LONGEST_TEXT", 3)
    monkeypatch.setattr("trivsel_tui.tui.blocks.prompt_group.LONGEST_TEXT", 3)
    async with at_desk(tmp_path, "sheets") as leader:
        await leader.keys("<ctrl+n>abcd")
        assert leader.value(Rows).row("ark-1").text("hvad") == "abc"
        assert "er fuldt" in leader.page()


async def test_nothing_can_be_taken_or_made_where_one_only_reads(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await leader.keys("<ctrl+n>Et")
    async with at_desk(tmp_path, "sheets", readable_only="test") as leader:
        leader.app.screen.query_one(NamesLine).focus()
        await leader.keys("<delete>x<ctrl+n><shift+left>")
        assert names(leader) == ["Et"]
        leader.in_focus(NamesLine)


async def test_where_none_may_be_made_the_last_taken_away_leads_to_bringing_it_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "moeder", own=own(tmp_path / "own", CHOSEN)) as leader:
        assert "kan blive til et ark her" in leader.page()
        next(iter(leader.on(ExerciseScreen).views["temaer"].query(PickLine))).focus()
        await leader.keys("<space>")
        leader.app.screen.query_one(OfferList).focus()
        await leader.keys("<enter>")
        leader.app.screen.query_one(NamesLine).focus()
        await leader.keys("<delete>")
        assert leader.in_focus(Stop).id == "removed"
        await leader.keys("<enter>")
        assert leader.value(Rows, "plan").removed == ()


async def test_a_long_list_of_what_may_be_taken_is_folded_until_it_is_in_use(tmp_path: Path) -> None:
    themes = ", ".join(f"{{id: t{at}, title: Tema {at}, prompts: [{{id: a, text: Hvad?}}]}}" for at in range(5))
    chosen = CHOSEN[: CHOSEN.index("themes: [")] + f"themes: [{themes}]}}\n"
    async with at_desk(tmp_path / "data", "moeder", own=own(tmp_path / "own", chosen)) as leader:
        next(iter(leader.on(ExerciseScreen).views["temaer"].query(PickLine))).focus()
        await leader.keys("<space><down><space><down><space><down><space><down><space>")
        page = leader.page()
        assert "+ Tema 1" in page
        assert "+ Tema 2" not in page
        assert "↓ 3 mere" in page or "↓ 3 til" in page
        leader.app.screen.query_one(OfferList).focus()
        await leader.rest()
        assert "+ Tema 4" in leader.page()


async def test_who_may_see_a_sheet_is_said_once_where_it_is_the_same_for_all_of_it(tmp_path: Path) -> None:
    value = Rows((Row("ark-1", None, {"hvad": "Møder", "goere": "Sige nej"}), Row("ark-2", None, {"hvad": "Ro"})))
    async with at_desk(tmp_path, "sheets", answer=value) as leader:
        answer = leader.answer()
        for place in ("ark-1/hvad", "ark-1/goere", "ark-2/hvad"):
            answer = answer.with_mark(place, Mark(audience=(Audience.CHEF,)))
        leader.journal.record(leader.exercise, leader.block(), answer)
        leader.on(ExerciseScreen).show_again("ark")
        await leader.rest()
        assert leader.page().count("må ses af min leder") == 1
        answer = answer.with_mark("ark-1/goere", Mark(audience=(Audience.HR,)))
        leader.journal.record(leader.exercise, leader.block(), answer)
        leader.on(ExerciseScreen).show_again("ark")
        await leader.rest()
        assert leader.page().count("må ses af") == 2
