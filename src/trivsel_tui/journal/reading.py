"""Reading a JSON file that may be anything: what is wrong is told as a code and never with what stood in it.

Standard library only, quick to import.
"""

from __future__ import annotations

import errno
import json
import math
import os
import re
import stat
from pathlib import Path

TYPE_CHECKING = False  # the module typing would cost more than all of this
if TYPE_CHECKING:
    from trivsel_tui.answers import Plain

LARGEST = 16 * 1024 * 1024
"""The largest file that is read, in bytes: some eighty blocks with every text full."""

DEEPEST = 200
"""How many levels the data may have; a mind map takes two for each of its own."""

MOST_DIGITS = 1000
"""How long a whole number may be; Python takes no text of many more for one."""

NOT_A_FILE = "not-a-file"
TOO_LARGE = "too-large"
NOT_AVAILABLE = "not-available"
NOT_TEXT = "not-text"
NOT_JSON = "not-json"
KEY_TWICE = "key-twice"
NOT_A_NUMBER = "not-a-number"
TOO_DEEP = "too-deep"

_SURROGATE = "[\ud800-\udfff]"


class UnreadableError(Exception):
    """A file that is not read; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; raises UnreadableError for what is no plain file, is too large or cannot be opened.

    A link is no plain file: replacing it would put a file in its place. A pipe is never opened, since that hangs.
    """
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise UnreadableError(NOT_A_FILE)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableError(NOT_A_FILE if error.errno == errno.EISDIR else NOT_AVAILABLE) from None
    if len(data) > LARGEST:
        raise UnreadableError(TOO_LARGE)
    return data


def parse(data: bytes) -> Plain:
    """Read JSON strictly: UTF-8, no key twice, no infinite number, no bottomless depth; raises UnreadableError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(NOT_TEXT) from None
    try:
        plain: Plain = json.loads(
            text, object_pairs_hook=_object, parse_constant=_no_number, parse_float=_finite, parse_int=_whole
        )
    except RecursionError:
        raise UnreadableError(TOO_DEEP) from None
    except ValueError:
        raise UnreadableError(NOT_JSON) from None
    _measure(plain)
    return _without_surrogates(plain) if "\\ud" in text.lower() else plain


def _object(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise UnreadableError(KEY_TWICE)
    return made


def _no_number(_word: str) -> float:
    raise UnreadableError(NOT_A_NUMBER)


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise UnreadableError(NOT_A_NUMBER)
    return value


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise UnreadableError(NOT_A_NUMBER)
    return int(digits)


def _measure(plain: Plain) -> None:
    level = [plain]
    for _depth in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return
    raise UnreadableError(TOO_DEEP)


def _inside(plain: Plain) -> list[Plain]:
    if isinstance(plain, dict):
        return list(plain.values())
    return plain if isinstance(plain, list) else []


def _without_surrogates(plain: Plain) -> Plain:
    """Return the data with half characters replaced, since they could not be written again."""
    match plain:
        case str():
            return re.sub(_SURROGATE, "\N{REPLACEMENT CHARACTER}", plain)
        case list():
            return [_without_surrogates(item) for item in plain]
        case dict():
            return _object(
                [
                    (re.sub(_SURROGATE, "\N{REPLACEMENT CHARACTER}", key), _without_surrogates(item))
                    for key, item in plain.items()
                ]
            )
        case _:
            return plain
