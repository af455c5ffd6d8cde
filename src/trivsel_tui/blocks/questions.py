"""Open questions, each answered in free text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from trivsel_tui.answers import Answer, Audience, Shape, Texts
from trivsel_tui.blocks.block import LINES, Block, DateAt, Prompt, Show, Step, View, Wording, asked, lines_for
from trivsel_tui.blocks.prompt_dates import dates_typed, meant
from trivsel_tui.document import Node


class Questions(Block):
    """A group of questions on one page; skipping and showing hold for each question."""

    marks_places: ClassVar[bool] = True

    kind: Literal["questions"]
    questions: Annotated[tuple[Prompt, ...], Field(min_length=1)]

    def empty(self) -> Texts:
        """Return no texts."""
        return Texts()

    def wording(self) -> Wording:
        """Return the title and the questions by id."""
        return Wording(self.title or "", {prompt.id: prompt.text for prompt in self.questions})

    def leans_on(self, value: Shape) -> frozenset[str]:
        """Return the questions that are answered."""
        return self.answered(value)

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the questions; each counts as one."""
        return tuple(prompt.id for prompt in self.questions)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the questions with words to them."""
        return value.filled() if isinstance(value, Texts) else frozenset()

    def steps(self, value: Shape | None) -> tuple[Step, ...]:
        """Return a line for each question, by its short name where it has one."""
        return tuple(Step(prompt.id, prompt.short or prompt.text) for prompt in self.questions)

    def dates(self, value: Shape) -> tuple[DateAt, ...]:
        """Return the dates typed where one is asked for."""
        if not isinstance(value, Texts):
            return ()
        return dates_typed(((prompt.id, prompt) for prompt in self.questions), value.get)

    def with_date(self, value: Shape, place: str, typed: str) -> Shape:
        """Return the texts with another date typed to a question."""
        return value.with_text(place, typed) if isinstance(value, Texts) else value

    def visible(self, answer: Answer, audience: Audience) -> Answer | None:
        """Return the texts whose own mark lets the audience see them."""
        value = answer.value
        if not isinstance(value, Texts):
            return None
        seen = frozenset(key for key in value.texts if audience in answer.mark_at(key).audience)
        return answer.with_value(value.only(seen)) if seen else None

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield each question with its answer; those that have left the form stand last, as they were asked."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Texts) else self.empty()
        here = {prompt.id: prompt for prompt in self.questions}
        gone = [] if view.show is Show.BLANK else [key for key in value.texts if key not in here]
        for key in (*here, *gone):
            question = view.wording.prompts.get(key, key)
            lines = lines_for(here[key]) if key in here else LINES
            day = meant(here.get(key), answer.dates.get(key), value.get(key))
            yield from asked(question, value.get(key), answer.mark_at(key), view, lines, day)
