"""Lines made for the width there is, at the moment they are drawn: no change of size can be missed."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.widget import Widget


class Drawn(Widget):
    """Shows what ``make`` returns for its width in cells; ``refresh`` asks it again."""

    DEFAULT_CSS = "Drawn { height: 1; width: 1fr; }"

    def __init__(self, make: Callable[[int], Content], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.make = make

    def render(self) -> Content:
        """Draw the lines."""
        return self.make(self.size.width)
