"""The file the document is written into: the template's styles in the document's language, and nothing of who or when.

``template/`` is a Word file unpacked, so that a change of its look can be read; python-docx opens it as it is.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import docx
from docx.document import Document as File
from docx.oxml.ns import qn

from trivsel_tui.document import Document
from trivsel_tui.render.markup import sayable
from trivsel_tui.texts import N_, _

TEMPLATE = Path(__file__).parent / "template"
"""The template, as python-docx opens it."""

_TAGS = {"da": "da-DK", "en": "en-GB"}
_LONGEST_TITLE = 255
_OWN_STYLES = (
    N_("For whom"),
    N_("Contents heading"),
    N_("Sheet heading"),
    N_("Small print"),
    N_("Question"),
    N_("Answer"),
    N_("Answer note"),
    N_("Not answered"),
    N_("Writing line"),
    N_("Room to draw"),
    N_("Table text"),
    N_("Table head"),
    N_("Table small print"),
    N_("Table caption"),
    N_("Figure"),
    N_("Figure heading"),
    N_("After a table"),
    N_("End"),
    N_("Form"),
)
"""What the template's own styles are called; the others have the names that Word itself translates."""


def opened(document: Document) -> File:
    """Return the template, ready to write a document into: in its language and with its title."""
    file = docx.Document(str(TEMPLATE))
    for style in file.styles:
        if style.name in _OWN_STYLES:
            style.name = _(style.name)
    tag = _TAGS.get(document.language, document.language)
    for language in file.styles.element.xpath("//w:lang"):
        language.set(qn("w:val"), tag)
        language.set(qn("w:eastAsia"), tag)
    point, between = (".", ",") if document.language == "en" else (",", ";")
    for name, value in {"themeFontLang": tag, "decimalSymbol": point, "listSeparator": between}.items():
        for setting in file.settings.element.xpath(f"w:{name}"):
            setting.set(qn("w:val"), value)
    file.core_properties.title = sayable(document.title)[:_LONGEST_TITLE]
    file.core_properties.language = tag
    return file


def saved(file: File) -> bytes:
    """Return the bytes of the file without a time in them: the same bytes for the same document."""
    dated, undated = BytesIO(), BytesIO()
    file.save(dated)
    with ZipFile(dated) as parts, ZipFile(undated, "w") as kept:
        for name in parts.namelist():
            kept.writestr(ZipInfo(name), parts.read(name), ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED)
    return undated.getvalue()
