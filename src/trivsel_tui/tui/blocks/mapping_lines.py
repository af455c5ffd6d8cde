"""How the lines beside the fields of a map of keywords look: the themes with their counts, the sum, the last round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from textual.content import Content

from trivsel_tui.answers import Answer, Entries, Mark
from trivsel_tui.blocks.mapping import Mapping as MappingBlock
from trivsel_tui.blocks.theme_form import Standing, nameless
from trivsel_tui.texts import _
from trivsel_tui.tui.blocks.marks import ink_of
from trivsel_tui.tui.blocks.view import STATES, mark_words
from trivsel_tui.tui.widgets.theme_list import Count, Part, ThemeLine
from trivsel_tui.tui.words import lit


@dataclass(frozen=True)
class MappingLines:
    """Draws what stands in an answer; ``names`` are the words of themes, columns and parts, by id."""

    block: MappingBlock
    names: Mapping[str, str]

    def parts(self, answer: Answer, value: Entries, themes: tuple[Standing, ...]) -> list[Part]:
        """Return the themes part by part, each with its counts."""
        counts = self.block.counts(value, themes)
        return [
            Part(
                self.names.get(f"groups/{group}", group),
                tuple(self._line(answer, item, counts[item.id]) for item in part),
            )
            for group, part in groupby(themes, key=lambda item: item.group)
        ]

    def _line(self, answer: Answer, theme: Standing, counts: tuple[int, ...]) -> ThemeLine:
        found = tuple(
            Count(column.sign, ink_of(column), count) for column, count in zip(self.block.columns, counts, strict=True)
        )
        state = answer.mark_at(theme.id).state
        return ThemeLine(theme.id, theme.short or nameless(), found, STATES[state][0] if state in STATES else "")

    def total(self, value: Entries, themes: tuple[Standing, ...], widths: list[int], width: int) -> Content:
        """Return how many themes say anything, and how many keywords each column has, under the themes' counts."""
        counts = self.block.counts(value, themes)
        said = sum(any(found) for found in counts.values())
        left = lit(_("{count} of {all} themes").format(count=said, all=len(themes)), "$muted")
        totals = [sum(found[at] for found in counts.values()) for at in range(len(self.block.columns))]
        sums = [
            Content.assemble(" ", (column.sign, ink_of(column)), (f"{total}".ljust(wide - 2), "bold"))
            for column, total, wide in zip(self.block.columns, totals, widths, strict=True)
        ]
        gap = width - left.cell_length - sum(part.cell_length for part in sums)
        return Content.assemble(left, " " * max(gap, 1), *sums)

    def last_time(self, value: Entries, theme: str) -> tuple[Content, ...]:
        """Return a line for each keyword that stood under a theme, with the mark it stood under."""
        return tuple(
            Content.assemble((f"{column.sign} ", ink_of(column)), (" ".join(entry.text.split()), "$muted"))
            for column in self.block.columns
            for entry in value.at(f"{theme}/{column.id}")
            if entry.text.strip()
        )

    def seen(self, answer: Answer, value: Entries, theme: str) -> str:
        """Return who may see a theme, if that is not as for all the others."""
        shared, here = self._shared(answer, value), answer.mark_at(theme)
        if here == shared:
            return ""
        private = shared.audience and theme in self.block.answered(value)
        return mark_words(here) or (_("nobody else sees it") if private else "")

    def all_seen(self, answer: Answer, value: Entries) -> str:
        """Return who may see the themes, said once for all; nothing when nobody else does."""
        words = mark_words(self._shared(answer, value))
        return _("The themes {seen}").format(seen=words) if words else ""

    def _shared(self, answer: Answer, value: Entries) -> Mark:
        """Return the mark that stands once for all themes: the block's, or that of all which say anything."""
        answered = self.block.answered(value)
        audiences = {answer.mark_at(theme).audience for theme in answered}
        alike = len(audiences) == 1 and len(answered) > 1
        return Mark(audience=audiences.pop() if alike else answer.mark.audience)
