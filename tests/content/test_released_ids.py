"""Ids are for ever: what once stood in a release stays, for answers are kept under it.

``released_ids.txt`` only grows. An id that is new in the content is written into it, in the order of the alphabet;
the failing test says which. An id is never taken out again, nor given to something else.
"""

from pathlib import Path

from trivsel_tui.workbook.loading import load_workbook
from trivsel_tui.workbook.model import Exercise

RELEASED = Path(__file__).with_name("released_ids.txt")


def ids_of(exercise: Exercise) -> set[str]:
    """Every address under which an answer can be kept: exercise/block, and what the wording of a block names."""
    blocks = [block for block in exercise.blocks if block.empty() is not None]
    places = {f"{exercise.id}/{block.id}/{key}" for block in blocks for key in block.wording().prompts}
    return places | {f"{exercise.id}/{block.id}" for block in exercise.blocks}


def test_every_released_id_is_still_there_and_every_new_one_is_on_the_list() -> None:
    released = RELEASED.read_text(encoding="utf-8").splitlines()
    assert released == sorted(set(released))
    now = {key for exercise in load_workbook("da").workbook.exercises for key in ids_of(exercise)}
    assert now - set(released) == set(), "new ids: add them to released_ids.txt"
    assert set(released) - now == set(), "ids that are gone: answers were kept under them"
