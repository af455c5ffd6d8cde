"""The circles by keys and by mouse."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Static

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Numbers
from trivsel_tui.scene import Circle
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.widgets.canvas import Canvas
from trivsel_tui.tui.widgets.scale import Scales

SIX = "963213"


def numbers(leader: Leader, time: str = "nu") -> dict[str, int]:
    return dict(leader.value(Numbers).at(time))


async def drag(leader: Leader, canvas: Canvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Pull from a point of the scene to another; a cell is one unit wide and two high."""
    cells = [(round(canvas.region.x + x - 0.5), round(canvas.region.y + y / 2 - 0.5)) for x, y in (start, end)]
    leader.mouse(events.MouseDown, *cells[0])
    leader.mouse(events.MouseMove, *cells[1])
    leader.mouse(events.MouseUp, *cells[1])
    await leader.rest()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80", "120"])
async def test_a_rim_pulled_out_makes_its_circle_larger(size: tuple[int, int], tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles", size=size) as leader:
        await leader.keys("555000")
        canvas = leader.app.screen.query_one("#now", Canvas)
        assert canvas.scene is not None
        first = next(shape for shape in canvas.scene.shapes if isinstance(shape, Circle))
        rim = (first.x - first.radius, first.y)
        await drag(leader, canvas, rim, (max(rim[0] - 4, 1), rim[1]))
        assert sorted(numbers(leader).values()) != sorted([5, 5, 5, 0, 0, 0])
        assert leader.in_focus(Scales)
        assert leader.value(Numbers).at("om-fem-aar") == {}


async def test_arrows_and_signs_adjust_and_backspace_clears(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys("5<up><right>++<left>")
        assert numbers(leader)["arbejde"] == 7
        await leader.keys("<end>-")
        assert numbers(leader)["naere+eget"] == 0
        await leader.keys("<home><backspace>")
        assert "arbejde" not in numbers(leader)


async def test_nought_is_ten_for_a_size_and_none_for_an_overlap(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys("000000")
        assert list(numbers(leader).values()) == [10, 10, 10, 0, 0, 0]


async def test_a_digit_goes_on_also_where_it_is_the_number_that_stands_there(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys("96<home>97")
        assert list(numbers(leader).values())[:2] == [9, 7]


async def test_later_begins_as_now_and_says_so(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys(f"{SIX}<tab>")
        assert "Som nu, indtil du ændrer det." in leader.page()
        assert "om-fem-aar" not in leader.value(Numbers).times
        await leader.keys("1")
        assert numbers(leader, "om-fem-aar") == {**numbers(leader), "arbejde": 1}
        await leader.keys("<shift+tab>")
        assert "Som nu" not in leader.page()


async def test_past_the_last_row_and_past_the_later_time_is_onward(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "livscirkler") as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(1)
        await leader.rest()
        await leader.keys("<end><down>")
        assert screen.at == 2
        await screen.turn_to(1)
        await leader.keys("<tab><tab>")
        assert screen.at == 2


async def test_a_click_chooses_a_line_and_its_bar_sets_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        scales = leader.app.screen.query_one(Scales)
        await leader.clicks(scales, 5, 2)
        assert scales.chosen.key == "naere"
        await leader.clicks(scales, scales.size.width - 17 + 4, 3)
        assert numbers(leader) == {"eget": 5}


async def test_words_that_stand_are_not_drawn_again_by_a_digit_that_leaves_them(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys(f"{SIX}<end>")
        said, times = (leader.app.screen.query_one(key, Static) for key in ("#said", "#times"))
        stood = said.content, times.content
        await leader.keys("1")
        assert (said.content, times.content) == stood
        assert said.content is stood[0]
        assert times.content is stood[1]
        await leader.keys("<home>1")
        assert said.content is not stood[0]
        await leader.keys("<tab>")
        assert times.content is not stood[1]


@pytest.mark.parametrize(("size", "both"), [((80, 24), False), ((120, 40), True)], ids=["80", "120"])
async def test_of_two_times_the_one_out_of_sight_is_not_laid_out(
    size: tuple[int, int], both: bool, tmp_path: Path
) -> None:
    async with at_desk(tmp_path, "circles", size=size) as leader:
        await leader.keys(f"{SIX}<tab>1")
        now, later = (leader.app.screen.query_one(key, Canvas) for key in ("#now", "#later"))
        shown = [canvas.scene.title for canvas in (now, later) if canvas.scene]
        assert shown == (["Nu", "Om fem år"] if both else ["Om fem år"])
