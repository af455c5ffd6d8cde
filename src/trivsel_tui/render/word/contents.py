"""The table of contents: a whole field with its lines already written, so it is right before Word is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document as File
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.text.paragraph import Paragraph

from trivsel_tui.document import Heading, Section
from trivsel_tui.inline import literal, plain
from trivsel_tui.render.word.paragraphs import paragraph
from trivsel_tui.texts import _

_FEW = 4
_LEAST = 3


@dataclass(frozen=True)
class Entry:
    """A heading that can be listed: its level, its words, the bookmark on it."""

    level: int
    words: str
    bookmark: str


def bookmark(number: int) -> str:
    """Return the name of the bookmark on the heading of a number, as Word names those of its contents."""
    return f"_Toc{number:08}"


def listed(sections: Iterable[Section]) -> tuple[Entry, ...]:
    """Return the headings to list: parts and exercises, blocks too when those are few; none when all is in sight."""
    entries = tuple(_entries(sections))
    deepest = 3 if sum(entry.level <= 2 for entry in entries) <= _FEW else 2
    found = tuple(entry for entry in entries if entry.level <= deepest)
    return found if len(found) >= _LEAST else ()


def _entries(sections: Iterable[Section]) -> Iterator[Entry]:
    headings = (node for part in sections if not part.sheet for node in part.nodes if isinstance(node, Heading))
    for number, heading in enumerate(headings, 1):
        yield Entry(heading.level, plain(heading.text), bookmark(number))


def mark(heading: Paragraph, number: int) -> None:
    """Put the bookmark of a number around a heading's words."""
    start = OxmlElement("w:bookmarkStart", {qn("w:id"): str(number), qn("w:name"): bookmark(number)})
    heading._p.insert(1, start)
    heading._p.append(OxmlElement("w:bookmarkEnd", {qn("w:id"): str(number)}))


def write_contents(file: File, entries: Sequence[Entry]) -> None:
    """Write the contents as Word's own, with a link in each line; no page numbers, since only Word knows them."""
    lines = [paragraph(file, "ContentsHeading", literal(_("Contents"))), *(_line(file, entry) for entry in entries)]
    deepest = max(entry.level for entry in entries)
    _open_field(lines[1], f'TOC \\o "1-{deepest}" \\n \\h \\z \\u')
    lines[-1].add_run()._r.append(OxmlElement("w:fldChar", {qn("w:fldCharType"): "end"}))
    block = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    lines[0]._p.addprevious(block)
    block[-1].extend([line._p for line in lines])


def _open_field(line: Paragraph, code: str) -> None:
    """Open a field at the beginning of a line; it lasts until a run that ends it, here several lines on."""
    runs = parse_xml(
        f'<w:p {nsdecls("w")}><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
    )
    line._p[1:1] = list(runs)


def _line(file: File, entry: Entry) -> Paragraph:
    """Return a line that leads to its heading."""
    line = paragraph(file, f"TOC{entry.level}", literal(entry.words))
    link = OxmlElement("w:hyperlink", {qn("w:anchor"): entry.bookmark, qn("w:history"): "1"})
    link.extend(line._p.r_lst)
    line._p.append(link)
    return line
