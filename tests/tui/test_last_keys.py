"""What was written last is recorded, however soon after it the program is left."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk, desk_at
from trivsel_tui.answers import Texts, Tree
from trivsel_tui.journal.saving import Debounce
from trivsel_tui.tui.screens.contents import ContentsScreen
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.outline_field import OutlineField
from trivsel_tui.tui.widgets.topline import TopLine


def quits_by_key(leader: Leader) -> None:
    leader.press("ctrl+q", "\x11")


def quits_at_once(leader: Leader) -> None:
    leader.app.run_worker(leader.app.action_quit())


def is_told_to_end(leader: Leader) -> None:
    leader.app.leave_at_rest(128 + signal.SIGTERM)


@pytest.mark.parametrize("leaves", [quits_by_key, quits_at_once, is_told_to_end])
async def test_a_letter_that_stands_in_the_field_is_saved_though_the_end_comes_before_it_is_told(
    tmp_path: Path, leaves: Callable[[Leader], None]
) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.writes("det sidste or")
        leader.in_focus(Field).insert("d")
        leaves(leader)
        await leader.until(lambda: leader.app._exit)
    assert last_text(tmp_path) == "det sidste ord"


@pytest.mark.parametrize("leaves", [quits_by_key, quits_at_once, is_told_to_end])
async def test_keys_that_still_wait_at_the_end_are_saved(tmp_path: Path, leaves: Callable[[Leader], None]) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        for letter in "ord":
            leader.press(letter, letter)
        leaves(leader)
        await leader.until(lambda: leader.app._exit)
    assert last_text(tmp_path) == "ord"


def last_text(folder: Path) -> str:
    desk = desk_at(folder)
    exercise = desk.exercise("questions")
    assert exercise is not None
    answer = desk.answer(exercise, next(block for block in exercise.blocks if block.empty() is not None))
    assert answer is not None
    assert isinstance(answer.value, Texts)
    return answer.value.get("tilfreds")


async def test_a_click_that_goes_home_waits_for_the_keys_before_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        top = leader.app.screen.query_one(TopLine)
        for letter in "ord":
            leader.press(letter, letter)
        await leader.clicks(top, x=1)
        leader.on(HomeScreen)
    assert last_text(tmp_path) == "ord"


async def test_the_contents_over_a_field_save_what_is_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Debounce, "due", lambda _never: None)
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("ord<f3>")
        leader.on(ContentsScreen)
        await leader.until(lambda: last_text(tmp_path) == "ord")


@pytest.mark.parametrize("leaves", [quits_by_key, is_told_to_end])
async def test_the_end_remembers_where_the_leader_was(tmp_path: Path, leaves: Callable[[Leader], None]) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.writes("ord")
        leaves(leader)
        await leader.until(lambda: leader.app._exit)
        assert leader.app.desk.settings.place is not None
        assert leader.app.desk.settings.place.exercise == "questions"


async def test_a_letter_that_is_not_told_yet_stands_when_the_answer_before_it_is_shown(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.writes("or")
        field = leader.in_focus(Field)
        field.insert("d")
        leader.on(ExerciseScreen).show_again(leader.block().id)
        assert field.text == "ord"
        await leader.rest()
        assert leader.value(Texts).get(field.place) == "ord"
        await leader.keys("<ctrl+z>")
        assert field.text == ""


async def test_a_letter_in_the_mind_map_that_is_not_told_yet_stands_when_the_answer_before_it_is_shown(
    tmp_path: Path,
) -> None:
    async with at_desk(tmp_path, "mindmap") as leader:
        await leader.keys("or")
        field = leader.in_focus(OutlineField)
        field.insert("d")
        leader.on(ExerciseScreen).show_again(leader.block().id)
        assert field.text == "ord"
        await leader.rest()
        assert [node.text for node in leader.value(Tree).children] == ["ord"]
        await leader.keys("<ctrl+z>")
        assert "ord" not in leader.page()
