"""The interface's words: find them in the code, keep their Danish, compile them.

``python tools/catalogue.py [FRAGMENT…]`` brings the catalogue up to date; fragments are .po files that give
translations which it lacks. ``python tools/catalogue.py --check`` only says what is not as it should be.
"""

from __future__ import annotations

import argparse
import io
import re
import string
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "trivsel_tui"
FOLDER = SOURCE / "locale" / "da" / "LC_MESSAGES"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
HEADERS = [
    ("Project-Id-Version", "trivsel-tui"),
    ("Language", "da"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
]
_PERCENT = re.compile(r"%(?:\(\w+\))?[a-z]")


class _Steady(Catalog):
    """A catalogue whose header holds no date and no tool's version, so that it changes only with its words."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Return the header's fields."""
        return HEADERS

    @mime_headers.setter
    def mime_headers(self, headers: Iterable[tuple[str, str]]) -> None:
        """Leave the header as it is."""


def extracted() -> Catalog:
    """Return every message in the code, without translations."""
    found = _Steady(locale="da", fuzzy=False, header_comment="# The Danish of trivsel-tui.")
    for _file, _line, message, _comments, _context in extract_from_dir(
        SOURCE, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        found.add(message)
    return found


def updated(fragments: Iterable[Path]) -> Catalog:
    """Return the messages in the code with the Danish that the catalogue, or else a fragment, has for them."""
    catalogue = extracted()
    for file in (FOLDER / "trivsel.po", *fragments):
        if not file.exists():
            continue
        with file.open("rb") as opened:
            known = read_po(opened, locale="da", charset="utf-8")
        for message in _messages(catalogue):
            there = known.get(message.id)
            if there and not _complete(message) and _complete(there):
                message.string = there.string
    return catalogue


def problems(catalogue: Catalog) -> Iterator[str]:
    """Yield each message without Danish, and each whose Danish has other placeholders."""
    for message in _messages(catalogue):
        first = _forms(message.id)[0]
        if not _complete(message):
            yield f"no Danish for: {first!r}"
        elif any(_fields(form) != _fields(first) for form in _forms(message.string)):
            yield f"other placeholders in the Danish of: {first!r}"


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _forms(text: object) -> tuple[str, ...]:
    return tuple(str(form or "") for form in text) if isinstance(text, list | tuple) else (str(text or ""),)


def _complete(message: Message) -> bool:
    return all(_forms(message.string)) and len(_forms(message.string)) == len(_forms(message.id))


def _fields(text: str) -> set[str]:
    named = set(_PERCENT.findall(text))
    return named or {name for _text, name, _format, _conversion in string.Formatter().parse(text) if name}


def as_po(catalogue: Catalog) -> bytes:
    """Return the file that people edit."""
    written = io.BytesIO()
    write_po(written, catalogue, no_location=True, sort_output=True, width=0, ignore_obsolete=True)
    return written.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """Return the file that the program reads."""
    written = io.BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def main() -> int:
    """Bring the catalogue up to date, or check it; 1 when something is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("fragments", nargs="*", type=Path)
    arguments = parser.parse_args()
    catalogue = updated(arguments.fragments)
    found = list(problems(catalogue))
    for name, data in (("trivsel.po", as_po(catalogue)), ("trivsel.mo", as_mo(catalogue))):
        file = FOLDER / name
        if arguments.check:
            if not file.exists() or file.read_bytes() != data:
                found.append(f"{file.relative_to(ROOT)} is not what the code says; run: make catalogue")
        else:
            FOLDER.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
