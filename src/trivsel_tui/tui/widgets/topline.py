"""The line on top: the way back, where one is, and what is saved."""

from __future__ import annotations

from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.texts import N_, _, time_words
from trivsel_tui.tui.words import BAR, lit, tinted


def saving_words(saving: Saving) -> str:
    """Say what is on disk: «Gemt 14.32», that it is not, or that this window only reads."""
    match saving.state:
        case SavingState.FAILED:
            return _("Cannot save: {reason}. What you have written stands here and is tried again.").format(
                reason=saving.reason
            )
        case SavingState.READ_ONLY | SavingState.FREE:
            return saving.reason
        case SavingState.SAVED | SavingState.PENDING if saving.at is not None:
            return _("Saved {time}").format(time=time_words(saving.at))
        case _:
            return ""


class TopLine(Widget):
    """One line: the way back, the title, what is saved; when saving fails it is the one thing that shouts."""

    DEFAULT_CSS = """
    TopLine { height: 1; width: 1fr; color: $muted; }
    TopLine.-alarm { text-style: reverse bold; color: $red; height: auto; }
    TopLine.-reads { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write_here", N_("Write here"), id="write-here", tooltip=N_("Write in this window")),
    ]

    saving: reactive[Saving | None] = reactive(None, repaint=False)
    middle: reactive[str] = reactive("")
    """Quiet words before what is saved: a count, a date."""

    class Back(Message):
        """The way back was clicked."""

    class Asked(Message):
        """«Gemt» was clicked: where is the file?"""

    class WriteHere(Message):
        """This window is to be the one that writes."""

    def __init__(self, title: str, *, back: str = "", note: str = "") -> None:
        super().__init__()
        self.title = title
        self.back = back
        self.note = note

    def watch_saving(self, before: Saving | None, now: Saving | None) -> None:
        """Shout when saving fails, calm down when it works; that this window only reads has a line of its own.

        What is said already is not drawn anew.
        """
        if (before and saving_words(before)) != (now and saving_words(now)):
            self.refresh()
        state = now.state if now else SavingState.NOTHING
        self.set_class(state is SavingState.FAILED, "-alarm")
        self.set_class(state in {SavingState.READ_ONLY, SavingState.FREE}, "-reads")
        self.can_focus = state is SavingState.FREE

    def render(self) -> RenderResult:
        """Draw the line."""
        status = saving_words(self.saving) if self.saving else ""
        if self.has_class("-alarm"):
            return lit(status)
        left = Content.assemble(
            (f"‹ {self.back}   " if self.back else "", "$muted"),
            (self.title, "bold $ink"),
            (f"  {self.note}" if self.note else "", "$muted"),
        )
        if self.has_class("-reads"):
            return Content("\n").join([left, self._offer(status) if self.can_focus else lit(status)])
        right = "   ".join(part for part in (self.middle, status) if part)
        gap = self.size.width - left.cell_length - Content(right).cell_length
        if gap < 2:
            return left.truncate(self.size.width, ellipsis=True)
        return Content.assemble(left, " " * gap, (right, "$muted"))

    def _offer(self, status: str) -> Content:
        """Return the line that says that this window may write, with the bar while it is chosen."""
        bar = Content.assemble((BAR if self.has_focus else " ", "$warm"), "  ", lit(status), " ")
        line = bar.append(lit(_("Write here"), "bold $ink"))
        return tinted(line, self.size.width, no_colour=self.app.no_color) if self.has_focus else line

    async def action_write_here(self) -> None:
        """Ask to be the window that writes."""
        self.post_message(self.WriteHere())

    async def on_click(self, event: Click) -> None:
        """Go back from the left end, ask from the right; the line under them is for writing here."""
        event.stop()
        if event.y and self.can_focus:
            await self.action_write_here()
        elif self.back and event.x < len(self.back) + 3:
            self.post_message(self.Back())
        elif event.x > self.size.width - 14:
            self.post_message(self.Asked())
