"""What may be taken from elsewhere: a quiet line each, taken by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from trivsel_tui.journal.threads import Offered
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.words import BAR, clipped, lit, tinted

FOLDED = 2
"""Lines that are shown while the list is not in use; one more stands there if it is the last."""


def whence(offered: Offered) -> str:
    """Say where something comes from: «fra Kortlægning · ■ Krav i arbejdet»."""
    title = _("from {title}").format(title=offered.title) if offered.title else ""
    return " · ".join(part for part in (title, offered.offer.note) if part)


class OfferList(Widget, can_focus=True):
    """The lines, each begun with +."""

    DEFAULT_CSS = "OfferList { height: auto; width: 1fr; max-width: 80; margin: 1 0 0 0; }"
    FOCUS_ON_CLICK = False  # a click on what is not chosen chooses it, and no more
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,space", "take", N_("Take it in"), key_display="Enter", id="offer-take", tooltip=N_("Take it in")
        ),
        Binding("up", "walk(-1)", show=False, id="offer-up"),
        Binding("down", "walk(1)", show=False, id="offer-down"),
    ]

    class Taken(Message):
        """The leader takes one."""

        def __init__(self, offered: Offered) -> None:
            super().__init__()
            self.offered = offered

    def __init__(self) -> None:
        super().__init__()
        self.offers: Sequence[Offered] = ()
        self.at = 0

    def show(self, offers: Sequence[Offered]) -> None:
        """Show what may be taken now; nothing takes no room."""
        if tuple(offers) != tuple(self.offers):
            self.offers = tuple(offers)
            self.at = min(self.at, max(len(offers) - 1, 0))
            self.refresh(layout=True)
        self.display = bool(offers)

    def render(self) -> RenderResult:
        """Draw the lines."""
        shown = self.offers if self.has_focus or len(self.offers) <= FOLDED + 1 else self.offers[:FOLDED]
        lines = [self._line(at, offered) for at, offered in enumerate(shown)]
        left = len(self.offers) - len(shown)
        if left:
            lines.append(lit("     " + _("↓ {count} more").format(count=left), "$muted"))
        return Content("\n").join(lines)

    def _line(self, at: int, offered: Offered) -> Content:
        here = self.has_focus and at == self.at
        note = clipped(whence(offered), self.size.width // 2)
        room = self.size.width - Content(note).cell_length - 8
        left = Content.assemble(
            (BAR if here else " ", "$warm"),
            "  ",
            ("+ ", "bold $cool"),
            (clipped(offered.offer.text, room), "bold" if here else ""),
        )
        gap = max(self.size.width - left.cell_length - Content(note).cell_length - 1, 1)
        line = Content.assemble(left, " " * gap, (note, "$muted"))
        return tinted(line, self.size.width, no_colour=self.app.no_color) if here else line

    def action_take(self) -> None:
        """Take it."""
        if self.at < len(self.offers):
            self.post_message(self.Taken(self.offers[self.at]))

    def action_walk(self, step: int) -> None:
        """Choose another, or leave at an end."""
        to = self.at + step
        if 0 <= to < len(self.offers):
            self.at = to
            self.refresh()
        else:
            self.screen.focus_next() if step > 0 else self.screen.focus_previous()

    def on_focus(self) -> None:
        """Show all of them."""
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """Fold."""
        self.refresh(layout=True)

    def on_click(self, event: events.Click) -> None:
        """Choose; a click on the chosen one takes it."""
        event.stop()
        if event.y < len(self.offers):
            again = self.has_focus and event.y == self.at
            self.at = event.y
            self.focus()
            self.refresh()
            if again:
                self.action_take()
