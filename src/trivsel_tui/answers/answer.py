"""An answer: a value of one of the shapes, and what is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self, TypeAlias

from trivsel_tui.answers.choices import Choices
from trivsel_tui.answers.entries import Entries
from trivsel_tui.answers.marks import Mark, State
from trivsel_tui.answers.numbers import Numbers
from trivsel_tui.answers.plain import Plain
from trivsel_tui.answers.rows import Rows
from trivsel_tui.answers.texts import Texts
from trivsel_tui.answers.tree import Tree

WHOLE = ""
"""The place that stands for a block as one thing."""

Shape: TypeAlias = Texts | Numbers | Choices | Rows | Entries | Tree


@dataclass(frozen=True)
class Dated:
    """A date that was typed in words, as it was read on the day it was typed, and whether what it is for is done.

    What was typed stays in the answer: «om 3 uger» means another day when it is read again next week.
    """

    day: date
    done: bool = False

    def to_plain(self) -> dict[str, Plain]:
        """Return the JSON form; that it is not done yet is left out."""
        plain: dict[str, Plain] = {"day": self.day.isoformat()}
        return {**plain, "done": True} if self.done else plain


@dataclass(frozen=True)
class Answer:
    """What the leader gave one block: the value, what is said about all of it, about single places, and about dates."""

    value: Shape
    mark: Mark = field(default_factory=Mark)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    dates: Mapping[str, Dated] = field(default_factory=dict)

    def mark_at(self, place: str) -> Mark:
        """Return what holds for a place: its own mark, or the block's."""
        return self.marks.get(place, self.mark)

    def with_mark(self, place: str, mark: Mark) -> Self:
        """Return the answer with a place marked; the place WHOLE is the block itself."""
        if place == WHOLE:
            return replace(self, mark=mark)
        marks = {key: old for key, old in self.marks.items() if key != place}
        return replace(self, marks=marks if mark == self.mark else {**marks, place: mark})

    def with_state(self, state: State) -> Self:
        """Return the answer with every place of it standing in one way; who may see what stays as it is."""
        whole = replace(self.mark, state=state)
        marks = {place: replace(mark, state=state) for place, mark in self.marks.items()}
        return replace(self, mark=whole, marks={place: mark for place, mark in marks.items() if mark != whole})

    def with_value(self, value: Shape) -> Self:
        """Return the answer with another value."""
        return replace(self, value=value)

    def with_date(self, place: str, dated: Dated | None) -> Self:
        """Return the answer with the date at a place as it was read, or, by None, without one."""
        dates = {key: old for key, old in self.dates.items() if key != place}
        return replace(self, dates=dates if dated is None else {**dates, place: dated})
