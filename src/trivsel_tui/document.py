"""The neutral document between answers and renderers: the terminal, Markdown and Word all draw these nodes.

A text in a node is a tuple of runs: content text is parsed, what the leader typed is literal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from trivsel_tui.inline import Runs
from trivsel_tui.scene import Scene


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is a part, 2 an exercise, 3 a block, 4 a group in it."""

    level: int
    text: Runs


@dataclass(frozen=True)
class Paragraph:
    """Running text of the workbook's own: a purpose, advice, what a figure says; ``quiet`` is small print."""

    text: Runs
    quiet: bool = False


@dataclass(frozen=True)
class Prompt:
    """What was asked, in the wording it was answered under; keeps with what follows."""

    text: Runs


@dataclass(frozen=True)
class Reply:
    """What the leader wrote, to the letter, line breaks and all.

    ``audience`` names those who may see it, if any; ``meant`` is the day that a date means.
    """

    text: str
    audience: str = ""
    meant: str = ""


@dataclass(frozen=True)
class Missing:
    """Why there is no answer: not answered, later, not for me."""

    text: str


@dataclass(frozen=True)
class Writing:
    """Room to write by hand, as so many ruled lines; or to draw, as an empty frame so many lines high."""

    lines: int
    ruled: bool = True


@dataclass(frozen=True)
class Item:
    """One bullet with the bullets under it; a label is set apart from the text (*viser sig:*)."""

    text: Runs
    children: tuple[Item, ...] = ()
    label: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list, possibly nested."""

    items: tuple[Item, ...]


class Align(StrEnum):
    """How a column's cells stand."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True)
class Column:
    """A table's column: its head, its share of the width, how its cells stand.

    In a head, and in the cells of a ``noted`` column, the lines after the first are small print about it.
    """

    head: str
    share: float = 1
    align: Align = Align.LEFT
    noted: bool = False


@dataclass(frozen=True)
class Table:
    """A table whose head repeats on each page; ``caption`` says what it shows, ``total`` closes it.

    ``room`` is how many lines high each row is at least, to write in by hand; ``together`` keeps all of it on one
    page where it fits; ``titled`` says that the heading above tells what the caption does, so that the caption is
    for those who listen. A table whose heads are all empty has no row of heads.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str
    total: tuple[str, ...] | None = None
    room: float = 0
    together: bool = False
    titled: bool = False

    @property
    def heads(self) -> tuple[str, ...] | None:
        """The columns' names; None when no column has one."""
        names = tuple(column.head for column in self.columns)
        return names if any(names) else None


@dataclass(frozen=True)
class Figure:
    """One drawing, or several side by side at one scale, with a caption; each scene carries its own alt text."""

    scenes: tuple[Scene, ...]
    caption: str


Node: TypeAlias = Heading | Paragraph | Prompt | Reply | Missing | Writing | Bullets | Table | Figure


@dataclass(frozen=True)
class Section:
    """Nodes that share a page layout; ``sheet`` is one to take along, on a page of its own and with no other page."""

    nodes: tuple[Node, ...]
    landscape: bool = False
    sheet: bool = False


@dataclass(frozen=True)
class Document:
    """A summary, ready to be drawn: a front and its sections in order.

    ``audience`` is a sentence that says whom it is for; ``date`` when it was made, as it is written.
    """

    title: str
    subtitle: str
    audience: str
    date: str
    language: str
    sections: tuple[Section, ...]
