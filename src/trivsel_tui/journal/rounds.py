"""One dated pass through one exercise: the answers, and the words they were given under. Immutable."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Self

from trivsel_tui.answers import Answer, Audience, Dated, Mark, NotAnAnswerError, Plain, State
from trivsel_tui.blocks.wording import Wording
from trivsel_tui.journal.names import ROUND_NAME, is_round

if TYPE_CHECKING:
    from trivsel_tui.blocks.block import Block

__all__ = ["FORMAT", "ROUND_NAME", "Round", "is_round"]

FORMAT = 1
"""The format that is written; a higher one comes from a newer version and is only read."""

_FIELDS = ("exercise", "round", "language", "created", "changed")
_KNOWN = frozenset({"format", *_FIELDS, "wording", "answers"})
_ANSWER = frozenset({"state", "audience", "marks", "dates", "value"})
_MARK = frozenset({"state", "audience"})
_WORDING = frozenset({"title", "prompts"})


@dataclass(frozen=True)
class Round:
    """A round as it is on disk: answers stay plain until a block reads them, and what is unknown is carried along.

    ``created`` and ``changed`` are ISO 8601 with a zone; ``wording`` and ``answers`` are by block id; ``extra`` and
    ``wording_extra`` hold the fields of the file, and of each block's wording, that this version does not know.
    """

    exercise: str
    name: str
    language: str
    created: str
    changed: str
    wording: Mapping[str, Wording] = field(default_factory=dict)
    answers: Mapping[str, Plain] = field(default_factory=dict)
    extra: Mapping[str, Plain] = field(default_factory=dict)
    wording_extra: Mapping[str, Mapping[str, Plain]] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """Return the date that names the round."""
        return date.fromisoformat(self.name[:10])

    def answer(self, block: Block) -> Answer | None:
        """Return what is stored for a block, None for nothing; raises NotAnAnswerError."""
        plain = self.answers.get(block.id)
        if plain is None:
            return None
        stored = _object(plain, block.id)
        value = block.read(stored["value"]) if "value" in stored else block.empty()
        if value is None:
            return None
        marks = _object(stored.get("marks", {}), f"{block.id}.marks")
        dates = _object(stored.get("dates", {}), f"{block.id}.dates")
        return Answer(
            value,
            _mark(stored, block.id),
            {place: _mark(mark, place) for place, mark in marks.items()},
            {place: _dated(dated, place) for place, dated in dates.items()},
        )

    def with_answer(self, block: Block, answer: Answer, changed: str) -> Round:
        """Return the round with a block answered, under the words that its form has now.

        Words that the former answer leaned on stay as they were. An answer that says nothing is not stored.
        """
        stored = _object(self.answers.get(block.id, {}), block.id)
        unknown = {key: item for key, item in stored.items() if key not in _ANSWER}
        answers, wording = dict(self.answers), dict(self.wording)
        if says_nothing(block, answer) and not unknown:
            answers.pop(block.id, None)
            wording.pop(block.id, None)
        else:
            answers[block.id] = _plain_answer(answer, stored) | unknown
            wording[block.id] = self.wording_for(block)
        return replace(self, answers=answers, wording=wording, changed=changed)

    def wording_for(self, block: Block) -> Wording:
        """Return the words to show a block in: what its answer leans on as it was, the rest as the form has it now.

        Words that have left the form stay, the last ones. Raises NotAnAnswerError.
        """
        now, then = block.wording(), self.wording.get(block.id)
        if then is None:
            return now
        answer = self.answer(block)
        kept = block.leans_on(answer.value) if answer else frozenset()
        held = {key: words for key, words in then.prompts.items() if key in kept or key not in now.prompts}
        return Wording(then.title if kept else now.title, {**now.prompts, **held})

    def check(self, blocks: Iterable[Block]) -> None:
        """Read every answer once; raises NotAnAnswerError for the first that does not have its block's shape."""
        for block in blocks:
            self.answer(block)

    @classmethod
    def from_plain(cls, plain: Plain) -> Self:
        """Read a round of format 1, or what a newer one shares with it; raises NotAnAnswerError."""
        stored = _object(plain, "round")
        exercise, name, language, created, changed = (_text(stored.get(key), key) for key in _FIELDS)
        if not is_round(name):
            raise NotAnAnswerError("round should be a date")
        words = {key: _object(item, "wording") for key, item in _object(stored.get("wording", {}), "wording").items()}
        answers = _object(stored.get("answers", {}), "answers")
        for key, answer in answers.items():
            _mark(answer, key)
        return cls(
            exercise,
            name,
            language,
            created,
            changed,
            {key: _wording(item) for key, item in words.items()},
            answers,
            {key: item for key, item in stored.items() if key not in _KNOWN},
            {key: more for key, item in words.items() if (more := _rest(item, _WORDING))},
        )

    def to_plain(self) -> dict[str, Plain]:
        """Return the JSON form."""
        wording: dict[str, Plain] = {
            key: {"title": words.title, "prompts": dict(words.prompts), **self.wording_extra.get(key, {})}
            for key, words in self.wording.items()
        }
        return {
            "format": FORMAT,
            "exercise": self.exercise,
            "round": self.name,
            "language": self.language,
            "created": self.created,
            "changed": self.changed,
            "wording": wording,
            "answers": dict(self.answers),
            **self.extra,
        }

    def to_bytes(self) -> bytes:
        """Return the file: UTF-8, indented, to be read by people too."""
        text = json.dumps(self.to_plain(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
        return text.encode(errors="replace")


def settled(round_: Round, block: Block, words: Mapping[str, str]) -> Round:
    """Return a round in which what a block took from elsewhere stands in these words, by address."""
    try:
        answer = round_.answer(block)
    except NotAnAnswerError:
        return round_
    value = block.follow(answer.value, words) if answer else None
    if answer is None or value is None or value == answer.value:
        return round_
    return round_.with_answer(block, answer.with_value(value), round_.changed)


def says_nothing(block: Block, answer: Answer) -> bool:
    """Tell whether an answer is that of one who has not answered, nor marked anything."""
    return answer.value == block.empty() and answer.mark == Mark() and not answer.marks


def _object(plain: Plain, where: str) -> dict[str, Plain]:
    if not isinstance(plain, dict):
        raise NotAnAnswerError(f"{where} should be an object")
    return plain


def _text(plain: Plain, where: str) -> str:
    if not isinstance(plain, str):
        raise NotAnAnswerError(f"{where} should be text")
    return plain


def _rest(stored: Mapping[str, Plain], known: frozenset[str]) -> dict[str, Plain]:
    return {key: item for key, item in stored.items() if key not in known}


def _wording(stored: Mapping[str, Plain]) -> Wording:
    prompts = _object(stored.get("prompts", {}), "prompts")
    return Wording(
        _text(stored.get("title", ""), "title"), {key: _text(item, "prompts") for key, item in prompts.items()}
    )


def _mark(plain: Plain, where: str) -> Mark:
    stored = _object(plain, where)
    audience = stored.get("audience", [])
    if not isinstance(audience, list):
        raise NotAnAnswerError(f"{where}.audience should be a list")
    try:
        state = State(_text(stored.get("state", State.ANSWERED), f"{where}.state"))
        return Mark(state, tuple(Audience(_text(item, f"{where}.audience")) for item in audience))
    except ValueError:
        raise NotAnAnswerError(f"{where} has a mark that is not known") from None


def _dated(plain: Plain, where: str) -> Dated:
    stored = _object(plain, where)
    try:
        return Dated(date.fromisoformat(_text(stored.get("day"), f"{where}.day")), stored.get("done") is True)
    except ValueError:
        raise NotAnAnswerError(f"{where}.day should be a date") from None


def _plain_mark(mark: Mark) -> dict[str, Plain]:
    return {"state": mark.state.value, "audience": [audience.value for audience in mark.audience]}


def _plain_answer(answer: Answer, former: Mapping[str, Plain]) -> dict[str, Plain]:
    plain = {**_plain_mark(answer.mark), "value": answer.value.to_plain()}
    marks = former.get("marks")
    was = marks if isinstance(marks, dict) else {}
    if answer.marks:
        plain["marks"] = {place: _plain_mark(mark) | _unknown(was.get(place)) for place, mark in answer.marks.items()}
    if answer.dates:
        plain["dates"] = {place: dated.to_plain() for place, dated in answer.dates.items()}
    return plain


def _unknown(former: Plain) -> dict[str, Plain]:
    return _rest(former, _MARK) if isinstance(former, dict) else {}
