"""A drawer of lines over the foot of the page: to skip a question, to say who may see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import Audience, State
from trivsel_tui.blocks.block import AUDIENCE_NAMES
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.screen import BookModal
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.words import BAR, first_upper, lit, tinted

T = TypeVar("T")


@dataclass(frozen=True)
class Option(Generic[T]):
    """One line: its value, its words, and whether it holds now."""

    value: T
    words: str
    on: bool = False


class OptionLines(Widget, Generic[T], can_focus=True):
    """Lines to choose from; the first letter of a line chooses it."""

    DEFAULT_CSS = "OptionLines { height: auto; width: 1fr; }"

    def __init__(self, options: Sequence[Option[T]], *, ticks: bool) -> None:
        super().__init__()
        self.options = list(options)
        self.ticks = ticks
        self.at = next((at for at, option in enumerate(options) if option.on), 0)

    def render(self) -> Content:
        """Draw the lines."""
        return Content("\n").join([self._line(at, option) for at, option in enumerate(self.options)])

    def _line(self, at: int, option: Option[T]) -> Content:
        here = at == self.at
        mark = ("✓ " if option.on else "  ") if self.ticks else ""
        line = Content.assemble(
            (f"{BAR}  " if here else "   ", "$warm"),
            (mark, "bold $done"),
            (option.words[:1], "underline"),
            (option.words[1:], "bold" if here else ""),
        )
        return tinted(line, self.size.width, no_colour=self.app.no_color) if here else line

    def walk(self, step: int) -> None:
        """Choose another line."""
        self.at = (self.at + step) % len(self.options)
        self.refresh()

    def of_letter(self, letter: str) -> int | None:
        """Return the line that begins with a letter."""
        return next((at for at, option in enumerate(self.options) if option.words[:1].lower() == letter.lower()), None)


class Drawer(BookModal[T]):
    """A title, lines, and a sentence; the page stays in sight above."""

    DEFAULT_CSS = """
    Drawer { align: left bottom; background: $ground 0%; }
    Drawer > Vertical {
        height: auto; width: 1fr; background: $field; padding: 1 0; margin: 0 0 2 0; border-top: hkey $line;
    }
    Drawer .title { color: $cool; text-style: bold; margin: 0 0 1 6; }
    Drawer OptionLines { margin: 0 3; }
    Drawer .note { color: $muted; margin: 1 3 0 6; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", N_("Line"), key_display="↑ ↓", id="drawer-up", tooltip=N_("Another line")),
        Binding("down", "walk(1)", N_("Line"), key_display="↑ ↓", id="drawer-down", tooltip=N_("Another line")),
        Binding("enter", "take", N_("Take it"), id="drawer-take", tooltip=N_("Do what the line says")),
        Binding("escape", "close", N_("Close"), id="drawer-close", tooltip=N_("Leave it as it is")),
    ]

    title_words: ClassVar[str] = ""
    note_words: ClassVar[str] = ""
    ticks: ClassVar[bool] = False

    def options(self) -> Sequence[Option[T]]:
        """Return the lines."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Yield title, lines and sentence."""
        with Vertical():
            yield Static(lit(_(self.title_words)), classes="title")
            yield OptionLines(self.options(), ticks=self.ticks)
            if self.note_words:
                yield Static(lit(_(self.note_words)), classes="note")
        yield Keys()

    @property
    def lines(self) -> OptionLines[T]:
        """The lines."""
        return self.query_one(OptionLines)

    def action_walk(self, step: int) -> None:
        """Choose another line."""
        self.lines.walk(step)

    def action_take(self) -> None:
        """Close with the line's value."""
        self.dismiss(self.lines.options[self.lines.at].value)

    def point(self) -> None:
        """Do what it means to point at the line in use, by its letter or the mouse: take it."""
        self.action_take()

    def action_close(self) -> None:
        """Close, and change nothing."""
        self.dismiss()

    def on_key(self, event: events.Key) -> None:
        """Take the line that begins with a letter."""
        at = self.lines.of_letter(event.character) if event.character else None
        if at is not None:
            event.stop()
            self.lines.at = at
            self.lines.refresh()
            self.point()

    def on_click(self, event: events.Click) -> None:
        """Take the line clicked; a click above closes."""
        if event.widget is self.lines:
            self.lines.at = min(event.y, len(self.lines.options) - 1)
            self.point()
        elif event.widget is self:
            self.action_close()


class Skip(Drawer[State]):
    """Later, not for me, or take it up again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f8", "later", N_("Later, and on"), show=False, id="skip-later", tooltip=N_("Later, and on to the next")
        ),
    ]
    title_words = N_("Skip this one")
    note_words = N_("What stands there stays.")

    def __init__(self, state: State) -> None:
        super().__init__()
        self.state = state

    def options(self) -> Sequence[Option[State]]:
        """Return the three."""
        return [
            Option(State.LATER, _("Later"), self.state is State.LATER),
            Option(State.NOT_FOR_ME, _("Not for me"), self.state is State.NOT_FOR_ME),
            Option(State.ANSWERED, _("Take it up again")),
        ]

    def action_later(self) -> None:
        """F8 twice: later."""
        self.dismiss(State.LATER)


class Seen(Drawer[tuple[Audience, ...]]):
    """Who may see a note: ticks, kept when the drawer closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", N_("Tick"), id="seen-tick", tooltip=N_("May see it, or may not")),
        Binding("f9", "close", show=False, id="seen-close"),
    ]
    title_words = N_("Who may see this?")
    note_words = N_("No tick: only you. A file for others holds only what is ticked for them.")
    ticks = True

    def __init__(self, audience: tuple[Audience, ...]) -> None:
        super().__init__()
        self.audience = audience
        self._has_ticked = False

    def options(self) -> Sequence[Option[tuple[Audience, ...]]]:
        """Return the audiences."""
        return [
            Option((audience,), first_upper(_(words)), audience in self.audience)
            for audience, words in AUDIENCE_NAMES.items()
        ]

    def action_tick(self) -> None:
        """Set or take the tick of the line."""
        self._has_ticked = True
        at = self.lines.at
        option = self.lines.options[at]
        self.lines.options[at] = Option(option.value, option.words, not option.on)
        self.lines.refresh()

    def point(self) -> None:
        """Tick."""
        self.action_tick()

    def action_take(self) -> None:
        """Close; who has ticked nothing by Space means the line in use, which Enter never unticks."""
        if not (self._has_ticked or self.lines.options[self.lines.at].on):
            self.action_tick()
        self.action_close()

    def action_close(self) -> None:
        """Close with what is ticked."""
        ticked = [option.value[0] for option in self.lines.options if option.on]
        self.dismiss(tuple(ticked))
