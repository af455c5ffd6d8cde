"""Cards for short talks in pairs, drawn at random (booklet, page 15: a minute each way). Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from trivsel_tui.answers import Answer
from trivsel_tui.blocks.block import Block, Id, Show, Strict, View, Words
from trivsel_tui.document import Align, Bullets, Column, Item, Node, Paragraph, Table
from trivsel_tui.inline import Runs, literal, parse, plain
from trivsel_tui.texts import _, ngettext

_PAGE, _HIGHEST, _LOWEST = 40, 6, 2
"""Lines that the cards on one page share, and how many one takes at most and at least."""


class Card(Strict):
    """One card; an ``own`` one was written in the program, so its words are literal and can be changed there."""

    id: Id
    text: Words
    own: bool = False

    @property
    def runs(self) -> Runs:
        """What stands on it."""
        return literal(self.text) if self.own else parse(self.text)


class Cards(Block):
    """Cards to ask each other by, ``seconds`` each way, in up to ``turns`` pairs; no answer, by construction."""

    kind: Literal["cards"]
    seconds: Annotated[int, Field(ge=5, le=5999)]
    turns: Annotated[int, Field(ge=1, le=9)]
    turn: Words
    cards: Annotated[tuple[Card, ...], Field(min_length=1)]
    closing: tuple[Words, ...] = ()

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield how it goes, on the form alone: a talk leaves nothing to sum up."""
        if view.show is not Show.BLANK:
            return
        seconds = ngettext("{count} second each way.", "{count} seconds each way.", self.seconds)
        pairs = ngettext(
            "Up to {count} time.", "Up to {count} times, each with somebody new and another card.", self.turns
        )
        yield Paragraph(literal(f"{seconds.format(count=self.seconds)} {pairs.format(count=self.turns)}"))
        yield Paragraph(parse(self.turn))
        if self.closing:
            yield Bullets(tuple(Item(parse(question)) for question in self.closing))

    def sheet(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield all cards as a table to cut, two in a row."""
        words = [plain(card.runs) for card in self.cards]
        rows = tuple((words[at], words[at + 1] if at + 1 < len(words) else "") for at in range(0, len(words), 2))
        across = (Column("", align=Align.CENTRE), Column("", align=Align.CENTRE))
        yield Table(across, rows, _("Cards to cut out"), room=max(min(_PAGE // len(rows), _HIGHEST), _LOWEST))
