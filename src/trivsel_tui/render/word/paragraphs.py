"""Paragraphs and runs: a style each, and the words to the letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from docx.blkcntnr import BlockItemContainer
from docx.document import Document as File
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length, Pt, Twips
from docx.text.paragraph import Paragraph

from trivsel_tui.inline import Runs
from trivsel_tui.render.markup import sayable

POINT = 20
"""Word's twips in a point."""

Place: TypeAlias = File | BlockItemContainer
"""Where a paragraph can stand: the document itself, a cell, a header."""


@dataclass(frozen=True)
class Type:
    """How a sheet's words are set so that they fit its page: type size and the height of a ruled line, in points."""

    size: float
    line: float

    def letters(self, scale: float = 1) -> Length:
        """Return the size of letters, or of a part of it, in the half points that Word knows."""
        return Pt(round(self.size * scale * 2) / 2)

    def space(self, written: Paragraph, before: float = 0, after: float = 0) -> None:
        """Set a paragraph's spacing, told in lines of the type."""
        written.paragraph_format.space_before = Twips(round(self.size * before * POINT))
        written.paragraph_format.space_after = Twips(round(self.size * after * POINT))
        written.paragraph_format.line_spacing = 1.05


def paragraph(place: Place, style: str, words: Runs = (), size: Length | None = None) -> Paragraph:
    """Return a new paragraph at the end of a place, in the style of an id, with words in its letters or of a size."""
    return filled(place.add_paragraph(), style, words, size)


def filled(empty: Paragraph, style: str, words: Runs = (), size: Length | None = None) -> Paragraph:
    """Return an empty paragraph in the style of an id, with words.

    The id is set straight on the element, which is many times quicker than python-docx's look-up by name.
    """
    empty._p.get_or_add_pPr().append(OxmlElement("w:pStyle", {qn("w:val"): style}))
    write(empty, words, size)
    return empty


def write(into: Paragraph, words: Runs, size: Length | None = None) -> None:
    """Add words as they stand, with their bold and italics: a newline is a line break, a tab a tab."""
    for piece in words:
        run = into.add_run(sayable(piece.text))
        if piece.bold:
            run.bold = True
        if piece.italic:
            run.italic = True
        if size is not None:
            run.font.size = size


def field(into: Paragraph, code: str, shown: str) -> None:
    """Add a field that Word can count again, with what it shows until then."""
    counted = OxmlElement("w:fldSimple", {qn("w:instr"): code})
    counted.append(into.add_run(shown)._r)
    into._p.append(counted)
