"""``trivsel where`` and ``trivsel doctor``: where everything is kept, and whether it is well."""

from __future__ import annotations

import json
import sys

from trivsel_tui.cli.arguments import Arguments
from trivsel_tui.cli.place import RefusalError
from trivsel_tui.paths import cache_folder, content_folder
from trivsel_tui.texts import _


def run_where(arguments: Arguments) -> int:
    """Print the folders, one a line."""
    folders = (
        (_("Your answers"), arguments.folder()),
        (_("Your own exercises"), arguments.own()),
        (_("The built-in exercises"), content_folder(arguments.lang)),
        (_("What can be made again"), cache_folder()),
    )
    width = max(len(name) for name, _folder in folders)
    sys.stdout.writelines(f"{name:<{width}}  {folder}\n" for name, folder in folders)
    return 0


def run_doctor(arguments: Arguments) -> int:
    """Print what is found in the data folder, after mending it if asked; 1 when there is anything."""
    from trivsel_tui.journal.doctor import examine
    from trivsel_tui.journal.lock import Lock
    from trivsel_tui.journal.repair import repair
    from trivsel_tui.workbook.loading import load_workbook

    workbook = load_workbook(arguments.lang, arguments.own()).workbook
    reason = repair(arguments.folder(), Lock(arguments.folder())) if arguments.repair else ""
    if reason:
        raise RefusalError(reason)
    findings = examine(arguments.folder(), workbook.exercises)
    if arguments.json:
        listed = [{"code": found.code, "where": found.where, "words": found.words} for found in findings]
        sys.stdout.write(json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{found.where}: {found.words}\n" for found in findings)
        if not findings:
            sys.stdout.write(_("All is well.") + "\n")
    return 1 if findings else 0
