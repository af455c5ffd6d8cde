"""The rows of a dialog, drawn as one."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget


class ChoiceRows(Widget, can_focus=True):
    """The rows of the dialog and its buttons, walked by arrows."""

    DEFAULT_CSS = "ChoiceRows { height: auto; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Content] = []

    def update_lines(self, rows: list[Content]) -> None:
        """Show other rows, with air before the truth and the buttons."""
        self._rows = rows
        self.refresh(layout=True)

    def _laid_out(self) -> list[tuple[int | None, Content]]:
        lines: list[tuple[int | None, Content]] = []
        for at, row in enumerate(self._rows):
            if at in {4, 5}:
                lines.append((None, Content("")))
            lines += [(at, line) for line in row.split("\n")]
        return lines

    def render(self) -> Content:
        """Draw the rows."""
        return Content("\n").join([line for _at, line in self._laid_out()])

    def row_at(self, y: int) -> int | None:
        """Return the row drawn at a line."""
        lines = self._laid_out()
        return lines[y][0] if y < len(lines) else None
