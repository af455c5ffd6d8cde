"""The table of contents: a whole field with its lines already written, so it is right before Word is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trivsel_tui.render.word.paragraphs import paragraph, text
from trivsel_tui.texts import _

_FEW = 4
_LEAST = 3


@dataclass(frozen=True)
class Entry:
    """A heading that can be listed: its level, its words, the bookmark on it."""

    level: int
    words: str
    bookmark: str


def listed(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the headings to list: parts and exercises, blocks too when those are few; none when all is in sight."""
    upper = [entry for entry in entries if entry.level <= 2]
    deepest = 3 if len(upper) <= _FEW else 2
    found = tuple(entry for entry in entries if entry.level <= deepest)
    return found if len(found) >= _LEAST else ()


def contents(entries: Sequence[Entry]) -> str:
    """Return the contents as Word's own, with a link in each line; no page numbers, since only Word knows them."""
    deepest = max(entry.level for entry in entries)
    lines = "".join(_lines(entries, f'TOC \\o "1-{deepest}" \\n \\h \\z \\u'))
    heading = paragraph("ContentsHeading", text(_("Contents")))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{heading}{lines}</w:sdtContent></w:sdt>"
    )


def _lines(entries: Sequence[Entry], code: str) -> Iterator[str]:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    for at, entry in enumerate(entries):
        link = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{text(entry.words)}</w:hyperlink>'
        opened, closed = begin if at == 0 else "", end if at == len(entries) - 1 else ""
        yield paragraph(f"TOC{entry.level}", f"{opened}{link}{closed}")
