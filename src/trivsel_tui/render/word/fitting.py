"""How a sheet is set so that it fills one page and no more: its type, its columns, the height of its lines.

Heights are estimated on the safe side from the length of the words. What is too long for one page even in the
smallest type runs on to the next: nothing is ever left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product, repeat

from trivsel_tui.document import (
    Bullets,
    Figure,
    Heading,
    Item,
    Missing,
    Node,
    Paragraph,
    Prompt,
    Reply,
    Table,
    Writing,
)
from trivsel_tui.figures.lettering import wrapped
from trivsel_tui.inline import plain
from trivsel_tui.render.word.pages import Page
from trivsel_tui.render.word.paragraphs import POINT, Type
from trivsel_tui.render.word.tables import NOTE, lines_of, room_for, widths

_SIZES = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
_LINES = (28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
_LETTER = 0.5
_LEADING = 1.3
_SAFE = 0.98
_CELL_SIDES = 216
_FIGURE = 0.4
_SIZE_IN_ONE = 10.0


@dataclass(frozen=True)
class Setting:
    """How a page is set: its type, how many columns, the height its figures may take in twips, whether all fits.

    ``lines`` is how many more lines to write on there is room for.

    A sheet has its own heading, which is not in the contents, and no captions on tables.
    """

    type: Type
    columns: int
    figure: int
    lines: int
    fits: bool
    sheet: bool


def fitted(nodes: Sequence[Node], page: Page, columns: Sequence[int] = (1, 2), *, sheet: bool = True) -> Setting:
    """Return the largest setting that keeps the nodes on one page; the smallest if none does."""
    room = page.text_height / POINT * _SAFE
    figures = any(isinstance(node, Figure) for node in nodes)
    for count, size, line in _tries(columns):
        kind = Type(size, line)
        high = sum(_heights(nodes, kind, page.column_width(count)))
        left = (room - (count - 1) * size * 4) * count - high
        if left >= (room * _FIGURE if figures else 0):
            return Setting(kind, count, round(left * POINT), int(left / line), fits=True, sheet=sheet)
    return Setting(Type(_SIZES[-1], _LINES[-1]), columns[-1], round(room * POINT * _FIGURE), 0, fits=False, sheet=sheet)


def _tries(columns: Sequence[int]) -> Iterator[tuple[int, float, float]]:
    """Yield columns, type size and line height, the best first: large type, and one column before several."""
    for count in columns:
        smallest = _SIZES[-1] if count == columns[-1] else _SIZE_IN_ONE
        for size, line in product(_SIZES, _LINES):
            if size >= smallest:
                yield count, size, line


@lru_cache(maxsize=4096)
def _lines(words: str, size: float, width: int) -> int:
    letters = max(int(width / POINT / (size * _LETTER)), 4)
    return sum(max(len(wrapped(line, letters)), 1) for line in words.split("\n"))


def _heights(nodes: Sequence[Node], kind: Type, width: int) -> Iterator[float]:
    """Yield the height of each node in points; a figure takes what is left."""
    line = kind.size * _LEADING
    for node in nodes:
        match node:
            case Heading():
                scale, air = (1.5, 0.3) if node.level <= 2 else (1.15, 0.9)
                yield _lines(plain(node.text), kind.size * scale, width) * line * scale + kind.size * air
            case Paragraph() | Prompt():
                air = 0.5 if isinstance(node, Paragraph) else 1
                yield _lines(plain(node.text), kind.size, width) * line + kind.size * air
            case Reply() | Missing():
                yield _lines(node.text, kind.size, width - 227) * line + kind.size
            case Writing():
                yield node.lines * kind.line
            case Bullets():
                yield sum(_item(item, kind, width, 1) for item in node.items)
            case Table():
                yield _table(node, kind, width) + kind.size * (1 if node.titled else 3)
            case _:
                yield kind.size * 4


def _item(item: Item, kind: Type, width: int, level: int) -> float:
    words = f"{item.label}: {plain(item.text)}" if item.label else plain(item.text)
    own = _lines(words, kind.size, width - 340 * level) * kind.size * _LEADING + kind.size * 0.25
    return own + sum(_item(child, kind, width, level + 1) for child in item.children)


def _table(node: Table, kind: Type, width: int) -> float:
    """Return the height of a table in points, without a caption."""
    cells = tuple(cell - _CELL_SIDES for cell in widths(node.columns, width))
    noted = tuple(column.noted for column in node.columns)
    least = max(kind.line * 0.8, room_for(node.room, kind) / POINT)
    line, air = kind.size * _LEADING, kind.size * 0.3
    heads = _deepest((node.heads,), cells, (True,) * len(cells), kind.size) if node.heads else ()
    rows = _deepest(lines_of(node)[len(heads) :], cells, noted, kind.size)
    return sum(max(deepest * line + air, least) for deepest in (*heads, *rows))


@lru_cache(maxsize=64)
def _deepest(
    rows: tuple[tuple[str, ...], ...], cells: tuple[int, ...], noted: tuple[bool, ...], size: float
) -> tuple[float, ...]:
    """Return how many lines each row takes in its deepest cell."""
    return tuple(max(map(_cell, row, cells, noted, repeat(size)), default=1) for row in rows)


def _cell(words: str, width: int, noted: bool, size: float) -> float:
    first, _newline, note = words.partition("\n") if noted else (words, "", "")
    return _lines(first, size, width) + (_lines(note, size * NOTE, width) * NOTE if note else 0)
