"""The map of four kinds of questions: a box in each corner, between two axes whose ends are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content

from trivsel_tui.blocks.axes import Corner
from trivsel_tui.figures.axes import Ends
from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.box_map import BOX_HEIGHT, BoxMap, Cells, Spot
from trivsel_tui.tui.words import clipped

WIDEST = 72
"""Cells of the map."""

_GAP = 2
_UPPER, _AXIS, _LOWER, _FOOT = 1, 1 + BOX_HEIGHT, 2 + BOX_HEIGHT, 2 + 2 * BOX_HEIGHT

BESIDE: Mapping[str, Mapping[Corner, Corner]] = {
    "left": {Corner.TOP_RIGHT: Corner.TOP_LEFT, Corner.BOTTOM_RIGHT: Corner.BOTTOM_LEFT},
    "right": {Corner.TOP_LEFT: Corner.TOP_RIGHT, Corner.BOTTOM_LEFT: Corner.BOTTOM_RIGHT},
    "up": {Corner.BOTTOM_LEFT: Corner.TOP_LEFT, Corner.BOTTOM_RIGHT: Corner.TOP_RIGHT},
    "down": {Corner.TOP_LEFT: Corner.BOTTOM_LEFT, Corner.TOP_RIGHT: Corner.BOTTOM_RIGHT},
}
"""Which corner an arrow goes to from another."""


class AxesMap(BoxMap):
    """Four boxes, walked by arrows as they stand."""

    DEFAULT_CSS = "AxesMap { width: 1fr; max-width: 72; height: auto; margin: 0 0 0 3; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Open"), id="axes-open", tooltip=N_("Go to the questions of this kind")),
    ]

    def __init__(self, corners: Sequence[Corner], spots: Sequence[Spot], ends: Ends) -> None:
        super().__init__()
        self.spots = dict(zip(corners, spots, strict=True))
        self.ends = ends
        self.at = corners[0]

    @property
    def chosen(self) -> str:
        """The id of the kind chosen."""
        return self.spots[self.at].id

    def show(self, spots: Sequence[Spot]) -> None:
        """Show other marks and counts."""
        self.spots = dict(zip(self.spots, spots, strict=True))
        self.refresh()

    def choose(self, spot_id: str) -> None:
        """Choose a kind, if it is there."""
        self.at = next((corner for corner, spot in self.spots.items() if spot.id == spot_id), self.at)
        self.refresh()

    def _half(self) -> int:
        return (min(self.size.width, WIDEST) or WIDEST) // 2 - _GAP

    def rows(self) -> Cells:
        """Return the lines: the upper end, two boxes, the axis across with its ends, two boxes, the lower end."""
        half = self._half()
        width = 2 * (half + _GAP)
        cells: Cells = [[(" ", "")] * width for _row in range(_FOOT + 1)]
        for y in range(_UPPER, _FOOT):
            cells[y][half + _GAP - 1] = ("│", "$line")
        for x in range(width):
            cells[_AXIS][x] = ("─" if x != half + _GAP - 1 else "┼", "$line")
        for corner, spot in self.spots.items():
            x, y = (half + 2 * _GAP - 1 if corner.right else 0), _UPPER if corner.top else _LOWER
            self.box(cells, (x, y), half, spot, chosen=corner is self.at)
        self._ends(cells, width)
        return cells

    def _ends(self, cells: Cells, width: int) -> None:
        middle = width // 2 - 1
        for text, row in ((self.ends.top, 0), (self.ends.bottom, _FOOT)):
            words = clipped(text, width)
            _put(cells[row], middle - Content(words).cell_length // 2, words)
        left, right = clipped(self.ends.left, middle - 2), clipped(f"{self.ends.right} ▶", middle - 2)
        _put(cells[_AXIS], 0, f"{left} ")
        _put(cells[_AXIS], width - Content(right).cell_length - 1, f" {right}")

    def action_go(self, way: str) -> None:
        """Walk, or off the map."""
        to = BESIDE[way].get(self.at)
        if to is None:
            self.post_message(self.Walked(self.chosen, way))
        else:
            self.at = to
            self.refresh()
            self.post_message(self.Walked(self.chosen))

    def on_click(self, event: events.Click) -> None:
        """Choose; a click on the chosen kind goes in."""
        event.stop()
        half = self._half()
        upper, lower = _UPPER <= event.y < _AXIS, _LOWER <= event.y < _FOOT
        left, right = event.x < half, event.x >= half + 2 * _GAP - 1
        if not ((upper or lower) and (left or right)):
            return
        hit = next(corner for corner in Corner if (corner.top, corner.right) == (upper, right))
        if hit is self.at and self.has_focus:
            self.action_open()
            return
        self.at = hit
        self.refresh()
        self.focus()
        self.post_message(self.Walked(self.chosen))


def _put(row: list[tuple[str, str]], at: int, words: str) -> None:
    """Write words into a row, without leaving it."""
    for x, char in enumerate(words, start=max(at, 0)):
        if x < len(row):
            row[x] = (char, "$muted")
