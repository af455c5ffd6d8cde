"""Home: the map, the list, where one left off; and the screens that lie beside it."""

import re
from pathlib import Path

import pytest

from tests.tui.leader import at_desk
from trivsel_tui.answers import Texts
from trivsel_tui.journal import settings as settings_file
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.first import FirstScreen
from trivsel_tui.tui.screens.help import HelpScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.settings import ChoiceLines, SettingsScreen
from trivsel_tui.tui.screens.small import SmallScreen
from trivsel_tui.tui.screens.summary import SummaryScreen
from trivsel_tui.tui.widgets.exercise_list import ExerciseList
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.relation_map import RelationMap

BARE = Path("/nowhere")


async def test_the_first_start_has_one_way_on_and_enter_is_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, first=True) as leader:
        leader.on(FirstScreen)
        assert leader.page().count("▌") == 1
        await leader.keys("<enter>")
        leader.on(HomeScreen)
        assert "Begynd med dig selv" in leader.page()
        await leader.keys("<enter>")
        leader.in_focus(ExerciseList)


async def test_a_folder_in_the_cloud_is_said_at_first(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as leader:
        await leader.app.push_screen(FirstScreen("Trivsel", "OneDrive"))
        await leader.rest()
        assert "OneDrive" in leader.page()
        await leader.keys("<escape>")
        leader.on(HomeScreen)


async def test_the_map_is_walked_into_the_list_and_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path, own=BARE) as leader:
        await leader.keys("<down>")
        relations = leader.in_focus(RelationMap)
        await leader.keys("5" if 5 in relations.spots else "")
        relations.focus()
        await leader.keys("<right>")
        leader.in_focus(ExerciseList)
        assert leader.page().count("▌") == 1
        await leader.keys("<left>")
        assert leader.in_focus(RelationMap) is relations
        await leader.keys("<left><left><up><up><up>")
        assert leader.focused.id == "continue"


async def test_walking_on_the_map_shows_that_parts_exercises(tmp_path: Path) -> None:
    async with at_desk(tmp_path, own=BARE) as leader:
        home = leader.on(HomeScreen)
        relations = home.query_one(RelationMap)
        titles = set()
        for number in relations.spots:
            await leader.keys(str(number))
            assert relations.at == number
            titles.add(leader.in_focus(ExerciseList).items[0].card.title)
        assert len(titles) == len(relations.spots)


