"""YAML text → plain data with the position of every piece, and all that is wrong with it as YAML.

Built from the parser's events, one at a time, so that depth, size and anything that could multiply are refused
before they cost. Only ``true``, ``false``, plain numbers and ``null`` are not text: ``no``, ``12:30``, ``017`` and
dates are what they look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import yaml

from trivsel_tui.answers import Plain
from trivsel_tui.texts import _
from trivsel_tui.workbook.problems import Problem
from trivsel_tui.workbook.yaml_faults import in_words

LARGEST = 256_000
"""The most bytes that a content file may have."""

DEEPEST = 20
"""How many lists and groups may stand inside each other."""

MOST_PIECES = 10_000
"""The most keys, values, lists and groups that a content file may have."""

Place: TypeAlias = tuple[str | int, ...]
"""Where something stands in plain data: ``("blocks", 0, "title")``."""

Position: TypeAlias = tuple[int, int]
"""Line and column, both from 1."""

LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where it is there, the one in Python where it is not."""

_UNPRINTABLE = re.compile(r"[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,17})")
_BROKEN = re.compile(r"-?(?:0|[1-9]\d{0,14})\.\d{1,15}")
_WORDS: dict[str, Plain] = {"true": True, "false": False, "null": None, "": None}


@dataclass
class Source:
    """A content file as it was read: its data, where each value and each key stands, its problems so far."""

    path: str
    raw: bytes = b""
    plain: Plain = None
    values: dict[Place, Position] = field(default_factory=dict)
    keys: dict[Place, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True

    def problem(self, position: Position, text: str) -> Problem:
        """Return a problem at a position in this file."""
        return Problem(self.path, *position, text)

    def at(self, place: Place) -> Position:
        """Return where a value stands, or else the nearest thing around it."""
        while place and place not in self.values:
            place = place[:-1]
        return self.values.get(place, (1, 1))

    def key_at(self, place: Place) -> Position:
        """Return where a value's key stands, or the value where it has none."""
        return self.keys.get(place) or self.at(place)


class _RefusedError(Exception):
    """The rest of the file is not looked at."""

    def __init__(self, position: Position, text: str) -> None:
        super().__init__(text)
        self.position = position
        self.text = text


@dataclass
class _Open:
    """A list or a group that is being filled."""

    place: Place
    filled: list[Plain] | dict[str, Plain]
    key: str | None = None


class _Builder:
    """Takes the parser's events and fills a source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._open: list[_Open] = []
        self._pieces = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.DocumentStartEvent():
                self._begin_document(_start(event))
            case yaml.AliasEvent():
                self._say(event, _("an asterisk at the start refers to another place; write the text out, or quote it"))
                self._put(event, None)
            case yaml.ScalarEvent():
                self._bare(event)
                self._scalar(event)
            case yaml.SequenceStartEvent():
                self._bare(event)
                self._begin(event, [])
            case yaml.MappingStartEvent():
                self._bare(event)
                self._begin(event, {})
            case yaml.CollectionEndEvent():
                self._open.pop()
            case _:
                pass

    def _begin_document(self, position: Position) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _RefusedError(position, _("a second document begins here; one file holds one exercise"))

    def _bare(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self._say(event, _("an ampersand at the start names a place; quote the text, or take the name out"))
        if event.tag:
            self._say(event, _("an exclamation mark at the start is a YAML tag; quote the text, or take it out"))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text: str = event.value
        if _HIDDEN.search(text):
            self._say(event, _("a character that cannot be seen; take it out"))
        around = self._open[-1] if self._open else None
        if around and isinstance(around.filled, dict) and around.key is None:
            self._key(event, around, text)
        else:
            self._put(event, text if event.style else _value(text))

    def _key(self, event: yaml.ScalarEvent, around: _Open, key: str) -> None:
        self._count(event)
        place = (*around.place, key)
        first = self._source.keys.get(place)
        if first:
            self._say(
                event, _('"{key}" stands twice, first in line {line}; keep one of them').format(key=key, line=first[0])
            )
        self._source.keys.setdefault(place, _start(event))
        around.key = key

    def _begin(self, event: yaml.CollectionStartEvent, filled: list[Plain] | dict[str, Plain]) -> None:
        if len(self._open) == DEEPEST:
            raise _RefusedError(_start(event), _("lists inside lists go too deep here"))
        place = self._put(event, filled)
        self._open.append(_Open(place, filled))

    def _put(self, event: yaml.NodeEvent, value: Plain) -> Place:
        self._count(event)
        if not self._open:
            self._source.plain = value
            place: Place = ()
        else:
            around = self._open[-1]
            if isinstance(around.filled, list):
                place = (*around.place, len(around.filled))
                around.filled.append(value)
            elif around.key is None:
                raise _RefusedError(_start(event), _("a key should be a word with a colon after it"))
            else:
                place = (*around.place, around.key)
                around.filled[around.key] = value
                around.key = None
        self._source.values[place] = _start(event)
        return place

    def _count(self, event: yaml.NodeEvent) -> None:
        self._pieces += 1
        if self._pieces > MOST_PIECES:
            raise _RefusedError(_start(event), _("the file is larger than an exercise can be; divide it"))

    def _say(self, event: yaml.NodeEvent, text: str) -> None:
        self._source.problems.append(self._source.problem(_start(event), text))


def _start(event: yaml.Event) -> Position:
    return _position(event.start_mark)


class _Mark(Protocol):
    line: int
    column: int


def _position(mark: _Mark | None) -> Position:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _value(text: str) -> Plain:
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _BROKEN.fullmatch(text) else text


def read(path: str, raw: bytes, loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = LOADER) -> Source:
    """Read a file's bytes; where it cannot be read to its end, ``whole`` is false."""
    source = Source(path, raw)
    text = _decoded(source, raw)
    if text is None:
        source.whole = False
        return source
    builder = _Builder(source)
    try:
        for event in _events(text, loader):
            builder.take(event)
    except _RefusedError as refused:
        source.problems.append(source.problem(refused.position, refused.text))
        source.whole = False
    except yaml.YAMLError as error:
        marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
        mark = marked.context_mark if "end of stream" in str(marked.problem) else marked.problem_mark
        source.problems.append(source.problem(_position(mark), in_words(str(marked.problem))))
        source.whole = False
    return source


def _events(text: str, loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader]) -> Iterator[yaml.Event]:
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=loader)
    return events


def _decoded(source: Source, raw: bytes) -> str | None:
    """Return the text of a file in UTF-8, or UTF-16 with its mark; None, and a problem, for anything else."""
    if len(raw) > LARGEST:
        source.problems.append(source.problem((1, 1), _("the file is larger than an exercise can be; divide it")))
        return None
    try:
        text = raw.decode(encoding_of(raw))
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        position = (before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)
        source.problems.append(source.problem(position, _("the file is not UTF-8; save it again as UTF-8")))
        return None
    for found in _UNPRINTABLE.finditer(text):
        before_it = text[: found.start()]
        position = (before_it.count("\n") + 1, found.start() - before_it.rfind("\n"))
        source.problems.append(source.problem(position, _("a character that cannot be seen; take it out")))
        return None
    return text


def encoding_of(raw: bytes) -> str:
    """Return the encoding of a file's bytes by the mark they begin with, UTF-8 without one."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    return "utf-8-sig" if raw[:3] == b"\xef\xbb\xbf" else "utf-8"


def without_hidden(text: str) -> str:
    """Return a text without the signs that a content file may not hold."""
    return _UNPRINTABLE.sub("", _HIDDEN.sub("", text.replace("\n", " ")))
