"""The keys at the foot, from the bindings in force: what this thing does, Esc, help, quit."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import RenderResult
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.events import Click, Mount
from textual.widget import Widget

LAST = ("escape", "f1", "ctrl+q")
"""The keys that stand last, in this order, and never give way."""

SIGNS = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "⇧Tab",
    "space": "Space",
    "delete": "Del",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "shift+up": "⇧↑",
    "shift+down": "⇧↓",
    "shift+left": "⇧←",
    "shift+right": "⇧→",
    "backspace": "Backspace",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "question_mark": "?",
}


def key_words(binding: Binding) -> str:
    """Return how a key is written: ``F1``, ``^q``, ``⇧Tab``."""
    if binding.key_display:
        return binding.key_display
    key = binding.key
    if key in SIGNS:
        return SIGNS[key]
    return f"^{key.removeprefix('ctrl+')}" if key.startswith("ctrl+") else key.upper() if key[1:].isdigit() else key


@dataclass(frozen=True)
class Key:
    """One pair at the foot."""

    sign: str
    words: str
    key: str

    @property
    def width(self) -> int:
        """Its cells."""
        return Content(f"{self.sign} {self.words}").cell_length


def shown(bindings: dict[str, ActiveBinding], width: int) -> tuple[Key, ...]:
    """Return the pairs that there is room for; the rightmost of what this thing does give way first."""
    pairs: dict[str, Key] = {}
    for key, active in bindings.items():
        binding = active.binding
        if binding.show and binding.description and active.enabled:
            pairs.setdefault(
                binding.description + (binding.key_display or ""), Key(key_words(binding), binding.description, key)
            )
    last = [pair for name in LAST for pair in pairs.values() if pair.key == name]
    first = [pair for pair in pairs.values() if pair.key not in LAST]
    gap = gap_of(width)
    while first and sum(pair.width + gap for pair in (*first, *last)) - gap > width:
        first.pop()
    return (*first, *last)


def gap_of(width: int) -> int:
    """Return the blanks between pairs."""
    return 2 if width < 90 else 3


class Keys(Widget):
    """One line of keys and words; the words are buttons."""

    DEFAULT_CSS = """
    Keys { dock: bottom; height: 1; width: 1fr; background: $ground; }
    """

    def on_mount(self, event: Mount) -> None:
        """Follow the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._updated)

    def _updated(self, _screen: object) -> None:
        self.refresh()

    def _pairs(self) -> tuple[Key, ...]:
        return shown(self.screen.active_bindings, self.size.width)

    def render(self) -> RenderResult:
        """Draw the pairs."""
        blank = " " * gap_of(self.size.width)
        parts: list[Content | str] = []
        for pair in self._pairs():
            if parts:
                parts.append(blank)
            parts.append(Content.assemble((pair.sign, "bold $ink"), " ", (pair.words, "$muted")))
        return Content.assemble(*parts)

    def on_click(self, event: Click) -> None:
        """Press the key whose words were clicked."""
        event.stop()
        at = 0
        for pair in self._pairs():
            if at <= event.x < at + pair.width:
                self.app.simulate_key(pair.key)
                return
            at += pair.width + gap_of(self.size.width)
