"""Whole numbers by time and name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from trivsel_tui.answers.plain import Plain, mapping_of, whole_number_of


@dataclass(frozen=True)
class Numbers:
    """Whole numbers by time and name: ``{"nu": {"arbejde": 9, "arbejde+naere": 20}}``."""

    times: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        return cls(mapping_of(plain, "value", lambda item, where: mapping_of(item, where, whole_number_of)))

    def to_plain(self) -> Plain:
        """Return the JSON form."""
        return {time: dict(numbers) for time, numbers in self.times.items()}

    def at(self, time: str) -> Mapping[str, int]:
        """Return the numbers of one time."""
        return self.times.get(time, {})

    def with_number(self, time: str, name: str, value: int | None) -> Self:
        """Return the answer with one number set, or cleared by None."""
        numbers = {key: old for key, old in self.at(time).items() if value is not None or key != name}
        if value is not None:
            numbers[name] = value
        return self.with_time(time, numbers)

    def with_time(self, time: str, numbers: Mapping[str, int]) -> Self:
        """Return the answer with all numbers of one time set; a time without numbers is not stored."""
        times = {**self.times, time: dict(numbers)}
        return replace(self, times={key: value for key, value in times.items() if value})
