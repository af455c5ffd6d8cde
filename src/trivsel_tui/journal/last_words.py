"""The last words of what is taken away: where they were taken over they are written down, before they go.

What was taken over follows its origin's words, and stores them only when something is done to it. So when an origin
goes, the words it had last would go too, and those from the day they were taken over would be back.
"""

from __future__ import annotations

from collections.abc import Mapping

from trivsel_tui.answers import Shape
from trivsel_tui.blocks.block import Block
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.threads import followed, standing
from trivsel_tui.workbook.model import Exercise, Workbook


class LastWords:
    """Watches what goes from the blocks that others feed on.

    Words may go letter by letter; what stood before the first of them was deleted is what counts then.
    """

    def __init__(self, workbook: Workbook, journal: Journal) -> None:
        self._workbook = workbook
        self._journal = journal
        self._shrinking: tuple[str, str, str] = ("", "", "")
        self._takers: dict[tuple[str, str], list[tuple[Exercise, Block]]] = {}

    def keep(self, exercise: Exercise, block: Block, before: Shape, after: Shape) -> None:
        """Write down the words that are there before and not after, wherever they were taken over."""
        takers = self._takers_of(exercise, block)
        lost = self._lost(block, before, after) if takers else {}
        if lost:
            round_ = self._journal.open(exercise).name
            words = {f"{exercise.id}/{round_}/{block.id}/{key}": text for key, text in lost.items()}
            for home, taker in takers:
                self._journal.settle(home, taker, words)

    def _takers_of(self, exercise: Exercise, block: Block) -> list[tuple[Exercise, Block]]:
        """Return the blocks that feed on one, each with its exercise."""
        key = exercise.id, block.id
        if key not in self._takers:
            self._takers[key] = [
                (home, taker)
                for home in self._workbook.exercises
                for taker in home.blocks
                if any(_leads_to(address, home, key) for address in taker.sources())
            ]
        return self._takers[key]

    def _lost(self, block: Block, before: Shape, after: Shape) -> Mapping[str, str]:
        """Return what is lost, in its own origin's words if it has one."""
        left, stood = block.travelling(after), standing(block, before)
        gone = [key for key in stood if not left.get(key, "").strip()]
        whole = self._before_it_shrank(block, stood, left)
        if not gone:
            return {}
        present = standing(block, followed(self._workbook, self._journal, block, before))
        return {key: whole if whole and key in left else present.get(key, stood[key]) for key in gone}

    def _before_it_shrank(self, block: Block, stood: Mapping[str, str], left: Mapping[str, str]) -> str:
        """Return the words of what is being deleted letter by letter, as they were before; nothing when none is."""
        changed = next((key for key, words in stood.items() if left.get(key, words) != words), "")
        if changed and len(left[changed]) < len(stood[changed]):
            if self._shrinking[:2] != (block.id, changed):
                self._shrinking = block.id, changed, stood[changed]
            return self._shrinking[2]
        self._shrinking = ("", "", "")
        return ""


def _leads_to(address: str, home: Exercise, key: tuple[str, str]) -> bool:
    exercise_id, _slash, block_id = address.rpartition("/")
    return (exercise_id or home.id, block_id) == key
