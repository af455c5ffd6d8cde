"""The interface's words: messages are English in the code and looked up in the gettext catalogue when shown.

Words that are set at import time are marked by ``N_`` and looked up by ``_`` when they are drawn.
Numbers, dates and times are written as the language writes them.
"""

from __future__ import annotations

import datetime as dt
import gettext
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

LANGUAGES = ("da", "en")
"""The languages of the interface, the first being what it speaks unless told otherwise."""

LOCALE_FOLDER = Path(__file__).parent / "locale"
"""Where the catalogues are."""


class _Catalogue:
    """The language in force."""

    language = LANGUAGES[0]
    words: gettext.NullTranslations = gettext.NullTranslations()

    @classmethod
    def speak(cls, language: str) -> None:
        cls.language = language
        cls.words = gettext.translation("trivsel", LOCALE_FOLDER, [language], fallback=True)


def speak(language: str) -> None:
    """Let the interface speak a language; one that has no catalogue is answered in English."""
    _Catalogue.speak(language)


def language() -> str:
    """Return the code of the language in force."""
    return _Catalogue.language


def N_(message: str) -> str:  # noqa: N802 (gettext's own name)
    """Mark a message for the catalogue without looking it up yet."""
    return message


def _(message: str) -> str:
    """Look a message up; nothing stays nothing (the catalogue's header is filed under it)."""
    return _Catalogue.words.gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Look a message up in the form that fits a count."""
    return _Catalogue.words.ngettext(one, many, count)


_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def date_words(day: dt.date) -> str:
    """Write a date out: 24. november 2026."""
    return _("{month} {day}, {year}").format(day=day.day, month=month_name(day.month), year=day.year)


def month_name(month: int) -> str:
    """Write a month out, 1 being January."""
    return _(_MONTHS[month - 1])


def time_words(moment: dt.datetime) -> str:
    """Write a time of day: 14.32."""
    return _("{hour}:{minute}").format(hour=f"{moment.hour:02}", minute=f"{moment.minute:02}")


def number_words(value: Decimal | int) -> str:
    """Write a number with no more decimals than it has, at most two: 7,5."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return written.replace(".", _("."))


def listed(names: Sequence[str]) -> str:
    """Write names after each other, with «og» before the last."""
    *first, last = names
    return _("{first} and {second}").format(first=", ".join(first), second=last) if first else last


def inside(name: str) -> str:
    """Return a name as it stands inside a sentence: «de nærmeste»; an abbreviation stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


speak(LANGUAGES[0])
