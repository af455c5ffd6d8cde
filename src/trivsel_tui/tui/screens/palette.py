"""All actions by name: Textual's palette, in the workbook's look."""

from __future__ import annotations

from textual.command import CommandPalette


class Palette(CommandPalette):
    """The palette; its look is read when it is first opened."""

    CSS_PATH = "palette.tcss"
