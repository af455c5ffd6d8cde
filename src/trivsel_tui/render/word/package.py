"""The file itself: the parts of a Word document in their zip, the same bytes for the same document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from trivsel_tui.document import Document
from trivsel_tui.render.markup import escaped
from trivsel_tui.render.word.pages import ACROSS, FOOTERS, HEADERS, UPRIGHT, footer, header
from trivsel_tui.render.word.pictures import Picture
from trivsel_tui.render.word.styles import TAGS, styles
from trivsel_tui.render.word.theme import fonts, theme

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BULLETS = ("•", "–", "·")


def package(document: Document, body: str, pictures: Sequence[Picture]) -> bytes:
    """Return the file of a document whose body is written, with its pictures."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            {
                "rIdDocument": ("officeDocument", "word/document.xml"),
                "rIdCore": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            }
        ),
        "docProps/core.xml": _core(document),
        "word/document.xml": body,
        "word/_rels/document.xml.rels": _relationships(_related(pictures)),
        "word/styles.xml": styles(document.language),
        "word/settings.xml": _settings(document.language),
        "word/numbering.xml": _numbering(),
        "word/fontTable.xml": fonts(),
        "word/theme/theme1.xml": theme(),
        "word/header1.xml": header(UPRIGHT, document.title, document.audience),
        "word/header2.xml": header(ACROSS, document.title, document.audience),
        "word/footer1.xml": footer(UPRIGHT, document.date),
        "word/footer2.xml": footer(ACROSS, document.date),
    }
    for picture in pictures:
        parts[f"word/media/figure{picture.number}.png"] = picture.bitmap
        parts[f"word/media/figure{picture.number}.svg"] = picture.drawing
    return _zipped(parts)


def _zipped(parts: Mapping[str, str | bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as file:
        for name, content in parts.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            file.writestr(entry, content if isinstance(content, bytes) else content.encode())
    return held.getvalue()


def _content_types() -> str:
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "numbering": "numbering",
        "fontTable": "fontTable",
        "header1": "header",
        "header2": "header",
        "footer1": "footer",
        "footer2": "footer",
    }
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD_TYPE}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="svg" ContentType="image/svg+xml"/>{overrides}<Override '
        'PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _related(pictures: Sequence[Picture]) -> dict[str, tuple[str, str]]:
    related = {
        "rIdStyles": ("styles", "styles.xml"),
        "rIdSettings": ("settings", "settings.xml"),
        "rIdNumbering": ("numbering", "numbering.xml"),
        "rIdFonts": ("fontTable", "fontTable.xml"),
        "rIdTheme": ("theme", "theme/theme1.xml"),
        HEADERS[False]: ("header", "header1.xml"),
        HEADERS[True]: ("header", "header2.xml"),
        FOOTERS[False]: ("footer", "footer1.xml"),
        FOOTERS[True]: ("footer", "footer2.xml"),
    }
    for picture in pictures:
        related[f"rIdPng{picture.number}"] = ("image", f"media/figure{picture.number}.png")
        related[f"rIdSvg{picture.number}"] = ("image", f"media/figure{picture.number}.svg")
    return related


def _relationships(related: Mapping[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{key}" Type="{kind if ":" in kind else f"{_OFFICE}/{kind}"}" Target="{target}"/>'
        for key, (kind, target) in related.items()
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _core(document: Document) -> str:
    """Return the properties: what it is and its language; no author, no times, nothing of this machine."""
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(document.title)}</dc:title><dc:creator></dc:creator>"
        f"<dc:language>{TAGS.get(document.language, document.language)}</dc:language></cp:coreProperties>"
    )


def _settings(language: str) -> str:
    tag = TAGS.get(language, language)
    point, between = (".", ",") if language == "en" else (",", ";")
    uri = "http://schemas.microsoft.com/office/word"
    return (
        f'{_XML}<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{uri}" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{tag}"/><w:decimalSymbol w:val="{point}"/><w:listSeparator w:val="{between}"/>'
        "</w:settings>"
    )


def _numbering() -> str:
    levels = "".join(_level(level) for level in range(9))
    return (
        f'{_XML}<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>'
        f'{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _level(level: int) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{_BULLETS[level % len(_BULLETS)]}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{340 * (level + 1)}" w:hanging="283"/></w:pPr></w:lvl>'
    )
