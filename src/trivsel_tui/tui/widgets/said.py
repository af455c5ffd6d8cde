"""One short answer at the foot of a page: where a file lies, that this window only reads. It goes by a step."""

from __future__ import annotations

from textual.widgets import Static

from trivsel_tui.tui.words import lit


class Said(Static):
    """Words above the keys; without any it takes no room."""

    DEFAULT_CSS = "Said { display: none; height: auto; width: 1fr; padding: 0 0 0 3; color: $cool; }"

    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def say(self, words: str) -> None:
        """Say something else, or nothing."""
        if words != self.words:
            self.words = words
            self.display = bool(words)
            self.update(lit(words))
