"""Things rated from 1 to 5 as a profile: a bar for each scale, thing by thing (booklet, page 5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trivsel_tui.figures.lettering import measure, widest, wrapped
from trivsel_tui.scene import Anchor, Rect, Role, Scene, Shape, Text
from trivsel_tui.texts import _, listed

MOST = 5
"""The highest rating; the lowest is 1."""

ROLES = (Role.ONE, Role.OTHER)
"""What the bars of the first and the second scale are drawn as."""

_LINE = 2
_GAP = 1
_SWATCH = 3
_BAR = 1.4


@dataclass(frozen=True)
class Scale:
    """A scale from 1 to 5: its name, and what its ends mean."""

    name: str
    low: str
    high: str


@dataclass(frozen=True)
class Rated:
    """One thing and what it is rated on each scale; None where it is not."""

    name: str
    ratings: tuple[int | None, ...]


@dataclass(frozen=True)
class Profile:
    """All things rated on the same scales."""

    scales: tuple[Scale, ...]
    rows: tuple[Rated, ...]

    @property
    def rated(self) -> tuple[Rated, ...]:
        """Those with a rating on any scale."""
        return tuple(row for row in self.rows if any(row.ratings))


def ends_in_words(scale: Scale) -> str:
    """Say what the ends of a scale mean."""
    return _("{scale}: 1 is {low}, 5 is {high}.").format(scale=scale.name, low=scale.low, high=scale.high)


def in_words(profile: Profile) -> str:
    """Say for each scale which things are rated highest, and which lowest; nothing for a scale that is not used."""
    return " ".join(filter(None, (_extremes(profile, at) for at in range(len(profile.scales)))))


def _extremes(profile: Profile, at: int) -> str:
    rated = [(rating, row.name) for row in profile.rows if (rating := row.ratings[at])]
    if not rated:
        return ""
    highest, lowest = max(rated)[0], min(rated)[0]
    scale = profile.scales[at].name
    most = listed([name for rating, name in rated if rating == highest])
    least = listed([name for rating, name in rated if rating == lowest])
    if highest == lowest:
        return _("{scale}: {names} {rating}.").format(scale=scale, names=most, rating=highest)
    words = _("{scale}: most {most} ({highest}), least {least} ({lowest}).")
    return words.format(scale=scale, most=most, highest=highest, least=least, lowest=lowest)


def _numbers_in_words(profile: Profile) -> str:
    parts = []
    for at, scale in enumerate(profile.scales):
        rated = ", ".join(f"{row.name} {row.ratings[at]}" for row in profile.rows if row.ratings[at])
        if rated:
            parts.append(_("{scale} from 1 to 5: {rated}.").format(scale=scale.name, rated=rated))
    return " ".join(parts)


def scene(profile: Profile, width: float) -> Scene:
    """Return two lines a thing, a bar for each scale with its number behind it; as high as it needs.

    All bars begin at one line and have one length a step, so that they are read down as well as across. Under them
    stand the scales, each with a swatch. Names are broken in lines, never cut.
    """
    rows = profile.rated
    names = [wrapped(row.name, max(int(width * 0.4), 2)) for row in rows]
    left = max(map(widest, names), default=0) + _GAP
    step = max(width - left - 3, MOST) / MOST
    shapes: list[Shape] = []
    top = 0.0
    for row, lines in zip(rows, names, strict=True):
        shapes.extend(Text(left - _GAP, top + _LINE * at + 1, line, anchor=Anchor.END) for at, line in enumerate(lines))
        for at, rating in enumerate(row.ratings):
            middle = top + _LINE * at + 1
            length = step * (rating or 0)
            if rating:
                shapes.append(Rect(left, middle - _BAR / 2, length, _BAR, ROLES[at]))
            shapes.append(Text(left + length + _GAP, middle, str(rating or "–"), anchor=Anchor.START))
        top += _LINE * max(len(lines), len(row.ratings)) + (_LINE if len(row.ratings) > 1 else 0)
    shapes.extend(_key(profile, width, top if len(profile.scales) > 1 else top + _LINE))
    height = max(shape.y for shape in shapes if isinstance(shape, Text)) + 1
    alt = f"{_numbers_in_words(profile)} {in_words(profile)}"
    return Scene(width, height, tuple(shapes), _("The profile"), alt)


def _key(profile: Profile, width: float, top: float) -> Iterator[Shape]:
    """Yield the scales with their swatches, in as many lines as they take."""
    x, y = 0.0, top + 1
    for role, scale in zip(ROLES, profile.scales, strict=False):
        words = f"{scale.name} (1 {scale.low}, 5 {scale.high})"
        lines = wrapped(words, max(int(width) - _SWATCH - _GAP, 2))
        taken = _SWATCH + _GAP + max(map(measure, lines))
        if x and x + taken > width:
            x, y = 0.0, y + _LINE
        yield Rect(x, y - _BAR / 2, _SWATCH, _BAR, role)
        for at, line in enumerate(lines):
            yield Text(x + _SWATCH + _GAP, y + _LINE * at, line, anchor=Anchor.START)
        y += _LINE * (len(lines) - 1)
        x += taken + 3
