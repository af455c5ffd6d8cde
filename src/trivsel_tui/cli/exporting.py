"""``trivsel export``: the summary, or the form itself, in a file."""

from __future__ import annotations

import sys
from datetime import datetime

from trivsel_tui.answers import Audience
from trivsel_tui.blocks.block import Show
from trivsel_tui.cli.answers import journal_of, named, need_rounds, round_of, workbook_of
from trivsel_tui.cli.arguments import AUDIENCES, Arguments
from trivsel_tui.cli.place import RefusalError
from trivsel_tui.summary import Scope, build
from trivsel_tui.texts import N_, _
from trivsel_tui.workbook.model import Workbook

_NOTHING_FOR_THEM = N_("There is nothing to write: nothing is answered that may be seen by them.")
_NOTHING = N_("There is nothing to write: nothing is answered yet. --empty also takes the questions, --blank the form.")


def run_export(arguments: Arguments) -> int:
    """Write the file and print its name; refuses one that is there, without ``--force``."""
    from trivsel_tui import export

    if arguments.file.suffix.lower() not in export.FORMATS:
        words = _("{name} should end in {suffixes}.")
        raise RefusalError(words.format(name=arguments.file.name, suffixes=_(" or ").join(export.FORMATS)), 2)
    workbook = workbook_of(arguments)
    scope = _scope(arguments, workbook)
    journal = journal_of(arguments, workbook)
    if scope.show is not Show.BLANK:
        need_rounds(workbook, journal, scope)
    document = build(workbook, journal, scope, datetime.now().astimezone().date())
    if not document.sections:
        raise RefusalError(_(_NOTHING_FOR_THEM if scope.audience else _NOTHING))
    try:
        written = export.write(document, arguments.file, force=arguments.force)
    except export.ExportError as error:
        raise RefusalError(str(error)) from error
    sys.stdout.write(f"{written}\n")
    return 0


def _scope(arguments: Arguments, workbook: Workbook) -> Scope:
    audience = None if arguments.audience == AUDIENCES[0] else Audience(arguments.audience)
    if audience and (arguments.empty or arguments.blank):
        raise RefusalError(_("--audience takes only what is answered; leave --empty and --blank out."), 2)
    if arguments.empty and arguments.blank:
        raise RefusalError(_("--blank is the form without answers; leave --empty out."), 2)
    parts = [part.id for part in workbook.parts]
    if arguments.part is not None and arguments.part not in parts:
        words = _('There is no part "{id}". There is: {ids}')
        raise RefusalError(words.format(id=arguments.part, ids=", ".join(parts)), 2)
    show = Show.BLANK if arguments.blank else Show.EVERYTHING if arguments.empty else Show.ANSWERED
    exercises = named(workbook, arguments.exercises)
    return Scope(exercises, arguments.part, round_of(arguments.round), audience, show)
