"""What the commands that read answers share: the workbook, the journal that only reads, what to say of problems."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator

from trivsel_tui.answers import NotAnAnswerError
from trivsel_tui.cli.arguments import Arguments
from trivsel_tui.cli.place import RefusalError
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.names import SUFFIX, is_round
from trivsel_tui.journal.problems import Problem
from trivsel_tui.journal.troubles import SHAPE
from trivsel_tui.summary import ALL, LATEST, Scope
from trivsel_tui.summary.scope import Wanted, exercises_in
from trivsel_tui.texts import _
from trivsel_tui.workbook.loading import load_workbook
from trivsel_tui.workbook.model import Workbook


def workbook_of(arguments: Arguments) -> Workbook:
    """Return the workbook; what is wrong in content files is said on standard error."""
    loaded = load_workbook(arguments.lang, arguments.own())
    say(map(str, loaded.problems))
    return loaded.workbook


def journal_of(arguments: Arguments, workbook: Workbook) -> Journal:
    """Return the answers, only to be read; files that cannot be are named on standard error."""
    journal = Journal(arguments.folder(), language=arguments.lang, read_only_reason=_("This command only reads."))
    say(f"{problem.exercise}/{problem.file}: {problem.words}" for problem in problems_of(journal, workbook))
    return journal


def problems_of(journal: Journal, workbook: Workbook) -> Iterator[Problem]:
    """Yield what is wrong with the files, also those whose answers are not such as their exercise takes."""
    yield from journal.problems()
    for exercise in workbook.exercises:
        for name in journal.rounds(exercise.id):
            round_ = journal.round(exercise.id, name)
            try:
                if round_:
                    round_.check(exercise.blocks)
            except NotAnAnswerError:
                yield Problem(exercise.id, f"{name}{SUFFIX}", SHAPE)


def say(lines: Iterable[str]) -> None:
    """Print lines on standard error."""
    sys.stderr.writelines(f"{line}\n" for line in lines)


def named(workbook: Workbook, exercises: Iterable[str]) -> tuple[str, ...] | None:
    """Return the ids named, None for all; refuses one that there is no exercise for."""
    ids = [exercise.id for exercise in workbook.in_order()]
    for exercise in exercises:
        if exercise not in ids:
            raise RefusalError(unknown(exercise, ids), 2)
    return tuple(exercises) or None


def unknown(exercise: str, ids: list[str]) -> str:
    """Say that there is no such exercise, and which there are, the nearest alone if one is near."""
    near = difflib.get_close_matches(exercise, ids, 1) or ids
    words = _('There is no exercise "{id}". There is: {ids}')
    return words.format(id=exercise, ids=", ".join(near))


def round_of(text: str) -> Wanted:
    """Read ``--round``; refuses what is no round's name."""
    if text in (LATEST, ALL):
        return text
    first, dots, second = text.partition("..")
    if is_round(first) and (is_round(second) if dots else not second):
        return (min(first, second), max(first, second)) if dots else first
    words = _('"{round}" is no round. Write a date as 2026-11-24, two with .. between, latest or all.')
    raise RefusalError(words.format(round=text), 2)


def need_rounds(workbook: Workbook, journal: Journal, scope: Scope) -> None:
    """Refuse a scope that names rounds by date, when no exercise in it has any of them."""
    if scope.rounds in (LATEST, ALL):
        return
    there = {name for exercise in exercises_in(workbook, scope) for name in journal.rounds(exercise.id)}
    wanted = {scope.rounds} if isinstance(scope.rounds, str) else set(scope.rounds)
    if not wanted & there:
        words = _("There is no round of that date. There is: {ids}")
        raise RefusalError(words.format(ids=", ".join(sorted(there)) or "–"))
