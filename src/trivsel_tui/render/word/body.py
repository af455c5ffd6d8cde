"""Nodes as Word's paragraphs, tables and pictures, counted and bookmarked as they come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
from trivsel_tui.inline import plain
from trivsel_tui.render.word.contents import Entry
from trivsel_tui.render.word.fitting import Setting
from trivsel_tui.render.word.pages import Page, field
from trivsel_tui.render.word.paragraphs import POINT, end, paragraph, runs, text
from trivsel_tui.render.word.pictures import Picture, laid_out, pictures
from trivsel_tui.render.word.tables import table
from trivsel_tui.texts import _

_LOWEST_HEADING = 4
_ON_A_NEW_PAGE = 2
_DEEPEST_LIST = 8
_HIGHEST_FIGURE = 0.62


class Body:
    """What is written so far: headings for the contents, pictures for the file, and how many there are of each."""

    def __init__(self) -> None:
        self.headings: list[Entry] = []
        self.pictures: list[Picture] = []
        self._figures = 0
        self._tables = 0

    def flowing(self, nodes: Sequence[Node], page: Page) -> str:
        """Return nodes that run over as many pages as they need."""
        written = []
        before: Node | None = None
        for node in nodes:
            if (
                before
                and isinstance(node, Heading)
                and node.level <= _ON_A_NEW_PAGE
                and not isinstance(before, Heading)
            ):
                written.append(self._heading(node, None, "<w:pageBreakBefore/>"))
            else:
                written.append(self._node(node, page, page.text_width, None))
            before = node
        return "".join(written)

    def fitted(self, nodes: Sequence[Node], page: Page, setting: Setting) -> str:
        """Return nodes set for one page."""
        return "".join(self._node(node, page, page.column_width(setting.columns), setting) for node in nodes)

    def _node(self, node: Node, page: Page, width: int, setting: Setting | None) -> str:
        match node:
            case Heading():
                return self._heading(node, setting)
            case Paragraph():
                return _set("Quiet" if node.quiet else "Normal", runs(node.text, _letters(setting)), setting)
            case Prompt():
                return _set("Question", runs(node.text, _letters(setting)), setting, before=0.5)
            case Reply():
                return _reply(node, setting)
            case Missing():
                return _set("Missing", text(node.text, _letters(setting)), setting)
            case Writing():
                return _ruled(node.lines, setting)
            case Bullets():
                return "".join(line for item in node.items for line in _items(item, 0, setting))
            case Table():
                return self._table(node, width, setting)
        return self._figure(node, page, width, setting)

    def _heading(self, node: Heading, setting: Setting | None, breaks: str = "") -> str:
        level = min(node.level, _LOWEST_HEADING)
        scale = 1.5 if level <= 2 else 1.15
        letters = setting.type.run(scale) if setting else ""
        before = 0 if level <= 2 else 0.7
        if setting and setting.sheet:
            style = "SheetHeading" if level <= 2 else f"Heading{level}"
            return _set(style, runs(node.text, letters), setting, before, after=0.2)
        number = len(self.headings) + 1
        mark = f"_Toc{number:08}"
        self.headings.append(Entry(level, plain(node.text), mark))
        start = f'<w:bookmarkStart w:id="{number}" w:name="{mark}"/>'
        marked = f'{start}{runs(node.text, letters)}<w:bookmarkEnd w:id="{number}"/>'
        if setting:
            return _set(f"Heading{level}", marked, setting, before, after=0.2)
        return paragraph(f"Heading{level}", marked, breaks)

    def _table(self, node: Table, width: int, setting: Setting | None) -> str:
        if setting:
            written = table(node, width, setting.type, round(setting.type.line * 0.8 * POINT)) + end()
            if setting.sheet:
                return written
        else:
            written = table(node, width) + paragraph("AfterTable", "")
        self._tables += 1
        return _caption("TableCaption", _("Table"), self._tables, node.caption) + written

    def _figure(self, node: Figure, page: Page, width: int, setting: Setting | None) -> str:
        most = setting.figure if setting else round(page.text_height * _HIGHEST_FIGURE)
        drawn = pictures(node, len(self.pictures) + 1, width, most)
        self.pictures.extend(drawn)
        self._figures += 1
        return laid_out(drawn, width) + _caption("Caption", _("Figure"), self._figures, node.caption)


def _reply(node: Reply, setting: Setting | None) -> str:
    """Return what the leader wrote, and on a line of its own who may see it."""
    spacing = setting.type.spacing(0, 0.4) if setting else ""
    words = text(node.text, _letters(setting))
    if not node.audience:
        return paragraph("Answer", words, spacing)
    note = _("May be seen by {audience}").format(audience=node.audience)
    return paragraph("Answer", words, f"<w:keepNext/>{spacing}") + paragraph("AnswerNote", text(note))


def _letters(setting: Setting | None) -> str:
    return setting.type.run() if setting else ""


def _set(style: str, content: str, setting: Setting | None, before: float = 0, after: float = 0.3) -> str:
    """Return a paragraph in its style, on a sheet with the sheet's spacing."""
    return paragraph(style, content, setting.type.spacing(before, after) if setting else "")


def _caption(style: str, kind: str, number: int, words: str) -> str:
    """Return a caption whose number Word can count again."""
    counted = field(f"SEQ {kind} \\* ARABIC", str(number))
    return paragraph(style, f"{text(f'{kind} ', '<w:b/><w:bCs/>')}{counted}{text(f'. {words}')}")


def _ruled(lines: int, setting: Setting | None) -> str:
    spacing = ""
    if setting:
        high = round(setting.type.line * POINT)
        spacing = f'<w:spacing w:before="0" w:after="0" w:line="{high}" w:lineRule="exact"/>'
    return paragraph("WritingLine", "", spacing) * lines


def _items(item: Item, level: int, setting: Setting | None) -> Iterator[str]:
    letters = _letters(setting)
    label = text(f"{item.label}: ", "<w:i/><w:iCs/>" + letters) if item.label else ""
    place = f'<w:numPr><w:ilvl w:val="{min(level, _DEEPEST_LIST)}"/><w:numId w:val="1"/></w:numPr>'
    spacing = setting.type.spacing(0, 0.15) if setting else ""
    yield paragraph("ListBullet", label + runs(item.text, letters), place + spacing)
    for child in item.children:
        yield from _items(child, level + 1, setting)
