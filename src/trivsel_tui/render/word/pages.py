"""The pages: A4 upright or across, sheets to take along, and what stands at the top and foot of each."""

from __future__ import annotations

from dataclasses import dataclass

from trivsel_tui.render.word.paragraphs import NAMESPACES, paragraph, text
from trivsel_tui.texts import _

_SHORT, _LONG = 11906, 16838
_GAP = 480
_EDGE = 510


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

HEADERS = {False: "rIdHeader", True: "rIdHeaderAcross"}
"""The header's relationship, by whether the page lies across."""

FOOTERS = {False: "rIdFooter", True: "rIdFooterAcross"}
"""The footer's relationship, by whether the page lies across."""


def section(page: Page, *, columns: int = 1, goes_on: bool = False, front: bool = False) -> str:
    """Return a section's properties.

    Args:
        page: its size and margins.
        columns: how many columns its text runs in.
        goes_on: it begins on the page where the one before ends.
        front: its first page is the front, which has no header.
    """
    across = ' w:orient="landscape"' if page.across else ""
    begins = "continuous" if goes_on else "nextPage"
    several = f'<w:cols w:num="{columns}" w:space="{_GAP}"/>' if columns > 1 else '<w:cols w:space="720"/>'
    first = f'<w:footerReference w:type="first" r:id="{FOOTERS[page.across]}"/>' if front else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{HEADERS[page.across]}"/>'
        f'<w:footerReference w:type="default" r:id="{FOOTERS[page.across]}"/>{first}'
        f'<w:type w:val="{begins}"/><w:pgSz w:w="{page.width}" w:h="{page.height}"{across}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.side}" w:bottom="{page.foot}" w:left="{page.side}" '
        f'w:header="{_EDGE}" w:footer="{_EDGE}" w:gutter="0"/>{several}{"<w:titlePg/>" if front else ""}</w:sectPr>'
    )


def _stop(page: Page) -> str:
    return f'<w:tabs><w:tab w:val="right" w:pos="{page.text_width}"/></w:tabs>'


def header(page: Page, title: str, audience: str) -> str:
    """Return a header: the document's title, and at the right whom it is for."""
    line = paragraph("Header", text(f"{' '.join(title.split())}\t{' '.join(audience.split())}"), _stop(page))
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr {NAMESPACES}>{line}</w:hdr>'


def footer(page: Page, date: str) -> str:
    """Return a footer: the date, and at the right the page and how many there are, which Word keeps right itself."""
    pieces = _("Page {page} of {pages}").replace("{page}", "\0PAGE\0").replace("{pages}", "\0NUMPAGES\0").split("\0")
    numbers = "".join(field(piece, "1") if at % 2 else text(piece) for at, piece in enumerate(pieces) if piece)
    line = paragraph("Footer", text(f"{' '.join(date.split())}\t") + numbers, _stop(page))
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr {NAMESPACES}>{line}</w:ftr>'


def field(code: str, shown: str) -> str:
    """Return a field that Word can count again, with what it shows until then."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{text(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
