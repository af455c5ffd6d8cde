"""The clock by an injected time: it stands still until it is started, and keeps nothing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.widgets import Digits

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Choices
from trivsel_tui.blocks.themes import Themes
from trivsel_tui.tui.pages import page_of
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.summary import SummaryScreen
from trivsel_tui.tui.widgets.talk_clock import TalkClock


class Hand:
    """Somebody's watch."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
async def leader(tmp_path: Path, hand: Hand) -> AsyncIterator[Leader]:
    async with at_desk(tmp_path, "talk") as leader:
        clock(leader).now = hand
        yield leader


def clock(leader: Leader) -> TalkClock:
    return leader.app.screen.query_one(TalkClock)


def face(leader: Leader) -> str:
    clock(leader).look()
    return leader.app.screen.query_one(Digits).value


async def test_it_stands_still_until_it_is_started_and_while_it_is_paused(leader: Leader, hand: Hand) -> None:
    hand.seconds += 60
    assert face(leader) == "20.00"
    await leader.keys("<space>")
    hand.seconds += 90
    assert face(leader) == "18.30"
    await leader.keys("<space>")
    hand.seconds += 600
    assert face(leader) == "18.30"
    await leader.keys("<space>")
    hand.seconds += 0.4
    assert face(leader) == "18.30"
    hand.seconds += 1
    assert face(leader) == "18.29"


async def test_at_zero_it_says_change_rings_once_and_goes_no_further(
    leader: Leader, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[int] = []
    monkeypatch.setattr(leader.app, "bell", lambda: rung.append(1))
    await leader.keys("<space>")
    hand.seconds += 5000
    assert face(leader) == "0.00"
    clock(leader).look()
    await leader.rest()
    assert rung == [1]
    assert clock(leader).has_class("-over")
    assert "Byt" in leader.page()
    await leader.keys("<space>")
    hand.seconds += 5
    assert face(leader) == "0.00"


async def test_enter_gives_the_turn_on_and_after_the_last_one_leads_on(leader: Leader) -> None:
    assert "Du taler" in leader.page()
    await leader.keys("<enter>")
    assert "Den anden taler" in leader.page()
    assert "Du lytter og spørger." in leader.page()
    assert "tur 2 af 2" in leader.page()
    await leader.keys("<enter>")
    leader.on(SummaryScreen)


async def test_signs_give_and_take_a_minute_also_while_it_runs(leader: Leader, hand: Hand) -> None:
    await leader.keys("+")
    assert face(leader) == "21.00"
    await leader.keys("--")
    assert face(leader) == "19.00"
    await leader.keys("<space>")
    hand.seconds += 60
    await leader.keys("-")
    assert face(leader) == "17.00"
    for _minute in range(30):
        clock(leader).action_minutes(-1)
    assert clock(leader).minutes == 1
    assert clock(leader).remaining() >= 0


async def test_two_digits_set_the_minutes_before_the_start_and_not_after(leader: Leader, hand: Hand) -> None:
    await leader.keys("15")
    assert face(leader) == "15.00"
    await leader.keys("<space>")
    hand.seconds += 1
    await leader.keys("30")
    assert face(leader) == "14.59"
    await leader.keys("<space>30")
    assert face(leader) == "14.59"


async def test_nought_minutes_are_none_that_can_be_set(leader: Leader) -> None:
    await leader.keys("0")
    assert face(leader) == "20.00"
    await leader.keys("5")
    assert face(leader) == "5.00"


async def test_it_pauses_when_the_leader_goes_to_another_line(leader: Leader, hand: Hand) -> None:
    await leader.keys("<space>")
    hand.seconds += 60
    await leader.keys("<tab>")
    hand.seconds += 600
    assert not clock(leader).running
    assert face(leader) == "19.00"


async def test_esc_lets_it_stand_still_and_then_leads_home_and_it_stands_there_on_the_way_back(
    leader: Leader, hand: Hand
) -> None:
    assert "Space Start" in leader.foot()
    await leader.keys("15<space>")
    assert "Space Pause" in leader.foot()
    hand.seconds += 60
    await leader.keys("<escape>")
    assert "tur 1 af 2 · står stille" in leader.page()
    assert "Space Start" in leader.foot()
    await leader.keys("<escape>")
    leader.on(HomeScreen)
    leader.app.open_exercise("talk", None)
    await leader.rest()
    assert face(leader) == "14.00"


async def test_the_themes_that_were_taken_along_stand_under_the_clock(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "walk-and-talk", example=True) as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(page_of(screen.pages, "samtalen"))
        await leader.rest()
        chosen = leader.value(Choices, "temaer").chosen
        themes = leader.block("temaer")
        assert isinstance(themes, Themes)
        names = [theme.title for theme in themes.themes if theme.id in chosen]
        assert names
        assert all(name in leader.page() for name in names)


async def test_w_saves_the_sheet_and_says_where_while_the_clock_goes_on(tmp_path: Path, hand: Hand) -> None:
    async with at_desk(tmp_path / "data", "walk-and-talk") as leader:
        screen = leader.on(ExerciseScreen)
        screen.folder = tmp_path
        await screen.turn_to(page_of(screen.pages, "samtalen"), "samtalen")
        await leader.rest()
        clock(leader).now = hand
        await leader.keys("<space>")
        hand.seconds += 60
        await leader.keys("w")
        await leader.until(lambda: "Gemt: " in leader.page())
        assert clock(leader).running
        assert face(leader) == "19.00"
        await leader.keys("w")
        await leader.until(lambda: "arket 2.docx" in leader.page().replace("\n", ""))
        await screen.turn_to(0)
        assert "Gemt: " not in leader.page()
    assert {path.name for path in tmp_path.glob("*.docx")} == {
        "Walk-and-talk, arket.docx",
        "Walk-and-talk, arket 2.docx",
    }


async def test_a_sheet_that_cannot_be_saved_says_why(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "cards") as leader:
        leader.on(ExerciseScreen).folder = tmp_path / "nowhere"
        await leader.keys("w")
        await leader.until(lambda: "findes ikke" in leader.page())


async def test_where_there_is_no_sheet_w_says_so(leader: Leader, tmp_path: Path) -> None:
    leader.on(ExerciseScreen).folder = tmp_path
    await leader.keys("w")
    await leader.until(lambda: "ikke noget ark" in leader.page())
    assert list(tmp_path.glob("*.docx")) == []


@pytest.mark.parametrize("exercise", ["talk", "cards"])
async def test_the_key_of_the_sheet_stands_at_the_foot_of_a_narrow_window(tmp_path: Path, exercise: str) -> None:
    async with at_desk(tmp_path, exercise) as leader:
        assert "w Arket" in leader.foot()
        assert "^q Afslut" in leader.foot()
