"""Keywords by theme and colour: form 1 of the leader APV, and what to take along into the future (page 22)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from trivsel_tui.answers import Answer, Audience, Entries, Row, Rows, Shape, State
from trivsel_tui.blocks import own_rows
from trivsel_tui.blocks.block import (
    Address,
    Block,
    Id,
    Label,
    Offer,
    Short,
    Show,
    Step,
    Strict,
    View,
    Wording,
    Words,
    audience_words,
    missing,
)
from trivsel_tui.blocks.lists import said
from trivsel_tui.blocks.marked import Mark, MarkedColumn
from trivsel_tui.document import Align, Column, Figure, Heading, Node, Paragraph, Table
from trivsel_tui.figures import overview as figure
from trivsel_tui.inline import literal, parse, plain
from trivsel_tui.scene import Role, Scene
from trivsel_tui.texts import _

LABEL = Role.LABEL
_ROLES = {Mark.SQUARE: Role.STOP, Mark.TRIANGLE: Role.WAIT, Mark.CIRCLE: Role.GO}

ROOM = 3
"""Lines that a theme has to write in on paper."""


class MapTheme(Strict):
    """One theme of the form; an open one (``own``) is named by the leader."""

    id: Id
    text: Label
    short: Short | None = None
    hint: Words | None = None
    own: bool = False


class Group(Strict):
    """A part of the form with its themes."""

    id: Id
    title: Label
    themes: Annotated[tuple[MapTheme, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Standing:
    """A theme as it stands: its id, its number on the form, its names, what to think of, whether it waits for one."""

    id: str
    number: int
    group: str
    name: str
    short: str
    hint: str = ""
    unnamed: bool = False
    own: bool = False


class Mapping(Block):
    """Themes down, columns across; an entry stands ``at`` ``theme/column``. Own themes are in the entries' form."""

    landscape: ClassVar[bool] = True
    marks_places: ClassVar[bool] = True

    kind: Literal["mapping"]
    beside: Address | None = None
    columns: Annotated[tuple[MarkedColumn, ...], Field(min_length=1, max_length=6)]
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _themes_differ(self) -> Self:
        if max(Counter(theme.id for theme in self.themes()).values()) > 1:
            raise ValueError("theme twice")
        return self

    @property
    def offers(self) -> tuple[str, ...]:
        """The columns' ids: the keywords in each."""
        return tuple(column.id for column in self.columns)

    def themes(self) -> tuple[MapTheme, ...]:
        """Return the form's themes in its order."""
        return tuple(theme for group in self.groups for theme in group.themes)

    def empty(self) -> Entries:
        """Return a map without keywords."""
        return Entries()

    def notes_beside(self) -> str | None:
        """Return the address of the notes to be seen beside."""
        return self.beside

    def wording(self) -> Wording:
        """Return the themes by id, the columns' words by ``columns/id``, the parts by ``groups/id``."""
        columns = {f"columns/{column.id}": column.word for column in self.columns}
        groups = {f"groups/{group.id}": group.title for group in self.groups}
        return Wording(self.title or "", {**{theme.id: theme.text for theme in self.themes()}, **columns, **groups})

    def leans_on(self, value: Shape) -> frozenset[str]:
        """Return the themes with keywords, their parts, and the columns that have any."""
        entries = value.entries if isinstance(value, Entries) else ()
        places = {tuple(entry.at.partition("/")[::2]) for entry in entries if entry.text.strip()}
        groups = {f"groups/{self._group(theme)}" for theme, _column in places}
        return frozenset({key for theme, column in places for key in (theme, f"columns/{column}")} | groups)

    def group_of(self, theme: str) -> str:
        """Return the id of the part that a theme belongs to: the form says, or how an own one's id begins."""
        home = next((group.id for group in self.groups if theme in {item.id for item in group.themes}), None)
        own = (group.id for group in self.groups if theme.startswith(f"{group.id}-{own_rows.OWN}-"))
        return home or max(own, key=len, default=self.groups[-1].id)

    def _form(self) -> tuple[str, ...]:
        return tuple(theme.id for theme in self.themes())

    def _ordered(self, value: Entries) -> list[Row]:
        """Return the rows of all themes that stand, part by part."""
        rows = own_rows.laid_out(self._form(), value.form)
        return [row for group in self.groups for row in rows if self.group_of(row.id) == group.id]

    def laid_out(self, value: Entries, wording: Wording | None = None) -> tuple[Standing, ...]:
        """Return all themes that stand, part by part, in the leader's order; numbered through as on the form."""
        words = wording or self.wording()
        form = {theme.id: theme for theme in self.themes()}
        return tuple(
            self._standing(row, number, form.get(row.id), words)
            for number, row in enumerate(self._ordered(value), start=1)
        )

    def _standing(self, row: Row, number: int, theme: MapTheme | None, words: Wording) -> Standing:
        group, named = self.group_of(row.id), (row.name or "").strip()
        if theme is None:
            return Standing(row.id, number, group, named, named, unnamed=not named, own=True)
        name = named or words.prompts.get(theme.id, theme.text)
        short = named or theme.short or name
        return Standing(row.id, number, group, name, short, theme.hint or "", unnamed=theme.own and not named)

    def _with_form(self, value: Entries, form: Rows) -> Entries:
        return replace(value, form=form)

    def added(self, value: Entries, after: str, name: str = "") -> tuple[Entries, str]:
        """Return the map with a theme of the leader's own below another, in the same part, and its id."""
        prefix = f"{self.group_of(after)}-{own_rows.OWN}"
        form, theme = own_rows.added(self._form(), value.form, after, [name], prefix=prefix)
        return self._with_form(value, form), theme

    def renamed(self, value: Entries, theme: str, name: str) -> Entries:
        """Return the map with a theme called otherwise; without a name, one of the form has its own again."""
        kept = name or ("" if theme not in self._form() else None)
        row = replace(value.form.row(theme), name=kept)
        return self._with_form(value, own_rows.with_row(self._form(), value.form, row))

    def moved(self, value: Entries, theme: str, step: int) -> Entries:
        """Return the map with a theme so many lines up (below 0) or down in its part, at most to an end."""
        rows = self._ordered(value)
        home = [at for at, row in enumerate(rows) if self.group_of(row.id) == self.group_of(theme)]
        at = next(at for at in home if rows[at].id == theme)
        rows.insert(min(max(at + step, home[0]), home[-1]), rows.pop(at))
        return self._with_form(value, own_rows.arranged(value.form, rows))

    def without(self, value: Entries, theme: str) -> Entries:
        """Return the map with a theme taken away; its keywords are kept."""
        return self._with_form(value, own_rows.without(self._form(), value.form, theme))

    def brought_back(self, value: Entries) -> Entries:
        """Return the map with the theme that was taken away last."""
        return self._with_form(value, own_rows.brought_back(value.form))

    def own_form(self, value: Shape) -> Entries | None:
        """Return the themes of the leader's own, names, order and what was taken away."""
        form = value.form.own() if isinstance(value, Entries) else None
        return Entries(form=form) if form else None

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the themes that stand; each counts as one."""
        return tuple(theme.id for theme in self.laid_out(value if isinstance(value, Entries) else self.empty()))

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the themes that stand and have a keyword in any column."""
        if not isinstance(value, Entries):
            return frozenset()
        themes = {entry.at.partition("/")[0] for entry in value.entries if entry.text.strip()}
        return frozenset(themes.intersection(self.places(value)))

    def steps(self, value: Shape | None) -> tuple[Step, ...]:
        """Return a line for each theme that stands."""
        themes = self.laid_out(value if isinstance(value, Entries) else self.empty())
        return tuple(Step(theme.id, theme.short or nameless()) for theme in themes)

    def offered(self, value: Shape, only: str | None) -> tuple[Offer, ...]:
        """Return the keywords, theme by theme, of one column or of all, with the theme they stand under."""
        if not isinstance(value, Entries):
            return ()
        under: dict[str, list[Offer]] = {theme.id: [] for theme in self.laid_out(value)}
        names = {theme.id: theme.short or nameless() for theme in self.laid_out(value)}
        for entry in value.entries:
            theme, _slash, column = entry.at.partition("/")
            if theme in under and only in (None, column) and column in self.offers and entry.text.strip():
                under[theme].append(Offer(entry.id, entry.text, names[theme], column))
        return tuple(offer for offers in under.values() for offer in offers)

    def visible(self, answer: Answer, audience: Audience) -> Answer | None:
        """Return the themes whose own mark lets the audience see them."""
        value = answer.value
        seen = {theme for theme in self.answered(value) if audience in answer.mark_at(theme).audience}
        if not (isinstance(value, Entries) and seen):
            return None
        places = frozenset(entry.at for entry in value.entries if entry.at.partition("/")[0] in seen)
        return answer.with_value(value.only(places))

    def counts(self, value: Entries, themes: tuple[Standing, ...]) -> dict[str, tuple[int, ...]]:
        """Return how many keywords each theme has in each column."""
        found = Counter(entry.at for entry in value.entries if entry.text.strip())
        return {theme.id: tuple(found[f"{theme.id}/{column}"] for column in self.offers) for theme in themes}

    def overview(self, value: Entries, wording: Wording) -> figure.Overview:
        """Return what the figure shows: the columns, and each theme's keywords in them, part by part."""
        themes = self.laid_out(value, wording)
        counts = self.counts(value, themes)
        names = wording.prompts
        groups = tuple(
            figure.Part(
                names.get(f"groups/{group}", group),
                tuple(figure.Theme(theme.name or nameless(), counts[theme.id]) for theme in part),
            )
            for group, part in groupby(themes, key=lambda theme: theme.group)
        )
        columns = tuple(
            figure.Column(column.sign, names.get(f"columns/{column.id}", column.word), _ROLES.get(column.mark, LABEL))
            for column in self.columns
        )
        return figure.Overview(columns, groups)

    def scene(self, value: Entries, wording: Wording, width: float, height: float | None = None) -> Scene:
        """Return the overview laid out for a width and at most a height in units."""
        return figure.scene(self.overview(value, wording), width, height)

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the booklet's own form, and what it adds up to as figure, table and sentence; blank: the form."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Entries) else self.empty()
        if view.show is Show.BLANK:
            yield from self._form_nodes(Answer(replace(value, entries=())), view)
        elif self.answered(value):
            yield from self._form_nodes(answer.with_value(value), view)
            overview = self.overview(value, view.wording)
            yield Figure((figure.scene(overview, 100),), _("Keywords by theme and mark"))
            yield _counted(overview)
            yield Paragraph(literal(figure.in_words(overview)))
        elif view.show is Show.EVERYTHING:
            yield missing(answer.mark)

    def _form_nodes(self, answer: Answer, view: View) -> Iterator[Node]:
        """Yield a table for each part of the form."""
        value = answer.value if isinstance(answer.value, Entries) else self.empty()
        shown = self.answered(value) if view.show is Show.ANSWERED else frozenset(self.places(value))
        names = view.wording.prompts
        heads = tuple(
            Column(f"{c.sign} {names.get(f'columns/{c.id}', c.word)}\n{plain(parse(c.means))}", 2.4)
            for c in self.columns
        )
        themes = [theme for theme in self.laid_out(value, view.wording) if theme.id in shown]
        for group, part in groupby(themes, key=lambda theme: theme.group):
            title = names.get(f"groups/{group}", group)
            yield Heading(4, literal(title))
            rows = tuple(
                (
                    self._theme_cell(theme, answer, view),
                    *("\n".join(said(value, f"{theme.id}/{c}")) for c in self.offers),
                )
                for theme in part
            )
            room = ROOM if view.show is Show.BLANK else 0
            yield Table((Column(_("Theme"), 3), *heads), rows, title, room=room)

    def _theme_cell(self, theme: Standing, answer: Answer, view: View) -> str:
        name = theme.name or nameless()
        if view.show is Show.BLANK:
            hint = plain(parse(theme.hint))
            return f"{theme.number}. {name}" + (f"\n{hint}" if hint else "")
        mark = answer.mark_at(theme.id)
        seen = audience_words(mark) if view.names_audience else ""
        skipped = missing(mark).text if mark.state is not State.ANSWERED else ""
        shown = _("May be seen by {audience}").format(audience=seen) if seen else ""
        return "\n".join(part for part in (f"{theme.number}. {name}", skipped, shown) if part)


def nameless() -> str:
    """Say that a theme has no name yet."""
    return _("A theme without a name")


def _counted(overview: figure.Overview) -> Table:
    """Return the figure's numbers as a table."""
    heads = tuple(Column(f"{column.sign} {column.word}", 1, Align.RIGHT) for column in overview.columns)
    rows = tuple(
        (theme.name, *(str(count or "") for count in theme.counts)) for theme in overview.themes if any(theme.counts)
    )
    total = (_("In all"), *map(str, overview.totals))
    return Table((Column(_("Theme"), 4), *heads), rows, _("How many keywords each theme has"), total)
