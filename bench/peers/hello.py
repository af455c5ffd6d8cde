"""The least program Textual can show: a line and a field."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Hello(App[None]):
    """A line and a field."""

    def compose(self) -> ComposeResult:
        """Yield both."""
        yield Static("Hello, world")
        yield Input(placeholder="name")


if __name__ == "__main__":
    Hello().run()
