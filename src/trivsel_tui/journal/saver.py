"""Writing in a thread of its own: what was changed last is on disk a moment later, and whether it is, is always known.

The thread alone writes. Others put what is to be written in a queue that takes no lock, and ask for it to be
written now by a marker in the same queue, which is safe from a signal's handler too.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import count
from queue import Empty, SimpleQueue

from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.store import Store
from trivsel_tui.journal.troubles import why_not_saved
from trivsel_tui.texts import _

PAUSE = 0.3
"""Seconds without a change after which is written."""

LONGEST = 1.0
"""Seconds after which is written though the changes go on; also between two attempts when writing fails."""

POLL = 0.005
"""Seconds between two looks at whether the writer is done."""


class SavingState(StrEnum):
    """How the answers stand to the disk."""

    NOTHING = "nothing"
    PENDING = "pending"
    SAVED = "saved"
    FAILED = "failed"
    READ_ONLY = "read-only"


@dataclass(frozen=True)
class Saving:
    """The state, when something was last saved, and in words why it is not, or why nothing is written at all."""

    state: SavingState = SavingState.NOTHING
    at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True)
class Debounce:
    """When to write, in seconds of a clock: after a pause, and at the latest some time after the first change."""

    pause: float = PAUSE
    longest: float = LONGEST
    first: float | None = None
    last: float = 0.0

    def changed(self, now: float) -> Debounce:
        """Return it with one change more."""
        return Debounce(self.pause, self.longest, now if self.first is None else self.first, now)

    def due(self) -> float | None:
        """Return when to write; None when nothing was changed."""
        return None if self.first is None else min(self.last + self.pause, self.first + self.longest)

    def written(self) -> Debounce:
        """Return it with nothing changed."""
        return Debounce(self.pause, self.longest)


@dataclass(frozen=True)
class Snapshot:
    """A round to write, numbered; ``digest`` is of the file that it was read from, None when there was none."""

    number: int
    round: Round
    digest: str | None


@dataclass(frozen=True)
class Now:
    """Asks to write without waiting; numbered as the snapshots are. ``end`` asks the writer to stop too."""

    number: int
    end: bool = False


class Writer:
    """What the thread does, one step at a time: keeps the newest of each round until it is on the disk.

    ``accepted``, ``settled`` and ``tried`` are numbers of messages: the last snapshot taken, the last up to which
    all is on the disk, the last up to which writing was tried. ``moved`` says which rounds stand under another name.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime], told: Callable[[Saving], None]) -> None:
        self.saving = Saving()
        self.accepted = self.settled = self.tried = 0
        self.moved: dict[tuple[str, str], str] = {}
        self.ended = False
        self._store = store
        self._clock = clock
        self._told = told
        self._waiting: dict[tuple[str, str], Snapshot] = {}
        self._digests: dict[tuple[str, str], str] = {}
        self._debounce = Debounce()
        self._again: float | None = None
        self._taken = 0

    def take(self, asked: Snapshot | Now, now: float) -> None:
        """Take one message from the queue; ``now`` is in seconds."""
        self._taken = asked.number
        if isinstance(asked, Now):
            self.ended = asked.end
            self.write(now)
            return
        self._waiting[asked.round.exercise, asked.round.name] = asked
        self._debounce = self._debounce.changed(now)
        before = self.saving
        if before.state is not SavingState.FAILED:
            self.saving = Saving(SavingState.PENDING, before.at)
        self.accepted = asked.number
        self._tell(before)

    def due(self) -> float | None:
        """Return when to write next, in seconds of the clock; None when nothing waits."""
        return self._debounce.due() if self._again is None else self._again

    def write(self, now: float) -> None:
        """Write all that waits. What cannot be written waits on, and the rest is written all the same."""
        before, waited = self.saving, bool(self._waiting)
        failed = self._write_all()
        self._debounce = self._debounce.written()
        if failed:
            self._again = now + LONGEST
            self.saving = Saving(SavingState.FAILED, before.at, why_not_saved(failed))
        else:
            self._again = None
            self.saving = Saving(SavingState.SAVED, self._clock()) if waited else before
            self.settled = self._taken
        self.tried = self._taken
        self._tell(before)

    def _write_all(self) -> OSError | None:
        failed = None
        for key, snapshot in list(self._waiting.items()):
            try:
                self._write(key, snapshot)
            except OSError as error:
                failed = error
            else:
                del self._waiting[key]
        return failed

    def _write(self, key: tuple[str, str], snapshot: Snapshot) -> None:
        exercise, name = key[0], self.moved.get(key, key[1])
        round_ = replace(snapshot.round, name=name)
        written = self._store.write(round_, self._digests.get((exercise, name), snapshot.digest))
        self._digests[exercise, written.name] = written.digest
        if written.name != name:
            self.moved[key] = self.moved[exercise, name] = written.name

    def stopped(self) -> None:
        """Say that the thread ended without being asked to; what waits is kept."""
        before = self.saving
        self.saving = Saving(SavingState.FAILED, before.at, _("the program's writer stopped"))
        self._tell(before)

    def _tell(self, before: Saving) -> None:
        if (before.state, before.reason) != (self.saving.state, self.saving.reason):
            self._told(self.saving)


