"""How the lines of the priorities' page look: the levels' heads, a keyword's row, what is gone on with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from trivsel_tui.answers import Entry
from trivsel_tui.blocks.priorities import Candidate, Priorities
from trivsel_tui.texts import _, ngettext
from trivsel_tui.tui.words import BAR, clipped, lit, padded

_LEAD = 5
_LEAST_NOTE = 6
_LEVEL = 10
_WIDEST_LEVEL = 16


@dataclass(frozen=True)
class PriorityLines:
    """Draws for a width in cells; ``names`` are the words of columns and levels, by id."""

    block: Priorities
    names: Mapping[str, str]

    def level_at(self, x: int, width: int) -> int | None:
        """Return the number of the level whose column is at x in a row of a width; None left of them."""
        wide, count = self._level_width(), len(self.block.levels)
        at = (x - (width - count * wide)) // wide
        return min(at, count - 1) if at >= 0 else None

    def _level_heads(self) -> list[str]:
        return [f"{at} {level.short}" for at, level in enumerate(self.block.levels, start=1)]

    def _level_width(self) -> int:
        longest = max(Content(head).cell_length for head in self._level_heads())
        return min(max(longest + 2, _LEVEL), _WIDEST_LEVEL)

    def heads(self, width: int) -> Content:
        """Return the levels' heads over their columns."""
        wide = self._level_width()
        heads = [
            Content.assemble((head[:2], "bold $ink"), (padded(head[2:], wide - 2), "bold $cool"))
            for head in self._level_heads()
        ]
        return Content.assemble(" " * max(width - len(heads) * wide, 0), *heads)

    def row(self, row: Candidate, chosen: bool, width: int) -> Content:
        """Return a keyword's row: its star, its words with a note, its levels."""
        wide = self._level_width()
        room = max(width - _LEAD - len(self.block.levels) * wide - 1, 8)
        name = clipped(row.text, room)
        left = room - Content(name).cell_length - 2
        note = clipped(self._note(row), left) if left >= _LEAST_NOTE else ""
        ink = "bold" if chosen else "" if row.entry else "$muted"
        words = Content.assemble((name, ink), (f"  {note}" if note else "", "$muted"))
        levels = [
            Content.assemble(
                "  ", ("●", "$ink") if row.entry and row.entry.on(level.id) else ("·", "$muted")
            ).pad_right(wide - 3)
            for level in self.block.levels
        ]
        star = ("★ ", "bold $warm") if row.starred else "  "
        gap = " " * max(room - words.cell_length + 1, 1)
        return Content.assemble((f"{BAR}  " if chosen else "   ", "$warm"), star, words, gap, *levels)

    def _note(self, row: Candidate) -> str:
        """Return what stands beside a keyword: its theme, and the colour it has on the map if that is another."""
        moved = next((column for column in self.block.columns if column.id == row.moved_from), None)
        was = ""
        if moved:
            word = self.names.get(moved.id, moved.word)
            was = _("{sign} {word} on the map").format(sign=moved.sign, word=word)
        return "  ".join(part for part in (was, row.theme) if part)

    def rule(self, below: int, width: int) -> Content:
        """Return a rule, which says how many rows are out of sight below it."""
        words = " " + _("↓ {count} more").format(count=below) + " " if below else ""
        return Content.assemble(("───", "$line"), (words, "$muted"), ("─" * max(width - len(words) - 3, 0), "$line"))

    def gone_on_with(self, starred: Sequence[Entry], width: int) -> Content:
        """Return what is gone on with, or how that is marked."""
        if not starred:
            return lit(_("Space marks the one or two that you go on with."), "$muted")
        said = lit(_("This is what we go on with"), "bold")
        room = (width - said.cell_length) // len(starred) - Content("  ★ ").cell_length
        words = [part for entry in starred for part in (("  ★ ", "bold $warm"), clipped(entry.text, max(room, 8)))]
        return Content.assemble(said, *words)

    def loose(self, rows: Sequence[Candidate]) -> Content:
        """Say how many rows have no place yet."""
        count = sum(row.entry is None or not self.block.placed(row.entry) for row in rows)
        if not count:
            return lit("")
        words = ngettext(
            "{count} keyword has no place yet. It can well live with that.",
            "{count} keywords have no place yet. They can well live with that.",
            count,
        )
        return lit(words.format(count=count), "$muted")
