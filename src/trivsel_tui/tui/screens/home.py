"""Home: where the leader left off, the map of their relations, the exercises of a part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.dates import near_words
from trivsel_tui.inline import parse
from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.texts import N_, _, date_words
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.outlook import Outlook
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.widgets.due_line import DueLine
from trivsel_tui.tui.widgets.exercise_list import ExerciseList
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.widgets.relation_map import RelationMap
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.topline import TopLine
from trivsel_tui.tui.words import lit, written
from trivsel_tui.workbook.cards import PartCard

Open = Callable[[str, tuple[str, str] | None], None]
"""Opens an exercise, at a block and place if they are given."""


class Pane(VerticalScroll, inherit_bindings=False, can_focus=False):
    """The map, or the list, in a window too low for it: it scrolls to what is chosen, and takes no key."""

    def show(self, chosen: int, things: Sequence[tuple[int, int]]) -> None:
        """Bring one of the things in it in sight, each given by its first line and how many it has; count the others.

        How many are not wholly seen stands below them.
        """
        high = self.outer_size.height
        less = any(first + count > high for first, count in things)
        self.set_class(less, "-less")
        if high and 0 <= chosen < len(things):
            first, count = things[chosen]
            top = min(max(self.scroll_offset.y, first + count - (high - less)), first)
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        top = round(self.scroll_target_y)
        hidden = (
            (_("↑ {count} more"), sum(first < top for first, _count in things)),
            (_("↓ {count} more"), sum(first + count > top + high - 1 for first, count in things)),
        )
        self.border_subtitle = "  ".join(words.format(count=count) for words, count in hidden if count) if less else ""


class HomeScreen(BookScreen[None]):
    """The first page. What leads on is given by constructor."""

    help_words = N_(
        "The map is your relations. Arrows walk on it, Enter goes in, and the list beside it shows the exercises.\n"
        "‘Continue’ takes you back to where you left off."
    )
    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "#continue"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "d",
            "due",
            N_("Dates"),
            show=False,
            id="home-due",
            tooltip=N_("Follow-up: all dates you have set"),
        ),
        Binding("f", "continue", N_("Continue"), show=False, id="home-continue", tooltip=N_("Where you left off")),
        *(
            Binding(
                str(number),
                f"part({number})",
                N_("A part"),
                show=False,
                id=f"home-part-{number}",
                tooltip=N_("The exercises of a part, by its number on the map"),
            )
            for number in range(1, 8)
        ),
        Binding("tab", "around(1)", N_("Next"), show=False, id="home-next"),
        Binding("shift+tab", "around(-1)", show=False, id="home-before"),
        Binding("up", "walk(-1)", show=False, id="home-up"),
        Binding(
            "down,left,right",
            "walk(1)",
            N_("The map"),
            key_display="←↑↓→",
            id="home-map",
            tooltip=N_("Walk on the map"),
        ),
        Binding(
            "ctrl+o", "summary", N_("Summary"), show=False, id="home-summary", tooltip=N_("All your answers together")
        ),
        Binding("escape", "stay", show=False, id="home-stay"),
    ]

    def __init__(
        self, desk: Desk, open_exercise: Open, summary: Callable[[], None], follow_up: Callable[[], None]
    ) -> None:
        super().__init__()
        self.desk = desk
        self.outlook = Outlook(desk)
        self.open_exercise = open_exercise
        self.summary = summary
        self.follow_up = follow_up
        self.parts: list[PartCard] = [part for part in desk.index.parts if part.exercises]

    def compose(self) -> ComposeResult:
        """Yield the page; what it looks like with dates is known before, so that nothing is styled twice."""
        self.set_class(bool(self.desk.due()), "-due", update=False)
        self.set_class(self.desk.demo, "-said", update=False)
        top = TopLine(self.desk.index.title)
        top.middle = date_words(self.desk.today())
        yield top
        yield Stop("", id="continue")
        with Horizontal(id="map-and-list"):
            with Pane(id="map"):
                yield RelationMap(self.outlook.spots())
            with Pane(id="part"):
                yield Static(id="part-title")
                yield Static(id="part-about")
                yield ExerciseList()
                yield Static(id="purpose")
        yield DueLine(id="due")
        yield Static(id="foot")
        yield Keys()

    def show(self) -> None:
        """Show how everything stands now."""
        self.query_one(RelationMap).show(self.outlook.spots())
        self._show_continue()
        self._show_part()
        self.show_due()
        self._say(_("This is an example. Nothing you write here is kept.") if self.desk.demo else "")
        self.saving(self.desk.saving)
        self.desk.remember()

    async def read_anew(self) -> None:
        """Show how everything stands on the disk."""
        self.show()
        self.query_one("#continue").focus()

    def show_due(self) -> None:
        """Show the nearest date; what it is about once the exercises are read, since no page waits for that."""
        line = self.query_one(DueLine)
        today = self.desk.today()
        dates = self.desk.due()
        line.display = bool(dates)
        self.set_class(bool(dates), "-due")
        if not dates:
            return
        nearest, month, about = date.fromisoformat(dates[0].date), False, ""
        if self.desk.has_read_ahead:
            due = next((due for due in self.desk.follow_up() if not due.done), None)
            nearest, month, about = (due.near(today), due.month, due.about) if due else (nearest, month, about)
        words = near_words(nearest, today, month=month)
        line.show(words, about, len(dates) - 1, past=nearest < today and not month)

    def on_screen_resume(self) -> None:
        """Show how everything stands, at first and on each way back."""
        if self.is_mounted:
            self.show()

    def saving(self, saving: Saving) -> None:
        """Show what is on disk; what has a line of its own takes it from the air."""
        self.set_class(saving.state in {SavingState.READ_ONLY, SavingState.FREE}, "-reads")
        for line in self.query(TopLine):
            line.saving = saving

    def _show_continue(self) -> None:
        line = self.query_one("#continue", Stop)
        line.text = self.outlook.words_on()
        line.refresh()

    def _part(self) -> PartCard | None:
        chosen = self.query_one(RelationMap).chosen
        return next((part for part in self.parts if part.id == chosen), None)

    def _show_part(self) -> None:
        part = self._part()
        if part is None:
            return
        listed = self.query_one(ExerciseList)
        here = listed.chosen.card.id if listed.chosen else ""
        self.query_one("#part-title", Static).update(lit(part.title, "bold $cool"))
        self.query_one("#part-about", Static).update(lit(part.about, "$muted"))
        listed.show(self.outlook.items(part), at=here)
        self._show_purpose()

    def _show_purpose(self) -> None:
        chosen = self.query_one(ExerciseList).chosen
        self.query_one("#purpose", Static).update(written(parse(chosen.card.purpose), "$muted") if chosen else "")

    def on_box_map_walked(self, event: RelationMap.Walked) -> None:
        """Follow the map; right of it is the list, above it the line that goes on, below it what is due."""
        event.stop()
        if event.past == "right":
            self.query_one(ExerciseList).focus()
        elif event.past == "up":
            self.query_one("#continue").focus()
        elif event.past == "down" and self.query_one(DueLine).display:
            self.query_one(DueLine).focus()
        elif not event.past:
            self._show_part()
            self._keep_in_sight()

    def on_box_map_opened(self, event: RelationMap.Opened) -> None:
        """Go into the list."""
        event.stop()
        self.query_one(ExerciseList).focus()

    def on_exercise_list_walked(self, event: ExerciseList.Walked) -> None:
        """Say what the chosen exercise is for; back is the map, up the line that goes on."""
        event.stop()
        if event.past == "back":
            self.query_one(RelationMap).focus()
        elif event.past == "up":
            self.query_one("#continue").focus()
        elif event.past == "down" and self.query_one(DueLine).display:
            self.query_one(DueLine).focus()
        self._show_purpose()
        self._keep_in_sight()

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """Take the focus to a widget; what is chosen in it is brought in sight, and not all of it."""
        super().set_focus(widget, scroll_visible=False, from_app_focus=from_app_focus)

    def _keep_in_sight(self) -> None:
        """Scroll to what is chosen in a window too low for the whole map, or the whole list."""
        relations, listed = self.query_one(RelationMap), self.query_one(ExerciseList)
        parts = sorted(relations.spots)
        places = [relations.lines_of(number) for number in parts]
        self.query_one("#map", Pane).show(parts.index(relations.at), places)
        exercises = [(listed.virtual_region.y + at, 1) for at in range(listed.virtual_region.height)]
        self.query_one("#part", Pane).show(listed.at, exercises)

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the map and the list into the window."""
        self.once_drawn(self._keep_in_sight)

    def on_exercise_list_opened(self, event: ExerciseList.Opened) -> None:
        """Open an exercise."""
        event.stop()
        self.open_exercise(event.exercise, None)

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go on where the leader was, or to the dates."""
        event.stop()
        if isinstance(event.line, DueLine):
            self.action_due()
        else:
            self.action_continue()

    def action_continue(self) -> None:
        """Go on where the leader was, or into the first part."""
        left_off = self.outlook.left_off()
        if left_off is None:
            self.action_part(1)
        else:
            exercise, block, place = left_off
            self.open_exercise(exercise, (block, place) if block else None)

    def action_part(self, number: int) -> None:
        """Go into a part's list."""
        relations = self.query_one(RelationMap)
        if number in relations.spots:
            relations.choose(number)
            self._show_part()
            self.query_one(ExerciseList).focus()

    def _stations(self) -> tuple[list[Widget], int]:
        """Return what is walked in its order, the line on top only while there is an offer on it, and where one is."""
        offers: list[Widget] = [line for line in self.query(TopLine) if line.can_focus]
        due = [line for line in self.query(DueLine) if line.display]
        whole = [self.query_one("#continue"), self.query_one(RelationMap), self.query_one(ExerciseList)]
        order = [*offers, *whole, *due]
        return order, next((at for at, widget in enumerate(order) if widget.has_focus), 0)

    def action_around(self, step: int) -> None:
        """Go round and round: the line that goes on, the map, the list."""
        order, at = self._stations()
        order[(at + step) % len(order)].focus()

    def action_walk(self, step: int) -> None:
        """Go the same way by an arrow, which stops at the ends."""
        order, at = self._stations()
        order[min(max(at + step, 0), len(order) - 1)].focus()

    def action_due(self) -> None:
        """Show all dates."""
        self.follow_up()

    def action_summary(self) -> None:
        """Show everything together."""
        self.summary()

    def action_stay(self) -> None:
        """Say how one leaves: Esc does not."""
        self._say(_("^q quits; everything is saved."))

    def _say(self, words: str) -> None:
        self.set_class(bool(words), "-said")
        self.query_one("#foot", Static).update(lit(words))
