"""What a list of the workbook shows of parts and exercises, without their blocks. Quick to import."""

from __future__ import annotations

from typing import NamedTuple

from trivsel_tui.workbook.problems import Problem


class PartCard(NamedTuple):
    """A part as home shows it; ``exercises`` are the ids of those that are there."""

    id: str
    title: str
    short: str
    about: str
    exercises: tuple[str, ...]


class ExerciseCard(NamedTuple):
    """An exercise as a list shows it; ``part`` is empty for an own one that no part names.

    ``questions`` is how many it counts while nothing is answered; ``fingerprint`` changes with the file.
    """

    id: str
    title: str
    part: str
    page: int | str
    minutes: int
    purpose: str
    questions: int
    fingerprint: str


class Index(NamedTuple):
    """The workbook without its blocks, in the booklet's order, and the problems of the content files."""

    title: str
    source: str
    parts: tuple[PartCard, ...]
    exercises: tuple[ExerciseCard, ...]
    problems: tuple[Problem, ...]

    def exercise(self, exercise_id: str) -> ExerciseCard | None:
        """Return the card of that id."""
        return next((card for card in self.exercises if card.id == exercise_id), None)

    def part(self, part_id: str) -> PartCard | None:
        """Return the part of that id."""
        return next((card for card in self.parts if card.id == part_id), None)
