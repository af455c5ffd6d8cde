"""``trivsel list``: the exercises in order, and how far each is; from caches where they hold."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from trivsel_tui.cli.arguments import Arguments
from trivsel_tui.journal.progress_cache import DueDate, Progress, ProgressCache
from trivsel_tui.texts import _, date_words
from trivsel_tui.workbook.cards import ExerciseCard, Index
from trivsel_tui.workbook.index import read_index

if TYPE_CHECKING:
    from trivsel_tui.answers import Plain


def run_list(arguments: Arguments) -> int:
    """Print the list."""
    index = read_index(arguments.lang, arguments.own())
    sys.stderr.writelines(f"{problem}\n" for problem in index.problems)
    progress = _progress(arguments, index)
    if arguments.json:
        listed = [_record(card, progress[card.id]) for card in index.exercises]
        sys.stdout.write(json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(index, progress))
    return 0


def _progress(arguments: Arguments, index: Index) -> dict[str, Progress]:
    cache = ProgressCache(arguments.folder())
    found: dict[str, Progress] = {}
    missing: list[ExerciseCard] = []
    for card in index.exercises:
        kept = cache.get(card.id, card.fingerprint)
        if kept is None and not cache.stamp(card.id)[0]:
            kept = Progress(card.questions, 0, 0, 0, "")
        if kept is None:
            missing.append(card)
        else:
            found[card.id] = kept
    if missing:
        from trivsel_tui.cli.counting import counted  # the model and the answers: only when a cache does not hold

        found.update(counted(arguments, missing, cache))
    return found


def _record(card: ExerciseCard, progress: Progress) -> dict[str, Plain]:
    """Return one object of ``list --json``; documented and stable."""
    return {
        "id": card.id,
        "title": card.title,
        "part": card.part or None,
        "page": card.page,
        "minutes": card.minutes,
        "questions": progress.questions,
        "answered": progress.answered,
        "later": progress.later,
        "not_for_me": progress.not_for_me,
        "changed": progress.changed or None,
        "due": [{"date": due.date, "done": due.done, "exercise": card.id, **_where(due)} for due in progress.due],
    }


def _where(due: DueDate) -> dict[str, Plain]:
    return {"block": due.block, "place": due.place}


def _lines(index: Index, progress: dict[str, Progress]) -> Iterator[str]:
    parts = [(part.title, [card for card in index.exercises if card.part == part.id]) for part in index.parts]
    parts.append((_("Your own exercises"), [card for card in index.exercises if not card.part]))
    ids = max((len(card.id) for card in index.exercises), default=0)
    titles = max((len(card.title) for card in index.exercises), default=0)
    for title, cards in parts:
        if cards:
            yield title
        for card in cards:
            yield f"  {card.id:<{ids}}  {card.title:<{titles}}  {_about(card):<20}  {_how_far(progress[card.id])}"


def _about(card: ExerciseCard) -> str:
    page = str(card.page).replace("-", "–")
    return _("p. {page}, {minutes} min").format(page=page, minutes=card.minutes)


def _how_far(progress: Progress) -> str:
    if not progress.questions:
        return ""
    said = [_("{answered} of {questions}").format(answered=progress.answered, questions=progress.questions)]
    if progress.later:
        said.append(_("{count} later").format(count=progress.later))
    if progress.not_for_me:
        said.append(_("{count} not for me").format(count=progress.not_for_me))
    return ", ".join((*said, *_when(progress.changed), *_nearest(progress)))


def _nearest(progress: Progress) -> Iterator[str]:
    """Yield the nearest date that is not dealt with, if there is one."""
    for due in progress.due:
        if not due.done:
            yield from (_("due {date}").format(date=words) for words in _when(due.date))
            return


def _when(changed: str) -> Iterator[str]:
    """Yield the date of the last change, if there is one and it is a date."""
    with suppress(ValueError):
        yield date_words(datetime.fromisoformat(changed).date())
