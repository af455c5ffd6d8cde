"""Themes to prepare a talk by: points under each, and one or two chosen for the walk (booklet, page 20)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from trivsel_tui.answers import WHOLE, Answer, Audience, Choices, Shape, Taken
from trivsel_tui.blocks.block import (
    Block,
    DateAt,
    Id,
    Label,
    Offer,
    Prompt,
    Short,
    Show,
    Step,
    Strict,
    View,
    Wording,
    Words,
    asked,
    lines_for,
)
from trivsel_tui.blocks.prompt_dates import dates_typed, meant, short_words
from trivsel_tui.document import Bullets, Heading, Item, Node, Paragraph, Writing
from trivsel_tui.inline import literal, parse
from trivsel_tui.texts import _


class Theme(Strict):
    """One theme: its name, what to have in mind, and the points under it."""

    id: Id
    title: Label
    short: Short | None = None
    hint: Words | None = None
    prompts: Annotated[tuple[Prompt, ...], Field(min_length=1)]


class Themes(Block):
    """Themes of which up to ``most`` are taken along; notes to the points are kept under ``theme/prompt``.

    Where ``own`` asks something, the leader may add themes: their names are kept as something taken from nowhere.
    """

    marks_places: ClassVar[bool] = True

    kind: Literal["themes"]
    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]
    most: Annotated[int, Field(ge=1, le=9)]
    own: Prompt | None = None

    @property
    def offers(self) -> tuple[str, ...]:
        """``chosen``: the themes taken along."""
        return ("chosen",)

    def empty(self) -> Choices:
        """Return nothing chosen and nothing noted."""
        return Choices()

    def wording(self) -> Wording:
        """Return the themes by id and the points by ``theme/prompt``."""
        themes = {theme.id: theme.title for theme in self.themes}
        points = {f"{theme.id}/{prompt.id}": prompt.text for theme in self.themes for prompt in theme.prompts}
        own = {self.own.id: self.own.text} if self.own else {}
        return Wording(self.title or "", {**themes, **points, **own})

    def standing(self, value: Choices) -> tuple[Theme, ...]:
        """Return the themes of the form, and after them the leader's own."""
        if self.own is None:
            return self.themes
        own = (
            Theme.model_construct(id=key, title=" ".join(taken.text.split()), prompts=(self.own,))
            for key, taken in value.taken.items()
            if key not in value.removed
        )
        return (*self.themes, *own)

    def added(self, value: Choices) -> tuple[Choices, str]:
        """Return the choices with a theme of the leader's own, not named yet, and its id."""
        used = {*value.taken, *(key.partition("/")[0] for key in value.texts), *(theme.id for theme in self.themes)}
        fresh = next(key for key in (f"egen-{number}" for number in count(1)) if key not in used)
        return replace(value, taken={**value.taken, fresh: Taken("")}), fresh

    def named(self, value: Choices, theme: str, name: str) -> Choices:
        """Return the choices with a theme of the leader's own under another name."""
        return replace(value, taken={**value.taken, theme: replace(value.taken[theme], text=name)})

    def without(self, value: Choices, theme: str) -> Choices:
        """Return the choices without a theme of the leader's own; its words wait to be brought back.

        One that says nothing leaves nothing behind.
        """
        rest = replace(value, chosen=tuple(key for key in value.chosen if key != theme))
        if value.taken[theme].text.strip() or any(key.startswith(f"{theme}/") for key in value.texts):
            return replace(rest, removed=(*value.removed, theme))
        return replace(rest, taken={key: taken for key, taken in value.taken.items() if key != theme})

    def moved(self, value: Choices, theme: str, step: int) -> Choices:
        """Return the choices with a theme of the leader's own before or after its neighbour among them."""
        order = [key for key in value.taken if key not in value.removed]
        to = order.index(theme) + step
        if not 0 <= to < len(order):
            return value
        order.insert(to, order.pop(order.index(theme)))
        return replace(value, taken={key: value.taken[key] for key in (*order, *value.removed)})

    def brought_back(self, value: Choices) -> Choices:
        """Return the choices with the theme that was taken away last."""
        return replace(value, removed=value.removed[:-1])

    def own_form(self, value: Shape) -> Choices | None:
        """Return the themes of the leader's own, without what was noted."""
        if not isinstance(value, Choices):
            return None
        named = {key: own for key, own in value.taken.items() if own.text.strip() and key not in value.removed}
        return Choices(taken=named) if named else None

    def words(self, key: str, prompt: Prompt, wording: Wording) -> str:
        """Return what is asked at a point, ``theme/prompt``, as it was asked."""
        return wording.prompts.get(key) or wording.prompts.get(prompt.id, prompt.text)

    def leans_on(self, value: Shape) -> frozenset[str]:
        """Return the points noted at, their themes, and the themes chosen."""
        if not isinstance(value, Choices):
            return frozenset()
        noted = self.answered(value)
        own = frozenset({self.own.id} if self.own and value.taken else ())
        return noted | frozenset(key.partition("/")[0] for key in noted) | frozenset(value.chosen) | own

    def chosen(self, value: Choices, theme: str) -> Choices:
        """Return the choices with a theme taken along, or no longer."""
        rest = tuple(item for item in value.chosen if item != theme)
        return replace(value, chosen=rest if len(rest) < len(value.chosen) else (*rest, theme))

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the points of the themes chosen, of all of them while none is chosen, and what is noted elsewhere."""
        choices = value if isinstance(value, Choices) else self.empty()
        noted = self.answered(choices)
        points = [(theme.id, f"{theme.id}/{prompt.id}") for theme in self.standing(choices) for prompt in theme.prompts]
        return tuple(key for theme, key in points if not choices.chosen or theme in choices.chosen or key in noted)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the points with a note, of the themes that stand."""
        if not isinstance(value, Choices):
            return frozenset()
        return frozenset(key for key in value.filled() if key.partition("/")[0] not in value.removed)

    def steps(self, value: Shape | None) -> tuple[Step, ...]:
        """Return a line for each theme that has a name."""
        themes = self.standing(value) if isinstance(value, Choices) else self.themes
        return tuple(Step(theme.id, theme.short or theme.title) for theme in themes if theme.title)

    def offered(self, value: Shape, only: str | None) -> tuple[Offer, ...]:
        """Return the themes taken along, in the order they were chosen; all of them while none is."""
        choices = value if isinstance(value, Choices) else self.empty()
        themes = self.standing(choices)
        themes = tuple(theme for key in choices.chosen for theme in themes if theme.id == key) or themes
        return tuple(Offer(theme.id, theme.title) for theme in themes if theme.title)

    def dates(self, value: Shape) -> tuple[DateAt, ...]:
        """Return the dates typed among the notes, each named by its theme."""
        if not isinstance(value, Choices):
            return ()
        titles = {theme.id: theme.short or theme.title for theme in self.themes}
        places = ((f"{theme.id}/{prompt.id}", prompt) for theme in self.themes for prompt in theme.prompts)
        return dates_typed(
            places, value.get, lambda at, prompt: f"{titles[at.partition('/')[0]]} · {short_words(prompt)}"
        )

    def with_date(self, value: Shape, place: str, typed: str) -> Shape:
        """Return the notes with another date typed to a point."""
        return value.with_text(place, typed) if isinstance(value, Choices) else value

    def visible(self, answer: Answer, audience: Audience) -> Answer | None:
        """Return the notes whose own mark lets the audience see them, and the choice if the block's does."""
        value = answer.value
        if not isinstance(value, Choices):
            return None
        texts = (key for key in value.texts if key.partition("/")[0] not in value.removed)
        notes = frozenset(key for key in texts if audience in answer.mark_at(key).audience)
        whole = audience in answer.mark_at(WHOLE).audience
        named = {key.partition("/")[0] for key in notes} | ({*value.chosen} if whole else set())
        seen = replace(
            value.only(notes, chosen=whole), taken={key: own for key, own in value.taken.items() if key in named}
        )
        return answer.with_value(seen) if notes or whole else None

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield which themes are chosen, and each theme with its points and notes."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Choices) else self.empty()
        names = view.wording.prompts
        if value.chosen and view.show is not Show.BLANK:
            own = {theme.id: theme.title for theme in self.standing(value)}
            chosen = ", ".join(names.get(theme) or own.get(theme, theme) for theme in value.chosen)
            yield Paragraph(literal(_("Taken along: {themes}").format(themes=chosen)))
        blank = view.show is Show.BLANK
        for theme in self.themes if blank else self.standing(value):
            points = list(self._points(theme, value, answer, view))
            if points:
                yield Heading(4, literal(names.get(theme.id, theme.title)))
                if theme.hint and view.show is not Show.ANSWERED:
                    yield Paragraph(parse(theme.hint))
                yield from points

    def sheet(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the themes taken along, all while none is chosen: points, notes under them, room for more.

        Blank, the notes stay away; with an answer it is still those that are taken along.
        """
        value = answer.value if answer and isinstance(answer.value, Choices) else self.empty()
        chosen = [theme for theme in self.standing(value) if theme.id in value.chosen] or self.themes
        for theme in chosen:
            yield Heading(4, literal(view.wording.prompts.get(theme.id, theme.title)))
            yield Bullets(tuple(self._point(theme.id, prompt, value, view) for prompt in theme.prompts))
        yield Writing(4 if len(chosen) > self.most else 14)

    def _point(self, theme: str, prompt: Prompt, value: Choices, view: View) -> Item:
        key = f"{theme}/{prompt.id}"
        note = "" if view.show is Show.BLANK else value.get(key)
        under = (Item(literal(note)),) if note.strip() else ()
        return Item(parse(self.words(key, prompt, view.wording)), under)

    def _points(self, theme: Theme, value: Choices, answer: Answer, view: View) -> Iterator[Node]:
        for prompt in theme.prompts:
            key = f"{theme.id}/{prompt.id}"
            question = self.words(key, prompt, view.wording)
            day = meant(prompt, answer.dates.get(key), value.get(key))
            yield from asked(question, value.get(key), answer.mark_at(key), view, lines_for(prompt, 2), day)
