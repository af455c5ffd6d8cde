"""The workbook as it is written: parts, exercises, blocks. All frozen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pydantic import Field

from trivsel_tui.blocks.block import END, Block, Id, Label, Strict, Words
from trivsel_tui.blocks.kinds import AnyBlock

LAST_PAGE = 28
"""The booklet's last page."""


class Exercise(Strict):
    """One exercise, as its YAML file has it; its id is the file's name."""

    id: Id
    title: Label
    page: Annotated[int, Field(ge=1, le=LAST_PAGE)] | Annotated[str, Field(pattern=rf"^\d{{1,2}}-\d{{1,2}}{END}")]
    minutes: Annotated[int, Field(ge=1, le=600)]
    purpose: Words
    blocks: Annotated[tuple[AnyBlock, ...], Field(min_length=1)]

    def block(self, block_id: str) -> Block | None:
        """Return the block of that id."""
        return next((block for block in self.blocks if block.id == block_id), None)


class Part(Strict):
    """One of the seven parts: the booklet's map of a leader's relations, coaching, and the leader APV."""

    id: Id
    title: Label
    short: Label
    about: Words
    exercises: tuple[Id, ...] = ()


class Front(Strict):
    """``workbook.yaml``: the one editorial list."""

    title: Label
    source: Words
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Workbook:
    """All of it: the title, its source, the parts in order, the exercises that are there.

    What it holds was validated file by file; a model here would build every kind's validator a second time.
    """

    title: str
    source: str
    parts: tuple[Part, ...]
    exercises: tuple[Exercise, ...]

    @cached_property
    def _by_id(self) -> dict[str, Exercise]:
        return {exercise.id: exercise for exercise in self.exercises}

    def exercise(self, exercise_id: str) -> Exercise | None:
        """Return the exercise of that id."""
        return self._by_id.get(exercise_id)

    def part_of(self, exercise_id: str) -> Part | None:
        """Return the part that an exercise stands in."""
        return next((part for part in self.parts if exercise_id in part.exercises), None)

    def in_order(self) -> tuple[Exercise, ...]:
        """Return the exercises in the booklet's order; own ones that no part names stand last."""
        listed = [self._by_id[key] for part in self.parts for key in part.exercises if key in self._by_id]
        return (*listed, *(exercise for exercise in self.exercises if exercise not in listed))

    def find(self, address: str, home: Exercise) -> tuple[Exercise, Block] | None:
        """Return the block that ``from:`` names: ``block`` in the same exercise, or ``exercise/block``."""
        exercise_id, _slash, block_id = address.rpartition("/")
        exercise = self.exercise(exercise_id) if exercise_id else home
        block = exercise.block(block_id) if exercise else None
        return (exercise, block) if exercise and block else None
