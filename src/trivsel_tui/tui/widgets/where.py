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

    def show(self, title: str, entries: Sequence[Entry], here: tuple[str, str], mark: str = "") -> None:
        """Show where ``here`` is, a block and a place in it, among the lines of the outline.

        ``mark`` says that all of the block is skipped, or who may see it; for that the rest gives way.
        """
        dots: list[tuple[str, str]] = []
        for entry in entries:
            if entry.block == here[0] and not entry.heading and entry.marked:
                sign, ink = MARKS[entry.state]
                dots.append(("▸ ", "$warm") if entry.place == here[1] != WHOLE else (f"{sign} ", ink))
        name = Content.styled(title, "bold $cool")
        whole = Content.assemble(name, "  ", *dots)
        key = Content.styled("F3", "bold $ink")
        contents = Content.assemble(key, (" " + _("Contents"), "$muted"))
        words = Content.styled(f"{mark}   ", "$muted") if mark else Content("")
        lines = (
            (whole, words + contents),
            (whole, words + key),
            (name, words + contents),
            (name, words),
            (name, Content("")),
        )
        width = self.size.width or self.screen.size.width - 6
        for left, right in lines:
            gap = width - left.cell_length - right.cell_length
            if gap > 1:
                break
        self.update(Content.assemble(left, " " * max(gap, 0), right), layout=False)
