"""A talk in turns by the clock (booklet, page 20: fifteen to twenty minutes each way). Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from trivsel_tui.answers import Answer
from trivsel_tui.blocks.block import Address, Block, Label, Show, Strict, View, Words
from trivsel_tui.document import Bullets, Item, Node, Paragraph
from trivsel_tui.inline import literal, parse
from trivsel_tui.texts import _


class Turn(Strict):
    """One turn: its title while the clock runs, and what the other does meanwhile."""

    title: Label
    other: Words


class Talk(Block):
    """Turns of ``least`` to ``most`` minutes, about the themes of the block it names."""

    kind: Literal["talk"]
    from_: Annotated[Address | None, Field(alias="from")] = None
    turns: Annotated[tuple[Turn, ...], Field(min_length=1)]
    least: Annotated[int, Field(ge=1, le=99)]
    most: Annotated[int, Field(ge=1, le=99)]

    def sources(self) -> tuple[str, ...]:
        """Return the address of the block with the themes."""
        return (self.from_,) if self.from_ else ()

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield how the talk goes, on the form alone: a talk leaves nothing to sum up."""
        if view.show is not Show.BLANK:
            return
        minutes = _("{least} to {most} minutes each way").format(least=self.least, most=self.most)
        yield Paragraph(literal(minutes))
        yield Bullets(tuple(Item(parse(f"{turn.title}. {turn.other}")) for turn in self.turns))
