"""The pages: A4 upright or across, sheets to take along, and what stands at the top and foot of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from trivsel_tui.document import Document
from trivsel_tui.inline import literal
from trivsel_tui.render.word.paragraphs import field, write
from trivsel_tui.texts import _

_SHORT, _LONG = 11906, 16838
_GAP = 480
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


@dataclass(frozen=True)
class Page:
    """A page in twips: its width and height, and its margins at the sides, the top and the foot."""

    width: int
    height: int
    side: int
    top: int
    foot: int

    @property
    def text_width(self) -> int:
        """The width between the side margins."""
        return self.width - 2 * self.side

    @property
    def text_height(self) -> int:
        """The height between top and foot."""
        return self.height - self.top - self.foot

    @property
    def across(self) -> bool:
        """Whether the long side lies across."""
        return self.width > self.height

    def column_width(self, columns: int) -> int:
        """Return the width of one of so many columns."""
        return (self.text_width - _GAP * (columns - 1)) // columns


UPRIGHT = Page(_SHORT, _LONG, 1304, 1361, 1247)
ACROSS = Page(_LONG, _SHORT, 1134, 1134, 1021)
SHEET = Page(_SHORT, _LONG, 1304, 1134, 1021)


def lay_out(section: Section, page: Page, columns: int = 1) -> None:
    """Give a section its page, and so many columns."""
    section.orientation = WD_ORIENT.LANDSCAPE if page.across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(page.width), Twips(page.height)
    section.left_margin = section.right_margin = Twips(page.side)
    section.top_margin, section.bottom_margin = Twips(page.top), Twips(page.foot)
    for cols in section._sectPr.xpath("w:cols"):
        cols.set(qn("w:num"), str(columns))
        cols.set(qn("w:space"), str(_GAP))


def head_and_foot(section: Section, page: Page, document: Document) -> None:
    """Give a section, and those after it, a header and a footer as wide as its page."""
    title, audience, date = (" ".join(words.split()) for words in (document.title, document.audience, document.date))
    write(_line(section.header, page)._p, literal(f"{title}\t{audience}"))
    _foot(section.footer, page, date)


def front(section: Section, page: Page, document: Document) -> None:
    """Give a section's first page no header, and the footer that the others have."""
    section.different_first_page_header_footer = True
    _foot(section.first_page_footer, page, " ".join(document.date.split()))


def _foot(footer: _Footer, page: Page, date: str) -> None:
    """Write the date, and at the right the page and how many there are, which Word keeps right itself."""
    line = _line(footer, page)._p
    write(line, literal(f"{date}\t"))
    for piece in re.split(r"(\{pages?\})", _("Page {page} of {pages}")):
        if piece in _FIELDS:
            field(line, _FIELDS[piece], "1")
        else:
            write(line, literal(piece))


def _line(place: _Header | _Footer, page: Page) -> Paragraph:
    """Return the one paragraph of a header or footer of its own, with a stop at the right edge."""
    place.is_linked_to_previous = False
    line: Paragraph = place.paragraphs[0]
    line.paragraph_format.tab_stops.add_tab_stop(Twips(page.text_width), WD_TAB_ALIGNMENT.RIGHT)
    return line
