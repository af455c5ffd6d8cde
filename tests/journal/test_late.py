"""A journal that is opened when it is asked for."""

from pathlib import Path

from trivsel_tui.journal.late import LateJournal
from trivsel_tui.journal.saving import SavingState


def test_a_late_journal_opens_in_its_folder(tmp_path: Path) -> None:
    late = LateJournal(tmp_path, "da")
    with_answers = late.open()
    assert with_answers.folder == late.folder == tmp_path
    assert with_answers.saving.state is SavingState.NOTHING


def test_a_late_journal_that_only_reads_says_why(tmp_path: Path) -> None:
    saving = LateJournal(tmp_path, "da", "another window is open").open().saving
    assert (saving.state, saving.reason) == (SavingState.READ_ONLY, "another window is open")
