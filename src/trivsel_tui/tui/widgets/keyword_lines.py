"""The lines of a keyword field: what stands, what is chosen, and the line that is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from trivsel_tui.answers import Entries, Entry
from trivsel_tui.render.wrapping import paragraphs
from trivsel_tui.texts import _
from trivsel_tui.tui.widgets.key_line import KeyLine
from trivsel_tui.tui.words import clipped, lit, tinted

SHOWN = 5
"""Keywords that are shown at a time."""

HIGHEST = 3
"""Lines that one keyword takes at most while it is not chosen."""

_INDENT = 2


class Shelf(Protocol):
    """Where the keywords of all fields are: the entries as they stand, and who takes others in their place."""

    def entries(self) -> Entries:
        """Return the entries as they stand."""
        ...

    def put(self, entries: Entries, place: str) -> None:
        """Take other entries; ``place`` is where they differ: that of a field, then the keyword, then what was done."""
        ...


@dataclass(frozen=True)
class Place:
    """What a field is for: where its entries stand, what stands over them, how many lines it begins with.

    More than one line makes it a numbered list, which takes another line only when it is asked for.
    """

    at: str
    head: Content
    begin: int = 1

    @property
    def numbered(self) -> bool:
        """Whether its lines have numbers."""
        return self.begin > 1


class KeywordLines(Vertical, can_focus=True):
    """The drawn field; ``Keywords`` is the one that is worked by keys."""

    DEFAULT_CSS = """
    KeywordLines {
        height: auto; width: 1fr; border-left: blank; padding: 0 1 0 1; margin: 0 0 1 0; color: $ink;
    }
    KeywordLines > Static { height: auto; width: 1fr; }
    KeywordLines.-themed > .head { text-wrap: nowrap; text-overflow: ellipsis; height: 1; }
    KeywordLines.-themed.-here > .head { text-wrap: wrap; height: auto; }
    KeywordLines > Horizontal { height: 1; width: 1fr; display: none; }
    KeywordLines > Horizontal > Static { width: 2; height: 1; color: $muted; }
    KeywordLines.-here { border-left: outer $warm; background: $field; }
    KeywordLines.-writing > Horizontal { display: block; }
    """

    def __init__(self, place: Place, shelf: Shelf, *, themed: bool = False) -> None:
        super().__init__(classes="-themed" if themed else "")
        self.place = place
        self.shelf = shelf
        self.themed = themed
        self.locked = False
        """Whether this window only reads."""
        self.at = ""
        """The keyword that is chosen or being written; nothing for a new one of which no letter stands yet."""
        self._fresh = False
        self._more = False
        self._chooses = False
        self._told = ""
        self._rows: list[str] = []
        self._drawn: object = None
        self._above = Static()
        self._below = Static()
        self._number = Static()
        self._head = Static(place.head, classes="head")
        self.line = KeyLine()
        self.line.themed, self.line.counted = themed, place.numbered

    def compose(self) -> ComposeResult:
        """Yield the head, the keywords above the line, the line, the keywords below it."""
        yield self._head
        yield self._above
        with Horizontal():
            yield self._number
            yield self.line
        yield self._below

    def on_mount(self) -> None:
        """Draw."""
        self.draw()

    def watch_virtual_size(self) -> None:
        """Break the lines anew at another width, which Textual tells by no event where it was asked for a place first.

        Its map of places, made anew between two layouts, holds what was just mounted, and so nothing seems resized.
        """
        self.draw()

    @property
    def writing(self) -> bool:
        """Whether the line has the caret."""
        return self.has_class("-writing")

    def items(self) -> tuple[Entry, ...]:
        """Return the entries that stand in this field, also the one being written."""
        return self.shelf.entries().at(self.place.at)

    def takes_more(self) -> bool:
        """Tell whether there is a line for one more."""
        return not self.place.numbered or self._more or len(self.items()) < self.place.begin

    def draw(self) -> None:
        """Show what stands; what is being written keeps its line, and is another's words only after undo."""
        if not self.line.is_attached:
            return
        items = self.items()
        if self.at and all(item.id != self.at for item in items):
            self.at = ""
            self._fresh = self.writing
        if self.writing:
            text = next((item.text for item in items if item.id == self.at), "")
            if self.line.value != text and self.line.value == self._told:  # letters not told yet stay
                self._fill(text)
        look = (self.place, [(item.id, item.text) for item in items], self.at, self._state(), self.size.width)
        if look != self._drawn:
            self._drawn = look
            self._lay_out(items)

    def _state(self) -> tuple[bool, bool, bool]:
        return self.writing, self.has_focus, self._fresh

    def _lay_out(self, items: Sequence[Entry]) -> None:
        new = self.writing and (self._fresh or not self.at)
        standing = [item for item in items if not (new and item.id == self.at)]
        index = next((n for n, item in enumerate(standing) if item.id == self.at), len(standing))
        first = min(max(index - SHOWN // 2, 0), max(len(standing) - SHOWN, 0))
        seen = range(first, min(first + SHOWN, len(standing)))
        above: list[Content] = []
        below: list[Content] = []
        self._rows = []
        target = above
        if first:
            self._put(target, "", _more("↑", first))
        for n in seen:
            item = standing[n]
            if self.writing and item.id == self.at:
                target = below
                self._number.update(self._mark(n))
            else:
                for piece in self._pieces(n, item):
                    self._put(target, item.id, piece)
        left = len(standing) - seen.stop
        if left:
            self._put(target, "", _more("↓", left))
        if new:
            self._number.update(self._mark(len(standing)))
        for n in range(len(standing) + (1 if new else 0), self.place.begin if self.place.numbered else 0):
            self._put(below if new else target, "", lit(f"{n + 1}", "$muted"))
        self._above.update(Content("\n").join(above))
        self._above.display = bool(above)
        self._below.update(Content("\n").join(below))
        self._below.display = bool(below)

    def _put(self, target: list[Content], key: str, piece: Content) -> None:
        target.append(piece)
        self._rows.append(key)

    def _mark(self, index: int) -> Content:
        return lit(f"{index + 1}" if self.place.numbered else "", "$muted")

    def _pieces(self, index: int, item: Entry) -> list[Content]:
        """Return a keyword over as many lines as it needs, or as there is room for while it is not chosen."""
        width = max(self.size.width - _INDENT, 8)
        chosen = item.id == self.at and self.has_focus
        lines = paragraphs(item.text, width, split=True) or [""]
        if len(lines) > HIGHEST and not chosen:
            lines = [*lines[: HIGHEST - 1], clipped(f"{lines[HIGHEST - 1]}\n…", width)]
        lead = self._mark(index).pad_right(_INDENT - self._mark(index).cell_length)
        leads = [lead, *([lit(" " * _INDENT)] * (len(lines) - 1))]
        pieces = [
            Content.assemble(before, lit(line, "bold" if chosen else ""))
            for before, line in zip(leads, lines, strict=True)
        ]
        if chosen:
            return [tinted(piece, width + _INDENT, no_colour=self.app.no_color) for piece in pieces]
        return pieces

    def _fill(self, text: str) -> None:
        self._told = text
        with self.prevent(Input.Changed):
            self.line.value = text
        self.line.cursor_position = len(text)


def _more(arrow: str, count: int) -> Content:
    return lit(" " * _INDENT + f"{arrow} " + _("{count} more").format(count=count), "$muted")
