"""A few questions with two or three answers each, and the sentence that they make (booklet, pages 18 and 19)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from trivsel_tui.answers import Answer, Audience, Choices, Shape
from trivsel_tui.blocks.block import (
    Block,
    Id,
    Label,
    Short,
    Show,
    Step,
    Strict,
    View,
    Wording,
    Words,
    asked,
)
from trivsel_tui.document import Node, Paragraph, Prompt
from trivsel_tui.inline import Run, Runs, literal, parse
from trivsel_tui.texts import _

_GAP = re.compile(r"\{([a-z0-9-]{1,48})\}")
_OPEN = "…"
_BOX = "☐ "


class Option(Strict):
    """One answer: its name, its phrase in the sentence, what it means, and the exercises it leads on to."""

    id: Id
    name: Label
    phrase: Label | None = None
    about: Words | None = None
    doors: tuple[Id, ...] = ()


class Question(Strict):
    """What is asked, and the answers there are; one of them may be chosen, or ``several``."""

    id: Id
    text: Words
    short: Short | None = None
    several: bool = False
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=9)]


class Chooser(Block):
    """Questions answered by choosing; ``sentence`` holds ``{question id}`` where the phrase chosen is to stand."""

    reserved: ClassVar[tuple[str, ...]] = ("sentence",)
    marks_places: ClassVar[bool] = True

    kind: Literal["choices"]
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    sentence: Words | None = None

    @model_validator(mode="after")
    def _sentence_asks_here(self) -> Self:
        if not set(_GAP.findall(self.sentence or "")) <= {question.id for question in self.questions}:
            raise ValueError("sentence of questions")
        return self

    @property
    def doors(self) -> tuple[str, ...]:
        """The block's own door, and those of the options."""
        inner = (door for question in self.questions for option in question.options for door in option.doors)
        return tuple(dict.fromkeys((*super().doors, *inner)))

    def empty(self) -> Choices:
        """Return nothing chosen."""
        return Choices()

    def wording(self) -> Wording:
        """Return questions by id, options by ``question/option`` with their phrases under it, and the sentence."""
        prompts = {question.id: question.text for question in self.questions}
        for question in self.questions:
            for option in question.options:
                prompts[f"{question.id}/{option.id}"] = option.name
                if option.phrase:
                    prompts[f"{question.id}/{option.id}/phrase"] = option.phrase
        return Wording(self.title or "", prompts | ({"sentence": self.sentence} if self.sentence else {}))

    def leans_on(self, value: Shape) -> frozenset[str]:
        """Return the questions answered, what was chosen with its phrase, and the sentence."""
        if not isinstance(value, Choices) or not value.chosen:
            return frozenset()
        phrases = {f"{key}/phrase" for key in value.chosen}
        return self.answered(value) | frozenset(value.chosen) | (phrases & set(self.wording().prompts)) | {"sentence"}

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the questions; each counts as one."""
        return tuple(question.id for question in self.questions)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the questions that something is chosen for."""
        chosen = value.chosen if isinstance(value, Choices) else ()
        return frozenset(key.partition("/")[0] for key in chosen)

    def steps(self, value: Shape | None) -> tuple[Step, ...]:
        """Return a line for each question."""
        return tuple(Step(question.id, question.short or question.text) for question in self.questions)

    def chosen(self, value: Choices, question: Question, option: Option) -> Choices:
        """Return the choices with an option chosen, or no longer; where one is enough, in the place of another."""
        key = f"{question.id}/{option.id}"
        away = {key} if question.several or key in value.chosen else _keys(question)
        rest = tuple(item for item in value.chosen if item not in away)
        return replace(value, chosen=rest if key in value.chosen else (*rest, key))

    def phrase(self, value: Choices, question: str, names: Mapping[str, str]) -> str:
        """Return the phrases chosen for a question, in the form's order; … while there is none."""
        own = next((_keys(item) for item in self.questions if item.id == question), [])
        chosen = [key for key in own if key in value.chosen]
        phrases = [names.get(f"{key}/phrase") or names.get(key, key) for key in chosen]
        if len(phrases) < 2:
            return phrases[0] if phrases else _OPEN
        return _("{some} and {last}").format(some=", ".join(phrases[:-1]), last=phrases[-1])

    def in_words(self, value: Choices, names: Mapping[str, str]) -> Runs:
        """Return the sentence as far as it is known; nothing where the form has none."""
        pieces: list[Run] = []
        for run in parse(names.get("sentence", self.sentence or "")):
            for at, text in enumerate(_GAP.split(run.text)):
                opens = bool(pieces) and pieces[-1].text == _OPEN
                rest = text[1:] if opens and text.startswith(".") else text  # … is a full stop enough
                pieces.append(self._piece(run, text, value, names) if at % 2 else replace(run, text=rest))
        return tuple(piece for piece in pieces if piece.text)

    def _piece(self, run: Run, question: str, value: Choices, names: Mapping[str, str]) -> Run:
        return Run(self.phrase(value, question, names), bold=True, italic=run.italic)

    def complete(self, value: Choices, names: Mapping[str, str]) -> bool:
        """Tell whether there is a sentence, and nothing open in it."""
        sentence = names.get("sentence", self.sentence or "")
        return bool(sentence) and self.answered(value).issuperset(_GAP.findall(sentence))

    def visible(self, answer: Answer, audience: Audience) -> Answer | None:
        """Return the choices whose question's mark lets the audience see them."""
        value = answer.value
        if not isinstance(value, Choices):
            return None
        seen = [key for key in value.chosen if audience in answer.mark_at(key.partition("/")[0]).audience]
        return answer.with_value(Choices(tuple(seen))) if seen else None

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield each question with what was chosen, and the sentence if it is whole; blank: options with a box."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Choices) else self.empty()
        names = view.wording.prompts
        for question in self.questions:
            words = names.get(question.id, question.text)
            if view.show is Show.BLANK:
                yield Prompt(parse(words))
                yield from (Paragraph(_box(option)) for option in question.options)
            else:
                chosen = [names.get(key, key) for key in value.chosen if key.partition("/")[0] == question.id]
                yield from asked(words, "\n".join(chosen), answer.mark_at(question.id), view)
        if view.show is not Show.BLANK and self.complete(value, names):
            yield Paragraph(self.in_words(value, names))


def _keys(question: Question) -> list[str]:
    return [f"{question.id}/{option.id}" for option in question.options]


def _box(option: Option) -> Runs:
    about = (Run(" – "), *parse(option.about)) if option.about else ()
    return (*literal(_BOX + option.name), *about)
