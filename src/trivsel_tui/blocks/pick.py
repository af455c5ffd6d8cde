"""A few things picked from many, and questions about each (booklet, page 9: three that give, three that drain)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from trivsel_tui.answers import WHOLE, Answer, Choices, Shape, Taken
from trivsel_tui.blocks.block import (
    Address,
    Block,
    DateAt,
    Id,
    Label,
    Named,
    Offer,
    Prompt,
    Show,
    View,
    Wording,
    asked,
    lines_for,
    missing,
)
from trivsel_tui.blocks.prompt_dates import dates_typed, meant, short_words
from trivsel_tui.document import Heading, Node, Writing
from trivsel_tui.inline import literal


class Pick(Block):
    """Up to ``most`` picked from another block's entries (``from``, ``only``) or from the form's own options.

    A pick is kept with its words as last seen, so it stands when its origin is gone. Texts about a pick are
    kept under ``pick/prompt``.
    """

    kind: Literal["pick"]
    from_: Annotated[Address | None, Field(alias="from")] = None
    only: Id | None = None
    options: tuple[Named, ...] = ()
    most: Annotated[int, Field(ge=1, le=9)]
    empty_text: Label | None = None
    prompts: tuple[Prompt, ...] = ()

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if bool(self.from_) == bool(self.options):
            raise ValueError("from or options")
        return self

    def empty(self) -> Choices:
        """Return nothing picked."""
        return Choices()

    def sources(self) -> tuple[str, ...]:
        """Return the address of the block that is picked from."""
        return (self.from_,) if self.from_ else ()

    def wording(self) -> Wording:
        """Return the prompts, and the form's own options, by id."""
        options = {option.id: option.name for option in self.options}
        return Wording(self.title or "", {**options, **{prompt.id: prompt.text for prompt in self.prompts}})

    def leans_on(self, value: Shape) -> frozenset[str]:
        """Return the prompts that were answered about any pick, and the options picked."""
        if not isinstance(value, Choices):
            return frozenset()
        return frozenset(key.rpartition("/")[2] for key in value.filled()) | frozenset(value.chosen)

    def options_offered(self) -> tuple[Offer, ...]:
        """Return the form's own options."""
        return tuple(Offer(option.id, option.name) for option in self.options)

    def name_of(self, value: Choices, pick: str) -> str:
        """Return the words of a pick."""
        taken = value.taken.get(pick)
        return taken.text if taken else self.wording().prompts.get(pick, pick)

    def picked(self, value: Choices, pick: str, taken: Taken) -> Choices:
        """Return the choices with one more; it is the caller who keeps to ``most``."""
        return replace(value, chosen=(*value.chosen, pick), taken={**value.taken, pick: taken})

    def unpicked(self, value: Choices, pick: str) -> Choices:
        """Return the choices without one; what was written about it stays, and is there if it is picked again."""
        return replace(value, chosen=tuple(item for item in value.chosen if item != pick))

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return a place for each that may be picked."""
        return tuple(str(at) for at in range(1, self.most + 1))

    def answered(self, value: Shape) -> frozenset[str]:
        """Return as many places as are picked."""
        count = len(value.chosen) if isinstance(value, Choices) else 0
        return frozenset(str(at) for at in range(1, min(count, self.most) + 1))

    def follow(self, value: Shape, offers: Mapping[str, str]) -> Shape:
        """Return the picks in their origin's present words, where they were not written here."""
        if not isinstance(value, Choices):
            return value
        taken = {
            pick: replace(item, text=offers.get(item.origin, item.text)) if item.origin else item
            for pick, item in value.taken.items()
        }
        return replace(value, taken=taken)

    def dates(self, value: Shape) -> tuple[DateAt, ...]:
        """Return the dates typed about the picks that stand, each named by its pick."""
        if not isinstance(value, Choices):
            return ()
        places = ((f"{pick}/{prompt.id}", prompt) for pick in value.chosen for prompt in self.prompts)
        return dates_typed(places, value.get, lambda place, prompt: self._about(value, place, prompt))

    def _about(self, value: Choices, place: str, prompt: Prompt) -> str:
        return f"{self.name_of(value, place.rpartition('/')[0])} · {short_words(prompt)}"

    def with_date(self, value: Shape, place: str, typed: str) -> Shape:
        """Return the picks with another date typed about one."""
        return value.with_text(place, typed) if isinstance(value, Choices) else value

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield each pick as a heading with its questions under it."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Choices) else self.empty()
        if view.show is Show.BLANK:
            yield from self._form(view)
            return
        for at, pick in enumerate(value.chosen, start=1):
            yield Heading(4, literal(f"{at}. {self.name_of(value, pick)}"))
            for prompt in self.prompts:
                question = view.wording.prompts.get(prompt.id, prompt.text)
                key = f"{pick}/{prompt.id}"
                day = meant(prompt, answer.dates.get(key), value.get(key))
                yield from asked(question, value.get(key), answer.mark_at(WHOLE), view, meant=day)
        if not value.chosen and view.show is Show.EVERYTHING:
            yield missing(answer.mark_at(WHOLE))

    def _form(self, view: View) -> Iterator[Node]:
        for at in range(1, self.most + 1):
            yield Heading(4, literal(f"{at}."))
            yield Writing(1)
            for prompt in self.prompts:
                yield from asked(prompt.text, "", Answer(self.empty()).mark, view, lines_for(prompt, 2))
