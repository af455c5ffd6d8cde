"""Items that can travel, each at its place: keywords in red, things to begin with, themes to go on with."""

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
    whole_number_of,
)
from trivsel_tui.answers.rows import Rows


@dataclass(frozen=True)
class Entry:
    """One item: its words, where it stands, and where it was first written, if not here.

    ``reworded`` says that the words are this place's own, though the entry came from elsewhere.
    """

    id: str
    text: str
    at: str
    origin: str | None = None
    reworded: bool = False
    cells: Mapping[str, Cell] = field(default_factory=dict)
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain, where: str) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = split_fields(plain, where, ("id", "text", "at", "origin", "reworded", "cells"))
        return cls(
            text_of(known.get("id"), f"{where}.id"),
            text_of(known.get("text"), f"{where}.text"),
            text_of(known.get("at"), f"{where}.at"),
            optional_text_of(known.get("origin"), f"{where}.origin"),
            flag_of(known.get("reworded", False), f"{where}.reworded"),
            mapping_of(known.get("cells", {}), f"{where}.cells", cell_of),
            extra,
        )

    def to_plain(self) -> Plain:
        """Return the JSON form; what is empty is left out."""
        plain: dict[str, Plain] = {"id": self.id, "text": self.text, "at": self.at}
        if self.origin is not None:
            plain["origin"] = self.origin
        if self.reworded:
            plain["reworded"] = True
        if self.cells:
            plain["cells"] = dict(self.cells)
        return {**plain, **self.extra}

    def on(self, cell: str) -> bool:
        """Tell whether a mark is set."""
        return self.cells.get(cell) is True

    def with_cell(self, cell: str, value: Cell) -> Self:
        """Return the entry with one cell set; an empty text or a mark taken off is not stored."""
        cells = {**self.cells, cell: value}
        return replace(self, cells={key: item for key, item in cells.items() if item not in ("", False)})

    def worded(self, text: str) -> Self:
        """Return the entry in other words, from now on its own."""
        return replace(self, text=text, reworded=self.origin is not None)

    def followed(self, words: Mapping[str, str]) -> Self:
        """Return the entry in its origin's present words, by address; reworded here, or the origin gone, it stays."""
        if self.origin is None or self.reworded:
            return self
        return replace(self, text=words.get(self.origin, self.text))


@dataclass(frozen=True)
class Entries:
    """All entries of a block in the leader's order, and what is the leader's own in the form they stand in.

    ``form`` holds places of the leader's own, renamed or removed ones, as rows without cells. ``last`` is the number
    of the latest entry made, so that an id is never used twice in a round.
    """

    entries: tuple[Entry, ...] = ()
    form: Rows = field(default_factory=Rows)
    last: int = 0
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = split_fields(plain, "value", ("entries", "form", "last"))
        entries = sequence_of(known.get("entries", []), "value.entries", Entry.from_plain)
        if len({entry.id for entry in entries}) < len(entries):
            raise NotAnAnswerError("value.entries has an id twice")
        form = Rows.from_plain(known.get("form", {}))
        return cls(entries, form, whole_number_of(known.get("last", 0), "value.last"), extra)

    def to_plain(self) -> Plain:
        """Return the JSON form; what is empty is left out."""
        plain: dict[str, Plain] = {"entries": [entry.to_plain() for entry in self.entries]}
        if self.form != Rows():
            plain["form"] = self.form.to_plain()
        if self.last:
            plain["last"] = self.last
        return {**plain, **self.extra}

    def at(self, place: str) -> tuple[Entry, ...]:
        """Return the entries at a place, in order."""
        return tuple(entry for entry in self.entries if entry.at == place)

    def entry(self, entry_id: str) -> Entry | None:
        """Return the entry of that id."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def added(self, text: str, at: str, *, origin: str | None = None, after: str | None = None) -> tuple[Self, str]:
        """Return the entries with a new one, last at its place or after another, and its id."""
        number = self.last + 1
        taken = {entry.id for entry in self.entries}
        while f"e{number}" in taken:
            number += 1
        new = Entry(f"e{number}", text, at, origin)
        index = next((n + 1 for n, entry in enumerate(self.entries) if entry.id == after), len(self.entries))
        entries = (*self.entries[:index], new, *self.entries[index:])
        return replace(self, entries=entries, last=number), new.id

    def with_entry(self, entry: Entry) -> Self:
        """Return the entries with one replaced."""
        return replace(self, entries=tuple(entry if old.id == entry.id else old for old in self.entries))

    def without(self, entry_id: str) -> Self:
        """Return the entries without one; its id is not used again."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.id != entry_id))

    def followed(self, words: Mapping[str, str]) -> Self:
        """Return all entries in their origins' present words, by address."""
        return replace(self, entries=tuple(entry.followed(words) for entry in self.entries))

    def only(self, places: frozenset[str]) -> Self:
        """Return the entries that stand at these places, and no more of the form than they need."""
        entries = tuple(entry for entry in self.entries if entry.at in places)
        heads = {entry.at.partition("/")[0] for entry in entries}
        return replace(self, entries=entries, form=Rows(tuple(row for row in self.form.rows if row.id in heads)))
