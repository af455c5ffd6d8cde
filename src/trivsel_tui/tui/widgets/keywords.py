"""The keyword field: one keyword a line, Enter and it stands, and the line is ready for one more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from trivsel_tui.answers import Entries, clean
from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.keyword_lines import KeywordLines, Place
from trivsel_tui.tui.widgets.line import Line


class Keywords(KeywordLines):
    """One field. *Writing*: its line has the caret. *Chosen*: one of its keywords is, and the field has the focus."""

    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "rewrite", N_("Rewrite"), id="keyword-rewrite", tooltip=N_("Write on in this keyword")),
        Binding(
            "shift+down", "move(1)", N_("Move"), key_display="⇧↑ ⇧↓", id="keyword-move", tooltip=N_("To another field")
        ),
        Binding(
            "shift+up",
            "move(-1)",
            N_("Move"),
            key_display="⇧↑ ⇧↓",
            id="keyword-move-up",
            tooltip=N_("To another field"),
        ),
        Binding(
            "delete", "remove", N_("Take away"), id="keyword-remove", tooltip=N_("Take it away; Ctrl+z brings it back")
        ),
        Binding("up", "walk(-1)", show=False, id="keyword-walk-up"),
        Binding("down", "walk(1)", show=False, id="keyword-walk-down"),
        Binding("right", "line", show=False, id="keyword-line"),
        Binding("left,backspace", "nothing", show=False),
        Binding("tab", "leave(1)", show=False, id="keyword-next"),
        Binding("shift+tab", "leave(-1)", show=False, id="keyword-back"),
        Binding("pagedown", "theme(1)", N_("Theme"), show=False, id="keyword-next-theme"),
        Binding("pageup", "theme(-1)", show=False, id="keyword-last-theme"),
        Binding("ctrl+n", "add", N_("New"), show=False, id="keyword-add", tooltip=N_("One more of your own")),
        Binding("escape", "out", N_("Done"), id="keyword-done", tooltip=N_("One step out; everything is saved")),
    ]

    class Did(Message):
        """Something that is not the field's alone.

        ``came`` into it, ``leave`` it by a step, ``theme`` by a step, ``add`` something of one's own, ``move`` a
        keyword (``key``) by so many fields, ``out`` by Esc.
        """

        def __init__(self, field: Keywords, action: str, step: int = 0, key: str = "") -> None:
            super().__init__()
            self.field, self.action, self.step, self.key = field, action, step, key

    def turn_to(self, place: Place) -> None:
        """Show another place of the same kind, with nothing chosen."""
        self.finish()
        self.place = place
        self.at, self._more = "", False
        self._head.update(place.head)
        self.draw()

    # Coming and going

    def on_focus(self) -> None:
        """Be ready to write, unless a keyword is what was gone to, or the list has all it asks for."""
        self.add_class("-here")
        chooses, self._chooses = self._chooses, False
        items = self.items()
        if not chooses and self.takes_more() and not self.locked:
            self.write()
        else:
            if all(item.id != self.at for item in items):
                self.at = items[-1].id if items else ""
            self.draw()
        self.post_message(self.Did(self, "came"))

    def choose(self, key: str = "") -> None:
        """Go to a keyword without writing in it; to the last without a name of one."""
        self.finish()
        items = self.items()
        self.at = key or (items[-1].id if items else "")
        self._chooses = True
        self.can_focus = True
        if self.has_focus:
            self.on_focus()
        else:
            self.screen.set_focus(self)
        self.remove_class("-writing")
        self.draw()

    def write(self, key: str = "", more: str = "") -> None:
        """Write one more, or on in one that stands; ``more`` is the letter that began it."""
        if self.locked:
            return
        self.finish()
        self.at, self._fresh = key, not key
        self.add_class("-writing", "-here")
        text = next((item.text for item in self.items() if item.id == key), "")
        self._fill(text)
        self.draw()
        self.screen.set_focus(self.line)
        self.can_focus = False  # of the field and its line one at a time is on Tab's way
        if more:
            self.line.insert_text_at_cursor(more)

    def _put_back(self, entries: Entries, change: str) -> None:
        """Tell other entries; each keyword, and each thing done to one, is a step of its own to take back."""
        self.shelf.put(entries, f"{self.place.at}/{change}")

    def finish(self) -> None:
        """Let what is being written stand, or go if it is nothing; the line is left as it is."""
        if not self.writing or not self.at:
            return
        entries = self.shelf.entries()
        entry = entries.entry(self.at)
        if entry is not None:
            text = entry.text.strip()
            if not text:
                self._put_back(entries.without(entry.id), entry.id)
            elif text != entry.text:
                self._put_back(entries.with_entry(replace(entry, text=text)), entry.id)
        self.post_message(Field.Left())
        self.at = ""

    def _leave(self) -> None:
        self.finish()
        self.at, self._fresh, self._more = "", False, False
        self.can_focus = True
        self.remove_class("-writing", "-here")
        self.draw()

    def on_blur(self) -> None:
        """Be left, unless it is for the field's own line."""
        if not self.writing:
            self._left()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Be left from the line."""
        self._left()

    def _left(self) -> None:
        focused = self.screen.focused
        if focused is not None and self not in focused.ancestors_with_self:
            self._leave()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Be come to by the line itself, as after a window that lay over the page."""
        if not self.writing:
            self.write()

    # What is written

    def on_input_changed(self, event: Input.Changed) -> None:
        """Record from the first letter."""
        event.stop()
        if not self.writing:
            return
        self._told = event.value
        entries = self.shelf.entries()
        entry = entries.entry(self.at)
        if entry is not None and entry.text != event.value:
            self._put_back(entries.with_entry(entry.worded(event.value)), entry.id)
        elif entry is None and event.value:
            entries, self.at = entries.added(event.value, self.place.at)
            self._put_back(entries, self.at)

    def on_line_pasted(self, event: Line.Pasted) -> None:
        """Make keywords of all lines, in one step to take back, and be ready for one more."""
        event.stop()
        self._told = event.line.value
        entries, first = self.shelf.entries(), self.at
        entry = entries.entry(first)
        if entry is None:
            entries, first = entries.added(self._told, self.place.at)
        else:
            entries = entries.with_entry(entry.worded(self._told))
        self.at = first
        self._add(event.rest, first, entries)
        if self.takes_more():
            self.write()
        else:
            self.choose()

    def _add(self, texts: Sequence[str], after: str, entries: Entries) -> None:
        for text in texts:
            entries, after = entries.added(text, self.place.at, after=after)
        self._put_back(entries, f"{after}/pasted")

    def on_line_ended(self, event: Line.Ended) -> None:
        """Go where a key in the line leads."""
        event.stop()
        ways: dict[str, Callable[[], None]] = {
            "enter": self._enter,
            "tab": lambda: self.action_leave(1),
            "down": lambda: self._step(1),
            "shift+tab": lambda: self.action_leave(-1),
            "up": lambda: self._step(-1),
            "left": self._up_into,
            "pageup": lambda: self.action_theme(-1),
            "pagedown": lambda: self.action_theme(1),
            "ctrl+n": self.action_add,
            "escape": self.action_out,
        }
        ways[event.key]()

    def _enter(self) -> None:
        empty = not self.line.value.strip()
        self._more = self._more and not self._fresh
        self.finish()
        if empty or not self.takes_more():
            self.action_leave(1)
        else:
            self.write()

    def _step(self, step: int) -> None:
        """Go to another field from a new line, to the keyword above or below from one that is written again."""
        if self._fresh:
            self.action_leave(step)
        else:
            self.choose(self.at or "")
            self.action_walk(step)

    def _up_into(self) -> None:
        if any(item.text.strip() for item in self.items()):
            self.choose()

    # What is chosen

    async def on_key(self, event: events.Key) -> None:
        """Let a letter write on in the keyword chosen; without one, write the first."""
        if self.has_focus and not self.locked and event.is_printable and event.character and event.character != " ":
            event.stop()
            self.write(self.at, event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Make keywords of the lines of a paste, below the one chosen."""
        event.stop()
        lines = [line.strip() for line in clean(event.text).split("\n") if line.strip()]
        if lines and not self.locked:
            self._add(lines, self.at, self.shelf.entries())

    def action_rewrite(self) -> None:
        """Write on in the keyword chosen."""
        self.write(self.at)

    def action_line(self) -> None:
        """Go back to the line, if there is one."""
        if self.takes_more():
            self.write()

    def action_nothing(self) -> None:
        """Keep a key that means nothing here from going further."""

    def action_walk(self, step: int) -> None:
        """Go to another keyword; past the last to the line, past the ends to another field."""
        keys = [item.id for item in self.items()]
        to = keys.index(self.at) + step if self.at in keys else -1 if step < 0 else len(keys)
        if 0 <= to < len(keys):
            self.at = keys[to]
            self.draw()
        elif to >= len(keys) and keys and self.takes_more() and not self.locked:
            self.write()
        else:
            self.action_leave(step)

    def action_remove(self) -> None:
        """Take the keyword away."""
        keys = [item.id for item in self.items()]
        if self.locked or self.at not in keys:
            return
        at = keys.index(self.at)
        left = [key for key in keys if key != self.at]
        gone, self.at = self.at, left[min(at, len(left) - 1)] if left else ""
        self._put_back(self.shelf.entries().without(gone), f"{gone}/gone")
        if not left:
            self.write()

    def action_move(self, step: int) -> None:
        """Move the keyword to another field."""
        if self.at and not self.locked:
            self.post_message(self.Did(self, "move", step, self.at))

    def action_leave(self, step: int) -> None:
        """Go to the next field, or the one before."""
        self.finish()
        self.post_message(self.Did(self, "leave", step))

    def action_theme(self, step: int) -> None:
        """Go to another theme."""
        self.finish()
        self.post_message(self.Did(self, "theme", step))

    def action_add(self) -> None:
        """Open a line more where lines are counted; else ask for something of one's own."""
        self.finish()
        if self.place.numbered:
            self._more = True
            self.write()
        else:
            self.post_message(self.Did(self, "add"))

    def action_out(self) -> None:
        """Go one step out: from writing to what is chosen, and on."""
        self.finish()
        if self.themed:
            self.post_message(self.Did(self, "out"))
        else:
            self.choose()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave keys to what they fit: the line has its own, themes are not everywhere, Esc leads out once."""
        if self.writing:
            return False
        if action == "theme":
            return self.themed
        if action == "add":
            return self.themed or self.place.numbered
        if action == "out":
            return self.themed
        if action in {"rewrite", "move", "remove"}:
            return bool(self.at) or action == "rewrite"
        return True

    def on_click(self, event: events.Click) -> None:
        """Choose a keyword; write in the one chosen, or one more."""
        event.stop()
        y = event.y if event.widget in (self._above, self._below) else -1
        if event.widget is self._below and self._above.display:
            y += self._above.size.height
        key = self._rows[y] if 0 <= y < len(self._rows) else ""
        if key and not (key == self.at and self.has_focus):
            self.choose(key)
        elif event.widget is not self.line and (key or self.takes_more()):
            self.write(key)
        elif event.widget is not self.line:
            self.choose()
