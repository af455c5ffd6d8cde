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
from trivsel_tui.tui.widgets.along import along
from trivsel_tui.tui.words import BAR, clipped, lit, tinted

FOLDED = 2
"""Lines that are shown while the list is not in use; one more stands there if it is the last."""

SHOWN = 8
"""Lines that are shown at a time while it is."""


def whence(offered: Offered) -> str:
    """Say where something comes from: «fra Kortlægning · ■ Krav i arbejdet»."""
    title = _("from {title}").format(title=offered.title) if offered.title else ""
    return " · ".join(part for part in (title, offered.offer.note) if part)


class OfferList(Widget, can_focus=True):
    """The lines, each begun with +."""

    DEFAULT_CSS = """
    OfferList { height: auto; width: 1fr; max-width: 80; margin: 1 0 0 0; }
    OfferList.-folded { margin: 0; }
    """
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
        self.folded = ""
        self.at = 0

    def show(self, offers: Sequence[Offered], folded: str = "") -> None:
        """Show what may be taken now; nothing takes no room.

        ``folded`` is what stands for all of it while the list is not in use, if one line is to do.
        """
        if (tuple(offers), folded) != (tuple(self.offers), self.folded):
            self.offers, self.folded = tuple(offers), folded
            self.at = min(self.at, max(len(offers) - 1, 0))
            self.refresh(layout=True)
        self.set_class(bool(folded), "-folded")
        self.display = bool(offers)

    def render(self) -> RenderResult:
        """Draw the lines."""
        if self.folded and not self.has_focus:
            return Content.assemble("   ", ("+ ", "bold $cool"), (self.folded, "$muted"))
        seen = self._seen()
        lines = [self._line(at, self.offers[at]) for at in seen]
        if seen.start:
            lines.insert(0, _more("↑", seen.start))
        if seen.stop < len(self.offers):
            lines.append(_more("↓", len(self.offers) - seen.stop))
        return Content("\n").join(lines)

    def _seen(self) -> range:
        """Return which lines are shown: of a long list those about the chosen one, or the first while not in use."""
        count = len(self.offers)
        high = SHOWN if self.has_focus else FOLDED
        if count <= high + 1:
            return range(count)
        first = min(max(self.at - high // 2, 0), count - high) if self.has_focus else 0
        return range(first, first + high)

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
            self.refresh(layout=True)
        else:
            along(self, step)

    def on_focus(self) -> None:
        """Show all of them."""
        self.refresh(layout=True)
        self.call_after_refresh(self.scroll_visible, animate=False)

    def on_blur(self) -> None:
        """Fold."""
        self.refresh(layout=True)

    def on_click(self, event: events.Click) -> None:
        """Choose; a click on the chosen one takes it."""
        event.stop()
        if self.folded and not self.has_focus:
            self.focus()
            return
        seen = self._seen()
        at = seen.start + event.y - bool(seen.start)
        if at in seen:
            again = self.has_focus and at == self.at
            self.at = at
            self.focus()
            self.refresh(layout=True)
            if again:
                self.action_take()


def _more(arrow: str, count: int) -> Content:
    return lit("     " + f"{arrow} " + _("{count} more").format(count=count), "$muted")
