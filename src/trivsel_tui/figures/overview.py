"""Keywords counted by theme and mark: where a leader has to stop, can wait, can go on (booklet, page 22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trivsel_tui.figures.lettering import measure, wrapped
from trivsel_tui.scene import Anchor, Line, Role, Scene, Shape, Text
from trivsel_tui.texts import _, ngettext

_LINE = 2.0
_LEAST_COLUMN = 8
_NAMES = 0.5
_GAP = 2.0


@dataclass(frozen=True)
class Column:
    """One column: its sign, its word, what it is drawn as."""

    sign: str
    word: str
    role: Role


@dataclass(frozen=True)
class Theme:
    """One theme, and how many keywords it has in each column."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Part:
    """A part of the form with its themes."""

    title: str
    themes: tuple[Theme, ...]


@dataclass(frozen=True)
class Overview:
    """All that is counted."""

    columns: tuple[Column, ...]
    parts: tuple[Part, ...]

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes of all parts."""
        return tuple(theme for part in self.parts for theme in part.themes)

    @property
    def totals(self) -> tuple[int, ...]:
        """How many keywords each column has."""
        return tuple(sum(theme.counts[at] for theme in self.themes) for at in range(len(self.columns)))

    @property
    def said(self) -> Overview:
        """The same without the themes that have no keywords, for those who may not see whether they have any."""
        parts = (Part(part.title, tuple(theme for theme in part.themes if any(theme.counts))) for part in self.parts)
        return Overview(self.columns, tuple(part for part in parts if part.themes))


def scene(overview: Overview, width: float, height: float | None = None) -> Scene:
    """Return a line a theme with as many signs as it has keywords, and the sums under them.

    Args:
        overview: what is counted.
        width: in units; names are broken in lines, never cut.
        height: in units; where it is too low for all themes, those without keywords are left out.
    """
    shapes = list(_shapes(overview, width, only_said=False))
    high = _height(shapes)
    if height is not None and high > height:
        shapes = list(_shapes(overview, width, only_said=True))
        high = _height(shapes)
    return Scene(width, high, tuple(shapes), _("Overview"), in_words(overview))


def in_words(overview: Overview) -> str:
    """Say what the figure shows: the sums, how many themes have any if not all do, where most of a column stand."""
    return " ".join(_sentences(overview))


def _sentences(overview: Overview) -> Iterator[str]:
    sums = ", ".join(
        _("{word} {count}").format(word=column.word, count=count)
        for column, count in zip(overview.columns, overview.totals, strict=True)
    )
    yield _("Keywords: {sums}.").format(sums=sums)
    count = sum(any(theme.counts) for theme in overview.themes)
    if count < len(overview.themes):
        yield ngettext("{count} of {all} themes has any.", "{count} of {all} themes have any.", count).format(
            count=count, all=len(overview.themes)
        )
    for at, column in enumerate(overview.columns):
        most = max((theme.counts[at] for theme in overview.themes), default=0)
        names = [theme.name for theme in overview.themes if theme.counts[at] == most]
        if most > 1 and len(names) == 1:
            yield _("Most under {word}: {name}, {count}.").format(word=column.word, name=names[0], count=most)


def _height(shapes: list[Shape]) -> float:
    return max((shape.y for shape in shapes if isinstance(shape, Text)), default=0.0) + _LINE / 2


def _shapes(overview: Overview, width: float, *, only_said: bool) -> Iterator[Shape]:
    names = [theme.name for theme in overview.themes]
    longest = max(map(measure, names), default=0)
    most = width - len(overview.columns) * _LEAST_COLUMN - _GAP
    column = int(max(min(longest, width * _NAMES, most), 8))
    wide = (width - column - _GAP) / max(len(overview.columns), 1)
    lefts = [column + _GAP + at * wide for at in range(len(overview.columns))]
    for head, x in zip(overview.columns, lefts, strict=True):
        yield Text(x, 1, head.sign, head.role, Anchor.START, bold=True)
        yield from _broken(head.word, x + 2, 1, wide - 3, head.role)
    y = 1 + _LINE * max((len(wrapped(head.word, int(max(wide - 3, 2)))) for head in overview.columns), default=1)
    for part in overview.parts:
        themes = [theme for theme in part.themes if any(theme.counts) or not only_said]
        if themes:
            yield Text(0, y, part.title, Role.BRANCH, Anchor.START, bold=True)
            y += _LINE
        for theme in themes:
            yield from _broken(theme.name, 0, y, column, Role.LABEL if any(theme.counts) else Role.QUIET)
            yield from _signs(overview, theme.counts, lefts, y, wide)
            y += _LINE * len(wrapped(theme.name, column))
    yield Line(((0, y - 1), (width, y - 1)), Role.LINK)
    yield Text(0, y + 1, _("In all"), Role.LABEL, Anchor.START, bold=True)
    for head, count, x in zip(overview.columns, overview.totals, lefts, strict=True):
        yield Text(x, y + 1, f"{head.sign} {count}", head.role, Anchor.START, bold=True)


def _broken(text: str, x: float, y: float, width: float, role: Role) -> Iterator[Text]:
    for at, line in enumerate(wrapped(text, int(max(width, 2)))):
        yield Text(x, y + at * _LINE, line, role, Anchor.START)


def _signs(overview: Overview, counts: tuple[int, ...], lefts: list[float], y: float, wide: float) -> Iterator[Text]:
    """Yield a theme's signs and how many they are; one sign for all where they are too many to draw."""
    for head, count, x in zip(overview.columns, counts, lefts, strict=True):
        if count:
            drawn = count if count + len(str(count)) + 3 <= wide else 1
            yield Text(x, y, f"{head.sign * drawn} {count}", head.role, Anchor.START)
        else:
            yield Text(x, y, "·", Role.QUIET, Anchor.START)
