"""Fields of one line: Enter goes on. In one for a date, arrows turn the day that was read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets.text_area import Edit, EditResult

from trivsel_tui.answers import number
from trivsel_tui.blocks.block import Prompt, Typed
from trivsel_tui.date_reading import Reading, months_on, read_date, reading_words
from trivsel_tui.dates import day_words, field_words
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.widgets.field import Field


class LineField(Field):
    """One line; Enter ends the writing and goes on to the next."""

    DEFAULT_CSS = """
    LineField.-writing { margin: 0; padding: 0 2; min-height: 1; max-height: 4; scrollbar-size-vertical: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "onward", N_("Next"), id="field-onward", tooltip=N_("Done here; go on to the next")),
        Binding("enter", "write", N_("Write"), id="field-line-write", tooltip=N_("Write on where the text ends")),
    ]

    class Done(Message):
        """Enter: the line is written, on to the next."""

    async def on_key(self, event: events.Key) -> None:
        """Keep Enter from making a new line: while writing it goes on."""
        if event.key == "enter":
            event.prevent_default()

    def edit(self, edit: Edit) -> EditResult:
        """Take an edit as one line."""
        line = " ".join(edit.text.splitlines()) if edit.text.strip("\n") else edit.text.replace("\n", "")
        return super().edit(Edit(line, edit.from_location, edit.to_location, edit.maintain_selection_offset))

    def action_onward(self) -> None:
        """Ask to go on to what comes next."""
        self.post_message(self.Done())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Enter write on what is chosen, and go on from what is written."""
        return self.writing if action == "onward" else super().check_action(action, parameters)

    def read_words(self) -> str:
        """Say how what stands there is read; nothing where it is read as words."""
        return ""


class NumberField(LineField):
    """One line for a number; what is none stays, and is said."""

    def read_words(self) -> str:
        """Say that no number stands here, if there is something else."""
        typed = self.text.strip()
        return _("No number stands here yet. Write 7,5, say.") if typed and number(typed) is None else ""


class DateField(LineField):
    """One line for a date, as one says it; arrows go by days from how it is read, pages by months.

    Where a month is asked for they go by months and years. ``known`` is a text and the day it meant when it was typed.
    """

    help_words = N_(
        "Write a date as you say it: 1/12, Friday, in 3 weeks, week 48. Under it stands how it is read.\n"
        "Arrows go by a day from there. What is no date stays as you wrote it, but does not come under Follow-up."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "turn(1)", N_("A day"), key_display="↑ ↓", id="date-later", tooltip=N_("A step later")),
        Binding("down", "turn(-1)", N_("A day"), key_display="↑ ↓", id="date-earlier", tooltip=N_("A step earlier")),
        Binding("up", "month(1)", N_("A month"), key_display="↑ ↓", id="month-later", tooltip=N_("A step later")),
        Binding(
            "down", "month(-1)", N_("A month"), key_display="↑ ↓", id="month-earlier", tooltip=N_("A step earlier")
        ),
        Binding("pageup", "turn(30)", show=False, id="date-much-later", tooltip=N_("A long step later")),
        Binding("pagedown", "turn(-30)", show=False, id="date-much-earlier", tooltip=N_("A long step earlier")),
        Binding("f5", "calendar", N_("Month"), id="date-month", tooltip=N_("A month, or a year, to choose in")),
        Binding("up", "walk(-1)", N_("Up"), show=False, id="date-walk-up"),
        Binding("down", "walk(1)", N_("Down"), show=False, id="date-walk-down"),
    ]

    def __init__(
        self,
        place: str,
        *,
        month: bool,
        left: Callable[[DateField], None] | None = None,
        calendar: Callable[[DateField], None] | None = None,
    ) -> None:
        """Take where it is, whether a month is asked for, who hears that it was left, and who opens a month."""
        super().__init__(place)
        self.month = month
        self.today = datetime.now().astimezone().date()
        self.known: tuple[str, date] | None = None
        self.came_with = ""
        self._left = left
        self._calendar = calendar

    def reading(self) -> Reading:
        """Return how the date is read; one that stands is read as it was on the day it was typed."""
        now = read_date(self.text, self.today)
        if self.known and self.known[0] == self.text and self.known[1] != now.day:
            return Reading(self.known[1])
        return now

    def read_words(self) -> str:
        """Say how the date is read: «→ tirsdag 15. december 2026 · om 3 uger», or why it is not."""
        if not self.text.strip():
            return ""
        reading = self.reading()
        if reading.day is None:
            return reading.fault
        if self.month and reading.last is None:
            return f"→ {day_words(reading.day, month=True)}"
        return f"→ {reading_words(reading, self.today)}"

    def on_focus(self) -> None:
        """Remember what stood there."""
        self.came_with = self.text

    def on_blur(self) -> None:
        """Tell that the date was left."""
        if self._left:
            self.call_later(self._left, self)

    def action_turn(self, step: int) -> None:
        """Go so many days from the reading, or a month by 30; from nothing to today. What is not read stays."""
        if self.locked:
            return
        day = self.reading().day
        if day is None and self.text.strip():
            return
        self.take(self._turned(day, step) if day else self.today)

    def take(self, day: date) -> None:
        """Write a day, or its month where one is asked for."""
        self.text = field_words(day, month=self.month)
        self.move_cursor(self.document.end)

    def action_calendar(self) -> None:
        """Ask for a month to choose the day in, or a year to choose the month in."""
        if self._calendar is not None and self.has_month:
            self._calendar(self)

    @property
    def has_month(self) -> bool:
        """Whether a month, or a year, to choose in can be opened: the date may be written."""
        return self._calendar is not None and not self.locked

    def action_month(self, step: int) -> None:
        """Go so many months from the reading, where a month is asked for."""
        self.action_turn(step)

    def _turned(self, day: date, step: int) -> date:
        if self.month:
            return months_on(day.replace(day=1), step if abs(step) == 1 else step // 30 * 12)
        return day + timedelta(days=step) if abs(step) == 1 else months_on(day, step // 30)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Turn the date while it is being written; walk while it is chosen."""
        if action == "calendar":
            return self.writing and self.has_month
        if action == "month" or (action == "turn" and self.month and abs(int(str(parameters[0]))) == 1):
            return self.writing and self.month and action == "month"
        return self.writing if action == "turn" else super().check_action(action, parameters)


def field_for(
    place: str,
    prompt: Prompt,
    left: Callable[[DateField], None] | None = None,
    calendar: Callable[[DateField], None] | None = None,
) -> Field:
    """Return the field that fits what is to be typed."""
    match prompt.type:
        case Typed.TEXT:
            return Field(place)
        case Typed.LINE:
            return LineField(place)
        case Typed.NUMBER:
            return NumberField(place)
        case Typed.DATE | Typed.MONTH:
            return DateField(place, month=prompt.type is Typed.MONTH, left=left, calendar=calendar)
