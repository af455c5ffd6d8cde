"""A document on the screen: one reading column, as it will be in Word."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.document import (
    Bullets,
    Document,
    Figure,
    Heading,
    Item,
    Missing,
    Node,
    Paragraph,
    Prompt,
    Reply,
    Section,
    Table,
    Writing,
)
from trivsel_tui.render.braille import Signs
from trivsel_tui.render.text_table import table_lines
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _
from trivsel_tui.tui.widgets.canvas import Canvas
from trivsel_tui.tui.words import lit, written

WIDTH = 74
"""Cells of the column."""

_MORE = 4
"""Cells that a figure may be wider, into the margins."""


class Paper:
    """Makes the widgets of a document; ``signs`` are what figures are drawn with."""

    def __init__(self, signs: Signs) -> None:
        self.signs = signs

    def widgets(self, document: Document) -> Iterator[Widget]:
        """Yield a widget for each node, from the front to the last."""
        front = Content.assemble((document.title, "bold $cool"), "\n", (document.subtitle, "$muted"), "\n")
        about = " · ".join(part for part in (document.audience, document.date) if part)
        yield Static(Content.assemble(front, (about, "$muted")), classes="front")
        for section in document.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[Widget]:
        for node in section.nodes:
            yield from self._node(node)

    def _node(self, node: Node) -> Iterator[Widget]:
        match node:
            case Heading():
                yield Static(written(node.text), classes=f"heading level-{node.level}")
            case Paragraph():
                yield Static(written(node.text, "$muted" if node.quiet else ""), classes="paragraph")
            case Prompt():
                yield Static(written(node.text), classes="prompt")
            case Reply():
                yield from self._reply(node)
            case Missing():
                yield Static(lit(node.text), classes="quiet")
            case Writing():
                yield Static(lit("\n".join(["_" * WIDTH if node.ruled else ""] * node.lines)), classes="quiet")
            case Bullets():
                yield Static(
                    Content("\n").join([line for item in node.items for line in _lines(item, 0)]), classes="paragraph"
                )
            case Table():
                yield Static(lit("\n".join(table_lines(node, WIDTH))), classes="table")
            case Figure():
                yield from self._figure(node)

    def _reply(self, node: Reply) -> Iterator[Widget]:
        yield Static(lit(node.text), classes="reply")
        if node.meant:
            yield Static(lit(f"→ {node.meant}"), classes="quiet")
        if node.audience:
            yield Static(lit(_("May be seen by {audience}").format(audience=node.audience)), classes="quiet")

    def _figure(self, node: Figure) -> Iterator[Widget]:
        if any(scene.width > WIDTH + _MORE for scene in node.scenes):
            yield from (Static(lit(scene.alt), classes="paragraph") for scene in node.scenes)
        else:
            if len(node.scenes) > 1:
                yield Horizontal(*map(_title, node.scenes), classes="figure-titles")
            row = Horizontal(*(self._canvas(scene) for scene in node.scenes), classes="figure")
            row.styles.height = max(round(scene.height / 2 + 0.5) for scene in node.scenes)
            yield row
        yield Static(lit(node.caption), classes="quiet")

    def _canvas(self, scene: Scene) -> Canvas:
        canvas = Canvas(self.signs, scene)
        canvas.styles.width = _cells(scene)
        canvas.styles.height = round(scene.height / 2 + 0.5)
        return canvas


def _cells(scene: Scene) -> int:
    return round(scene.width + 0.5)


def _title(scene: Scene) -> Static:
    title = Static(lit(scene.title))
    title.styles.width = _cells(scene)
    title.styles.text_align = "center"
    return title


def _lines(item: Item, depth: int) -> Iterator[Content]:
    label = f"{item.label}: " if item.label else ""
    yield Content.assemble("  " * depth, "• ", (label, "italic $muted"), written(item.text))
    for child in item.children:
        yield from _lines(child, depth + 1)
