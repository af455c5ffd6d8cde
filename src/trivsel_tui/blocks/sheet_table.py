"""A sheet in a summary: the booklet's form 3 as a table of two columns, what is asked and what was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trivsel_tui.answers import Answer, Mark, Row
from trivsel_tui.blocks.block import Prompt, Show, Typed, View, audience_words, missing
from trivsel_tui.blocks.prompt_dates import meant, short_words
from trivsel_tui.document import Column, Heading, Node, Paragraph, Table
from trivsel_tui.inline import literal, parse, plain
from trivsel_tui.texts import _

ROOM = "\n\n"
"""Lines to write by hand in, in a field for long text."""


def tables(
    sheet: str, fields: Sequence[Prompt], rows: Sequence[tuple[str, Row]], answer: Answer, view: View
) -> Iterator[Node]:
    """Yield a table for each sheet, given by name and row, and who may see what in it.

    Its heads are what is asked first, and what was written to it.
    """
    for at, (name, row) in enumerate(rows, start=1):
        body = tuple(_lines(fields, row, answer, view))
        words = " ".join(row.text(fields[0].id).split())
        title = name if name not in (sheet, words) else f"{sheet} {at}" if len(rows) > 1 else ""
        yield from _titled(title or sheet, body, told=bool(title))
        if view.names_audience:
            yield from _seen_by(fields, row, answer)


def on_paper(sheet: str, fields: Sequence[Prompt], names: Sequence[str], unnamed: int) -> Iterator[Node]:
    """Yield empty tables to fill in by hand: one for each name, and some without."""
    body = [(plain(parse(field.text)), ROOM if field.type is Typed.TEXT else "") for field in fields]
    all_names = [*names, *([""] * unnamed)]
    for at, name in enumerate(all_names, start=1):
        yield from _titled(name or f"{sheet} {at}", body, told=len(all_names) > 1, room=2)


def _titled(title: str, lines: Sequence[tuple[str, str]], *, told: bool, room: int = 0) -> Iterator[Node]:
    """Yield a sheet under its title, where there is more than one; its first line is the table's head."""
    if told:
        yield Heading(4, literal(title))
    if lines:
        (asked, words), *more = lines if len(lines) > 1 else [("", ""), *lines]
        yield Table((Column(asked, 2), Column(words, 3)), tuple(more), title, room=room, together=True, titled=True)


def _lines(fields: Sequence[Prompt], row: Row, answer: Answer, view: View) -> Iterator[tuple[str, str]]:
    """Yield what is asked and what was written; fields that have left the form stand last, as they were asked."""
    form = {field.id: field for field in fields}
    for key in (*form, *(key for key in row.cells if key not in form)):
        question = plain(parse(view.wording.prompts.get(key, key)))
        place = f"{row.id}/{key}"
        text = row.text(key)
        day = meant(form.get(key), answer.dates.get(place), text)
        if text.strip():
            yield question, f"{text}\n→ {day}" if day else text
        elif view.show is Show.EVERYTHING:
            yield question, missing(answer.mark_at(place)).text


def _seen_by(fields: Sequence[Prompt], row: Row, answer: Answer) -> Iterator[Node]:
    names = {field.id: short_words(field) for field in fields}
    said = {
        key: words
        for key, text in row.cells.items()
        if text and (words := audience_words(answer.marks.get(f"{row.id}/{key}", Mark())))
    }
    if len(said) == len(row.cells) and len(set(said.values())) == 1:
        words = _("May be seen by {audience}").format(audience=next(iter(said.values())))
        yield Paragraph(literal(words), quiet=True)
        return
    for key, audience in said.items():
        words = _("May be seen by {audience}").format(audience=audience)
        yield Paragraph(literal(f"{names.get(key, key)}: {words}"), quiet=True)
