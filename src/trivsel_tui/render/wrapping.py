"""Lines broken to a width in terminal cells, with every sign of the text kept."""

from __future__ import annotations

import re

from trivsel_tui.figures.lettering import clusters, measure

_PIECES = re.compile(r"\s*\S+(?: %\S*)?|\s+$")


def wrap(text: str, width: int, *, split: bool = False) -> list[str]:
    """Break one line at its spaces; a word that is longer than the width stands alone, or is split if asked."""
    lines = [""]
    for piece in _PIECES.findall(text):
        if lines[-1] and measure(lines[-1] + piece) > width:
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
        if split:
            *full, rest = _split(lines.pop(), width)
            lines.extend((*full, rest))
    return lines


def paragraphs(text: str, width: int, *, split: bool = False) -> list[str]:
    """Break a text of several lines, each by itself."""
    return [line for typed in text.split("\n") for line in wrap(typed, width, split=split)]


def padded(line: str, width: int, *, right: bool = False) -> str:
    """Fill a line up to a width, from the left or the right."""
    space = " " * max(0, width - measure(line))
    return space + line if right else line + space


def _split(line: str, width: int) -> list[str]:
    parts = [""]
    for sign, cells in clusters(line):
        if parts[-1] and measure(parts[-1]) + cells > width:
            parts.append("")
        parts[-1] += sign
    return parts
