"""Follow-up on the screen: by day, dealt with and brought back, put off, gone to, and into a calendar."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.tui.leader import GALLERY, NOW, Leader, at_desk
from trivsel_tui.answers import Answer, Row, Rows
from trivsel_tui.journal.journal import Journal
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.follow_up import FollowUpScreen
from trivsel_tui.tui.screens.help import HelpScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.summary import SummaryScreen
from trivsel_tui.tui.widgets.due_line import DueLine
from trivsel_tui.tui.widgets.due_list import DueList
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.month import Month
from trivsel_tui.tui.widgets.relation_map import RelationMap
from trivsel_tui.tui.widgets.year import Year
from trivsel_tui.workbook.loading import load_workbook

SHEETS = Rows(
    (
        Row("ark-1", "For mange møder", {"hvad": "For mange møder", "slut": "om 3 uger"}),
        Row("ark-2", "To chefer", {"slut": "i morgen", "moede": "marts"}),
        Row("ark-3", "Ro", {"slut": "ved lejlighed"}),
    )
)
A_FORTNIGHT_AGO = NOW - timedelta(days=14)


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Dokumenter"
    folder.mkdir()
    monkeypatch.setattr("trivsel_tui.tui.opening.documents_folder", lambda: folder)
    return folder


def written(folder: Path, then: datetime) -> None:
    """Leave dates behind that were typed at a moment."""

    exercise = load_workbook("da", GALLERY).workbook.exercise("sheets")
    assert exercise is not None
    journal = Journal(folder, language="da", clock=lambda: then)
    journal.record(exercise, exercise.blocks[0], Answer(SHEETS))
    journal.close()


@asynccontextmanager
async def at_follow_up(folder: Path, then: datetime = NOW, keys: str = "d") -> AsyncIterator[Leader]:
    written(folder / "data", then)
    async with at_desk(folder / "data", exercise="") as leader:
        leader._exercise = "sheets"
        await leader.until(lambda: " · Slut" in leader.page())
        await leader.keys(keys)
        yield leader


def listed(leader: Leader) -> list[str]:
    return [due.about for due in leader.app.screen.query_one(DueList).open]


async def test_home_says_the_nearest_date_and_the_list_has_all_by_day(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path, keys="") as leader:
        leader.on(HomeScreen)
        assert "Opfølgning  25. november  To chefer · Slut  og 2 til" in leader.page()
        await leader.keys("d")
        leader.on(FollowUpScreen)
        assert listed(leader) == ["To chefer · Slut", "For mange møder · Slut", "To chefer · Mødet"]
        assert "15. december" in leader.page()
        assert "marts 2027" in leader.page()
        assert "lejlighed" not in leader.page()
        assert "onsdag 25. november 2026 · i morgen · skrevet som »i morgen«" in leader.page()
        await leader.keys("<end>")
        assert "\n      marts 2027 · skrevet som »marts«" in leader.page()


async def test_what_has_passed_stands_on_top_as_what_was(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path, A_FORTNIGHT_AGO) as leader:
        assert "var 11. november" in leader.page()
        assert listed(leader)[0] == "To chefer · Slut"
        assert "var for 13 dage siden" in leader.page()
        await leader.keys("<escape>")
        assert "Opfølgning  var 11. november" in leader.page()


async def test_what_is_dealt_with_folds_to_the_foot_and_space_brings_it_back(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        await leader.keys("<space>")
        assert listed(leader) == ["For mange møder · Slut", "To chefer · Mødet"]
        assert leader.answer().dates["ark-2/slut"].done
        assert "Klaret: 1" in leader.page()
        assert "25. november" not in leader.page()
        await leader.keys("<end><enter>")
        assert "25. november" in leader.page()
        await leader.keys("<end>")
        assert "Udskyd" not in leader.foot()
        await leader.keys("<space>")
        assert len(listed(leader)) == 3
        assert not leader.answer().dates["ark-2/slut"].done
        assert "Klaret" not in "".join(leader.lines()[:-1])


async def test_a_date_of_an_earlier_round_is_dealt_with_taken_back_and_read_where_it_was_written(
    tmp_path: Path,
) -> None:
    async with at_follow_up(tmp_path, A_FORTNIGHT_AGO, keys="") as leader:
        leader.journal.begin(leader.exercise)
        new = Rows((Row("ark-1", "Søvn", {"slut": "om 2 uger"}),))
        leader.journal.record(leader.exercise, leader.block(), Answer(new))
        await leader.keys("d")
        assert listed(leader) == ["To chefer · Slut", "For mange møder · Slut", "Søvn · Slut", "To chefer · Mødet"]
        assert "i gennemgangen 10. november" in leader.page()
        await leader.keys("<space>")
        assert listed(leader) == ["For mange møder · Slut", "Søvn · Slut", "To chefer · Mødet"]
        (old, _now) = leader.journal.rounds("sheets")
        assert '"done": true' in (tmp_path / "data" / "answers" / "sheets" / f"{old}.json").read_text()
        assert leader.value(Rows) == new
        await leader.keys("<ctrl+z>")
        assert listed(leader)[0] == "To chefer · Slut"
        await leader.keys("<ctrl+y>")
        assert len(listed(leader)) == 3
        await leader.keys("<enter>")
        leader.on(SummaryScreen)
        assert "For mange møder" in leader.page()
        assert "Søvn" not in leader.page()
        await leader.keys("<escape>")
        leader.on(FollowUpScreen)


async def test_what_is_done_here_is_taken_back_while_a_newer_round_is_only_begun(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path, A_FORTNIGHT_AGO, keys="") as leader:
        leader.journal.begin(leader.exercise)
        await leader.keys("d<space>")
        assert len(listed(leader)) == 2
        await leader.keys("<ctrl+z>")
        assert listed(leader) == ["To chefer · Slut", "For mange møder · Slut", "To chefer · Mødet"]
        assert len(leader.journal.rounds("sheets")) == 1


async def test_undo_takes_back_what_was_done_here_step_by_step(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        await leader.keys("<space><space><ctrl+z>")
        assert len(listed(leader)) == 2
        await leader.keys("<ctrl+z><ctrl+z>")
        assert len(listed(leader)) == 3
        await leader.keys("<ctrl+y>")
        assert len(listed(leader)) == 2
        await leader.keys("<space><ctrl+y>")
        assert len(listed(leader)) == 1


async def test_a_date_is_put_off_and_two_weeks_stand_ready(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        await leader.keys("u")
        assert leader.in_focus(Line).value == "om 2 uger"
        assert "→ tirsdag 8. december 2026 · om 2 uger" in leader.page()
        await leader.keys("<enter>")
        leader.in_focus(DueList)
        assert leader.value(Rows).row("ark-2").text("slut") == "om 2 uger"
        assert leader.answer().dates["ark-2/slut"].day.isoformat() == "2026-12-08"
        await leader.keys("<ctrl+z>")
        assert leader.value(Rows).row("ark-2").text("slut") == "i morgen"


async def test_the_same_words_a_week_later_are_another_day(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path, A_FORTNIGHT_AGO) as leader:
        await leader.keys("<down>u")
        leader.in_focus(Line).value = "om 3 uger"
        await leader.keys("<enter>")
        assert leader.answer().dates["ark-1/slut"].day.isoformat() == "2026-12-15"


async def test_what_cannot_be_read_stays_in_the_line_and_esc_leaves_all_as_it_was(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        await leader.keys("u")
        await leader.writes("31/2")
        assert "Februar har 28 dage" in leader.page()
        await leader.keys("<enter>")
        assert leader.in_focus(Line).value == "31/2"
        await leader.keys("<escape>")
        leader.in_focus(DueList)
        assert leader.value(Rows) == SHEETS


async def test_enter_goes_to_where_it_was_written_and_esc_comes_back(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        await leader.keys("<down><enter>")
        leader.on(ExerciseScreen)
        assert leader.in_focus(Field).place == "ark-1/slut"
        await leader.keys("<escape><escape>")
        leader.on(FollowUpScreen)
        await leader.keys("<escape>")
        leader.on(HomeScreen)


async def test_a_file_for_the_calendar_is_written_where_it_asks(tmp_path: Path, documents: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        await leader.keys("i")
        assert leader.in_focus(Line).value == str(documents / "Trivsel 2026-11-25.ics")
        assert "intet af det, du har skrevet" in leader.page()
        await leader.keys("<enter>")
        file = documents / "Trivsel 2026-11-25.ics"
        assert b"DTSTART;VALUE=DATE:20261125\r\n" in file.read_bytes()
        assert b"chefer" not in file.read_bytes()
        assert "Gemt:" in leader.page()
        await leader.keys("i")
        assert leader.in_focus(Line).value.endswith("Trivsel 2026-11-25 2.ics")
        leader.in_focus(Line).value = str(documents / "min dag")
        await leader.keys("<enter>")
        assert (documents / "min dag.ics").exists()
        await leader.keys("i")
        leader.in_focus(Line).value = "/findes/ikke/a.ics"
        await leader.keys("<enter>")
        assert "/findes/ikke" in leader.page()


async def test_an_empty_list_says_that_nothing_is_waiting(tmp_path: Path) -> None:
    async with at_desk(tmp_path, own=Path("/nowhere")) as leader:
        assert not leader.app.screen.query_one(DueLine).display
        await leader.keys("d")
        assert "Intet står og venter." in leader.page()
        await leader.keys("<space>ui<enter><down>")
        leader.on(FollowUpScreen)


async def test_the_mouse_chooses_goes_there_and_unfolds(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        dates = leader.app.screen.query_one(DueList)
        await leader.clicks(dates, 6, 1)
        assert dates.at == 1
        await leader.keys("<space>")
        await leader.clicks_on("Klaret: 1")
        assert dates.unfolded
        await leader.clicks(dates, 6, 0)
        await leader.clicks(dates, 6, 0)
        leader.on(ExerciseScreen)


async def test_a_click_on_home_at_the_top_leads_back(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        await leader.clicks_on("‹ Hjem")
        leader.on(HomeScreen)


async def test_help_and_the_palette_know_the_keys(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        assert leader.foot().split()[0] == "Space"
        await leader.keys("<f1>")
        leader.on(HelpScreen)
        assert "Udskyd" in leader.page() or "udskyder" in leader.page()
        await leader.keys("<escape><ctrl+p>")
        assert "Hen, hvor det blev skrevet" in leader.page()


async def test_where_one_only_reads_nothing_changes_and_it_is_said(tmp_path: Path) -> None:
    written(tmp_path / "data", NOW)
    async with at_desk(tmp_path / "data", readable_only="test") as leader:
        leader._exercise = "sheets"
        await leader.keys("d<space>")
        assert "Det kan kun læses her." in leader.page()
        assert not leader.answer().dates["ark-2/slut"].done


async def test_arrows_and_tab_reach_the_line_on_home_and_enter_opens_the_list(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path, keys="") as leader:
        leader.app.screen.query_one(RelationMap).focus()
        await leader.keys("<down><down><down><down>")
        leader.in_focus(DueLine)
        assert leader.page().count("▌") == 1
        await leader.keys("<tab>")
        assert leader.focused.id == "continue"
        await leader.keys("<shift+tab>")
        leader.in_focus(DueLine)
        await leader.keys("<enter>")
        leader.on(FollowUpScreen)


async def test_the_cache_remembers_days_and_no_word(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path):
        pass
    cached = (tmp_path / "data" / "progress.json").read_text()
    assert "2026-11-25" in cached
    assert "chefer" not in cached
    assert json.loads(cached)["exercises"]["sheets"][-1][0] == ["2026-11-25", False, "ark", "ark-2/slut"]


async def test_a_date_is_put_off_by_a_day_of_a_month(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        assert "F5" not in leader.foot()
        await leader.keys("u<f5>")
        month = leader.in_focus(Month)
        assert month.day.isoformat() == "2026-12-08"
        assert "28  29  30  31" in leader.page()
        assert leader.page().count("▌") == 1
        await leader.keys("<right><enter>")
        assert leader.in_focus(Line).value == "9. december 2026"
        await leader.keys("<enter>")
        assert leader.value(Rows).row("ark-2").text("slut") == "9. december 2026"


async def test_a_month_is_put_off_by_a_month_of_a_year(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        await leader.keys("<end>u<f5>")
        assert leader.in_focus(Year).day.isoformat() == "2026-12-08"
        await leader.keys("<right><enter><enter>")
        assert leader.value(Rows).row("ark-2").text("moede") == "januar 2027"
        assert "januar 2027" in leader.page()


async def test_what_is_typed_in_the_month_goes_into_the_line(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        await leader.keys("u1/1<f5>2")
        assert leader.in_focus(Line).value == "1/12"
        await leader.keys("<f5><escape>")
        assert leader.in_focus(Line).value == "1/12"
        assert "→ tirsdag 1. december 2026" in leader.page()
