"""Open answers by the id of what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from trivsel_tui.answers.plain import Plain, mapping_of, text_of


@dataclass(frozen=True)
class Texts:
    """Open answers, by the id of what was asked: ``{"tilfreds": "…"}``."""

    texts: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        return cls(mapping_of(plain, "value", text_of))

    def to_plain(self) -> Plain:
        """Return the JSON form."""
        return dict(self.texts)

    def get(self, key: str) -> str:
        """Return what was written there, or nothing."""
        return self.texts.get(key, "")

    def with_text(self, key: str, text: str) -> Self:
        """Return the answer with one text set; an empty one is not stored."""
        return replace(self, texts=with_text(self.texts, key, text))

    def filled(self) -> frozenset[str]:
        """Return the keys with more than white space."""
        return filled(self.texts)

    def only(self, keys: frozenset[str]) -> Self:
        """Return the answer with nothing but these texts."""
        return replace(self, texts={key: text for key, text in self.texts.items() if key in keys})


def with_text(texts: Mapping[str, str], key: str, text: str) -> dict[str, str]:
    """Return the texts with one set, at its place; an empty one is taken out."""
    new = {**texts, key: text}
    if not text:
        del new[key]
    return new


def filled(texts: Mapping[str, str]) -> frozenset[str]:
    """Return the keys of the texts with more than white space."""
    return frozenset(key for key, text in texts.items() if text.strip())
