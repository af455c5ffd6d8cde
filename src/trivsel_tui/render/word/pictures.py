"""Figures in Word: one picture that is SVG and PNG at once, with what it shows in words."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from docx.document import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from trivsel_tui.document import Figure
from trivsel_tui.inline import literal
from trivsel_tui.render.cropping import cropped
from trivsel_tui.render.markup import sayable
from trivsel_tui.render.svg import png, svg
from trivsel_tui.render.word.paragraphs import paragraph, write
from trivsel_tui.scene import Scene

_LARGEST_UNIT = 100
_DOTS_IN_INCH = 150
_TWIPS_IN_INCH = 1440


@dataclass(frozen=True)
class Picture:
    """A scene drawn for a page: its size in twips and its two files."""

    scene: Scene
    width: int
    height: int
    drawing: str
    bitmap: bytes


def pictures(figure: Figure, width: int, most_height: int) -> tuple[Picture, ...]:
    """Return a figure's scenes at one scale, as large as they can stand side by side in a width and a height."""
    scenes = cropped(figure.scenes)
    column = width // len(scenes)
    unit = min(_LARGEST_UNIT, *(column / scene.width for scene in scenes), *(most_height / s.height for s in scenes))
    return tuple(_drawn(scene, round(scene.width * unit), round(scene.height * unit)) for scene in scenes)


def _drawn(scene: Scene, width: int, height: int) -> Picture:
    drawing = svg(scene)
    return Picture(scene, width, height, drawing, png(drawing, max(width * _DOTS_IN_INCH // _TWIPS_IN_INCH, 1)))


def write_figure(file: File, figure: Figure, width: int, most_height: int) -> None:
    """Write a figure: one picture in a paragraph, or several side by side under a line of headings."""
    drawn = pictures(figure, width, most_height)
    if len(drawn) == 1:
        _write(drawn[0], paragraph(file, "Picture"))
        return
    heads, row = paragraph(file, "PictureHead"), paragraph(file, "Picture")
    for line in (heads, row):
        line.alignment = WD_ALIGN_PARAGRAPH.LEFT
        for at in range(len(drawn)):
            centre = Twips(round(width * (at + 0.5) / len(drawn)))
            line.paragraph_format.tab_stops.add_tab_stop(centre, WD_TAB_ALIGNMENT.CENTER)
    for picture in drawn:
        write(heads._p, literal(f"\t{picture.scene.title}"))
        row.add_run("\t")
        _write(picture, row)


def _write(picture: Picture, into: Paragraph) -> None:
    """Add a picture to a paragraph, and say what it shows."""
    size = Twips(picture.width), Twips(picture.height)
    inline = into.add_run().add_picture(BytesIO(picture.bitmap), *size)._inline
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # said or not, it is nothing in Word; unsaid, LibreOffice moves the picture by 9 points
    inline.docPr.set("descr", sayable(picture.scene.alt))
    inline.docPr.set("name", sayable(" ".join(picture.scene.title.split())))
    for reference in inline.xpath(".//a:blip"):
        reference.append(_twin(into, picture.drawing))


def _twin(into: Paragraph, drawing: str) -> BaseOxmlElement:
    """Return what says that a bitmap's drawing is the better picture, for which python-docx has no part of its own."""
    package = into.part.package
    name = package.next_partname("/word/media/drawing%d.svg")
    key = into.part.relate_to(Part(name, "image/svg+xml", drawing.encode(), package), RELATIONSHIP_TYPE.IMAGE)
    return parse_xml(
        f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
        '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
        f'r:embed="{key}"/></a:ext></a:extLst>'
    )
