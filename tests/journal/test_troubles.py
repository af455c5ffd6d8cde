from __future__ import annotations

import errno

import pytest

from trivsel_tui.journal.troubles import why_not_saved


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EFBIG, "the disk is full"),
        (errno.EACCES, "the folder may not be written to"),
        (errno.EROFS, "the folder may not be written to"),
        (errno.ENOENT, "the folder is not there any more"),
        (errno.EEXIST, "no name is free for the round"),
        (errno.EIO, "the disk does not answer as it should"),
    ],
)
def test_an_error_is_said_in_words_a_leader_can_act_on(code: int, words: str) -> None:
    assert why_not_saved(OSError(code, "hemmelig")) == words


class HeldError(PermissionError):
    """What Windows says while another program has the file."""

    winerror = 32


def test_a_file_that_is_held_is_said_to_be() -> None:
    assert why_not_saved(HeldError(errno.EACCES, "held")) == "another program holds the file"
