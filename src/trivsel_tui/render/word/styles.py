"""The document's styles: few, named as the leader would name them, every look in one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trivsel_tui.render.markup import escaped
from trivsel_tui.texts import N_, _

INK, MUTED, COOL, WARM, LINE, PALE = "2B2A28", "6A6358", "2A6468", "A24A2E", "C9BFAE", "EEF3F2"
"""The colours, dark enough on paper and in grey: words, small print, headings, a mark, rules, grounds."""

TAGS = {"da": "da-DK", "en": "en-GB"}
"""Word's language by the document's."""

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'


@dataclass(frozen=True)
class _Style:
    """A paragraph style: id, name, what it builds on and is followed by, its paragraph and its letters."""

    id: str
    name: str
    paragraph: str
    letters: str = ""
    based: str = "Normal"
    follows: str = ""
    own: bool = False


def _space(before: int, after: int, line: int = 264) -> str:
    """Return spacing: before and after in points, the line in 240ths."""
    return f'<w:spacing w:before="{before * 20}" w:after="{after * 20}" w:line="{line}" w:lineRule="auto"/>'


def _letters(size: float, colour: str = "", bold: bool = False, italic: bool = False) -> str:
    marks = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    shade = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{marks}{shade}<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'


def _rule(side: str, colour: str, size: int, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


_TOGETHER = "<w:keepNext/><w:keepLines/>"

_STYLES = (
    _Style("Title", "Title", _TOGETHER + _space(0, 2, 240), _letters(30, COOL, bold=True), follows="Subtitle"),
    _Style("Subtitle", "Subtitle", _TOGETHER + _space(0, 10, 252), _letters(13, MUTED), follows="Normal"),
    _Style(
        "Audience",
        N_("For whom"),
        f"<w:pBdr>{_rule('left', WARM, 24, 8)}</w:pBdr>{_space(6, 18)}" + '<w:ind w:left="200"/>',
        _letters(12, INK, bold=True),
        own=True,
    ),
    _Style(
        "ContentsHeading", N_("Contents heading"), _TOGETHER + _space(12, 4), _letters(13, COOL, bold=True), own=True
    ),
    _Style("TOC1", "toc 1", _space(6, 1, 252), _letters(11, INK, bold=True)),
    _Style("TOC2", "toc 2", _space(0, 1, 252) + '<w:ind w:left="240"/>', _letters(11)),
    _Style("TOC3", "toc 3", _space(0, 0, 252) + '<w:ind w:left="480"/>', _letters(10, MUTED)),
    _Style(
        "Heading1",
        "heading 1",
        f"{_TOGETHER}<w:pBdr>{_rule('bottom', LINE, 6, 4)}</w:pBdr>{_space(30, 10, 240)}" + '<w:outlineLvl w:val="0"/>',
        _letters(20, COOL, bold=True),
        follows="Normal",
    ),
    _Style(
        "Heading2",
        "heading 2",
        _TOGETHER + _space(26, 4, 240) + '<w:outlineLvl w:val="1"/>',
        _letters(16, COOL, bold=True),
        follows="Normal",
    ),
    _Style(
        "Heading3",
        "heading 3",
        _TOGETHER + _space(18, 4, 240) + '<w:outlineLvl w:val="2"/>',
        _letters(13, INK, bold=True),
        follows="Normal",
    ),
    _Style(
        "Heading4",
        "heading 4",
        _TOGETHER + _space(12, 3, 240) + '<w:outlineLvl w:val="3"/>',
        _letters(11.5, COOL, bold=True),
        follows="Normal",
    ),
    _Style(
        "SheetHeading",
        N_("Sheet heading"),
        _space(0, 6, 240) + '<w:outlineLvl w:val="9"/>',
        based="Heading2",
        follows="Normal",
        own=True,
    ),
    _Style("Quiet", N_("Small print"), _space(0, 6), _letters(9.5, MUTED), own=True),
    _Style("Question", N_("Question"), _TOGETHER + _space(10, 3), _letters(11, bold=True), follows="Answer", own=True),
    _Style(
        "Answer",
        N_("Answer"),
        f"<w:pBdr>{_rule('left', LINE, 12, 9)}</w:pBdr>{_space(0, 6)}" + '<w:ind w:left="227"/>',
        own=True,
    ),
    _Style("AnswerNote", N_("Answer note"), _space(0, 6) + '<w:ind w:left="227"/>', _letters(9, MUTED), own=True),
    _Style(
        "Missing",
        N_("Not answered"),
        _space(0, 6) + '<w:ind w:left="227"/>',
        _letters(10.5, MUTED, italic=True),
        own=True,
    ),
    _Style(
        "WritingLine",
        N_("Writing line"),
        f"<w:pBdr>{_rule('bottom', MUTED, 4, 1)}{_rule('between', MUTED, 4, 1)}</w:pBdr>"
        '<w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="exact"/>',
        own=True,
    ),
    _Style("ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr>' + _space(0, 3)),
    _Style("Cell", N_("Table text"), _space(2, 2, 240), _letters(10), own=True),
    _Style("CellHead", N_("Table head"), "<w:keepNext/>" + _space(3, 3, 240), _letters(10, COOL, bold=True), own=True),
    _Style("Caption", "caption", _space(3, 10, 240), _letters(9.5, MUTED), follows="Normal"),
    _Style("TableCaption", N_("Table caption"), _TOGETHER + _space(8, 4, 240), based="Caption", own=True),
    _Style("Picture", N_("Figure"), "<w:keepNext/>" + _space(6, 2, 240) + '<w:jc w:val="center"/>', own=True),
    _Style(
        "PictureHead",
        N_("Figure heading"),
        '<w:jc w:val="center"/>',
        _letters(11, INK, bold=True),
        based="Picture",
        own=True,
    ),
    _Style("Header", "header", _space(0, 0, 240), _letters(9, MUTED)),
    _Style("Footer", "footer", _space(0, 0, 240), _letters(9, MUTED)),
    _Style(
        "AfterTable",
        N_("After a table"),
        '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
        own=True,
    ),
    _Style(
        "End", N_("End"), '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', _letters(1), own=True
    ),
)


def styles(language: str) -> str:
    """Return the styles part of a document in a language."""
    tag = TAGS.get(language, language)
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONT}"
        f'<w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_space(0, 6)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:styles {_NAMESPACE}>{defaults}{''.join(_all())}</w:styles>"
    )


def _all() -> Iterator[str]:
    yield '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    for style in _STYLES:
        yield _written(style)
    yield _table()


def _written(style: _Style) -> str:
    name = _(style.name) if style.own else style.name
    custom = ' w:customStyle="1"' if style.own else ""
    follows = f'<w:next w:val="{style.follows}"/>' if style.follows else ""
    letters = f"<w:rPr>{style.letters}</w:rPr>" if style.letters else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{escaped(name)}"/>'
        f'<w:basedOn w:val="{style.based}"/>{follows}<w:qFormat/><w:pPr>{style.paragraph}</w:pPr>{letters}</w:style>'
    )


def _table() -> str:
    """Return the one table style: fine rules, a pale head, a total set off by a line."""
    sides = "".join(_rule(side, LINE, 4, 0) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Form">'
        f'<w:name w:val="{escaped(_("Form"))}"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{_rule("bottom", COOL, 8, 0)}</w:tcBorders>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/></w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>'
        f"{_rule('top', COOL, 8, 0)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )
