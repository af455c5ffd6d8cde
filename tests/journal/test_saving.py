from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.journal.saving import LONGEST, PAUSE, Debounce, Saving, SavingState


def test_a_window_that_only_reads_is_told_from_one_that_writes() -> None:
    assert {state for state in SavingState if Saving(state).only_reads} == {SavingState.READ_ONLY, SavingState.FREE}


def test_nothing_changed_is_never_due() -> None:
    assert Debounce().due() is None
    assert Debounce().changed(5).written().due() is None


def test_one_change_is_written_after_a_pause() -> None:
    assert Debounce().changed(5).due() == 5 + PAUSE


@given(st.lists(st.floats(0, 10), min_size=1).map(sorted))
def test_no_change_waits_longer_than_a_pause_or_the_longest_wait(times: list[float]) -> None:
    debounce = Debounce()
    for time in times:
        debounce = debounce.changed(time)
    due = debounce.due()
    assert due is not None
    assert due == pytest.approx(min(times[-1] + PAUSE, times[0] + LONGEST))
