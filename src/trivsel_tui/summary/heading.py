"""What stands over an exercise: its title, where it is in the booklet, when it was answered, what it is for."""

from __future__ import annotations

from trivsel_tui.document import Heading, Node, Paragraph
from trivsel_tui.inline import literal, parse
from trivsel_tui.journal.rounds import Round
from trivsel_tui.summary.scope import Scope
from trivsel_tui.texts import _, date_words
from trivsel_tui.workbook.model import Exercise


def head(exercise: Exercise, answered: str, scope: Scope, beside: str = "") -> list[Node]:
    """Return an exercise's heading, where it stands in the booklet, when it was answered, and what it is for."""
    title = f"{exercise.title} · {beside}" if beside else exercise.title
    about = [_page(exercise)]
    if answered:
        about.append(_("answered {date}").format(date=answered))
    nodes: list[Node] = [Heading(2, parse(title)), Paragraph(literal(" · ".join(about)), quiet=True)]
    return nodes if scope.audience else [*nodes, Paragraph(parse(exercise.purpose))]


def _page(exercise: Exercise) -> str:
    if isinstance(exercise.page, int):
        return _("The booklet, page {page}").format(page=exercise.page)
    return _("The booklet, pages {pages}").format(pages=exercise.page.replace("-", "–"))


def round_words(round_: Round) -> str:
    """Return a round's date as it is written, with its number where it is not the first that day."""
    letter = round_.name[11:]
    return f"{date_words(round_.day)} ({ord(letter) - ord('a') + 1})" if letter else date_words(round_.day)
