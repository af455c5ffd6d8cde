"""Cards for a short talk on the screen: one card in the middle, the clock under it. Nothing of the talk is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import SystemRandom
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.blocks.cards import Cards
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.view import BlockState, BlockView
from trivsel_tui.tui.deck import Deck
from trivsel_tui.tui.widgets.card_clock import CardClock
from trivsel_tui.tui.widgets.choice_line import ChoiceLine
from trivsel_tui.tui.widgets.line import CardLine, Line
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import lit, written
from trivsel_tui.workbook import own_version

Change = Callable[[bytes], bytes]
"""Turns an exercise's file into the leader's own version of it."""


class CardsView(BlockView[Cards]):
    """A page for the talk; own cards are content, and go into the leader's own version of the exercise."""

    help_words = N_(
        "Space starts and pauses the clock, Enter gives the turn on: to the other, then to somebody new.\n"
        "n draws another card, Delete puts one away this time, Ctrl+n writes one of your own, w prints them all.\n"
        "Nothing that you say, and no card that you draw, is kept."
    )
    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    CardsView { align: center middle; overflow-y: auto; scrollbar-size-vertical: 1; }
    CardsView > Vertical { width: 60; height: auto; align-horizontal: center; }
    CardsView #card {
        width: 50; height: auto; min-height: 6; border: round $cool; padding: 1 2; margin: 0 5;
        content-align: center middle; text-align: center; text-style: bold;
    }
    CardsView .words { width: 50; height: auto; margin: 0 5; color: $muted; }
    CardsView .said { width: 50; height: auto; margin: 0 5 1 5; color: $muted; }
    CardsView.-closing .said { margin: 1 5; }
    CardsView #kept { display: none; }
    CardsView.-writing #kept { display: block; }
    CardsView.-writing #talked { display: none; }
    CardsView Line { width: 50; margin: 1 5 2 5; }
    CardsView #for-all { display: none; margin: 0 5 1 5; }
    CardsView #trouble { color: $warm; }
    CardsView #trouble, CardsView ChoiceLine, CardsView #closing, CardsView #again, CardsView #own { display: none; }
    CardsView ChoiceLine { width: 56; margin: 0 2; }
    CardsView Stop { margin: 0 2; }
    CardsView.-closing #closing, CardsView.-closing #again { display: block; }
    CardsView.-writing #own { display: block; margin: 1 5 0 5; }
    CardsView.-writing CardClock, CardsView.-writing #ways { display: none; }
    CardsView.-closing CardClock, CardsView.-closing #card, CardsView.-closing #ways { display: none; }
    """

    class Rewrites(Message):
        """The leader's own cards are to be other ones; ``view`` is told how it went."""

        def __init__(self, view: CardsView, change: Change, up: str) -> None:
            super().__init__()
            self.view, self.change, self.up = view, change, up

    def __init__(self, block: Cards, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.deck = Deck(block.cards, state.chance or SystemRandom())
        self.clock = CardClock(block.turns, block.seconds)
        self._reworded = ""
        self._removed = ""

    def compose(self) -> ComposeResult:
        """Yield the card, the clock, what is kept, and the way on."""
        with Vertical():
            if self.block.intro:
                yield Static(written(parse(self.block.intro)), id="for-all", classes="words")
            yield Static(written(parse(self.block.turn)), id="ways", classes="words")
            yield Static(self._words(), id="card")
            yield Static(lit(_("Your own card:")), id="own", classes="words")
            yield self.clock
            with Vertical(id="closing", classes="words"):
                for question in self.block.closing:
                    yield Static(written(parse(f"{question}\n")))
            yield Stop(_("Once more, with a card that was not drawn yet"), id="again")
            yield ChoiceLine("", ())
            yield Static(id="trouble", classes="words")
            yield Static(lit(_("Nothing of the talk is kept.")), id="talked", classes="said")
            yield Static(lit(_("The card is kept among the exercise's cards.")), id="kept", classes="said")
            yield Stop(_("On"), id="onward")

    def on_mount(self) -> None:
        """Show the first card."""
        self._show_card()

    def begin(self, place: str) -> Widget | None:
        """Return the clock."""
        return self.clock

    def _words(self) -> Content:
        """Return what stands on the card that is up."""
        card = self.deck.card
        return written(card.runs) if card else lit(_("All cards are put away."))

    def _show_card(self) -> None:
        card = self.deck.card
        self.query_one("#card", Static).update(self._words())
        offered = {"another", "away"} if card else set()
        offered |= {"back"} if self.deck.away or self._removed else set()
        self.clock.offer(frozenset(offered | ({"own"} if self.state.writable else set())))
        self._ask_about_it()

    def _ask_about_it(self) -> None:
        """Offer what can be done with this card, or with those put away, in one line."""
        line = self.query_one(ChoiceLine)
        card = self.deck.card
        asked: tuple[str, tuple[tuple[str, str], ...]] = "", ()
        if self._removed:
            asked = _("Your card is removed."), (("restore", _("Bring it back")),)
        elif card and card.own and self.state.writable:
            more = (("remove", _("Remove it for good")),) if len(self.block.cards) > 1 else ()
            asked = _("Your own card:"), (("reword", _("Change the words")), *more)
        elif self.deck.away:
            words = _("Put away: {count}").format(count=self.deck.away)
            asked = words, (("back", _("Take them back")),)
        line.display = bool(asked[1])
        if line.has_focus and not line.display:
            self.clock.focus()
        line.ask(*asked)

    async def on_card_clock_wanted(self, event: CardClock.Wanted) -> None:
        """Do what is asked for with the cards."""
        event.stop()
        if event.what == "back" and self._removed:
            self._bring_back()
            return
        self._removed = ""
        if event.what == "own":
            await self._write("")
        else:
            do = {"another": self.deck.draw, "away": self.deck.put_away, "back": self.deck.take_back}
            do[event.what]()
            self._show_card()

    async def on_choice_line_taken(self, event: ChoiceLine.Taken) -> None:
        """Do what the line says with the card, or with those put away."""
        event.stop()
        card = self.deck.card
        if event.key == "back":
            self.deck.take_all_back()
            self._show_card()
        elif event.key == "restore":
            self._bring_back()
        elif card and event.key == "reword":
            self._reworded = card.id
            await self._write(card.text)
        elif card:
            change = partial(own_version.without_card, block_id=self.block.id, card_id=card.id)
            self._removed = card.text
            self._rewrite(change, "")

    def _bring_back(self) -> None:
        self._rewrite(partial(own_version.with_card, block_id=self.block.id, card_text=self._removed), "new")

    async def _write(self, text: str) -> None:
        """Open a line for a card's words in the card's place."""
        for line in self.query(Line):
            line.focus()
            return
        self.clock.pause()
        line = CardLine(text, placeholder=_("What do you want to be asked?"))
        self._show_written(text)
        await self.query_one(Vertical).mount(line, after=self.query_one("#own"))
        self.add_class("-writing")
        line.focus()

    async def on_line_ended(self, event: Line.Ended) -> None:
        """Keep the card that was written; an empty one is none."""
        event.stop()
        text = event.line.value.strip()
        if not text:
            await self._close_line()
            return
        if self._reworded:
            change = partial(own_version.reworded, block_id=self.block.id, card_id=self._reworded, card_text=text)
            self._rewrite(change, self._reworded)
        else:
            self._rewrite(partial(own_version.with_card, block_id=self.block.id, card_text=text), "new")

    def on_input_changed(self, event: Line.Changed) -> None:
        """Show the whole of the card while it is written, and keep it to itself."""
        event.stop()
        self._show_written(event.value)

    def _show_written(self, text: str) -> None:
        self.query_one("#card", Static).update(lit(text))

    def on_line_pasted(self, event: Line.Pasted) -> None:
        """Let all lines of a paste stand on the one card."""
        event.stop()
        event.line.insert_text_at_cursor(" " + " ".join(event.rest))

    def _rewrite(self, change: Change, up: str) -> None:
        self.post_message(self.Rewrites(self, change, up))

    async def rewritten(self, block: Cards, up: str) -> None:
        """Show the cards as they are now in the leader's own version; ``up`` is the one to turn up, or ``new``."""
        before = {card.id for card in self.block.cards}
        added = next((card.id for card in block.cards if card.id not in before), "")
        self.block = block
        self.deck.change(block.cards, added if up == "new" else up)
        if up:
            self._removed = ""
        self._say_trouble("")
        await self._close_line()

    def refused(self, words: str) -> None:
        """Say why the cards are as they were; what was written stands."""
        if not self.query(Line):
            self._removed = ""
        self._say_trouble(words)
        self._ask_about_it()

    def _say_trouble(self, words: str) -> None:
        trouble = self.query_one("#trouble", Static)
        trouble.display = bool(words)
        trouble.update(lit(words))

    async def _close_line(self) -> None:
        self._reworded = ""
        self.remove_class("-writing")
        self._show_card()
        self.clock.focus()  # first, or the focus goes wherever it likes when the line is gone
        for line in self.query(Line):
            await line.remove()

    def on_clock_over(self) -> None:
        """Ring once."""
        self.app.bell()

    def on_clock_turned(self) -> None:
        """Draw another card for a new partner."""
        if self.clock.begins:
            self._removed = ""
            self.deck.draw()
            self._show_card()

    def on_clock_finished(self) -> None:
        """Show the closing questions, which are only talked about."""
        self.add_class("-closing")
        self.query_one(ChoiceLine).display = False
        self.query_one("#onward", Stop).focus()

    def on_descendant_blur(self) -> None:
        """Stand still when the leader leaves the clock."""
        self.clock.pause()

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Begin again, or go on."""
        event.stop()
        if event.line.id == "again":
            self.remove_class("-closing")
            self.clock.reset(0, self.block.seconds)
            self.deck.draw()
            self._show_card()
            self.clock.focus()
        else:
            self.post_message(self.Onward())
