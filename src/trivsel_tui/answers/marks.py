"""What is said about an answer beside the answer itself: whether it is skipped, and who may see it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What the leader has said about a place: it is theirs to answer, to take later, or not for them."""

    ANSWERED = "answered"
    LATER = "later"
    NOT_FOR_ME = "not-for-me"


class Audience(StrEnum):
    """Those whom a note may be shown to; a note with none of them is the leader's alone."""

    CHEF = "chef"
    LEDERGRUPPE = "ledergruppe"
    HR = "hr"


@dataclass(frozen=True)
class Mark:
    """What is said about a block or one place in it, beside the answer itself."""

    state: State = State.ANSWERED
    audience: tuple[Audience, ...] = ()
