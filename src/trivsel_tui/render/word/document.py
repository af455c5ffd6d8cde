"""A document as a Word file: front, contents, and its sections, each on the pages it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trivsel_tui.document import Document, Heading, Node, Section, Table, Writing
from trivsel_tui.render.word.body import Body
from trivsel_tui.render.word.contents import contents, listed
from trivsel_tui.render.word.fitting import fitted
from trivsel_tui.render.word.package import package
from trivsel_tui.render.word.pages import ACROSS, SHEET, UPRIGHT, Page, section
from trivsel_tui.render.word.paragraphs import NAMESPACES, end, paragraph, text

_A_PAGE_OF_ROWS = 12


@dataclass(frozen=True)
class _Stretch:
    """A piece of the document that shares a page layout."""

    written: str
    page: Page
    columns: int = 1
    goes_on: bool = False
    front: bool = False

    @property
    def properties(self) -> str:
        return section(self.page, columns=self.columns, goes_on=self.goes_on, front=self.front)


def render(document: Document) -> bytes:
    """Return the document as the bytes of a .docx file: the same bytes for the same document."""
    body = Body()
    stretches = [stretch for part in _joined(document.sections) for stretch in _stretches(part, body)]
    stretches = _fronted(document, body, stretches)
    *earlier, last = stretches
    written = "".join(f"{stretch.written}{end(stretch.properties)}" for stretch in earlier)
    return package(
        document,
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:document {NAMESPACES}><w:body>{written}{last.written}{last.properties}</w:body></w:document>",
        body.pictures,
    )


def _joined(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections, headings that stand alone in one moved to the section they lead."""
    leading: tuple[Node, ...] = ()
    for at, part in enumerate(sections):
        alone = all(isinstance(node, Heading) for node in part.nodes)
        if alone and at + 1 < len(sections) and not sections[at + 1].sheet:
            leading = (*leading, *part.nodes)
        else:
            yield replace(part, nodes=(*leading, *part.nodes))
            leading = ()


def _stretches(part: Section, body: Body) -> Iterator[_Stretch]:
    if part.sheet:
        yield from _sheet(part, body)
    elif part.landscape:
        yield from _across(part, body)
    else:
        yield _Stretch(body.flowing(part.nodes, UPRIGHT), UPRIGHT)


def _across(part: Section, body: Body) -> Iterator[_Stretch]:
    """Yield a section that lies across; a form, or a table as long as one, fills a page of its own if it can."""
    at = next((at for at, node in enumerate(part.nodes) if isinstance(node, Table) and _fills_a_page(node)), None)
    rest = part.nodes
    if at is not None:
        setting = fitted(part.nodes[: at + 1], ACROSS, (1,), sheet=False)
        if setting.fits:
            yield _Stretch(body.fitted(part.nodes[: at + 1], ACROSS, setting), ACROSS)
            rest = part.nodes[at + 1 :]
    if rest:
        yield _Stretch(body.flowing(rest, ACROSS), ACROSS)


def _fills_a_page(node: Table) -> bool:
    return len(node.rows) >= _A_PAGE_OF_ROWS or any(not any(row) for row in node.rows)


def _sheet(part: Section, body: Body) -> Iterator[_Stretch]:
    """Yield a sheet to take along: what leads it across the whole width, the rest in as many columns as it needs."""
    page = ACROSS if part.landscape else SHEET
    setting = fitted(part.nodes, page)
    part = replace(part, nodes=_lined(part.nodes, setting.lines))
    if setting.columns == 1:
        yield _Stretch(body.fitted(part.nodes, page, setting), page)
        return
    first = next((at for at, node in enumerate(part.nodes) if _begins_columns(node)), 0)
    if first:
        yield _Stretch(body.fitted(part.nodes[:first], page, setting), page)
    yield _Stretch(body.fitted(part.nodes[first:], page, setting), page, setting.columns, goes_on=bool(first))


def _lined(nodes: Sequence[Node], more: int) -> tuple[Node, ...]:
    """Return a sheet's nodes with so many more lines in its last room to write in."""
    last = max((at for at, node in enumerate(nodes) if isinstance(node, Writing)), default=None)
    return tuple(
        Writing(node.lines + more) if at == last and isinstance(node, Writing) else node
        for at, node in enumerate(nodes)
    )


def _begins_columns(node: Node) -> bool:
    return isinstance(node, Heading) and node.level > 3


def _fronted(document: Document, body: Body, stretches: list[_Stretch]) -> list[_Stretch]:
    """Return the stretches with the front before them; a sheet alone needs none, its header says whom it is for."""
    if document.sections and all(part.sheet for part in document.sections):
        return stretches
    entries = listed(body.headings)
    written = _front(document) + (contents(entries) if entries else "")
    first = stretches[0] if stretches else _Stretch("", UPRIGHT)
    if first.page != UPRIGHT or sum(entry.level == 2 for entry in entries) > 1:
        return [_Stretch(written, UPRIGHT, front=True), *stretches]
    return [_Stretch(written + first.written, UPRIGHT, front=True), *stretches[1:]]


def _front(document: Document) -> str:
    pieces = [paragraph("Title", text(document.title))]
    if document.subtitle:
        pieces.append(paragraph("Subtitle", text(document.subtitle)))
    about = " · ".join(part for part in (document.audience, document.date) if part)
    pieces.append(paragraph("Audience", text(about)))
    return "".join(pieces)
