"""A document as a Word file: front, contents, and its sections, each on the pages it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docx.document import Document as File
from docx.enum.section import WD_SECTION_START

from trivsel_tui.document import Bullets, Document, Figure, Heading, Node, Paragraph, Section, Table, Writing
from trivsel_tui.inline import literal
from trivsel_tui.render.word.body import Body
from trivsel_tui.render.word.contents import Entry, listed, write_contents
from trivsel_tui.render.word.fitting import Setting, fitted
from trivsel_tui.render.word.pages import ACROSS, SHEET, UPRIGHT, Page, front, head_and_foot, lay_out
from trivsel_tui.render.word.paragraphs import paragraph
from trivsel_tui.render.word.template import opened, saved

_A_PAGE_OF_ROWS = 12
_READABLE = 8.5
_EXERCISE = 2


@dataclass(frozen=True)
class _Stretch:
    """A piece of the document that shares a page layout; ``goes_on`` says that it begins where the one before ends."""

    nodes: Sequence[Node]
    page: Page
    setting: Setting | None = None
    goes_on: bool = False


def render(document: Document) -> bytes:
    """Return the document as the bytes of a .docx file: the same bytes for the same document."""
    stretches = [stretch for part in _joined(document.sections) for stretch in _stretches(part)]
    entries = listed(document.sections)
    fronted = not stretches or not all(part.sheet for part in document.sections)
    several = sum(entry.level == 2 for entry in entries) > 1
    if fronted and (several or not stretches or stretches[0].page != UPRIGHT):
        stretches.insert(0, _Stretch((), UPRIGHT))
    file = opened(document)
    body = Body(file)
    for at, stretch in enumerate(stretches):
        _turn(file, document, stretch, stretches[at - 1] if at else None)
        if fronted and at == 0:
            front(file.sections[0], stretch.page, document)
            _front(file, document, entries)
        body.write(stretch.nodes, stretch.page, stretch.setting)
    return saved(file)


def _turn(file: File, document: Document, stretch: _Stretch, before: _Stretch | None) -> None:
    """Begin the section of a stretch, with a header of its own if its page is of another shape than the one before."""
    if before is None:
        section = file.sections[0]
    else:
        section = file.add_section(WD_SECTION_START.CONTINUOUS if stretch.goes_on else WD_SECTION_START.NEW_PAGE)
        section.different_first_page_header_footer = False
        for ending in section._sectPr.xpath("preceding-sibling::w:p[1]"):
            ending.style = "End"
    lay_out(section, stretch.page, stretch.setting.columns if stretch.setting else 1)
    if before is None or before.page.text_width != stretch.page.text_width:
        head_and_foot(section, stretch.page, document)


def _front(file: File, document: Document, entries: Sequence[Entry]) -> None:
    paragraph(file, "Title", literal(document.title))
    if document.subtitle:
        paragraph(file, "Subtitle", literal(document.subtitle))
    about = " · ".join(part for part in (document.audience, document.date) if part)
    paragraph(file, "Audience", literal(about))
    if entries:
        write_contents(file, entries)


def _joined(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections, what leads one that follows moved to it."""
    leading: tuple[Node, ...] = ()
    for at, part in enumerate(sections):
        nodes = (*leading, *part.nodes)
        following = sections[at + 1] if at + 1 < len(sections) else None
        cut = _leads_from(nodes, following) if following and not following.sheet else len(nodes)
        leading = nodes[cut:]
        if cut:
            yield replace(part, nodes=nodes[:cut])


def _leads_from(nodes: Sequence[Node], following: Section) -> int:
    """Return where among nodes that begins which leads the next section, at their end if nothing does.

    Headings alone do, and how an exercise begins if its form, which lies across, leaves it room on its page.
    """
    if all(isinstance(node, Heading) for node in nodes):
        return 0
    begin = max(_exercises(nodes), default=len(nodes))
    return begin if following.landscape and _goes_with(nodes[begin:], following) else len(nodes)


