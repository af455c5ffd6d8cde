"""Hours a week by activity and energy (booklet, page 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from trivsel_tui.scene import Scene


@dataclass(frozen=True)
class Bar:
    """One activity: its name, its hours, and what they do to the leader's energy."""

    name: str
    hours: Decimal
    gives: bool
    drains: bool


@dataclass(frozen=True)
class Totals:
    """Hours a week: those that give energy, do both, drain, say nothing; and what the leader wants and has agreed."""

    gives: Decimal
    both: Decimal
    drains: Decimal
    plain: Decimal
    wanted: Decimal | None
    agreed: Decimal | None

    @property
    def all(self) -> Decimal:
        """The whole week's hours."""
        return self.gives + self.both + self.drains + self.plain


def totals(rows: Sequence[tuple[Decimal, bool, bool]], wanted: Decimal | None, agreed: Decimal | None) -> Totals:
    """Add up rows of hours, gives, drains."""
    sums = {key: Decimal(0) for key in ((True, False), (True, True), (False, True), (False, False))}
    for hours, gives, drains in rows:
        sums[gives, drains] += hours
    return Totals(sums[True, False], sums[True, True], sums[False, True], sums[False, False], wanted, agreed)


def in_words(sums: Totals) -> str:
    """Say the sums in sentences."""
    raise NotImplementedError


def scene(bars: Sequence[Bar], sums: Totals, width: float) -> Scene:
    """Return a bar a line, the longest first, with its name and hours; as high as it needs."""
    raise NotImplementedError
