"""Figures in Word: one picture that is SVG and PNG at once, with what it shows in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trivsel_tui.document import Figure
from trivsel_tui.render.cropping import cropped
from trivsel_tui.render.markup import escaped
from trivsel_tui.render.svg import png, svg
from trivsel_tui.render.word.paragraphs import paragraph, text
from trivsel_tui.scene import Scene

_EMU = 635
_LARGEST_UNIT = 113
_DOTS_IN_INCH = 150
_TWIPS_IN_INCH = 1440
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


@dataclass(frozen=True)
class Picture:
    """A scene drawn for a page: its number in the document, its size in twips, its two files."""

    number: int
    width: int
    height: int
    drawing: str
    bitmap: bytes
    scene: Scene


def pictures(figure: Figure, first: int, width: int, most_height: int) -> tuple[Picture, ...]:
    """Return a figure's scenes as pictures of one scale that stand side by side in a width, numbered from ``first``."""
    scenes = cropped(figure.scenes)
    column = width // len(scenes)
    unit = min(_LARGEST_UNIT, *(column / scene.width for scene in scenes), *(most_height / s.height for s in scenes))
    drawn = []
    for at, scene in enumerate(scenes):
        wide, high = round(scene.width * unit), round(scene.height * unit)
        drawing = svg(scene)
        bitmap = png(drawing, max(wide * _DOTS_IN_INCH // _TWIPS_IN_INCH, 1))
        drawn.append(Picture(first + at, wide, high, drawing, bitmap, scene))
    return tuple(drawn)


def laid_out(drawn: Sequence[Picture], width: int) -> str:
    """Return the pictures as a paragraph, or several as one row with a heading over each."""
    if len(drawn) == 1:
        return paragraph("Picture", _run(drawn[0]))
    column = width // len(drawn)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/></w:tcPr>'
        f"{paragraph('PictureHead', text(picture.scene.title))}{paragraph('Picture', _run(picture))}</w:tc>"
        for picture in drawn
    )
    grid = f'<w:gridCol w:w="{column}"/>' * len(drawn)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{column * len(drawn)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" '
        f'w:noVBand="0"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def _run(picture: Picture) -> str:
    size = f'cx="{picture.width * _EMU}" cy="{picture.height * _EMU}"'
    n = picture.number
    name = escaped(" ".join(picture.scene.title.split()) or f"figure {n}")
    said = escaped(picture.scene.alt)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{n}" name="{name}" descr="{said}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{n}" name="{name}" descr="{said}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="rIdPng{n}"><a:extLst><a:ext uri="{_SVG_EXTENSION}">'
        '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
        f'r:embed="rIdSvg{n}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
