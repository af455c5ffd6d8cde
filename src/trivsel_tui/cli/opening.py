"""``trivsel`` and ``trivsel open``: the workbook on the screen."""

from __future__ import annotations

import gc
import os
import sys
from importlib.util import find_spec

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
    """Drop the variables by which Textual can log, take pictures or call out; nothing from outside looks at content."""
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        del os.environ[name]
    os.environ["TEXTUAL_FPS"] = _FRAMES_A_SECOND
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    sys.meta_path.insert(0, _Unconnected())


_OWN_HASHES = ("_blake2", "_md5", "_sha1", "_sha3")
"""Python's own hashes, which some builds leave out for OpenSSL's."""


class _Unconnected:
    """Leaves out what only a program needs that calls out: ours never does, and starts sooner and smaller without."""

    def find_spec(self, fullname: str, path: object, target: object = None, /) -> None:
        """Refuse ``ssl``, and OpenSSL's hashes where Python has its own; everything else is found as ever."""
        if fullname == "ssl" or (fullname == "_hashlib" and all(find_spec(name) for name in _OWN_HASHES)):
            raise ImportError(fullname)
