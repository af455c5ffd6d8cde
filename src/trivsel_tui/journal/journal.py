"""The one object that knows and records all answers. While the program runs it is the truth, and alone it writes."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from trivsel_tui.answers import WHOLE, Answer, Choices, Entries, NotAnAnswerError, Rows, Shape, cleaned
from trivsel_tui.journal import leftovers, names, troubles
from trivsel_tui.journal.dating import dated
from trivsel_tui.journal.history import Change, History, Step
from trivsel_tui.journal.problems import Problem, found_in
from trivsel_tui.journal.reading import UnreadableError
from trivsel_tui.journal.replacing import Disk
from trivsel_tui.journal.rounds import Round, settled
from trivsel_tui.journal.saver import Saver
from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.journal.store import Loaded, Store

if TYPE_CHECKING:
    from trivsel_tui.blocks.block import Block
    from trivsel_tui.workbook.model import Exercise

__all__ = ["Change", "Journal", "Problem", "Round", "Saving", "SavingState"]


def _aware_now() -> datetime:
    return datetime.now().astimezone()


@dataclass
class _Opened:
    """The round of an exercise that is being written in."""

    round: Round
    digest: str | None = None
    recorded: bool = False
    writable: bool = True
    history: History = field(default_factory=History)

    @property
    def is_written(self) -> bool:
        """Whether there is anything of it, on disk or on its way there."""
        return self.digest is not None or self.recorded


class Journal:
    """All answers under a data folder: read, recorded, undone, saved.

    ``clock`` gives the present with its zone, ``monotonic`` seconds that only grow. ``read_only_reason`` says in
    words why nothing may be written; without one the caller holds the lock of the folder.
    ``on_saving`` is called from the writer's thread at each change of state, and must not wait for the caller's.
    """

    def __init__(
        self,
        folder: Path,
        *,
        language: str = "da",
        clock: Callable[[], datetime] = _aware_now,
        monotonic: Callable[[], float] = time.monotonic,
        read_only_reason: str | None = None,
        disk: Disk | None = None,
    ) -> None:
        self.folder = folder
        self.on_saving: Callable[[Saving], None] | None = None
        self._language = language
        self._clock = clock
        self._monotonic = monotonic
        self._read_only_reason = read_only_reason
        self._store = Store(folder, disk)
        self._saver = Saver(self._store, clock, monotonic, self._tell)
        self._opened: dict[str, _Opened] = {}
        self._left: list[Round] = []
        self._misshapen: dict[tuple[str, str], str] = {}
        if read_only_reason is None:
            leftovers.clear(self._store)

    def rounds(self, exercise_id: str) -> tuple[str, ...]:
        """Return the names of an exercise's rounds, the oldest first, with one that is not saved yet.

        One that was only begun is none before something is written in it.
        """
        return tuple(sorted({*self._store.names(exercise_id), *self._held(exercise_id)}))

    def round(self, exercise_id: str, name: str) -> Round | None:
        """Return a round; None when there is none, or it cannot be read."""
        held = self._held(exercise_id).get(name)
        if held:
            return held
        loaded = self._load(exercise_id, name)
        return loaded.round if loaded else None

    def open(self, exercise: Exercise) -> Round:
        """Return the round to go on with: the latest, or a new empty one, of which nothing is written yet.

        One whose answers do not have the shape of the exercise is passed over, and reported as a problem. When the
        newest file cannot be read, or only be read, the exercise can be read until a new round is begun.
        """
        opened = self._current(exercise.id) or self._open(exercise)
        return opened.round

    def begin(self, exercise: Exercise) -> Round:
        """Return a new round of today; the leader's own rows, names and removed rows follow along from the latest.

        Nothing is written until something is recorded. When a day has no name left, the round stays that is open.
        """
        before = self.open(exercise)
        opened = self._opened[exercise.id]
        if not opened.is_written:
            opened.writable = True
            return before
        name = self._free_name(exercise.id)
        if name is None:
            return before
        if opened.recorded:
            self._left.append(opened.round)
        self._opened[exercise.id] = _Opened(self._new(exercise, name, before))
        return self._opened[exercise.id].round

    def record(self, exercise: Exercise, block: Block, answer: Answer, place: str = WHOLE) -> bool:
        """Record what the leader answered, and tell whether that was anything new.

        ``place`` is where in the block it was, for undo. What no one can read is taken out of the texts.
        """
        round_ = self.open(exercise)
        empty = block.empty()
        if empty is None or not self.writable(exercise.id):
            return False
        value = block.read(cleaned(answer.value.to_plain()))
        before = round_.answer(block) or Answer(empty)
        new = dated(block, answer if value is None else answer.with_value(value), before, self._clock().date())
        if new == before:
            return False
        opened = self._opened[exercise.id]
        opened.history.add(round_, Change(block.id, place), self._monotonic(), _step(before.value, new.value))
        self._put(opened, round_.with_answer(block, new, self._stamp()))
        return True

    def amend(self, exercise: Exercise, name: str, block: Block, answer: Answer, place: str = WHOLE) -> bool:
        """Record an answer in any round, and tell whether that was anything new: a date in an old one is dealt with.

        In the round that is open it is a step like any other; an old one has no steps to take back.
        """
        if self.open(exercise).name == name:
            return self.record(exercise, block, answer, place)
        empty = block.empty()
        if empty is None or self._read_only_reason is not None:
            return False

        def amended(round_: Round) -> Round:
            before = round_.answer(block) or Answer(empty)
            new = dated(block, answer, before, self._clock().date())
            return round_ if new == before else round_.with_answer(block, new, self._stamp())

        return self._rewrite_past(exercise.id, name, amended)

    def settle(self, exercise: Exercise, block: Block, words: Mapping[str, str]) -> None:
        """Have what was taken from elsewhere stand in these words, by address, in all rounds and all steps back.

        It is no step of its own, and no change that the leader made.
        """
        for name in self.rounds(exercise.id) if self._read_only_reason is None else ():
            opened = self._current(exercise.id)
            if opened and opened.round.name == name:
                self._settle_opened(opened, block, words)
            else:
                self._rewrite_past(exercise.id, name, lambda round_: settled(round_, block, words))

    def _settle_opened(self, opened: _Opened, block: Block, words: Mapping[str, str]) -> None:
        if opened.writable:
            opened.history.rewrite(lambda round_: settled(round_, block, words))
            round_ = settled(opened.round, block, words)
            if round_ != opened.round:
                self._put(opened, round_)

    def _rewrite_past(self, exercise_id: str, name: str, change: Callable[[Round], Round]) -> bool:
        """Change a round that is not open, and tell whether that made it another."""
        left = self._held(exercise_id).get(name)
        loaded = None if left else self._load(exercise_id, name)
        before = left or (loaded.round if loaded and not loaded.newer else None)
        round_ = change(before) if before else None
        if not round_ or round_ == before:
            return False
        self._left = [*(past for past in self._left if (past.exercise, past.name) != (exercise_id, name)), round_]
        self._saver.put(round_, loaded.digest if loaded else None)
        return True

    def undo(self, exercise_id: str) -> Change | None:
        """Take the last step back and return where it was; None when there is none."""
        return self._go(exercise_id, History.back)

    def redo(self, exercise_id: str) -> Change | None:
        """Take the last step that was taken back again, and return where it was; None when there is none."""
        return self._go(exercise_id, History.forth)

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the files: those that cannot be read or only be read, other versions, strangers."""
        known = {**self._misshapen, **dict.fromkeys(self._saver.moved(), troubles.CHANGED_ELSEWHERE)}
        told = [Problem(exercise, f"{name}{names.SUFFIX}", code) for (exercise, name), code in sorted(known.items())]
        files = {(problem.exercise, problem.file) for problem in told}
        return (*told, *(found for found in found_in(self._store) if (found.exercise, found.file) not in files))

    def is_open(self, exercise_id: str) -> bool:
        """Tell whether an exercise was opened, so that what is in memory may be ahead of the disk."""
        return exercise_id in self._opened

    def writable(self, exercise_id: str) -> bool:
        """Tell whether an exercise can be written in: all can be, and its newest round is sound."""
        opened = self._opened.get(exercise_id)
        return self._read_only_reason is None and (opened is None or opened.writable)

    @property
    def saving(self) -> Saving:
        """Return how the answers stand to the disk."""
        if self._read_only_reason is not None:
            return Saving(SavingState.READ_ONLY, None, self._read_only_reason)
        return self._saver.saving

    def flush(self, timeout: float = 2.0) -> bool:
        """Write all, within ``timeout`` seconds, and tell whether it is on disk; safe in a signal's handler."""
        return self._saver.flush(timeout)

    def save_now(self) -> None:
        """Write without waiting for a pause, and without waiting for it: a field was left."""
        self._saver.save_now()

    def close(self) -> bool:
        """Write all and end the writer's thread; tells whether it is on disk."""
        return self._saver.close(2.0)

    def _tell(self, saving: Saving) -> None:
        if self.on_saving:
            self.on_saving(saving)

    def _stamp(self) -> str:
        return self._clock().isoformat(timespec="milliseconds")

    def _load(self, exercise_id: str, name: str) -> Loaded | None:
        if (exercise_id, name) in self._misshapen:
            return None
        try:
            return self._store.load(exercise_id, name)
        except UnreadableError:
            return None

    def _current(self, exercise_id: str) -> _Opened | None:
        """Return the round that is open, by the name that it stands under now."""
        opened = self._opened.get(exercise_id)
        if opened:
            name = self._saver.name_of(exercise_id, opened.round.name)
            if name != opened.round.name:
                opened.round = replace(opened.round, name=name)
        return opened

    def _held(self, exercise_id: str) -> dict[str, Round]:
        """Return the rounds that memory knows better than the disk, by name: those recorded in, and the open one."""
        opened = self._current(exercise_id)
        left = [round_ for round_ in self._left if round_.exercise == exercise_id]
        held = [*left, opened.round] if opened and opened.is_written else left
        named = ((self._saver.name_of(exercise_id, round_.name), round_) for round_ in held)
        return {name: replace(round_, name=name) if name != round_.name else round_ for name, round_ in named}

    def _open(self, exercise: Exercise) -> _Opened:
        there = self._store.names(exercise.id)
        for name in reversed(there):
            loaded = self._load(exercise.id, name)
            if loaded and self._fits(loaded, exercise):
                sound = name == there[-1] and not loaded.newer
                opened = _Opened(loaded.round, loaded.digest, writable=sound)
                break
        else:
            name = self._free_name(exercise.id) or self._today()
            opened = _Opened(self._new(exercise, name, None), writable=not there)
        self._opened[exercise.id] = opened
        return opened

    def _fits(self, loaded: Loaded, exercise: Exercise) -> bool:
        try:
            loaded.round.check(exercise.blocks)
        except NotAnAnswerError:
            code = troubles.NEWER if loaded.newer else troubles.SHAPE
            self._misshapen[exercise.id, loaded.round.name] = code
            return False
        return True

    def _free_name(self, exercise_id: str) -> str | None:
        files = (file.removesuffix(names.SUFFIX) for file in self._store.files(exercise_id))
        taken = {*files, *self.rounds(exercise_id)}
        return next(names.free_names(self._today(), taken), None)

    def _today(self) -> str:
        return self._clock().date().isoformat()

    def _new(self, exercise: Exercise, name: str, before: Round | None) -> Round:
        now = self._stamp()
        round_ = Round(exercise.id, name, self._language, now, now)
        for block in exercise.blocks if before else ():
            answer = before.answer(block) if before else None
            if answer and (own := block.own_form(answer.value)):
                round_ = round_.with_answer(block, Answer(own), now)
        return round_

    def _put(self, opened: _Opened, round_: Round) -> None:
        opened.round, opened.recorded = round_, True
        self._saver.put(round_, opened.digest)

    def _go(self, exercise_id: str, step: Callable[[History, Round], tuple[Round, Change] | None]) -> Change | None:
        opened = self._current(exercise_id)
        taken = step(opened.history, opened.round) if opened and self.writable(exercise_id) else None
        if not opened or not taken:
            return None
        round_, change = taken
        self._put(opened, replace(opened.round, answers=round_.answers, wording=round_.wording, changed=self._stamp()))
        return change


def _step(before: Shape, after: Shape) -> Step:
    """Tell what a change is for undo: a row or item that goes or comes back stands apart, a new one begins a step."""
    match before, after:
        case Rows(), Rows() if before.removed != after.removed:
            return Step.APART
        case Entries(), Entries() if before.form.removed != after.form.removed:
            return Step.APART
        case Entries(), Entries() if len(before.entries) != len(after.entries):
            return Step.BEGINS if len(before.entries) < len(after.entries) else Step.APART
        case Choices(), Choices() if before.order != after.order or before.removed != after.removed:
            return Step.BEGINS if len(before.order) < len(after.order) else Step.APART
        case _:
            return Step.WRITES
