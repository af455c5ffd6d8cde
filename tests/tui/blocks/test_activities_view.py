"""The table of activities: rows of one's own, names, marks by Tab and by mouse."""

from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Rows
from trivsel_tui.blocks.activities import Activities
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.widgets.row import Row


def rows(leader: Leader) -> list[str]:
    block = leader.block()
    assert isinstance(block, Activities)
    return [block.row_name(row) for row in block.laid_out(leader.value(Rows))]


def shown(leader: Leader) -> list[str]:
    return [row.name_text for row in leader.app.screen.query(Row)]


async def test_a_row_of_ones_own_is_named_where_it_was_made(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.keys("<ctrl+n>Gåture<enter>3+")
        assert rows(leader) == ["Møder", "Gåture", "Samtaler med medarbejdere", "Post og mail"]
        assert shown(leader) == rows(leader)
        assert leader.value(Rows).row("egen-1").cells == {"hours": "3", "gives": True}
        await leader.keys("<ctrl+z><ctrl+z><ctrl+z><ctrl+z>")
        assert leader.value(Rows) == Rows()
        await leader.until(lambda: len(shown(leader)) == 3)


async def test_a_row_is_renamed_from_its_words_by_shift_tab(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.keys("<enter><shift+tab><escape>")
        assert leader.value(Rows) == Rows()
        await leader.keys("<enter><shift+tab> i huset<enter>")
        assert rows(leader)[0] == "Møder i huset"
        assert "Møder i huset" in leader.page()


async def test_a_row_moves_with_shift_and_arrows_and_keeps_the_focus(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.keys("4<shift+down><shift+down>")
        assert rows(leader)[-1] == "Møder"
        await leader.until(lambda: shown(leader)[-1] == "Møder")
        assert leader.in_focus(Row).key == "moeder"
        await leader.keys("<shift+up>+")
        assert leader.value(Rows).row("moeder").cells == {"hours": "4", "gives": True}
        assert rows(leader)[1] == "Møder"


async def test_a_row_taken_away_is_brought_back_at_the_foot_with_all_that_stood_there(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.keys("<down>7<delete>")
        assert rows(leader) == ["Møder", "Post og mail"]
        await leader.until(lambda: "Fjernet: 1" in leader.page())
        assert leader.in_focus(Row).key == "post"
        leader.on(ExerciseScreen).query_one("#removed").focus()
        await leader.keys("<enter>")
        assert "Samtaler med medarbejdere" in rows(leader)
        assert leader.value(Rows).row("samtaler").text("hours") == "7"
        assert "Fjernet" not in leader.page()


async def test_a_row_taken_away_right_after_it_was_written_in_is_a_step_of_its_own(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        key = leader.in_focus(Row).key
        await leader.keys("7<delete>")
        assert leader.value(Rows).removed == (key,)
        await leader.keys("<ctrl+z>")
        assert leader.value(Rows).removed == ()
        assert leader.value(Rows).row(key).text("hours") == "7"
        await leader.keys("<ctrl+z>")
        assert leader.value(Rows).row(key).text("hours") == ""


async def test_tab_walks_hours_energy_words_and_the_next_row(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.keys("<tab>6<tab><right><right><tab>mindre<tab>")
        assert leader.value(Rows).row("moeder").cells == {"hours": "6", "drains": True, "words": "mindre"}
        assert leader.in_focus(Row).key == "samtaler"
        await leader.keys("<shift+tab>")
        assert leader.in_focus(Row).key == "moeder"


async def test_space_turns_the_marks_and_backspace_clears_what_is_chosen(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.keys("6<space><space><space>")
        assert leader.value(Rows).row("moeder").cells == {"hours": "6", "gives": True, "drains": True}
        await leader.keys("<backspace>")
        assert "hours" not in leader.value(Rows).row("moeder").cells
        await leader.keys("<tab><tab><backspace>")
        assert leader.value(Rows).row("moeder").cells == {}


async def test_hours_wished_and_agreed_stand_in_the_sum_once_they_are_said(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities", size=(120, 40)) as leader:
        await leader.keys("6<shift+tab>37<shift+tab>30,5<enter>")
        assert leader.value(Rows).cells == {"wanted": "30,5", "agreed": "37"}
        assert "ønsket 30,5" in leader.page()
        assert "aftalt 37" in leader.page()
        await leader.keys("<escape>")
        leader.in_focus(Row)


async def test_up_from_the_first_row_goes_to_the_hours_wished_and_down_comes_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        first = leader.in_focus(Row)
        await leader.keys("<up>")
        assert leader.focused.id == "wanted"
        assert "▌  Timer, du gerne vil bruge" in leader.page()
        await leader.keys("<down>")
        assert leader.focused is first
        assert "▌  Timer, du gerne vil bruge" not in leader.page()


async def test_a_paste_of_lines_makes_words_and_rows_and_never_digits_and_signs(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.pastes("5+ af dem\nKaffe\nGåtur")
        assert leader.value(Rows).row("moeder").cells == {"words": "5+ af dem"}
        assert rows(leader)[:3] == ["Møder", "Kaffe", "Gåtur"]
        await leader.until(lambda: shown(leader) == rows(leader))


async def test_clicks_choose_a_row_set_its_marks_and_write_its_words(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.clicks_on("Samtaler med")
        assert leader.in_focus(Row).key == "samtaler"
        row = leader.in_focus(Row)
        await leader.clicks(row, 46, 0)
        await leader.clicks(row, 48, 0)
        assert leader.value(Rows).row("samtaler").cells == {"gives": True, "drains": True}
        await leader.clicks(row, 70, 0)
        await leader.keys("ja")
        assert leader.value(Rows).row("samtaler").text("words") == "ja"
        await leader.clicks_on("Post og mail")
        assert leader.in_focus(Row).key == "post"
        assert not leader.app.screen.query("Row Line")


async def test_how_many_rows_are_out_of_sight_is_said(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag", example=True) as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(1)
        await leader.rest()
        await leader.keys("<home>")
        await leader.until(lambda: "↓ " in leader.page())
        await leader.keys("<end><down>")
        assert leader.focused.id == "onward"
        await leader.keys("<enter>")
        assert screen.at == 2


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80", "120"])
async def test_every_row_is_drawn_however_late_its_size_is_known(size: tuple[int, int], tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag", example=True, size=size) as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(1)
        await screen.turn_to(1)
        await leader.rest()
        await leader.keys("<home>")
        assert "Aktivitet " in leader.page()
        window = screen.query_one("ActivitiesView VerticalScroll").region
        rows = [row for row in screen.query(Row) if window.contains_region(row.region)]
        assert len(rows) > 5
        assert all(row.name_text[:20] in leader.page() for row in rows)
