"""The exercise: its pages, its marks, and the keys that hold everywhere in it."""

from pathlib import Path

import pytest
from textual.containers import VerticalScroll

from tests.tui.leader import at_desk
from trivsel_tui.answers import WHOLE, Audience, Mark, State, Texts
from trivsel_tui.tui.pages import page_of
from trivsel_tui.tui.screens.contents import ContentsScreen
from trivsel_tui.tui.screens.drawer import Seen, Skip
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.figure import FigureScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.summary import SummaryScreen
from trivsel_tui.tui.widgets.contents import Contents
from trivsel_tui.tui.widgets.field import Field


async def test_f8_says_later_by_its_letter_and_goes_on_to_the_next(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("halvt<f8>")
        leader.on(Skip)
        assert "Det, der står der, bliver stående." in leader.page()
        await leader.keys("s")
        assert leader.answer().mark_at("tilfreds").state is State.LATER
        assert leader.value(Texts).get("tilfreds") == "halvt"
        assert leader.in_focus(Field).place == "flytte"
        assert "… Senere" in leader.page()


async def test_f8_twice_is_later_and_what_was_skipped_is_taken_up_again(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("<f8><f8>")
        assert leader.answer().mark_at("tilfreds").state is State.LATER
        await leader.keys("<shift+tab><f8><down><down><enter>")
        assert leader.answer().mark_at("tilfreds").state is State.ANSWERED
        await leader.keys("<f8><down><enter>")
        assert leader.answer().mark_at("tilfreds").state is State.NOT_FOR_ME
        await leader.keys("<ctrl+z><ctrl+z><ctrl+z>")
        assert leader.answer().mark_at("tilfreds") == Mark()


async def test_esc_leaves_the_drawer_and_changes_nothing(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("<f8><down><escape>")
        leader.on(ExerciseScreen)
        await leader.keys("<f8>")
        await leader.clicks(leader.app.screen, 40, 3)
        leader.on(ExerciseScreen)
        assert leader.answer().mark_at("tilfreds") == Mark()


async def test_the_drawer_is_worked_by_clicks(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("<f8>")
        await leader.clicks_on("Ikke for mig")
        assert leader.answer().mark_at("tilfreds").state is State.NOT_FOR_ME


async def test_f9_ticks_who_may_see_it_and_the_foot_says_so(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        assert "F9 Kun mig" in leader.foot()
        await leader.keys("ord<f9>")
        leader.on(Seen)
        await leader.keys("<space><escape>")
        assert leader.answer().mark_at("tilfreds").audience == (Audience.CHEF,)
        assert leader.answer().mark_at("flytte").audience == ()
        assert "F9 Min leder" in leader.foot()
        assert "må ses af min leder" in leader.page()
        await leader.keys("<tab>")
        assert "F9 Kun mig" in leader.foot()
        await leader.keys("<shift+tab><f9>l<f9>")
        assert leader.answer().mark_at("tilfreds").audience == (Audience.CHEF, Audience.LEDERGRUPPE)


async def test_in_a_table_the_mark_holds_for_the_table(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.keys("5<f9><enter>")
        assert leader.answer().mark_at(WHOLE).audience == (Audience.CHEF,)
        assert "må ses af min leder" in leader.page()
        await leader.keys("<f9><space><down><space><enter>")
        assert leader.answer().mark_at(WHOLE).audience == (Audience.LEDERGRUPPE,)
        await leader.keys("<f9><enter>")
        assert leader.answer().mark_at(WHOLE).audience == (Audience.LEDERGRUPPE,)


async def test_f5_shows_the_figure_only_where_there_is_one(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys("<f5>")
        leader.on(ExerciseScreen)
        await leader.keys("963213<f5>")
        leader.on(FigureScreen)
        await leader.keys("t")
        assert "Arbejdet" in leader.page()
        await leader.keys("<f5>")
        leader.on(ExerciseScreen)


async def test_a_figure_higher_than_the_window_moves_by_arrows(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mindmap") as leader:
        await leader.keys("a")
        await leader.pastes("\n".join(f"gren {at}" for at in range(60)))
        await leader.keys("<escape><f5>")
        room = leader.on(FigureScreen).query_one(VerticalScroll)
        assert room.max_scroll_y > 0
        assert "↑ ↓ Flyt" in leader.page()
        await leader.until(lambda: 0 < room.scroll_offset.y < room.max_scroll_y)  # the middle of the map is in sight
        await leader.keys("<down>" * 60)
        await leader.until(lambda: room.scroll_offset.y == room.max_scroll_y)


async def test_the_figure_of_two_times_turns(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys("963213<tab>5<f5>")
        first = leader.lines()[0]
        assert "n " in leader.foot()
        await leader.keys("n")
        assert leader.lines()[0] != first
        await leader.keys("n")
        assert leader.lines()[0] == first


async def test_f3_lies_over_a_narrow_page_narrows_by_letters_and_goes_where_it_says(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("<f3>fly")
        contents = leader.on(ContentsScreen).query_one(Contents)
        assert [entry.place for entry in contents.shown()] == ["flytte"]
        await leader.keys("<backspace><enter>")
        leader.on(ExerciseScreen)
        assert leader.in_focus(Field).place == "flytte"
        await leader.keys("<f3><f3>")
        leader.on(ExerciseScreen)


async def test_f3_goes_into_the_outline_beside_a_wide_page(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions", size=(120, 40)) as leader:
        await leader.keys("<f3>")
        leader.in_focus(Contents)
        await leader.keys("<up><up><down><down><enter>")
        assert leader.in_focus(Field).place == "flytte"
        await leader.clicks(leader.on(ExerciseScreen).query_one(Contents), 6, 1)
        assert leader.in_focus(Field).place == "tilfreds"


async def test_the_outline_reaches_every_page(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag", example=True) as leader:
        screen = leader.on(ExerciseScreen)
        seen = set()
        for entry in screen.sitting.entries():
            await screen._go_to(entry)
            await leader.rest()
            seen.add(screen.at)
            assert entry.block in screen.views
        assert seen == set(range(len(screen.pages)))


async def test_ctrl_o_shows_the_summary_and_esc_comes_back_to_the_same_field(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("<tab>ord<ctrl+o>")
        leader.on(SummaryScreen)
        assert "ord" in leader.page()
        await leader.keys("<escape> mere")
        assert leader.value(Texts).get("flytte") == "ord mere"


async def test_what_was_undone_on_another_page_is_turned_to(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "livscirkler") as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(page_of(screen.pages, "cirkler"), "cirkler")
        await leader.keys("9")
        at = page_of(screen.pages, "som-det-er")
        await screen.turn_to(at, "som-det-er")
        await leader.keys("ord<ctrl+z><ctrl+z>")
        assert screen.at == page_of(screen.pages, "cirkler")
        assert leader.answer("cirkler").value == leader.block("cirkler").empty()
        await leader.keys("<ctrl+y><ctrl+y>")
        assert screen.at == at
        assert leader.value(Texts, "som-det-er").texts


async def test_shift_tab_before_the_first_goes_to_the_page_before(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "livscirkler") as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(1)
        await leader.rest()
        await leader.keys("<shift+tab>")
        assert screen.at == 0


async def test_a_long_page_is_mounted_a_few_at_a_time_and_ends_in_the_way_on(tmp_path: Path) -> None:
    lines = ["title: Lang\npage: 7\nminutes: 5\npurpose: En lang side.\nblocks:\n"]
    lines += [
        f'  - {{id: b{n}, kind: questions, title: "Blok {n}", questions: [{{id: q, text: "Hvad {n}?"}}]}}\n'
        for n in range(20)
    ]
    own = tmp_path / "own"
    own.mkdir()
    (own / "lang.yaml").write_text("".join(lines), encoding="utf-8")
    async with at_desk(tmp_path / "data", "lang", own=own) as leader:
        screen = leader.on(ExerciseScreen)
        await leader.until(lambda: len(screen.views) == 20)
        await leader.until(lambda: bool(screen.query("#to-summary")))
        await leader.keys("<escape><pagedown>")
        assert "Hvad 0?" not in leader.page()
        await leader.keys("<pageup>")
        assert "Hvad 0?" in leader.page()


@pytest.mark.parametrize("kind", ["questions", "circles"])
async def test_home_remembers_where_the_leader_was(kind: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind) as leader:
        await leader.keys("5<tab><escape><escape>")
        leader.on(HomeScreen)
        assert "Fortsæt" in leader.page()
        place = leader.app.desk.settings.place
        assert place is not None
        await leader.keys("<enter>")
        screen = leader.on(ExerciseScreen)
        assert screen._here == (place.block, place.place)


async def test_the_way_back_at_the_top_is_a_button_too(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.clicks("TopLine", 2, 0)
        leader.on(HomeScreen)


async def test_the_last_page_leads_home_as_well(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("<escape><down><down><tab><enter>")
        leader.on(HomeScreen)


async def test_a_file_that_cannot_be_read_is_named_and_a_new_round_offered(tmp_path: Path) -> None:
    folder = tmp_path / "answers" / "questions"
    folder.mkdir(parents=True)
    (folder / "2026-11-20.json").write_text("{", encoding="utf-8")
    async with at_desk(tmp_path, "questions") as leader:
        assert "2026-11-20.json" in leader.page()
        await leader.keys("x")
        assert leader.value(Texts).texts == {}
        leader.on(ExerciseScreen).query_one("#begin").focus()
        await leader.keys("<enter><tab>nyt")
        assert "nyt" in str(leader.answer().value)
        assert (folder / "2026-11-20.json").read_text(encoding="utf-8") == "{"


async def test_a_figure_that_is_left_before_it_is_drawn_ends_nothing(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys("507050")
        for _time in range(10):
            await leader.keys("<f5><escape>")
            assert not leader.app.crashed
        leader.on(ExerciseScreen)
