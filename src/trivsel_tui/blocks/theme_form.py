"""A form of themes in parts, which the leader may add to, rename, arrange, and take from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Annotated, Self

from pydantic import Field, model_validator

from trivsel_tui.answers import Entries, Row, Rows, Shape
from trivsel_tui.blocks import own_rows
from trivsel_tui.blocks.block import Block, Id, Label, Short, Strict, Wording, Words
from trivsel_tui.texts import _


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


class ThemedBlock(Block):
    """A block whose entries stand under themes; what is the leader's own in the form is in the entries' form."""

    groups: Annotated[tuple[Group, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _themes_differ(self) -> Self:
        if max(Counter(theme.id for theme in self.themes()).values()) > 1:
            raise ValueError("theme twice")
        return self

    def themes(self) -> tuple[MapTheme, ...]:
        """Return the form's themes in its order."""
        return tuple(theme for group in self.groups for theme in group.themes)

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


def nameless() -> str:
    """Say that a theme has no name yet."""
    return _("A theme without a name")
