"""What JSON can say, what a text may hold, and reading one from the other with a word on where it failed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeAlias, TypeVar

Plain: TypeAlias = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None
"""What JSON can say."""

Cell: TypeAlias = str | bool
"""One field of a row: text as it was typed, or a mark that is on."""

LONGEST_TEXT = 20_000
"""How many characters one text field holds."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_HOURS = re.compile(
    r"(?P<whole>\d{1,4})?(?:[.,](?P<part>\d{1,3}))?|(?:(?P<units>\d{1,4}) )?(?P<over>\d)/(?P<under>[1-9])"
)

T = TypeVar("T")


class NotAnAnswerError(ValueError):
    """Plain data that does not have the shape; the message says where, never what stood there."""


def clean(text: str) -> str:
    """Return text without what no one can read: C0 characters but newline and tab, lone surrogates."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _CONTROL.sub("", unix))


def cleaned(plain: Plain) -> Plain:
    """Return plain data with every text in it cleaned."""
    match plain:
        case str():
            return clean(plain)
        case list():
            return [cleaned(item) for item in plain]
        case dict():
            return {key: cleaned(item) for key, item in plain.items()}
        case _:
            return plain


def number(typed: str) -> Decimal | None:
    """Read a number as a Dane types it: ``7,5``, ``7.5``, ``7 1/2``; None when it is not one (yet)."""
    text = " ".join(typed.split())
    found = _HOURS.fullmatch(text)
    if not found or not text:
        return None
    if found["over"]:
        return Decimal(found["units"] or 0) + Decimal(found["over"]) / Decimal(found["under"])
    return Decimal(f"{found['whole'] or 0}.{found['part'] or 0}")


def mapping_of(plain: Plain, where: str, read: Callable[[Plain, str], T]) -> dict[str, T]:
    """Read an object whose values are of one kind; raises NotAnAnswerError."""
    if not isinstance(plain, dict):
        raise NotAnAnswerError(f"{where} should be an object")
    return {key: read(item, f"{where}.{key}") for key, item in plain.items()}


def sequence_of(plain: Plain, where: str, read: Callable[[Plain, str], T]) -> tuple[T, ...]:
    """Read a list whose items are of one kind; raises NotAnAnswerError."""
    if not isinstance(plain, list):
        raise NotAnAnswerError(f"{where} should be a list")
    return tuple(read(item, f"{where}[{at}]") for at, item in enumerate(plain))


def text_of(plain: Plain, where: str) -> str:
    """Read a text; raises NotAnAnswerError."""
    if not isinstance(plain, str):
        raise NotAnAnswerError(f"{where} should be text")
    return plain


def optional_text_of(plain: Plain, where: str) -> str | None:
    """Read a text or nothing; raises NotAnAnswerError."""
    return None if plain is None else text_of(plain, where)


def cell_of(plain: Plain, where: str) -> Cell:
    """Read a field of a row; raises NotAnAnswerError."""
    if not isinstance(plain, str | bool):
        raise NotAnAnswerError(f"{where} should be text, true or false")
    return plain


def flag_of(plain: Plain, where: str) -> bool:
    """Read true or false; raises NotAnAnswerError."""
    if not isinstance(plain, bool):
        raise NotAnAnswerError(f"{where} should be true or false")
    return plain


def whole_number_of(plain: Plain, where: str) -> int:
    """Read a whole number; raises NotAnAnswerError."""
    if not isinstance(plain, int) or isinstance(plain, bool):
        raise NotAnAnswerError(f"{where} should be a whole number")
    return plain


def split_fields(plain: Plain, where: str, known: Iterable[str]) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """Split an object in the fields that are known and the ones to carry along."""
    if not isinstance(plain, dict):
        raise NotAnAnswerError(f"{where} should be an object")
    names = set(known)
    return {k: v for k, v in plain.items() if k in names}, {k: v for k, v in plain.items() if k not in names}
