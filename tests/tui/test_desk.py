"""What lies on the desk is read when it is needed, and not before."""

from pathlib import Path

from tests.tui.leader import GALLERY, NOW
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
