"""What holds of every kind made of rows, and of the slider: a way out, a way on, letters that write or do nothing."""

import json
from pathlib import Path

import pytest

from tests.tui.leader import HOSTILE, Leader, at_desk
from trivsel_tui.answers import Row, Rows
from trivsel_tui.blocks.checklist import DATE, NOTE
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.summary import SummaryScreen

KINDS = ("checklist", "poles", "ratings")


def shows(leader: Leader) -> bool:
    """Tell whether the text stands on the screen, also when a line broke in it."""
    return "".join(HOSTILE.split()) in "".join(leader.page().replace("▌", "").split())


@pytest.mark.parametrize("kind", KINDS)
async def test_esc_leads_home(kind: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind) as leader:
        await leader.keys("<escape><escape><escape>")
        leader.on(HomeScreen)


@pytest.mark.parametrize("kind", KINDS)
async def test_every_letter_writes_or_does_nothing(kind: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind) as leader:
        before = leader.app.screen
        alphabet = "abcdefghijklmnopqrstuvwxyzæøå"
        await leader.keys(alphabet)
        assert leader.app.screen is before
        assert (alphabet in str(leader.answer().value.to_plain())) is (kind == "checklist")


@pytest.mark.parametrize("kind", KINDS)
async def test_tab_alone_leads_to_the_way_on(kind: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind) as leader:
        for _press in range(20):
            if leader.focused.id in {"to-summary", "onward"}:
                return
            await leader.keys("<tab>")
        raise AssertionError(leader.page())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80", "120"])
async def test_what_was_written_in_a_row_looks_as_written(size: tuple[int, int], tmp_path: Path) -> None:
    row = Row("gaa", HOSTILE, {NOTE: HOSTILE, DATE: HOSTILE})
    async with at_desk(tmp_path, "checklist", size=size, answer=Rows((row,))) as leader:
        assert shows(leader)
        await leader.keys("<home><down>")
        assert leader.page().count(HOSTILE[:20]) == 3
        await leader.keys("<ctrl+o>")
        leader.on(SummaryScreen)
        await leader.keys("<end>")
        await leader.until(lambda: leader.page().count(HOSTILE[:8]) == 3)


async def test_a_note_and_a_date_are_recorded_letter_for_letter(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.keys("<enter>")
        await leader.writes(HOSTILE)
        await leader.keys("<tab>")
        await leader.writes(HOSTILE)
        await leader.keys("<escape>")
        assert leader.journal.flush()
        (kept,) = (tmp_path / "answers" / "checklist").glob("*.json")
        cells = json.loads(kept.read_text(encoding="utf-8"))["answers"]["vaner"]["value"]["rows"][0]["cells"]
        assert cells == {NOTE: HOSTILE, DATE: HOSTILE}
