"""A page of an exercise: its blocks on the screen, where the leader is, and what is answered handed to the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from trivsel_tui.answers import WHOLE, State
from trivsel_tui.blocks.kinds import AnyBlock
from trivsel_tui.journal.saving import Saving
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import _
from trivsel_tui.tui.blocks.folded import FoldedView
from trivsel_tui.tui.blocks.table import AnyView, view_of
from trivsel_tui.tui.blocks.view import BlockView, mark_words
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.page_edges import lead, notice, ways_on
from trivsel_tui.tui.pages import page_of, pages_of
from trivsel_tui.tui.reading import why_not
from trivsel_tui.tui.screens.walking import WalkingScreen
from trivsel_tui.tui.sitting import Sitting
from trivsel_tui.tui.widgets.contents import Contents
from trivsel_tui.tui.widgets.door import Door
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.widgets.leaf import Leaf
from trivsel_tui.tui.widgets.said import Said
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.topline import TopLine
from trivsel_tui.tui.widgets.where import Where
from trivsel_tui.workbook.model import Exercise

AT_ONCE = 6
"""How many blocks of a page are mounted before it is shown."""


class ExercisePage(WalkingScreen):
    """The page in sight; the only place where an answer is handed to the journal."""

    CSS_PATH = "exercise.tcss"

    def __init__(
        self,
        exercise: Exercise,
        desk: Desk,
        signs: Signs,
        summary: Callable[[Exercise], None],
        at: tuple[str, str] | None = None,
        *,
        through: Callable[[str, str, tuple[str, str] | None], object],
        folder: Path,
        back: str = "",
    ) -> None:
        """Take what is shown and how.

        ``through`` opens another exercise, at a place of it if one is named, ``back`` is the title of the one that led
        here, ``folder`` is where a sheet to print is saved.
        """
        super().__init__()
        self.exercise = exercise
        self.desk = desk
        self.sitting = Sitting(exercise, desk)
        self.signs = signs
        self.show_summary = summary
        self.through = through
        self.back = back
        self.pages = pages_of(exercise.blocks)
        self.at = 0
        self.views: dict[str, AnyView] = {}
        self._wanted = at
        self._here = ("", "")
        self._unfolded: set[str] = set()
        self._away = False
        self.folder = folder

    def compose(self) -> ComposeResult:
        """Yield the frame; the page comes when it is mounted."""
        note = _("page {page}").format(page=self.exercise.page)
        yield TopLine(self.exercise.title, back=_("Back") if self.back else _("Home"), note=note)
        yield Where()
        with Horizontal(id="book"):
            yield Contents()
            yield Leaf()
        yield Said()
        yield Keys()

    async def on_mount(self) -> None:
        """Open at the first thing not answered, or where the leader was."""
        begin = self.sitting.where_to_begin()
        first = self.exercise.blocks[0].id, WHOLE
        block, place = self._wanted if self._wanted and (begin != first or not notice(self.sitting)) else begin
        await self.turn_to(page_of(self.pages, block), block, place)
        self.saving(self.desk.saving)

    async def turn_to(self, at: int, block: str = "", place: str = WHOLE) -> None:
        """Show a page, and go to a place on it."""
        self.at = at
        self.say("")
        blocks = list(self.pages[at].blocks)
        first = max(AT_ONCE, next((n + 2 for n, item in enumerate(blocks) if item.id == block), 0))
        self.views = {}
        views = [self._view(item) for item in blocks[:first]]
        views[0].add_class("-first")
        whole = views[0].whole_page
        self.query_one("#book").set_class(whole, "-whole")
        shown = [piece for view in views for piece in (view, *self._door(view))]
        rest = [make for item in blocks[first:] for make in self._later(item)]
        above = [] if whole else lead(self.sitting, at)
        below = [] if whole else ways_on(self.pages, at, self.back)
        if rest:
            await self.leaf.lay([*above, *shown], [*rest, *below], scrolls=not whole)
        else:
            await self.leaf.lay([*above, *shown, *(make() for make in below)], (), scrolls=not whole)
        self._go(block, place)
        self.refresh_where()
        if at + 1 == len(self.pages) and not self.sitting.all_states():
            self.desk.read_to_the_end(self.exercise.id)

    async def turn_back(self) -> bool:
        """Turn to the page before; tells whether there is one."""
        if self.at:
            await self.turn_to(self.at - 1)
            return True
        return False

    async def go_to(self, block: str, place: str) -> None:
        """Turn to a place."""
        await self.turn_to(page_of(self.pages, block), block, place)

    def _view(self, block: AnyBlock) -> AnyView:
        state = self.sitting.state_of(block)
        if block.optional and block.id not in self._unfolded and not block.answered(state.answer.value):
            view: AnyView = FoldedView(block, state, self.signs)
        else:
            view = view_of(block, state, self.signs)
        if self.sitting.has_begun() and not self.pages[self.at].only_reading:
            view.fold()
        self.views[block.id] = view
        return view

    def _later(self, block: AnyBlock) -> Iterator[Callable[[], Widget]]:
        """Yield what makes a block's view, and the line that leads on from it."""
        yield partial(self._view, block)
        yield from (partial(Door, key, title) for key, title in self.sitting.doors((block.door,)).items())

    def _door(self, view: AnyView) -> list[Door]:
        """Return the line under a block that opens another exercise; a folded block has none yet."""
        folded = isinstance(view, FoldedView)
        doors = {} if folded else self.sitting.doors((view.block.door,))
        return [Door(key, title) for key, title in doors.items()]

    def _go(self, block: str, place: str) -> None:
        view = self.views.get(block) or next(iter(self.views.values()))
        if not block or (view.begin(place) is None):
            view = next((item for item in self.views.values() if item.begin(place) is not None), view)
        target = view.begin(place)
        if target is None:
            target = self._way_on()
        if target is not None:
            target.focus(scroll_visible=False)
            self.leaf.once_still(self.leaf.bring_up, target)

    def _way_on(self) -> Stop | None:
        """Return the line to stand on where nothing is asked: onward, unless nothing can be written here."""
        stops = list(self.leaf.page.query(Stop)) if self.leaf.page else []  # the page before lingers beside it
        begin = [stop for stop in stops if stop.id == "begin" and not self.sitting.writable]
        onward = [stop for stop in stops if stop.id == "to-next"]
        return next(iter([*begin, *onward, *stops]), None)

    def on_block_view_answered(self, event: BlockView.Answered) -> None:
        """Record what was answered, and show it where it is shown."""
        event.stop()
        stood = self.sitting.stands(event.block)
        if self.sitting.record_value(event.block, event.value, event.place):
            view = self.views.get(event.block.id)
            newer = view is not None and view.told > event.number  # a later answer of the view is under way
            self._show_in_views(event.block.id, itself=not newer)
            if self.sitting.stands(event.block) != stood:  # a letter more in an answer changes nothing round the page
                self.refresh_where()

    def on_block_view_refused(self, event: BlockView.Refused) -> None:
        """Answer a key that would write where one only reads."""
        event.stop()
        self.say(why_not(self.desk.saving))

    def on_block_view_says(self, event: BlockView.Says) -> None:
        """Say at the foot what a block has to say, where it is seen wherever the page is scrolled to."""
        event.stop()
        self.say(event.words)

    def on_key(self, event: events.Key) -> None:
        """Answer a letter that would begin to write where one only reads."""
        if not self.sitting.writable and event.is_printable and self.view_in_use():
            self.say(why_not(self.desk.saving))

    def show_again(self, changed: str) -> None:
        """Show a block, what feeds on it, and where the leader is, as they stand by now."""
        self._show_in_views(changed)
        self.refresh_where()

    def _show_in_views(self, changed: str, *, itself: bool = True) -> None:
        """Show a block again where it is shown, and the blocks that feed on it."""
        for block_id, view in self.views.items():
            feeds = {changed, f"{self.exercise.id}/{changed}"}.intersection(view.block.sources())
            if (itself and block_id == changed) or feeds:
                view.show(self.sitting.state_of(view.block))

    def on_block_view_went(self, event: BlockView.Went) -> None:
        """Say where the leader is."""
        event.stop()
        self.refresh_where()

    async def on_block_view_turned(self, event: BlockView.Turned) -> None:
        """Turn to another block; an optional one is opened by that."""
        event.stop()
        self._unfolded.add(event.block_id)
        await self.turn_to(page_of(self.pages, event.block_id), event.block_id, event.place)

    async def on_folded_view_opened(self, event: FoldedView.Opened) -> None:
        """Show an optional block itself; one that was said not to be for the leader is taken up again."""
        event.stop()
        self._unfolded.add(event.block.id)
        answer = self.sitting.answer(event.block)
        if answer and answer.mark.state is State.NOT_FOR_ME:
            self.stand(event.block, State.ANSWERED)
        await self.turn_to(self.at, event.block.id)
        view = self.views[event.block.id]
        if view.begin(WHOLE) is None:  # there is nothing to go to in it, and it is to be seen all the same
            self.leaf.once_still(self.leaf.bring_up, view)

    def refresh_where(self) -> None:
        """Say where the leader is, in the outline, in the line on top, and at the foot."""
        view = self.view_in_use() or self._view_above()
        here = (view.block.id, view.place()) if view else (self.pages[self.at].blocks[0].id, WHOLE)
        self._here = here
        entries = self.sitting.entries()
        self.query_one(Contents).show(entries, here)
        title = (view.block.title if view else "") or self.pages[self.at].title
        self.query_one(Where).show(title, entries, here, self._mark_of_all(view) if view else "")
        places = self.sitting.all_states()
        done = sum(state == State.ANSWERED for state in places)
        self.query_one(TopLine).middle = _("{count} of {all}").format(count=done, all=len(places)) if places else ""
        self.refresh_bindings()

    def _mark_of_all(self, view: AnyView) -> str:
        """Return the mark of a block that is marked as a whole, in words; others say it beside each answer."""
        answer = None if view.block.marks_places else self.sitting.answer(view.block)
        return mark_words(answer.mark) if answer else ""

    def _view_above(self) -> AnyView | None:
        """Return the view that the line in use follows: a way on, or a door, is still there."""
        line = self.focused
        if not isinstance(line, Stop) or line.parent is None:
            return None
        above = line.parent.children[: line.parent.children.index(line)]
        return next((node for node in reversed(above) if isinstance(node, BlockView)), None)

    async def read_anew(self) -> None:
        """Show the page from the disk, at the same place."""
        self.sitting = Sitting(self.exercise, self.desk)
        await self.turn_to(self.at, *self._here)

    async def on_screen_resume(self) -> None:
        """Show on the way back what was saved meanwhile, what changed behind a door, everything if it was read anew."""
        away, self._away = self._away, False
        if self.sitting.journal is not self.desk.journal:
            await self.read_anew()
        elif away:
            self.sitting = Sitting(self.exercise, self.desk)
            for view in self.views.values():
                view.show(self.sitting.state_of(view.block))
            self.refresh_where()
        self.saving(self.desk.saving)

    def saving(self, saving: Saving) -> None:
        """Show what is on disk; a page that is going away has no line for it any more."""
        for line in self.query(TopLine):
            line.saving = saving
