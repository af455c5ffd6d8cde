"""Paragraphs and runs: a style each, and the words to the letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from docx.document import Document as File
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from trivsel_tui.inline import Runs
from trivsel_tui.render.markup import sayable
from trivsel_tui.render.word.elements import at_the_end, child, say

POINT = 20
"""Word's twips in a point."""

_LINE = "252"
_KEPT = qn("w:keepNext")


@dataclass(frozen=True)
class Type:
    """How a sheet's words are set so that they fit its page: type size and the height of a ruled line, in points."""

    size: float
    line: float

    def letters(self, scale: float = 1) -> int:
        """Return the size of letters, or of a part of it, in the half points that Word knows."""
        return round(self.size * scale * 2)

    def space(self, properties: _Element, before: float = 0, after: float = 0) -> None:
        """Set the spacing among a paragraph's properties, told in lines of the type."""
        above, below = (str(round(self.size * lines * POINT)) for lines in (before, after))
        child(properties, "spacing", before=above, after=below, line=_LINE, lineRule="auto")


def paragraph(file: File, style: str, words: Runs = (), size: int = 0) -> Paragraph:
    """Return a new paragraph at the end of a file, in the style of an id, with words in its letters or of a size."""
    written = at_the_end(file, "p")
    fill(written, style, words, size)
    return Paragraph(cast(CT_P, written), file._body)


def fill(empty: _Element, style: str, words: Runs = (), size: int = 0) -> _Element:
    """Give an empty paragraph the style of an id, and words in its letters or of a size in half points.

    Returns what holds its properties, of which the style is the first.
    """
    properties = child(empty, "pPr")
    child(properties, "pStyle", val=style)
    write(empty, words, size)
    return properties


def keep(written: Paragraph) -> None:
    """Keep a paragraph, which has a style, on the page of the next."""
    properties = written._p.pPr
    if properties is not None and properties.find(_KEPT) is None:
        properties[0].addnext(child(properties, "keepNext"))


def write(into: _Element, words: Runs, size: int = 0) -> None:
    """Add words as they stand, with their bold and italics, to a paragraph: a newline is a line break, a tab a tab."""
    for piece in words:
        run = child(into, "r")
        if piece.bold or piece.italic or size:
            look = child(run, "rPr")
            if piece.bold:
                child(look, "b")
            if piece.italic:
                child(look, "i")
            if size:
                child(look, "sz", val=str(size))
        say(run, sayable(piece.text))


def field(into: _Element, code: str, shown: str) -> None:
    """Add a field to a paragraph that Word can count again, with what it shows until then."""
    say(child(child(into, "fldSimple", instr=code), "r"), shown)
