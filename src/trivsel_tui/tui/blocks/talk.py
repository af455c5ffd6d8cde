"""The talk on the screen: a clock, the theme, what the other does. Nothing is kept."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.blocks.talk import Talk
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.view import BlockState, BlockView
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.talk_clock import TalkClock
from trivsel_tui.tui.words import lit, written


class TalkView(BlockView[Talk]):
    """A page for the clock."""

    help_words = N_(
        "Space starts and pauses, Enter gives the turn to the other. + and − change the time by a minute.\n"
        "The clock keeps nothing. You can also walk without a screen: w saves the sheet to take along, in Word."
    )
    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    TalkView { height: 1fr; align: center middle; }
    TalkView > Vertical { width: 60; height: auto; }
    TalkView .words { width: 1fr; height: auto; margin: 0 5 1 5; color: $muted; }
    TalkView Stop { margin: 0 2; }
    TalkView #themes { color: $ink; text-style: bold; margin: 1 5 0 5; }
    """

    def __init__(self, block: Talk, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        stand = state.clocks.get(block.id)
        self.clock = TalkClock(tuple(turn.title for turn in block.turns), block.most, stand=stand)
        state.clocks[block.id] = self.clock.stand

    def compose(self) -> ComposeResult:
        """Yield the clock and the words under it."""
        with Vertical():
            if self.block.intro:
                yield Static(written(parse(self.block.intro)), classes="words")
            yield self.clock
            yield Static(id="themes", classes="words")
            yield Static(id="other", classes="words")
            yield Static(lit(_("The clock keeps nothing of what you say.")), classes="words")
            yield Stop(_("On"), id="onward")

    def on_mount(self) -> None:
        """Show themes and turn."""
        self.show(self.state)

    def show(self, state: BlockState) -> None:
        """Show the themes that were taken along."""
        super().show(state)
        self.query_one("#themes", Static).update(lit(" · ".join(item.offer.text for item in state.offers[:3])))
        self._say_turn()

    def begin(self, place: str) -> Widget | None:
        """Return the clock."""
        return self.clock

    def _say_turn(self) -> None:
        self.query_one("#other", Static).update(written(parse(self.block.turns[self.clock.turn].other)))

    def on_clock_over(self) -> None:
        """Ring once."""
        self.app.bell()

    def on_clock_turned(self) -> None:
        """Say what the other does now."""
        self._say_turn()

    def on_clock_finished(self) -> None:
        """Go on."""
        self.post_message(self.Onward())

    def on_descendant_blur(self) -> None:
        """Stand still when the leader leaves the clock."""
        self.clock.pause()

    def on_descendant_focus(self) -> None:
        """Show whose turn it is."""
        self._say_turn()

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go on."""
        event.stop()
        self.post_message(self.Onward())
