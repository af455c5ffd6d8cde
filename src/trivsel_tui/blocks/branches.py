"""Edits of a mind map's tree, each giving a new tree; unknown ids change nothing.

A tree is edited as an outline: its branches top down, each with its depth (1 is nearest the centre).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trivsel_tui.answers import Node, Tree


@dataclass(frozen=True)
class Line:
    """One line of the outline: a branch without what is under it."""

    depth: int
    node: Node


def outline(tree: Tree) -> list[Line]:
    """Return the tree as lines."""
    return [Line(depth, replace(node, children=())) for depth, node in tree.walk()]


def grown(tree: Tree, lines: Sequence[Line]) -> Tree:
    """Return the tree with these lines as its branches; a line deeper than its place allows is taken out to it."""
    children, _rest = _children(list(lines), 1)
    return replace(tree, children=children)


def _children(lines: list[Line], depth: int) -> tuple[tuple[Node, ...], list[Line]]:
    nodes: list[Node] = []
    while lines and lines[0].depth >= depth:
        first, *rest = lines
        under, lines = _children(rest, depth + 1)
        nodes.append(replace(first.node, children=under))
    return tuple(nodes), lines


def position(lines: Sequence[Line], node_id: str) -> int | None:
    """Return the line of a branch."""
    return next((at for at, line in enumerate(lines) if line.node.id == node_id), None)


def end(lines: Sequence[Line], at: int) -> int:
    """Return the first line after a branch and all under it."""
    depth = lines[at].depth
    return next((to for to in range(at + 1, len(lines)) if lines[to].depth <= depth), len(lines))


def parent(lines: Sequence[Line], at: int) -> int | None:
    """Return the line that a branch hangs under; None for one nearest the centre."""
    return next((up for up in range(at - 1, -1, -1) if lines[up].depth < lines[at].depth), None)


def siblings(lines: Sequence[Line], at: int) -> list[int]:
    """Return the lines on a branch's own level, itself among them."""
    up = parent(lines, at)
    span = range(len(lines)) if up is None else range(up + 1, end(lines, up))
    return [to for to in span if lines[to].depth == lines[at].depth]


def top(lines: Sequence[Line], node_id: str) -> str:
    """Return the branch nearest the centre that a branch hangs under, itself if it is one; nothing for no branch."""
    at = position(lines, node_id)
    while at is not None and lines[at].depth > 1:
        at = parent(lines, at)
    return "" if at is None else lines[at].node.id


def unfolded(lines: Sequence[Line], hidden: frozenset[str]) -> list[Line]:
    """Return the lines without those under a branch that is folded."""
    shown: list[Line] = []
    skip: int | None = None
    for line in lines:
        if skip is None or line.depth <= skip:
            skip = line.depth if line.node.id in hidden else None
            shown.append(line)
    return shown


def rewritten(tree: Tree, node_id: str, text: str) -> Tree:
    """Return the tree with a branch's words, or with no id the centre's, set; reworded, it stands alone."""
    if not node_id:
        return replace(tree, text=text)
    lines = outline(tree)
    at = position(lines, node_id)
    if at is None:
        return tree
    lines[at] = replace(lines[at], node=replace(lines[at].node, text=text))
    return grown(tree, lines)


def asked(tree: Tree, node_id: str, follow_up: str | None) -> Tree:
    """Return the tree with a branch answering another follow-up, or none."""
    lines = outline(tree)
    at = position(lines, node_id)
    if at is None:
        return tree
    lines[at] = replace(lines[at], node=replace(lines[at].node, follow_up=follow_up))
    return grown(tree, lines)


def added(tree: Tree, after: str, node: Node) -> Tree:
    """Return the tree with a branch on the level of another, below all under that; without one, first of all."""
    lines = outline(tree)
    at = position(lines, after)
    if at is None:
        return grown(tree, [Line(1, node), *lines])
    to = end(lines, at)
    return grown(tree, [*lines[:to], Line(lines[at].depth, node), *lines[to:]])


def removed(tree: Tree, node_id: str) -> Tree:
    """Return the tree without a branch and all under it."""
    lines = outline(tree)
    at = position(lines, node_id)
    return tree if at is None else grown(tree, lines[:at] + lines[end(lines, at) :])


def indented(tree: Tree, node_id: str) -> Tree:
    """Return the tree with a branch hung under the one before it on its level."""
    lines = outline(tree)
    at = position(lines, node_id)
    if at is None or siblings(lines, at)[0] == at:
        return tree
    return grown(tree, _shifted(lines, at, 1))


def outdented(tree: Tree, node_id: str) -> Tree:
    """Return the tree with a branch one level out, below the one it hung under."""
    lines = outline(tree)
    at = position(lines, node_id)
    up = None if at is None else parent(lines, at)
    if at is None or up is None:
        return tree
    to, last = end(lines, at), end(lines, up)
    taken = [replace(line, depth=line.depth - 1) for line in lines[at:to]]
    return grown(tree, [*lines[:at], *lines[to:last], *taken, *lines[last:]])


def moved(tree: Tree, node_id: str, step: int) -> Tree:
    """Return the tree with a branch past its neighbour on its level, up (-1) or down (1)."""
    lines = outline(tree)
    at = position(lines, node_id)
    if at is None:
        return tree
    level = siblings(lines, at)
    to = level.index(at) + step
    if not 0 <= to < len(level):
        return tree
    first, second = sorted((at, level[to]))
    middle, stop = end(lines, first), end(lines, second)
    return grown(
        tree, [*lines[:first], *lines[second:stop], *lines[middle:second], *lines[first:middle], *lines[stop:]]
    )


def _shifted(lines: list[Line], at: int, by: int) -> list[Line]:
    to = end(lines, at)
    return [*lines[:at], *(replace(line, depth=line.depth + by) for line in lines[at:to]), *lines[to:]]


def without_empty(tree: Tree, keep: str = "") -> Tree:
    """Return the tree without branches that have neither words nor anything under them, but for one."""
    lines = outline(tree)
    kept = [
        line
        for at, line in enumerate(lines)
        if line.node.text.strip() or end(lines, at) > at + 1 or line.node.id == keep
    ]
    return tree if len(kept) == len(lines) else grown(tree, kept)