async def test_tab_goes_round_and_esc_says_how_one_leaves(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as leader:
        seen = [type(leader.focused).__name__]
        for _press in range(3):
            await leader.keys("<tab>")
            seen.append(type(leader.focused).__name__)
        assert seen == ["Stop", "RelationMap", "ExerciseList", "Stop"]
        await leader.keys("<shift+tab>")
        leader.in_focus(ExerciseList)
        await leader.keys("<escape><escape>")
        leader.on(HomeScreen)
        assert "^q" in leader.page()


async def test_the_list_is_walked_and_out_of_at_its_ends(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as leader:
        await leader.keys("1")
        listed = leader.in_focus(ExerciseList)
        at = listed.at
        await leader.keys("<down>")
        assert listed.at == at + 1
        await leader.keys("<up>" * (at + 2))
        assert leader.focused.id == "continue"


async def test_an_exercise_is_opened_by_enter_and_by_a_second_click(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as leader:
        await leader.keys("1")
        listed = leader.in_focus(ExerciseList)
        await leader.keys("<enter>")
        assert leader.on(ExerciseScreen).exercise.id == listed.items[listed.at].card.id
        await leader.keys("<escape><escape>")
        leader.on(HomeScreen).query_one("#continue").focus()
        await leader.clicks(listed, 6, 1)
        leader.on(HomeScreen)
        assert listed.at == 1
        await leader.clicks(listed, 6, 1)
        assert leader.on(ExerciseScreen).exercise.id == listed.items[1].card.id


async def test_arrows_stop_at_the_ends_and_tab_goes_round(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as leader:
        assert leader.focused.id == "continue"
        await leader.keys("<up>")
        assert leader.focused.id == "continue"
        await leader.keys("<shift+tab>")
        leader.in_focus(ExerciseList)
        await leader.keys("<right>")
        leader.in_focus(ExerciseList)
        await leader.keys("<tab>")
        assert leader.focused.id == "continue"


async def test_a_click_on_the_map_chooses_and_a_second_goes_in(tmp_path: Path) -> None:
    async with at_desk(tmp_path, own=BARE) as leader:
        y = next(y for y, line in enumerate(leader.lines()) if "Dig selv" in line[:40])
        await leader.clicks_at(20, y)
        leader.in_focus(RelationMap)
        await leader.clicks_at(20, y)
        leader.in_focus(ExerciseList)


async def test_continue_goes_to_where_the_leader_was_in_the_middle_of_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("<tab>halvt<escape><escape>")
        assert "Fortsæt: Åbne spørgsmål · 1 af 2" in leader.page()
    async with at_desk(tmp_path) as leader:
        await leader.keys("f")
        assert leader.in_focus(Field).place == "flytte"
        assert leader.in_focus(Field).writing


async def test_continue_knows_the_exercise_last_written_in_when_no_place_is_kept(tmp_path: Path) -> None:
    async with at_desk(tmp_path, example=True) as leader:
        leader.app.desk.settings = settings_file.Settings()
        leader.on(HomeScreen).show()
        await leader.rest()
        assert "Fortsæt:" in leader.page()


async def test_settings_change_at_once_and_are_kept(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as leader:
        await leader.keys("<f2>")
        leader.on(SettingsScreen)
        assert str(tmp_path)[:40] in leader.page()
        await leader.keys("<right>")
        assert leader.app.theme == "aften"
        await leader.keys("<down><left><down><enter><up>")
        settings = leader.app.desk.settings
        assert (settings.look, settings.signs, settings.sound) == ("aften", "ascii", False)
        lines = leader.in_focus(ChoiceLines)
        await leader.clicks(lines, 20, 0)
        assert lines.at == 0
        await leader.clicks(lines, 20, 0)
        assert leader.app.theme == "kontrast"
        await leader.keys("<f2>")
        leader.on(HomeScreen)
    assert settings_file.load(tmp_path).look == "kontrast"


async def test_the_bell_is_silent_when_it_is_turned_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_desk(tmp_path) as leader:
        rung: list[bool] = []
        monkeypatch.setattr(type(leader.app).__mro__[2], "bell", lambda _app: rung.append(True))
        leader.app.bell()
        leader.app.desk.settings = settings_file.Settings(sound=not leader.app.desk.settings.sound)
        leader.app.bell()
        assert rung == [True]


async def test_a_window_too_small_asks_for_room_and_comes_back_to_the_same_place(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("ord")
        field = leader.focused
        await leader.pilot.resize_terminal(60, 16)
        await leader.until(lambda: isinstance(leader.app.screen, SmallScreen))
        await leader.rest()
        assert "60 x 16" in leader.page()
        await leader.keys("x<escape><enter>")
        await leader.pilot.resize_terminal(58, 17)
        await leader.until(lambda: "58 x 17" in leader.page())
        await leader.pilot.resize_terminal(64, 18)
        await leader.until(lambda: isinstance(leader.app.screen, ExerciseScreen))
        assert leader.focused is field
        await leader.keys("!")
        assert leader.value(Texts).get("tilfreds") == "ord!"


@pytest.mark.parametrize("exercise", ["questions", "circles", ""])
async def test_help_is_about_where_one_is_and_closes_three_ways(exercise: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, exercise) as leader:
        for close in ("<escape>", "<f1>", "<enter>"):
            await leader.keys("<f1>")
            page = leader.on(HelpScreen)
            assert page.about
            assert "Her" in leader.page()
            await leader.keys(close)
            assert not isinstance(leader.app.screen, HelpScreen)
        if not exercise:
            await leader.keys("?")
            leader.on(HelpScreen)


async def test_the_palette_does_what_it_says_and_offers_nothing_of_textuals(tmp_path: Path) -> None:
    async with at_desk(tmp_path, size=(80, 40)) as leader:
        await leader.keys("<ctrl+p>")
        await leader.until(lambda: "F2" in leader.page())
        for english in ("Screenshot", "Theme", "Maximize", "Keys"):
            assert english not in leader.page()
        assert "^q" in leader.page()
        await leader.keys("indstil")
        await leader.until(lambda: "F2" not in leader.lines()[10] and "ndstil" in leader.page())
        await leader.keys("<escape>")
        leader.on(HomeScreen)
        await leader.keys("<ctrl+p>alle dine svar")
        await leader.until(lambda: any("^o" in line for line in leader.lines()))
        await leader.keys("<down><enter>")
        await leader.until(lambda: isinstance(leader.app.screen, SummaryScreen))


async def test_the_foot_is_made_of_buttons(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as leader:
        await leader.clicks_on("F1 Hjælp")
        leader.on(HelpScreen)
        await leader.clicks_on("Luk")
        leader.on(HomeScreen)


async def test_ctrl_q_saves_and_ends(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("ord")
        leader.press("ctrl+q")
        await leader.until(lambda: leader.app.return_code is not None)
        assert leader.app.return_code == 0
    (kept,) = (tmp_path / "answers" / "questions").glob("*.json")
    assert "ord" in kept.read_text(encoding="utf-8")


async def test_a_low_window_says_how_many_places_and_exercises_are_out_of_sight(tmp_path: Path) -> None:
    async with at_desk(tmp_path, example=True, size=(64, 18)) as leader:
        assert "Dem du leder" not in leader.page()
        (both,) = (line for line in leader.lines() if "↓ " in line)
        assert both.split()[:3] == ["↓", "3", "til"]
        assert both.count("til") == 2
        await leader.keys("<down><down><down>")
        assert "Dem du leder" in leader.page()
        assert "↑ 4 til" in leader.page()
        await leader.keys("1")
        titles = ("De fem", "Faglig", "At sætte", "De tre", "At lede", "Selvref", "Prioriter", "Energi")
        for _step in range(3):
            listed = "\n".join(line[41:] for line in leader.lines())
            hidden = sum(map(int, re.findall("[↑↓] ([0-9]) til", listed)))
            assert hidden
            assert sum(title in listed for title in titles) + hidden == 8
            await leader.keys("<down><down>")
    async with at_desk(tmp_path, example=True) as leader:
        assert "↓ " not in leader.page()


async def test_what_is_only_read_is_done_when_it_was_opened_to_its_end(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as leader:
        card = leader.app.desk.index.exercise("laes-mere")
        assert card is not None
    async with at_desk(tmp_path, "laes-mere") as leader:
        screen = leader.on(ExerciseScreen)
        assert not leader.app.desk.has_read(card)
        await screen.turn_to(len(screen.pages) - 1)
        await leader.keys("<escape>7")
        assert any("Læs mere" in line and "●" in line and "læst" in line for line in leader.lines()), leader.page()
    async with at_desk(tmp_path) as leader:
        assert leader.app.desk.has_read(card)
