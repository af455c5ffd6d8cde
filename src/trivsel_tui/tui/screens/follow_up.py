"""Follow-up: every date the leader has set, by day; dealt with, put off, gone to, or put in a calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, Static

from trivsel_tui import calendar_file, export
from trivsel_tui.answers import Answer
from trivsel_tui.blocks.block import Block
from trivsel_tui.date_reading import read_date, reading_words
from trivsel_tui.dates import day_words, distance_words, field_words
from trivsel_tui.journal.follow_up import Due, dealt_with, put_off
from trivsel_tui.journal.saving import Saving
from trivsel_tui.texts import N_, _, date_words
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.widgets.calendar_leaf import CalendarLeaf
from trivsel_tui.tui.widgets.due_list import DueList
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.month import Month
from trivsel_tui.tui.widgets.topline import TopLine
from trivsel_tui.tui.widgets.year import Year
from trivsel_tui.tui.words import BAR, lit
from trivsel_tui.workbook.model import Exercise


@dataclass(frozen=True)
class _Step:
    """Something done to a date, taken back and done again."""

    back: Callable[[], object]
    forth: Callable[[], object]


class FollowUpScreen(BookScreen[None]):
    """The list; under it the chosen date in full, and the line that asks for another date or for a file's place."""

    help_words = N_(
        "All dates you have set, wherever you wrote them. Space: dealt with, or not after all. u puts one off.\n"
        "Enter goes to where it was written. i writes a file for your calendar, with the day alone."
    )
    CSS_PATH = "follow_up.tcss"
    AUTO_FOCUS = "DueList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "month", N_("Month"), id="due-month", tooltip=N_("A month to choose the day in")),
        Binding("ctrl+z", "undo", N_("Undo"), show=False, id="due-undo", tooltip=N_("Take the last step back")),
        Binding("ctrl+y", "redo", N_("Redo"), show=False, id="due-redo", tooltip=N_("Take it again")),
    ]

    def __init__(
        self,
        desk: Desk,
        open_exercise: Callable[[str, tuple[str, str] | None], None],
        read_round: Callable[[str, str], None],
        folder: Path,
    ) -> None:
        """Take what opens an exercise at a place, and what shows one of its earlier rounds by name."""
        super().__init__()
        self.desk = desk
        self.open_exercise = open_exercise
        self.read_round = read_round
        self.folder = folder
        self._steps: list[_Step] = []
        self._taken_back: list[_Step] = []
        self._asked: tuple[str, Due] | None = None

    def compose(self) -> ComposeResult:
        """Yield the page."""
        yield TopLine(_("Follow-up"), back=_("Home"))
        with VerticalScroll(id="dates", can_focus=False):
            yield Static(lit(_("Nothing is waiting.")), id="nothing")
            yield DueList()
        yield Static(id="about")
        with Vertical(id="asking"):
            with Horizontal():
                yield Static(lit(f"{BAR}  "), classes="bar")
                yield Static(classes="label")
                yield Line("", id="answer")
            yield Static(id="read")
        yield Static(id="said")
        yield Keys()

    def on_mount(self) -> None:
        """Show the dates."""
        self.show()

    def on_screen_resume(self) -> None:
        """Show anew on the way back from where one was written."""
        if self.is_mounted:
            self.show()

    def show(self) -> None:
        """Show all dates as they stand now."""
        found = self.desk.follow_up()
        listed = self.query_one(DueList)
        listed.show(found, self.desk.today())
        self.query_one("#nothing").display = not listed.open
        self.saving(self.desk.saving)
        self._show_about()

    def saving(self, saving: Saving) -> None:
        """Show what is on disk."""
        for line in self.query(TopLine):
            line.saving = saving

    def _show_about(self) -> None:
        due = self.query_one(DueList).chosen
        self.query_one("#about", Static).update(lit(self._about(due) if due else ""))

    def _about(self, due: Due) -> str:
        """Return a date in full: what it is about, the day, how far off it is, and what was typed."""
        today = self.desk.today()
        day = day_words(due.near(today), month=due.month)
        far = "" if due.month and due.day.day == 1 else f" · {distance_words(due.near(today), today)}"
        typed = " · " + _("written as »{typed}«").format(typed=" ".join(due.typed.split()))
        written = date.fromisoformat(due.round[:10])
        earlier = " · " + _("in the round of {day}").format(day=date_words(written)) if due.earlier else ""
        return f"{due.about}  ({due.title})\n{day}{far}{typed}{earlier}"

    def on_due_list_walked(self, event: DueList.Walked) -> None:
        """Show the chosen date in full, and keep its line in sight."""
        event.stop()
        self._show_about()
        self._bring_up()

    def _bring_up(self) -> None:
        scroll = self.query_one("#dates", VerticalScroll)
        scroll.scroll_to(y=max(self.query_one(DueList).at - scroll.size.height // 2, 0), animate=False)

    def on_due_list_did(self, event: DueList.Did) -> None:
        """Do what is to be done with a date."""
        event.stop()
        self._say("")
        match event.action:
            case "done":
                self._record(
                    event.due, lambda _block, answer: dealt_with(answer, event.due.place, done=not event.due.done)
                )
            case "later":
                self._ask("later", event.due, _("Put off to"), _("in 2 weeks"))
            case "calendar":
                path = export.free_name(self.folder / calendar_file.file_name(event.due.day))
                self._ask("calendar", event.due, _("Calendar file"), str(path))
            case _ if event.due.earlier:
                self.read_round(event.due.exercise, event.due.round)
            case _:
                self.open_exercise(event.due.exercise, (event.due.block, event.due.place))

    def _record(self, due: Due, change: Callable[[Block, Answer], Answer]) -> None:
        found = self._block(due)
        round_ = self.desk.journal.round(due.exercise, due.round)
        answer = round_.answer(found[1]) if found and round_ else None
        if not found or answer is None:
            return
        exercise, block = found
        journal, after = self.desk.journal, change(block, answer)
        if journal.amend(exercise, due.round, block, after, due.place):
            if journal.open(exercise).name == due.round:
                step = _Step(partial(journal.undo, due.exercise), partial(journal.redo, due.exercise))
            else:
                amend = partial(journal.amend, exercise, due.round, block)
                step = _Step(partial(amend, answer), partial(amend, after))
            self._steps.append(step)
            self._taken_back.clear()
            journal.save_now()
        elif not journal.writable(due.exercise):
            self._say(_("This can only be read here."))
        self.show()

    def _block(self, due: Due) -> tuple[Exercise, Block] | None:
        exercise = self.desk.exercise(due.exercise)
        block = exercise.block(due.block) if exercise else None
        return (exercise, block) if exercise and block else None

    def _ask(self, what: str, due: Due, label: str, ready: str) -> None:
        """Open the line with something ready in it."""
        self._asked = (what, due)
        self.query_one("#asking .label", Static).update(lit(label))
        line = self.query_one("#answer", Line)
        line.value = ready
        self.query_one("#asking").display = True
        line.cursor_position = len(ready)
        line.focus()
        if what == "later":
            line.select_all()
        self._read()
        self.once_drawn(self._bring_up)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say at every key how the date is read."""
        event.stop()
        self._read()

    def _read(self) -> None:
        if self._asked is None:
            return
        typed = self.query_one("#answer", Line).value
        if self._asked[0] == "calendar":
            words = _("The file holds the day and the word ‘Well-being’, nothing you have written.")
        else:
            reading = read_date(typed, self.desk.today())
            words = f"→ {reading_words(reading, self.desk.today())}" if reading.day else reading.fault
        self.query_one("#read", Static).update(lit(words))

    async def action_month(self) -> None:
        """Open a month under the date that is asked for; a year, where it is a month."""
        today = self.desk.today()
        day = read_date(self.query_one("#answer", Line).value, today).day
        leaf = Year if self._asks_for_month() else Month
        await self.query_one("#asking").mount(leaf(day or today, today, self._from_month))
        self.once_drawn(self._bring_up)

    def _from_month(self, _month: CalendarLeaf, day: date | None, letter: str) -> None:
        line = self.query_one("#answer", Line)
        line.focus()
        line.value = f"{line.value}{letter}" if day is None else field_words(day, month=self._asks_for_month())
        line.cursor_position = len(line.value)

    def _asks_for_month(self) -> bool:
        return self._asked is not None and self._asked[1].month

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a month where another date is asked for."""
        return self._asked is not None and self._asked[0] == "later" if action == "month" else True

    def on_line_ended(self, event: Line.Ended) -> None:
        """Take what was written, unless it was Esc; a date that is not read stays in its line."""
        event.stop()
        if self._asked is None:
            return
        what, due = self._asked
        typed = event.line.value.strip()
        if event.key != "escape" and typed:
            if what == "calendar":
                self._write_calendar(due, Path(typed))
            elif not self._put_off(due, typed):
                return
        self._asked = None
        self.query_one("#asking").display = False
        self.query_one(DueList).focus()

    def _put_off(self, due: Due, typed: str) -> bool:
        day = read_date(typed, self.desk.today()).day
        if day is None:
            return False
        self._record(due, lambda block, answer: put_off(block, answer, due.place, typed, day))
        return True

    def _write_calendar(self, due: Due, path: Path) -> None:
        wanted = (
            path if path.suffix.lower() == calendar_file.SUFFIX else path.with_name(path.name + calendar_file.SUFFIX)
        )
        try:
            written = calendar_file.write(due.day, wanted, datetime.now().astimezone())
            self._say(_("Saved: {path}").format(path=written))
        except export.ExportError as error:
            self._say(str(error))

    def _say(self, words: str) -> None:
        self.query_one("#said", Static).update(lit(words))

    def action_undo(self) -> None:
        """Take the last step on this page back."""
        if self._steps:
            step = self._steps.pop()
            self._go(step, step.back, self._taken_back)

    def action_redo(self) -> None:
        """Take it again."""
        if self._taken_back:
            step = self._taken_back.pop()
            self._go(step, step.forth, self._steps)

    def _go(self, step: _Step, go: Callable[[], object], to: list[_Step]) -> None:
        if go():
            to.append(step)
        self.show()

    def on_top_line_back(self) -> None:
        """Go home."""
        self.dismiss()
