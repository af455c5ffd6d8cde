"""The words a block was answered under. Quick to import: the journal is there before any block is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Wording:
    """The words a block was answered under: its title, and each label and question in it by key."""

    title: str = ""
    prompts: Mapping[str, str] = field(default_factory=dict)
