"""How far an exercise is, in a mark and in words; nothing is ever missing."""

import pytest

from trivsel_tui.journal.progress_cache import Progress
from trivsel_tui.tui.widgets.exercise_list import mark_of, words_of


@pytest.mark.parametrize(
    ("answered", "later", "not_for_me", "mark", "words"),
    [
        (0, 0, 0, "○", ""),
        (1, 0, 0, "◐", "1 af 4"),
        (3, 1, 0, "◐", "3 af 4"),
        (3, 0, 1, "●", "færdig"),
        (4, 0, 0, "●", "færdig"),
        (0, 4, 0, "…", "senere"),
        (0, 2, 2, "…", "senere"),
        (0, 1, 0, "○", ""),
        (0, 0, 4, "–", "ikke for mig"),
    ],
)
def test_the_mark_says_how_far(answered: int, later: int, not_for_me: int, mark: str, words: str) -> None:
    progress = Progress(4, answered, later, not_for_me, "")
    assert mark_of(progress)[0] == mark
    assert words_of(progress)[0] == words


def test_what_asks_nothing_is_done_when_it_was_opened_to_its_end() -> None:
    assert mark_of(Progress(0, 0, 0, 0, ""))[0] == "○"
    assert mark_of(Progress(0, 0, 0, 0, ""), read=True)[0] == "●"
    assert words_of(Progress(0, 0, 0, 0, ""), read=True)[0] == "læst"
    assert mark_of(Progress(4, 0, 0, 0, ""), read=True)[0] == "○"
