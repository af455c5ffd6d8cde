"""The index made from the content files themselves."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from trivsel_tui.workbook.cards import ExerciseCard, Index, PartCard
from trivsel_tui.workbook.loading import load_workbook
from trivsel_tui.workbook.model import Exercise, Workbook


def indexed(language: str, own: Path | None) -> Index:
    """Load the content and return its index."""
    loaded = load_workbook(language, own)
    workbook = loaded.workbook
    here = {exercise.id for exercise in workbook.exercises}
    parts = tuple(
        PartCard(part.id, part.title, part.short, part.about, tuple(key for key in part.exercises if key in here))
        for part in workbook.parts
    )
    cards = tuple(_card(workbook, exercise) for exercise in workbook.in_order())
    return Index(workbook.title, workbook.source, parts, cards, loaded.problems)


def questions(exercise: Exercise) -> int:
    """Return how many questions an exercise counts while nothing is answered."""
    empties = ((block, block.empty()) for block in exercise.blocks)
    return sum(len(block.places(empty)) for block, empty in empties if empty is not None)


def _card(workbook: Workbook, exercise: Exercise) -> ExerciseCard:
    part = workbook.part_of(exercise.id)
    return ExerciseCard(
        exercise.id,
        exercise.title,
        part.id if part else "",
        exercise.page,
        exercise.minutes,
        exercise.purpose,
        questions(exercise),
        sha256(exercise.model_dump_json(by_alias=True).encode()).hexdigest()[:16],
    )
