"""The theme and the fonts that Word offers the leader in its menus: the document's own colours and Calibri."""

from __future__ import annotations

from trivsel_tui.render.word.styles import COOL, INK, LINE, MUTED, PALE, WARM

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS = {
    "dk1": INK,
    "lt1": "FFFFFF",
    "dk2": COOL,
    "lt2": PALE,
    "accent1": COOL,
    "accent2": WARM,
    "accent3": "3B6B38",
    "accent4": "7A5B00",
    "accent5": MUTED,
    "accent6": LINE,
    "hlink": COOL,
    "folHlink": MUTED,
}
_FACE = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme() -> str:
    """Return the theme part."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    return (
        f'{_XML}<a:theme xmlns:a="{_A}" name="Trivsel"><a:themeElements><a:clrScheme name="Trivsel">{colours}'
        f'</a:clrScheme><a:fontScheme name="Trivsel"><a:majorFont>{_FACE}</a:majorFont><a:minorFont>{_FACE}'
        f'</a:minorFont></a:fontScheme><a:fmtScheme name="Trivsel"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def fonts() -> str:
    """Return the font table: Calibri, and what to take where there is none."""
    return (
        f'{_XML}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