def _exercises(nodes: Sequence[Node]) -> list[int]:
    """Return where exercises begin: at their headings, or at a part's above."""
    high = [at for at, node in enumerate(nodes) if isinstance(node, Heading) and node.level <= _EXERCISE]
    return [at for at in high if at - 1 not in high]


def _goes_with(nodes: Sequence[Node], following: Section) -> bool:
    """Tell whether what leads a form that lies across has room on its page, in letters of a size."""
    if not nodes or not all(isinstance(node, Heading | Paragraph | Bullets) for node in nodes):
        return False
    at = next((at for at, node in enumerate(following.nodes, 1) if isinstance(node, Table)), 0)
    setting = fitted((*nodes, *following.nodes[:at]), ACROSS, (1,), sheet=False)
    return setting.fits and setting.type.size >= _READABLE


def _stretches(part: Section) -> Iterator[_Stretch]:
    if part.sheet:
        yield from _sheet(part)
    elif part.landscape:
        edges = sorted({0, *_exercises(part.nodes), len(part.nodes)})
        for start, end in pairwise(edges):
            yield from _across(part.nodes[start:end])
    else:
        yield _Stretch(part.nodes, UPRIGHT)


def _across(nodes: Sequence[Node]) -> Iterator[_Stretch]:
    """Yield an exercise that lies across: what can be read on one page has one, the rest runs on."""
    cut = next((cut for cut in _cuts(nodes) if cut.setting.fits and cut.setting.type.size >= cut.least), None)
    if cut:
        yield _Stretch(nodes[: cut.at], ACROSS, cut.setting)
    rest = nodes[cut.at if cut else 0 :]
    if rest:
        yield _Stretch(rest, ACROSS)


@dataclass(frozen=True)
class _Cut:
    """So many nodes as could have a page of their own, how it is set, and the least size its letters may have."""

    at: int
    setting: Setting
    least: float = _READABLE


def _cuts(nodes: Sequence[Node]) -> Iterator[_Cut]:
    """Yield what might fill one page, the best first: all, all before a figure, a form or table as long as a page."""
    tables = [at for at, node in enumerate(nodes, 1) if isinstance(node, Table)]
    figures = [at for at, node in enumerate(nodes) if isinstance(node, Figure)]
    if tables:
        yield _Cut(len(nodes), fitted(nodes, ACROSS, (1,), sheet=False))
        if figures and figures[0] >= tables[0]:
            yield _Cut(figures[0], fitted(nodes[: figures[0]], ACROSS, (1,), sheet=False))
    long = next((at for at in tables if _fills_a_page(nodes[at - 1])), 0)
    if long:
        yield _Cut(long, fitted(nodes[:long], ACROSS, (1,), sheet=False), least=0)


def _fills_a_page(node: Node) -> bool:
    return isinstance(node, Table) and (
        len(node.rows) >= _A_PAGE_OF_ROWS or node.room > 0 or any(not any(row) for row in node.rows)
    )


def _sheet(part: Section) -> Iterator[_Stretch]:
    """Yield a sheet to take along: what leads it across the whole width, the rest in as many columns as it needs."""
    page = ACROSS if part.landscape else SHEET
    setting = fitted(part.nodes, page)
    nodes = _lined(part.nodes, setting.lines)
    first = next((at for at, node in enumerate(nodes) if _begins_columns(node)), 0) if setting.columns > 1 else 0
    if first:
        yield _Stretch(nodes[:first], page, replace(setting, columns=1))
    yield _Stretch(nodes[first:], page, setting, goes_on=bool(first))


def _lined(nodes: Sequence[Node], more: int) -> tuple[Node, ...]:
    """Return a sheet's nodes with so many more lines in its last room to write in."""
    last = max((at for at, node in enumerate(nodes) if isinstance(node, Writing)), default=None)
    return tuple(
        replace(node, lines=node.lines + more) if at == last and isinstance(node, Writing) else node
        for at, node in enumerate(nodes)
    )


def _begins_columns(node: Node) -> bool:
    return isinstance(node, Heading) and node.level > 3
