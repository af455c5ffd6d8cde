"""A note under a row: it grows while it is written, all of it to be read, and stays one paragraph."""

from pathlib import Path

import pytest

from tests.tui.leader import HOSTILE, at_desk
from trivsel_tui.answers import Rows
from trivsel_tui.tui.widgets.mark_row import MarkRow
from trivsel_tui.tui.widgets.note_line import NoteLine

LONG = "Jeg slukker telefonen klokken seks og lægger den i skuffen ude i gangen, og når jeg glemmer det, siger de det."


def note(value: Rows) -> str:
    return value.rows[0].text("note")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (64, 18)])
async def test_a_long_note_can_be_read_whole_while_it_is_written(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_desk(tmp_path, "checklist", size=size) as leader:
        await leader.writes(LONG)
        line = leader.in_focus(NoteLine)
        assert line.size.height > 1
        shown = " ".join(" ".join(leader.lines()).split())
        assert all(word in shown for word in LONG.split())


async def test_arrows_go_through_the_note_before_they_leave_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.writes(LONG)
        line = leader.in_focus(NoteLine)
        await leader.keys("<up>")
        assert leader.focused is line
        await leader.keys("<up>")
        assert isinstance(leader.focused, MarkRow)


async def test_a_note_is_one_paragraph_and_literal(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        await leader.keys("a<backspace>")
        await leader.writes(HOSTILE)
        assert note(leader.value(Rows)) == HOSTILE
        await leader.keys("<escape>")
        assert HOSTILE in leader.page()


async def test_undo_in_a_note_is_the_exercises(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        before = leader.value(Rows)
        await leader.writes("Kort")
        assert note(leader.value(Rows)) == "Kort"
        await leader.keys("<ctrl+z>")
        assert leader.value(Rows) == before
