"""What a map comes to, on the screen: its keywords by colour, who can act, and what is gone on with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import WHOLE, Entries
from trivsel_tui.blocks.block import Offer
from trivsel_tui.blocks.marked import MarkedColumn
from trivsel_tui.blocks.priorities import Candidate, Priorities
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.marks import head_of
from trivsel_tui.tui.blocks.priority_lines import PriorityLines
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.door import Door
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.level_list import Colour, LevelList
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import lit, written


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
    PrioritiesView #empty { height: auto; margin: 0 0 1 0; }
    PrioritiesView #empty Static { color: $muted; padding: 0 0 0 3; margin: 0 0 1 0; height: auto; }
    PrioritiesView > #chosen { height: 2; }
    """

    def __init__(self, block: Priorities, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.rows: dict[str, Candidate] = {}
        """The rows as they stand, in order, by key."""
        self.lines = PriorityLines(block, state.wording.prompts)
        self.list = LevelList(self._face)
        self._said = ""
        self._read_rows()

    def compose(self) -> ComposeResult:
        """Yield the levels' heads, the rows colour by colour, and what is gone on with."""
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        yield Drawn(self.lines.heads, id="levels")
        with VerticalScroll(can_focus=False):
            with Vertical(id="empty"):
                yield Static(lit(_("Your keywords from the map gather here.")))
                yield self._way_to_the_map()
                yield Stop(_("Write a theme yourself"), id="own")
            yield self.list
            yield Stop(_("On"), id="onward")
        yield Drawn(self._rule, id="rule")
        yield Drawn(self._foot, id="chosen")

    def _way_to_the_map(self) -> Stop:
        exercise = self.block.from_.rpartition("/")[0]
        if exercise in self.state.doors:
            return Door(exercise, self.state.doors[exercise])
        return Stop(_("Go to the map"), id="source")

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    # What stands

    def entries(self) -> Entries:
        """Return what was taken, or written here."""
        return value_of(self.state, Entries)

    def _offered(self) -> Mapping[str, Offer]:
        return {item.origin: item.offer for item in self.state.offers}

    def _read_rows(self) -> None:
        self.rows = {row.key: row for row in self.block.rows(self.entries(), self._offered())}

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
        was_here = self.list.has_focus
        self.list.locked = not self.state.writable
        self.list.show([self._colour(column) for column in self.block.columns])
        self.query_one("#empty").display = not self.rows
        if was_here and not self.rows:
            self.query_one("#own", Stop).focus()
        self._draw_foot()

    def _colour(self, column: MarkedColumn) -> Colour:
        head = head_of(column, self.state.wording.prompts.get(column.id, column.word))
        return Colour(head, tuple((row.key, row.text) for row in self.rows.values() if row.column == column.id))

    # How it looks

    def _face(self, key: str, chosen: bool, width: int) -> Content:
        return self.lines.row(self.rows[key], chosen, width) if key in self.rows else lit("")

    def _rule(self, width: int) -> Content:
        scroll = self.query_one(VerticalScroll)
        end = scroll.scroll_target_y + scroll.size.height - self.list.virtual_region.y
        below = sum(self.list.place(key) >= end for key in self.rows)
        return self.lines.rule(below, width)

    def _foot(self, width: int) -> Content:
        said = lit(self._said, "bold $warm") if self._said else self.lines.loose(list(self.rows.values()))
        return Content("\n").join((self.lines.gone_on_with(self.block.starred(self.entries()), width), said))

    def _draw_foot(self) -> None:
        self.query_one("#chosen").refresh()
        self.call_after_refresh(self.query_one("#rule").refresh)

    def draws(self) -> bool:
        """Tell whether anything has been taken."""
        return bool(self.block.answered(self.entries()))

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the form's boxes, to read."""
        return (self.block.scene(self.entries(), self.state.wording, width, height),)

    def place_in(self, width: int, height: int, point: tuple[float, float]) -> str | None:
        """Return the row of what stands in the box that was pointed at."""
        entry = self.block.entry_at(self.entries(), self.state.wording, width, height, point)
        return (entry.origin or entry.id) if entry else None

    # Where the leader is

    def begin(self, place: str) -> Widget | None:
        """Return the list with the row that place names, else its first without a place; without rows the way there."""
        if not self.rows:
            return next(iter(self.query("#empty Stop").results(Stop)), None)
        if place == WHOLE:
            self.list.choose(next(self._free(list(self.rows)), next(iter(self.rows))))
        else:
            changed = next((key for key in self.rows if place == key or place.startswith(f"{key}/")), self.list.at)
            self.list.choose(changed)
        return self.list

    def _free(self, keys: Sequence[str]) -> Iterator[str]:
        """Yield those of the rows that have no place yet."""
        return (key for key in keys if self._is_free(self.rows[key]))

    def _is_free(self, row: Candidate) -> bool:
        return row.entry is None or not self.block.placed(row.entry)

    # What is done

    async def on_level_list_did(self, event: LevelList.Did) -> None:
        """Do to the answer what was done to a row."""
        event.stop()
        row = self.rows.get(event.key)
        if row is None:
            return
        match event.action:
            case "came":
                self._said = ""
                self._draw_foot()
                self.post_message(self.Went())
            case "past" if event.step > 0:
                self.query_one("#onward", Stop).focus()
            case "past":
                self.walk(-1)
            case "enter":
                self._open(row)
            case "click":
                self._click(event, row)
            case "add" | "paste" if self.state.writable:
                self._add(row.column, event.lines or ("",))
            case _ if self.state.writable:
                self._change(row, event)

    def _change(self, row: Candidate, event: LevelList.Did) -> None:
        match event.action:
            case "level":
                self._level(row, event.step)
            case "star":
                self._star(row)
            case "move":
                self.put(self.block.moved(self.entries(), row, event.step), f"{row.key}/moved")
            case "remove" if row.entry:
                self.put(self.block.without(self.entries(), row), f"{row.key}/gone")
            case "wrote":
                self.put(self.block.reworded(self.entries(), row, event.text), row.key)
            case "named" if not row.text.strip():
                self._unnamed(row)
            case _:
                pass

    def _level(self, row: Candidate, at: int) -> None:
        """Put a row in a level, and go on to the next that has none; one that had a place already stays chosen."""
        level = self.block.levels[at].id
        free = self._is_free(row)
        self.put(self.block.levelled(self.entries(), row, level), f"{row.key}/{level}")
        if free:
            keys = list(self.rows)
            to = next(self._free(keys[keys.index(row.key) + 1 :]), None)
            if to:
                self.list.choose(to)

    def _star(self, row: Candidate) -> None:
        entries = self.block.star_turned(self.entries(), row)
        if entries is not None:
            self.put(entries, f"{row.key}/star")
            return
        words = _("{most} are marked. Take one off if this one is to be there.")
        self._said = words.format(most=self.block.most)
        self._draw_foot()

    def _unnamed(self, row: Candidate) -> None:
        """Let a row that was left without a name have its origin's again; one of the leader's own goes."""
        if row.offer:
            self.put(self.block.reworded(self.entries(), row, row.offer.text), row.key)
        else:
            self.put(self.block.without(self.entries(), row), f"{row.key}/gone")

    def _open(self, row: Candidate) -> None:
        """Lead to what a row with ★ goes on in; write another's name."""
        door = self.block.door
        if row.starred and row.entry and door and door in self.state.doors:
            about = f"{self.block.id}/{row.entry.id}"
            self.post_message(Stop.Taken(Door(door, self.state.doors[door], about)))
        else:
            self.list.write()

    def _add(self, column: str, texts: tuple[str, ...]) -> None:
        """Write themes of the leader's own in a colour; without words, ask for the name of one."""
        entries, keys = self.entries(), []
        for text in texts:
            entries, key = entries.added(text, column)
            keys.append(key)
        self.put(entries, f"{keys[0]}/new")
        self.list.choose(keys[0])
        self.screen.set_focus(self.list)
        if not texts[0]:
            self.list.write()

    def _click(self, event: LevelList.Did, row: Candidate) -> None:
        """Set the level that was clicked; a click on the words of the row chosen writes in them."""
        at = self.lines.level_at(event.step, self.list.size.width)
        if at is not None and self.state.writable:
            level = self.block.levels[at].id
            self.put(self.block.levelled(self.entries(), row, level), f"{row.key}/{level}")
        elif event.again:
            self.list.write()

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go on, or write a theme of one's own; where a door leads is the exercise's to know."""
        if event.line.id == "onward":
            event.stop()
            self.post_message(self.Onward())
        elif event.line.id == "own":
            event.stop()
            self._add(self.block.columns[-1].id, ("",))
