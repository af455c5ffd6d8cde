"""Each kind from the keyboard alone, at 80x24, with keys pressed as fast as they can be; and all the way back."""

from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Choices, Numbers, Rows, Shape, Texts, Tree
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.summary import SummaryScreen


async def back_and_forth(leader: Leader, block: str = "") -> None:
    """Undo all there is, which gives the start; redo all of it, which gives the end."""
    start, end = leader.block(block).empty(), leader.answer(block).value
    await presses_until(leader, "<ctrl+z>", block, start)
    await leader.keys("<ctrl+z>")
    assert leader.answer(block).value == start
    await presses_until(leader, "<ctrl+y>", block, end)


async def presses_until(leader: Leader, key: str, block: str, wanted: Shape | None) -> None:
    for _press in range(40):
        if leader.answer(block).value == wanted:
            return
        await leader.keys(key)
    raise AssertionError(leader.answer(block).value)


def outline(tree: Tree) -> list[tuple[int, str, str | None]]:
    return [(depth, node.text, node.follow_up) for depth, node in tree.walk()]


async def test_words_and_tabs_in_a_burst_land_each_in_its_question(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("ord<tab>flere ord<tab>")
        assert leader.value(Texts).texts == {"tilfreds": "ord", "flytte": "flere ord"}
        await back_and_forth(leader)


async def test_three_questions_take_three_words_in_a_burst(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "livscirkler") as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(2)
        await leader.keys("ord<tab>ord<tab>ord")
        questions = leader.block("som-det-er")
        assert list(leader.value(Texts, questions.id).texts.values()) == ["ord"] * 3


async def test_a_new_line_in_a_question_is_a_new_line(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("en<enter>to")
        assert leader.value(Texts).get("tilfreds") == "en\nto"


async def test_digits_signs_and_words_fill_rows_in_a_burst(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "activities") as leader:
        await leader.keys("6,5-<down>2+Mere tid<enter>45,5,2")
        rows = leader.value(Rows)
        assert rows.row("moeder").cells == {"hours": "6,5", "drains": True}
        assert rows.row("samtaler").cells == {"hours": "2", "gives": True, "words": "Mere tid"}
        assert rows.row("post").cells == {"hours": "45,5,2"}
        assert "Skriv timer som 7,5" in leader.page()
        await back_and_forth(leader)


async def test_six_digits_draw_the_circles(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys("963213")
        assert dict(leader.value(Numbers).at("nu")) == {
            "arbejde": 9,
            "naere": 6,
            "eget": 3,
            "arbejde+naere": 20,
            "arbejde+eget": 10,
            "naere+eget": 30,
        }
        await leader.keys("<tab>5")
        later = dict(leader.value(Numbers).at("om-fem-aar"))
        assert (later["arbejde"], later["naere"]) == (5, 6)
        await back_and_forth(leader)


async def test_a_map_is_written_as_bullets(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mindmap") as leader:
        await leader.keys("Gode samtaler<enter><tab>jeg bliver<enter><enter>Latter")
        assert outline(leader.value(Tree)) == [
            (1, "Gode samtaler", None),
            (2, "jeg bliver", "viser-sig"),
            (1, "Latter", None),
        ]
        await leader.keys("<escape>")
        await back_and_forth(leader)


async def test_three_are_picked_by_space_and_each_gets_its_question(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "pick") as leader:
        await leader.keys("<space><down><down><space><tab><tab>mere ro")
        value = leader.value(Choices)
        assert value.chosen == ("moeder", "post")
        assert value.texts == {"moeder/mere": "mere ro"}
        await back_and_forth(leader)


async def test_themes_are_taken_along_and_noted_in(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "themes") as leader:
        await leader.keys("<space><enter>meget<tab>læsning")
        value = leader.value(Choices)
        assert value.chosen == ("retning",)
        assert value.texts == {"retning/ramt": "meget", "retning/tid": "læsning"}
        await back_and_forth(leader)


@pytest.mark.parametrize("kind", ["talk", "advice"])
async def test_what_keeps_nothing_is_walked_through_to_the_summary(kind: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind) as leader:
        await leader.keys("<enter><enter>")
        await leader.until(lambda: isinstance(leader.app.screen, SummaryScreen))
        assert not (tmp_path / "answers").exists()


@pytest.mark.parametrize(
    "kind", ["activities", "advice", "circles", "mindmap", "pick", "questions", "sheets", "talk", "themes"]
)
async def test_esc_leads_home_in_three_presses_at_most(kind: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind) as leader:
        await leader.keys("<escape><escape><escape>")
        leader.on(HomeScreen)


@pytest.mark.parametrize(
    "kind", ["activities", "advice", "circles", "mindmap", "pick", "questions", "sheets", "talk", "themes"]
)
async def test_every_letter_on_what_is_chosen_writes_or_does_nothing(kind: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind) as leader:
        before = leader.app.screen
        alphabet = "abcdefghijklmnopqrstuvwxyzæøå"
        await leader.keys(alphabet)
        assert leader.app.screen is before
        keeping = [block for block in leader.exercise.blocks if block.empty() is not None]
        said = str([leader.answer(block.id).value.to_plain() for block in keeping])
        assert (alphabet in said) is (kind in {"activities", "mindmap", "questions"})


@pytest.mark.parametrize("kind", ["activities", "circles", "mindmap", "pick", "questions", "sheets", "talk", "themes"])
async def test_tab_alone_leads_from_the_first_to_the_way_on(kind: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind) as leader:
        await leader.keys("<escape>" if kind == "mindmap" else "")
        for _press in range(20):
            if leader.focused.id in {"to-summary", "onward"} or isinstance(leader.app.screen, SummaryScreen):
                return
            await leader.keys("<tab>")
        raise AssertionError(leader.page())
