"""A table in the leader's own order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from trivsel_tui.answers.plain import (
    Cell,
    NotAnAnswerError,
    Plain,
    cell_of,
    flag_of,
    mapping_of,
    optional_text_of,
    sequence_of,
    split_fields,
    text_of,
)


@dataclass(frozen=True)
class Row:
    """One row of a table; it has a name only when it is the leader's own, was renamed, or came from elsewhere.

    ``origin`` is where it came from, and ``reworded`` says that its name is this place's own all the same.
    """

    id: str
    name: str | None = None
    cells: Mapping[str, Cell] = field(default_factory=dict)
    origin: str | None = None
    reworded: bool = False
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain, where: str) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = split_fields(plain, where, ("id", "name", "cells", "origin", "reworded"))
        return cls(
            text_of(known.get("id"), f"{where}.id"),
            optional_text_of(known.get("name"), f"{where}.name"),
            mapping_of(known.get("cells", {}), f"{where}.cells", cell_of),
            optional_text_of(known.get("origin"), f"{where}.origin"),
            flag_of(known.get("reworded", False), f"{where}.reworded"),
            extra,
        )

    def to_plain(self) -> Plain:
        """Return the JSON form; what is empty is left out, but for the cells."""
        plain: dict[str, Plain] = {"id": self.id}
        if self.name is not None:
            plain["name"] = self.name
        plain["cells"] = dict(self.cells)
        if self.origin is not None:
            plain["origin"] = self.origin
        if self.reworded:
            plain["reworded"] = True
        return {**plain, **self.extra}

    def named(self, name: str) -> Self:
        """Return the row under another name, from now on its own."""
        return replace(self, name=name, reworded=self.origin is not None)

    def followed(self, words: Mapping[str, str]) -> Self:
        """Return the row under its origin's present words, by address; renamed here, or the origin gone, it stays."""
        if self.origin is None or self.reworded:
            return self
        return replace(self, name=words.get(self.origin, self.name))

    def text(self, cell: str) -> str:
        """Return what was typed in a cell, or nothing."""
        value = self.cells.get(cell, "")
        return value if isinstance(value, str) else ""

    def on(self, cell: str) -> bool:
        """Tell whether a mark is set."""
        return self.cells.get(cell) is True

    def with_cell(self, cell: str, value: Cell) -> Self:
        """Return the row with one cell set; an empty text or a mark taken off is not stored."""
        cells = {**self.cells, cell: value}
        return replace(self, cells={key: item for key, item in cells.items() if item not in ("", False)})


@dataclass(frozen=True)
class Rows:
    """A table: its rows in the leader's order, the rows taken away, and what was written about all of it."""

    rows: tuple[Row, ...] = ()
    removed: tuple[str, ...] = ()
    cells: Mapping[str, Cell] = field(default_factory=dict)
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = split_fields(plain, "value", ("rows", "removed", "cells"))
        rows = sequence_of(known.get("rows", []), "value.rows", Row.from_plain)
        if len({row.id for row in rows}) < len(rows):
            raise NotAnAnswerError("value.rows has an id twice")
        return cls(
            rows,
            sequence_of(known.get("removed", []), "value.removed", text_of),
            mapping_of(known.get("cells", {}), "value.cells", cell_of),
            extra,
        )

    def to_plain(self) -> Plain:
        """Return the JSON form; what is empty is left out."""
        plain: dict[str, Plain] = {"rows": [row.to_plain() for row in self.rows]}
        if self.removed:
            plain["removed"] = list(self.removed)
        if self.cells:
            plain["cells"] = dict(self.cells)
        return {**plain, **self.extra}

    def row(self, row_id: str) -> Row:
        """Return the row of that id, an empty one if it has none yet."""
        return next((row for row in self.rows if row.id == row_id), Row(row_id))

    def with_row(self, row: Row) -> Self:
        """Return the table with one row replaced, or added at the end."""
        if any(old.id == row.id for old in self.rows):
            return replace(self, rows=tuple(row if old.id == row.id else old for old in self.rows))
        return replace(self, rows=(*self.rows, row))

    def own(self) -> Self | None:
        """Return what is the leader's own in the form: names, own rows, order, rows removed; None when nothing is."""
        if not self.removed and all(row.name is None for row in self.rows):
            return None
        return type(self)(tuple(Row(row.id, row.name) for row in self.rows), self.removed)
