"""The list of priorities: a line a keyword, colour by colour; 1, 2 and 3 are who can act, Space marks what goes on.

Two drawn pieces and one line to write in make it, so that five hundred keywords cost what is seen of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Input

from trivsel_tui.answers import clean
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.widgets.drawn import DrawnLines
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.row_keys import COMMON
from trivsel_tui.tui.words import tinted

LEVELS = 3

Face: TypeAlias = Callable[[str, bool, int], Content]
"""Draws the line of a key, chosen or not, for so many cells."""


@dataclass(frozen=True)
class Colour:
    """One colour: what stands over it, and its rows, each with its key and what it is called."""

    head: Content
    rows: tuple[tuple[str, str], ...]


class LevelList(Vertical, can_focus=True):
    """All rows. *Chosen*: the list has the focus. *Writing*: the line under the row chosen has it."""

    DEFAULT_CSS = """
    LevelList { height: auto; width: 1fr; }
    LevelList > DrawnLines { width: 1fr; height: auto; }
    LevelList > #naming { height: 1; width: 1fr; background: $chosen; display: none; }
    LevelList.-writing > #naming { display: block; }
    LevelList #naming > Line { margin: 0 3 0 5; }
    """
    FOCUS_ON_CLICK = False  # a click on what is not chosen chooses it first
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(digit),
                f"level({digit})",
                N_("Where"),
                key_display="1 2 3",
                id=f"level-{digit}",
                tooltip=N_("In this level, or out of it again"),
            )
            for digit in range(1, LEVELS + 1)
        ),
        Binding("space", "tell('star')", "★", id="level-star", tooltip=N_("Go on with this, or no longer")),
        Binding(
            "enter", "tell('enter')", N_("Open"), id="level-enter", tooltip=N_("A sheet for what has ★; else write")
        ),
        *(binding for binding in COMMON if binding.key not in {"shift+up", "shift+down", "backspace"}),
        Binding("shift+up", "move(-1)", N_("To the colour above"), show=False, id="level-move-up"),
        Binding("shift+down", "move(1)", N_("To the colour below"), show=False, id="level-move-down"),
    ]

    class Did(Message):
        """Something was done to a row, or on the way from one to another.

        ``came`` to it, ``past`` the first or the last by a step, ``level`` of that number, ``star``, ``enter``,
        ``move`` by a step, ``remove``, ``add`` one below it, ``paste`` lines for rows of their own, ``wrote`` its
        name, ``named`` when that ended, ``click`` at the column ``step``, ``again`` if it was chosen before.
        """

        def __init__(
            self,
            key: str,
            action: str,
            *,
            step: int = 0,
            text: str = "",
            lines: tuple[str, ...] = (),
            again: bool = False,
        ) -> None:
            super().__init__()
            self.key, self.action, self.step = key, action, step
            self.text, self.lines, self.again = text, lines, again

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face
        self.colours: Sequence[Colour] = ()
        self.at = ""
        """The key of the row in use."""
        self.locked = False
        """Whether this window only reads."""
        self._lines: list[tuple[str, Content]] = []
        self._names: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._told = ""
        self._above = DrawnLines(lambda y, width: self._drawn(y, width))
        self._below = DrawnLines(lambda y, width: self._drawn(self._above.count + y, width))
        self.line = Line("", placeholder=_("What is it called?"))

    def compose(self) -> ComposeResult:
        """Yield the rows down to the one in use, the line to write in, and those below it."""
        yield self._above
        with Vertical(id="naming"):
            yield self.line
        yield self._below

    # What stands

    @property
    def keys(self) -> list[str]:
        """The keys of all rows, in order."""
        return list(self._names)

    @property
    def names(self) -> list[str]:
        """What all rows are called, in order."""
        return list(self._names.values())

    @property
    def name_text(self) -> str:
        """What the row in use is called."""
        return self._names.get(self.at, "")

    @property
    def writing(self) -> bool:
        """Whether the name of the row in use is being written."""
        return self.has_class("-writing")

    def show(self, colours: Sequence[Colour]) -> None:
        """Show the rows; the one in use stays, or gives way to the one that stands in its place now."""
        before = self.keys
        self.colours = colours
        self._names = {key: name for colour in colours for key, name in colour.rows}
        if self.at not in self._names and self._names:
            at = before.index(self.at) if self.at in before else 0
            self.at = self.keys[min(at, len(self._names) - 1)]
        self._lines = list(_laid_out(colours))
        self._places = {key: y for y, (key, _head) in enumerate(self._lines) if key}
        self.can_focus = bool(self._names)
        if self.writing and self.line.value != self.name_text and self.line.value == self._told:
            self._fill(self.name_text)  # letters not told yet stay
        self.draw()

    def place(self, key: str) -> int:
        """Return the line that a row stands on, counted from the top of the list while nothing is being written."""
        return self._places.get(key, 0)

    def draw(self) -> None:
        """Draw anew what is in sight."""
        above = self.place(self.at) + 1 if self.writing else len(self._lines)
        self._above.show(above)
        self._below.show(len(self._lines) - above)

    def _drawn(self, y: int, width: int) -> Content:
        key, head = self._lines[y]
        if not key:
            return head.truncate(width, ellipsis=True)
        here = key == self.at and (self.has_focus or self.writing)
        line = self.face(key, here, width)
        return tinted(line, width, no_colour=self.app.no_color) if here else line

    # Where the leader is

    def choose(self, key: str) -> None:
        """Go to a row, without the focus."""
        self.at = key
        self.draw()
        self._came()

    def _came(self) -> None:
        if self.has_focus:
            self.call_after_refresh(self._follow)
            self.post_message(self.Did(self.at, "came"))

    def _follow(self) -> None:
        """Keep the row in use in sight, with the line under it, and what stands over it if it is the first there."""
        page = next((node for node in self.ancestors if isinstance(node, VerticalScroll)), None)
        y = self.place(self.at)
        if page is not None and y < len(self._lines):
            over = 1 if y and not self._lines[y - 1][0] else 0
            top = self.virtual_region.y + y - over
            page.scroll_to_region(Region(0, top, 1, 1 + over + self.writing), animate=False)

    def on_focus(self) -> None:
        """Show the bar."""
        self.draw()
        self._came()

    def on_blur(self) -> None:
        """Show none."""
        self.draw()

    def action_walk(self, step: int) -> None:
        """Go to another row, or past the ends by one."""
        keys = self.keys
        to = keys.index(self.at) + step
        if abs(step) == 1 and not 0 <= to < len(keys):
            self.post_message(self.Did(self.at, "past", step=step))
        else:
            self.choose(keys[min(max(to, 0), len(keys) - 1)])

    def action_cell(self, step: int) -> None:
        """Go to the next row, or the one before: a row is one stop."""
        self.action_walk(step)

    # What is done to a row

    def action_level(self, level: int) -> None:
        """Put it in a level, or take it out."""
        self._do("level", level - 1)

    def action_tell(self, action: str) -> None:
        """Go on with it or no longer, or open it."""
        self._do(action)

    def action_move(self, step: int) -> None:
        """Move it to another colour."""
        self._do("move", step)

    def action_remove(self) -> None:
        """Take it away."""
        self._do("remove")

    def action_add(self) -> None:
        """Ask for one of the leader's own below it."""
        self._do("add")

    def _do(self, action: str, step: int = 0) -> None:
        self.post_message(self.Did(self.at, action, step=step))

    def on_click(self, event: events.Click) -> None:
        """Choose a row, and tell where in it that was."""
        event.stop()
        if event.widget not in (self._above, self._below):
            return
        y = event.y + (self._above.count if event.widget is self._below else 0)
        key = self._lines[y][0] if y < len(self._lines) else ""
        if key:
            again = key == self.at and (self.has_focus or self.writing)
            self._close()
            self.at = key
            self.focus(scroll_visible=False)
            self.choose(key)
            self.post_message(self.Did(key, "click", step=event.x, again=again))

    # Its name

    async def on_key(self, event: events.Key) -> None:
        """Let a letter write on in the name."""
        if event.character and event.character.isalpha() and self.has_focus and not self.locked:
            event.stop()
            event.prevent_default()
            self.write(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Make rows of the lines of a paste, never digits and signs."""
        event.stop()
        lines = tuple(line.strip() for line in clean(event.text).split("\n") if line.strip())
        if lines:
            self.post_message(self.Did(self.at, "paste", lines=lines))

    def write(self, more: str = "") -> None:
        """Write on in the name of the row in use; ``more`` is the letter that began it."""
        if self.locked or self.writing:
            return
        self.add_class("-writing")
        self._fill(self.name_text)
        self.draw()
        self.screen.set_focus(self.line, scroll_visible=False)
        self.call_after_refresh(self._follow)
        if more:
            self.line.insert_text_at_cursor(more)

    def _fill(self, text: str) -> None:
        self._told = text
        with self.prevent(Input.Changed):
            self.line.value = text
        self.line.cursor_position = len(text)

    def _close(self) -> None:
        if self.writing:
            self.remove_class("-writing")
            self.draw()
            self.post_message(self.Did(self.at, "named"))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell each change."""
        event.stop()
        if self.writing and event.value != self._told:
            self._told = event.value
            self.post_message(self.Did(self.at, "wrote", text=event.value))

    def on_line_pasted(self, event: Line.Pasted) -> None:
        """Make rows of the other lines."""
        event.stop()
        self.post_message(self.Did(self.at, "paste", lines=event.rest))

    def on_line_ended(self, event: Line.Ended) -> None:
        """Go where the key says."""
        event.stop()
        self.screen.set_focus(self, scroll_visible=False)
        self._close()
        step = {"up": -1, "shift+tab": -1, "down": 1}.get(event.key, 0)
        if step:
            self.action_walk(step)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """End the writing when the leader goes elsewhere."""
        focused = self.screen.focused
        if focused is not None and self not in focused.ancestors_with_self:
            self._close()


def _laid_out(colours: Sequence[Colour]) -> Iterator[tuple[str, Content]]:
    """Yield the lines: of a row its key, of others what they say."""
    for colour in colours:
        yield "", colour.head
        yield from ((key, Content()) for key, _name in colour.rows)
        yield "", Content()
