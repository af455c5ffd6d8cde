"""Tables: the head repeats on each page, no row is split, and what the table shows is said for those who listen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from trivsel_tui.document import Align, Column, Table
from trivsel_tui.render.markup import escaped
from trivsel_tui.render.word.paragraphs import Type, paragraph, text

_KEPT_TOGETHER = 10
_JUSTIFIED = {Align.LEFT: "", Align.RIGHT: '<w:jc w:val="right"/>', Align.CENTRE: '<w:jc w:val="center"/>'}


def widths(columns: Sequence[Column], total: int) -> list[int]:
    """Return the columns' widths in twips by their shares, which together are the whole."""
    shares = sum(column.share for column in columns)
    edges = [round(total * sum(column.share for column in columns[:at]) / shares) for at in range(len(columns) + 1)]
    return [right - left for left, right in pairwise(edges)]


def table(node: Table, width: int, kind: Type | None = None, row_height: int = 0) -> str:
    """Return a table of a width; on a sheet set in its type, with rows of at least a height in twips."""
    cells = widths(node.columns, width)
    heads = tuple(column.head for column in node.columns)
    body = [*node.rows, *([node.total] if node.total else [])]
    kept = len(body) - 1 if len(body) <= _KEPT_TOGETHER else 0
    rows = [_row(heads, node.columns, cells, kind, row_height, style="CellHead")]
    rows.extend(_row(row, node.columns, cells, kind, row_height, keeps=at < kept) for at, row in enumerate(body))
    grid = "".join(f'<w:gridCol w:w="{cell}"/>' for cell in cells)
    last = "1" if node.total else "0"
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Form"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="06{"6" if node.total else "2"}0" w:firstRow="1" '
        f'w:lastRow="{last}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escaped(node.caption)}"/>'
        f'<w:tblDescription w:val="{escaped(", ".join(head for head in heads if head))}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(
    texts: Iterable[str],
    columns: Sequence[Column],
    cells: Sequence[int],
    kind: Type | None,
    row_height: int,
    style: str = "Cell",
    keeps: bool = False,
) -> str:
    high = f'<w:trHeight w:val="{row_height}" w:hRule="atLeast"/>' if row_height else ""
    repeats = "<w:tblHeader/>" if style == "CellHead" else ""
    letters = kind.run() if kind else ""
    spacing = ("<w:keepNext/>" if keeps else "") + (kind.spacing(0.1, 0.1) if kind else "")
    middle = '<w:vAlign w:val="center"/>' if row_height else ""
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{cell}" w:type="dxa"/>{middle}</w:tcPr>'
        f"{paragraph(style, text(words, letters) if words else '', spacing + _JUSTIFIED[column.align])}</w:tc>"
        for words, column, cell in zip(texts, columns, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{high}{repeats}</w:trPr>{written}</w:tr>"
