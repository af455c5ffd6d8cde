"""Blocks that may not be for everybody, and lines that lead into another exercise and back."""

from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Answer, Audience, Choices, Mark, State, Texts
from trivsel_tui.journal.progress import of_rounds
from trivsel_tui.journal.threads import newest_first
from trivsel_tui.tui.blocks.folded import FoldedView
from trivsel_tui.tui.blocks.view import BlockState
from trivsel_tui.tui.pages import page_of
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.widgets.choice_line import ChoiceLine
from trivsel_tui.tui.widgets.door import Door
from trivsel_tui.tui.widgets.field import Field

LEADING = """
title: Dem, du leder
page: 13
minutes: 10
purpose: Prøve, hvad der passer.
blocks:
  - id: alle
    kind: questions
    title: For alle
    questions: [{id: en, text: "Hvad lykkes?"}]
    door: anden
  - id: nogle
    kind: questions
    title: Leder for tidligere kolleger
    optional: true
    door: anden
    questions: [{id: to, text: "Hvad ændrede sig?"}, {id: tre, text: "Hvad savner du?"}]
  - id: raad
    kind: advice
    title: Et råd
    optional: true
    text: Tag det roligt.
"""
LED = """
title: Den anden øvelse
page: 9
minutes: 10
purpose: Stå bag døren.
blocks:
  - id: her
    kind: questions
    door: leder
    questions: [{id: en, text: "Hvad er her?"}]
"""
PAGE = """
title: Cirkler
page: 7
minutes: 10
purpose: Tegne.
blocks:
  - id: cirkler
    kind: circles
    title: Cirklerne
    optional: true
    door: leder
    circles: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
    times: [{id: nu, name: Nu}, {id: om, name: Om fem år}]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    for name, text in (("leder", LEADING), ("anden", LED), ("cirkelside", PAGE)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def counted(leader: Leader) -> tuple[int, int]:
    progress = of_rounds(leader.exercise, tuple(newest_first(leader.journal, "leder")))
    return progress.questions - progress.not_for_me, progress.not_for_me


async def test_an_optional_block_is_one_line_until_it_is_opened(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "leder", own=own, size=(80, 40)) as leader:
        assert "Gælder det dig?  Ja, åbn · Ikke for mig" in leader.page()
        assert "Hvad ændrede sig?" not in leader.page()
        assert counted(leader) == (3, 0)
        await leader.keys("<tab><tab>")
        leader.in_focus(ChoiceLine)
        await leader.keys("<enter>")
        assert leader.in_focus(Field).place == "to"
        page = leader.on(ExerciseScreen).leaf.page
        assert page is not None
        assert len(page.query(FoldedView)) == 1  # the advice has a line of its own
        await leader.keys("meget")
        assert leader.value(Texts, "nogle").get("to") == "meget"


async def test_not_for_me_takes_all_its_places_out_of_the_count_and_ctrl_z_brings_them_back(
    tmp_path: Path, own: Path
) -> None:
    async with at_desk(tmp_path / "data", "leder", own=own) as leader:
        await leader.keys("<tab><tab><right><enter>")
        assert counted(leader) == (1, 2)
        assert "– Ikke for mig  Åbn det" in leader.page()
        assert leader.answer("nogle").mark == Mark(State.NOT_FOR_ME)
        await leader.keys("<ctrl+z>")
        assert counted(leader) == (3, 0)


async def test_what_was_not_for_me_can_be_opened_all_the_same(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "leder", own=own) as leader:
        await leader.keys("<tab><tab><right><enter><shift+tab><enter>")
        assert leader.in_focus(Field).place == "to"
        assert leader.answer("nogle").mark == Mark()
        assert counted(leader) == (3, 0)


async def test_a_block_that_is_answered_begins_open_and_one_that_is_answered_again_by_redo_opens(
    tmp_path: Path, own: Path
) -> None:
    async with at_desk(tmp_path / "data", "leder", own=own) as leader:
        await leader.keys("<tab><tab><enter>ja<escape><escape>")
        leader.on(HomeScreen)
        leader.app.open_exercise("leder", None)
        await leader.rest()
        assert "Hvad ændrede sig?" in leader.page()
        await leader.keys("<ctrl+z><ctrl+z>")
        await leader.on(ExerciseScreen).turn_to(0)
        await leader.rest()
        assert "Hvad ændrede sig?" not in leader.page()
        await leader.keys("<ctrl+y>")
        assert "Hvad ændrede sig?" in leader.page()


async def test_the_outline_leads_to_the_line_of_a_folded_block(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "leder", own=own) as leader:
        await leader.keys("<f3><down><down><down><enter>")
        assert leader.in_focus(ChoiceLine).has_focus
        assert isinstance(leader.on(ExerciseScreen).view_in_use(), FoldedView)


async def test_what_is_only_read_is_opened_and_never_counted(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "leder", own=own, size=(80, 30)) as leader:
        list(leader.app.screen.query(ChoiceLine))[1].focus()
        await leader.rest()
        assert "← →" not in leader.foot()
        await leader.keys("<enter>")
        assert "Tag det roligt." in leader.page()


async def test_a_click_on_an_answer_of_the_line_takes_it(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "leder", own=own) as leader:
        await leader.clicks_on("Gælder det")
        assert "Hvad ændrede sig?" not in leader.page()
        await leader.clicks_on("Ikke for mig")
        assert leader.answer("nogle").mark.state is State.NOT_FOR_ME


async def test_a_whole_page_that_is_optional_has_the_line_and_the_ways_on(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "cirkelside", own=own) as leader:
        assert "Gælder det dig?" in leader.page()
        assert "Se opsummeringen" in leader.page()
        assert "Gå til" not in leader.page()
        await leader.keys("<enter>963213")
        assert "Gå til Dem, du leder" in leader.page()


async def test_a_door_opens_the_other_exercise_on_top_and_esc_comes_back_to_the_same_place(
    tmp_path: Path, own: Path
) -> None:
    async with at_desk(tmp_path / "data", "leder", own=own, size=(80, 30)) as leader:
        await leader.keys("det hele<tab>")
        assert leader.in_focus(Door).text == "Gå til Den anden øvelse"
        await leader.keys("<enter>")
        assert leader.on(ExerciseScreen).exercise.id == "anden"
        assert leader.page().startswith("   ‹ Tilbage   Den anden øvelse")
        assert "Tilbage til Dem, du leder" in leader.page()
        await leader.keys("<escape>")
        assert "Esc Tilbage" in leader.foot()
        await leader.keys("<escape>")
        assert leader.on(ExerciseScreen).exercise.id == "leder"
        leader.in_focus(Door)
        await leader.keys("<escape>")
        leader.on(HomeScreen)


async def test_a_door_back_to_where_one_came_from_opens_no_third_screen(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "leder", own=own) as leader:
        await leader.keys("<tab><enter>bag døren<tab><enter>")
        assert leader.on(ExerciseScreen).exercise.id == "leder"
        leader.in_focus(Door)
        assert [type(screen) for screen in leader.app.screen_stack] == [HomeScreen, ExerciseScreen]


async def test_all_of_an_answer_stands_in_one_way_and_who_may_see_it_is_kept() -> None:
    from trivsel_tui.answers import Answer

    seen = Mark(State.LATER, (Audience.CHEF,))
    answer = Answer(Texts({"a": "x"}), Mark(), {"a": seen, "b": Mark(State.LATER)})
    declined = answer.with_state(State.NOT_FOR_ME)
    assert declined.mark_at("a") == Mark(State.NOT_FOR_ME, (Audience.CHEF,))
    assert declined.mark_at("b") == Mark(State.NOT_FOR_ME)
    assert set(declined.marks) == {"a"}


async def test_notes_beside_are_those_that_stand_when_one_comes_back_through_a_door(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "apv-kortlaegning") as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(page_of(screen.pages, "temaer"), "temaer")
        await leader.rest()
        assert screen.views["temaer"].state.beside == ()
        screen.query_one(Door).focus()
        await leader.keys("<enter>")
        walk = leader.app.desk.exercise("walk-and-talk")
        assert walk is not None
        themes = next(block for block in walk.blocks if block.id == "temaer")
        leader.journal.record(walk, themes, Answer(Choices(texts={"personale/samarbejde": "Vi griner"})))
        await leader.keys("<escape>")
        state: BlockState = screen.views["temaer"].state
        assert [words for _asked, words in state.beside] == ["Vi griner"]
