"""Nodes as Word's paragraphs, tables and pictures, counted and bookmarked as they come."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as File
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

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
from trivsel_tui.inline import Run, Runs, literal
from trivsel_tui.render.word.contents import mark
from trivsel_tui.render.word.fitting import Setting
from trivsel_tui.render.word.pages import Page
from trivsel_tui.render.word.paragraphs import field, paragraph, write
from trivsel_tui.render.word.pictures import write_figure
from trivsel_tui.render.word.tables import write_table
from trivsel_tui.texts import _

_LOWEST_HEADING = 4
_ON_A_NEW_PAGE = 2
_DEEPEST_LIST = 8
_HIGHEST_FIGURE = 0.62


class Body:
    """What the nodes are written into: a file, how its page is set, and how many there are of each so far."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._page_height = 0
        self._width = 0
        self._setting: Setting | None = None
        self._headings = 0
        self._figures = 0
        self._tables = 0

    def write(self, nodes: Sequence[Node], page: Page, setting: Setting | None) -> None:
        """Write nodes, set for one page or, without a setting, running over as many pages as they need."""
        self._setting = setting
        self._page_height = page.text_height
        self._width = page.column_width(setting.columns) if setting else page.text_width
        for before, node in zip((None, *nodes), nodes, strict=False):
            self._write(node, before)

    def _write(self, node: Node, before: Node | None) -> None:
        match node:
            case Heading():
                self._heading(node, new_page=_begins_a_page(node, before) and self._setting is None)
            case Paragraph():
                self._set("Quiet" if node.quiet else "Normal", node.text)
            case Prompt():
                self._set("Question", node.text, before=0.5)
            case Reply():
                self._reply(node)
            case Missing():
                self._set("Missing", literal(node.text))
            case Writing():
                self._ruled(node.lines)
            case Bullets():
                self._bullets(node.items)
            case Table():
                self._table(node)
            case _:
                self._figure(node)

    def _set(
        self, style: str, words: Runs, *, before: float = 0, after: float = 0.3, scale: float = 1
    ) -> WordParagraph:
        """Return a paragraph in its style, on a sheet with the sheet's letters and spacing."""
        if not self._setting:
            return paragraph(self._file, style, words)
        written = paragraph(self._file, style, words, self._setting.type.letters(scale))
        self._setting.type.space(written, before, after)
        return written

    def _heading(self, node: Heading, *, new_page: bool) -> None:
        level = min(node.level, _LOWEST_HEADING)
        high = level <= _ON_A_NEW_PAGE
        sheet = self._setting is not None and self._setting.sheet
        style = "SheetHeading" if sheet and high else f"Heading{level}"
        written = self._set(style, node.text, before=0 if high else 0.7, after=0.2, scale=1.5 if high else 1.15)
        if new_page:
            written.paragraph_format.page_break_before = True
        if not sheet:
            self._headings += 1
            mark(written, self._headings)

    def _reply(self, node: Reply) -> None:
        """Write what the leader wrote, and on a line of its own who may see it."""
        written = self._set("Answer", literal(node.text), after=0.4)
        if node.audience:
            written.paragraph_format.keep_with_next = True
            note = _("May be seen by {audience}").format(audience=node.audience)
            paragraph(self._file, "AnswerNote", literal(note))

    def _ruled(self, lines: int) -> None:
        for _line in range(lines):
            written = paragraph(self._file, "WritingLine")
            if self._setting:
                written.paragraph_format.line_spacing = Pt(self._setting.type.line)

    def _bullets(self, items: Sequence[Item], level: int = 0) -> None:
        place = f'<w:ilvl w:val="{min(level, _DEEPEST_LIST)}"/><w:numId w:val="1"/>'
        for item in items:
            label = (Run(f"{item.label}: ", italic=True),) if item.label else ()
            written = self._set("ListBullet", label + item.text, after=0.15)
            written._p.get_or_add_pPr().insert(1, parse_xml(f"<w:numPr {nsdecls('w')}>{place}</w:numPr>"))
            self._bullets(item.children, level + 1)

    def _table(self, node: Table) -> None:
        if not (self._setting and self._setting.sheet):
            self._tables += 1
            self._caption("TableCaption", _("Table"), self._tables, node.caption)
        write_table(self._file, node, self._width, self._setting.type if self._setting else None)
        paragraph(self._file, "End" if self._setting else "AfterTable")

    def _figure(self, node: Figure) -> None:
        most = self._setting.figure if self._setting else round(self._page_height * _HIGHEST_FIGURE)
        write_figure(self._file, node, self._width, most)
        self._figures += 1
        self._caption("Caption", _("Figure"), self._figures, node.caption)

    def _caption(self, style: str, kind: str, number: int, words: str) -> None:
        """Write a caption whose number Word can count again."""
        written = paragraph(self._file, style, (Run(f"{kind} ", bold=True),))
        field(written, f"SEQ {kind} \\* ARABIC", str(number))
        write(written, literal(f". {words}"))


def _begins_a_page(node: Heading, before: Node | None) -> bool:
    return before is not None and node.level <= _ON_A_NEW_PAGE and not isinstance(before, Heading)
