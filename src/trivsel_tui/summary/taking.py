"""One block of one round, as a scope takes it: the part of the answer that may be seen, and what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trivsel_tui.answers import WHOLE, Answer, NotAnAnswerError
from trivsel_tui.blocks.block import Block, Show, View, Wording, audience_words
from trivsel_tui.document import Heading, Missing, Node, Paragraph, Reply
from trivsel_tui.inline import literal, parse
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.threads import Rounds, followed
from trivsel_tui.summary.places import limited, places_of
from trivsel_tui.summary.scope import Scope
from trivsel_tui.texts import _
from trivsel_tui.workbook.model import Exercise, Workbook


@dataclass(frozen=True)
class Answers:
    """Where answers come from: the workbook they belong to, and the rounds that hold them."""

    workbook: Workbook
    rounds: Rounds

    def of(self, block: Block, round_: Round) -> Answer | None:
        """Return the answer to a block, what it took from others in its origin's present words."""
        answer = round_.answer(block)
        if answer is None:
            return None
        return answer.with_value(followed(self.workbook, self.rounds, block, answer.value))


def block_nodes(answers: Answers, exercise: Exercise, block: Block, round_: Round | None, scope: Scope) -> list[Node]:
    """Return what a block says of one round, with its heading; nothing when the scope takes nothing of it."""
    try:
        answer = answers.of(block, round_) if round_ else None
        wording = round_.wording_for(block) if round_ else block.wording()
    except NotAnAnswerError:
        unreadable = Missing(_("This answer cannot be read. It is kept as it is in its file."))
        return [] if scope.audience else [*_heading(block, block.wording(), scope), unreadable]
    view = View(wording, scope.amount, names_audience=scope.audience is None)
    if block.empty() is None:
        body = list(block.nodes(None, view)) if view.show is not Show.ANSWERED else []
    else:
        body = _answer_nodes(block, answer, view, scope, f"{exercise.id}/{round_.name}/{block.id}" if round_ else "")
    return [*_heading(block, wording, scope), *body] if body else []


def sheet_nodes(answers: Answers, exercise: Exercise, block: Block, round_: Round | None, scope: Scope) -> list[Node]:
    """Return what a block says on a sheet to take along; nothing when it has none, or cannot be read."""
    if round_ is None:
        return list(block.sheet(None, View(block.wording(), scope.show)))
    try:
        answer, wording = answers.of(block, round_), round_.wording_for(block)
    except NotAnAnswerError:
        return []
    held = scope.held(f"{exercise.id}/{round_.name}/{block.id}")
    if answer and held:
        answer = limited(block, answer, set(places_of(block, answer, wording)) - held)
    return list(block.sheet(answer, View(wording, scope.show)))


def _answer_nodes(block: Block, answer: Answer | None, view: View, scope: Scope, stem: str) -> list[Node]:
    if scope.audience and view.show is not Show.BLANK:
        answer = block.visible(answer, scope.audience) if answer else None
        if answer is None:
            return []
    held = scope.held(stem)
    if answer and held:
        places = places_of(block, answer, view.wording)
        answer, view = limited(block, answer, set(places) - held), replace(view, show=Show.ANSWERED)
        if answer is None:
            return []
    nodes = list(block.nodes(answer, view))
    if answer and nodes and view.names_audience:
        nodes.extend(_seen_by(block, answer, nodes))
    return nodes


def _seen_by(block: Block, answer: Answer, nodes: list[Node]) -> list[Node]:
    """Return a line that says who may see a block, where no single reply in it does."""
    audience = audience_words(answer.mark_at(WHOLE))
    if (
        not audience
        or not block.answered(answer.value)
        or any(isinstance(node, Reply) and node.audience for node in nodes)
        or block.names_audience
    ):
        return []
    return [Paragraph(literal(_("May be seen by {audience}").format(audience=audience)), quiet=True)]


def _heading(block: Block, wording: Wording, scope: Scope) -> list[Node]:
    nodes: list[Node] = [Heading(3, parse(wording.title))] if wording.title else []
    if block.intro and scope.amount is not Show.ANSWERED:
        nodes.append(Paragraph(parse(block.intro)))
    return nodes
