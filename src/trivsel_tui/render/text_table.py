"""A table in plain text: columns by their share and by what stands in them, cells broken over lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trivsel_tui.document import Align, Table
from trivsel_tui.figures.lettering import measure
from trivsel_tui.render.wrapping import padded, paragraphs

_GAP = "  "
_LEAST = 4


def table_lines(table: Table, width: int) -> list[str]:
    """Return a table's lines: its caption, the heads, a rule, the rows, and the total under another rule."""
    heads = table.heads or ("",) * len(table.columns)
    widths = _widths(table, heads, width)
    rule = _GAP.join("─" * wide for wide in widths)
    written = [] if table.titled else [*paragraphs(table.caption, width), ""]
    if table.heads:
        written.extend((*_row(table, heads, widths), rule))
    for row in table.rows:
        written.extend(_row(table, row, widths))
    if table.total:
        written.extend((rule, *_row(table, table.total, widths)))
    return [line.rstrip() for line in written]


def _widths(table: Table, heads: Sequence[str], width: int) -> list[int]:
    """Return each column's width: what it needs where all fits, else what its share of the line gives it."""
    rows = (heads, *table.rows, *((table.total,) if table.total else ()))
    needed = [max(_widest(row[at]) for row in rows) for at in range(len(heads))]
    room = width - len(_GAP) * (len(heads) - 1)
    if sum(needed) <= room:
        return [max(need, 1) for need in needed]
    widths = [0] * len(heads)
    open_ = set(range(len(heads)))
    while open_:
        shares = sum(table.columns[at].share for at in open_)
        left = room - sum(widths)
        fair = {at: max(_LEAST, int(left * table.columns[at].share / shares)) for at in open_}
        small = {at for at in open_ if needed[at] <= fair[at]}
        for at in small or open_:
            widths[at] = max(1, needed[at]) if small else fair[at]
        open_ -= small or open_
    return widths


def _widest(cell: str) -> int:
    return max(measure(line) for line in cell.split("\n"))


def _row(table: Table, row: Sequence[str], widths: list[int]) -> Iterator[str]:
    cells = [paragraphs(cell, wide, split=True) for cell, wide in zip(row, widths, strict=True)]
    for at in range(max(map(len, cells))):
        pieces = (
            padded(cell[at] if at < len(cell) else "", wide, right=column.align is Align.RIGHT)
            for cell, wide, column in zip(cells, widths, table.columns, strict=True)
        )
        yield _GAP.join(pieces)
