"""What was taken from another block, in the words that it has there now."""

from __future__ import annotations

from trivsel_tui.answers import Answer, NotAnAnswerError
from trivsel_tui.blocks.block import Block
from trivsel_tui.summary.scope import LATEST, RoundsSource, Scope, rounds_in
from trivsel_tui.workbook.model import Exercise, Workbook


def followed(workbook: Workbook, rounds: RoundsSource, exercise: Exercise, block: Block, answer: Answer) -> Answer:
    """Return an answer with each entry that was taken, and not reworded since, in its origin's present words."""
    address = block.source()
    found = workbook.find(address, exercise) if address else None
    if found is None:
        return answer
    home, origin = found
    try:
        latest = rounds_in(rounds, home.id, Scope(rounds=LATEST))
        source = latest[0].answer(origin) if latest else None
    except NotAnAnswerError:
        source = None
    offers = origin.offered(source.value, None) if source else ()
    return answer.with_value(block.follow(answer.value, {offer.id: offer.text for offer in offers}))
