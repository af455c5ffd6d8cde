"""Figures in Word: one picture that is SVG and PNG at once, with what it shows in words."""

from __future__ import annotations

from io import BytesIO

from docx.document import Document as File
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Twips
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from trivsel_tui.document import Figure
from trivsel_tui.inline import literal
from trivsel_tui.render.cropping import cropped
from trivsel_tui.render.markup import sayable
from trivsel_tui.render.svg import png, svg
from trivsel_tui.render.word.paragraphs import filled, paragraph
from trivsel_tui.render.word.tables import grid
from trivsel_tui.scene import Scene

_LARGEST_UNIT = 113
_DOTS_IN_INCH = 150
_TWIPS_IN_INCH = 1440


def write_figure(file: File, figure: Figure, width: int, most_height: int) -> None:
    """Write a figure's scenes at one scale, as large as a width and a height in twips let them be.

    One stands in a paragraph; several stand side by side in a row, with a heading over each.
    """
    scenes = cropped(figure.scenes)
    column = width // len(scenes)
    unit = min(_LARGEST_UNIT, *(column / scene.width for scene in scenes), *(most_height / s.height for s in scenes))
    if len(scenes) == 1:
        _draw(paragraph(file, "Picture"), scenes[0], unit)
        return
    row = grid(file, 1, [column] * len(scenes)).rows[0]
    for scene, element in zip(scenes, row._tr.tc_lst, strict=True):
        cell = _Cell(element, row.table)
        filled(cell.paragraphs[0], "PictureHead", literal(scene.title))
        _draw(paragraph(cell, "Picture"), scene, unit)


def _draw(into: Paragraph, scene: Scene, unit: float) -> None:
    """Draw a scene with a unit of so many twips, and say what it shows."""
    wide, high = round(scene.width * unit), round(scene.height * unit)
    drawing = svg(scene)
    bitmap = png(drawing, max(wide * _DOTS_IN_INCH // _TWIPS_IN_INCH, 1))
    inline = into.add_run().add_picture(BytesIO(bitmap), Twips(wide), Twips(high))._inline
    inline.docPr.set("descr", sayable(scene.alt))
    if scene.title:
        inline.docPr.set("name", sayable(" ".join(scene.title.split())))
    for bitmap_reference in inline.xpath(".//a:blip"):
        bitmap_reference.append(_twin(into, drawing))


def _twin(into: Paragraph, drawing: str) -> object:
    """Return what says that a bitmap's drawing is the better picture, for which python-docx has no part of its own."""
    package = into.part.package
    name = package.next_partname("/word/media/drawing%d.svg")
    key = into.part.relate_to(Part(name, "image/svg+xml", drawing.encode(), package), RELATIONSHIP_TYPE.IMAGE)
    return parse_xml(
        f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
        '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
        f'r:embed="{key}"/></a:ext></a:extLst>'
    )
