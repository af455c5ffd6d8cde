"""Paragraphs and runs in WordprocessingML, as text: a style each, and the words to the letter."""

from __future__ import annotations

from dataclasses import dataclass

from trivsel_tui.inline import Run, Runs
from trivsel_tui.render.markup import escaped

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
"""What every part that holds paragraphs declares."""

POINT = 20
"""Word's twips in a point."""


@dataclass(frozen=True)
class Type:
    """How a sheet's words are set so that they fit its page: type size and the height of a ruled line, in points."""

    size: float
    line: float

    def run(self, scale: float = 1) -> str:
        """Return the run properties of the size, or of a part of it."""
        half_points = round(self.size * scale * 2)
        return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'

    def spacing(self, before: float = 0, after: float = 0) -> str:
        """Return the paragraph's spacing, told in lines of the type."""
        return (
            f'<w:spacing w:before="{round(before * self.size * POINT)}" w:after="{round(after * self.size * POINT)}" '
            'w:line="252" w:lineRule="auto"/>'
        )


def text(words: str, properties: str = "") -> str:
    """Return a run of words as they stand: a newline is a line break, a tab a tab."""
    kept = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = []
    for at, line in enumerate(words.split("\n")):
        pieces.append("<w:br/>" if at else "")
        for stop, piece in enumerate(line.split("\t")):
            pieces.append("<w:tab/>" if stop else "")
            pieces.append(f'<w:t xml:space="preserve">{escaped(piece)}</w:t>' if piece else "")
    return f"<w:r>{kept}{''.join(pieces)}</w:r>"


def runs(parts: Runs, properties: str = "") -> str:
    """Return content text with its bold and italics."""
    return "".join(text(run.text, _style(run) + properties) for run in parts)


def _style(run: Run) -> str:
    return ("<w:b/><w:bCs/>" if run.bold else "") + ("<w:i/><w:iCs/>" if run.italic else "")


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph in a style, with properties of its own after the style in the order Word wants them."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def end(section: str = "") -> str:
    """Return a paragraph that takes no room: after a table, or to carry the properties of the section it ends."""
    return paragraph("End", "", section)
