"""Where one only reads: which keys would write, and so stand nowhere, and what a letter is answered."""

from __future__ import annotations

from dataclasses import replace

from textual.binding import ActiveBinding

from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.texts import _

_WRITES = (
    "field-write field-line-write date-later date-earlier month-later month-earlier "
    "row-write row-new row-remove row-clear row-move-up row-move-down row-gives row-drains row-next-mark row-comma "
    "row-mark row-mark-1 row-mark-2 row-mark-3 row-rate-1 row-rate-2 row-rate-3 row-rate-4 row-rate-5 "
    "row-more row-less level-1 level-2 level-3 level-star level-move-up level-move-down "
    "keyword-rewrite keyword-move keyword-move-up keyword-remove keyword-add "
    "theme-write theme-new theme-move theme-move-up theme-remove "
    "tree-add tree-remove tree-move-up tree-move-down tree-outdent tree-indent "
    "option pick pick-new pick-remove pick-move-up pick-move-down offer-take "
    "scale-less scale-more scale-clear slider-left slider-right slider-clear "
    "sheet-new names-remove names-back names-forth skip seen undo redo"
)
_DIGITS = ("row", "scale", "slider")

WRITES = frozenset({*_WRITES.split(), *(f"{name}-{digit}" for name in _DIGITS for digit in range(10))} - {"slider-0"})
"""The ids of the bindings that change an answer."""

READS = frozenset({"contents", "summary"})
"""The ids of the bindings that come to the foot where no key writes."""


def only_reading(bindings: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """Return the bindings in force without those that would write, and in their room those that show what stands."""
    reads = {key: active for key, active in bindings.items() if active.binding.id not in WRITES}
    shown = {key: replace(active.binding, show=True) for key, active in reads.items() if active.binding.id in READS}
    return {key: active._replace(binding=shown.get(key, active.binding)) for key, active in reads.items()}


def why_not(saving: Saving) -> str:
    """Say that nothing can be written here, and what to do to write."""
    match saving.state:
        case SavingState.FREE:
            return _("Here you only read so far. Choose “Write here” on the line at the top, by a click or by ^p.")
        case SavingState.READ_ONLY:
            return _("Here you only read. Close the other window, and this one offers to write.")
        case _:
            return _("This round can only be read. On the exercise's first page you can begin a new one.")
