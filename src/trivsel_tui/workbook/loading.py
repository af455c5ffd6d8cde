"""Content files → the workbook, with everything that is wrong in them said at once.

The leader's own files stand in the place of the built-in ones of the same name, or beside them. A file with a
problem never stops the others: the built-in version stands, and a file that has none is left out.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from trivsel_tui.paths import content_folder
from trivsel_tui.texts import _
from trivsel_tui.workbook import links
from trivsel_tui.workbook.model import Exercise, Front, Workbook
from trivsel_tui.workbook.problems import Problem
from trivsel_tui.workbook.validation import validated
from trivsel_tui.workbook.yaml_reading import LARGEST, Source, read

FRONT = "workbook"
"""The stem of the file that says title, parts and order."""

_SUFFIX = ".yaml"


@dataclass(frozen=True)
class Loaded:
    """The workbook as far as it could be read, and what is wrong with the rest."""

    workbook: Workbook
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _File:
    """An exercise that fits the model, and where it came from."""

    exercise: Exercise
    path: str
    raw: bytes

    @property
    def source(self) -> Source:
        """The same bytes, taken apart again: where each piece stands is more to hold than all of the words."""
        return read(self.path, self.raw)


def load_workbook(language: str, own: Path | None = None) -> Loaded:
    """Load the built-in content in a language, and the leader's own from a folder that need not be there."""
    return _load(content_files(content_folder(language)), content_files(own))


def check(paths: Iterable[Path], language: str, own: Path | None = None) -> tuple[Problem, ...]:
    """Return the problems of the files named, and of those in folders named, as if they were the leader's own."""
    named = [file for path in paths for file in (content_files(path) if path.is_dir() else [path])]
    loaded = _load(content_files(content_folder(language)), [*content_files(own), *named])
    return tuple(problem for problem in loaded.problems if Path(problem.path) in named)


def check_text(file: Path, raw: bytes, language: str, own: Path | None = None) -> tuple[Problem, ...]:
    """Return the problems that one of the leader's own files would have if it held these bytes; nothing is written."""
    draft = {file: raw}
    paths = [path for path in content_files(own) if path != file]
    loaded = _load(content_files(content_folder(language)), [*paths, file], draft)
    return tuple(problem for problem in loaded.problems if Path(problem.path) == file)


def content_files(folder: Path | None) -> list[Path]:
    """Return the content files of a folder by name; none where there is no folder."""
    if folder is None or not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix == _SUFFIX and not path.name.startswith("."))


def _load(built_in: Iterable[Path], own: Iterable[Path], drafts: Mapping[Path, bytes] | None = None) -> Loaded:
    """Load what files hold, or would hold by ``drafts``."""
    problems: list[Problem] = []
    built_in, own = list(built_in), list(own)
    front, front_source = _front([*built_in, *own], problems)
    workbook = _hung_together(front, _exercises(built_in, problems), _exercises(own, problems, drafts or {}), problems)
    if front_source:
        problems.extend(_listed(front, front_source, workbook))
    return Loaded(workbook, tuple(sorted(set(problems))))


def _front(paths: list[Path], problems: list[Problem]) -> tuple[Front, Source | None]:
    """Return the last front that holds; an empty one where none does."""
    best: tuple[Front, Source | None] | None = None
    for path in paths:
        if path.stem != FRONT:
            continue
        source = _read(path)
        front = validated(Front, source)
        problems.extend(source.problems)
        if front and not source.problems:
            best = front, source
    return best or (Front(title=_("Workbook"), source=_("No source"), parts=()), None)


def _exercises(
    paths: Iterable[Path], problems: list[Problem], drafts: Mapping[Path, bytes] = MappingProxyType({})
) -> dict[str, _File]:
    """Return the exercises that hold by themselves, by id."""
    files = (_exercise(path, problems, drafts.get(path)) for path in paths if path.stem != FRONT)
    return {file.exercise.id: file for file in files if file}


def _exercise(path: Path, problems: list[Problem], draft: bytes | None) -> _File | None:
    source = _read(path) if draft is None else read(str(path), draft)
    if source.whole and not isinstance(source.plain, dict):
        source.problems.append(source.problem((1, 1), _("the file holds no exercise; begin with a title")))
        source.whole = False
    if isinstance(source.plain, dict):
        if "id" in source.plain:
            words = _("an exercise's id is its file's name; take the line out")
            source.problems.append(source.problem(source.key_at(("id",)), words))
        source.plain["id"] = path.stem
    exercise = validated(Exercise, source)
    source.problems.extend(links.ids_twice(source))
    if exercise:
        source.problems.extend(links.page_outside(exercise, source))
        source.problems.extend(links.ids_taken(exercise, source))
    problems.extend(source.problems)
    return _File(exercise, source.path, source.raw) if exercise and not source.problems else None


def _hung_together(
    front: Front, built_in: Mapping[str, _File], own: Mapping[str, _File], problems: list[Problem]
) -> Workbook:
    """Return the workbook of the files that hold also when put together.

    An own file that feeds on nothing, or that takes from a built-in one what it feeds on, is left out.
    """
    own = dict(own)
    while True:
        files = {**built_in, **own}
        exercises = tuple(file.exercise for file in files.values())
        workbook = Workbook(title=front.title, source=front.source, parts=front.parts, exercises=exercises)
        refused: set[str] = set()
        for key, file in files.items():
            for problem, address in links.loose_ends(workbook, file.exercise, file.source):
                fed_on, _slash, block = address.rpartition("/")
                if key not in own and fed_on in own:
                    words = _('the block "{block}" is needed here, "{exercise}" feeds on it; bring it back')
                    problems.append(own[fed_on].source.problem((1, 1), words.format(block=block, exercise=key)))
                    refused.add(fed_on)
                else:
                    problems.append(problem)
                    refused.add(key)
        if not refused & set(own):
            return workbook
        own = {key: file for key, file in own.items() if key not in refused}


def _listed(front: Front, source: Source, workbook: Workbook) -> Iterator[Problem]:
    """Yield each exercise that the front lists and that is not there, or that it lists twice."""
    seen: set[str] = set()
    for at, part in enumerate(front.parts):
        for number, key in enumerate(part.exercises):
            place = source.at(("parts", at, "exercises", number))
            if key in seen:
                yield source.problem(place, _('the exercise "{id}" stands twice; keep one of them').format(id=key))
            elif workbook.exercise(key) is None:
                yield source.problem(place, _('there is no exercise "{id}" that can be read').format(id=key))
            seen.add(key)


def _read(path: Path) -> Source:
    """Read a file if it is one, and not a giant; a pipe would be waited for."""
    try:
        found = path.stat()
        if stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST:
            return read(str(path), path.read_bytes())
        words = _("the file is larger than an exercise can be; divide it")
        if not stat.S_ISREG(found.st_mode):
            words = _("this is not a file that can be read")
    except OSError:
        words = _("the file cannot be opened; look at its rights")
    source = Source(str(path), whole=False)
    source.problems.append(source.problem((1, 1), words))
    return source
