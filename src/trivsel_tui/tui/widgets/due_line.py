"""One line on home: the nearest date to follow up, what it is about, and how many more there are."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content

from trivsel_tui.texts import _
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import BAR, clipped, tinted


class DueLine(Stop):
    """«Opfølgning  1. december  Sig nej til møder efter kl. 16  og 1 til  d»; Enter or d shows them all."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", id=id)
        self._date, self._about, self._more, self._past = "", "", 0, False

    def show(self, date: str, about: str, more: int, *, past: bool) -> None:
        """Show a date in words, what it is about, and how many more there are; one that is past has no colour."""
        if (date, about, more, past) != (self._date, self._about, self._more, self._past):
            self._date, self._about, self._more, self._past = date, about, more, past
            self.refresh()

    def render(self) -> RenderResult:
        """Draw the line; what it is about gives way."""
        width = self.size.width
        more = "  " + _("and {count} more").format(count=self._more) if self._more else ""
        head = _("Follow-up")
        used = 3 + Content(head).cell_length + 2 + Content(self._date).cell_length + 2 + Content(more).cell_length + 6
        about = clipped(self._about, max(width - used, 0)) if self._about else ""
        left = Content.assemble(
            (BAR if self.has_focus else " ", "$warm"),
            "  ",
            (head, "bold $ink"),
            "  ",
            (self._date, "bold $ink" if self._past or self.has_focus else "$warm"),
            "  ",
            (about, "$ink"),
            (more, "$muted"),
        )
        end = ("Enter", "$warm") if self.has_focus else ("d", "bold $ink")
        gap = max(width - left.cell_length - len(end[0]) - 2, 1)
        line = Content.assemble(left, " " * gap, end)
        return tinted(line, width, no_colour=True) if self.has_focus and self.app.no_color else line
