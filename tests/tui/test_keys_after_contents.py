"""What is typed while the outline closes and another page is laid lands on that page, to the letter."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from textual.widget import Widget

from tests.tui.leader import at_desk
from trivsel_tui.answers import Texts
from trivsel_tui.tui.order import LOOK
from trivsel_tui.tui.widgets.leaf import Leaf

TURNS = 300
"""Turns of the event loop that a page takes on a slow machine."""


@pytest.mark.parametrize("look", [LOOK, 10 * LOOK])
async def test_a_burst_through_the_outline_lands_where_it_led(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, look: float
) -> None:
    monkeypatch.setattr("trivsel_tui.tui.order.LOOK", look)
    lay = Leaf.lay

    async def lay_slowly(
        leaf: Leaf, widgets: Sequence[Widget], rest: Sequence[Callable[[], Widget]], *, scrolls: bool
    ) -> None:
        for _turn in range(TURNS):
            await asyncio.sleep(0)
        await lay(leaf, widgets, rest, scrolls=scrolls)

    async with at_desk(tmp_path, "livscirkler") as leader:
        monkeypatch.setattr(Leaf, "lay", lay_slowly)
        last = leader.exercise.blocks[-1]
        *_rest, place = last.places(Texts())
        await leader.keys("<f3><end><enter>mere tid til de nære")
        assert leader.value(Texts, last.id).texts == {place: "mere tid til de nære"}
