"""What stands above and below the blocks of a page: what is special about the round, what it is for, the ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.inline import parse
from trivsel_tui.texts import _, date_words
from trivsel_tui.tui.pages import Page
from trivsel_tui.tui.sitting import Sitting
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import lit, written


def lead(sitting: Sitting, at: int) -> list[Widget]:
    """Return what stands above the first page: what is special about this round, what the exercise is for."""
    if at:
        return []
    purpose = Static(written(parse(sitting.exercise.purpose)), classes="purpose")
    return [*notice(sitting), *(() if sitting.has_begun() else (purpose,))]


def notice(sitting: Sitting) -> list[Widget]:
    """Say that a file cannot be read, or that the round is an old one, and offer to begin another."""
    if sitting.desk.saving.only_reads:
        return []
    if not sitting.writable:
        words = "\n".join(sitting.troubles())
        begin = _("Begin a new round; the file stays as it is")
        return [Static(lit(words), classes="trouble"), Stop(begin, id="begin")]
    if sitting.long_finished():
        words = _("Filled in {date}. Read and mend it, or begin anew.")
        words = words.format(date=date_words(sitting.changed()))
        return [Static(lit(words), classes="notice"), Stop(_("Begin a new round"), id="begin")]
    return []


def ways_on(pages: Sequence[Page], at: int, back: str) -> list[Callable[[], Widget]]:
    """Return what makes the lines that a page ends in; ``back`` is the title of what one came from, if not home."""
    if at + 1 < len(pages):
        title = pages[at + 1].title or _("the next page")
        return [partial(Stop, _("On: {title}").format(title=title), id="to-next")]
    return [
        partial(Static, lit(_("That was the last one.")), classes="last"),
        partial(Stop, _("See the summary"), id="to-summary"),
        partial(Stop, _("Back to {title}").format(title=back) if back else _("Home"), id="to-home"),
    ]
