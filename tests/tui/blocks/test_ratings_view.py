"""Ratings by keys and by mouse: two digits a row, and the scale in use is seen."""

from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Row, Rows
from trivsel_tui.tui.blocks.ratings import RatingsView
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.figure import FigureScreen
from trivsel_tui.tui.widgets.scale_row import ScaleRow

FIT, DEMAND = "passer", "kraever"


def rated(leader: Leader, key: str) -> dict[str, object]:
    return dict(leader.value(Rows).row(key).cells)


def scale(leader: Leader) -> int:
    return leader.app.screen.query_one(RatingsView).scale


async def test_two_digits_a_row_rate_it_all_and_the_last_one_stays(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings", size=(80, 30)) as leader:
        await leader.keys("4224523142")
        assert rated(leader, "udforsker") == {FIT: "4", DEMAND: "2"}
        assert rated(leader, "effektjaeger") == {FIT: "4", DEMAND: "2"}
        assert leader.in_focus(ScaleRow).key == "effektjaeger"
        assert "Passer på mig: mest Meningsskaber (5)" in leader.page()
        await leader.keys("<ctrl+z><ctrl+z>")
        assert rated(leader, "effektjaeger") == {}


async def test_the_arrows_go_to_the_other_scale_and_it_stays_in_use_down_the_rows(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings") as leader:
        assert "Passer på mig: 1 er slet ikke, 5 er helt." in leader.page()
        await leader.keys("<right>")
        assert "Kræver af mig: 1 er næsten intet, 5 er meget." in leader.page()
        await leader.keys("<right><down>3")
        assert rated(leader, "initiativdyrker") == {DEMAND: "3"}
        assert leader.in_focus(ScaleRow).key == "meningsskaber"
        assert scale(leader) == 0
        await leader.keys("<left>1")
        assert rated(leader, "meningsskaber") == {FIT: "1"}


async def test_signs_adjust_between_the_ends_and_backspace_clears(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings") as leader:
        await leader.keys("++-")
        assert rated(leader, "udforsker") == {FIT: "1"}
        await leader.keys("+++++")
        assert rated(leader, "udforsker") == {FIT: "5"}
        await leader.keys("<backspace>6")
        assert rated(leader, "udforsker") == {}


async def test_enter_tells_all_about_the_row_and_then_goes_on(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings", size=(80, 20)) as leader:
        await leader.keys("<enter>")
        assert leader.in_focus(ScaleRow).key == "initiativdyrker"
        assert "til de kan stå selv" not in leader.page()
        assert "Enter Mere " in leader.foot()
        await leader.keys("<enter>")
        assert "til de kan stå selv" in " ".join(leader.page().split())
        assert "Enter Næste" in leader.foot()
        await leader.keys("<enter>")
        assert leader.in_focus(ScaleRow).key == "meningsskaber"
        assert "til de kan stå selv" not in " ".join(leader.page().split())


async def test_a_tall_window_tells_all_at_once(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings", size=(80, 40)) as leader:
        await leader.keys("<down>")
        assert "til de kan stå selv" in " ".join(leader.page().split())
        await leader.keys("<enter>")
        assert leader.in_focus(ScaleRow).key == "meningsskaber"


async def test_tab_walks_the_scales_and_the_rows_both_ways(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings") as leader:
        await leader.keys("<tab>2<tab>5<shift+tab>")
        assert rated(leader, "udforsker") == {DEMAND: "2"}
        assert rated(leader, "initiativdyrker") == {DEMAND: "5"}
        assert (leader.in_focus(ScaleRow).key, scale(leader)) == ("initiativdyrker", 1)
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(1)
        await leader.rest()
        await leader.keys("<up>")
        assert leader.in_focus(ScaleRow).key == "hoere"
        await leader.keys("<shift+tab>")
        assert screen.at == 0


async def test_no_row_comes_goes_or_moves_and_letters_do_nothing(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings") as leader:
        await leader.keys("<ctrl+n><delete><shift+down>abc")
        await leader.pastes("en\nto")
        assert leader.value(Rows) == Rows()
        assert len(leader.app.screen.query(ScaleRow)) == 5
        assert "^n" not in leader.foot()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80", "120"])
async def test_a_click_on_a_bar_sets_it_there(size: tuple[int, int], tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings", size=size) as leader:
        y, line = next((y, line) for y, line in enumerate(leader.lines()) if "Meningsskaber" in line)
        first, second = line.index("·"), line.rindex("·")
        await leader.clicks_at(first, y)
        await leader.clicks_at(second, y)
        assert rated(leader, "meningsskaber") == {FIT: "1", DEMAND: "5"}
        assert scale(leader) == 1
        await leader.clicks_on("Effektjæger")
        assert leader.in_focus(ScaleRow).key == "effektjaeger"
        assert rated(leader, "effektjaeger") == {}


async def test_the_profile_is_drawn_large_and_told_in_words(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings", answer=Rows((Row("udforsker", cells={FIT: "4"}),))) as leader:
        await leader.keys("<f5>")
        leader.on(FigureScreen)
        assert "Udforsker ━━━" in leader.page()
        await leader.keys("t")
        assert "Passer på mig fra 1 til 5: Udforsker 4." in leader.page()


async def test_one_scale_has_one_digit_a_row_and_no_profile(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings") as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(1)
        await leader.rest()
        assert "← →" not in leader.foot()
        assert "F5" not in leader.foot()
        await leader.keys("<right>45")
        assert leader.value(Rows, "pligter") == Rows(
            (Row("hoere", cells={"vaegt": "4"}), Row("beslutte", cells={"vaegt": "5"}))
        )


async def test_past_the_last_row_is_the_way_on(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings") as leader:
        await leader.keys("<end><down><enter>")
        assert leader.on(ExerciseScreen).at == 1
        assert leader.in_focus(ScaleRow).key == "hoere"


async def test_the_figure_stands_at_the_foot_of_a_narrow_window_once_there_is_one(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings") as leader:
        assert "F5" not in leader.foot()
        await leader.keys("4")
        assert "F5 Figur" in leader.foot()
        assert "^q Afslut" in leader.foot()
        await leader.keys("<f5>")
        leader.on(FigureScreen)
