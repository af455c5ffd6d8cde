"""The commands: read arguments, call, print. Nothing is imported before the command that needs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from trivsel_tui.cli.arguments import Arguments, parse
from trivsel_tui.cli.place import RefusalError, at_place
from trivsel_tui.texts import _

DONE, FOUND, USAGE = 0, 1, 2
"""Exit codes: done; a problem was found, or the work could not be done; wrong usage."""

_INTERRUPTED = 130


def run() -> None:
    """Run the command line and leave; whatever happens, no traceback and nothing of the leader's is shown."""
    _speak_utf8()
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except BrokenPipeError:  # the reader has left, as head does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FOUND
    except Exception as error:  # noqa: BLE001 (the one place: a traceback would hold answers)
        words = _("trivsel stopped ({kind}). What you have written is kept as it is in its files.")
        sys.stderr.write(f"{words.format(kind=type(error).__name__)}\n")
        code = FOUND
    _let_go()
    sys.exit(code)


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code; wrong arguments raise SystemExit with 2."""
    arguments = parse(argv)
    try:
        with at_place(arguments):
            return _command(arguments)
    except RefusalError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return refusal.code


def _command(arguments: Arguments) -> int:
    match arguments.command:
        case "list":
            from trivsel_tui.cli.listing import run_list as command
        case "show":
            from trivsel_tui.cli.showing import run_show as command
        case "export":
            from trivsel_tui.cli.exporting import run_export as command
        case "check":
            from trivsel_tui.cli.checking import run_check as command
        case "schema":
            from trivsel_tui.cli.checking import run_schema as command
        case "where":
            from trivsel_tui.cli.keeping import run_where as command
        case "doctor":
            from trivsel_tui.cli.keeping import run_doctor as command
        case _:
            from trivsel_tui.cli.opening import run_open as command
    return command(arguments)


def _let_go() -> None:
    """Write out what is left for the terminal; one that is gone takes nothing, and the exit code stays what it is."""
    try:
        sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; Textual draws on standard error."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
