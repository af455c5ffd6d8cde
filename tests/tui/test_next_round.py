"""What is the leader's own in a form follows into the next round, and what was answered stays behind."""

from pathlib import Path

import pytest

from tests.tui.leader import at_desk
from trivsel_tui.tui.screens.exercise import ExerciseScreen

OWN = {
    "activities": "<ctrl+n>Eget<enter>5",
    "checklist": "<ctrl+n>Eget<enter>Svar<enter>",
    "themes": "<ctrl+n>Eget<tab>Svar<escape>",
    "mapping": "<escape><ctrl+n>Eget<enter>Svar<enter>",
    "priorities": "<tab><enter>Eget<enter>2",
    "sheets": "<ctrl+n>Eget<tab>Svar<escape>",
}
"""How one writes something of one's own, and an answer to it, in the first table of a kind."""


@pytest.mark.parametrize("kind", OWN)
async def test_what_is_ones_own_follows_and_what_was_answered_stays(kind: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, kind) as leader:
        await leader.keys(OWN[kind])
        before = str(leader.answer().value.to_plain())
        assert "Eget" in before
        await leader.on(ExerciseScreen).begin_again()
        await leader.rest()
        after = str(leader.answer().value.to_plain())
        assert "Eget" in after
        assert "Svar" not in after
        assert len(after) < len(before)
        assert leader.on(ExerciseScreen).at == 0
        assert len(leader.journal.rounds(kind)) == 1
