"""Lines made for the width there is, at the moment they are drawn: no change of size can be missed."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


class Drawn(Widget):
    """Shows what ``make`` returns for its width in cells; ``refresh`` asks it again.

    It is one line high; where a style sheet makes its height ``auto``, as high as what it shows.
    """

    DEFAULT_CSS = "Drawn { height: 1; width: 1fr; }"

    def __init__(self, make: Callable[[int], Content], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.make = make

    def render(self) -> Content:
        """Draw the lines."""
        return self.make(self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines there are for a width."""
        return self.make(width).plain.count("\n") + 1


class DrawnLines(Widget):
    """So many lines, each drawn by its number and the width in cells as it comes in sight: thousands cost as few."""

    DEFAULT_CSS = "DrawnLines { height: auto; width: 1fr; }"

    def __init__(self, make: Callable[[int, int], Content]) -> None:
        super().__init__()
        self.make = make
        self.count = 0

    def show(self, count: int) -> None:
        """Draw so many lines anew."""
        grew, self.count = count != self.count, count
        self.display = bool(count)
        self.refresh(layout=grew)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        line = self.make(y, self.size.width) if y < self.count else Content()
        strips = Visual.to_strips(self, line, self.size.width, 1, self.visual_style, pad=True)
        return strips[0] if strips else Strip.blank(self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines there are."""
        return self.count
