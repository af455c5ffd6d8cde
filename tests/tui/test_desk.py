"""What lies on the desk is read when it is needed, and not before."""

from pathlib import Path

from tests.tui.leader import GALLERY, NOW, desk_at, record
from trivsel_tui.answers import Texts
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.late import LateJournal
from trivsel_tui.journal.progress_cache import Progress
from trivsel_tui.tui.desk import Desk


class NeverOpened(LateJournal):
    """A journal that nobody may ask for."""

    def open(self) -> Journal:
        raise AssertionError("opened")


def test_exercises_without_a_round_are_counted_without_opening_the_journal(tmp_path: Path) -> None:
    desk = Desk(NeverOpened(tmp_path, "da"), language="da", own_content=GALLERY, today=NOW.date)
    cards = desk.index.exercises
    assert cards
    assert [desk.progress(card) for card in cards] == [Progress(card.questions, 0, 0, 0, "") for card in cards]
    assert desk.due() == ()


def test_a_round_that_was_only_begun_counts_nowhere(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    record(desk, "questions", Texts({"tilfreds": "ja"}))
    exercise = desk.exercise("questions")
    assert exercise is not None
    assert desk.journal.flush()
    card = next(card for card in desk.index.exercises if card.id == "questions")
    before = desk.progress(card)
    assert before.answered == 1
    desk.journal.begin(exercise)
    assert desk.progress(card) == before
    desk.remember()
    desk.journal.close()
    assert desk_at(tmp_path).progress(card) == before
