"""What lies on the leader's desk: the workbook, the answers, the settings. Screens are given it, and no more."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from trivsel_tui.journal import settings as settings_file
from trivsel_tui.journal.late import LateJournal
from trivsel_tui.journal.lock import Lock
from trivsel_tui.journal.progress_cache import NO_ROUND, DueDate, Progress, ProgressCache
from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.journal.settings import Place, Settings
from trivsel_tui.texts import _
from trivsel_tui.workbook.cards import ExerciseCard, Index
from trivsel_tui.workbook.index import read_index

if TYPE_CHECKING:
    from trivsel_tui.answers import Answer
    from trivsel_tui.blocks.block import Block
    from trivsel_tui.journal.follow_up import Due
    from trivsel_tui.journal.journal import Journal
    from trivsel_tui.tui.widgets.clock import Stand
    from trivsel_tui.workbook.model import Exercise, Workbook


READ = "read"
"""Where the settings hold the exercises that were opened to their end, of those in which nothing is asked."""


class Desk:
    """One open workbook. The index is there at once; the models of the exercises are read when they are needed."""

    def __init__(
        self,
        journal: Journal | LateJournal,
        *,
        language: str,
        own_content: Path | None = None,
        today: Callable[[], date] = date.today,
        demo: bool = False,
        lock: Lock | None = None,
        chance: Random | None = None,
    ) -> None:
        """Take a journal, and the lock that its folder is written under; without it a reading window stays one."""
        self._late = journal if isinstance(journal, LateJournal) else None
        self._journal = None if isinstance(journal, LateJournal) else journal
        self._lock = lock
        self._free = False
        self._opening = threading.Lock()
        self._told: Callable[[Saving], None] | None = None
        self.folder = journal.folder
        """The leader's folder."""
        self.language = language
        self.today = today
        self.demo = demo
        self.chance = chance or SystemRandom()
        """What cards are drawn by."""
        self.clocks: defaultdict[str, dict[str, Stand]] = defaultdict(dict)
        """Where the clocks stand, by exercise and block."""
        self._own_content = own_content
        self.index: Index = read_index(language, own_content)
        self.settings: Settings = settings_file.load(journal.folder)
        self._cache = ProgressCache(journal.folder)
        self._loading = threading.Lock()
        self._workbook: Workbook | None = None

    @property
    def journal(self) -> Journal:
        """The answers; a late journal is opened by the first who asks, in whatever thread."""
        with self._opening:
            if self._journal is None and self._late is not None:
                self._journal = self._late.open()
                self._journal.on_saving = self._told
        if self._journal is None:
            raise LookupError("journal")
        return self._journal

    @property
    def saving(self) -> Saving:
        """How the answers stand to the disk."""
        late = self._late.read_only_reason if self._late else None
        if self._free:
            return Saving(SavingState.FREE, None, _("The other window is closed."))
        if self._journal is None and late is None:
            return Saving()
        return self.journal.saving

    def tell(self, told: Callable[[Saving], None]) -> None:
        """Have somebody told, from the writer's thread, when the answers come to stand otherwise to the disk."""
        self._told = told
        if self._journal is not None:
            self._journal.on_saving = told

    def look_again(self) -> bool:
        """Look whether the other window is closed; tells whether that is otherwise than it was."""
        before = self._free
        self._free = self.saving.only_reads and self._lock is not None and self._lock.is_free()
        return self._free != before

    def take_over(self) -> bool:
        """Become the window that writes, with everything read anew; tells whether no other was quicker."""
        if self._late is None or self._lock is None or not self._lock.take():
            self._free = False
            return False
        with self._opening:
            self._late = replace(self._late, read_only_reason=None)
            self._journal = None
        self._free = False
        self._cache = ProgressCache(self.folder)
        self.settings = settings_file.load(self.folder)
        return True

    def flush(self) -> bool:
        """Write all there is, and tell whether it is on disk; safe in a signal's handler."""
        return self._journal is None or self._journal.flush()

    def close(self) -> None:
        """Write all there is, and end."""
        if self._journal is not None:
            self._journal.close()

    def read_ahead(self) -> None:
        """Open the answers and read the exercises before they are needed, in a thread."""
        _opened = self.journal
        self.workbook()

    def workbook(self) -> Workbook:
        """Return the exercises, read once; it may be called ahead of need, in a thread."""
        with self._loading:
            if self._workbook is None:
                from trivsel_tui.workbook.reading import read_workbook  # pydantic: 7 starts of python

                self._workbook = read_workbook(self.language, self._own_content)
            return self._workbook

    def rewrite(self, exercise_id: str, change: Callable[[bytes], bytes]) -> None:
        """Change the leader's own version of an exercise, and read it again; raises NotWrittenError."""
        from trivsel_tui.journal.own_content import rewrite
        from trivsel_tui.paths import own_content_folder

        own = self._own_content or own_content_folder(self.folder)
        rewrite(exercise_id, change, self.language, own)
        with self._loading:
            self._own_content, self._workbook = own, None
        self.workbook()

    def exercise(self, exercise_id: str) -> Exercise | None:
        """Return an exercise."""
        return self.workbook().exercise(exercise_id)

    def answer(self, exercise: Exercise, block: Block) -> Answer | None:
        """Return the answer to a block as it stands; None for a kind that keeps none."""
        from trivsel_tui.answers import Answer

        empty = block.empty()
        return None if empty is None else self.journal.open(exercise).answer(block) or Answer(empty)

    def progress(self, card: ExerciseCard) -> Progress:
        """Return how far an exercise is, as remembered, or counted anew."""
        kept = self._cache.get(card.id, card.fingerprint)
        if kept is not None and not (self._journal and self._journal.is_open(card.id)):
            return kept
        untouched = self._journal is None and self._cache.stamp(card.id) == NO_ROUND  # no journal is opened for that
        exercise = None if untouched or not self.journal.rounds(card.id) else self.exercise(card.id)
        if exercise is None:
            return Progress(card.questions, 0, 0, 0, "")
        from trivsel_tui.journal.progress import of_rounds
        from trivsel_tui.journal.threads import newest_first

        stamp = self._cache.stamp(card.id)
        progress = of_rounds(exercise, tuple(newest_first(self.journal, card.id)))
        if self.journal.saving.state in {SavingState.SAVED, SavingState.NOTHING}:
            self._cache.put(card.id, card.fingerprint, stamp, progress)
        return progress

    def due(self) -> tuple[DueDate, ...]:
        """Return the dates that are not dealt with, without any words, the earliest first; no exercise is needed."""
        found = (due for card in self.index.exercises for due in self.progress(card).due if not due.done)
        return tuple(sorted(found, key=lambda due: due.date))

    def follow_up(self) -> tuple[Due, ...]:
        """Return all dates with what they are about; it reads the exercises, which takes a moment the first time."""
        from trivsel_tui.journal.follow_up import follow_up  # with all kinds

        dated = {card.id for card in self.index.exercises if self.progress(card).due}
        return follow_up(self.workbook(), self.journal, dated) if dated else ()

    @property
    def has_read_ahead(self) -> bool:
        """Whether the exercises are there, so that asking for them takes no time."""
        return self._workbook is not None

    def remember(self) -> None:
        """Keep what was counted."""
        if not self.demo:
            self._cache.save()

    def keep(self, settings: Settings) -> None:
        """Keep other settings; a window that only reads forgets them at the end, and so does a folder that refuses."""
        self.settings = settings
        try:
            if self.folder.is_dir() and not self.saving.only_reads:
                settings_file.save(self.folder, settings)
        except OSError:
            return

    def has_read(self, card: ExerciseCard) -> bool:
        """Tell whether an exercise in which nothing is asked was opened to its end."""
        read = self.settings.extra.get(READ)
        return not card.questions and isinstance(read, list) and card.id in read

    def read_to_the_end(self, exercise: str) -> None:
        """Remember that an exercise in which nothing is asked was opened to its end."""
        before = self.settings.extra.get(READ)
        read = before if isinstance(before, list) else []
        if exercise not in read:
            self.keep(replace(self.settings, extra={**self.settings.extra, READ: [*read, exercise]}))

    def been_at(self, exercise: str, block: str, place: str, offset: int = 0) -> None:
        """Remember where the leader was."""
        self.keep(replace(self.settings, place=Place(exercise, block, place, offset)))
