"""Dates as one says them: 1/12, 1. dec, fredag, om 3 uger, uge 48, marts. What cannot be read says why, and is kept.

Without a year it is the next time that day comes, but a day not more than sixty days back is that one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from trivsel_tui.dates import DAYS, NEAR, day_words, distance_words
from trivsel_tui.texts import N_, _, month_name

BACK = timedelta(days=60)
"""How far back a day without a year may lie."""

WORKING_WEEK = timedelta(days=4)
"""From Monday to Friday."""

_NUMBERS = N_("one two three four five six seven eight nine ten eleven twelve")
"""One to twelve, as they are said."""
_ONE = N_("one a an")
_UNITS = {"days": N_("day days"), "weeks": N_("week weeks"), "months": N_("month months"), "years": N_("year years")}

_NUMERIC = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2}))?\.?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})")
_DAY_AND_NAME = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]+)\.?(?:\s+(\d{4}|\d{2}))?")
_NAME_DAY_AND_YEAR = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2}),\s*(\d{4})")
_NAME_AND_YEAR = re.compile(r"([^\W\d_]+)\.?(?:\s+(\d{4}|\d{2}))?")
_LONE_DAY = re.compile(r"(?:[^\W\d_]+\s+)?(\d{1,2})\.?")


@dataclass(frozen=True)
class Reading:
    """How a date was read: its day, the last day when it is a stretch of them, or why it is none."""

    day: date | None = None
    last: date | None = None
    fault: str = ""

    @property
    def is_month(self) -> bool:
        """Whether it is a whole month."""
        return self.last is not None and self.day is not None and self.last - self.day > timedelta(days=20)


def read_day(typed: str, today: date) -> date | None:
    """Return the day that was meant, the first of a week or month; None when it cannot be read."""
    return read_date(typed, today).day


def read_date(typed: str, today: date) -> Reading:
    """Read a date as it is said on a day."""
    text = " ".join(typed.casefold().split()).rstrip(",;")
    if not text:
        return Reading()
    text = _without_day_name(text)
    for reader in _READERS:
        reading = reader(text, today)
        if reading is not None:
            return reading
    return Reading(fault=_("No date stands here yet. Write 1/12, say, or «in 3 weeks»."))


def reading_words(reading: Reading, today: date) -> str:
    """Say how a date was read: «tirsdag 15. december 2026 · om 21 dage», or why it was not."""
    if reading.day is None:
        return reading.fault
    if reading.is_month:
        words = day_words(reading.day, month=True)
    elif reading.last:
        words = _("{first} to {last}").format(first=day_words(reading.day), last=day_words(reading.last))
    else:
        words = day_words(reading.day)
    if reading.last and reading.day <= today <= reading.last:
        now = _("now")
        return f"{words} · {now}"
    return f"{words} · {distance_words(reading.day, today)}"


def _without_day_name(text: str) -> str:
    """Leave out a day's name before a date: «tirsdag den 1/12»."""
    first, _space, rest = text.partition(" ")
    rest = rest.removeprefix(_("the ") if rest.startswith(_("the ")) else "")
    named = any(first.rstrip(".,") == _(name).casefold() for name in DAYS)
    return rest if named and rest[:1].isdigit() else text


def _iso(text: str, _today: date) -> Reading | None:
    found = _ISO.fullmatch(text)
    return _of(int(found[3]), int(found[2]), int(found[1])) if found else None


def _numeric(text: str, today: date) -> Reading | None:
    found = _NUMERIC.fullmatch(text)
    if not found:
        return None
    return _dated(int(found[1]), int(found[2]), found[3], today)


def _month_and_year(text: str, _today: date) -> Reading | None:
    found = _MONTH_AND_YEAR.fullmatch(text)
    return _whole_month(int(found[1]), int(found[2])) if found else None


def _day_and_name(text: str, today: date) -> Reading | None:
    found = _DAY_AND_NAME.fullmatch(text)
    month = _month_named(found[2]) if found else None
    return _dated(int(found[1]), month, found[3], today) if found and month else None


def _name_day_and_year(text: str, _today: date) -> Reading | None:
    found = _NAME_DAY_AND_YEAR.fullmatch(text)
    month = _month_named(found[1]) if found else None
    return _of(int(found[2]), month, int(found[3])) if found and month else None


def _name_and_year(text: str, today: date) -> Reading | None:
    found = _NAME_AND_YEAR.fullmatch(text)
    month = _month_named(found[1]) if found else None
    if not found or not month:
        return None
    if found[2]:
        return _whole_month(month, _year(found[2]))
    year = today.year if date(today.year, month, monthrange(today.year, month)[1]) >= today - BACK else today.year + 1
    if date(year, month, 1) > today and date(year - 1, month, monthrange(year - 1, month)[1]) >= today - BACK:
        year -= 1
    return _whole_month(month, year)


