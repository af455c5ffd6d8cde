"""The palette: every action that can be done here, in words, with its key. Made from the bindings in force."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from trivsel_tui.texts import N_, _
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.widgets.keys import key_words
from trivsel_tui.tui.words import lit

ALSO: Mapping[str, str] = {
    "Take away": N_("delete erase"),
    "Take it away": N_("delete erase"),
    "Move": N_("shift rearrange"),
    "New": N_("add insert"),
    "Give the theme another name": N_("rename"),
    "Give the row another name": N_("rename"),
    "Give the sheet another name": N_("rename"),
}
"""Other words that some actions are looked for by: the action's name or what stands at the foot, and the words."""


def _line(key: str, words: Content) -> Content:
    return Content.assemble((f"{key:<11} ", "$muted"), words)


class _Action(NamedTuple):
    """What can be done: its words, its key, how it is done, and what stands for it at the foot."""

    words: str
    key: str
    do: Callable[[], Awaitable[None]]
    short: str = ""


class Actions(Provider):
    """Offers what the screen's bindings do."""

    def _actions(self) -> Iterator[tuple[str, str, ActiveBinding]]:
        seen: set[str] = set()
        for active in self.screen.active_bindings.values():
            words = active.binding.tooltip or active.binding.description
            if active.binding.id and words and active.enabled and words not in seen:
                seen.add(words)
                yield words, key_words(active.binding), active

    async def _do(self, active: ActiveBinding) -> None:
        await self.app.run_action(active.binding.action, active.node)

    def _all(self) -> Iterator[_Action]:
        """Yield the bindings, then what has no key."""
        for words, key, active in self._actions():
            yield _Action(words, key, partial(self._do, active), active.binding.description)
        if isinstance(self.screen, BookScreen):
            for words, do in self.screen.more_actions().items():
                yield _Action(words, "", do)

    async def discover(self) -> Hits:
        """Yield all of them."""
        for item in self._all():
            yield DiscoveryHit(_line(item.key, lit(item.words)), item.do, text=item.words)

    async def search(self, query: str) -> Hits:
        """Yield those that the letters fit."""
        matcher = self.matcher(query)
        also = {_(name): _(words) for name, words in ALSO.items()}
        found = False
        for item in self._all():
            named = matcher.match(item.words)
            others = (item.short, also.get(item.short, ""), also.get(item.words, ""))
            score = max(named, *(matcher.match(words) for words in others if words), 0)
            if score > 0:
                found = True
                shown = matcher.highlight(item.words) if named > 0 else lit(item.words)
                yield Hit(score, _line(item.key, shown), item.do, text=item.words)
        if not found:  # Textual's own words for it are English
            nothing = _("Nothing here is called that.")
            yield Hit(0.1, _line("", lit(nothing, "$muted")), self._stay, text=nothing)

    async def _stay(self) -> None:
        """Do nothing: the line only says that nothing was found."""
