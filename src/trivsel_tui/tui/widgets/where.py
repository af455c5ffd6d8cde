"""Where in the exercise the leader is: the title, a mark for each question beside it, and the way to all of them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from trivsel_tui.answers import WHOLE
from trivsel_tui.texts import _
from trivsel_tui.tui.widgets.contents import MARKS, Entry


class Where(Static):
    """One line under the title of the exercise."""

    DEFAULT_CSS = "Where { height: 1; margin: 0 0 1 0; }"

    def show(self, title: str, entries: Sequence[Entry], here: tuple[str, str]) -> None:
        """Show where ``here`` is, a block and a place in it, among the lines of the outline."""
        dots: list[tuple[str, str]] = []
        for entry in entries:
            if entry.block == here[0] and not entry.heading and entry.marked:
                mark, ink = MARKS[entry.state]
                dots.append(("▸ ", "$warm") if entry.place == here[1] != WHOLE else (f"{mark} ", ink))
        left = Content.assemble((title, "bold $cool"), "  ", *dots)
        right = Content.assemble(("F3", "bold $ink"), (" " + _("Contents"), "$muted"))
        gap = (self.size.width or self.screen.size.width - 6) - left.cell_length - right.cell_length
        self.update(Content.assemble(left, " " * gap, right) if gap > 1 else left, layout=False)
