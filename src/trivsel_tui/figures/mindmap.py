"""A mind map: a two-sided tree that looks radial (booklet, page 10)."""

from __future__ import annotations

from dataclasses import dataclass

from trivsel_tui.scene import Scene


@dataclass(frozen=True)
class Branch:
    """A branch and those under it; ``folded`` is how many more are not shown."""

    text: str
    children: tuple[Branch, ...] = ()
    folded: int = 0


def scene(centre: str, branches: tuple[Branch, ...], width: float, height: float) -> Scene:
    """Return the map laid out in width by at least height units; labels never overlap and are never cut."""
    raise NotImplementedError
