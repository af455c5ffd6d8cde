"""The door: a line that leads into another exercise, and back again by Esc."""

from __future__ import annotations

from trivsel_tui.texts import _
from trivsel_tui.tui.widgets.stop import Stop


class Door(Stop):
    """«Gå til Prioriter din dag»."""

    DEFAULT_CSS = "Door { max-width: 80; margin: 1 0 0 0; }"

    def __init__(self, exercise: str, title: str, about: str = "") -> None:
        """Lead to an exercise; ``about`` is the block and entry that it goes on with there, if it is about one."""
        super().__init__(_("Go to {title}").format(title=title))
        self.exercise, self.about = exercise, about
