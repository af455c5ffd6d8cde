"""``trivsel`` and ``trivsel open``: the workbook on the screen."""

from __future__ import annotations

import gc
import os
import sys

from trivsel_tui.cli.arguments import Arguments
from trivsel_tui.cli.place import RefusalError
from trivsel_tui.texts import _

_FRAMES_A_SECOND = "120"


def run_open(arguments: Arguments) -> int:
    """Open the workbook, at an exercise if one is named."""
    _need_a_terminal()
    exercise = arguments.exercise if arguments.command == "open" else None
    if exercise is not None:
        _need_the_exercise(arguments, exercise)
    _clear_the_way()
    gc.disable()  # nothing made on the way to the first page is garbage; once it stands, the application enables it
    from trivsel_tui.tui.run import run

    return run(
        data=arguments.folder(),
        content=arguments.own(),
        language=arguments.lang,
        demo=arguments.demo,
        exercise=exercise,
    )


def _need_a_terminal() -> None:
    """Refuse without a terminal: Textual reads standard input, and draws on standard error on POSIX."""
    drawn_on = sys.stdout if os.name == "nt" else sys.stderr
    if not (sys.stdin.isatty() and drawn_on.isatty()):
        raise RefusalError(_("The workbook needs a terminal. Without one, try: trivsel show"), 2)
    if os.environ.get("TERM") == "dumb":
        raise RefusalError(_("This terminal cannot draw the workbook. Try another, or: trivsel show"), 2)


def _need_the_exercise(arguments: Arguments, exercise: str) -> None:
    from trivsel_tui.workbook.index import read_index

    index = read_index(arguments.lang, arguments.own())
    if index.exercise(exercise) is None:
        from trivsel_tui.cli.answers import unknown

        raise RefusalError(unknown(exercise, [card.id for card in index.exercises]), 2)


def _clear_the_way() -> None:
    """Drop the variables by which Textual can log, take pictures or call out, before it is imported."""
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        del os.environ[name]
    os.environ["TEXTUAL_FPS"] = _FRAMES_A_SECOND
    sys.meta_path.insert(0, _Unconnected())


class _Unconnected:
    """Leaves out what only a program needs that calls out: ours never does, and asyncio starts sooner without it."""

    def find_spec(self, fullname: str, path: object, target: object = None, /) -> None:
        """Refuse ``ssl``, which asyncio can do without; everything else is found as ever."""
        if fullname == "ssl":
            raise ImportError(fullname)
