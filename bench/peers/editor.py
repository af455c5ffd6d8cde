"""A text area alone on the screen, as Textual makes it."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Editor(App[None]):
    """One text area."""

    def compose(self) -> ComposeResult:
        """Yield it."""
        yield TextArea("Begin here. ")

    def on_mount(self) -> None:
        """Go where the text ends."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)


if __name__ == "__main__":
    Editor().run()
