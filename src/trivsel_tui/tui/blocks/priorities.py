"""What a map comes to, on the screen: its keywords by colour, who can act, and what is gone on with."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from functools import cached_property
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import Entries
from trivsel_tui.blocks.block import Offer
from trivsel_tui.blocks.priorities import Candidate, Priorities
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _, ngettext
from trivsel_tui.tui.blocks.marks import head_of
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.door import Door
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.level_row import LevelRow
from trivsel_tui.tui.widgets.row import NAME, Row
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import BAR, clipped, lit, padded, written

_LEAD = 5
_LEAST_NOTE = 6
_ROUND = 2
_LEVEL = 10
_WIDEST_LEVEL = 16


class PrioritiesView(BlockView[Priorities]):
    """The form's page: a row a keyword, in the form's colours. What nothing was done to is muted, and is no answer."""

    help_words = N_(
        "1, 2 and 3 say who can act on it; press again to take it out. Space marks the one or two to go on with.\n"
        "Shift and arrows move a keyword to another colour; the map it comes from keeps its own.\n"
        "Enter on one with ★ leads to the action sheets. Ctrl+n writes a theme of your own."
    )
    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    PrioritiesView { height: 1fr; }
    PrioritiesView > #levels { height: 1; }
    PrioritiesView > VerticalScroll { height: 1fr; scrollbar-size-vertical: 0; }
    PrioritiesView .colour { height: auto; margin: 0 0 1 0; }
    PrioritiesView .head { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    PrioritiesView #empty { height: auto; margin: 0 0 1 0; }
    PrioritiesView #empty Static { color: $muted; padding: 0 0 0 3; margin: 0 0 1 0; height: auto; }
    PrioritiesView > #chosen { height: 2; }
    """

    def __init__(self, block: Priorities, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self._rows: dict[str, Candidate] = {}
        self._drawn: dict[str, Candidate] = {}
        self._widgets: dict[str, LevelRow] = {}
        self._laid: dict[str, list[str]] = {}
        self._arranging = asyncio.Lock()
        self._said = ""
        self._read_rows()

    def compose(self) -> ComposeResult:
        """Yield the levels' heads, the rows colour by colour, and what is gone on with."""
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        yield Drawn(self._heads, id="levels")
        names = self.state.wording.prompts
        with VerticalScroll(can_focus=False):
            with Vertical(id="empty"):
                yield Static(lit(_("Your keywords from the map gather here.")))
                yield self._way_to_the_map()
                yield Stop(_("Write a theme yourself"), id="own")
            for column in self.block.columns:
                with Vertical(classes="colour", id=f"colour-{column.id}"):
                    yield Static(head_of(column, names.get(column.id, column.word)), classes="head")
                    yield from (self._widget(row) for row in self._rows.values() if row.column == column.id)
            yield Stop(_("On"), id="onward")
        yield Drawn(self._rule, id="rule")
        yield Drawn(self._chosen, id="chosen")

    def _way_to_the_map(self) -> Stop:
        exercise = self.block.from_.rpartition("/")[0]
        if exercise in self.state.doors:
            return Door(exercise, self.state.doors[exercise])
        return Stop(_("Go to the map"), id="source")

    def on_mount(self) -> None:
        """Show the answer."""
        self._laid = {column.id: self._keys(column.id) for column in self.block.columns}
        self.show(self.state)

    # What stands

    def entries(self) -> Entries:
        """Return what was taken, or written here."""
        return value_of(self.state, Entries)

    def _offered(self) -> Mapping[str, Offer]:
        return {item.origin: item.offer for item in self.state.offers}

    def _read_rows(self) -> None:
        self._rows = {row.key: row for row in self.block.rows(self.entries(), self._offered())}

    def put(self, entries: Entries, change: str) -> None:
        """Tell other entries; each thing done to a row is a step of its own to take back."""
        self._said = ""
        self.answered(entries, change)
        self._show_rows()

    def show(self, state: BlockState) -> None:
        """Show all rows; those that come, go or move do so."""
        super().show(state)
        self._show_rows()

    def _show_rows(self) -> None:
        self._read_rows()
        if not self.query("#chosen"):
            return
        if self._arranging.locked() or not self._stands():
            self.run_worker(self._arrange())
        else:
            self._dress()

    def _keys(self, column: str) -> list[str]:
        return [row.key for row in self._rows.values() if row.column == column]

    def _box(self, column: str) -> Vertical:
        return self.query_one(f"#colour-{column}", Vertical)

    def _stands(self) -> bool:
        return all(self._keys(column.id) == self._laid.get(column.id) for column in self.block.columns)

    async def _arrange(self) -> None:
        """Let rows come, go and move; one that goes to another colour is made anew there, with the focus it had."""
        async with self._arranging:
            focused = next((row.key for row in self._widgets.values() if row.has_focus), "")
            for column in self.block.columns:
                await self._arrange_in(column.id)
            self._dress()
            if focused and (row := self._widgets.get(focused)) and not row.has_focus:
                row.focus()

    async def _arrange_in(self, column: str) -> None:
        box, wanted = self._box(column), self._keys(column)
        present = {row.key: row for row in box.query(LevelRow)}
        for key, row in present.items():
            if key not in wanted:
                self._drawn.pop(key, None)
                await row.remove()
        fresh = {key: self._widget(self._rows[key]) for key in wanted if key not in present}
        if fresh:
            await box.mount(*fresh.values())
        for at, key in enumerate(wanted, start=1):
            row = self._widgets[key]
            if box.children[at] is not row:
                box.move_child(row, before=at)
        self._laid[column] = wanted

    def _widget(self, row: Candidate) -> LevelRow:
        self._drawn.pop(row.key, None)
        self._widgets[row.key] = LevelRow(row.key, self._face)
        return self._widgets[row.key]

    def _dress(self) -> None:
        for key, row in self._rows.items():
            if self._drawn.get(key) != row:
                self._drawn[key] = row
                self._widgets[key].locked = not self.state.writable
                self._widgets[key].show({NAME: row.text})
        self.query_one("#empty").display = not self._rows
        self.query_one("#chosen").refresh()

    # How it looks

    @cached_property
    def _level_heads(self) -> list[str]:
        return [f"{at} {level.short}" for at, level in enumerate(self.block.levels, start=1)]

    def _level_width(self) -> int:
        longest = max(Content(head).cell_length for head in self._level_heads)
        return min(max(longest + 2, _LEVEL), _WIDEST_LEVEL)

    def _heads(self, width: int) -> Content:
        wide = self._level_width()
        heads = [
            Content.assemble((head[:2], "bold $ink"), (padded(head[2:], wide - 2), "bold $cool"))
            for head in self._level_heads
        ]
        return Content.assemble(" " * max(width - len(heads) * wide, 0), *heads)

    def _face(self, widget: Row, width: int) -> Content:
        row = self._rows.get(widget.key)
        if row is None:
            return lit("")
        wide = self._level_width()
        room = max(width - _LEAD - len(self.block.levels) * wide - 1, 8)
        name = clipped(row.text, room)
        left = room - Content(name).cell_length - 2
        note = clipped(self._note(row), left) if left >= _LEAST_NOTE else ""
        ink = "bold" if widget.chosen else "" if row.entry else "$muted"
        words = Content.assemble((name, ink), (f"  {note}" if note else "", "$muted"))
        levels = [
            Content.assemble(
                "  ", ("●", "$ink") if row.entry and row.entry.on(level.id) else ("·", "$muted")
            ).pad_right(wide - 3)
            for level in self.block.levels
        ]
        star = ("★ ", "bold $warm") if row.starred else "  "
        gap = " " * max(room - words.cell_length + 1, 1)
        return Content.assemble((f"{BAR}  " if widget.chosen else "   ", "$warm"), star, words, gap, *levels)

    def _note(self, row: Candidate) -> str:
        """Return what stands beside a keyword: its theme, and the colour it has on the map if that is another."""
        names = self.state.wording.prompts
        moved = next((column for column in self.block.columns if column.id == row.moved_from), None)
        was = ""
        if moved:
            was = _("{sign} {word} on the map").format(sign=moved.sign, word=names.get(moved.id, moved.word))
        return "  ".join(part for part in (was, row.theme) if part)

    def _rule(self, width: int) -> Content:
        """Return a rule, which says how many rows are out of sight below it."""
        scroll = self.query_one(VerticalScroll)
        end = scroll.scroll_target_y + scroll.size.height
        below, line = 0.0, 0
        for column in self.block.columns:  # counted, not looked up: a long map would be laid out for each look
            count = len(self._keys(column.id))
            below += min(max(line + 1 + count - end, 0), count)
            line += count + _ROUND
        words = " " + _("↓ {count} more").format(count=int(below)) + " " if below else ""
        return Content.assemble(("───", "$line"), (words, "$muted"), ("─" * max(width - len(words) - 3, 0), "$line"))

    def _chosen(self, width: int) -> Content:
        starred = self.block.starred(self.entries())
        said = lit(_("This is what we go on with"), "bold")
        room = (width - said.cell_length) // max(len(starred), 1) - Content("  ★ ").cell_length
        words = [part for entry in starred for part in (("  ★ ", "bold $warm"), clipped(entry.text, max(room, 8)))]
        first = Content.assemble(said, *words)
        if not starred:
            first = lit(_("Space marks the one or two that you go on with."), "$muted")
        return Content("\n").join((first, self._loose()))

    def _loose(self) -> Content:
        """Say what was not done, and why; else how many have no place yet."""
        if self._said:
            return lit(self._said, "bold $warm")
        count = sum(row.entry is None or not self.block.placed(row.entry) for row in self._rows.values())
        if not count:
            return lit("")
        words = ngettext(
            "{count} keyword has no place yet. It can well live with that.",
            "{count} keywords have no place yet. They can well live with that.",
            count,
        )
        return lit(words.format(count=count), "$muted")

    def draws(self) -> bool:
        """Tell whether anything has been taken."""
        return bool(self.block.answered(self.entries()))

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the form's boxes, to read."""
        return (self.block.scene(self.entries(), self.state.wording, width, height),)

    # What is done

    def begin(self, place: str) -> Widget | None:
        """Return the first row without a place, else the first; the way to the map while there is none."""
        if not self._rows:
            return next(iter(self.query("#empty Stop").results(Stop)), None)
        free = (row for row in self._rows.values() if row.entry is None or not self.block.placed(row.entry))
        row = next(free, None) or next(iter(self._rows.values()))
        return self._widgets.get(row.key)

    async def on_row_did(self, event: Row.Did) -> None:
        """Do to the answer what was done to the row."""
        event.stop()
        row = self._rows.get(event.row.key)
        if row is None:
            return
        match event.action:
            case "came":
                self._said = ""
                self.query_one("#chosen").refresh()
                self.post_message(self.Went())
                self.call_after_refresh(self.query_one("#rule").refresh)
            case "walk":
                self._walk(row.key, event.step)
            case "back":
                self.screen.focus_previous()
            case "enter":
                await self._open(event.row, row)
            case "click":
                await self._click(event, row)
            case "add" | "paste" if self.state.writable:
                await self._add(row.column, event.lines or ("",))
            case _ if self.state.writable:
                self._change(row, event)

    def _change(self, row: Candidate, event: Row.Did) -> None:
        match event.action:
            case "level":
                self._level(row, int(event.text))
            case "star":
                self._star(row)
            case "move":
                self.put(self.block.moved(self.entries(), row, event.step), f"{row.key}/moved")
            case "remove":
                self._remove(row)
            case "wrote":
                self.put(self.block.reworded(self.entries(), row, event.text), row.key)
            case _:
                pass

    def _walk(self, key: str, step: int) -> None:
        keys = list(self._rows)
        to = keys.index(key) + step
        if to >= len(keys) and step == 1:
            self.query_one("#onward", Stop).focus()
        elif to < 0 and step == -1:
            self.screen.focus_previous()
        else:
            self._widgets[keys[min(max(to, 0), len(keys) - 1)]].focus()

    def _level(self, row: Candidate, at: int) -> None:
        """Put a row in a level, and go on to the next that has none; one that had a place already stays chosen."""
        level = self.block.levels[at].id
        free = row.entry is None or not self.block.placed(row.entry)
        self.put(self.block.levelled(self.entries(), row, level), f"{row.key}/{level}")
        if free:
            keys = list(self._rows)
            after = (self._rows[key] for key in keys[keys.index(row.key) + 1 :])
            to = next((item for item in after if item.entry is None or not self.block.placed(item.entry)), None)
            if to:
                self._widgets[to.key].focus()

    def _star(self, row: Candidate) -> None:
        entries = self.block.star_turned(self.entries(), row)
        if entries is not None:
            self.put(entries, f"{row.key}/star")
            return
        words = _("{most} are marked. Take one off if this one is to be there.")
        self._said = words.format(most=self.block.most)
        self.query_one("#chosen").refresh()

    def _remove(self, row: Candidate) -> None:
        """Take an own row away; one from the map goes back to being offered."""
        if row.entry is None:
            return
        keys = list(self._rows)
        at = keys.index(row.key)
        self.put(self.block.without(self.entries(), row), f"{row.key}/gone")
        if row.key not in self._rows and self._rows:
            left = list(self._rows)
            self._widgets[left[min(at, len(left) - 1)]].focus()

    async def _open(self, widget: Row, row: Candidate) -> None:
        """Lead to what a row with ★ goes on in; write another's name."""
        door = self.block.door
        if row.starred and door and door in self.state.doors:
            self.post_message(Stop.Taken(Door(door, self.state.doors[door])))
        else:
            await widget.open(NAME)

    async def _add(self, column: str, texts: tuple[str, ...]) -> None:
        """Write themes of the leader's own in a colour; without words, ask for the name of one."""
        entries, keys = self.entries(), []
        for text in texts:
            entries, key = entries.added(text, column)
            keys.append(key)
        self.put(entries, f"{keys[0]}/new")
        await self._arrange()
        widget = self._widgets[keys[0]]
        self.screen.set_focus(widget)
        if not texts[0]:
            await widget.open(NAME)

    async def _click(self, event: Row.Did, row: Candidate) -> None:
        """Set the level that was clicked; a click on the words of the row chosen writes in them."""
        wide, levels = self._level_width(), self.block.levels
        at = (event.step - (event.row.size.width - len(levels) * wide)) // wide
        if at >= 0 and self.state.writable:
            level = levels[min(at, len(levels) - 1)].id
            self.put(self.block.levelled(self.entries(), row, level), f"{row.key}/{level}")
        elif event.text != "first":
            await event.row.open(NAME)

    async def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go on, or write a theme of one's own; where a door leads is the exercise's to know."""
        if event.line.id == "onward":
            event.stop()
            self.post_message(self.Onward())
        elif event.line.id == "own":
            event.stop()
            await self._add(self.block.columns[-1].id, ("",))
