"""The exercises of a part: mark, title, how far, honest minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from trivsel_tui.journal.progress_cache import Progress
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.words import BAR, clipped, tinted
from trivsel_tui.workbook.cards import ExerciseCard

LEAST_TITLE = 21
"""Cells for mark and title; with fewer, first how far it is gives way, which the mark tells too, then the minutes."""


def mark_of(progress: Progress, *, read: bool = False) -> tuple[str, str]:
    """Return the mark of how far something is, and its ink: not yet, begun, done, later, not for me.

    ``read`` tells that it was opened to its end: where nothing is asked it is done then.
    """
    if read and not progress.questions:
        return "●", "$done"
    left = progress.questions - progress.answered - progress.later - progress.not_for_me
    if not progress.answered:
        if progress.questions and progress.not_for_me == progress.questions:
            return "–", "$muted"
        return ("…", "$muted") if progress.later and not left else ("○", "$muted")
    return ("◐", "$warm") if left or progress.later else ("●", "$done")


def words_of(progress: Progress, *, read: bool = False) -> tuple[str, str]:
    """Return how far something is in words, and their ink; nothing for what is not begun."""
    mark, ink = mark_of(progress, read=read)
    match mark:
        case "●":
            return _("done") if progress.questions else _("read"), ink
        case "◐":
            return _("{count} of {all}").format(count=progress.answered, all=progress.questions), ink
        case "…":
            return _("later"), ink
        case "–":
            return _("not for me"), ink
        case _:
            return "", ink


@dataclass(frozen=True)
class Item:
    """One exercise and how far it is."""

    card: ExerciseCard
    progress: Progress
    read: bool = False
    """Whether it was opened to its end."""

    @property
    def mark(self) -> tuple[str, str]:
        """The mark of how far it is, and its ink."""
        return mark_of(self.progress, read=self.read)


def _room_of(said: str, minutes: str) -> int:
    return len(said) + (7 if minutes else 0) + (1 if said or minutes else 0)


def _that_leaves_room(title: int, width: int, pairs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the first of what may stand beside a title that leaves it whole, or long enough, or nothing."""
    for least in (title, min(title, LEAST_TITLE)):
        for said, minutes in pairs:
            if width - _room_of(said, minutes) >= least:
                return said, minutes
    return "", ""


class ExerciseList(Widget, can_focus=True):
    """The lines; Enter opens, ← goes back to the map."""

    DEFAULT_CSS = "ExerciseList { height: auto; width: 1fr; }"
    FOCUS_ON_CLICK = False  # a click on what is not chosen chooses it, and no more
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Open"), id="list-open", tooltip=N_("Open the exercise")),
        Binding("up", "walk(-1)", N_("Choose"), key_display="↑ ↓", id="list-up", tooltip=N_("Another exercise")),
        Binding("down", "walk(1)", N_("Choose"), key_display="↑ ↓", id="list-down", tooltip=N_("Another exercise")),
        Binding("left,escape", "back", show=False, id="list-back", tooltip=N_("Back to the map")),
    ]

    class Opened(Message):
        """The leader wants into an exercise."""

        def __init__(self, exercise: str) -> None:
            super().__init__()
            self.exercise = exercise

    class Walked(Message):
        """Another exercise is chosen, or (``past``) the leader walked out of the list: up, down or back."""

        def __init__(self, past: str = "") -> None:
            super().__init__()
            self.past = past

    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[Item] = ()
        self.at = 0

    def show(self, items: Sequence[Item], *, at: str = "") -> None:
        """Show the exercises of a part, with one chosen: that named, else the first not finished."""
        self.items = items
        named = next((n for n, item in enumerate(items) if item.card.id == at), None)
        open_ = next((n for n, item in enumerate(items) if item.mark[0] in "○◐"), 0)
        self.at = open_ if named is None else named
        self.refresh(layout=True)

    @property
    def chosen(self) -> Item | None:
        """The exercise chosen."""
        return self.items[self.at] if self.at < len(self.items) else None

    def render(self) -> RenderResult:
        """Draw the lines."""
        return Content("\n").join([self._line(at, item) for at, item in enumerate(self.items)])

    def _line(self, at: int, item: Item) -> Content:
        here = self.has_focus and at == self.at
        mark, ink = item.mark
        said, said_ink = words_of(item.progress, read=item.read)
        minutes = _("{count} min").format(count=item.card.minutes)
        width = self.size.width
        fewer = (("", minutes), (said, "")) if mark == "●" else ((said, ""), ("", minutes))
        beside = ((said, minutes), *fewer, ("", ""))
        said, minutes = _that_leaves_room(len(item.card.title), width - 3, beside)
        room = width - 3 - _room_of(said, minutes)
        name = clipped(item.card.title, room)
        bold = "bold" if here or mark == "◐" else ""
        left = Content.assemble((BAR if here else " ", "$warm"), (f"{mark} ", ink), (name, bold))
        right = Content.assemble((said, said_ink), (f"{minutes:>7}" if minutes else "", "$muted"))
        line = Content.assemble(left, " " * max(width - left.cell_length - right.cell_length, 1), right)
        return tinted(line, width, no_colour=self.app.no_color) if here else line

    def action_open(self) -> None:
        """Open."""
        if self.chosen:
            self.post_message(self.Opened(self.chosen.card.id))

    def action_walk(self, step: int) -> None:
        """Choose another, or walk out."""
        to = self.at + step
        if 0 <= to < len(self.items):
            self.at = to
            self.refresh()
            self.post_message(self.Walked())
        else:
            self.post_message(self.Walked("down" if step > 0 else "up"))

    def action_back(self) -> None:
        """Go back to the map."""
        self.post_message(self.Walked("back"))

    def on_focus(self) -> None:
        """Tell what is chosen."""
        self.post_message(self.Walked())

    def on_click(self, event: events.Click) -> None:
        """Choose; a click on the chosen one opens."""
        event.stop()
        if event.y < len(self.items):
            again = self.has_focus and event.y == self.at
            self.at = event.y
            self.focus()
            self.refresh()
            self.post_message(self.Walked())
            if again:
                self.action_open()
