"""A mind map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from trivsel_tui.answers.plain import NotAnAnswerError, Plain, optional_text_of, sequence_of, split_fields, text_of


@dataclass(frozen=True)
class Node:
    """One branch of a mind map; ``follow_up`` is the id of the question it answers about its parent."""

    id: str
    text: str = ""
    follow_up: str | None = None
    origin: str | None = None
    children: tuple[Node, ...] = ()
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain, where: str) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = split_fields(plain, where, ("id", "text", "follow_up", "origin", "children"))
        return cls(
            text_of(known.get("id"), f"{where}.id"),
            text_of(known.get("text", ""), f"{where}.text"),
            optional_text_of(known.get("follow_up"), f"{where}.follow_up"),
            optional_text_of(known.get("origin"), f"{where}.origin"),
            sequence_of(known.get("children", []), f"{where}.children", Node.from_plain),
            extra,
        )

    def to_plain(self) -> Plain:
        """Return the JSON form; what is empty is left out."""
        plain: dict[str, Plain] = {"id": self.id, "text": self.text}
        if self.follow_up is not None:
            plain["follow_up"] = self.follow_up
        if self.origin is not None:
            plain["origin"] = self.origin
        if self.children:
            plain["children"] = [child.to_plain() for child in self.children]
        return {**plain, **self.extra}

    def walk(self, depth: int = 1) -> Iterator[tuple[int, Node]]:
        """Yield this branch and all under it, top down, each with its depth (1 is nearest the centre)."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


@dataclass(frozen=True)
class Tree:
    """A mind map: the words in its centre (empty: the form's own) and the branches in order."""

    text: str = ""
    children: tuple[Node, ...] = ()
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = split_fields(plain, "value", ("text", "children"))
        tree = cls(
            text_of(known.get("text", ""), "value.text"),
            sequence_of(known.get("children", []), "value.children", Node.from_plain),
            extra,
        )
        ids = [node.id for _, node in tree.walk()]
        if len(set(ids)) < len(ids):
            raise NotAnAnswerError("value.children has an id twice")
        return tree

    def to_plain(self) -> Plain:
        """Return the JSON form."""
        return {"text": self.text, "children": [child.to_plain() for child in self.children], **self.extra}

    def walk(self) -> Iterator[tuple[int, Node]]:
        """Yield all branches, top down, each with its depth (1 is nearest the centre)."""
        for child in self.children:
            yield from child.walk()