class Saver:
    """The thread and the queue to it; a thread that ended is started again by the next change."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float],
        told: Callable[[Saving], None],
    ) -> None:
        self._writer = Writer(store, clock, told)
        self._monotonic = monotonic
        self._queue: SimpleQueue[Snapshot | Now] = SimpleQueue()
        self._numbers = count(1)
        self._recorded = 0
        self._running = False
        self._thread: threading.Thread | None = None

    @property
    def saving(self) -> Saving:
        """Return how things stand, counting what the thread has not seen yet."""
        unseen = self._recorded > self._writer.accepted
        saving = self._writer.saving
        if unseen and saving.state in (SavingState.NOTHING, SavingState.SAVED):
            return Saving(SavingState.PENDING, saving.at)
        return saving

    def name_of(self, exercise: str, name: str) -> str:
        """Return the name that a round stands under now."""
        return self._writer.moved.get((exercise, name), name)

    def moved(self) -> tuple[tuple[str, str], ...]:
        """Return the exercises and names of the rounds whose files another program had changed."""
        return tuple(self._writer.moved.copy())

    def put(self, round_: Round, digest: str | None) -> None:
        """Have a round written soon; ``digest`` is of the file it was read from."""
        number = next(self._numbers)
        self._queue.put(Snapshot(number, round_, digest))
        self._recorded = number
        self._start()

    def save_now(self) -> None:
        """Have all written without waiting for a pause."""
        self._queue.put(Now(next(self._numbers)))
        if self._recorded:
            self._start()

    def flush(self, timeout: float, *, end: bool = False) -> bool:
        """Have all written, wait for it at most so many seconds, and tell whether it is on the disk.

        It takes no lock and sets no event, so a signal's handler may call it wherever the program was.
        """
        if not self._recorded:
            return True
        number = next(self._numbers)
        self._queue.put(Now(number, end))
        until = time.monotonic() + timeout
        while self._running and self._writer.tried < number and time.monotonic() < until:
            time.sleep(POLL)
        return self._writer.settled >= number

    def close(self, timeout: float) -> bool:
        """Flush and let the thread end; a later change starts it again."""
        saved = self.flush(timeout, end=True)
        if self._thread:
            self._thread.join(timeout)
        return saved

    def _start(self) -> None:
        if not self._running:
            self._running = True
            self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        writer = self._writer
        writer.ended = False
        try:
            while not writer.ended:
                self._step(writer)
        finally:
            self._running = False
            if not writer.ended:
                writer.stopped()

    def _step(self, writer: Writer) -> None:
        due, now = writer.due(), self._monotonic()
        if due is not None and due <= now:
            writer.write(now)
            return
        try:
            asked = self._queue.get(timeout=None if due is None else due - now)
        except Empty:
            writer.write(self._monotonic())
        else:
            writer.take(asked, self._monotonic())
