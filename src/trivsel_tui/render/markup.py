"""Text inside XML: what XML can say of it, with its own signs escaped."""

from __future__ import annotations

import re
from html import escape

_CANNOT_BE_SAID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sayable(text: str) -> str:
    """Return text without the signs that no XML document can hold."""
    return _CANNOT_BE_SAID.sub("", text)


def escaped(text: str) -> str:
    """Return text ready to stand in XML, in an element or in a quoted attribute."""
    return escape(sayable(text), quote=True)
