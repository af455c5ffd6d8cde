"""``trivsel show``: the summary on standard output."""

from __future__ import annotations

import json
import sys
from datetime import datetime

from trivsel_tui.blocks.block import Show
from trivsel_tui.cli.answers import journal_of, named, need_rounds, round_of, say, workbook_of
from trivsel_tui.cli.arguments import Arguments
from trivsel_tui.summary import Scope, build
from trivsel_tui.summary.records import records
from trivsel_tui.texts import _


def run_show(arguments: Arguments) -> int:
    """Print the summary of the exercises named, or the overview and then everything."""
    workbook = workbook_of(arguments)
    exercises = named(workbook, arguments.exercises)
    show = Show.EVERYTHING if arguments.empty else Show.ANSWERED
    scope = Scope(exercises, rounds=round_of(arguments.round), show=show, overview=exercises is None)
    journal = journal_of(arguments, workbook)
    need_rounds(workbook, journal, scope)
    if arguments.format == "json":
        found = records(workbook, journal, scope)
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        return 0
    document = build(workbook, journal, scope, datetime.now().astimezone().date())
    if arguments.format == "markdown":
        from trivsel_tui.render.markdown import render

        written = render(document)
    else:
        from trivsel_tui.render.terminal import render as render_text

        written = render_text(document)
    sys.stdout.write(written)
    if not document.sections or not any(journal.rounds(exercise.id) for exercise in workbook.exercises):
        say([_("Nothing is answered yet. --empty also shows the questions.")])
    return 0
