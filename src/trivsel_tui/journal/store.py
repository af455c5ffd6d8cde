"""The rounds on disk: which there are, reading one, writing one without ever losing what another program wrote."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from trivsel_tui.answers import NotAnAnswerError
from trivsel_tui.journal import names, reading, replacing
from trivsel_tui.journal.replacing import Disk
from trivsel_tui.journal.rounds import FORMAT, Round
from trivsel_tui.journal.troubles import MISPLACED, NEWER, SHAPE


@dataclass(frozen=True)
class Loaded:
    """A round as it was read: ``digest`` is its file's, ``newer`` says that a newer version wrote it."""

    round: Round
    digest: str
    newer: bool = False


@dataclass(frozen=True)
class Written:
    """Where a round now stands; it has another name when its file had been changed by another program."""

    name: str
    digest: str


class FolderGoneError(OSError):
    """A folder that was there and is no longer; it is not made again, since a disk may be missing."""


class Store:
    """The folder of a leader's rounds: ``answers/<exercise>/<round>.json``.

    One thread reads and another writes: what they share are the files alone, each of them whole at any time.
    """

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.folder = folder
        self.disk = disk or Disk()
        self._seen = {path for path in (folder, folder / names.ANSWERS) if path.is_dir()}
        self._held_back: dict[Path, Path] = {}

    def path(self, exercise: str, name: str) -> Path:
        """Return the file of a round."""
        return self.folder / names.ANSWERS / exercise / f"{name}{names.SUFFIX}"

    def files(self, exercise: str) -> tuple[str, ...]:
        """Return the names of all files of an exercise, in order; nothing when there is no folder."""
        return listing(self.folder / names.ANSWERS / exercise)

    def names(self, exercise: str) -> tuple[str, ...]:
        """Return the names of an exercise's rounds, the oldest first."""
        return tuple(sorted(name for file in self.files(exercise) if (name := names.round_of(file))))

    def exercises(self) -> tuple[str, ...]:
        """Return the names of the folders that hold rounds."""
        return listing(self.folder / names.ANSWERS)

    def load(self, exercise: str, name: str) -> Loaded:
        """Read a round; raises UnreadableError."""
        path = self.path(exercise, name)
        if path.parent.is_symlink():
            raise reading.UnreadableError(reading.NOT_A_FILE)
        return load(reading.read_bytes(path), exercise, name)

    def write(self, round_: Round, digest: str | None) -> Written:
        """Write a round whose file is as ``digest`` says, or not there when None; raises OSError.

        A file that is another by now is left as it is, and the round is written beside it under the next free name.
        """
        folder = self.folder / names.ANSWERS / round_.exercise
        self._ensure(folder)
        data = round_.to_bytes()
        ours = digest_of(data)
        if not _is_as_seen(self.path(round_.exercise, round_.name), (digest, ours)):
            round_ = replace(round_, name=self._free_name(folder, round_))
            data = round_.to_bytes()
        self._replace(self.path(round_.exercise, round_.name), data)
        return Written(round_.name, digest_of(data))

    def _free_name(self, folder: Path, round_: Round) -> str:
        taken = {file.removesuffix(names.SUFFIX) for file in listing(folder)}
        name = next(names.free_names(round_.name[:10], taken), None)
        if name is None:
            raise FileExistsError(errno.EEXIST, "no name is free")
        return name

    def _replace(self, path: Path, data: bytes) -> None:
        temporary = replacing.stage(path, data, self.disk)
        older = self._held_back.pop(path, None)
        if older:
            replacing.discard(older, self.disk)
        try:
            replacing.commit(temporary, path, self.disk)
        except OSError:
            self._held_back[path] = temporary
            raise

    def _ensure(self, folder: Path) -> None:
        """Make the folders that are missing from the start; raises FolderGoneError for one that went."""
        for path in (self.folder, folder.parent, folder):
            if path != self.folder and path.is_symlink():
                raise PermissionError(errno.EACCES, "the folder is a link")
            if not path.is_dir():
                if path in self._seen:
                    raise FolderGoneError(errno.ENOENT, "the folder is gone")
                self._make(path)
            self._seen.add(path)

    def _make(self, folder: Path) -> None:
        folder.parent.mkdir(parents=True, exist_ok=True)
        self.disk.make_folder(folder)
        try:
            self.disk.sync_folder(folder.parent)
        except OSError:
            return


def load(data: bytes, exercise: str, name: str) -> Loaded:
    """Read the bytes of a round's file; raises UnreadableError."""
    plain = reading.parse(data)
    written_as = plain.get("format") if isinstance(plain, dict) else None
    if not isinstance(written_as, int) or isinstance(written_as, bool) or written_as < FORMAT:
        raise reading.UnreadableError(SHAPE)
    newer = written_as > FORMAT
    try:
        round_ = Round.from_plain(plain)
    except NotAnAnswerError:
        raise reading.UnreadableError(NEWER if newer else SHAPE) from None
    if (round_.exercise, round_.name) != (exercise, name):
        raise reading.UnreadableError(MISPLACED)
    return Loaded(round_, digest_of(data), newer)


def digest_of(data: bytes) -> str:
    """Return what tells a file's content from any other."""
    return hashlib.sha256(data).hexdigest()


def listing(folder: Path) -> tuple[str, ...]:
    """Return the names in a folder, in order; nothing when it is not there or cannot be listed."""
    try:
        return tuple(sorted(os.listdir(folder)))
    except OSError:
        return ()


def _is_as_seen(path: Path, digests: tuple[str | None, str]) -> bool:
    """Tell whether a file is what was last seen, or is not there; raises OSError when that cannot be told."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return True
    return stat.S_ISREG(found.st_mode) and digest_of(path.read_bytes()) in digests
