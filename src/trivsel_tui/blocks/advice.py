"""Advice to read: a text, points, or both. It is folded after the first visit and asks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import model_validator

from trivsel_tui.answers import Answer
from trivsel_tui.blocks.block import Block, View, Words
from trivsel_tui.document import Bullets, Item, Node, Paragraph
from trivsel_tui.inline import parse


class Advice(Block):
    """Something worth knowing before, or beside, the questions."""

    kind: Literal["advice"]
    text: Words | None = None
    points: tuple[Words, ...] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.text or self.points):
            raise ValueError("text or points")
        return self

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the advice; it is content, so an audience sees it only with the form itself."""
        if self.text:
            yield Paragraph(parse(self.text))
        if self.points:
            yield Bullets(tuple(Item(parse(point)) for point in self.points))
