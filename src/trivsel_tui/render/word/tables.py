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

_KEPT_TOGETHER = 10
_AIR = 0.1
_LEAST = 0.8
ROOM = 16
"""Points of a line to write on by hand."""

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


def write_table(file: File, node: Table, width: int, kind: Type | None = None) -> None:
    """Write a table of a width in twips; on a sheet set in its type, with rows to write in."""
    head = [node.heads] if node.heads else []
    rows = (*head, *node.rows, *([node.total] if node.total else []))
    table = grid(file, len(rows), widths(node.columns, width))
    _name(table, node)
    kept = len(rows) - 1 if node.together or len(rows) - 1 <= _KEPT_TOGETHER else 0
    for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True), start=1 - len(head)):
        _fill(row, texts, node.columns, kind, style="Cell" if at else "CellHead", keeps=0 < at < kept)
        if node.room and at:
            row.height = Twips(node.room * ROOM * POINT)
    if head:
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _name(table: WordTable, node: Table) -> None:
    """Give a table its style, with a last row set apart if it is a total, and say what it shows."""
    properties = table._tbl.tblPr
    properties.style = "Form"
    for look in properties.xpath("w:tblLook"):
        look.set(qn("w:val"), "04E0" if node.total else "04A0")
        look.set(qn("w:lastRow"), "1" if node.total else "0")
        if not node.heads:
            look.set(qn("w:val"), "0480")
            look.set(qn("w:firstRow"), "0")
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
