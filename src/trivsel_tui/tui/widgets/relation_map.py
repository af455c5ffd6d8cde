"""The map of a leader's relations, as in the booklet: oneself in the middle, walked by arrows as it looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.box_map import BOX_HEIGHT, BoxMap, Cells, Spot

WIDTH, HEIGHT = 37, 14
"""Cells of the map."""


@dataclass(frozen=True)
class _Box:
    x: int
    y: int
    width: int


BOXES: Mapping[int, _Box] = {
    1: _Box(12, 5, 12),
    2: _Box(10, 0, 17),
    3: _Box(10, 10, 17),
    4: _Box(0, 5, 11),
    5: _Box(25, 5, 12),
}
"""Where the five relations stand; a box is four lines high. Coaching and leader APV stand under the map."""

NEXT: Mapping[str, Mapping[int, Sequence[int]]] = {
    "up": {1: (2,), 3: (1, 2), 4: (2,), 5: (2,), 6: (3, 1, 2), 7: (3, 1, 2)},
    "down": {1: (3, 6, 7), 2: (1, 3, 6, 7), 3: (6, 7), 4: (3, 6, 7), 5: (3, 7, 6)},
    "left": {1: (4,), 5: (1, 4), 7: (6,), 2: (4,), 3: (4,)},
    "right": {4: (1, 5), 1: (5,), 6: (7,), 2: (5,), 3: (5,)},
}
"""The first of these that is there is where an arrow goes."""


class RelationMap(BoxMap):
    """The parts that have exercises; the chosen one has the bar's colour and heavy lines."""

    DEFAULT_CSS = "RelationMap { width: 37; height: auto; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Open"), id="map-open", tooltip=N_("Go into the part's exercises")),
    ]

    def __init__(self, spots: Sequence[Spot]) -> None:
        super().__init__()
        self.spots = {spot.number: spot for spot in spots}
        self.at = min(self.spots, default=1)

    def show(self, spots: Sequence[Spot]) -> None:
        """Show other marks and counts."""
        self.spots = {spot.number: spot for spot in spots}
        self.refresh()

    @property
    def chosen(self) -> str:
        """The id of the part chosen."""
        return self.spots[self.at].id if self.at in self.spots else ""

    def lines_of(self, part: int) -> tuple[int, int]:
        """Return the first line of a part on the map, and how many it has."""
        if part not in BOXES:
            return len(self.rows()) - 1, 1
        top = min(BOXES[number].y for number in self.spots if number in BOXES)
        return BOXES[part].y - top, BOX_HEIGHT

    def choose(self, number: int) -> None:
        """Choose a part by its number, if it is there."""
        if number in self.spots:
            self.at = number
            self.refresh()
            self.post_message(self.Walked(self.chosen))

    def rows(self) -> Cells:
        """Return the lines that the parts need."""
        cells: Cells = [[(" ", "")] * WIDTH for _row in range(HEIGHT)]
        self._links(cells)
        for number, box in BOXES.items():
            if number in self.spots:
                self.box(cells, (box.x, box.y), box.width, self.spots[number], chosen=number == self.at)
        used = [y for y, row in enumerate(cells) if any(char.strip() for char, _style in row)]
        lines = cells[min(used) : max(used) + 1] if used else []
        under = self._under()
        if under:
            if lines:
                lines.append([(" ", "")])
            lines.append(under)
        return lines

    def _links(self, cells: Cells) -> None:
        line = "$line"
        if {1, 2} <= self.spots.keys():
            cells[4][18] = ("│", line)
        if {1, 3} <= self.spots.keys():
            cells[9][18] = ("│", line)
        if {4, 1} <= self.spots.keys():
            cells[7][11] = ("─", line)
        if {1, 5} <= self.spots.keys():
            cells[7][24] = ("─", line)

    def _under(self) -> list[tuple[str, str]]:
        pieces: list[tuple[str, str]] = []
        for number in (6, 7):
            if number in self.spots:
                spot = self.spots[number]
                chosen = number == self.at
                name = "bold underline $cool" if chosen else "$ink"
                pieces += [
                    ("  " if pieces else " ", ""),
                    (f" {number} ", "$muted"),
                    (spot.name, name),
                    (f" {spot.mark}", spot.ink),
                    ("  ", ""),
                ]
        return pieces

    def action_go(self, way: str) -> None:
        """Walk, or off the map."""
        to = next((number for number in NEXT[way].get(self.at, ()) if number in self.spots), None)
        if to is not None:
            self.choose(to)
        else:
            self.post_message(self.Walked(self.chosen, way))

    def on_click(self, event: events.Click) -> None:
        """Choose; a click on the chosen part goes in."""
        event.stop()
        offset = min((BOXES[number].y for number in self.spots if number in BOXES), default=0)
        height = len(self.rows())
        hit = next(
            (
                number
                for number, box in BOXES.items()
                if number in self.spots
                and box.x <= event.x < box.x + box.width
                and box.y <= event.y + offset < box.y + BOX_HEIGHT
            ),
            None,
        )
        if hit is None and event.y == height - 1:
            hit = 6 if 6 in self.spots and (event.x < 18 or 7 not in self.spots) else 7
        if hit is not None and hit == self.at and self.has_focus:
            self.action_open()
        elif hit is not None:
            self.focus()
            self.choose(hit)
