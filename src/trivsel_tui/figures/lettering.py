"""How wide words are and how they break in lines, in terminal cells; letters of other fonts are near enough."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

_JOINER = "\u200d"
_EMOJI_SELECTOR = "\ufe0f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_HYPHENATED = 4
_BREAKS_AFTER = re.compile(r"(?<=[^\W\d_][-/–])(?=[^\W\d_])")


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """Yield the signs that stand on their own, each with the cells it takes: 0 (alone at the start), 1 or 2."""
    sign, width = "", 0
    for char in text:
        if sign and (_joins(char) or sign.endswith(_JOINER)):
            sign += char
            width = 2 if char == _EMOJI_SELECTOR else width
            continue
        if sign:
            yield sign, width
        sign, width = char, _cells(char)
    if sign:
        yield sign, width


def _joins(char: str) -> bool:
    return ord(char) > 0x2FF and (unicodedata.category(char) in ("Mn", "Me", "Cf") or ord(char) in _SKIN_TONES)


def _cells(char: str) -> int:
    if ord(char) < 0x300:
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def measure(text: str) -> int:
    """Return the width of a line of text in cells."""
    return len(text) if text.isascii() else sum(width for _sign, width in clusters(text))


def widest(lines: tuple[str, ...]) -> int:
    """Return the width of a block of lines in cells."""
    return max(map(measure, lines), default=0)


def longest_word(text: str) -> int:
    """Return the width of the longest piece that breaks nowhere but inside a word."""
    return max((measure(piece) for word in text.split() for piece in _BREAKS_AFTER.split(word)), default=0)


def fitted(text: str, width: int) -> str:
    """Return text in which each piece that is wider than a line of ``width`` cells is shortened, and ends in …."""
    words = []
    for word in text.split():
        *firsts, last = (_short(piece, width) for piece in _BREAKS_AFTER.split(word))
        words.append("".join(f"{piece} " if piece.endswith("…") else piece for piece in firsts) + last)
    return " ".join(words)


def _short(piece: str, width: int) -> str:
    if measure(piece) <= width:
        return piece
    signs = list(clusters(piece))
    ends = accumulate(cells for _sign, cells in signs)
    return "".join(sign for (sign, _cells), end in zip(signs, ends, strict=True) if end < width) + "…"


def wrapped(text: str, width: int) -> tuple[str, ...]:
    """Break text in lines of at most ``width`` cells (2 or more): at spaces, after - and /, in a word only if it must.

    The lines together hold every sign of the text but the white space it was broken at; a word broken between
    letters gets a hyphen.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        gap = " " if line else ""
        for piece in _BREAKS_AFTER.split(word):
            if measure(line + gap + piece) <= width:
                line += gap + piece
            else:
                lines.extend([line] if line else [])
                *full, line = _pieces(piece, width)
                lines.extend(full)
            gap = ""
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, width: int) -> list[str]:
    if measure(word) <= width:
        return [word]
    pieces = [""]
    for sign, cells in clusters(word):
        room = width - 1 if sign.isalpha() and width > _HYPHENATED else width
        if measure(pieces[-1]) + cells > room:
            pieces[-1] += "-" if room < width and pieces[-1][-1].isalpha() else ""
            pieces.append("")
        pieces[-1] += sign
    return pieces