def _near(text: str, today: date) -> Reading | None:
    found = next((days for days, name in NEAR.items() if text in _alternatives(_(name))), None)
    return Reading(today + timedelta(days=found)) if found is not None else None


def _day_named(text: str, today: date) -> Reading | None:
    following = next((word for word in _alternatives(_("next")) if text.startswith(f"{word} ")), "")
    name = text.removeprefix(f"{following} " if following else "").removeprefix(_("on ")).rstrip(".")
    index = next((at for at, day in enumerate(DAYS) if name == _(day).casefold()), None)
    if index is None:
        return None
    ahead = (index - today.weekday()) % 7
    if following:
        ahead = 7 - today.weekday() + index
    return Reading(today + timedelta(days=ahead))


def _week(text: str, today: date) -> Reading | None:
    if text in _alternatives(_("next week")):
        return _working_week(today - timedelta(days=today.weekday() - 7))
    word = re.escape(_("week"))
    found = re.fullmatch(rf"{word}\s*(\d{{1,2}})(?:[\s,/-]+(\d{{4}}))?", text)
    if not found:
        return None
    number = int(found[1])
    years = [int(found[2])] if found[2] else [today.year - 1, today.year, today.year + 1]
    weeks = [monday for year in years if (monday := _monday(year, number)) is not None]
    if not weeks:
        return Reading(fault=_("There is no week {number} that year.").format(number=number))
    return _working_week(next((monday for monday in weeks if monday + timedelta(days=6) >= today - BACK), weeks[-1]))


def _monday(year: int, number: int) -> date | None:
    try:
        return date.fromisocalendar(year, number, 1)
    except ValueError:
        return None


def _working_week(monday: date) -> Reading:
    return Reading(monday, monday + WORKING_WEEK)


def _ahead(text: str, today: date) -> Reading | None:
    units = {word: unit for unit, words in _UNITS.items() for word in _(words).split()}
    word = re.escape(_("in"))
    found = re.fullmatch(rf"{word} (\S+) (\S+)", text)
    if not found or found[2] not in units:
        return None
    count = _count(found[1])
    if count is None:
        return None
    match units[found[2]]:
        case "days":
            return Reading(today + timedelta(days=count))
        case "weeks":
            return Reading(today + timedelta(weeks=count))
        case "months":
            return Reading(months_on(today, count))
        case _:
            return Reading(months_on(today, 12 * count))


def _count(word: str) -> int | None:
    if word.isdecimal() and len(word) <= 3:
        return int(word)
    if word in _(_ONE).split():
        return 1
    said = _(_NUMBERS).split()
    return said.index(word) + 1 if word in said else None


def months_on(day: date, count: int) -> date:
    """Return the same day so many months on, the month's last where it has no such day."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _lone_day(text: str, _today: date) -> Reading | None:
    found = _LONE_DAY.fullmatch(text)
    if not found or not 1 <= int(found[1]) <= 31:
        return None
    return Reading(fault=_("The {day}. of which month?").format(day=int(found[1])))


_READERS: tuple[Callable[[str, date], Reading | None], ...] = (
    _iso,
    _month_and_year,
    _numeric,
    _day_and_name,
    _name_day_and_year,
    _name_and_year,
    _near,
    _day_named,
    _week,
    _ahead,
    _lone_day,
)


def _alternatives(words: str) -> list[str]:
    """Return the ways of saying one thing, which the catalogue parts by a bar."""
    return words.casefold().split("|")


def _month_named(name: str) -> int | None:
    """Return the month whose name this is, or begins, by three letters or more."""
    if len(name) < 3:
        return None
    return next((month for month in range(1, 13) if month_name(month).casefold().startswith(name)), None)


def _year(typed: str) -> int:
    return int(typed) if len(typed) == 4 else 2000 + int(typed)


def _dated(day: int, month: int, year: str | None, today: date) -> Reading:
    if year:
        return _of(day, month, _year(year))
    readings = [_of(day, month, candidate) for candidate in (today.year - 1, today.year, today.year + 1)]
    sound = (reading for reading in readings if reading.day is not None and reading.day >= today - BACK)
    return next(sound, readings[1])


def _of(day: int, month: int, year: int) -> Reading:
    if not 1 <= month <= 12:
        return Reading(fault=_("There are twelve months; {month} is none of them.").format(month=month))
    if not 1 <= year <= 9998:
        return Reading(fault=_("The year {year} cannot be read.").format(year=year))
    longest = monthrange(year, month)[1]
    if not 1 <= day <= longest:
        words = _("{month} has {days} days.").format(month=month_name(month), days=longest)
        return Reading(fault=words[:1].upper() + words[1:])
    return Reading(date(year, month, day))


def _whole_month(month: int, year: int) -> Reading:
    first = _of(1, month, year)
    return Reading(first.day, date(year, month, monthrange(year, month)[1])) if first.day else first
