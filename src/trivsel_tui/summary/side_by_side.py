"""Two rounds of one exercise beside each other, the older first."""

from __future__ import annotations

from collections.abc import Iterator

from trivsel_tui.blocks.block import Block
from trivsel_tui.document import Column, Heading, Missing, Node, Prompt, Reply, Table
from trivsel_tui.inline import Runs, literal, plain
from trivsel_tui.journal.rounds import Round
from trivsel_tui.summary.heading import head, round_words
from trivsel_tui.summary.scope import Scope
from trivsel_tui.summary.taking import Answers, block_nodes
from trivsel_tui.texts import _
from trivsel_tui.workbook.model import Exercise


def compared(
    answers: Answers, exercise: Exercise, pair: tuple[Round, Round], scope: Scope
) -> Iterator[tuple[list[Node], bool]]:
    """Yield an exercise in stretches, each block once: its questions with two replies beside each other.

    What is more than replies, as a drawing, stands whole under each date, one after the other.
    """
    dates = (round_words(pair[0]), round_words(pair[1]))
    beside = _("{first} and {second}").format(first=dates[0], second=dates[1])
    heading = head(exercise, beside, scope)
    for block in exercise.blocks:
        nodes = _block(answers, exercise, block, pair, scope)
        if nodes:
            yield [*heading, *nodes], block.landscape
            heading = []


def _block(answers: Answers, exercise: Exercise, block: Block, pair: tuple[Round, Round], scope: Scope) -> list[Node]:
    older, newer = (block_nodes(answers, exercise, block, round_, scope) for round_ in pair)
    if not (older or newer):
        return []
    if block.empty() is None:
        return newer
    title, older, newer = _without_title(older, newer)
    dates = (round_words(pair[0]), round_words(pair[1]))
    if _only_replies(older) and _only_replies(newer):
        return [*title, *_questions(older, newer, dates)]
    unanswered: list[Node] = [Missing(_("Not answered yet"))]
    first: list[Node] = [Heading(4, literal(dates[0])), *(older or unanswered)]
    return [*title, *first, Heading(4, literal(dates[1])), *(newer or unanswered)]


def _without_title(older: list[Node], newer: list[Node]) -> tuple[list[Node], list[Node], list[Node]]:
    """Return the block's heading, the newer one where they differ, and both without theirs."""
    titles: list[Node] = [
        nodes[0] for nodes in (newer, older) if nodes and isinstance(nodes[0], Heading) and nodes[0].level == 3
    ]
    rest = [[node for node in nodes if not (isinstance(node, Heading) and node.level == 3)] for nodes in (older, newer)]
    return titles[:1], rest[0], rest[1]


def _only_replies(nodes: list[Node]) -> bool:
    return all(isinstance(node, Prompt | Reply | Missing) for node in nodes)


def _questions(older: list[Node], newer: list[Node], dates: tuple[str, str]) -> Iterator[Node]:
    before, after = _replies(older), _replies(newer)
    for question in dict.fromkeys((*after, *before)):
        row = (before.get(question, ""), after.get(question, ""))
        yield Table((Column(dates[0]), Column(dates[1])), (row,), plain(question))


def _replies(nodes: list[Node]) -> dict[Runs, str]:
    """Return what was replied to each question, or why nothing was."""
    found: dict[Runs, str] = {}
    question: Runs = ()
    for node in nodes:
        if isinstance(node, Prompt):
            question = node.text
        if isinstance(node, Reply | Missing):
            found[question] = node.text
    return found
