"""``trivsel check`` and ``trivsel schema``: for whoever writes exercises."""

from __future__ import annotations

import sys

from trivsel_tui.cli.arguments import Arguments
from trivsel_tui.cli.place import RefusalError
from trivsel_tui.texts import _, ngettext
from trivsel_tui.workbook.loading import check, load_workbook


def run_check(arguments: Arguments) -> int:
    """Print what is wrong in the files named, or in all that are in use; 1 when there is anything."""
    for path in arguments.paths:
        if not path.exists():
            raise RefusalError(_("{path} is not there.").format(path=path), 2)
    if arguments.paths:
        problems = check(arguments.paths, arguments.lang, arguments.own())
    else:
        problems = load_workbook(arguments.lang, arguments.own()).problems
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    if problems:
        count = len(problems)
        words = ngettext("{count} thing to mend.", "{count} things to mend.", count)
        sys.stderr.write(f"{words.format(count=count)}\n")
        return 1
    sys.stdout.write(_("Nothing to mend.") + "\n")
    return 0


def run_schema(arguments: Arguments) -> int:
    """Print the JSON Schema of an exercise file."""
    del arguments
    from trivsel_tui.workbook.schema import schema_text

    sys.stdout.write(schema_text())
    return 0
