"""The three life circles, at one scale (booklet, page 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trivsel_tui.scene import Scene


@dataclass(frozen=True)
class Drawing:
    """What is to be drawn of one time: three sizes, and the share of the smaller circle in each overlap.

    ``overlaps`` are fractions for first and second, first and third, second and third.
    """

    title: str
    sizes: tuple[float, ...]
    overlaps: tuple[float, ...]


def scenes(names: Sequence[str], drawings: Sequence[Drawing], width: float, height: float) -> tuple[Scene, ...]:
    """Return one scene of width by height units for each drawing, all at the scale that the largest allows."""
    raise NotImplementedError
