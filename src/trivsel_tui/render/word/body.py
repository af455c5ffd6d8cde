"""Nodes as Word's paragraphs, tables and pictures, counted and bookmarked as they come."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as File
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
from trivsel_tui.render.word.elements import child
from trivsel_tui.render.word.fitting import Setting
from trivsel_tui.render.word.pages import Page
from trivsel_tui.render.word.paragraphs import POINT, field, keep, paragraph, write
from trivsel_tui.render.word.pictures import write_figure
from trivsel_tui.render.word.place import Place, page_starts
from trivsel_tui.render.word.tables import write_table
from trivsel_tui.texts import _

_LOWEST_HEADING = 4
_LARGE = 2
_DEEPEST_LIST = 8
_HIGHEST_FIGURE = 0.5
_RULED = 19
_FEW_LINES = 6
_LEFT_OVER = 8


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
        self._tail: list[WordParagraph] = []

    def write(self, nodes: Sequence[Node], page: Page, setting: Setting | None) -> None:
        """Write nodes, set for one page or, without a setting, running over as many pages as they need.

        What comes after them begins a page.
        """
        self._setting = setting
        self._page_height = page.text_height
        self._width = page.column_width(setting.columns) if setting else page.text_width
        self._tail = []
        starts = page_starts(nodes) if setting is None else ()
        for at, node in enumerate(nodes):
            new_page = at in starts
            if new_page:
                self._close()
            self._write(node, Place(nodes, at), new_page=new_page)
        self._close()

    def _close(self) -> None:
        """Keep the last paragraphs before a new page together, so that no page has but a line or two."""
        for written in self._tail[-_LEFT_OVER:-1] if self._setting is None else ():
            keep(written)
        self._tail = []

    def _write(self, node: Node, place: Place, *, new_page: bool) -> None:
        match node:
            case Heading():
                self._heading(node, new_page=new_page)
            case Paragraph() | Prompt():
                self._words(node, place)
            case Reply():
                self._reply(node, place)
            case Missing():
                self._set("Missing", literal(node.text))
            case Writing():
                self._room(node)
            case Bullets():
                self._bullets(node.items)
            case Table():
                self._table(node, place)
            case _:
                self._figure(node)

    def _set(
        self, style: str, words: Runs, *, before: float = 0, after: float = 0.3, scale: float = 1
    ) -> WordParagraph:
        """Return a paragraph in its style, on a sheet with the sheet's letters and spacing."""
        if not self._setting:
            return self._kept(paragraph(self._file, style, words))
        written = paragraph(self._file, style, words, self._setting.type.letters(scale))
        self._setting.type.space(written._p[0], before, after)
        return written

    def _heading(self, node: Heading, *, new_page: bool) -> None:
        level = min(node.level, _LOWEST_HEADING)
        high = level <= _LARGE
        sheet = self._setting is not None and self._setting.sheet
        style = "SheetHeading" if sheet and high else f"Heading{level}"
        written = self._set(style, node.text, before=0 if high else 0.7, after=0.2, scale=1.5 if high else 1.15)
        if new_page:
            written.paragraph_format.page_break_before = True
        if not sheet:
            self._headings += 1
            mark(written, self._headings)

    def _words(self, node: Paragraph | Prompt, place: Place) -> None:
        """Write what is said or asked; room to write in begins close under it."""
        if isinstance(node, Paragraph):
            written = self._set("Quiet" if node.quiet else "Normal", node.text)
            if place.leads:
                keep(written)
            return
        written = self._set("Question", node.text, before=0.5)
        if isinstance(place.next, Writing) and self._setting is None:
            child(written._p[0], "spacing", after="0")

    def _reply(self, node: Reply, place: Place) -> None:
        """Write what the leader wrote, and on a line of its own which day it means and who may see it."""
        written = self._set("Answer", literal(node.text), after=0.4)
        seen = _("May be seen by {audience}").format(audience=node.audience) if node.audience else ""
        notes = [words for words in (node.meant and f"→ {node.meant}", seen) if words]
        if notes:
            keep(written)
            written = self._kept(paragraph(self._file, "AnswerNote", literal(" · ".join(notes))))
        if isinstance(place.next, Paragraph):
            keep(written)

    def _room(self, node: Writing) -> None:
        """Write ruled lines, on one page where they are few, or an empty frame."""
        line = self._setting.type.line if self._setting else _RULED
        if not node.ruled:
            frame = self._kept(paragraph(self._file, "Frame"))
            child(frame._p[0], "spacing", line=str(round(node.lines * line * POINT)), lineRule="exact")
            return
        for at in range(1, node.lines + 1):
            written = self._kept(paragraph(self._file, "WritingLine"))
            if at < node.lines <= _FEW_LINES:
                keep(written)
            child(written._p[0], "spacing", line=str(round(line * POINT)), lineRule="exact")

    def _kept(self, written: WordParagraph) -> WordParagraph:
        """Return a paragraph, remembered as one of the last."""
        self._tail.append(written)
        return written

    def _bullets(self, items: Sequence[Item], level: int = 0) -> None:
        for item in items:
            label = (Run(f"{item.label}: ", italic=True),) if item.label else ()
            written = self._set("ListBullet", label + item.text, after=0.15)
            numbering = child(written._p[0], "numPr")
            child(numbering, "ilvl", val=str(min(level, _DEEPEST_LIST)))
            child(numbering, "numId", val="1")
            written._p[0][0].addnext(numbering)
            if item.children:
                keep(written)
            self._bullets(item.children, level + 1)

    def _table(self, node: Table, place: Place) -> None:
        if not (node.titled or (self._setting and self._setting.sheet)):
            self._tables += 1
            self._caption("TableCaption", _("Table"), self._tables, node.caption)
        kind = self._setting.type if self._setting else None
        write_table(self._file, node, self._width, kind, leads=place.has_a_note)
        after = paragraph(self._file, "End" if self._setting else "AfterTable")
        if place.has_a_note:
            keep(after)
        self._tail = []

    def _figure(self, node: Figure) -> None:
        most = self._setting.figure if self._setting else round(self._page_height * _HIGHEST_FIGURE)
        write_figure(self._file, node, self._width, most)
        self._figures += 1
        self._caption("Caption", _("Figure"), self._figures, node.caption)
        self._tail = []

    def _caption(self, style: str, kind: str, number: int, words: str) -> None:
        """Write a caption whose number Word can count again."""
        written = paragraph(self._file, style, (Run(f"{kind} ", bold=True),))
        field(written._p, f"SEQ {kind} \\* ARABIC", str(number))
        write(written._p, literal(f". {words}"))
