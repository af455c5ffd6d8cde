"""One date for a calendar: a whole day by the book, and not a word of the leader's."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui import calendar_file
from trivsel_tui.export import ExportError

DAY = date(2026, 12, 31)
NOW = datetime(2026, 11, 24, 14, 32, tzinfo=timezone(timedelta(hours=1)))


def test_the_event_is_a_whole_day_called_trivsel() -> None:
    assert calendar_file.event(DAY, NOW, "uid-1").decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//trivsel-tui//Trivsel//DA",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:uid-1",
        "DTSTAMP:20261124T133200Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Trivsel",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@given(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=300))
def test_a_long_line_is_folded_between_letters(line: str) -> None:
    pieces = list(calendar_file.folded(line))
    assert all(len(piece) <= 75 for piece in pieces)
    assert pieces[0].decode() + "".join(piece.decode()[1:] for piece in pieces[1:]) == line
    assert all(piece.startswith(b" ") for piece in pieces[1:])


def test_a_line_of_75_octets_stands_whole() -> None:
    assert list(calendar_file.folded("x" * 75)) == [b"x" * 75]
    assert list(calendar_file.folded("x" * 76)) == [b"x" * 75, b" x"]


def test_signs_that_mean_something_are_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar_file, "_", lambda _message: r"a;b,c\d")
    assert rb"SUMMARY:a\;b\,c\\d" in calendar_file.event(DAY, NOW, "u")


def test_the_file_is_written_beside_no_other_of_its_name_and_each_has_an_id_of_its_own(tmp_path: Path) -> None:
    first, second = tmp_path / calendar_file.file_name(DAY), tmp_path / "b.ics"
    assert calendar_file.write(DAY, first, datetime.now(UTC)) == first
    calendar_file.write(DAY, second, NOW)
    uids = {line for file in (first, second) for line in file.read_bytes().split(b"\r\n") if line.startswith(b"UID")}
    assert len(uids) == 2
    assert first.name == "Trivsel 2026-12-31.ics"
    with pytest.raises(ExportError):
        calendar_file.write(DAY, first, NOW)
    with pytest.raises(ExportError):
        calendar_file.write(DAY, tmp_path / "ingen" / "a.ics", NOW)
