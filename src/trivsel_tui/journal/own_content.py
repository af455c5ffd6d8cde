"""The leader's own version of an exercise, written by the program: whole and checked, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from trivsel_tui.journal import replacing
from trivsel_tui.journal.replacing import Disk
from trivsel_tui.journal.troubles import why_not_saved
from trivsel_tui.paths import content_folder
from trivsel_tui.texts import _
from trivsel_tui.workbook.loading import check_text
from trivsel_tui.workbook.own_version import NotPossibleError


class NotWrittenError(Exception):
    """The own version is as it was; the message is for the leader and holds nothing of what they wrote."""


def rewrite(
    exercise_id: str, change: Callable[[bytes], bytes], language: str, own: Path, disk: Disk | None = None
) -> Path:
    """Change the leader's own version of an exercise, made from the built-in one if there is none; return its path.

    Args:
        exercise_id: whose version it is.
        change: takes the file's bytes and gives the new ones; it may raise NotPossibleError.
        language: of the built-in exercises.
        own: the folder of the leader's own; it is made if it is not there.
        disk: the calls to the operating system.

    Raises:
        NotWrittenError: the file cannot be changed so, it would not hold, the disk refuses.
    """
    file = own / f"{exercise_id}.yaml"
    try:
        raw = (file if file.exists() else content_folder(language) / file.name).read_bytes()
        changed = _holding(file, change(raw), language, own)
        _write(file, changed, disk or Disk())
    except NotPossibleError as error:
        words = _("The card cannot be put into the exercise's file from here. You can write it yourself, in {file}.")
        raise NotWrittenError(words.format(file=file)) from error
    except OSError as error:
        words = _("The card is not saved: {reason}. What you wrote still stands here.")
        raise NotWrittenError(words.format(reason=why_not_saved(error))) from error
    return file


def _holding(file: Path, content: bytes, language: str, own: Path) -> bytes:
    if check_text(file, content, language, own):
        raise NotPossibleError
    return content


def _write(file: Path, content: bytes, disk: Disk) -> None:
    missing = [folder for folder in (file.parent, *file.parent.parents) if not folder.exists()]
    for folder in reversed(missing):
        disk.make_folder(folder)
    replacing.write(file, content, disk)
