"""The line on top: the way back, where one is, and what is saved."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.texts import _, time_words
from trivsel_tui.tui.words import lit


def saving_words(saving: Saving) -> str:
    """Say what is on disk: «Gemt 14.32», that it is not, or that this window only reads."""
    match saving.state:
        case SavingState.FAILED:
            return _("Cannot save: {reason}. What you have written stands here and is tried again.").format(
                reason=saving.reason
            )
        case SavingState.READ_ONLY:
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

    saving: reactive[Saving | None] = reactive(None, repaint=False)
    middle: reactive[str] = reactive("")
    """Quiet words before what is saved: a count, a date."""

    class Back(Message):
        """The way back was clicked."""

    class Asked(Message):
        """«Gemt» was clicked: where is the file?"""

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
        self.set_class(state is SavingState.READ_ONLY, "-reads")

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
            return Content("\n").join([left, lit(status)])
        right = "   ".join(part for part in (self.middle, status) if part)
        gap = self.size.width - left.cell_length - Content(right).cell_length
        if gap < 2:
            return left.truncate(self.size.width, ellipsis=True)
        return Content.assemble(left, " " * gap, (right, "$muted"))

    def on_click(self, event: Click) -> None:
        """Go back from the left end, ask from the right."""
        event.stop()
        if self.back and event.x < len(self.back) + 3:
            self.post_message(self.Back())
        elif event.x > self.size.width - 14:
            self.post_message(self.Asked())
