"""One date as a file for a calendar (RFC 5545): a whole day called «Trivsel», and not a word of the leader's."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from trivsel_tui import export
from trivsel_tui.texts import _

SUFFIX = ".ics"

_LONGEST = 75
"""Octets of a line, its end not counted."""


def write(day: date, path: Path, now: datetime) -> Path:
    """Write a file with one date, and return where it is; ``now`` has a zone. Raises ExportError."""
    return export.write_bytes(partial(event, day, now, str(uuid.uuid4())), path)


def file_name(day: date) -> str:
    """Return what such a file is called; like the event, it says nothing but the day."""
    return f"Trivsel {day.isoformat()}{SUFFIX}"


def event(day: date, now: datetime, uid: str) -> bytes:
    """Return the file: a calendar with one event of a whole day; ``uid`` tells it from any other."""
    title = _("Well-being")
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//trivsel-tui//Trivsel//DA",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(title)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(piece + b"\r\n" for line in lines for piece in folded(line))


def folded(line: str) -> Iterator[bytes]:
    """Yield a line in pieces of at most 75 octets; each but the first begins with a blank, and no letter is cut."""
    piece = b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _LONGEST:
            yield piece
            piece = b" "
        piece += octets
    yield piece


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\;," else sign for sign in text)
