"""A document as a file: the formats there are, and a file that is whole or not there at all."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from trivsel_tui.document import Document
from trivsel_tui.texts import N_, _

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class ExportError(Exception):
    """The file could not be written; the message is for the leader and holds nothing of what they wrote."""


def _word(document: Document) -> bytes:
    from trivsel_tui.render.word.document import render

    return render(document)


def _markdown(document: Document) -> bytes:
    from trivsel_tui.render.markdown import render

    return render(document).encode()


@dataclass(frozen=True)
class Format:
    """A kind of file: what it is called, and what makes its bytes, brought in when it is used."""

    name: str
    render: Callable[[Document], bytes]


FORMATS: Mapping[str, Format] = {
    ".docx": Format(N_("Word"), _word),
    ".md": Format(N_("Markdown"), _markdown),
}
"""The formats by suffix."""


def write(document: Document, path: Path, *, force: bool = False) -> Path:
    """Write the document and return where it is; its suffix says the format.

    Args:
        document: what to write.
        path: where; ``~`` is the home folder.
        force: replace a file that is there.

    Raises:
        ExportError: an unknown suffix, a file that is there, a folder that is not, a disk that will not.
    """
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise ExportError(_wrong_ending(path))
    return write_bytes(lambda: form.render(document), path, force=force)


def write_bytes(content: Callable[[], bytes], path: Path, *, force: bool = False) -> Path:
    """Write what ``content`` makes, which it is asked for once there is a place for it, and return where it is.

    The file is made beside its place and moved there when it is whole on disk, for its owner alone.

    Raises:
        ExportError: a file that is there, a folder that is not, a disk that will not.
    """
    path = path.expanduser()
    if path.is_dir():
        raise ExportError(_("{path} is a folder. Give the file a name.").format(path=path))
    if path.exists() and not force:
        raise ExportError(_("{path} is there already. Choose another name, or replace it.").format(path=path))
    if not path.parent.is_dir():
        raise ExportError(_("There is no folder {folder}.").format(folder=path.parent))
    whole = content()
    try:
        _place(whole, path)
    except PermissionError as error:
        words = _("{path} cannot be written. If it is open in Word, close it there, or choose another name.")
        raise ExportError(words.format(path=path)) from error
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else type(error).__name__
        raise ExportError(_("{path} could not be written: {reason}.").format(path=path, reason=reason)) from error
    return path


def _wrong_ending(path: Path) -> str:
    suffixes = _(" or ").join(FORMATS)
    return _("{name} has no ending that can be written. Use {suffixes}.").format(name=path.name, suffixes=suffixes)


def file_name(words: str) -> str:
    """Return words as a file can be called on every system."""
    return " ".join(_FORBIDDEN.sub(" ", words).split()).rstrip(".")[:80]


def free_name(path: Path) -> Path:
    """Return the path, or if a file is there the first that is free: « 2», « 3» after its name."""
    count, found = 1, path
    while found.exists():
        count += 1
        found = path.with_name(f"{path.stem} {count}{path.suffix}")
    return found


def _place(content: bytes, path: Path) -> None:
    """Put the bytes in their place at once; nothing half made is left behind."""
    handle, name = tempfile.mkstemp(prefix=".trivsel-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
