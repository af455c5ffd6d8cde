"""Tables: the head repeats on each page, no row is split, and what the table shows is said for those who listen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docx.document import Document as File
from lxml.etree import _Element

from trivsel_tui.document import Align, Column, Table
from trivsel_tui.inline import literal
from trivsel_tui.render.markup import sayable
from trivsel_tui.render.word.elements import at_the_end, child
from trivsel_tui.render.word.paragraphs import POINT, Type, fill

NOTE = 0.92
"""The size of small print in a cell, as a part of the size of its other words."""

_KEPT_TOGETHER = 12
_AT_AN_END = 2
_AT_THE_END = 3
_AIR = 0.1
_LEAST = 0.8
_ROOM = 16
_LEADING = 16 / 11
_ALIGNED = {Align.RIGHT: "right", Align.CENTRE: "center"}


def widths(columns: Sequence[Column], total: int) -> list[int]:
    """Return the columns' widths in twips by their shares, which together are the whole."""
    shares = sum(column.share for column in columns)
    edges = [round(total * sum(column.share for column in columns[:at]) / shares) for at in range(len(columns) + 1)]
    return [right - left for left, right in pairwise(edges)]


def write_table(file: File, node: Table, width: int, kind: Type | None = None, *, leads: bool = False) -> None:
    """Write a table of a width in twips; on a sheet set in its type, with rows to write in.

    ``leads`` keeps its last row on the page of what follows.
    """
    cells = widths(node.columns, width)
    table = at_the_end(file, "tbl")
    _name(table, node)
    columns = child(table, "tblGrid")
    for cell in cells:
        child(columns, "gridCol", w=str(cell))
    for at, (texts, keeps) in enumerate(zip(lines_of(node), _kept(node, leads=leads), strict=True)):
        head = at == 0 and bool(node.heads)
        row = _row(table, 0 if head else node.room, kind, head=head)
        for words, column, cell in zip(texts, node.columns, cells, strict=True):
            style = _Style("CellHead" if head else "Cell", column.align, kind, keeps=keeps and not head)
            style.write(_cell(row, cell, midway=bool(kind) and not node.room), words, noted=head or column.noted)


def lines_of(node: Table) -> tuple[tuple[str, ...], ...]:
    """Return all rows as they stand: heads, if any, rows, total."""
    return (*([node.heads] if node.heads else []), *node.rows, *([node.total] if node.total else []))


def room_for(lines: float, kind: Type | None) -> int:
    """Return how high a row with room for so many lines is at least, in twips."""
    return round(lines * (kind.size * _LEADING if kind else _ROOM) * POINT)


def _kept(node: Table, *, leads: bool) -> list[bool]:
    """Return for each row whether it stays on the page of the next, the last's next being what follows the table.

    A small table, or one that is to be together, is one piece; of another the first two rows are, and the last three.
    """
    rows = lines_of(node)
    lines = sum(max(node.room, *(len(cell.split("\n")) for cell in row)) for row in rows)
    if node.together or lines <= _KEPT_TOGETHER:
        kept = [True] * (len(rows) - 1)
    else:
        kept = [at < _AT_AN_END or at >= len(rows) - _AT_THE_END for at in range(len(rows) - 1)]
    return [*kept, leads]


def _name(table: _Element, node: Table) -> None:
    """Give a table its style, with a last row set apart if it is a total, and say what it shows."""
    properties = child(table, "tblPr")
    child(properties, "tblStyle", val="Form")
    child(properties, "tblW", type="auto", w="0")
    child(properties, "tblLayout", type="fixed")
    child(
        properties,
        "tblLook",
        firstColumn="1",
        firstRow="1" if node.heads else "0",
        lastColumn="0",
        lastRow="1" if node.total else "0",
        noHBand="0",
        noVBand="1",
        val=f"{0x0480 + 0x20 * bool(node.heads) + 0x40 * bool(node.total):04X}",
    )
    heads = ", ".join(column.head for column in node.columns if column.head)
    for name, words in (("tblCaption", node.caption), ("tblDescription", heads)):
        child(properties, name, val=sayable(words))


def _row(table: _Element, room: float, kind: Type | None, *, head: bool) -> _Element:
    """Return a new row that does not split, with so many lines of room."""
    row = child(table, "tr")
    properties = child(row, "trPr")
    child(properties, "cantSplit")
    least = max(round(kind.line * _LEAST * POINT) if kind else 0, room_for(room, kind))
    if least:
        child(properties, "trHeight", val=str(least))
    if head:
        child(properties, "tblHeader")
    return row


def _cell(row: _Element, width: int, *, midway: bool) -> _Element:
    cell = child(row, "tc")
    properties = child(cell, "tcPr")
    child(properties, "tcW", type="dxa", w=str(width))
    if midway:
        child(properties, "vAlign", val="center")
    return cell


@dataclass(frozen=True)
class _Style:
    """How the words of a cell are set."""

    name: str
    align: Align
    kind: Type | None
    keeps: bool

    def write(self, cell: _Element, words: str, *, noted: bool) -> None:
        """Write words in a cell; if it is noted, what comes after the first line as small print."""
        first, _newline, note = words.partition("\n") if noted else (words, "", "")
        self._paragraph(cell, self.name, first, 1)
        if note:
            self._paragraph(cell, "CellNote", note, NOTE)

    def _paragraph(self, cell: _Element, style: str, words: str, scale: float) -> None:
        properties = fill(child(cell, "p"), style, literal(words), self.kind.letters(scale) if self.kind else 0)
        if self.keeps:
            child(properties, "keepNext")
        if self.kind:
            self.kind.space(properties, _AIR, _AIR)
        if self.align in _ALIGNED:
            child(properties, "jc", val=_ALIGNED[self.align])
