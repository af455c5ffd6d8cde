"""What the leader wrote looks on every screen as it was written, and breaks none."""

import json
from pathlib import Path

import pytest

from tests.tui.leader import HOSTILE, Leader, at_desk
from trivsel_tui.answers import Choices, Node, Numbers, Row, Rows, Shape, Taken, Texts, Tree
from trivsel_tui.tui.screens.contents import ContentsScreen
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.export import ExportScreen
from trivsel_tui.tui.screens.figure import FigureScreen
from trivsel_tui.tui.screens.leaving import LeavingScreen
from trivsel_tui.tui.screens.summary import SummaryScreen

ANSWERS: dict[str, Shape] = {
    "activities": Rows(
        (Row("moeder", HOSTILE, {"hours": "7,5", "gives": True, "words": HOSTILE}), Row("post", None, {"hours": "2"})),
        cells={"wanted": HOSTILE},
    ),
    "mindmap": Tree(HOSTILE, (Node("a", HOSTILE, children=(Node("b", HOSTILE, "viser-sig"),)),)),
    "pick": Choices(("egen-1",), {"egen-1/mere": HOSTILE}, {"egen-1": Taken(HOSTILE)}),
    "questions": Texts({"tilfreds": HOSTILE, "flytte": f"{HOSTILE}\n{HOSTILE}"}),
    "themes": Choices(("retning",), {"retning/ramt": HOSTILE}),
}


def shows(leader: Leader) -> bool:
    """Tell whether the text stands on the screen, also when a line broke in it."""
    return "".join(HOSTILE.split()) in "".join(leader.page().replace("▌", "").replace("│", "").split())


@pytest.mark.parametrize("kind", ANSWERS)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80", "120"])
async def test_it_looks_as_written_on_every_screen(kind: str, size: tuple[int, int], tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind, size=size, answer=ANSWERS[kind]) as leader:
        if kind == "themes":
            await leader.keys("<enter>")
        if kind == "activities":
            await leader.keys("<home>")
        await leader.until(lambda: shows(leader))
        if kind in {"activities", "mindmap"}:
            await leader.keys("<f5>t")
            leader.on(FigureScreen)
            await leader.keys("<escape>")
        await leader.keys("<ctrl+o>")
        leader.on(SummaryScreen)
        await leader.keys("<end>")
        if kind != "activities":  # its table breaks the words over narrow columns
            assert shows(leader)
        await leader.keys("w")
        leader.on(ExportScreen)
        await leader.keys("<up><enter>")
        leaving = leader.on(LeavingScreen)
        assert any(line.words.startswith(HOSTILE) for line in leaving.lines) or kind in {"activities", "mindmap"}


@pytest.mark.parametrize("kind", ["questions", "mindmap", "pick", "themes", "activities"])
async def test_it_is_recorded_letter_for_letter_as_it_was_typed(kind: str, tmp_path: Path) -> None:
    before = {"pick": "<tab><tab><tab><enter>", "themes": "<enter>", "activities": "<enter>"}
    async with at_desk(tmp_path, kind) as leader:
        await leader.keys(before.get(kind, ""))
        await leader.writes(HOSTILE)
        await leader.keys("<enter>" if kind == "pick" else "<escape>")
        said = json.dumps(leader.answer().value.to_plain(), ensure_ascii=False)
        assert json.dumps(HOSTILE, ensure_ascii=False)[1:-1] in said
        assert leader.journal.flush()
        (kept,) = (tmp_path / "answers" / kind).glob("*.json")
        assert json.dumps(HOSTILE, ensure_ascii=False)[1:-1] in kept.read_text(encoding="utf-8")


async def test_a_search_for_it_in_the_contents_finds_nothing_and_breaks_nothing(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("<escape><f3>")
        await leader.writes(HOSTILE)
        leader.on(ContentsScreen)
        assert HOSTILE[:10] in leader.page()
        await leader.keys("<enter><escape>")
        leader.on(ExerciseScreen)


async def test_a_file_may_be_called_so(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions", answer=ANSWERS["questions"]) as leader:
        await leader.keys("<ctrl+o>m<up><up><up><enter>")
        await leader.writes(HOSTILE)
        await leader.keys("<enter>")
        assert HOSTILE[:6] in leader.page()


async def test_numbers_have_no_text_to_be_misread(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.writes(HOSTILE)
        assert dict(leader.value(Numbers).at("nu")) == {"arbejde": 10}
