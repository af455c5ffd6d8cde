"""Priorities on the screen: what the map offers, taken by a digit or a star, moved, reworded, written by oneself."""

import shutil
from pathlib import Path

import pytest

from tests.tui.leader import GALLERY, NOW, Leader, at_desk, desk_at
from trivsel_tui.answers import Answer, Entries, Entry, Rows
from trivsel_tui.tui.blocks.priorities import PrioritiesView
from trivsel_tui.tui.pages import page_of
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.figure import FigureScreen
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.level_list import LevelList
from trivsel_tui.tui.widgets.stop import Stop

MAP = Entries(
    (
        Entry("e1", "for mange møder", "krav/red"),
        Entry("e2", "hører nyt i pressen", "information/red"),
        Entry("e3", "bedre dagsordener", "krav/yellow"),
        Entry("e4", "frihed", "krav/green"),
    ),
    last=4,
)


def mapped(folder: Path, entries: Entries = MAP, exercise_id: str = "priorities") -> None:
    """Leave a map behind, as if it had been filled in before."""
    desk = desk_at(folder)
    exercise = desk.exercise(exercise_id)
    assert exercise is not None
    block = exercise.block("temaer")
    assert block is not None
    assert desk.journal.record(exercise, block, Answer(entries))
    assert desk.journal.close()


def view(leader: Leader) -> PrioritiesView:
    found = leader.on(ExerciseScreen).views["prioritering"]
    assert isinstance(found, PrioritiesView)
    return found


def entries(leader: Leader) -> dict[str, Entry]:
    return {entry.text: entry for entry in leader.value(Entries, "prioritering").entries}


def keys(leader: Leader) -> list[str]:
    return view(leader).list.names


