"""What a map of keywords comes to: by colour and by who can act, and one or two to go on with (booklet, page 23)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from trivsel_tui import figures
from trivsel_tui.answers import WHOLE, Answer, Entries, Entry, Shape
from trivsel_tui.blocks.block import (
    Address,
    Block,
    Id,
    Label,
    Offer,
    Short,
    Show,
    Strict,
    View,
    Wording,
    asked,
    missing,
)
from trivsel_tui.blocks.marked import MarkedColumn
from trivsel_tui.document import Column, Node, Table
from trivsel_tui.inline import parse, plain
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _

STAR = "star"
"""The cell of what is gone on with."""

CHOSEN = "chosen"

ROOM = 4
"""Lines that a colour has to write in on paper."""


class Level(Strict):
    """Who can act: oneself, the leader group, the workplace."""

    id: Id
    name: Label
    short: Short


@dataclass(frozen=True)
class Candidate:
    """A row as it stands: a keyword that is offered, one that was taken, or one of the leader's own.

    ``key`` is its origin's address, or the entry's id where it has none, so that it is the same before and after it
    is taken. ``entry`` is None until something is done to it.
    """

    key: str
    text: str
    column: str
    entry: Entry | None = None
    offer: Offer | None = None

    @property
    def starred(self) -> bool:
        """Whether it is gone on with."""
        return self.entry is not None and self.entry.on(STAR)

    @property
    def theme(self) -> str:
        """What it stands under where it comes from, if it is still there."""
        return self.offer.note if self.offer else ""

    @property
    def moved_from(self) -> str:
        """The column it has where it comes from, if that is another."""
        return self.offer.at if self.offer and self.offer.at != self.column else ""


class Priorities(Block):
    """Columns as colours, levels as who can act. An entry stands ``at`` its column; its cells are levels and a star."""

    reserved: ClassVar[tuple[str, ...]] = (STAR,)
    landscape: ClassVar[bool] = True

    kind: Literal["priorities"]
    from_: Annotated[Address, Field(alias="from")]
    columns: Annotated[tuple[MarkedColumn, ...], Field(min_length=1, max_length=6)]
    levels: Annotated[tuple[Level, ...], Field(min_length=3, max_length=3)]
    most: Annotated[int, Field(ge=1, le=9)] = 2

    @property
    def offers(self) -> tuple[str, ...]:
        """``chosen``: what is gone on with; all that has a place while nothing is."""
        return (CHOSEN,)

    @property
    def doors(self) -> tuple[str, ...]:
        """The exercise that the starred lead on to, and the one that the map stands in."""
        return tuple(key for key in (self.door, self.from_.rpartition("/")[0]) if key)

    def empty(self) -> Entries:
        """Return nothing taken."""
        return Entries()

    def sources(self) -> tuple[str, ...]:
        """Return the address of the map that feeds this one."""
        return (self.from_,)

    def wording(self) -> Wording:
        """Return the columns' words and the levels' names by id."""
        columns = {column.id: column.word for column in self.columns}
        return Wording(self.title or "", {**columns, **{level.id: level.name for level in self.levels}})

    def column_of(self, at: str) -> str:
        """Return the column that an entry stands in; one that is not known here stands in the last."""
        ids = [column.id for column in self.columns]
        return at if at in ids else ids[-1]

    def rows(self, value: Entries, offered: Mapping[str, Offer]) -> tuple[Candidate, ...]:
        """Return all rows, colour by colour: what is offered (by origin) in its order, then what stands here alone."""
        taken = {entry.origin: entry for entry in value.entries if entry.origin}
        found: dict[str, list[Candidate]] = {column.id: [] for column in self.columns}
        at_home: set[str] = set()
        for origin, offer in offered.items():
            entry, home = taken.get(origin), self.column_of(offer.at)
            if entry is None or self.column_of(entry.at) == home:
                found[home].append(Candidate(origin, entry.text if entry else offer.text, home, entry, offer))
                at_home.update([entry.id] if entry else [])
        for entry in value.entries:
            if entry.id not in at_home:
                key, column = entry.origin or entry.id, self.column_of(entry.at)
                found[column].append(Candidate(key, entry.text, column, entry, offered.get(entry.origin or "")))
        return tuple(row for rows in found.values() for row in rows)

    def _taken(self, value: Entries, row: Candidate) -> tuple[Entries, Entry]:
        """Return the entries with a row among them, and its entry; one that was taken meanwhile is not taken twice."""
        stands = row.entry or next((entry for entry in value.entries if entry.origin == row.key), None)
        if stands:
            return value, stands
        value, key = value.added(row.text, row.column, origin=row.key)
        return value, next(entry for entry in value.entries if entry.id == key)

    def _changed(self, value: Entries, row: Candidate, entry: Entry) -> Entries:
        """Return the entries with one changed; nothing of a candidate stays when all that was done to it is undone."""
        untouched = row.offer and not (entry.cells or entry.reworded) and entry.at == self.column_of(row.offer.at)
        return value.without(entry.id) if untouched else value.with_entry(entry)

    def levelled(self, value: Entries, row: Candidate, level: str) -> Entries:
        """Return the entries with a row put in a level, or taken out of it again."""
        value, entry = self._taken(value, row)
        return self._changed(value, row, entry.with_cell(level, not entry.on(level)))

    def starred(self, value: Entries) -> tuple[Entry, ...]:
        """Return what is gone on with."""
        return tuple(entry for entry in value.entries if entry.on(STAR) and entry.text.strip())

    def star_turned(self, value: Entries, row: Candidate) -> Entries | None:
        """Return the entries with a row's star set, or taken; None when there are as many as there may be."""
        if not row.starred and len(self.starred(value)) >= self.most:
            return None
        value, entry = self._taken(value, row)
        return self._changed(value, row, entry.with_cell(STAR, not entry.on(STAR)))

    def without(self, value: Entries, row: Candidate) -> Entries:
        """Return the entries without a row; what came from elsewhere is offered again."""
        return value.without(row.entry.id) if row.entry else value

    def moved(self, value: Entries, row: Candidate, step: int) -> Entries:
        """Return the entries with a row in a column before (below 0) or after; the map it comes from keeps its own."""
        ids = [column.id for column in self.columns]
        column = ids[min(max(ids.index(row.column) + step, 0), len(ids) - 1)]
        if column == row.column:
            return value
        value, entry = self._taken(value, row)
        return self._changed(value, row, replace(entry, at=column))

    def reworded(self, value: Entries, row: Candidate, text: str) -> Entries:
        """Return the entries with a row in other words; in its origin's words again it follows them again."""
        value, entry = self._taken(value, row)
        new = entry.worded(text)
        if row.offer and text == row.offer.text:
            new = replace(new, reworded=False)
        return self._changed(value, row, new)

    def own_form(self, value: Shape) -> Entries | None:
        """Return what the leader wrote here alone, each in its column, not placed yet."""
        entries = value.entries if isinstance(value, Entries) else ()
        own = tuple(
            Entry(entry.id, entry.text, entry.at) for entry in entries if not entry.origin and entry.text.strip()
        )
        return Entries(own, last=value.last) if own and isinstance(value, Entries) else None

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return one place: the form is one thing."""
        return (WHOLE,)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the place when anything has been taken, or written here."""
        said = isinstance(value, Entries) and any(entry.text.strip() for entry in value.entries)
        return frozenset({WHOLE}) if said else frozenset()

    def placed(self, entry: Entry) -> bool:
        """Tell whether an entry stands in any level."""
        return any(entry.on(level.id) for level in self.levels)

    def offered(self, value: Shape, only: str | None) -> tuple[Offer, ...]:
        """Return what is gone on with; all that has a place while nothing is."""
        if not isinstance(value, Entries):
            return ()
        placed = (entry for entry in value.entries if self.placed(entry) and entry.text.strip())
        words = {column.id: column.word for column in self.columns}
        return tuple(
            Offer(entry.id, entry.text, words[self.column_of(entry.at)], CHOSEN)
            for entry in self.starred(value) or placed
        )

    def follow(self, value: Shape, offers: Mapping[str, str]) -> Shape:
        """Return the entries in their origins' present words, where they were not written here."""
        return value.followed(offers) if isinstance(value, Entries) else value

    def scene(self, value: Entries, wording: Wording, width: float, height: float) -> Scene:
        """Return the form's boxes, colours down and levels across, with what stands in them."""
        return figures.boxes.scene(*self._boxes(value, wording.prompts), width, height)

    def entry_at(
        self, value: Entries, wording: Wording, width: float, height: float, point: tuple[float, float]
    ) -> Entry | None:
        """Return the entry that stands at a point of the scene, or nearest in its box; None where none does."""
        found = figures.boxes.box_at(*self._boxes(value, wording.prompts), width, height, point)
        if found is None:
            return None
        row, column, at = found
        entries = self._in_box(value, self.columns[row].id, self.levels[column].id)
        return entries[at] if at < len(entries) else None

    def _boxes(
        self, value: Entries, names: Mapping[str, str]
    ) -> tuple[tuple[str, ...], tuple[figures.boxes.BoxRow, ...]]:
        heads = tuple(names.get(level.id, level.name) for level in self.levels)
        rows = tuple(
            figures.boxes.BoxRow(
                f"{column.sign} {names.get(column.id, column.word)}",
                tuple(self._box(value, column.id, level.id) for level in self.levels),
            )
            for column in self.columns
        )
        return heads, rows

    def _in_box(self, value: Entries, column: str, level: str) -> tuple[Entry, ...]:
        return tuple(
            entry
            for entry in value.entries
            if self.column_of(entry.at) == column and entry.on(level) and entry.text.strip()
        )

    def _box(self, value: Entries, column: str, level: str) -> tuple[str, ...]:
        return tuple(
            f"★ {entry.text}" if entry.on(STAR) else entry.text for entry in self._in_box(value, column, level)
        )

    def _without_place(self, value: Entries, column: str) -> tuple[str, ...]:
        return tuple(
            f"★ {entry.text}" if entry.on(STAR) else entry.text
            for entry in value.entries
            if self.column_of(entry.at) == column and not self.placed(entry) and entry.text.strip()
        )

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the booklet's form, colours down and levels across, and what is gone on with."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Entries) else self.empty()
        question = _("This is what we go on with")
        if view.show is Show.BLANK:
            yield self._table(self.empty(), view)
            yield from asked(question, "", answer.mark, view, self.most)
        elif self.answered(value):
            yield self._table(value, view)
            chosen = "\n".join(entry.text for entry in self.starred(value))
            yield from asked(question, chosen, answer.mark, view)
        elif view.show is Show.EVERYTHING:
            yield missing(answer.mark)

    def _table(self, value: Entries, view: View) -> Table:
        """Return the form; what has no place yet stands in a column of its own, if there is any."""
        names = view.wording.prompts
        loose = [self._without_place(value, column.id) for column in self.columns]
        heads = [Column(names.get(level.id, level.name), 2.4) for level in self.levels]
        rows = []
        for column, left in zip(self.columns, loose, strict=True):
            colour = f"{column.sign} {names.get(column.id, column.word)}\n{plain(parse(column.means))}"
            boxes = [self._box(value, column.id, level.id) for level in self.levels] + ([left] if any(loose) else [])
            rows.append((colour, *("\n".join(box) for box in boxes)))
        last = [Column(_("No place yet"), 2)] if any(loose) else []
        room = ROOM if view.show is Show.BLANK else 0
        columns = (Column(_("Colour"), 2, noted=True), *heads, *last)
        return Table(columns, tuple(rows), _("What was found, and who can act on it"), room=room)
