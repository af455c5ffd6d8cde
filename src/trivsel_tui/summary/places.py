"""An answer place by place: which pieces of it can go alone, and the answer with only some of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from trivsel_tui.answers import WHOLE, Answer, Audience, Choices, Mark, Texts
from trivsel_tui.blocks.block import Block, View, Wording
from trivsel_tui.document import Node

_SEEN = Mark(audience=(Audience.CHEF,))
_UNSEEN = Mark()


def limited(block: Block, answer: Answer, places: Collection[str]) -> Answer | None:
    """Return an answer with nothing but some places, its marks as they were; None when nothing is left.

    A block already knows how to show itself to an audience, place by place: here the audience is "those places".
    """
    keys = {*block.answered(answer.value), *_keys(answer)} - {WHOLE}
    marks = {key: _SEEN if key in places else _UNSEEN for key in keys}
    asked = Answer(answer.value, _SEEN if WHOLE in places else _UNSEEN, marks)
    found = block.visible(asked, Audience.CHEF)
    return None if found is None else replace(found, mark=answer.mark, marks=answer.marks)


def alone(block: Block, answer: Answer, place: str, wording: Wording) -> tuple[Node, ...]:
    """Return what one place of an answer says by itself; nothing when it cannot go alone."""
    found = limited(block, answer, (place,))
    return () if found is None else tuple(block.nodes(found, View(wording, names_audience=False)))


def places_of(block: Block, answer: Answer, wording: Wording) -> tuple[str, ...]:
    """Return the places of an answer that can go alone, in order; WHOLE for what only goes as one."""
    answered = block.answered(answer.value)
    inner = [place for place in block.places(answer.value) if place in answered and place != WHOLE]
    order = {key: at for at, key in enumerate(wording.prompts)}
    group = {place.partition("/")[0]: at for at, place in reversed(list(enumerate(inner)))}

    def rank(place: str) -> tuple[int, list[tuple[int, str]]]:
        parts = place.split("/")
        return group.get(parts[0], len(inner)), [(order.get(part, len(order)), part) for part in parts]

    rest = sorted(answered - {*inner, WHOLE}, key=rank)
    together = sorted([*inner, *rest], key=lambda place: rank(place)[0])
    return tuple(place for place in (WHOLE, *together) if alone(block, answer, place, wording))


def _keys(answer: Answer) -> Collection[str]:
    return answer.value.texts.keys() if isinstance(answer.value, Texts | Choices) else ()
