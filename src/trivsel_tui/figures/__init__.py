"""Drawings of answers, one a file: layout only, nothing here knows a colour or a terminal.

Each is loaded when it is first drawn: content is read, listed and checked without any of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trivsel_tui.figures import axes, boxes, circles, hours, mindmap, overview, poles, profile, wheel

__all__ = ["axes", "boxes", "circles", "hours", "mindmap", "overview", "poles", "profile", "wheel"]


def __getattr__(name: str) -> object:
    """Load a drawing."""
    if name not in __all__:
        raise AttributeError(name)
    return import_module(f"{__name__}.{name}")
