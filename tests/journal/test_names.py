from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.journal import names


@pytest.mark.parametrize("name", ["2026-11-24", "2026-11-24-b", "2024-02-29-z"])
def test_a_date_with_or_without_a_letter_names_a_round(name: str) -> None:
    assert names.is_round(name)


@pytest.mark.parametrize(
    "name",
    ["2026-11-24-a", "2026-11-24-bb", "2026-13-01", "2025-02-29", "2026-11-24 ", "2026-11-24-B", "٢٠٢٦-11-24", ""],
)
def test_nothing_else_names_a_round(name: str) -> None:
    assert not names.is_round(name)


COPIES = [
    "2026-11-24-KONTOR7.json",
    "2026-11-24-KONTOR7-2.json",
    "2026-11-24-b-Mit PC navn.json",
    "2026-11-24 (1).json",
    "2026-11-24 - Kopi.json",
    "2026-11-24 - Copy.json",
    "2026-11-24 (KONTOR7's conflicted copy 2026-11-25).json",
    "2026-11-24_conflict-20261125-101010.json",
    "2026-11-24.sync-conflict-20261125-101010-ABCDEFG.json",
    "2026-11-24 (Konfliktkopi).JSON",
]


@pytest.mark.parametrize("file", COPIES)
def test_the_copies_that_synchronising_leaves_are_told_from_rounds_without_any_word_list(file: str) -> None:
    assert names.round_of(file) is None
    assert names.conflict_copy_of(file, ("2026-11-24", "2026-11-24-b")) == file[: 12 if file[10:12] == "-b" else 10]


@pytest.mark.parametrize(
    "file", ["2026-11-24.json", "2026-11-24-b.json", "notes.json", "2026-11-24.txt", ".2026-11-24.json"]
)
def test_a_round_and_a_stranger_are_no_copies(file: str) -> None:
    assert names.conflict_copy_of(file, ("2026-11-24",)) is None


def test_the_second_round_of_a_day_has_a_letter_and_the_27th_has_no_name() -> None:
    assert next(names.free_names("2026-11-24", ())) == "2026-11-24"
    assert next(names.free_names("2026-11-24", ("2026-11-24", "2026-11-24-C"))) == "2026-11-24-b"
    every = list(names.free_names("2026-11-24", ()))
    assert len(every) == 26
    assert all(names.is_round(name) for name in every)
    assert next(names.free_names("2026-11-24", every), None) is None


@given(st.dates(), st.sampled_from(["", "-b", "-z"]))
def test_a_temporary_file_says_what_it_was_to_become_and_who_wrote_it(day: object, letter: str) -> None:
    file = f"{day}{letter}.json"
    found = names.temporary_of(names.temporary(file))
    assert found is not None
    assert found[0] == file
    assert names.round_of(names.temporary(file)) is None
    assert names.temporary_of(file) is None
