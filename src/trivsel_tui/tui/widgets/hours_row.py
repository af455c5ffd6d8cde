"""The row of activities: digits are hours, + and − are what they do to energy, words are under it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.row import Face, Row
from trivsel_tui.tui.widgets.row_keys import COMMON, writes

HOURS, ENERGY, WORDS = "hours", "energy", "words"
"""The cells that Tab walks, the last of them a line."""


class HoursRow(Row, inherit_bindings=False):
    """One row, high enough for its line at all times, so that nothing jumps while one writes; chosen, named in full."""

    DEFAULT_CSS = """
    HoursRow.-chosen { min-height: 2; }
    HoursRow > Drawn, HoursRow > .under { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(digit),
                f"type('{digit}')",
                N_("Hours"),
                key_display="0–9",
                id=f"row-{digit}",
                tooltip=N_("Hours a week, such as 7,5"),
            )
            for digit in range(10)
        ),
        Binding("comma,full_stop", "type(',')", show=False, id="row-comma"),
        Binding(
            "plus", "sign('+')", N_("Energy"), key_display="+ −", id="row-gives", tooltip=N_("+ gives, − drains energy")
        ),
        Binding(
            "minus",
            "sign('-')",
            N_("Energy"),
            key_display="+ −",
            id="row-drains",
            tooltip=N_("+ gives, − drains energy"),
        ),
        writes(N_("Keep or change: write it here")),
        Binding("space", "sign(' ')", N_("Next mark"), show=False, id="row-next-mark"),
        Binding("left", "turn(-1)", show=False, id="row-left"),
        Binding("right", "turn(1)", show=False, id="row-right"),
        *COMMON,
    ]
    CELLS: ClassVar[tuple[str, ...]] = (HOURS, ENERGY)
    GROWS: ClassVar[bool] = True

    def __init__(self, key: str, face: Face, asked: str) -> None:
        super().__init__(key, face, {WORDS: asked})

    def action_type(self, character: str) -> None:
        """Take a digit or a comma."""
        self.post_message(self.Did(self, "type", character))

    def action_sign(self, sign: str) -> None:
        """Take a mark."""
        self.post_message(self.Did(self, "sign", sign))

    def action_turn(self, step: int) -> None:
        """Turn the marks where they are chosen."""
        if self.cell == ENERGY:
            self.post_message(self.Did(self, "sign", " " if step > 0 else "back"))
