"""How the lines of an outline look: mark, label, words under a hanging indent, how much is folded away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from trivsel_tui.answers import Node
from trivsel_tui.blocks import branches
from trivsel_tui.render.wrapping import paragraphs

LEAST_WORDS = 12
"""Cells that a line's words get at least."""


@dataclass(frozen=True)
class FollowUp:
    """A question that a line may answer: its id, its short label, the question as a placeholder."""

    id: str
    label: str
    question: str


@dataclass(frozen=True)
class OutlineDrawing:
    """All lines, the ids of the branches folded, the follow-ups by id, and the width in cells."""

    lines: Sequence[branches.Line]
    hidden: frozenset[str]
    follow_ups: Mapping[str, FollowUp]
    width: int

    def question(self, node: Node) -> str:
        """Return what an empty line asks."""
        found = self.follow_ups.get(node.follow_up or "")
        return found.question if found else ""

    def lead(self, line: branches.Line) -> Content:
        """Return what stands before a line's words: its indent, its mark, its label."""
        indent = "   " * (line.depth - 1)
        return Content.assemble(
            (f"{indent}{self._mark(line)} ", "$muted"),
            (self._label(line.node), "italic $muted"),
        )

    def wrapped(self, line: branches.Line) -> list[Content]:
        """Return a line as it is drawn, over as many lines as it needs."""
        lead = self.lead(line)
        under = self._under(line)
        count = f"  +{under}" if under and line.node.id in self.hidden else ""
        room = max(self.width - lead.cell_length - len(count), LEAST_WORDS)
        pieces = paragraphs(line.node.text, room) or [""]
        style = "bold" if line.depth == 1 else ""
        first = Content.assemble(lead, (pieces[0], style), (count, "$muted"))
        return [first, *(Content.assemble(" " * lead.cell_length, (piece, style)) for piece in pieces[1:])]

    def _under(self, line: branches.Line) -> int:
        at = branches.position(self.lines, line.node.id)
        return 0 if at is None else branches.end(self.lines, at) - at - 1

    def _mark(self, line: branches.Line) -> str:
        if line.depth > 1:
            return "–"
        folded = "▸" if line.node.id in self.hidden else "▾"
        return folded if self._under(line) else "•"

    def _label(self, node: Node) -> str:
        found = self.follow_ups.get(node.follow_up or "")
        return f"{found.label}: " if found and node.text else ""
