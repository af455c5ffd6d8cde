"""How a rated row looks: its name, and for each scale a bar with its number; and which of it a click points at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from trivsel_tui.figures.lettering import wrapped
from trivsel_tui.figures.profile import MOST
from trivsel_tui.tui.words import BAR, padded

WIDE = 96
"""Cells from which names and bars have more room."""

LONGEST = 40
"""Cells of a name at most."""

AFTER = 6
"""Cells behind a bar: a blank, its number, and air."""

MARGIN = 3
INKS = ("$cool", "$warm")
"""What the bars of the scales are drawn in."""


@dataclass(frozen=True)
class Room:
    """The cells of a name, of a bar, which has as many for each step, and how many bars there are."""

    name: int
    bar: int
    scales: int


def room_for(width: int, scales: int) -> Room:
    """Share the cells of a row out."""
    bar = MOST * (4 if width >= WIDE else 3)
    return Room(min(max(width - MARGIN - scales * (bar + AFTER), 8), LONGEST), bar, scales)


def heads(names: Sequence[str], in_use: int, room: Room) -> Content:
    """Draw the names of the scales over their bars, the one in use bold and underlined."""
    parts: list[tuple[str, str]] = [(" " * (MARGIN + room.name), "")]
    for at, name in enumerate(names):
        cells = padded(name, room.bar + AFTER - 1)
        words = cells.rstrip()
        parts += [(words, "bold underline" if at == in_use else ""), (" " * (len(cells) - len(words) + 1), "")]
    return Content.assemble(*parts)


def bars(name: str, ratings: Sequence[int | None], in_use: int | None, room: Room) -> Content:
    """Draw a row, a long name over two lines; ``in_use`` is the scale that keys go to, None where none is chosen."""
    first, *more = wrapped(name, room.name - 1) or ("",)
    parts: list[tuple[str, str]] = [
        ("   " if in_use is None else f"{BAR}  ", "$warm"),
        (padded(first, room.name - 1) + " ", "bold"),
    ]
    for at, rating in enumerate(ratings):
        full = (rating or 0) * room.bar // MOST
        look = f"{'bold' if rating else '$muted'}{' underline' if at == in_use else ''}"
        parts += [("━" * full, INKS[at]), ("·" * (room.bar - full), "$muted"), (" ", "")]
        parts += [(str(rating or "–"), look), (" " * (AFTER - 2), "")]
    parts += [(f"\n{' ' * MARGIN}{line}", "bold") for line in more]
    return Content.assemble(*parts)


def rating_at(x: int, room: Room) -> tuple[int, int] | None:
    """Return scale and rating at a cell of a row; None where no bar is."""
    scale, along = divmod(x - MARGIN - room.name, room.bar + AFTER)
    return (scale, along * MOST // room.bar + 1) if 0 <= scale < room.scales and along < room.bar else None
