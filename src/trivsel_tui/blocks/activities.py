"""Where the week's hours go, and what gives and drains energy: the form "Prioriter din dag" (booklet, page 9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from trivsel_tui import figures
from trivsel_tui.answers import WHOLE, Answer, Row, Rows, Shape, number
from trivsel_tui.blocks.block import Label, Named, Offer, Show, View, Wording, missing
from trivsel_tui.blocks.own_rows import OwnRowsBlock
from trivsel_tui.document import Align, Column, Figure, Node, Paragraph, Table
from trivsel_tui.inline import literal
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _, number_words

HOURS, GIVES, DRAINS, WORDS = "hours", "gives", "drains", "words"
"""A row's cells."""

WANTED, AGREED = "wanted", "agreed"
"""The table's own cells: hours a week as the leader wants them, and as the contract has them."""

WEEK = Decimal(168)
"""Hours in a week."""

OWN_ROWS_ON_PAPER = 6

_TURNED: Mapping[tuple[bool, bool], tuple[bool, bool]] = {
    (False, False): (True, False),
    (True, False): (False, True),
    (False, True): (True, True),
    (True, True): (False, False),
}
"""What the marks, gives and drains, turn to one after the other: nothing, +, −, both."""


def turned(row: Row) -> Row:
    """Return a row with its marks turned to the next."""
    gives, drains = _TURNED[row.on(GIVES), row.on(DRAINS)]
    return row.with_cell(GIVES, gives).with_cell(DRAINS, drains)


def hours_of(row: Row) -> Decimal:
    """Return a row's hours, none while they cannot be read."""
    return Decimal(0) if fault(row) else number(row.text(HOURS)) or Decimal(0)


def fault(row: Row) -> bool:
    """Tell whether what stands as hours is none that a week has; then it counts as nothing."""
    typed = row.text(HOURS)
    spent = number(typed)
    return bool(typed) and (spent is None or spent > WEEK)


class Activities(OwnRowsBlock):
    """A table of activities: hours a week, gives energy, drains energy, what to keep or change."""

    reserved: ClassVar[tuple[str, ...]] = ("name", HOURS, GIVES, DRAINS, WORDS, WANTED, AGREED)
    landscape: ClassVar[bool] = True

    kind: Literal["activities"]
    rows: Annotated[tuple[Named, ...], Field(min_length=1)]
    name: Label
    hours: Label
    gives: Label
    drains: Label
    words: Label
    wanted: Label
    agreed: Label

    @property
    def offers(self) -> tuple[str, ...]:
        """``gives`` and ``drains``: the rows that give, or drain, energy."""
        return (GIVES, DRAINS)

    def form(self) -> tuple[str, ...]:
        """Return the ids of the form's activities."""
        return tuple(row.id for row in self.rows)

    def wording(self) -> Wording:
        """Return the rows' names by id, and the heads by theirs."""
        heads = {"name": self.name, HOURS: self.hours, GIVES: self.gives, DRAINS: self.drains, WORDS: self.words}
        heads |= {WANTED: self.wanted, AGREED: self.agreed}
        return Wording(self.title or "", {**heads, **{row.id: row.name for row in self.rows}})

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return one place: the table is one thing."""
        return (WHOLE,)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the place when any row says something."""
        said = isinstance(value, Rows) and any(row.cells for row in value.rows if row.id not in value.removed)
        return frozenset({WHOLE}) if said else frozenset()

    def offered(self, value: Shape, only: str | None) -> tuple[Offer, ...]:
        """Return the rows that give, or drain, energy, with their hours beside."""
        if not isinstance(value, Rows):
            return ()
        rows = (row for row in self.laid_out(value) if only is None or row.on(only))
        return tuple(Offer(row.id, self.row_name(row), self._note(row)) for row in rows)

    def _note(self, row: Row) -> str:
        """Return what stands beside a row that is offered: its hours last, where those of all stand in one column."""
        spent = None if fault(row) else number(row.text(HOURS))
        both = [_("gives and drains")] if row.on(GIVES) and row.on(DRAINS) else []
        hours = [] if spent is None else [_("{hours} h").format(hours=number_words(spent))]
        return "   ".join(both + hours)

    def totals(self, value: Rows) -> figures.hours.Totals:
        """Return the hours by energy, and what they are held against."""
        rows = self.laid_out(value)
        return figures.hours.totals(
            [(hours_of(row), row.on(GIVES), row.on(DRAINS)) for row in rows],
            number(str(value.cells.get(WANTED, ""))),
            number(str(value.cells.get(AGREED, ""))),
        )

    def scene(self, value: Rows, wording: Wording, width: float) -> Scene | None:
        """Return bars of the rows that have hours, the longest first; None when none has."""
        bars = [
            figures.hours.Bar(self.row_name(row, wording), spent, row.on(GIVES), row.on(DRAINS))
            for row in self.laid_out(value)
            if (spent := hours_of(row))
        ]
        return figures.hours.scene(bars, self.totals(value), width) if bars else None

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the booklet's own table with its sum, the figure, and the sum in words."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Rows) else self.empty()
        if view.show is Show.BLANK:
            yield self._table(self.laid_out(value), value, view, OWN_ROWS_ON_PAPER)
        elif self.answered(value):
            rows = self.laid_out(value)
            shown = rows if view.show is Show.EVERYTHING else tuple(row for row in rows if row.cells)
            yield self._table(shown, value, view)
            scene = self.scene(value, view.wording, 72)
            if scene:
                yield Figure((scene,), _("Hours a week by activity and energy"))
            yield Paragraph(literal(figures.hours.in_words(self.totals(value))))
        elif view.show is Show.EVERYTHING:
            yield missing(answer.mark_at(WHOLE))

    def _table(self, rows: tuple[Row, ...], value: Rows, view: View, blank: int = 0) -> Table:
        heads = view.wording.prompts
        columns = (
            Column(heads["name"], 4),
            Column(heads[HOURS], 1.4, Align.RIGHT),
            Column(heads[GIVES], 1.2, Align.CENTRE),
            Column(heads[DRAINS], 1.2, Align.CENTRE),
            Column(heads[WORDS], 5),
        )
        body = tuple(
            (
                self.row_name(row, view.wording),
                row.text(HOURS),
                "+" if row.on(GIVES) else "",
                "−" if row.on(DRAINS) else "",
                row.text(WORDS),
            )
            for row in rows
        )
        if view.show is Show.BLANK:
            body = (*((name, "", "", "", "") for name, *_cells in body), *((("",) * 5,) * blank))
            return Table(columns, body, _("Activities, hours a week, and energy"), (_("In all"), "", "", "", ""))
        total = number_words(self.totals(value).all)
        return Table(columns, body, _("Activities, hours a week, and energy"), (_("In all"), total, "", "", ""))
