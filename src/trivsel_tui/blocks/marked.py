"""Columns that a keyword can stand in, each told by its mark and its word, never by a colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from trivsel_tui.blocks.block import Id, Label, Strict, Words


class Mark(StrEnum):
    """What a column is marked by; the first three are the booklet's red, yellow and green."""

    SQUARE = "square"
    TRIANGLE = "triangle"
    CIRCLE = "circle"
    ARROW = "arrow"
    DASH = "dash"
    STAR = "star"


SIGNS: Mapping[Mark, str] = {
    Mark.SQUARE: "■",
    Mark.TRIANGLE: "▲",
    Mark.CIRCLE: "●",
    Mark.ARROW: "→",
    Mark.DASH: "–",
    Mark.STAR: "★",
}
"""How each mark is written."""


class MarkedColumn(Strict):
    """One column: its mark, its word (STOP OP), and what it means in a sentence."""

    id: Id
    mark: Mark
    word: Label
    means: Words

    @property
    def sign(self) -> str:
        """The mark as it is written."""
        return SIGNS[self.mark]
