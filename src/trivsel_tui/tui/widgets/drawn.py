"""Lines made for the width there is, at the moment they are drawn: no change of size can be missed."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
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
