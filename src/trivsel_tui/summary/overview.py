"""All exercises in one table: how far each is."""

from __future__ import annotations

from trivsel_tui.answers import NotAnAnswerError
from trivsel_tui.document import Align, Column, Heading, Node, Table
from trivsel_tui.inline import literal
from trivsel_tui.journal.progress import of_rounds
from trivsel_tui.journal.threads import Rounds
from trivsel_tui.summary.heading import round_words
from trivsel_tui.summary.scope import LATEST, Scope, rounds_in
from trivsel_tui.texts import _
from trivsel_tui.workbook.model import Exercise, Workbook


def overview(workbook: Workbook, rounds: Rounds) -> list[Node]:
    """Return a heading and a table with a row for each exercise, by its latest round."""
    columns = (
        Column(_("Exercise"), 4),
        Column(_("Answered"), 1.5, Align.RIGHT),
        Column(_("Later"), 1, Align.RIGHT),
        Column(_("Not for me"), 1.2, Align.RIGHT),
        Column(_("Round"), 2.5),
    )
    rows = tuple(_row(exercise, rounds) for exercise in workbook.in_order())
    return [Heading(1, literal(_("Overview"))), Table(columns, rows, _("How far each exercise is"))]


def _row(exercise: Exercise, rounds: Rounds) -> tuple[str, ...]:
    latest = next(iter(rounds_in(rounds, exercise.id, Scope(rounds=LATEST))), None)
    try:
        progress = of_rounds(exercise, (latest,) if latest else ())
    except NotAnAnswerError:
        return (exercise.title, "", "", "", round_words(latest) if latest else "")
    answered = _("{answered} of {questions}").format(answered=progress.answered, questions=progress.questions)
    return (
        exercise.title,
        answered if progress.questions else "",
        str(progress.later or ""),
        str(progress.not_for_me or ""),
        round_words(latest) if latest else "",
    )
