"""The list of themes beside their fields: each with what is counted in it, in its part of the form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from trivsel_tui.texts import N_, _
from trivsel_tui.tui.words import BAR, padded, tinted

REMOVED = ""
"""The key of the line that brings back what was taken away."""


@dataclass(frozen=True)
class Count:
    """How many keywords stand under a mark."""

    sign: str
    ink: str
    count: int


@dataclass(frozen=True)
class ThemeLine:
    """One theme: its id, its short name, whether anything stands in it, its counts, whether it is skipped."""

    key: str
    name: str
    counts: tuple[Count, ...]
    skipped: str = ""

    @property
    def said(self) -> bool:
        """Whether any keyword stands in it."""
        return any(count.count for count in self.counts)


@dataclass(frozen=True)
class Part:
    """A part of the form: its title, and its themes."""

    title: str
    themes: tuple[ThemeLine, ...]


class ThemeList(Widget, can_focus=True):
    """The themes. With the focus the one in use is *chosen*; else it only follows, with ▸ and no bar."""

    DEFAULT_CSS = """
    ThemeList { height: 1fr; width: 1fr; }
    """
    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", N_("Write"), id="theme-write", tooltip=N_("To the theme's fields")),
        Binding("ctrl+n", "do('add')", N_("New theme"), id="theme-new", tooltip=N_("A theme of your own in this part")),
        Binding("shift+down", "move(1)", N_("Move"), key_display="⇧↑ ⇧↓", id="theme-move", tooltip=N_("In its part")),
        Binding("shift+up", "move(-1)", N_("Move"), key_display="⇧↑ ⇧↓", id="theme-move-up", tooltip=N_("In its part")),
        Binding(
            "delete",
            "do('remove')",
            N_("Take away"),
            id="theme-remove",
            tooltip=N_("Take it away; Ctrl+z brings it back"),
        ),
        Binding("up", "walk(-1)", show=False, id="theme-up"),
        Binding("down", "walk(1)", show=False, id="theme-down"),
        Binding("pageup", "walk(-1)", show=False),
        Binding("pagedown", "walk(1)", show=False),
        Binding("home", "walk(-999)", show=False, id="theme-first"),
        Binding("end", "walk(999)", show=False, id="theme-last"),
        Binding("tab,right", "enter", show=False, id="theme-in"),
    ]

    class Did(Message):
        """Something was done to a theme.

        ``go`` to it, ``write`` in it (``text`` is the letter that began it), ``add`` one below it, ``move`` it by a
        step, ``remove`` it, ``bring-back`` the one that was taken away last, ``onward`` past the last, ``before``
        the first.
        """

        def __init__(self, key: str, action: str, step: int = 0, text: str = "") -> None:
            super().__init__()
            self.key, self.action, self.step, self.text = key, action, step, text

    def __init__(self) -> None:
        super().__init__()
        self.parts: Sequence[Part] = ()
        self.at = ""
        self.removed = 0
        self._on_removed = False
        self._lines: list[tuple[str | None, str | ThemeLine]] = []
        self._top = 0

    def show(self, parts: Sequence[Part], at: str, removed: int) -> None:
        """Show the themes, which of them is in use, and how many were taken away."""
        if (parts, at, removed) != (self.parts, self.at, self.removed):
            self.parts, self.at, self.removed = parts, at, removed
            self._on_removed = self._on_removed and bool(removed)
            self._lines = list(self._lined())
            self.refresh()

    def _lined(self) -> Sequence[tuple[str | None, str | ThemeLine]]:
        lines: list[tuple[str | None, str | ThemeLine]] = []
        for part in self.parts:
            if lines:
                lines.append((None, ""))
            lines.append((None, part.title))
            lines.extend((theme.key, theme) for theme in part.themes)
        if self.removed:
            lines.append((REMOVED, _("Taken away: {count}. Bring back").format(count=self.removed)))
        return lines

    def _keys(self) -> list[str]:
        return [key for key, _line in self._lines if key is not None]

    def render(self) -> RenderResult:
        """Draw what there is room for, the theme in use among it."""
        here = REMOVED if self._on_removed else self.at
        at = next((n for n, (key, _line) in enumerate(self._lines) if key == here), 0)
        high, count = max(self.size.height, 1), len(self._lines)
        if count <= high:
            self._top = 0
        else:
            lowest = max(at - high + 2, 0)
            self._top = min(max(self._top, lowest), max(at - 1, 0), count - high)
            self._top = max(self._top, min(lowest, count - high))
        shown = self._lines[self._top : self._top + high]
        drawn = [self._drawn(key, line, key == here) for key, line in shown]
        below = sum(key is not None for key, _line in self._lines[self._top + high - 1 :])
        if self._top + high < count and below:
            drawn[-1] = Content.styled("  " + _("↓ {count} more").format(count=below), "$muted")
        return Content("\n").join(drawn)

    def _drawn(self, key: str | None, line: str | ThemeLine, here: bool) -> Content:
        width = self.size.width
        if isinstance(line, str):
            ink = "bold $cool" if key is None else "$muted"
            if Content(line).cell_length > width - 2:  # of «Den store organisation: rammer og vilkår» the first part
                line = line.partition(": ")[0]
            drawn = Content.assemble("" if key is None else "  ", (padded(line, width - 2).rstrip(), ink))
        else:
            counts = self._counts(line)
            room = width - 2 - sum(len(words) for words, _ink in counts)
            name = padded(f"{line.skipped} {line.name}" if line.skipped and line.said else line.name, room)
            ink = "bold" if here else "" if line.said else "$muted"
            drawn = Content.assemble("  ", (name, ink), *counts)
        if not here:
            return drawn
        sign = (BAR, "$warm") if self.has_focus else ("▸", "$warm")
        return tinted(Content.assemble(sign, drawn[1:]), width, no_colour=self.app.no_color and self.has_focus)

    def _counts(self, line: ThemeLine) -> list[tuple[str, str]]:
        """Return a theme's counts, or the sign that it is skipped, each with its ink."""
        widths = self.widths()
        if line.skipped and not line.said:
            return [(line.skipped.center(widths[0]), "$muted"), *((" " * wide, "") for wide in widths[1:])]
        return [
            (f" {item.sign}{item.count or ''}".ljust(wide), item.ink) if item.count else (" · ".ljust(wide), "$muted")
            for item, wide in zip(line.counts, widths, strict=True)
        ]

    def widths(self) -> list[int]:
        """Return the cells of each column of counts: as many as its highest needs."""
        lines = [theme.counts for part in self.parts for theme in part.themes]
        return [2 + len(str(max(item.count for item in column))) for column in zip(*lines, strict=True)]

    def on_focus(self) -> None:
        """Show the bar."""
        self.refresh()

    def on_blur(self) -> None:
        """Follow only."""
        self._on_removed = False
        self.refresh()

    async def on_key(self, event: events.Key) -> None:
        """Let a letter write in the theme."""
        if event.is_printable and event.character and event.character != " " and not self._on_removed:
            event.stop()
            self.post_message(self.Did(self.at, "write", text=event.character))

    def action_enter(self) -> None:
        """Go in to the fields, or bring back what was taken away."""
        self.post_message(self.Did(self.at, "bring-back" if self._on_removed else "write"))

    def action_do(self, action: str) -> None:
        """Do something to the theme."""
        self.post_message(self.Did(self.at, action))

    def action_move(self, step: int) -> None:
        """Move the theme in its part."""
        self.post_message(self.Did(self.at, "move", step))

    def action_walk(self, step: int) -> None:
        """Go to another theme; past the last to what was taken away, and on."""
        keys = self._keys()
        now = keys.index(REMOVED if self._on_removed else self.at)
        to = now + step
        if to >= len(keys) and step == 1:
            self.post_message(self.Did(self.at, "onward"))
            return
        if to < 0 and step == -1:
            self.post_message(self.Did(self.at, "before"))
            return
        wanted = keys[min(max(to, 0), len(keys) - 1)]
        self._on_removed = wanted == REMOVED
        if self._on_removed:
            self.refresh()
        else:
            self.post_message(self.Did(wanted, "go"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out what cannot be done to what is no theme."""
        return not (self._on_removed and action in {"do", "move"})

    def on_click(self, event: events.Click) -> None:
        """Go to a theme, and write in it."""
        event.stop()
        at = event.y + self._top
        key = self._lines[at][0] if 0 <= at < len(self._lines) else None
        if key == REMOVED:
            self.post_message(self.Did(self.at, "bring-back"))
        elif key is not None:
            self.post_message(self.Did(key, "write"))
