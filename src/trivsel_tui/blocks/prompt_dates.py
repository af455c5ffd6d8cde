"""Dates among what is asked: which of the texts under some prompts are dates, and how a date stands in a summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from trivsel_tui.answers import Dated
from trivsel_tui.blocks.block import DateAt, Prompt, Typed
from trivsel_tui.dates import day_words
from trivsel_tui.inline import parse, plain
from trivsel_tui.texts import _


def dates_typed(
    asked: Iterable[tuple[str, Prompt]], text: Callable[[str], str], about: Callable[[str, Prompt], str] | None = None
) -> tuple[DateAt, ...]:
    """Return the dates typed at places, of those where one is asked for; ``about`` says what each is about."""
    said = about or (lambda _place, prompt: short_words(prompt))
    return tuple(
        DateAt(place, text(place), said(place, prompt), month=prompt.type is Typed.MONTH)
        for place, prompt in asked
        if prompt.type.dated and text(place).strip()
    )


def short_words(prompt: Prompt) -> str:
    """Return a prompt's short name, or what it asks."""
    return prompt.short or plain(parse(prompt.text))


def meant(prompt: Prompt | None, dated: Dated | None, typed: str) -> str:
    """Return the day that a date means, done or not; nothing where there is none, or no more than was typed."""
    said = "".join(_meant(prompt, dated)) if dated else ""
    return "" if said == typed.strip() else said


def _meant(prompt: Prompt | None, dated: Dated) -> Iterator[str]:
    yield day_words(dated.day, month=prompt is not None and prompt.type is Typed.MONTH)
    if dated.done:
        yield " · " + _("dealt with")
