"""Sheets on the screen: begun from what was chosen, walked by names, filled, renamed, taken away and brought back."""

from pathlib import Path

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Rows


def names(leader: Leader) -> list[str]:
    return [row.name or "" for row in leader.value(Rows).rows if row.id not in leader.value(Rows).removed]


async def test_a_burst_makes_a_sheet_of_ones_own_and_fills_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "sheets") as leader:
        await leader.keys("<ctrl+n>Ro om fredagen<tab>Ingen møder<tab>om 3 uger<enter>Alle<enter>marts<enter>")
        (row,) = leader.value(Rows).rows
        assert row.cells == {
            "hvad": "Ro om fredagen",
            "goere": "Ingen møder",
            "slut": "om 3 uger",
            "hvem": "Alle",
            "moede": "marts",
        }
        assert {place: d.day.isoformat() for place, d in leader.answer().dates.items()} == {
            "ark-1/slut": "2026-12-15",
            "ark-1/moede": "2027-03-01",
        }
