"""Everything as a Word document, beside the same paragraphs and rows written straight as XML; in one process.

Both draw their pictures anew each time, as an export by the leader does: it is the first of its process.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from bench.pairs import Pair
from trivsel_tui.blocks.block import Show
from trivsel_tui.document import Bullets, Document, Figure, Item, Missing, Node, Reply, Table, Writing
from trivsel_tui.export import FORMATS
from trivsel_tui.inline import plain
from trivsel_tui.journal.journal import Journal
from trivsel_tui.paths import example_folder
from trivsel_tui.render.svg import png
from trivsel_tui.render.word.pages import UPRIGHT
from trivsel_tui.render.word.pictures import Picture, pictures
from trivsel_tui.summary import ALL, Scope, build
from trivsel_tui.workbook.loading import load_workbook

PAIRS = 11
_HIGHEST = 8000


def measured() -> Iterator[Pair]:
    """Yield pairs of seconds."""
    workbook = load_workbook("da").workbook
    journal = Journal(example_folder(), read_only_reason="measuring")
    document = build(workbook, journal, Scope(rounds=ALL, show=Show.EVERYTHING), date(2026, 11, 24))
    export = FORMATS[".docx"].render
    for number in range(-1, PAIRS):
        pair = _seconds(export, document), _seconds(raw, document)
        if number >= 0:
            yield pair


def _seconds(make: Callable[[Document], bytes], document: Document) -> float:
    png.cache_clear()
    start = time.perf_counter()
    make(document)
    return time.perf_counter() - start


def raw(document: Document) -> bytes:
    """Return the least a Word document can be made of: unstyled paragraphs, rows, and the pictures."""
    held: list[Picture] = []
    body = "".join(_xml(node, held) for section in document.sections for node in section.nodes)
    opened = BytesIO()
    with ZipFile(opened, "w", ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", f"<w:document><w:body>{body}</w:body></w:document>")
        for number, picture in enumerate(held):
            file.writestr(f"word/media/{number}.png", picture.bitmap)
            file.writestr(f"word/media/{number}.svg", picture.drawing)
    return opened.getvalue()


def _xml(node: Node, held: list[Picture]) -> str:
    match node:
        case Table():
            rows = [tuple(column.head for column in node.columns), *node.rows, *([node.total] if node.total else ())]
            return f"<w:tbl>{''.join(map(_row, rows))}</w:tbl>{_paragraph(node.caption)}"
        case Figure():
            held.extend(pictures(node, UPRIGHT.text_width, _HIGHEST))
            return _paragraph(node.caption)
        case Bullets():
            return "".join(_paragraph(line) for item in node.items for line in _lines(item))
        case Writing():
            return _paragraph("") * node.lines
        case Missing() | Reply():
            return _paragraph(node.text)
        case _:
            return _paragraph(plain(node.text))


def _lines(item: Item) -> Iterator[str]:
    yield f"{item.label} {plain(item.text)}"
    for child in item.children:
        yield from _lines(child)


def _row(cells: tuple[str, ...]) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{_paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"


def _paragraph(words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t>{escape(words)}</w:t></w:r></w:p>'


if __name__ == "__main__":
    json.dump(list(measured()), sys.stdout)