async def test_a_digit_places_a_keyword_and_goes_to_the_next_without_a_place(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        assert keys(leader) == ["frihed", "bedre dagsordener", "for mange møder", "hører nyt i pressen"]
        assert leader.value(Entries, "prioritering").entries == ()
        await leader.keys("1223")
        found = entries(leader)
        assert found["frihed"].on("mig")
        assert found["bedre dagsordener"].on("gruppen")
        assert found["for mange møder"].on("gruppen")
        assert found["hører nyt i pressen"].on("stedet")
        assert found["frihed"].origin == f"priorities/{NOW.date()}/temaer/e4"
        assert found["frihed"].at == "green"


async def test_a_second_press_takes_out_and_a_candidate_is_no_answer_again(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("1<up>21")
        assert set(entries(leader)["frihed"].cells) == {"gruppen"}
        await leader.keys("2")
        assert entries(leader) == {}


async def test_two_are_starred_and_a_third_is_refused_in_words(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<space><down><space><down><space>")
        assert [entry.text for entry in entries(leader).values() if entry.on("star")] == ["frihed", "bedre dagsordener"]
        assert "2 er mærket" in leader.page()
        await leader.keys("<up><space><down><space>")
        assert "2 er mærket" not in leader.page()
        assert "★ for mange møder" in leader.page()


async def test_another_colour_here_leaves_the_map_its_own_and_says_so(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<shift+down>")
        assert entries(leader)["frihed"].at == "yellow"
        assert "● KØR i kortlægningen" in leader.page()
        assert leader.in_focus(LevelList).name_text == "frihed"
        assert leader.value(Entries, "temaer") == MAP
        await leader.keys("<shift+up><shift+up>")
        assert entries(leader) == {}


async def test_other_words_here_stand_and_the_rest_follows_the_map(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<enter> hver onsdag<enter><down>1")
        assert entries(leader)["frihed hver onsdag"].reworded
    edited = MAP.with_entry(Entry("e3", "korte dagsordener", "krav/yellow")).with_entry(Entry("e4", "ro", "krav/green"))
    mapped(tmp_path, edited)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.on(ExerciseScreen).turn_to(0)
        await leader.rest()
        assert keys(leader)[:2] == ["frihed hver onsdag", "korte dagsordener"]


async def test_a_map_edited_after_the_stars_were_set_keeps_them_and_a_removed_keyword_leaves_its_words(
    tmp_path: Path,
) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<space><end><space>")
    edited = MAP.without("e4").with_entry(Entry("e2", "hører nyt på gangen", "krav/yellow"))
    mapped(tmp_path, edited)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.on(ExerciseScreen).turn_to(0)
        await leader.rest()
        assert keys(leader) == ["frihed", "bedre dagsordener", "for mange møder", "hører nyt på gangen"]
        assert "★ frihed" in leader.page()
        assert "★ hører nyt på gangen" in leader.page()
        assert "▲ VENT i kort" in leader.page()
        assert {entry.at for entry in entries(leader).values() if entry.on("star")} == {"green", "red"}


async def test_a_theme_of_ones_own_is_written_and_taken_away(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<ctrl+n>Mere luft<enter>3")
        assert entries(leader)["Mere luft"].origin is None
        assert entries(leader)["Mere luft"].at == "green"
        await leader.keys("<home><down><delete>")
        assert entries(leader) == {}
        assert "Mere luft" not in leader.page()
        await leader.keys("<ctrl+z>")
        await leader.until(lambda: "Mere luft" in leader.page())


async def test_taking_a_keyword_away_offers_it_again(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<space><shift+down><delete>")
        assert entries(leader) == {}
        await leader.until(lambda: keys(leader)[0] == "frihed")


async def test_without_a_map_there_is_a_way_to_it_and_one_may_write_oneself(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "priorities") as leader:
        assert "Her samles dine stikord fra kortlægningen." in leader.page()
        assert isinstance(leader.focused, Stop)
        await leader.keys("<tab><enter>Mere luft<enter>")
        assert entries(leader)["Mere luft"].at == "red"
        assert "Her samles" not in leader.page()
    async with at_desk(tmp_path / "to", "priorities") as leader:
        await leader.keys("<enter>")
        assert leader.on(ExerciseScreen).at == 1


async def test_enter_on_a_star_leads_to_the_action_sheets_and_back_by_escape(tmp_path: Path) -> None:
    mapped(tmp_path, exercise_id="apv-kortlaegning")
    async with at_desk(tmp_path, "apv-prioritering") as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(page_of(screen.pages, "prioritering"), "prioritering")
        await leader.rest()
        assert keys(leader) == ["frihed", "bedre dagsordener", "for mange møder", "hører nyt i pressen"]
        await leader.keys("<space><down><space>")
        for _time in range(2):  # begun once, opened again
            await leader.keys("<enter>")
            plan = leader.on(ExerciseScreen).exercise
            assert plan.id == "apv-handlingsplan"
            answer = leader.app.desk.answer(plan, plan.blocks[1])
            assert answer is not None
            assert isinstance(answer.value, Rows)
            assert [row.text("emne") for row in answer.value.rows] == ["bedre dagsordener"]
            assert leader.in_focus(Field).place == f"{answer.value.rows[0].id}/goer"
            while leader.on(ExerciseScreen).exercise.id != "apv-prioritering":  # out of the field, and out of the plan
                await leader.keys("<escape>")
            assert leader.in_focus(LevelList).name_text == "bedre dagsordener"


async def test_a_click_in_a_column_places_and_one_on_the_words_chooses(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        rows = view(leader).list
        y = next(y for y, line in enumerate(leader.lines()) if "bedre dagsordener" in line) - rows.region.y
        await leader.clicks(rows, rows.size.width - 28, y)
        assert entries(leader)["bedre dagsordener"].on("mig")
        await leader.clicks(rows, rows.size.width - 2, y)
        assert entries(leader)["bedre dagsordener"].on("stedet")
        await leader.clicks_on("for mange møder")
        assert leader.in_focus(LevelList).name_text == "for mange møder"
        assert len(entries(leader)) == 1


async def test_the_nine_boxes_are_there_to_read(tmp_path: Path) -> None:
    shutil.copytree(GALLERY / "answers", tmp_path / "answers")
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<f5>")
        assert "Ledergruppen" in leader.page()
        assert "★ for mange" in leader.page()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_click_on_words_in_a_box_goes_to_their_row(size: tuple[int, int], tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities", size=size) as leader:
        await leader.keys("1123<home><f5>")
        await leader.clicks_on("for mange")
        assert leader.in_focus(LevelList).name_text == "for mange møder"
        await leader.keys("<f5>")
        await leader.clicks_on("hører nyt")
        assert leader.in_focus(LevelList).name_text == "hører nyt i pressen"
        await leader.keys("<f5>")
        await leader.clicks_on("Ledergruppen")
        assert "Ledergruppen" in leader.page()
        leader.on(FigureScreen)


async def test_five_hundred_keywords_in_one_colour_are_placed_and_none_is_lost(tmp_path: Path) -> None:
    many = Entries(tuple(Entry(f"e{n}", f"stikord {n}", "krav/red") for n in range(500)), last=500)
    mapped(tmp_path, many)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("12")
        assert "til ─" in leader.page()
        await leader.keys("<end>3")
        found = entries(leader)
        assert set(found) == {"stikord 0", "stikord 1", "stikord 499"}
        assert len(keys(leader)) == 500


async def test_five_hundred_keywords_are_as_many_widgets_as_four(tmp_path: Path) -> None:
    many = Entries(tuple(Entry(f"e{n}", f"stikord {n}", "krav/red") for n in range(500)), last=500)
    mapped(tmp_path / "fire")
    mapped(tmp_path / "mange", many)
    counts = []
    for folder in ("fire", "mange"):
        async with at_desk(tmp_path / folder, "priorities") as leader:
            counts.append(len(view(leader).query("*")))
    assert counts[0] == counts[1]


async def test_what_is_pasted_on_a_row_becomes_rows_of_their_own_in_its_colour(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.pastes("1 luft\n\nlys 2")
        assert [(entry.text, entry.at) for entry in entries(leader).values()] == [
            ("1 luft", "green"),
            ("lys 2", "green"),
        ]
        assert leader.in_focus(LevelList).name_text == "1 luft"


async def test_a_row_left_without_a_name_goes_and_one_from_the_map_has_its_words_again(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<ctrl+n><enter>")
        assert entries(leader) == {}
        await leader.keys("<home>2<home><enter>" + "<backspace>" * 20 + "<down>")
        assert "frihed" in entries(leader)
        assert not entries(leader)["frihed"].reworded


async def test_undo_goes_to_the_row_that_it_takes_back(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<space><end><space><up><ctrl+z>")
        assert leader.in_focus(LevelList).name_text == "hører nyt i pressen"
        await leader.keys("<home><enter>x<ctrl+z>y<enter>")
        assert "frihedy" in entries(leader)


async def test_a_click_elsewhere_ends_the_writing_of_a_name(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<home>s")
        await leader.clicks_on("for mange møder")
        assert leader.in_focus(LevelList).name_text == "for mange møder"
        await leader.clicks_on("for mange møder")
        await leader.keys(" her<tab><tab>")
        assert set(entries(leader)) == {"friheds", "for mange møder her"}
        assert isinstance(leader.focused, LevelList)


async def test_tab_and_shift_tab_walk_the_rows_and_leave_at_the_ends(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities") as leader:
        await leader.keys("<tab><tab><shift+tab>")
        assert leader.in_focus(LevelList).name_text == "bedre dagsordener"
        await leader.keys("<end><tab>")
        assert isinstance(leader.focused, Stop)
        await leader.keys("<up>")
        assert leader.in_focus(LevelList).name_text == "hører nyt i pressen"


async def test_a_window_that_only_reads_changes_nothing(tmp_path: Path) -> None:
    mapped(tmp_path)
    async with at_desk(tmp_path, "priorities", readable_only="test") as leader:
        await leader.keys("1<space><shift+down><delete><ctrl+n><enter>x")
        assert entries(leader) == {}
