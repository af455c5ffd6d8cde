"""All exercises as they stand: how far each part is, where the leader left off, what comes next. No widgets."""

from __future__ import annotations

from trivsel_tui.journal.progress_cache import Progress
from trivsel_tui.texts import _, ngettext
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.widgets.box_map import Spot
from trivsel_tui.tui.widgets.exercise_list import Item, mark_of
from trivsel_tui.workbook.cards import ExerciseCard, PartCard


class Outlook:
    """What home shows of a desk, asked for anew each time."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def items(self, part: PartCard) -> list[Item]:
        """Return the exercises of a part, each with how far it is."""
        cards = [card for key in part.exercises if (card := self.desk.index.exercise(key))]
        return [self._item(card) for card in cards]

    def _item(self, card: ExerciseCard) -> Item:
        return Item(card, self.desk.progress(card), self.desk.has_read(card))

    def spots(self) -> list[Spot]:
        """Return the parts on the map."""
        spots: list[Spot] = []
        for number, part in enumerate(self.desk.index.parts, start=1):
            if part.exercises:
                spots.append(self._spot(number, part))
        return spots

    def _spot(self, number: int, part: PartCard) -> Spot:
        marks = [item.mark[0] for item in self.items(part)]
        done = marks.count("●")
        begun = any(mark in "●◐" for mark in marks)
        mark, ink = ("●", "$done") if done == len(marks) else ("◐", "$warm") if begun else ("○", "$muted")
        count = ngettext("{count} exercise", "{count} exercises", len(marks)).format(count=len(marks))
        if begun and len(marks) > 1:
            count = _("{count} of {all}").format(count=done, all=len(marks))
        return Spot(part.id, number, part.short, mark, ink, count)

    def left_off(self) -> tuple[str, str, str] | None:
        """Return exercise, block and place where the leader was, the next exercise if that one is done.

        Where no place is kept, it is the exercise last written in that is not done.
        """
        place = self.desk.settings.place
        card = self.desk.index.exercise(place.exercise) if place else None
        if place is not None and card is not None:
            following = self._following(card) if self._is_done(card) else None
            return (following.id, "", "") if following else (place.exercise, place.block, place.place)
        written = [(self.desk.progress(card), card.id) for card in self.desk.index.exercises]
        begun = [(mark_of(progress)[0] != "●", progress.changed, key) for progress, key in written if progress.changed]
        return (max(begun)[2], "", "") if begun else None

    def _is_done(self, card: ExerciseCard) -> bool:
        return self._item(card).mark[0] == "●"

    def _following(self, card: ExerciseCard) -> ExerciseCard | None:
        """Return the first exercise after one, round the whole workbook, that is still to be done."""
        cards = list(self.desk.index.exercises)
        at = cards.index(card) + 1
        left = (item for item in (*cards[at:], *cards[:at]) if self._item(item).mark[0] in "○◐")
        return next(left, None)

    def words_on(self) -> str:
        """Return what the line says that leads on."""
        left_off = self.left_off()
        card = self.desk.index.exercise(left_off[0]) if left_off else None
        if card is None:
            return _("Begin with yourself")
        progress = self.desk.progress(card)
        how_far = _how_far(progress)
        begun = progress.answered or (self.desk.settings.place and self.desk.settings.place.exercise == card.id)
        words = _("Continue: {title}") if begun else _("Next: {title}")
        return words.format(title=card.title) + (f" · {how_far}" if how_far and begun else "")


def _how_far(progress: Progress) -> str:
    if not progress.questions:
        return ""
    return _("{count} of {all} answered").format(count=progress.answered, all=progress.questions)
