"""The shapes an answer can have: immutable, equal by value, each with its plain JSON form.

An exercise's block knows which shape its answers take; the journal keeps them and writes their plain
form to disk. A field that this version does not know is carried along untouched, since a newer version
may have written it. Numbers and dates are kept as they were typed and read by whoever needs them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import Self, TypeAlias, TypeVar

Plain: TypeAlias = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None
"""What JSON can say."""

Cell: TypeAlias = str | bool
"""One field of a row: text as it was typed, or a mark that is on."""

WHOLE = ""
"""The place that stands for a block as one thing."""

LONGEST_TEXT = 20_000
"""How many characters one text field holds."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_HOURS = re.compile(
    r"(?P<whole>\d{1,4})?(?:[.,](?P<part>\d{1,3}))?|(?:(?P<units>\d{1,4}) )?(?P<over>\d)/(?P<under>[1-9])"
)

T = TypeVar("T")


class NotAnAnswerError(ValueError):
    """Plain data that does not have the shape; the message says where, never what stood there."""


class State(StrEnum):
    """What the leader has said about a place: it is theirs to answer, to take later, or not for them."""

    ANSWERED = "answered"
    LATER = "later"
    NOT_FOR_ME = "not-for-me"


class Audience(StrEnum):
    """Those whom a note may be shown to; a note with none of them is the leader's alone."""

    CHEF = "chef"
    LEDERGRUPPE = "ledergruppe"
    HR = "hr"


@dataclass(frozen=True)
class Mark:
    """What is said about a block or one place in it, beside the answer itself."""

    state: State = State.ANSWERED
    audience: tuple[Audience, ...] = ()


