"""A block that may not be for this leader: one line, until it is opened or said not to be."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import State
from trivsel_tui.blocks.block import Block
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.view import BlockState, BlockView, mark_words
from trivsel_tui.tui.widgets.choice_line import ChoiceLine
from trivsel_tui.tui.words import lit


class FoldedView(BlockView[Block]):
    """Stands in the place of the view of an ``optional`` block, of whatever kind."""

    help_words = N_(
        "This part is for some leaders and not for others. Enter opens it.\n"
        "Not for me leaves it out of the count; you can open it all the same, whenever you like."
    )

    class Opened(Message):
        """It is for this leader: show the block itself."""

        def __init__(self, block: Block) -> None:
            super().__init__()
            self.block = block

    class Declined(Message):
        """It is not for this leader."""

        def __init__(self, block: Block) -> None:
            super().__init__()
            self.block = block

    def compose(self) -> ComposeResult:
        """Yield title and line."""
        if self.block.title:
            yield Static(lit(self.block.title), classes="title")
        yield ChoiceLine(*self._asked())

    def _asked(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        if self.state.answer.mark.state is not State.ANSWERED:
            return mark_words(self.state.answer.mark), (("open", _("Open it")),)
        declining = (("decline", _("Not for me")),) if self.block.empty() is not None else ()
        return _("Is this for you?"), (("open", _("Yes, open it")), *declining)

    def show(self, state: BlockState) -> None:
        """Show what is said of it; a block that comes to be answered opens."""
        super().show(state)
        for line in self.query(ChoiceLine):
            line.ask(*self._asked())
        if self.block.answered(state.answer.value):
            self.post_message(self.Opened(self.block))

    def begin(self, place: str) -> Widget | None:
        """Return the line."""
        return self.query_one(ChoiceLine)

    def on_choice_line_taken(self, event: ChoiceLine.Taken) -> None:
        """Tell what the leader chose."""
        event.stop()
        self.post_message(self.Opened(self.block) if event.key == "open" else self.Declined(self.block))
