"""Ratios of pairs taken in turn, and what is said of them."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Pair = tuple[float, float]
"""Ours, and what it is held against, measured one right after the other."""


@dataclass(frozen=True)
class Row:
    """One line of the table: ``limit`` is of the median of the pairs' ratios; None where it is only told."""

    what: str
    against: str
    limit: float | None
    pairs: tuple[Pair, ...]

    @property
    def ratios(self) -> list[float]:
        """The ratio of each pair."""
        return [ours / theirs for ours, theirs in self.pairs]

    @property
    def measured(self) -> float:
        """The median of the ratios."""
        return statistics.median(self.ratios)

    @property
    def holds(self) -> bool:
        """Whether the limit is kept, as exactly as it is printed."""
        return self.limit is None or round(self.measured, 2) <= self.limit

    def line(self) -> str:
        """Return the line of the Markdown table."""
        ratios = self.ratios
        ours, theirs = (statistics.median(side) for side in zip(*self.pairs, strict=True))
        spread = f"{self.measured:.2f} [{min(ratios):.2f}..{max(ratios):.2f}]"
        holds = "–" if self.limit is None else "yes" if self.holds else "**no**"
        cells = (self.what, self.against, "–" if self.limit is None else f"{self.limit:g}", spread, holds)
        return f"| {' | '.join(cells)} | {_amount(ours)} / {_amount(theirs)} | {len(self.pairs)} |"


HEAD = """| what | against | limit | measured [least..most] | holds | medians, for scale | pairs |
|---|---|---|---|---|---|---|"""


def percentile(values: Iterable[float], percent: int) -> float:
    """Return the value that so many percent do not exceed."""
    ordered: Sequence[float] = sorted(values)
    return ordered[min(len(ordered) - 1, round(percent / 100 * (len(ordered) - 1)))]


def _amount(value: float) -> str:
    """Return seconds as milliseconds, and anything larger than a minute as what it must be: memory in KiB."""
    return f"{value / 1024:.0f} MB" if value > 60 else f"{value * 1000:.1f} ms"
