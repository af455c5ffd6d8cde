"""A pack of cards: drawn at random without repeats, until all were drawn. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from trivsel_tui.blocks.cards import Card


class Deck:
    """The cards of one talk; ``chance`` is given from outside, so that a talk can be had again."""

    def __init__(self, cards: Sequence[Card], chance: Random) -> None:
        self._cards = {card.id: card for card in cards}
        self._chance = chance
        self._pile: list[str] = []
        self._away: list[str] = []
        self._up = ""
        self.draw()

    @property
    def card(self) -> Card | None:
        """The card that is up; None when all are put away."""
        return self._cards.get(self._up)

    @property
    def away(self) -> int:
        """How many cards are put away this time."""
        return len(self._away)

    def draw(self) -> None:
        """Turn up another card; when all were drawn they are shuffled anew, and the last one does not come first."""
        if not self._pile:
            self._pile = [key for key in self._cards if key not in self._away]
            self._chance.shuffle(self._pile)
            if len(self._pile) > 1 and self._pile[-1] == self._up:
                self._pile.insert(0, self._pile.pop())
        self._up = self._pile.pop() if self._pile else ""

    def put_away(self) -> None:
        """Put the card that is up away for this time, and draw another."""
        if self._up:
            self._away.append(self._up)
            self.draw()

    def take_back(self) -> None:
        """Turn up the card that was put away last."""
        if self._away:
            self._lay_back()
            self._up = self._away.pop()

    def take_all_back(self) -> None:
        """Lay all cards that were put away among those still to come."""
        self._pile.extend(self._away)
        self._away.clear()
        self._chance.shuffle(self._pile)
        if not self._up:
            self.draw()

    def change(self, cards: Sequence[Card], up: str = "") -> None:
        """Take other cards; one of them may be turned up, what was drawn stays drawn, and new ones are to come."""
        new = [card.id for card in cards if card.id not in self._cards and card.id != up]
        self._cards = {card.id: card for card in cards}
        self._pile = [key for key in (*new, *self._pile) if key in self._cards and key != up]
        self._away = [key for key in self._away if key in self._cards and key != up]
        if up and up != self._up:
            self._lay_back()
            self._up = up
        if self._up not in self._cards:
            self.draw()

    def _lay_back(self) -> None:
        """Let the card that is up, which nobody has asked by yet, come last of those still to come."""
        if self._up:
            self._pile.insert(0, self._up)
