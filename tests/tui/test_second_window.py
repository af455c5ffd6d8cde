"""A second window reads; when the first is closed it offers to write, and then shows what the first one wrote."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.tui.leader import GALLERY, NOW, Leader, app_over, record
from trivsel_tui.answers import Texts
from trivsel_tui.journal.late import LateJournal
from trivsel_tui.journal.lock import Lock
from trivsel_tui.journal.saving import SavingState
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.summary import SummaryScreen
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.topline import TopLine

OFFER = "Det andet vindue er lukket. Skriv her"


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Lock]:
    lock = Lock(tmp_path / "data", tmp_path / "state")
    assert lock.take()
    yield lock
    lock.release()


@pytest.fixture
def second(first: Lock, tmp_path: Path) -> Iterator[Desk]:
    desk = window(tmp_path)
    yield desk
    desk.close()


def window(tmp_path: Path) -> Desk:
    lock = Lock(tmp_path / "data", tmp_path / "state")
    reason = None if lock.take() else lock.reason
    journal = LateJournal(tmp_path / "data", "da", reason)
    return Desk(journal, language="da", own_content=GALLERY, today=NOW.date, lock=lock)


def closes_with(first: Lock, folder: Path, text: str) -> None:
    """Write as the first window, which has the lock, and close it."""
    desk = Desk(LateJournal(folder, "da"), language="da", own_content=GALLERY, today=NOW.date)
    record(desk, "questions", Texts({"tilfreds": text}))
    desk.close()
    first.release()


def text_at(desk: Desk) -> str:
    exercise = desk.exercise("questions")
    assert exercise is not None
    answer = desk.answer(exercise, next(block for block in exercise.blocks if block.empty() is not None))
    assert answer is not None
    assert isinstance(answer.value, Texts)
    return answer.value.get("tilfreds")


def state(desk: Desk) -> SavingState:
    return desk.saving.state


def test_a_window_alone_never_offers_to_write_since_it_does(tmp_path: Path) -> None:
    desk = window(tmp_path)
    assert not desk.saving.only_reads
    assert not desk.look_again()
    desk.close()


def test_a_second_window_offers_to_write_once_the_first_is_closed(first: Lock, second: Desk) -> None:
    assert state(second) == SavingState.READ_ONLY
    assert not second.look_again()
    first.release()
    assert second.look_again()
    assert state(second) == SavingState.FREE
    assert not second.look_again()


def test_the_offer_goes_when_a_third_window_is_quicker(first: Lock, second: Desk) -> None:
    first.release()
    assert second.look_again()
    assert first.take()
    assert not second.take_over()
    assert state(second) == SavingState.READ_ONLY
    assert not second.look_again()


def test_taking_over_reads_everything_from_the_disk_and_writes(first: Lock, second: Desk, tmp_path: Path) -> None:
    assert text_at(second) == ""
    closes_with(first, second.folder, "fra det første")
    assert second.take_over()
    assert text_at(second) == "fra det første"
    record(second, "questions", Texts({"tilfreds": "fra det andet"}))
    assert second.flush()
    third = window(tmp_path)
    assert third.saving.only_reads
    assert text_at(third) == "fra det andet"


@asynccontextmanager
async def reading(desk: Desk, exercise: str = "") -> AsyncIterator[Leader]:
    app = app_over(desk, exercise)
    async with app.run_test(size=(100, 30)) as pilot:
        leader = Leader(app, pilot, exercise)
        await leader.rest()
        yield leader


async def offered(leader: Leader) -> None:
    leader.app._look_again()
    await leader.rest()
    assert OFFER in leader.page()


async def test_enter_on_the_line_takes_over_and_shows_the_exercise_anew(first: Lock, second: Desk) -> None:
    async with reading(second, "questions") as leader:
        await leader.keys("x")
        assert leader.in_focus(Field).text == ""
        closes_with(first, second.folder, "fra det første")
        await offered(leader)
        leader.app.screen.query_one(TopLine).focus()
        await leader.keys("<enter>")
        assert OFFER not in leader.page()
        assert "fra det første" in leader.page()
        leader.on(ExerciseScreen)
        await leader.keys(" og videre")
        assert leader.value(Texts).get("tilfreds") == "fra det første og videre"


async def test_a_click_takes_over_on_the_page_in_sight_and_the_others_follow_on_the_way_back(
    first: Lock, second: Desk
) -> None:
    async with reading(second, "questions") as leader:
        await leader.keys("<ctrl+o>")
        leader.on(SummaryScreen)
        closes_with(first, second.folder, "fra det første")
        await offered(leader)
        await leader.clicks_on("Skriv her")
        assert "fra det første" in leader.page()
        await leader.keys("<escape>")
        leader.on(ExerciseScreen)
        assert "fra det første" in leader.page()
        assert second.journal.writable("questions")


async def test_at_home_the_line_is_reached_by_the_keys_that_go_round(first: Lock, second: Desk) -> None:
    async with reading(second) as leader:
        first.release()
        await offered(leader)
        await leader.keys("<shift+tab>")
        leader.in_focus(TopLine)
        await leader.keys("<enter>")
        leader.on(HomeScreen)
        assert leader.focused.id == "continue"
        assert not second.saving.only_reads


async def test_a_line_taken_too_late_says_again_that_this_window_reads(first: Lock, second: Desk) -> None:
    async with reading(second) as leader:
        first.release()
        await offered(leader)
        assert first.take()
        await leader.clicks_on("Skriv her")
        assert OFFER not in leader.page()
        assert state(second) == SavingState.READ_ONLY
