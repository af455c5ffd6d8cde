"""What the writer's thread does, one step at a time and without a thread: keep what is newest, write it, try again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.saving import LONGEST, Debounce, Saving, SavingState
from trivsel_tui.journal.store import Store
from trivsel_tui.journal.troubles import why_not_saved
from trivsel_tui.texts import _


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
    """Keeps the newest of each round until it is on the disk.

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
        self.ended = isinstance(asked, Now) and asked.end
        if isinstance(asked, Now):
            self.write(now)
            return
        key = asked.round.exercise, asked.round.name
        self._waiting.pop(key, None)  # what was changed last is written last: words are kept before they go elsewhere
        self._waiting[key] = asked
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
