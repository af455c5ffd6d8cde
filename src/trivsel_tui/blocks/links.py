"""Where to read on: places by their address, each with what it is good for (booklet, page 27)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from trivsel_tui.answers import Answer
from trivsel_tui.blocks.block import Block, Id, Label, Strict, View, Words
from trivsel_tui.document import Bullets, Item, Node
from trivsel_tui.inline import Run, literal, parse


class Link(Strict):
    """Something to read: its title, its address where it has one, and what it is good for."""

    id: Id
    title: Label
    address: Label | None = None
    about: Words


class Links(Block):
    """A list to read; an address can be copied, and nothing is ever opened."""

    kind: Literal["links"]
    links: Annotated[tuple[Link, ...], Field(min_length=1)]

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield a point for each, with its address under it; it is content, and goes with the form."""
        yield Bullets(tuple(_item(link) for link in self.links))


def _item(link: Link) -> Item:
    under = (Item(literal(link.address)),) if link.address else ()
    return Item((Run(link.title, bold=True), Run(" – "), *parse(link.about)), under)
