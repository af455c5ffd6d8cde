"""The row of a priority: 1, 2 and 3 are who can act, Space marks what is gone on with."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.row import COMMON, NAME, Face, Row

LEVELS = 3


class LevelRow(Row, inherit_bindings=False):
    """One keyword. A digit puts it in a level and out again, a letter or Enter writes its name."""

    DEFAULT_CSS = """
    LevelRow { height: 1; }
    LevelRow.-writing { height: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(digit),
                f"level({digit})",
                N_("Where"),
                key_display="1 2 3",
                id=f"level-{digit}",
                tooltip=N_("In this level, or out of it again"),
            )
            for digit in range(1, LEVELS + 1)
        ),
        Binding("space", "star", "★", id="level-star", tooltip=N_("Go on with this, or no longer")),
        Binding("enter", "enter", N_("Open"), id="level-enter", tooltip=N_("A sheet for what has ★; else write")),
        *(binding for binding in COMMON if binding.key not in {"shift+up", "shift+down", "backspace"}),
        Binding("shift+up", "move(-1)", N_("To the colour above"), show=False, id="level-move-up"),
        Binding("shift+down", "move(1)", N_("To the colour below"), show=False, id="level-move-down"),
    ]
    SETS_BY_CLICK: ClassVar[bool] = True

    def __init__(self, key: str, face: Face) -> None:
        super().__init__(key, face)

    async def on_key(self, event: events.Key) -> None:
        """Let a letter write on in the name."""
        if event.character and event.character.isalpha() and self.has_focus and not self.locked:
            event.stop()
            event.prevent_default()
            await self.open(NAME, event.character)

    def action_level(self, level: int) -> None:
        """Put it in a level, or take it out."""
        self.post_message(self.Did(self, "level", str(level - 1)))

    def action_star(self) -> None:
        """Go on with it, or no longer."""
        self.post_message(self.Did(self, "star"))

    def action_enter(self) -> None:
        """Go on to what it leads to, or write its name."""
        self.post_message(self.Did(self, "enter"))
