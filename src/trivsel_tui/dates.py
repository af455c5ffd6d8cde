"""Days in words: how far off they are, shortly and in full. How a date is read is in date_reading."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from trivsel_tui.texts import N_, _, date_words, month_name, ngettext

_A_YEAR_OFF = 300
"""Days after which a day is named with its year."""

DAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
"""The days of a week, from its first."""

NEAR = {0: N_("today"), 1: N_("tomorrow"), 2: N_("the day after tomorrow"), -1: N_("yesterday")}
"""Days from today that have a name of their own."""


def distance_words(day: date, today: date) -> str:
    """Say how far off a day is: «om 3 uger», «var for 2 dage siden»."""
    days = (day - today).days
    if days in NEAR:
        return _(NEAR[days])
    weeks, rest = divmod(abs(days), 7)
    if rest or weeks > 8:
        ahead = ngettext("in {count} day", "in {count} days", abs(days))
        past = ngettext("was {count} day ago", "was {count} days ago", abs(days))
        return (ahead if days > 0 else past).format(count=abs(days))
    ahead = ngettext("in {count} week", "in {count} weeks", weeks)
    past = ngettext("was {count} week ago", "was {count} weeks ago", weeks)
    return (ahead if days > 0 else past).format(count=weeks)


def near_words(day: date, today: date, *, month: bool = False) -> str:
    """Say a day shortly: «1. december», with its year when it is far off; one that is past as «var 12. november»."""
    far = abs((day - today).days) > _A_YEAR_OFF
    if month and day.day == 1:
        words = f"{month_name(day.month)} {day.year}"
        over = day.replace(day=monthrange(day.year, day.month)[1]) < today
    else:
        words = date_words(day) if far else _("{month} {day}").format(day=day.day, month=month_name(day.month))
        over = day < today
    return _("was {date}").format(date=words) if over else words


def day_name(weekday: int) -> str:
    """Return the name of a day of the week, Monday being 0."""
    return _(DAYS[weekday])


def field_words(day: date, *, month: bool) -> str:
    """Return a day as it is written into a field that asks for one, or for its month."""
    return day_words(day.replace(day=1), month=True) if month else date_words(day)


def day_words(day: date, *, month: bool = False) -> str:
    """Say a day in full: «tirsdag 15. december 2026»; ``month`` says that the first of one stands for all of it."""
    if month and day.day == 1:
        return f"{month_name(day.month)} {day.year}"
    return f"{day_name(day.weekday()).casefold()} {date_words(day)}"
