"""The palette: every action that can be done here, in words, with its key. Made from the bindings in force."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from trivsel_tui.texts import _
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.widgets.keys import key_words
from trivsel_tui.tui.words import lit


def _line(key: str, words: Content) -> Content:
    return Content.assemble((f"{key:<11} ", "$muted"), words)


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

    def _all(self) -> Iterator[tuple[str, str, Callable[[], Awaitable[None]]]]:
        """Yield words, key and what to do: the bindings, then what has no key."""
        for words, key, active in self._actions():
            yield words, key, partial(self._do, active)
        if isinstance(self.screen, BookScreen):
            for words, do in self.screen.more_actions().items():
                yield words, "", do

    async def discover(self) -> Hits:
        """Yield all of them."""
        for words, key, do in self._all():
            yield DiscoveryHit(_line(key, lit(words)), do, text=words)

    async def search(self, query: str) -> Hits:
        """Yield those that the letters fit."""
        matcher = self.matcher(query)
        found = False
        for words, key, do in self._all():
            score = matcher.match(words)
            if score > 0:
                found = True
                yield Hit(score, _line(key, matcher.highlight(words)), do, text=words)
        if not found:  # Textual's own words for it are English
            nothing = _("Nothing here is called that.")
            yield Hit(0.1, _line("", lit(nothing, "$muted")), self._stay, text=nothing)

    async def _stay(self) -> None:
        """Do nothing: the line only says that nothing was found."""
