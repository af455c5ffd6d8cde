"""What was chosen among many, and what was written about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from trivsel_tui.answers.plain import Plain, mapping_of, optional_text_of, sequence_of, split_fields, text_of
from trivsel_tui.answers.texts import filled, with_text


@dataclass(frozen=True)
class Taken:
    """Something that was offered by another block and taken: its words as last seen, and where it came from."""

    text: str
    origin: str | None = None
    extra: Mapping[str, Plain] = field(default_factory=dict)

    @classmethod
    def from_plain(cls, plain: Plain, where: str) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = split_fields(plain, where, ("text", "origin"))
        return cls(
            text_of(known.get("text"), f"{where}.text"), optional_text_of(known.get("origin"), f"{where}.origin"), extra
        )

    def to_plain(self) -> Plain:
        """Return the JSON form."""
        return {"text": self.text, "origin": self.origin, **self.extra}


@dataclass(frozen=True)
class Choices:
    """What was chosen, in that order, and what was written about it.

    ``{"chosen": ["moeder"], "taken": {"moeder": {"text": "…", "origin": "…"}}, "texts": {"moeder/aarsag": "…"}}``

    ``removed`` are those of the leader's own that were taken away, the last one last: their words stay.
    """

    chosen: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    taken: Mapping[str, Taken] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    extra: Mapping[str, Plain] = field(default_factory=dict)
    order: tuple[str, ...] = field(init=False, repr=False)
    """The order of what was taken: in another one it is another answer."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "order", tuple(self.taken))

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read the shape; raises NotAnAnswerError."""
        known, extra = split_fields(plain, "value", ("chosen", "texts", "taken", "removed"))
        return cls(
            sequence_of(known.get("chosen", []), "value.chosen", text_of),
            mapping_of(known.get("texts", {}), "value.texts", text_of),
            mapping_of(known.get("taken", {}), "value.taken", Taken.from_plain),
            sequence_of(known.get("removed", []), "value.removed", text_of),
            extra,
        )

    def to_plain(self) -> Plain:
        """Return the JSON form; what is empty is left out."""
        plain: dict[str, Plain] = {"chosen": list(self.chosen)}
        if self.taken:
            plain["taken"] = {key: taken.to_plain() for key, taken in self.taken.items()}
        if self.texts:
            plain["texts"] = dict(self.texts)
        if self.removed:
            plain["removed"] = list(self.removed)
        return {**plain, **self.extra}

    def get(self, key: str) -> str:
        """Return what was written there, or nothing."""
        return self.texts.get(key, "")

    def with_text(self, key: str, text: str) -> Self:
        """Return the answer with one text set; an empty one is not stored."""
        return replace(self, texts=with_text(self.texts, key, text))

    def filled(self) -> frozenset[str]:
        """Return the keys of the texts with more than white space."""
        return filled(self.texts)

    def only(self, keys: frozenset[str], *, chosen: bool) -> Self:
        """Return the answer with nothing but these texts, and the choices themselves only if they may be seen."""
        texts = {key: text for key, text in self.texts.items() if key in keys}
        return replace(self, texts=texts) if chosen else type(self)(texts=texts)
