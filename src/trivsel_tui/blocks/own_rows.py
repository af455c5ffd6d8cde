"""A table's rows in the leader's own order, with rows of their own, other names, and rows taken away.

What stands in the answer is little: a row of the form is stored once something is said in it or it is moved. All
here works on ``Rows`` and the ids of the form's rows, so that whatever has a form of rows can use it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count, islice

from trivsel_tui.answers import Row, Rows, Shape
from trivsel_tui.blocks.block import Block, Wording

OWN = "egen"
"""How the ids of rows of the leader's own begin."""


def laid_out(form: Sequence[str], value: Rows) -> tuple[Row, ...]:
    """Return all rows that stand, in the leader's order.

    Stored rows stand in the order they are stored; a row of the form that is not stored stands after the one before
    it in the form.
    """
    standing = [row for row in value.rows if row.id not in value.removed]
    stored = {row.id for row in value.rows} | set(value.removed)
    before: str | None = None
    for row_id in form:
        if row_id not in stored:
            ids = [item.id for item in standing]
            standing.insert(ids.index(before) + 1 if before in ids else 0, Row(row_id))
        if row_id not in value.removed:
            before = row_id
    return tuple(standing)


def arranged(value: Rows, rows: Sequence[Row]) -> Rows:
    """Return the table with its rows in this order, all of them stored; those taken away stand last."""
    kept = tuple(row for row in value.rows if row.id in value.removed)
    return replace(value, rows=(*rows, *kept))


def with_row(form: Sequence[str], value: Rows, row: Row) -> Rows:
    """Return the table with one row as given, stored at its place among those that are stored."""
    if any(item.id == row.id for item in value.rows):
        return value.with_row(row)
    order = [item.id for item in laid_out(form, value)]
    placed = sorted((*value.rows, row), key=lambda item: order.index(item.id) if item.id in order else len(order))
    return replace(value, rows=tuple(placed))


def moved(form: Sequence[str], value: Rows, row_id: str, step: int) -> Rows:
    """Return the table with a row so many lines up (below 0) or down, at most to an end."""
    rows = list(laid_out(form, value))
    at = next(at for at, row in enumerate(rows) if row.id == row_id)
    rows.insert(min(max(at + step, 0), len(rows) - 1), rows.pop(at))
    return arranged(value, rows)


def without(form: Sequence[str], value: Rows, row_id: str) -> Rows:
    """Return the table with a row taken away; what stood in it is kept."""
    kept = with_row(form, value, value.row(row_id))
    return replace(kept, removed=(*kept.removed, row_id))


def brought_back(value: Rows) -> Rows:
    """Return the table with the row that was taken away last."""
    return replace(value, removed=value.removed[:-1])


def added(
    form: Sequence[str], value: Rows, after: str | None, names: Sequence[str], *, prefix: str = OWN
) -> tuple[Rows, str]:
    """Return the table with rows of the leader's own below another, or last, and the id of the first of them.

    An id is one that neither the form nor a row that stands, or stood, has; ``prefix`` begins it.
    """
    rows = laid_out(form, value)
    at = next((at + 1 for at, row in enumerate(rows) if row.id == after), len(rows))
    taken = {row.id for row in (*rows, *value.rows)} | set(form) | set(value.removed)
    fresh = (f"{prefix}-{number}" for number in count(1))
    ids = list(islice((key for key in fresh if key not in taken), len(names)))
    own = [Row(key, name) for key, name in zip(ids, names, strict=True)]
    return arranged(value, (*rows[:at], *own, *rows[at:])), ids[0]


def unnamed(form: Sequence[str], value: Rows, row_id: str) -> Rows:
    """Return the table as it is when a row's name was left empty.

    A row of the form is called what the form calls it; one of the leader's own that holds nothing is not there.
    """
    row = value.row(row_id)
    if row_id in form:
        return value.with_row(replace(row, name=None))
    kept = (item for item in value.rows if item.id != row_id or item.cells)
    return replace(value, rows=tuple(kept))


class OwnRowsBlock(Block):
    """A block that is a table of rows, and lets the leader have rows of their own."""

    def form(self) -> tuple[str, ...]:
        """Return the ids of the form's rows, in its order."""
        raise NotImplementedError

    def empty(self) -> Rows:
        """Return a table with nothing in it: its rows are the form's."""
        return Rows()

    def laid_out(self, value: Rows) -> tuple[Row, ...]:
        """Return all rows that stand, in the leader's order."""
        return laid_out(self.form(), value)

    def row_name(self, row: Row, wording: Wording | None = None) -> str:
        """Return what a row is called: the leader's own name, the one it was answered under, or the form's."""
        if row.name is not None:
            return row.name
        return (wording or self.wording()).prompts.get(row.id, row.id)

    def with_row(self, value: Rows, row: Row) -> Rows:
        """Return the table with one row as given."""
        return with_row(self.form(), value, row)

    def moved(self, value: Rows, row_id: str, step: int) -> Rows:
        """Return the table with a row so many lines up (below 0) or down, at most to an end."""
        return moved(self.form(), value, row_id, step)

    def without(self, value: Rows, row_id: str) -> Rows:
        """Return the table with a row taken away; what stood in it is kept."""
        return without(self.form(), value, row_id)

    def brought_back(self, value: Rows) -> Rows:
        """Return the table with the row that was taken away last."""
        return brought_back(value)

    def added(self, value: Rows, after: str, names: Sequence[str]) -> tuple[Rows, str]:
        """Return the table with rows of the leader's own below another, and the id of the first of them."""
        return added(self.form(), value, after, names)

    def unnamed(self, value: Rows, row_id: str) -> Rows:
        """Return the table as it is when a row's name was left empty."""
        return unnamed(self.form(), value, row_id)

    def own_form(self, value: Shape) -> Rows | None:
        """Return rows of the leader's own, names, order and what was taken away."""
        return value.own() if isinstance(value, Rows) else None
