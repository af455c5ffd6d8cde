"""A figure on the screen: a scene drawn in dots, blocks or ASCII, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from trivsel_tui.render.braille import Cell, Signs, raster
from trivsel_tui.scene import Role, Scene
from trivsel_tui.tui.theme import Palette, palette_of


def signs_for(chosen: str, term: str) -> Signs:
    """Return the signs to draw with: as the leader chose, else braille where the terminal's font has it."""
    if chosen in {sign.value for sign in Signs}:
        return Signs(chosen)
    return Signs.BLOCK if term == "linux" else Signs.BRAILLE


Look: TypeAlias = tuple[Role | None, tuple[Role, ...], bool]
"""The role of a cell's ink, the roles that it lies in, and its weight."""


class _Styles(dict[Look, Style]):
    """The style of each look in a theme, made once: there are few looks, and many cells and drawings."""

    def __init__(self, theme: str, *, tinted: bool, cube: bool) -> None:
        super().__init__()
        self._palette, self._tinted, self._cube = palette_of(theme), tinted, cube

    def __missing__(self, look: Look) -> Style:
        ink, ground, bold = look
        palette = self._palette
        self[look] = Style(
            color=palette.ink_of(ink) if ink else palette.ink,
            bgcolor=palette.tint_of(frozenset(ground), cube=self._cube) if self._tinted else palette.ground,
            bold=bold,
        )
        return self[look]


_styles = cache(_Styles)


class Canvas(Widget):
    """Draws one scene in the middle of its space."""

    DEFAULT_CSS = "Canvas { width: 1fr; height: 1fr; }"

    class Resized(Message):
        """The space is another: what is drawn may be laid out anew for it."""

    def __init__(self, signs: Signs, scene: Scene | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.signs = signs
        self._scene = scene
        self._strips: Sequence[Strip] = ()
        self._drawn: tuple[object, ...] = ()

    def draw(self, scene: Scene | None) -> None:
        """Show another scene."""
        if scene != self._scene:
            self._scene = scene
            self.refresh()

    @property
    def scene(self) -> Scene | None:
        """What is drawn."""
        return self._scene

    def units(self, x: int, y: int) -> tuple[float, float]:
        """Return the point of the scene under a cell of the widget."""
        return x + 0.5, 2 * y + 1

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        wanted = (self._scene, self.size, self.app.theme, self.signs)
        if wanted != self._drawn:
            if not self._drawn or self._drawn[1] != self.size:
                self.post_message(self.Resized())
            self._strips = self._compose_strips()
            self._drawn = wanted
        if y < len(self._strips):
            return self._strips[y]
        return Strip([Segment(" " * self.size.width, self._ground())], self.size.width)

    def _few(self) -> bool:
        return self.app.console.color_system == "256"

    def _palette(self) -> Palette:
        return palette_of(self.app.theme)

    def _ground(self) -> Style:
        return Style(color=self._palette().ink, bgcolor=self._palette().ground)

    def _compose_strips(self) -> Sequence[Strip]:
        if self._scene is None:
            return ()
        few_colours = self.app.no_color or self.app.console.color_system in {None, "standard", "windows"}
        size = Size(self.size.width, self.size.height)
        rows = raster(self._scene, size.width, size.height, self.signs, hatch=few_colours)
        dressed = _styles(self.app.theme, tinted=not few_colours, cube=self._few())
        ground = self._ground()
        return [_strip(row, dressed).adjust_cell_length(size.width, ground) for row in rows]


def _strip(row: Sequence[Cell], dressed: _Styles) -> Strip:
    """Return a line in as few pieces as look different: of a blank only its ground is seen, so it goes with any ink."""
    segments: list[Segment] = []
    run = ""
    look: Look = (None, (), False)
    ink, ground, bold = look
    for char, its_ink, its_ground, its_bold in row:
        alike = char == " " or (its_ink is ink and its_bold is bold)
        if its_ground != ground or not (alike or run.isspace()):
            segments.append(Segment(run, dressed[ink, ground, bold]))
            run = ""
        if not alike or not run:
            ink, ground, bold = its_ink, its_ground, its_bold
        run += char
    segments.append(Segment(run, dressed[ink, ground, bold]))
    return Strip([segment for segment in segments if segment.text])
