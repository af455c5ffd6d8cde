"""Where a node stands among the others: what must not be parted by a page from what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from trivsel_tui.document import Heading, Node, Paragraph, Writing

_PART, _EXERCISE = 1, 2
_LONGEST_LEAD = 4
_MORE_THAN_A_FEW = 20


def page_starts(nodes: Sequence[Node]) -> frozenset[int]:
    """Return where a page begins among nodes that run on: at a part's heading after a part of more than a few lines."""
    parts = [at for at, node in enumerate(nodes) if isinstance(node, Heading) and node.level == _PART]
    return frozenset(at for before, at in pairwise((0, *parts)) if at - before >= _MORE_THAN_A_FEW)


@dataclass(frozen=True)
class Place:
    """A node's place in a stretch."""

    nodes: Sequence[Node]
    at: int

    @property
    def next(self) -> Node | None:
        """The node after it, if there is one."""
        return self.nodes[self.at + 1] if self.at + 1 < len(self.nodes) else None

    @property
    def leads(self) -> bool:
        """Whether it says, under a heading or before room to write in, what comes next, and so stays with it."""
        if isinstance(self.next, Writing):
            return True
        first = next((at for at in range(self.at, -1, -1) if not isinstance(self.nodes[at], Paragraph)), None)
        led = first is not None and isinstance(self.nodes[first], Heading) and self.at - first <= _LONGEST_LEAD
        above = isinstance(self.next, Heading) and self.next.level <= _EXERCISE
        return led and self.next is not None and not above

    @property
    def has_a_note(self) -> bool:
        """Whether small print about it comes next."""
        return isinstance(self.next, Paragraph) and self.next.quiet
