"""Where a command works: the leader's own folder, or a copy of the example that goes when the command ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trivsel_tui.cli.arguments import Arguments
from trivsel_tui.texts import _


class RefusalError(Exception):
    """A command that cannot do its work, with the sentence to say and the exit code."""

    def __init__(self, words: str, code: int = 1) -> None:
        super().__init__(words)
        self.code = code


@contextmanager
def at_place(arguments: Arguments) -> Iterator[None]:
    """Let the command work on a fresh copy of the example while ``--demo`` is on; the copy is removed after."""
    if not arguments.demo:
        yield
        return
    import shutil
    import tempfile

    from trivsel_tui.paths import example_folder

    copy = Path(tempfile.mkdtemp(prefix="trivsel-demo-"))
    try:
        try:
            shutil.copytree(example_folder(), copy / "data")
        except OSError as error:
            raise RefusalError(_("The example cannot be copied. Is there room on the disk?")) from error
        arguments.data = copy / "data"
        yield
    finally:
        shutil.rmtree(copy, ignore_errors=True)
