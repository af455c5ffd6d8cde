"""What is said beside an answer: skipped for now, not for me, who may see it (F8, F9)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.binding import ActiveBinding, Binding, BindingType

from trivsel_tui.answers import WHOLE, Answer, Mark, State
from trivsel_tui.blocks.block import Block, audience_words
from trivsel_tui.texts import N_
from trivsel_tui.tui.blocks.folded import FoldedView
from trivsel_tui.tui.blocks.table import AnyView
from trivsel_tui.tui.blocks.view import BlockView
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.reading import only_reading
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.screens.drawer import Seen, Skip
from trivsel_tui.tui.sitting import Sitting
from trivsel_tui.tui.words import first_upper


class MarkingScreen(BookScreen[str]):
    """A screen of views of blocks, on which the place in use can be marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "skip", N_("Skip"), id="skip", tooltip=N_("Later, or not for me")),
        Binding("f9", "seen", N_("Only me"), id="seen", tooltip=N_("Who may see this")),
    ]

    desk: Desk
    sitting: Sitting
    views: dict[str, AnyView]

    def show_again(self, changed: str) -> None:
        """Show a block as it stands by now."""
        raise NotImplementedError

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings in force; F9 says who may see what is in use."""
        bindings = super().active_bindings
        if not self.sitting.writable:
            return only_reading(bindings)
        place = self.place_in_use()
        if place is not None and "f9" in bindings:
            _block, key, answer = place
            names = audience_words(answer.mark_at(key))
            if names:
                binding = replace(bindings["f9"].binding, description=first_upper(names))
                bindings["f9"] = bindings["f9"]._replace(binding=binding)
        return bindings

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out the marks where nothing can be marked."""
        if action in {"skip", "seen"}:
            return self.sitting.writable and self.place_in_use() is not None
        return True

    def view_in_use(self) -> AnyView | None:
        """Return the view that the focus is in."""
        focused = self.focused
        if focused is None:
            return None
        return next((node for node in focused.ancestors_with_self if isinstance(node, BlockView)), None)

    @work
    async def action_skip(self) -> None:
        """Ask: later, not for me, or take it up again."""
        place = self.place_in_use()
        if place is None:
            return
        block, key, answer = place
        state = await self.app.push_screen_wait(Skip(answer.mark_at(key).state))
        if state is not None:
            self._mark(block, key, Mark(state, answer.mark_at(key).audience))
            if state is not State.ANSWERED:
                view = self.views.get(block.id)
                self.set_focus(to) if view and (to := view.after_skip()) else self.focus_next()

    @work
    async def action_seen(self) -> None:
        """Ask who may see it."""
        place = self.place_in_use()
        if place is None:
            return
        block, key, answer = place
        audience = await self.app.push_screen_wait(Seen(answer.mark_at(key).audience))
        if audience is not None:
            self._mark(block, key, Mark(answer.mark_at(key).state, audience))

    def place_in_use(self) -> tuple[Block, str, Answer] | None:
        """Return the block and place that a mark holds for, and the answer there."""
        view = self.view_in_use()
        answer = self.sitting.answer(view.block) if view else None
        if view is None or answer is None:
            return None
        place = view.place()
        return view.block, place if view.block.marks_places else WHOLE, answer

    def _mark(self, block: Block, place: str, mark: Mark) -> None:
        if self.sitting.record_mark(block, place, mark):
            self.desk.journal.save_now()
            self.show_again(block.id)

    def on_folded_view_declined(self, event: FoldedView.Declined) -> None:
        """Leave a whole block out of the count, and go on."""
        event.stop()
        self.stand(event.block, State.NOT_FOR_ME)
        self.focus_next()

    def stand(self, block: Block, state: State) -> None:
        """Let all places of a block stand in one way."""
        if self.sitting.record_state(block, state):
            self.desk.journal.save_now()
            self.show_again(block.id)
