"""Progress counted from the answers themselves, and remembered where they are sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trivsel_tui.answers import NotAnAnswerError
from trivsel_tui.cli.answers import journal_of, problems_of
from trivsel_tui.cli.arguments import Arguments
from trivsel_tui.journal.progress import of_rounds
from trivsel_tui.journal.progress_cache import Progress, ProgressCache
from trivsel_tui.journal.threads import newest_first
from trivsel_tui.workbook.cards import ExerciseCard
from trivsel_tui.workbook.loading import load_workbook


def counted(
    arguments: Arguments, cards: Iterable[ExerciseCard], cache: ProgressCache
) -> Iterator[tuple[str, Progress]]:
    """Yield the progress of exercises; one with a file that cannot be read is told each time, and so not remembered."""
    workbook = load_workbook(arguments.lang, arguments.own()).workbook
    journal = journal_of(arguments, workbook)
    unsound = {problem.exercise for problem in problems_of(journal, workbook)}
    for card in cards:
        exercise = workbook.exercise(card.id)
        stamp = cache.stamp(card.id)
        try:
            progress = of_rounds(exercise, tuple(newest_first(journal, card.id))) if exercise else None
        except NotAnAnswerError:
            progress = None
        yield card.id, progress or Progress(card.questions, 0, 0, 0, "")
        if progress and card.id not in unsound:
            cache.put(card.id, card.fingerprint, stamp, progress)
    cache.save()
