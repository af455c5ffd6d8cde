"""What can be wrong with a file or with saving, in words; never a word of what a file holds."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from trivsel_tui.journal import reading
from trivsel_tui.texts import N_, _

NEWER = "newer"
SHAPE = "shape"
MISPLACED = "misplaced"
CONFLICT_COPY = "conflict-copy"
FOREIGN = "foreign"
CHANGED_ELSEWHERE = "changed-elsewhere"

WORDS: Mapping[str, str] = {
    reading.NOT_A_FILE: N_("It is not a plain file."),
    reading.TOO_LARGE: N_("It is too large to be answers."),
    reading.NOT_AVAILABLE: N_("It cannot be opened now."),
    reading.NOT_TEXT: N_("It is not text in UTF-8."),
    reading.NOT_JSON: N_("It is not whole: it cannot be read as JSON."),
    reading.KEY_TWICE: N_("A name stands in it twice."),
    reading.NOT_A_NUMBER: N_("A number in it is none that can be kept."),
    reading.TOO_DEEP: N_("Its data lie too deep in each other."),
    NEWER: N_("It was written by a newer version of the program. Here it can only be read."),
    SHAPE: N_("It does not have the form of a round."),
    MISPLACED: N_("It says it is another round, or another exercise, than its name does."),
    CONFLICT_COPY: N_("It is another version of a round, perhaps from another computer. Both are kept."),
    FOREIGN: N_("It is not one of the program's files, and it is left alone."),
    CHANGED_ELSEWHERE: N_(
        "It was changed by another program. What you wrote is saved beside it, under a name of its own."
    ),
}
"""What is said of a file, by code."""

_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_GONE = (errno.ENOENT, errno.ENOTDIR)
_HELD = (32, 33)


def trouble_words(code: str) -> str:
    """Say what is wrong with a file."""
    return _(WORDS[code])


def why_not_saved(error: OSError) -> str:
    """Say why nothing could be written, as the end of a sentence: *the disk is full*."""
    if getattr(error, "winerror", None) in _HELD:
        return _("another program holds the file")
    if error.errno in _FULL:
        return _("the disk is full")
    if error.errno in _REFUSED:
        return _("the folder may not be written to")
    if error.errno in _GONE:
        return _("the folder is not there any more")
    if error.errno == errno.EEXIST:
        return _("no name is free for the round")
    return _("the disk does not answer as it should")
