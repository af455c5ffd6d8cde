"""Writing in a thread of its own: what was changed last is on disk a moment later, and whether it is, is always known.

The thread alone writes. Others put what is to be written in a queue that takes no lock, and ask for it to be
written now by a marker in the same queue, which is safe from a signal's handler too.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import datetime
from itertools import count
from queue import Empty, SimpleQueue

from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.journal.store import Store
from trivsel_tui.journal.writer import Now, Snapshot, Writer

__all__ = ["Saver", "Saving", "SavingState"]

POLL = 0.005
"""Seconds between two looks at whether the writer is done."""


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
        if self._writer.settled >= self._recorded and not end:
            return True
        number = next(self._numbers)
        self._queue.put(Now(number, end))
        until = time.monotonic() + timeout
        while self._running and self._writer.tried < number and time.monotonic() < until:
            time.sleep(POLL)
        return self._writer.settled >= self._recorded

    def close(self, timeout: float) -> bool:
        """Flush and let the thread end; a later change starts it again."""
        saved = self.flush(timeout, end=self._running)
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
            while not (writer.ended and self._queue.empty()):
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
