"""What maps of boxes share: arrows walk them as they look, Enter goes in, the chosen box stands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from trivsel_tui.texts import N_
from trivsel_tui.tui.words import padded

Cells: TypeAlias = list[list[tuple[str, str]]]
"""Rows of signs, each with its style."""

BOX_HEIGHT = 4
"""Lines of a box: its edge with number and mark, its name, its count, its edge."""


SOFT_HYPHEN = "\u00ad"
"""Where a long name may be broken in two lines; the count then gives way."""


@dataclass(frozen=True)
class Spot:
    """A box on a map: its number, name, mark and count."""

    id: str
    number: int
    name: str
    mark: str
    ink: str
    count: str = ""


class BoxMap(Widget, can_focus=True):
    """Boxes that are walked by arrows; each map says where they stand and which is next to which."""

    FOCUS_ON_CLICK = False  # a click on what is not chosen chooses it, and no more
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "go('left')", N_("The map"), key_display="←↑↓→", id="map-left", tooltip=N_("Walk on the map")),
        Binding(
            "right", "go('right')", N_("The map"), key_display="←↑↓→", id="map-right", tooltip=N_("Walk on the map")
        ),
        Binding("up", "go('up')", N_("The map"), key_display="←↑↓→", id="map-up", tooltip=N_("Walk on the map")),
        Binding("down", "go('down')", N_("The map"), key_display="←↑↓→", id="map-down", tooltip=N_("Walk on the map")),
    ]

    class Walked(Message):
        """Another box is chosen, or the leader walked off the map: ``past`` is the way."""

        def __init__(self, spot: str, past: str = "") -> None:
            super().__init__()
            self.spot, self.past = spot, past

    class Opened(Message):
        """The leader wants into a box."""

    def rows(self) -> Cells:
        """Return what is drawn, line by line."""
        raise NotImplementedError

    def render(self) -> RenderResult:
        """Draw the map."""
        return Content("\n").join([Content.assemble(*line) for line in self.rows()])

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Return as many lines as the boxes need."""
        return len(self.rows())

    def action_go(self, way: str) -> None:
        """Walk, or off the map."""
        raise NotImplementedError

    def action_open(self) -> None:
        """Go in."""
        self.post_message(self.Opened())

    def box(self, cells: Cells, at: tuple[int, int], width: int, spot: Spot, *, chosen: bool) -> None:
        """Draw a box with its top left corner at column and row."""
        x, y = at
        style = "$cool" if chosen else "$line"
        heavy = chosen and (self.has_focus or self.app.no_color)
        corner = "┏━┓┃┗┛" if heavy else "╭─╮│╰╯"
        words, quiet = ("bold $cool", "$cool") if chosen else ("$ink", "$muted")
        inner = width - 2
        head = f" {spot.number} {spot.mark} "
        top = corner[1] + head + corner[1] * (inner - 1 - len(head))
        first, hyphen, second = spot.name.partition(SOFT_HYPHEN)
        broken = bool(hyphen) and len(first + second) > inner - 1
        name, under = (first + "-", second) if broken else (first + second, spot.count)
        lines = [
            (corner[0] + top + corner[2], style),
            (corner[3] + " " + padded(name, inner - 1) + corner[3], words),
            (corner[3] + " " + padded(under, inner - 1) + corner[3], words if broken else quiet),
            (corner[4] + corner[1] * inner + corner[5], style),
        ]
        for dy, (text, ink) in enumerate(lines):
            for dx, char in enumerate(text):
                edge = dy in {0, BOX_HEIGHT - 1} or dx in {0, width - 1}
                cells[y + dy][x + dx] = (char, style if edge else ink)
        cells[y][x + 3] = (str(spot.number), "bold $cool" if chosen else "$muted")
        cells[y][x + 5] = (spot.mark, spot.ink)
