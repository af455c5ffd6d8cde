"""Text that Markdown shows as it was typed: every sign that means something is escaped, and only those."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[\\`*_\[\]<>&~|$]")
_START = re.compile(r"^(\s*)(?:([#+\-=:])|(\d{1,9})([.)]))")
_SPACES = re.compile(r"(?<= ) ")
_INDENT = re.compile(r"^[ \t]+|[ \t]+$")
_TAB = "    "
_HARD_SPACE = "&nbsp;"


def escape(text: str) -> str:
    """Return text with the signs escaped that mean something wherever they stand."""
    return _SIGNS.sub(r"\\\g<0>", text)


def inline(text: str) -> str:
    """Return one line, escaped; line breaks become spaces."""
    return _line(escape(" ".join(text.split("\n"))))


def block(text: str) -> str:
    """Return text of several lines, escaped, to be read as paragraphs."""
    return arranged(escape(text))


def arranged(escaped: str) -> str:
    """Return escaped text in paragraphs: single breaks are kept, a blank line parts two, more of them stay blank."""
    written: list[str] = []
    blank = 0
    for line in escaped.split("\n"):
        if not line.strip():
            blank += 1
            continue
        if written:
            written.extend(_between(written, blank))
        written.append(_line(line))
        blank = 0
    return "\n".join(written)


def _between(written: list[str], blank: int) -> list[str]:
    if not blank:
        written[-1] += "\\"
        return []
    return ["", *([_HARD_SPACE, ""] * (blank - 1))]


def _line(escaped: str) -> str:
    line = _START.sub(lambda found: f"{found[1]}{found[3] or ''}\\{found[2] or found[4]}", escaped)
    line = _INDENT.sub(lambda found: _HARD_SPACE * len(found[0].replace("\t", _TAB)), line)
    return _SPACES.sub(_HARD_SPACE, line)
