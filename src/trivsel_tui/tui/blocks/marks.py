"""How the columns of a form look on the screen: mark, word and ink together."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from trivsel_tui.blocks.marked import Mark, MarkedColumn
from trivsel_tui.inline import parse
from trivsel_tui.tui.words import written

INKS: Mapping[Mark, str] = {Mark.SQUARE: "$red", Mark.TRIANGLE: "$yellow", Mark.CIRCLE: "$done"}
"""The ink of a mark; of the others, that of the text."""


def ink_of(column: MarkedColumn) -> str:
    """Return the ink that a column's mark and word are written in."""
    return INKS.get(column.mark, "$ink")


def head_of(column: MarkedColumn, word: str) -> Content:
    """Return a column's mark, its word, and what it means."""
    ink = f"bold {ink_of(column)}"
    return Content.assemble((column.sign, ink), " ", (word, ink), "  ", written(parse(column.means), "$muted"))
