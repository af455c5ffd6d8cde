"""The answers of a scope as plain data: what ``show --format json`` prints. Documented and stable."""

from __future__ import annotations

from collections.abc import Iterator

from trivsel_tui.answers import Answer, Mark, NotAnAnswerError, Plain
from trivsel_tui.blocks.block import Block, Show
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.threads import Rounds
from trivsel_tui.summary.scope import Scope, exercises_in, rounds_in
from trivsel_tui.summary.taking import Answers
from trivsel_tui.workbook.model import Exercise, Workbook


def records(workbook: Workbook, rounds: Rounds, scope: Scope) -> list[Plain]:
    """Return one object for each exercise and round, with each block's id, kind, prompts, state, audience, value."""
    answers = Answers(workbook, rounds)
    return [
        _record(exercise, round_.name, list(_blocks(answers, exercise, round_, scope)))
        for exercise in exercises_in(workbook, scope)
        for round_ in rounds_in(rounds, exercise.id, scope)
    ]


def _record(exercise: Exercise, name: str, blocks: list[Plain]) -> Plain:
    return {"exercise": exercise.id, "title": exercise.title, "round": name, "blocks": blocks}


def _blocks(answers: Answers, exercise: Exercise, round_: Round, scope: Scope) -> Iterator[Plain]:
    for block in exercise.blocks:
        empty = block.empty()
        try:
            answer = answers.of(block, round_)
            if empty is not None and (answer or scope.show is Show.EVERYTHING):
                yield _block(block, answer or Answer(empty), round_)
        except NotAnAnswerError:
            continue


def _block(block: Block, answer: Answer, round_: Round) -> Plain:
    wording = round_.wording_for(block)
    kind: Plain = getattr(block, "kind", None)
    return {
        "id": block.id,
        "kind": kind,
        "title": wording.title,
        "prompts": dict(wording.prompts),
        **_mark(answer.mark),
        "marks": {place: _mark(mark) for place, mark in answer.marks.items()},
        "dates": {place: dated.to_plain() for place, dated in answer.dates.items()},
        "value": answer.value.to_plain(),
    }


def _mark(mark: Mark) -> dict[str, Plain]:
    return {"state": mark.state.value, "audience": [audience.value for audience in mark.audience]}
