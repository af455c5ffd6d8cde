"""Lists on the screen: a keyword field for each, one under the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import Entries
from trivsel_tui.blocks.lists import ItemList, Lists
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import N_
from trivsel_tui.tui.blocks.view import BlockState, BlockView, mark_words, value_of
from trivsel_tui.tui.widgets.keyword_lines import Place
from trivsel_tui.tui.widgets.keywords import Keywords
from trivsel_tui.tui.words import lit, written


class ListsView(BlockView[Lists]):
    """The lists, one under the other in their order at every width."""

    help_words = N_(
        "Write one thing a line; Enter, and it stands. Down and Tab go to the next list.\n"
        "On an empty line, left goes up into what stands there: Delete takes away, Shift and arrows move it."
    )
    DEFAULT_CSS = """
    ListsView #fields { height: auto; width: 1fr; max-width: 80; }
    ListsView Keywords { padding: 0 1 0 2; }
    ListsView Keywords.-seen { margin: 0; }
    ListsView .seen { color: $muted; padding: 0 0 0 3; margin: 0 0 1 0; height: auto; display: none; }
    """

    def __init__(self, block: Lists, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.fields = [Keywords(self._place(item), self) for item in block.lists]
        self._seen = {item.id: Static(classes="seen") for item in block.lists}
        self._in_use = block.lists[0].id

    def _place(self, item: ItemList) -> Place:
        title = lit(self.state.wording.prompts.get(item.id, item.title), "bold")
        hint = Content.assemble("\n", written(parse(item.hint), "$muted")) if item.hint else ""
        return Place(item.id, Content.assemble(title, hint), item.begin)

    def compose(self) -> ComposeResult:
        """Yield title, and the lists."""
        yield from self.heading()
        with Vertical(id="fields"):
            yield from self.boxes()

    def boxes(self) -> Iterator[Widget]:
        """Yield each list with the line that says who may see it."""
        for field in self.fields:
            yield field
            yield self._seen[field.place.at]

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def entries(self) -> Entries:
        """Return the entries of all lists."""
        return value_of(self.state, Entries)

    def put(self, entries: Entries, place: str) -> None:
        """Tell other entries."""
        self.answered(entries, place)
        self._draw()

    def show(self, state: BlockState) -> None:
        """Show what stands in the lists."""
        super().show(state)
        self._draw()

    def _draw(self) -> None:
        for field in self.fields:
            field.locked = not self.state.writable
            field.draw()
            words = mark_words(self.state.answer.mark_at(field.place.at))
            seen = self._seen[field.place.at]
            if seen.display != bool(words) or str(seen.content) != words:
                seen.update(lit(words))
                seen.display = bool(words)
                field.set_class(bool(words), "-seen")

    def begin(self, place: str) -> Widget | None:
        """Return the list that place names, else the first one empty."""
        named = next((field for field in self.fields if field.place.at == place.partition("/")[0]), None)
        answered = self.block.answered(self.entries())
        empty = next((field for field in self.fields if field.place.at not in answered), None)
        return named or empty or self.fields[0]

    def place(self) -> str:
        """Return the list in use."""
        return self._in_use

    async def on_keywords_did(self, event: Keywords.Did) -> None:
        """Go from list to list, and move what stands in one to another."""
        event.stop()
        at = self.fields.index(event.field)
        match event.action:
            case "came":
                self._in_use = event.field.place.at
                self.post_message(self.Went())
            case "leave" if 0 <= at + event.step < len(self.fields):
                self.screen.set_focus(self.fields[at + event.step])
            case "leave":
                await self.run_action("screen.next" if event.step > 0 else "screen.previous")
            case "move" if 0 <= at + event.step < len(self.fields):
                to = self.fields[at + event.step]
                self.put(moved(self.entries(), event.key, to.place.at), f"{to.place.at}/{event.key}/moved")
                to.choose(event.key)
            case _:
                pass


def moved(entries: Entries, key: str, place: str) -> Entries:
    """Return the entries with one last at another place."""
    entry = entries.entry(key)
    if entry is None:
        return entries
    rest = tuple(item for item in entries.entries if item.id != key)
    return replace(entries, entries=(*rest, replace(entry, at=place)))
