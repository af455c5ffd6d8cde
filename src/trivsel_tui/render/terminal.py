"""A document as plain text for a terminal or a pipe: no colour, 76 cells wide, figures drawn in signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from trivsel_tui.answers import clean
from trivsel_tui.document import (
    Bullets,
    Document,
    Figure,
    Heading,
    Item,
    Missing,
    Node,
    Paragraph,
    Prompt,
    Reply,
    Section,
    Table,
    Writing,
)
from trivsel_tui.inline import plain
from trivsel_tui.render.braille import Signs, lines
from trivsel_tui.render.text_table import table_lines
from trivsel_tui.render.wrapping import padded, paragraphs
from trivsel_tui.texts import _

WIDTH = 76
"""Cells in a line."""

_C1 = re.compile(r"[\x80-\x9f]")
_RULES = {1: "═", 2: "─"}
_GAP = 4
_Words: TypeAlias = Heading | Paragraph | Prompt | Reply | Missing | Writing | Bullets | Table


def render(document: Document, signs: Signs = Signs.BRAILLE) -> str:
    """Return the document as text that ends in a newline; nothing a terminal would obey is left in it."""
    pieces = [_front(document)]
    for section in document.sections:
        pieces.extend(_section(section, signs))
    text = "\n".join(line.rstrip() for piece in pieces for line in piece)
    return _C1.sub("", clean(text)).rstrip("\n") + "\n"


def _front(document: Document) -> list[str]:
    about = " · ".join(part for part in (document.audience, document.date) if part)
    return [*_ruled(document.title, "═"), *_paragraph(document.subtitle), about]


def _section(section: Section, signs: Signs) -> Iterator[list[str]]:
    if section.sheet:
        yield ["", "· " * (WIDTH // 2)]
    before: Node | None = None
    for node, following in zip(section.nodes, (*section.nodes[1:], None), strict=True):
        close = isinstance(before, Prompt) or (isinstance(before, Heading) and before.level > 2)
        written = _figure(node, signs, following) if isinstance(node, Figure) else _node(node)
        yield written if close else ["", *written]
        before = node


def _node(node: _Words) -> list[str]:
    match node:
        case Heading():
            return _heading(node)
        case Paragraph() | Prompt():
            return _paragraph(plain(node.text))
        case Reply():
            return _reply(node)
        case Missing():
            return [f"  – {node.text}"]
        case Writing():
            return ["_" * WIDTH] * node.lines if node.ruled else [""] * node.lines
        case Bullets():
            return [line for item in node.items for line in _item(item, 0)]
        case _:
            return table_lines(node, WIDTH)


def _heading(node: Heading) -> list[str]:
    text = plain(node.text)
    if node.level in _RULES:
        return ["", *_ruled(text, _RULES[node.level])] if node.level == 1 else _ruled(text, _RULES[node.level])
    return _paragraph(text.upper() if node.level == 3 else text)


def _ruled(text: str, rule: str) -> list[str]:
    written = _paragraph(text)
    return [*written, rule * max(len(line) for line in written)]


def _paragraph(text: str) -> list[str]:
    return paragraphs(text, WIDTH)


def _reply(node: Reply) -> list[str]:
    written = [f"  {line}" for line in paragraphs(node.text, WIDTH - 2)]
    if node.meant:
        written.append(f"  → {node.meant}")
    if node.audience:
        written.append(f"  ({_('May be seen by {audience}').format(audience=node.audience)})")
    return written


def _item(item: Item, depth: int) -> Iterator[str]:
    text = f"{item.label}: {plain(item.text)}" if item.label else plain(item.text)
    start = "  " * depth
    for at, line in enumerate(paragraphs(text, WIDTH - len(start) - 2)):
        yield f"{start}{'  ' if at else '• '}{line}"
    for child in item.children:
        yield from _item(child, depth + 1)


def _figure(node: Figure, signs: Signs, following: Node | None) -> list[str]:
    """Return the drawings beside each other where there is room, else one after the other; several have a title each.

    Where none fits there are words, unless a list with all of them follows.
    """
    widths = [round(scene.width + 0.5) for scene in node.scenes]
    drawn = [lines(scene, WIDTH, signs) for scene in node.scenes]
    if len(drawn) > 1:
        titled = zip(node.scenes, drawn, widths, strict=True)
        drawn = [[scene.title.center(width), *picture] if picture else [] for scene, picture, width in titled]
    if len(drawn) > 1 and sum(widths) + _GAP * (len(drawn) - 1) <= WIDTH:
        drawn = [_beside(drawn, widths)]
    told = isinstance(following, Bullets)
    written = [
        line
        for picture, scene in zip(drawn, node.scenes, strict=False)
        for line in picture or ([] if told else _paragraph(scene.alt))
    ]
    return [*written, *_paragraph(node.caption)]


def _beside(drawn: list[list[str]], widths: list[int]) -> list[str]:
    height = max(map(len, drawn))
    rows = [[*picture, *[""] * (height - len(picture))] for picture in drawn]
    return [
        (" " * _GAP).join(padded(row[at], width) for row, width in zip(rows, widths, strict=True))
        for at in range(height)
    ]
