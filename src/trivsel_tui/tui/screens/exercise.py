"""The exercise: what its keys do beside writing, and the ways on from a page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import ActiveBinding, Binding, BindingType

from trivsel_tui.blocks.cards import Cards
from trivsel_tui.journal.own_content import NotWrittenError
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.cards import CardsView
from trivsel_tui.tui.blocks.table import AnyView
from trivsel_tui.tui.blocks.view import BlockView
from trivsel_tui.tui.pages import page_of, pages_of
from trivsel_tui.tui.screens.contents import ContentsScreen
from trivsel_tui.tui.screens.exercise_page import ExercisePage
from trivsel_tui.tui.screens.figure import FigureScreen
from trivsel_tui.tui.sheet_to_take import save_sheet
from trivsel_tui.tui.sitting import Sitting
from trivsel_tui.tui.widgets.clock import Clock
from trivsel_tui.tui.widgets.contents import Contents, Entry
from trivsel_tui.tui.widgets.door import Door
from trivsel_tui.tui.widgets.pick_line import PickLine
from trivsel_tui.tui.widgets.row import Row
from trivsel_tui.tui.widgets.stop import Stop

PAPER = "paper"
"""The group of work that saves a sheet; keys do not wait for it."""


class ExerciseScreen(ExercisePage):
    """An exercise; dismissed with nothing, or with ``summary`` to go on to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f3", "contents", N_("Contents"), show=False, id="contents", tooltip=N_("All questions of the exercise")
        ),
        Binding("f5", "figure", N_("Figure"), id="figure", tooltip=N_("The drawing, large")),
        Binding("ctrl+o", "summary", N_("Summary"), show=False, id="summary", tooltip=N_("All your answers together")),
        Binding("ctrl+z", "undo", N_("Undo"), show=False, id="undo", tooltip=N_("Take the last step back")),
        Binding("ctrl+y", "redo", N_("Redo"), show=False, id="redo", tooltip=N_("Take it again")),
        Binding("escape", "out", N_("Home"), id="out", tooltip=N_("Home; everything is saved")),
    ]

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings in force; Esc says where it leads."""
        bindings = super().active_bindings
        if self.back and "escape" in bindings and bindings["escape"].binding.id == "out":
            words = _("Back to {title}").format(title=self.back)
            binding = replace(bindings["escape"].binding, description=_("Back"), tooltip=words)
            bindings["escape"] = bindings["escape"]._replace(binding=binding, tooltip=words)
        return bindings

    async def on_block_view_onward(self, event: BlockView.Onward) -> None:
        """Turn to the next page."""
        event.stop()
        await self._onward()

    async def _onward(self) -> None:
        if self.at + 1 < len(self.pages):
            await self.turn_to(self.at + 1)
        else:
            self.action_summary()

    async def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go where a line leads."""
        event.stop()
        if isinstance(event.line, Door):
            self._go_through(event.line)
        elif event.line.id == "to-next":
            await self._onward()
        elif event.line.id == "to-summary":
            self.action_summary()
        elif event.line.id == "source":
            await self._to_source()
        elif event.line.id == "begin":
            await self.begin_again()
        else:
            self.action_out()

    def _go_through(self, door: Door) -> None:
        """Open another exercise on top of this one."""
        self._away = True
        self.leave()
        self.desk.journal.save_now()
        self.through(door.exercise, self.exercise.title, self.sitting.taken_up(door.exercise, door.about))

    async def on_cards_view_rewrites(self, event: CardsView.Rewrites) -> None:
        """Have the leader's own version of the exercise written, and go on in it."""
        event.stop()
        view = event.view
        try:
            self.desk.rewrite(self.exercise.id, event.change)
        except NotWrittenError as error:
            view.refused(str(error))
            return
        self.exercise = self.desk.exercise(self.exercise.id) or self.exercise
        self.sitting = Sitting(self.exercise, self.desk)
        self.pages = pages_of(self.exercise.blocks)
        block = self.exercise.block(view.block.id)
        if isinstance(block, Cards):
            await view.rewritten(block, event.up)

    def on_clock_sheet_wanted(self, event: Clock.SheetWanted) -> None:
        """Save the sheet to take along, and say where it lies; one at a time."""
        event.stop()
        if not any(worker.is_running for worker in self.workers if worker.group == PAPER):
            self._save_sheet()

    @work(thread=True, group=PAPER)
    def _save_sheet(self) -> None:
        self.app.call_from_thread(self.say, save_sheet(self.desk, self.exercise, self.folder))

    async def begin_again(self) -> None:
        """Begin a new round, at its first page."""
        self.sitting.begin()
        await self.turn_to(0)

    def more_actions(self) -> Mapping[str, Callable[[], Awaitable[None]]]:
        """Offer what has no key: what the view in use knows to do, and a new round."""
        view = self.view_in_use()
        own = view.more_actions() if view else {}
        return {**own, **super().more_actions(), _("Begin a new round"): self.begin_again}

    async def _to_source(self) -> None:
        view = self.view_in_use()
        source = self.sitting.source_of(view.block) if view else None
        if source is not None:
            await self.turn_to(page_of(self.pages, source), source)

    def on_top_line_back(self) -> None:
        """Go home."""
        self.action_out()

    async def on_contents_chosen(self, event: Contents.Chosen) -> None:
        """Go where the outline says."""
        await self._go_to(event.entry)

    async def _go_to(self, entry: Entry) -> None:
        page = page_of(self.pages, entry.block)
        if page == self.at and entry.block in self.views:
            self._go(entry.block, entry.place)
        else:
            await self.turn_to(page, entry.block, entry.place)

    @work
    async def action_contents(self) -> None:
        """Go into the outline beside the page, or lay it over; what is being written is saved at once."""
        self.desk.journal.save_now()
        contents = self.query_one(Contents)
        if contents.display:
            contents.focus()
            return
        entry = await self.app.push_screen_wait(ContentsScreen(self.sitting.entries(), self._here))
        if entry is not None:
            await self._go_to(entry)

    def action_figure(self) -> None:
        """Show the figure large."""
        view = self._figure_view()
        if view is not None:
            title = view.block.title or self.exercise.title
            screen = FigureScreen(title, view.scenes, self.signs, view.place_in)
            self.app.push_screen(screen, partial(self._from_figure, view.block.id))

    def _from_figure(self, block: str, place: str | None) -> None:
        """Go to what was pointed at in the figure."""
        if place is not None:
            self._go(block, place)

    def _figure_view(self) -> AnyView | None:
        views = [view for view in (self.view_in_use(), *self.views.values()) if view is not None]
        return next((view for view in views if view.draws()), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out what there is nothing of."""
        if action == "figure":
            return bool(self.views) and self._figure_view() is not None
        return super().check_action(action, parameters)

    def action_summary(self) -> None:
        """Show all answers together."""
        self.desk.journal.save_now()
        self.show_summary(self.exercise)

    async def action_undo(self) -> None:
        """Take the last step back, wherever it was."""
        change = self.sitting.undo()
        if change is not None:
            await self._after_change(change.block_id, change.place)

    async def action_redo(self) -> None:
        """Take it again."""
        change = self.sitting.redo()
        if change is not None:
            await self._after_change(change.block_id, change.place)

    async def _after_change(self, block: str, place: str) -> None:
        if block not in self.views:
            await self.turn_to(page_of(self.pages, block), block, place)
        self.show_again(block)
        line = self.views[block].begin(place)
        if isinstance(line, Row | PickLine) and line.key == place and isinstance(self.focused, type(line)):
            line.focus(scroll_visible=False)

    def leave(self) -> None:
        """Remember where the leader was."""
        block, place = self._here
        self.desk.been_at(self.exercise.id, block, place)

    def action_out(self) -> None:
        """Go home, or back through the door; where the leader was is remembered."""
        self.leave()
        self.desk.journal.save_now()
        self.dismiss()
