"""The document of a scope: the front, and every exercise in the booklet's order under its part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from trivsel_tui.answers import Audience
from trivsel_tui.blocks.block import Show
from trivsel_tui.document import Document, Heading, Node, Section
from trivsel_tui.inline import parse
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.threads import Rounds, newest_first
from trivsel_tui.summary.heading import head, round_words
from trivsel_tui.summary.older import older_blocks, older_nodes
from trivsel_tui.summary.overview import overview
from trivsel_tui.summary.scope import ALL, Scope, exercises_in, rounds_in
from trivsel_tui.summary.side_by_side import compared
from trivsel_tui.summary.taking import Answers, block_nodes, sheet_nodes
from trivsel_tui.texts import N_, _, date_words, language
from trivsel_tui.workbook.model import Exercise, Workbook


@dataclass
class _Pages:
    """Sections as they fill up: what shares a layout shares a section."""

    sections: list[Section] = field(default_factory=list)

    def add(self, nodes: list[Node], *, landscape: bool = False) -> None:
        last = self.sections[-1] if self.sections else None
        if last and not last.sheet and last.landscape == landscape:
            self.sections[-1] = Section((*last.nodes, *nodes), landscape)
        else:
            self.sections.append(Section(tuple(nodes), landscape))

    def add_sheet(self, nodes: list[Node]) -> None:
        self.sections.append(Section(tuple(nodes), sheet=True))


def build(workbook: Workbook, rounds: Rounds, scope: Scope, today: date) -> Document:
    """Return the document of a scope, sheets to take along last; one without sections when there is nothing to show."""
    answers = Answers(workbook, rounds)
    pages = _Pages()
    titles: list[str] = []
    sheets: list[list[Node]] = []
    if scope.overview and not scope.audience:
        pages.add(overview(workbook, rounds))
    part_title = ""
    for exercise in exercises_in(workbook, scope):
        stretches = list(_exercise(answers, exercise, scope))
        if not stretches:
            continue
        part = workbook.part_of(exercise.id)
        title = part.title if part else _("Your own exercises")
        if title != part_title:
            pages.add([Heading(1, parse(title))])
        part_title = title
        titles.append(exercise.title)
        for nodes, landscape in stretches:
            pages.add(nodes, landscape=landscape)
        found = [] if scope.show is Show.BLANK else rounds_in(rounds, exercise.id, scope)
        sheets.extend(_sheets(answers, exercise, scope, found[-1] if found else None))
    for sheet in sheets:
        pages.add_sheet(sheet)
    subtitle = titles[0] if len(titles) == 1 else workbook.source
    return Document(workbook.title, subtitle, _for_whom(scope), date_words(today), language(), tuple(pages.sections))


def sheets_to_take(workbook: Workbook, rounds: Rounds, exercise_id: str, today: date) -> Document:
    """Return the sheets to take along from an exercise's form, and no other page: another may see them.

    What was chosen to go on a sheet decides which they are; nothing that was written stands on them.
    """
    scope = Scope((exercise_id,), show=Show.BLANK)
    form = build(workbook, rounds, scope, today)
    exercise = workbook.exercise(exercise_id)
    latest = next(newest_first(rounds, exercise_id), None)
    pages = _Pages()
    for sheet in _sheets(Answers(workbook, rounds), exercise, scope, latest) if exercise else ():
        pages.add_sheet(sheet)
    return replace(form, sections=tuple(pages.sections))


def _for_whom(scope: Scope) -> str:
    if scope.show is Show.BLANK:
        return _("A form to fill in by hand")
    return _(_AUDIENCES[scope.audience]) if scope.audience else _("Only for yourself")


_AUDIENCES = {
    Audience.CHEF: N_("For my own leader"),
    Audience.LEDERGRUPPE: N_("For the leader group"),
    Audience.HR: N_("For HR and MED"),
}


def _exercise(answers: Answers, exercise: Exercise, scope: Scope) -> Iterator[tuple[list[Node], bool]]:
    """Yield the nodes of an exercise in stretches, each with whether it lies across the page."""
    if scope.show is Show.BLANK:
        yield from _round(answers, exercise, None, scope, "")
        return
    found = rounds_in(answers.rounds, exercise.id, scope)
    if isinstance(scope.rounds, tuple) and len(found) > 1:
        yield from compared(answers, exercise, (found[0], found[1]), scope)
        return
    for round_ in found:
        yield from _round(answers, exercise, round_, scope, round_words(round_) if scope.rounds == ALL else "")
    if not found and scope.amount is Show.EVERYTHING:
        yield from _round(answers, exercise, None, scope, "")


def _round(
    answers: Answers, exercise: Exercise, round_: Round | None, scope: Scope, beside: str
) -> Iterator[tuple[list[Node], bool]]:
    """Yield one round of an exercise; ``beside`` is set after the title, to tell several rounds apart."""
    heading = head(exercise, round_words(round_) if round_ else "", scope, beside)
    for block in exercise.blocks:
        nodes = block_nodes(answers, exercise, block, round_, scope)
        if nodes:
            yield [*heading, *nodes], block.landscape
            heading = []
    for key in older_blocks(exercise, round_) if round_ and not scope.audience else ():
        if round_ and not scope.held(f"{exercise.id}/{round_.name}/{key}"):
            yield [*heading, *older_nodes(round_, key)], False
            heading = []


def _sheets(answers: Answers, exercise: Exercise, scope: Scope, round_: Round | None) -> Iterator[list[Node]]:
    """Yield the sheets to take along: of the form with the form, of the answers when asked for."""
    if scope.audience or not (scope.sheet or scope.show is Show.BLANK):
        return
    for block in exercise.blocks:
        nodes = sheet_nodes(answers, exercise, block, round_, scope)
        if nodes:
            yield [Heading(2, parse(exercise.title)), *nodes]