def clean(text: str) -> str:
    """Return text without what no one can read: C0 characters but newline and tab, lone surrogates."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _CONTROL.sub("", unix))


def cleaned(plain: Plain) -> Plain:
    """Return plain data with every text in it cleaned."""
    match plain:
        case str():
            return clean(plain)
        case list():
            return [cleaned(item) for item in plain]
        case dict():
            return {key: cleaned(item) for key, item in plain.items()}
        case _:
            return plain


def number(typed: str) -> Decimal | None:
    """Read a number as a Dane types it: ``7,5``, ``7.5``, ``7 1/2``; None when it is not one (yet)."""
    text = " ".join(typed.split())
    found = _HOURS.fullmatch(text)
    if not found or not text:
        return None
    if found["over"]:
        return Decimal(found["units"] or 0) + Decimal(found["over"]) / Decimal(found["under"])
    return Decimal(f"{found['whole'] or 0}.{found['part'] or 0}")


def _mapping(plain: Plain, where: str, read: Callable[[Plain, str], T]) -> dict[str, T]:
    if not isinstance(plain, dict):
        raise NotAnAnswerError(f"{where} should be an object")
    return {key: read(item, f"{where}.{key}") for key, item in plain.items()}


def _sequence(plain: Plain, where: str, read: Callable[[Plain, str], T]) -> tuple[T, ...]:
    if not isinstance(plain, list):
        raise NotAnAnswerError(f"{where} should be a list")
    return tuple(read(item, f"{where}[{at}]") for at, item in enumerate(plain))


def _text(plain: Plain, where: str) -> str:
    if not isinstance(plain, str):
        raise NotAnAnswerError(f"{where} should be text")
    return plain


def _optional_text(plain: Plain, where: str) -> str | None:
    return None if plain is None else _text(plain, where)


def _cell(plain: Plain, where: str) -> Cell:
    if not isinstance(plain, str | bool):
        raise NotAnAnswerError(f"{where} should be text, true or false")
    return plain


def _whole_number(plain: Plain, where: str) -> int:
    if not isinstance(plain, int) or isinstance(plain, bool):
        raise NotAnAnswerError(f"{where} should be a whole number")
    return plain


def _fields(plain: Plain, where: str, known: Iterable[str]) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """Split an object in the fields that are known and the ones to carry along."""
    if not isinstance(plain, dict):
        raise NotAnAnswerError(f"{where} should be an object")
    names = set(known)
    return {k: v for k, v in plain.items() if k in names}, {k: v for k, v in plain.items() if k not in names}


@dataclass(frozen=True)
class Texts:
    """Open answers, by the id of what was asked: ``{"tilfreds": "…"}``."""

    texts: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        return cls(_mapping(plain, "value", _text))

    def to_plain(self) -> Plain:
        """Return the JSON form."""
        return dict(self.texts)

    def get(self, key: str) -> str:
        """Return what was written there, or nothing."""
        return self.texts.get(key, "")

    def with_text(self, key: str, text: str) -> Self:
        """Return the answer with one text set; an empty one is not stored."""
        return replace(self, texts=with_text(self.texts, key, text))

    def filled(self) -> frozenset[str]:
        """Return the keys with more than white space."""
        return filled(self.texts)

    def only(self, keys: frozenset[str]) -> Self:
        """Return the answer with nothing but these texts."""
        return replace(self, texts={key: text for key, text in self.texts.items() if key in keys})


def with_text(texts: Mapping[str, str], key: str, text: str) -> dict[str, str]:
    """Return the texts with one set, at its place; an empty one is taken out."""
    new = {**texts, key: text}
    if not text:
        del new[key]
    return new


def filled(texts: Mapping[str, str]) -> frozenset[str]:
    """Return the keys of the texts with more than white space."""
    return frozenset(key for key, text in texts.items() if text.strip())


@dataclass(frozen=True)
class Numbers:
    """Whole numbers by time and name: ``{"nu": {"arbejde": 9, "arbejde+naere": 20}}``."""

    times: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        return cls(_mapping(plain, "value", lambda item, where: _mapping(item, where, _whole_number)))

    def to_plain(self) -> Plain:
        """Return the JSON form."""
        return {time: dict(numbers) for time, numbers in self.times.items()}

    def at(self, time: str) -> Mapping[str, int]:
        """Return the numbers of one time."""
        return self.times.get(time, {})

    def with_number(self, time: str, name: str, value: int | None) -> Self:
        """Return the answer with one number set, or cleared by None."""
        numbers = {key: old for key, old in self.at(time).items() if value is not None or key != name}
        if value is not None:
            numbers[name] = value
        return self.with_time(time, numbers)

    def with_time(self, time: str, numbers: Mapping[str, int]) -> Self:
        """Return the answer with all numbers of one time set; a time without numbers is not stored."""
        times = {**self.times, time: dict(numbers)}
        return replace(self, times={key: value for key, value in times.items() if value})


@dataclass(frozen=True)
class Taken:
    """Something that was offered by another block and taken: its words as last seen, and where it came from."""

    text: str
    origin: str | None = None
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain, where: str) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = _fields(plain, where, ("text", "origin"))
        return cls(
            _text(known.get("text"), f"{where}.text"), _optional_text(known.get("origin"), f"{where}.origin"), extra
        )

    def to_plain(self) -> Plain:
        """Return the JSON form."""
        return {"text": self.text, "origin": self.origin, **self.extra}


@dataclass(frozen=True)
class Choices:
    """What was chosen, in that order, and what was written about it.

    ``{"chosen": ["moeder"], "taken": {"moeder": {"text": "…", "origin": "…"}}, "texts": {"moeder/aarsag": "…"}}``
    """

    chosen: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    taken: Mapping[str, Taken] = field(default_factory=dict)
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = _fields(plain, "value", ("chosen", "texts", "taken"))
        return cls(
            _sequence(known.get("chosen", []), "value.chosen", _text),
            _mapping(known.get("texts", {}), "value.texts", _text),
            _mapping(known.get("taken", {}), "value.taken", Taken.from_plain),
            extra,
        )

    def to_plain(self) -> Plain:
        """Return the JSON form; what is empty is left out."""
        plain: dict[str, Plain] = {"chosen": list(self.chosen)}
        if self.taken:
            plain["taken"] = {key: taken.to_plain() for key, taken in self.taken.items()}
        if self.texts:
            plain["texts"] = dict(self.texts)
        return {**plain, **self.extra}

    def get(self, key: str) -> str:
        """Return what was written there, or nothing."""
        return self.texts.get(key, "")

    def with_text(self, key: str, text: str) -> Self:
        """Return the answer with one text set; an empty one is not stored."""
        return replace(self, texts=with_text(self.texts, key, text))

    def filled(self) -> frozenset[str]:
        """Return the keys of the texts with more than white space."""
        return filled(self.texts)

    def only(self, keys: frozenset[str], *, chosen: bool) -> Self:
        """Return the answer with nothing but these texts, and the choices themselves only if they may be seen."""
        texts = {key: text for key, text in self.texts.items() if key in keys}
        return replace(self, texts=texts) if chosen else type(self)(texts=texts)


@dataclass(frozen=True)
class Row:
    """One row of a table; it has a name only when it is the leader's own or was renamed."""

    id: str
    name: str | None = None
    cells: Mapping[str, Cell] = field(default_factory=dict)
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain, where: str) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = _fields(plain, where, ("id", "name", "cells"))
        return cls(
            _text(known.get("id"), f"{where}.id"),
            _optional_text(known.get("name"), f"{where}.name"),
            _mapping(known.get("cells", {}), f"{where}.cells", _cell),
            extra,
        )

    def to_plain(self) -> Plain:
        """Return the JSON form."""
        named: dict[str, Plain] = {} if self.name is None else {"name": self.name}
        return {"id": self.id, **named, "cells": dict(self.cells), **self.extra}

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
        known, extra = _fields(plain, "value", ("rows", "removed", "cells"))
        rows = _sequence(known.get("rows", []), "value.rows", Row.from_plain)
        if len({row.id for row in rows}) < len(rows):
            raise NotAnAnswerError("value.rows has an id twice")
        return cls(
            rows,
            _sequence(known.get("removed", []), "value.removed", _text),
            _mapping(known.get("cells", {}), "value.cells", _cell),
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


@dataclass(frozen=True)
class Node:
    """One branch of a mind map; ``follow_up`` is the id of the question it answers about its parent."""

    id: str
    text: str = ""
    follow_up: str | None = None
    origin: str | None = None
    children: tuple[Node, ...] = ()
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain, where: str) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = _fields(plain, where, ("id", "text", "follow_up", "origin", "children"))
        return cls(
            _text(known.get("id"), f"{where}.id"),
            _text(known.get("text", ""), f"{where}.text"),
            _optional_text(known.get("follow_up"), f"{where}.follow_up"),
            _optional_text(known.get("origin"), f"{where}.origin"),
            _sequence(known.get("children", []), f"{where}.children", Node.from_plain),
            extra,
        )

    def to_plain(self) -> Plain:
        """Return the JSON form; what is empty is left out."""
        plain: dict[str, Plain] = {"id": self.id, "text": self.text}
        if self.follow_up is not None:
            plain["follow_up"] = self.follow_up
        if self.origin is not None:
            plain["origin"] = self.origin
        if self.children:
            plain["children"] = [child.to_plain() for child in self.children]
        return {**plain, **self.extra}

    def walk(self, depth: int = 1) -> Iterator[tuple[int, Node]]:
        """Yield this branch and all under it, top down, each with its depth (1 is nearest the centre)."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


@dataclass(frozen=True)
class Tree:
    """A mind map: the words in its centre (empty: the form's own) and the branches in order."""

    text: str = ""
    children: tuple[Node, ...] = ()
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = _fields(plain, "value", ("text", "children"))
        tree = cls(
            _text(known.get("text", ""), "value.text"),
            _sequence(known.get("children", []), "value.children", Node.from_plain),
            extra,
        )
        ids = [node.id for _, node in tree.walk()]
        if len(set(ids)) < len(ids):
            raise NotAnAnswerError("value.children has an id twice")
        return tree

    def to_plain(self) -> Plain:
        """Return the JSON form."""
        return {"text": self.text, "children": [child.to_plain() for child in self.children], **self.extra}

    def walk(self) -> Iterator[tuple[int, Node]]:
        """Yield all branches, top down, each with its depth (1 is nearest the centre)."""
        for child in self.children:
            yield from child.walk()


Shape: TypeAlias = Texts | Numbers | Choices | Rows | Tree


@dataclass(frozen=True)
class Answer:
    """What the leader gave one block: the value, what is said about all of it, and about single places in it."""

    value: Shape
    mark: Mark = Mark()
    marks: Mapping[str, Mark] = field(default_factory=dict)

    def mark_at(self, place: str) -> Mark:
        """Return what holds for a place: its own mark, or the block's."""
        return self.marks.get(place, self.mark)

    def with_mark(self, place: str, mark: Mark) -> Self:
        """Return the answer with a place marked; the place WHOLE is the block itself."""
        if place == WHOLE:
            return replace(self, mark=mark)
        marks = {key: old for key, old in self.marks.items() if key != place}
        return replace(self, marks=marks if mark == self.mark else {**marks, place: mark})

    def with_value(self, value: Shape) -> Self:
        """Return the answer with another value."""
        return replace(self, value=value)
