"""Answers to blocks that are no longer in their exercise: shown as they were asked, so that no words are lost."""

from __future__ import annotations

from collections.abc import Iterator

from trivsel_tui.answers import Plain
from trivsel_tui.blocks.block import Wording
from trivsel_tui.document import Heading, Node, Prompt, Reply
from trivsel_tui.inline import literal, parse
from trivsel_tui.journal.rounds import Round
from trivsel_tui.texts import _
from trivsel_tui.workbook.model import Exercise

_NOT_WORDS = frozenset({"id", "origin", "at", "follow_up", "chosen", "removed"})


def older_blocks(exercise: Exercise, round_: Round) -> tuple[str, ...]:
    """Return the ids of the blocks that a round answers and its exercise does not have."""
    here = {block.id for block in exercise.blocks}
    return tuple(key for key in round_.answers if key not in here and older_nodes(round_, key))


def older_nodes(round_: Round, block_id: str) -> list[Node]:
    """Return what was written in such a block, each text under what was asked; nothing when it holds no words."""
    stored = round_.answers[block_id]
    wording = round_.wording.get(block_id, Wording())
    replies = list(_texts("", stored.get("value") if isinstance(stored, dict) else None))
    if not replies:
        return []
    nodes: list[Node] = [Heading(3, parse(wording.title or _("From an older edition")))]
    for key, text in replies:
        nodes.extend((Prompt(parse(wording.prompts.get(key, key))), Reply(text)))
    return [node for node in nodes if not (isinstance(node, Prompt) and node.text == literal(""))]


def _texts(key: str, plain: Plain) -> Iterator[tuple[str, str]]:
    match plain:
        case str():
            if plain.strip():
                yield key, plain
        case list():
            for item in plain:
                yield from _texts(key, item)
        case dict():
            for inner, item in plain.items():
                if inner not in _NOT_WORDS:
                    yield from _texts(inner, item)
        case _:
            pass
