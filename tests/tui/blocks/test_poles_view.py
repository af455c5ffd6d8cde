"""The slider between two poles, by keys and by mouse."""

from pathlib import Path

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Numbers
from trivsel_tui.tui.screens.figure import FigureScreen
from trivsel_tui.tui.widgets.slider import Slider
from trivsel_tui.tui.widgets.stop import Stop


def places(leader: Leader) -> tuple[int | None, int | None]:
    value = leader.value(Numbers)
    return value.at("nu").get("position"), value.at("oensket").get("position")


async def test_two_digits_set_both_marks(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "poles") as leader:
        await leader.keys("36")
        assert places(leader) == (3, 6)
        assert "Faget  ├───┼───●───┼───┼───◇───┼───┼───┤  At lede" in leader.page()
        assert "Mest faget" in leader.page()
        assert "Der er 3 trin mod at lede." in leader.page()
        await leader.keys("<ctrl+z><ctrl+z>")
        assert leader.value(Numbers) == Numbers()
        assert "●" not in leader.lines()[6]


async def test_the_wish_begins_where_one_stands_and_says_so(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "poles") as leader:
        await leader.keys("4")
        assert "Som nu, indtil du ændrer det." in leader.page()
        assert places(leader) == (4, None)
        await leader.keys("<right>")
        assert places(leader) == (4, 5)
        assert "Lige meget af begge" in leader.page()


async def test_arrows_begin_in_the_middle_and_stop_at_the_poles(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "poles") as leader:
        await leader.keys("<left>")
        assert places(leader) == (5, None)
        await leader.keys("<left><left><left><left><left>")
        assert places(leader) == (1, None)
        await leader.keys("0")
        assert places(leader) == (1, None)
        await leader.keys("<backspace>")
        assert places(leader) == (None, None)


async def test_both_marks_at_one_place_are_one_sign(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "poles") as leader:
        await leader.keys("77")
        assert "◈" in leader.page()
        assert "Du er der, hvor du ønsker at være." in leader.page()


async def test_tab_goes_to_the_other_mark_and_then_on(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "poles") as leader:
        slider = leader.in_focus(Slider)
        await leader.keys("<tab>")
        assert slider.at == 1
        await leader.keys("<shift+tab><tab><tab>")
        assert leader.focused.id == "to-summary"
        await leader.keys("<shift+tab><up>")
        assert (leader.in_focus(Slider), slider.at) == (slider, 0)
        await leader.keys("<down><down>")
        leader.in_focus(Stop)


async def test_a_click_on_the_line_sets_the_mark_that_is_chosen(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "poles") as leader:
        y, line = next((y, line) for y, line in enumerate(leader.lines()) if "├" in line)
        await leader.clicks_at(line.index("┤"), y)
        assert places(leader) == (9, None)
        await leader.clicks_on("Som du ønsker det")
        await leader.clicks_at(line.index("├"), y)
        assert places(leader) == (9, 1)


async def test_both_poles_are_told_and_folded_once_the_leader_has_been_here(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "poles") as leader:
        assert "Du mister håndelaget." in leader.page()
    async with at_desk(tmp_path, "poles", answer=Numbers({"nu": {"position": 3}})) as leader:
        assert "Du mister håndelaget." not in leader.page()
        assert leader.in_focus(Slider).at == 1
        await leader.keys("<down><enter>")
        assert "Du mister håndelaget." in leader.page()
        assert leader.focused.id == "to-summary"


async def test_the_line_is_drawn_large(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "poles", answer=Numbers({"nu": {"position": 3}})) as leader:
        await leader.keys("<f5>")
        leader.on(FigureScreen)
        assert "Nu" in leader.page()
        assert "At lede" in leader.page()


async def test_long_names_of_poles_stand_under_the_line(tmp_path: Path) -> None:
    long = "Alt det, der hører til faget"
    own = tmp_path / "own"
    own.mkdir()
    specimen = (Path(__file__).parents[2] / "gallery" / "poles.yaml").read_text(encoding="utf-8")
    (own / "poles.yaml").write_text(specimen.replace("name: Faget", f'name: "{long}"'), encoding="utf-8")
    async with at_desk(tmp_path / "data", "poles", own=own) as leader:
        await leader.keys("3")
        y, line = next((y, line) for y, line in enumerate(leader.lines()) if "├" in line)
        assert line.index("●") - line.index("├") == 8
        assert leader.lines()[y + 2].strip().startswith(long[:10])
        await leader.clicks_at(line.index("┤"), y)
        assert places(leader) == (3, 9)
