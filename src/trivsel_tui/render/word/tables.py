"""Tables: the head repeats on each page, no row is split, and what the table shows is said for those who listen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from docx.document import Document as File
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Twips
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from trivsel_tui.document import Align, Column, Table
from trivsel_tui.inline import literal
from trivsel_tui.render.markup import sayable
from trivsel_tui.render.word.paragraphs import POINT, Type, filled

_KEPT_TOGETHER = 12
_AT_AN_END = 2
_AT_THE_END = 3
_AIR = 0.1
_LEAST = 0.8
_ROOM = 16
_LEADING = 16 / 11
_ALIGNED = {Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT, Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER}


def widths(columns: Sequence[Column], total: int) -> list[int]:
    """Return the columns' widths in twips by their shares, which together are the whole."""
    shares = sum(column.share for column in columns)
    edges = [round(total * sum(column.share for column in columns[:at]) / shares) for at in range(len(columns) + 1)]
    return [right - left for left, right in pairwise(edges)]


def grid(file: File, rows: int, cells: Sequence[int]) -> WordTable:
    """Return a new table of so many rows that do not split, its columns of these widths in twips."""
    table: WordTable = file.add_table(rows, len(cells))
    table.autofit = False
    for column, width in zip(table.columns, cells, strict=True):
        column.width = Twips(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row._tr.tc_lst, cells, strict=True):
            cell.width = Twips(width)
    return table


def write_table(file: File, node: Table, width: int, kind: Type | None = None, *, leads: bool = False) -> None:
    """Write a table of a width in twips; on a sheet set in its type, with rows to write in.

    ``leads`` keeps its last row on the page of what follows.
    """
    rows = lines_of(node)
    table = grid(file, len(rows), widths(node.columns, width))
    _name(table, node)
    keeping = _kept(node, leads=leads)
    for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        head = at == 0 and bool(node.heads)
        _fill(row, texts, node.columns, kind, style="CellHead" if head else "Cell", keeps=keeping[at] and not head)
        if node.room and not head:
            row.height = max(Twips(room_for(node, kind)), row.height or Twips(0))
        if head:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def lines_of(node: Table) -> tuple[tuple[str, ...], ...]:
    """Return all rows as they stand: heads, if any, rows, total."""
    return (*([node.heads] if node.heads else []), *node.rows, *([node.total] if node.total else []))


def room_for(node: Table, kind: Type | None) -> int:
    """Return how high a row to write in is at least, in twips."""
    return round(node.room * (kind.size * _LEADING if kind else _ROOM) * POINT)


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


def _name(table: WordTable, node: Table) -> None:
    """Give a table its style, with a last row set apart if it is a total, and say what it shows."""
    properties = table._tbl.tblPr
    properties.style = "Form"
    for look in properties.xpath("w:tblLook"):
        look.set(qn("w:val"), f"{0x0480 + 0x20 * bool(node.heads) + 0x40 * bool(node.total):04X}")
        look.set(qn("w:firstRow"), "1" if node.heads else "0")
        look.set(qn("w:lastRow"), "1" if node.total else "0")
    heads = ", ".join(column.head for column in node.columns if column.head)
    for tag, words in (("w:tblCaption", node.caption), ("w:tblDescription", heads)):
        properties.append(OxmlElement(tag, {qn("w:val"): sayable(words)}))


def _fill(
    row: _Row, texts: Sequence[str], columns: Sequence[Column], kind: Type | None, *, style: str, keeps: bool
) -> None:
    if kind:
        row.height = Twips(round(kind.line * _LEAST * POINT))
    for words, column, element in zip(texts, columns, row._tr.tc_lst, strict=True):
        cell = _Cell(element, row.table)
        written = filled(cell.paragraphs[0], style, literal(words), kind.letters() if kind else None)
        if keeps:
            written.paragraph_format.keep_with_next = True
        if column.align in _ALIGNED:
            written.alignment = _ALIGNED[column.align]
        if kind:
            kind.space(written, _AIR, _AIR)
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
