"""What an export takes out of the house, line by line, for the leader to look at before it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from trivsel_tui.answers import WHOLE, Answer, NotAnAnswerError
from trivsel_tui.blocks.block import Block, Wording
from trivsel_tui.document import Figure, Heading, Node, Paragraph, Prompt, Reply, Table
from trivsel_tui.inline import plain
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.threads import Rounds
from trivsel_tui.summary.older import older_blocks, older_nodes
from trivsel_tui.summary.places import alone, places_of
from trivsel_tui.summary.scope import Scope, exercises_in, rounds_in
from trivsel_tui.summary.taking import Answers
from trivsel_tui.workbook.model import Exercise, Workbook

BETWEEN = " · "
"""What stands between lines and cells that a reply has one under the other."""

FIRST_WORDS = 60
"""How many characters of a reply a line shows."""


Saying: TypeAlias = Reply | Heading | Paragraph | Figure | Table
"""The nodes that have words to begin a line with."""


@dataclass(frozen=True)
class Line:
    """One thing that leaves: its address ``exercise/round/block/place``, what was asked, how the reply begins."""

    address: str
    exercise: str
    question: str
    words: str
    is_figure: bool


@dataclass(frozen=True)
class Contents:
    """All that leaves, also what is held back by hand, and how many other answers of the scope stay."""

    lines: tuple[Line, ...]
    staying: int


def contents(workbook: Workbook, rounds: Rounds, scope: Scope) -> Contents:
    """Return what a document of this scope holds, and how much of what is answered it does not."""
    answers = Answers(workbook, rounds)
    lines: list[Line] = []
    answered = 0
    for exercise in exercises_in(workbook, scope):
        for round_ in rounds_in(rounds, exercise.id, scope):
            for block, answer, wording in _answered(answers, exercise, round_):
                answered += len(places_of(block, answer, wording))
                seen = block.visible(answer, scope.audience) if scope.audience else answer
                if seen:
                    lines.extend(_lines(exercise, round_, block, answer, seen, wording))
            older = list(_older(exercise, round_))
            answered += len(older)
            lines.extend(() if scope.audience else older)
    return Contents(tuple(lines), answered - len(lines))


def _older(exercise: Exercise, round_: Round) -> Iterator[Line]:
    for key in older_blocks(exercise, round_):
        heading, *nodes = older_nodes(round_, key)
        asked = plain(heading.text) if isinstance(heading, Heading) else ""
        yield Line(f"{exercise.id}/{round_.name}/{key}/", exercise.title, asked, _first_words(tuple(nodes)), False)


def _answered(answers: Answers, exercise: Exercise, round_: Round) -> Iterator[tuple[Block, Answer, Wording]]:
    for block in exercise.blocks:
        try:
            answer = answers.of(block, round_)
            if answer:
                yield block, answer, round_.wording_for(block)
        except NotAnAnswerError:
            continue


def _lines(
    exercise: Exercise, round_: Round, block: Block, answer: Answer, seen: Answer, wording: Wording
) -> Iterator[Line]:
    """Yield a line for each place that is seen of an answer; what it stands on has its name among the whole."""
    for place in places_of(block, seen, wording):
        nodes = alone(block, seen, place, wording)
        on = block.belongs_to(answer.value, place, wording)
        address = f"{exercise.id}/{round_.name}/{block.id}/{place}"
        figure = place == WHOLE and any(isinstance(node, Figure) for node in nodes)
        said = nodes if figure else tuple(node for node in nodes if not isinstance(node, Figure))
        asked = next((words for node in said if (words := _asked(node, place, on))), "")
        yield Line(address, exercise.title, asked or wording.title, _first_words(said), figure)


def _first_words(nodes: tuple[Node, ...]) -> str:
    replies_first = sorted(nodes, key=lambda node: 0 if isinstance(node, Reply) else 1 + isinstance(node, Heading))
    said = next((words for node in replies_first if isinstance(node, Saying) and (words := _said(node))), "")
    line = BETWEEN.join(" ".join(part.split()) for part in said.splitlines() if part.strip())
    return line if len(line) <= FIRST_WORDS else f"{line[: FIRST_WORDS - 1].rstrip()}…"


def _asked(node: Node, place: str, on: str) -> str:
    """Return what was asked: a question; in a table what its row is about, after what it stands on, or its title."""
    if isinstance(node, Prompt):
        return plain(node.text)
    if not isinstance(node, Table) or not node.rows or place == WHOLE:
        return ""
    about = node.rows[0][0].split("\n")[0]
    return ": ".join(filter(None, (on or (node.caption if node.titled else ""), about)))


def _said(node: Saying) -> str:
    match node:
        case Reply():
            return node.text
        case Heading() | Paragraph():
            return plain(node.text)
        case Figure():
            return node.caption
        case _:
            return "\n".join(cell for row in node.rows for cell in row[1:] if cell)
