"""Four kinds of questions on two axes, and the questions of each (booklet, page 17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from trivsel_tui import figures
from trivsel_tui.answers import Answer, Audience, Shape, Texts
from trivsel_tui.blocks.block import (
    Block,
    Id,
    Label,
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
from trivsel_tui.document import Figure, Heading, Node, Paragraph
from trivsel_tui.inline import literal, parse, plain
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _


class Corner(StrEnum):
    """Where a group stands between the ends of the two axes."""

    TOP_LEFT = "top-left"
    TOP_RIGHT = "top-right"
    BOTTOM_LEFT = "bottom-left"
    BOTTOM_RIGHT = "bottom-right"

    @property
    def right(self) -> bool:
        """Whether it is at the end of the horizontal axis."""
        return self.value.endswith("right")

    @property
    def top(self) -> bool:
        """Whether it is at the end of the vertical axis."""
        return self.value.startswith("top")


class Ends(Strict):
    """What an axis goes from and to: left to right, or from the bottom up."""

    from_: Annotated[Label, Field(alias="from")]
    to: Label


class Group(Strict):
    """One kind of questions: its place between the axes, what it is good for, the questions."""

    id: Id
    title: Label
    short: Short | None = None
    corner: Corner
    about: Words
    prompts: Annotated[tuple[Prompt, ...], Field(min_length=1)]


class Axes(Block):
    """Questions in four groups, in the order they are suggested; answers are kept under ``group/prompt``."""

    reserved: ClassVar[tuple[str, ...]] = ("across-from", "across-to", "up-from", "up-to")
    marks_places: ClassVar[bool] = True

    kind: Literal["axes"]
    across: Ends
    up: Ends
    groups: Annotated[tuple[Group, ...], Field(min_length=4, max_length=4)]

    @model_validator(mode="after")
    def _a_corner_each(self) -> Self:
        if len({group.corner for group in self.groups}) < len(self.groups):
            raise ValueError("a corner each")
        return self

    def empty(self) -> Texts:
        """Return no texts."""
        return Texts()

    def wording(self) -> Wording:
        """Return the ends of the axes, the groups by id and the questions by ``group/prompt``."""
        ends = dict(zip(self.reserved, (self.across.from_, self.across.to, self.up.from_, self.up.to), strict=True))
        groups = {group.id: group.title for group in self.groups}
        prompts = {f"{group.id}/{prompt.id}": prompt.text for group in self.groups for prompt in group.prompts}
        return Wording(self.title or "", {**ends, **groups, **prompts})

    def leans_on(self, value: Shape) -> frozenset[str]:
        """Return the questions answered, and the groups they stand in."""
        answered = self.answered(value)
        return answered | frozenset(key.partition("/")[0] for key in answered)

    def keys(self, group: Group) -> tuple[str, ...]:
        """Return the places of a group's questions."""
        return tuple(f"{group.id}/{prompt.id}" for prompt in group.prompts)

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the questions; each counts as one."""
        return tuple(key for group in self.groups for key in self.keys(group))

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the questions with words to them."""
        return value.filled() if isinstance(value, Texts) else frozenset()

    def steps(self, value: Shape | None) -> tuple[Step, ...]:
        """Return a line for each group."""
        return tuple(Step(group.id, group.short or group.title) for group in self.groups)

    def visible(self, answer: Answer, audience: Audience) -> Answer | None:
        """Return the texts whose own mark lets the audience see them."""
        value = answer.value
        if not isinstance(value, Texts):
            return None
        seen = frozenset(key for key in value.texts if audience in answer.mark_at(key).audience)
        return answer.with_value(value.only(seen)) if seen else None

    def scene(self, names: Mapping[str, str], width: float, height: float) -> Scene:
        """Return the four groups on their axes; sizes in cell-width units."""
        ends = figures.axes.Ends(*(names.get(key, "") for key in self.reserved))
        spots = [
            figures.axes.Spot(
                names.get(group.id, group.title), plain(parse(group.about)), group.corner.right, group.corner.top
            )
            for group in self.groups
        ]
        return figures.axes.scene(spots, ends, width, height)

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the figure, and under each group its questions with their answers."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Texts) else self.empty()
        names = view.wording.prompts
        groups = [list(self._group(group, value, answer, view)) for group in self.groups]
        if any(groups):
            scene = self.scene(names, 72, 40)
            yield Figure((scene,), _("Four kinds of questions on two axes"))
        for nodes in groups:
            yield from nodes
        yield from self._gone(value, answer, view)

    def _group(self, group: Group, value: Texts, answer: Answer, view: View) -> Iterator[Node]:
        names = view.wording.prompts
        nodes = [
            node
            for key, prompt in zip(self.keys(group), group.prompts, strict=True)
            for node in asked(
                names.get(key, prompt.text), value.get(key), answer.mark_at(key), view, lines_for(prompt, 2)
            )
        ]
        if nodes:
            yield Heading(4, literal(names.get(group.id, group.title)))
            if view.show is not Show.ANSWERED:
                yield Paragraph(parse(group.about))
            yield from nodes

    def _gone(self, value: Texts, answer: Answer, view: View) -> Iterator[Node]:
        """Yield what was written to questions that have left the form."""
        here = self.places(value)
        for key in value.texts if view.show is not Show.BLANK else ():
            if key not in here:
                yield from asked(view.wording.prompts.get(key, key), value.get(key), answer.mark_at(key), view)
