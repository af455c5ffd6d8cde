"""Keywords by theme and colour: form 1 of the leader APV, and what to take along into the future (page 22)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from trivsel_tui import figures
from trivsel_tui.answers import Answer, Audience, Entries, Shape, State
from trivsel_tui.blocks.block import Address, Offer, Show, Step, View, Wording, audience_words, missing
from trivsel_tui.blocks.lists import said
from trivsel_tui.blocks.marked import Mark, MarkedColumn
from trivsel_tui.blocks.theme_form import Standing, ThemedBlock, nameless
from trivsel_tui.document import Align, Column, Figure, Heading, Node, Paragraph, Table
from trivsel_tui.inline import literal, parse, plain
from trivsel_tui.scene import Role, Scene
from trivsel_tui.texts import _

_ROLES = {Mark.SQUARE: Role.STOP, Mark.TRIANGLE: Role.WAIT, Mark.CIRCLE: Role.GO}

ROOM = 2.5
"""Lines that a theme has to write in on paper."""


class Mapping(ThemedBlock):
    """Themes down, columns across; an entry stands ``at`` ``theme/column``. Own themes are in the entries' form."""

    landscape: ClassVar[bool] = True
    marks_places: ClassVar[bool] = True
    shows_last_time: ClassVar[bool] = True
    names_audience: ClassVar[bool] = True

    kind: Literal["mapping"]
    beside: Address | None = None
    columns: Annotated[tuple[MarkedColumn, ...], Field(min_length=1, max_length=6)]

    @property
    def offers(self) -> tuple[str, ...]:
        """The columns' ids: the keywords in each."""
        return tuple(column.id for column in self.columns)

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
        groups = {f"groups/{self.group_of(theme)}" for theme, _column in places}
        return frozenset({key for theme, column in places for key in (theme, f"columns/{column}")} | groups)

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return the themes that stand, each counts as one; one without a name is asked for by nobody."""
        entries = value if isinstance(value, Entries) else self.empty()
        said = {entry.at.partition("/")[0] for entry in entries.entries if entry.text.strip()}
        return tuple(theme.id for theme in self.laid_out(entries) if not theme.unnamed or theme.id in said)

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

    def overview(self, value: Entries, wording: Wording) -> figures.overview.Overview:
        """Return what the figure shows: the columns, and each theme's keywords in them, part by part."""
        themes = self.laid_out(value, wording)
        counts = self.counts(value, themes)
        names = wording.prompts
        groups = tuple(
            figures.overview.Part(
                names.get(f"groups/{group}", group),
                tuple(figures.overview.Theme(theme.name or nameless(), counts[theme.id]) for theme in part),
            )
            for group, part in groupby(themes, key=lambda theme: theme.group)
        )
        columns = tuple(
            figures.overview.Column(
                column.sign, names.get(f"columns/{column.id}", column.word), _ROLES.get(column.mark, Role.LABEL)
            )
            for column in self.columns
        )
        return figures.overview.Overview(columns, groups)

    def scene(self, value: Entries, wording: Wording, width: float, height: float | None = None) -> Scene:
        """Return the overview laid out for a width and at most a height in units."""
        return figures.overview.scene(self.overview(value, wording), width, height)

    def nodes(self, answer: Answer | None, view: View) -> Iterator[Node]:
        """Yield the booklet's own form, and what it adds up to as figure and table; blank: the form."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Entries) else self.empty()
        if view.show is Show.BLANK:
            yield from self._form_nodes(Answer(replace(value, entries=())), view)
        elif self.answered(value):
            yield from self._form_nodes(answer.with_value(value), view)
            whole = self.overview(value, view.wording)
            overview = whole if view.names_audience else whole.said
            yield Figure((figures.overview.scene(overview, 76),), _("Keywords by theme and mark"))
            yield _counted(overview)
        elif view.show is Show.EVERYTHING:
            yield missing(answer.mark)

    def _form_nodes(self, answer: Answer, view: View) -> Iterator[Node]:
        """Yield a table for each part of the form."""
        value = answer.value if isinstance(answer.value, Entries) else self.empty()
        shown = self.answered(value) if view.show is Show.ANSWERED else {theme.id for theme in self.laid_out(value)}
        names = view.wording.prompts
        heads = tuple(
            Column(f"{c.sign} {names.get(f'columns/{c.id}', c.word)}\n{plain(parse(c.means))}", 2.4)
            for c in self.columns
        )
        themes = [theme for theme in self.laid_out(value, view.wording) if theme.id in shown]
        seen = _audiences(answer, themes, self.answered(value), view)
        for group, part in groupby(themes, key=lambda theme: theme.group):
            title = names.get(f"groups/{group}", group)
            yield Heading(4, literal(title))
            rows = tuple(
                (
                    self._theme_cell(theme, answer, view, seen),
                    *("\n".join(said(value, f"{theme.id}/{c}")) for c in self.offers),
                )
                for theme in part
            )
            blank = view.show is Show.BLANK
            first = Column(_("Theme"), 4 if blank else 3, noted=True)
            yield Table((first, *heads), rows, title, room=ROOM if blank else 0, together=blank, titled=True)
        if seen.usual:
            yield Paragraph(literal(seen.in_words()), quiet=True)

    def _theme_cell(self, theme: Standing, answer: Answer, view: View, seen: _Audiences) -> str:
        name = theme.name or nameless()
        if view.show is Show.BLANK:
            hint = plain(parse(theme.hint))
            return f"{theme.number}. {name}" + (f"\n{hint}" if hint else "")
        mark = answer.mark_at(theme.id)
        skipped = missing(mark).text if mark.state is not State.ANSWERED else ""
        return "\n".join(part for part in (f"{theme.number}. {name}", skipped, seen.beside(theme.id)) if part)


@dataclass(frozen=True)
class _Audiences:
    """Who may see each theme that says something, by id, and who may see most of them."""

    by_theme: dict[str, str]
    usual: str

    def beside(self, theme: str) -> str:
        """Say who may see a theme, where it is not as most."""
        seen = self.by_theme.get(theme, self.usual)
        if seen == self.usual:
            return ""
        return _("May be seen by {audience}").format(audience=seen) if seen else _("Only for yourself")

    def in_words(self) -> str:
        """Say who may see most, and whether some differ."""
        same = all(seen == self.usual for seen in self.by_theme.values())
        words = _("May be seen by {audience}") if same else _("May be seen by {audience}, where nothing else is said")
        return words.format(audience=self.usual)


def _audiences(answer: Answer, themes: list[Standing], said: frozenset[str], view: View) -> _Audiences:
    by_theme = {
        theme.id: audience_words(answer.mark_at(theme.id))
        for theme in themes
        if theme.id in said and view.names_audience and view.show is not Show.BLANK
    }
    shared = (seen for seen, count in Counter(by_theme.values()).items() if count > len(by_theme) / 2)
    return _Audiences(by_theme, next(shared, ""))


def _counted(overview: figures.overview.Overview) -> Table:
    """Return the figure's numbers as a table."""
    heads = tuple(Column(f"{column.sign} {column.word}", 1, Align.RIGHT) for column in overview.columns)
    rows = tuple(
        (theme.name, *(str(count or "") for count in theme.counts)) for theme in overview.themes if any(theme.counts)
    )
    total = (_("In all"), *map(str, overview.totals))
    return Table((Column(_("Theme"), 4), *heads), rows, _("How many keywords each theme has"), total, together=True)
