"""One exercise taken up at the desk: what stands answered, what a view shows, where to begin. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from trivsel_tui.answers import WHOLE, Answer, Mark, NotAnAnswerError, Shape, State, Texts
from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.block import Block
from trivsel_tui.journal import threads
from trivsel_tui.journal.history import Change
from trivsel_tui.journal.last_words import LastWords
from trivsel_tui.journal.progress import of_block
from trivsel_tui.tui.blocks.view import BlockState, LastTime
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.widgets.contents import BEGUN, Entry
from trivsel_tui.workbook.model import Exercise

A_MONTH = timedelta(days=30)
"""How long after a round was finished another is offered."""

NOTHING = Texts()
"""What a view of a kind that keeps no answer is given."""


@dataclass(frozen=True)
class Beside:
    """Notes from elsewhere: where they are from, what was asked, and what was written."""

    title: str = ""
    notes: tuple[tuple[str, str], ...] = ()


class Sitting:
    """An exercise and its open round in the journal, which is the truth of all of it."""

    def __init__(self, exercise: Exercise, desk: Desk) -> None:
        self.exercise = exercise
        self.desk = desk
        self.journal = desk.journal
        self._beside: dict[str, Beside] = {}
        self._last: dict[str, LastTime | None] = {}
        self._words: LastWords | None = None

    def answer(self, block: Block) -> Answer | None:
        """Return the answer to a block as it stands; None for a kind that keeps none."""
        return self.desk.answer(self.exercise, block)

    def record(self, block: Block, answer: Answer, place: str) -> bool:
        """Hand an answer to the journal; tells whether that was anything new."""
        before = self.answer(block)
        if before is not None and self.writable:
            self._last_words().keep(self.exercise, block, before.value, answer.value)
        return self.journal.record(self.exercise, block, answer, place)

    def undo(self) -> Change | None:
        """Take the last step back and return where it was; None when there is none."""
        return self._go(self.journal.undo)

    def redo(self) -> Change | None:
        """Take the last step that was taken back again, and return where it was; None when there is none."""
        return self._go(self.journal.redo)

    def _go(self, step: Callable[[str], Change | None]) -> Change | None:
        before = self.journal.open(self.exercise)
        change = step(self.exercise.id)
        block = self.exercise.block(change.block_id) if change else None
        stood = before.answer(block) if block else None
        now = self.answer(block) if block else None
        if block and stood and now:
            self._last_words().keep(self.exercise, block, stood.value, now.value)
        return change

    def _last_words(self) -> LastWords:
        if self._words is None:
            self._words = LastWords(self.desk.workbook(), self.journal)
        return self._words

    def record_value(self, block: Block, value: Shape, place: str) -> bool:
        """Record a value, with the marks that the answer has."""
        answer = self.answer(block)
        return answer is not None and self.record(block, answer.with_value(value), place)

    def record_mark(self, block: Block, place: str, mark: Mark) -> bool:
        """Record a mark; what stands there stays."""
        answer = self.answer(block)
        return answer is not None and self.record(block, answer.with_mark(place, mark), place)

    def record_state(self, block: Block, state: State) -> bool:
        """Record how all of a block stands; who may see what stays as it is."""
        answer = self.answer(block)
        return answer is not None and self.record(block, answer.with_state(state), WHOLE)

    def begin(self) -> None:
        """Begin a new round; the old one stays, and the leader's own rows and names follow along."""
        self.journal.begin(self.exercise)
        self._last.clear()

    @property
    def writable(self) -> bool:
        """Whether anything can be written here."""
        return self.journal.writable(self.exercise.id)

    def stands(self, block: Block) -> Mapping[str, str]:
        """Return how each place of a block stands: a ``State``, or nothing while it is open."""
        return of_block(block, self.answer(block))

    def all_states(self) -> list[str]:
        """Return how all places of the exercise stand."""
        return [state for block in self.exercise.blocks for state in self.stands(block).values()]

    def has_begun(self) -> bool:
        """Tell whether anything is answered or marked."""
        return bool(self.journal.open(self.exercise).answers)

    def changed(self) -> date:
        """Return the day of the last change."""
        return date.fromisoformat(self.journal.open(self.exercise).changed[:10])

    def long_finished(self) -> bool:
        """Tell whether nothing is open, and nothing was written for a month: a new round may be due."""
        return self.has_begun() and "" not in self.all_states() and self.desk.today() - self.changed() > A_MONTH

    def where_to_begin(self) -> tuple[str, str]:
        """Return block and place to open at: the first thing open, or where none is the first that is not only read.

        The first page comes before all, and where a notice stands.
        """
        first = self.exercise.blocks[0].id, WHOLE
        if not self.has_begun() or not self.writable or self.long_finished():
            return first
        places = [(block.id, *item) for block in self.exercise.blocks for item in self.stands(block).items()]
        open_ = ((block, place) for block, place, state in places if not state)
        to_do = ((block.id, WHOLE) for block in self.exercise.blocks if not isinstance(block, Advice))
        return next(open_, next(to_do, first))

    def state_of(self, block: Block) -> BlockState:
        """Return what a view of a block shows now; what was taken from elsewhere follows its origin's words."""
        round_ = self.journal.open(self.exercise)
        answer = self._followed(block)
        sources = block.sources()
        offers = threads.offers(self.desk.workbook(), self.journal, self.exercise, block, round_) if sources else ()
        beside = self.notes_beside(block)
        return BlockState(
            answer,
            round_.wording_for(block),
            offers,
            writable=self.writable,
            today=self.desk.today(),
            doors=self.doors(block.doors),
            beside=beside.notes,
            beside_title=beside.title,
            chance=self.desk.chance,
            clocks=self.desk.clocks[self.exercise.id],
            last=self.last_time(block),
            alike={item.id: item.title or "" for item in self.exercise.blocks if type(item) is type(block)},
        )

    def _followed(self, block: Block) -> Answer:
        """Return an answer in which what was taken from elsewhere has its origin's words."""
        answer = self.answer(block) or Answer(NOTHING)
        if not block.sources():
            return answer
        return answer.with_value(threads.followed(self.desk.workbook(), self.journal, block, answer.value))

    def notes_beside(self, block: Block) -> Beside:
        """Return the notes to be seen beside a block: those of the latest round of another that has any.

        They are looked up once in a sitting: who goes through a door to write there comes back to a new one.
        """
        address = block.notes_beside()
        if address is None:
            return Beside()
        if block.id not in self._beside:
            found = self.desk.workbook().find(address, self.exercise)
            notes = threads.notes(self.journal, *found) if found else ()
            self._beside[block.id] = Beside(found[0].title if found else "", notes)
        return self._beside[block.id]

    def last_time(self, block: Block) -> LastTime | None:
        """Return what the newest round before this one has that answers a block; looked up once in a sitting."""
        if block.shows_last_time and block.id not in self._last:
            self._last[block.id] = next(self._earlier(block), None)
        return self._last.get(block.id)

    def _earlier(self, block: Block) -> Iterator[LastTime]:
        now = self.journal.open(self.exercise).name
        for name in reversed([name for name in self.journal.rounds(self.exercise.id) if name < now]):
            round_ = self.journal.round(self.exercise.id, name)
            with suppress(NotAnAnswerError):
                answer = round_.answer(block) if round_ else None
                if round_ and answer and block.answered(answer.value):
                    yield LastTime(round_.day, answer.value)

    def taken_up(self, exercise_id: str, about: str) -> tuple[str, str] | None:
        """Go on in another exercise with an entry of this one, ``block/entry``; return the block and place for it.

        None where nothing is named, or nothing there takes it.
        """
        other = self.desk.exercise(exercise_id) if about else None
        origin = f"{self.exercise.id}/{self.journal.open(self.exercise).name}/{about}"
        found = (Sitting(other, self.desk).begun_with(block, origin) for block in other.blocks) if other else ()
        return next(filter(None, found), None)

    def begun_with(self, block: Block, origin: str) -> tuple[str, str] | None:
        """Record what goes on with something chosen elsewhere, if a block takes it; return the block and the place."""
        state = self.state_of(block)
        words = next((item.offer.text for item in state.offers if item.origin == origin), None)
        taken = None if words is None else block.taken_up(state.answer.value, origin, words)
        if taken is None:
            return None
        value, place = taken
        self.record_value(block, value, place)
        return block.id, place

    def doors(self, ids: Iterable[str | None]) -> Mapping[str, str]:
        """Return the titles of exercises that can be opened, by id."""
        found = (self.desk.exercise(door) for door in ids if door)
        return {exercise.id: exercise.title for exercise in found if exercise}

    def troubles(self) -> list[str]:
        """Say what is wrong with files of this exercise, a line each."""
        found = [problem for problem in self.journal.problems() if problem.exercise == self.exercise.id]
        return [f"{problem.file}: {problem.words}" for problem in found]

    def source_of(self, block: Block) -> str | None:
        """Return the block of this exercise that another feeds on; None when it stands elsewhere."""
        found = (self.desk.workbook().find(address, self.exercise) for address in block.sources())
        return next((fed_on.id for home, fed_on in filter(None, found) if home.id == self.exercise.id), None)

    def entries(self) -> list[Entry]:
        """Return the outline of the whole exercise, with how each line stands."""
        entries: list[Entry] = []
        for block in self.exercise.blocks:
            stands = self.stands(block)
            answer = self._followed(block) if self.answer(block) else None
            steps = block.steps(answer.value if answer else None)
            if any(step.place != WHOLE for step in steps):
                entries.append(Entry(block.id, WHOLE, block.title or "", heading=True))
            for step in steps:
                state = joint_state(stands, step.place)
                entries.append(Entry(block.id, step.place, step.text, state, marked=bool(stands)))
        return entries


def joint_state(stands: Mapping[str, str], place: str) -> str:
    """Return how a line of the outline stands: a place, all places of a block, or those under a theme."""
    under = {state for key, state in stands.items() if place in (key, WHOLE) or key.startswith(f"{place}/")}
    if len(under) == 1:
        return under.pop()
    if "" not in under:
        return State.ANSWERED if under else ""
    return BEGUN if State.ANSWERED in under else ""
