"""The map of keywords on the screen: the themes with their counts at the left, the one in use at the right."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from collections.abc import Mapping as Actions
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from trivsel_tui.answers import Entries, State
from trivsel_tui.blocks.mapping import Mapping
from trivsel_tui.blocks.theme_form import Standing
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _, date_words
from trivsel_tui.tui.blocks.lists import moved
from trivsel_tui.tui.blocks.mapping_lines import MappingLines
from trivsel_tui.tui.blocks.marks import head_of
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.keyword_lines import Place
from trivsel_tui.tui.widgets.keywords import Keywords
from trivsel_tui.tui.widgets.notes import FoldedNotes, Notes
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.theme_head import ThemeHead
from trivsel_tui.tui.widgets.theme_list import ThemeList
from trivsel_tui.tui.widgets.theme_page import ThemePage
from trivsel_tui.tui.widgets.turn_line import TurnLine

BESIDE = 96
"""Cells from which the notes stand beside the fields."""

TURNED = "turned"
"""The place of the line that turns to another map."""


class MappingView(BlockView[Mapping]):
    """The map's page. What is written is recorded at each letter; the themes' counts follow."""

    help_words = N_(
        "Write a keyword, Enter, and one more. Down goes to the next colour, Page Down to the next theme.\n"
        "On an empty line, left goes up into the keywords: Shift and arrows move one to another colour.\n"
        "Esc leads to the themes: there Ctrl+n makes one of your own, and Delete takes one away.\n"
        "Above the themes, left and right turn between the maps of the exercise."
    )
    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    MappingView { height: 1fr; }
    MappingView > Horizontal { height: 1fr; }
    MappingView #left { width: 33; height: 1fr; border-right: vkey $line; padding: 0 1 0 0; margin: 0 1 0 0; }
    MappingView #sum { height: 1; }
    MappingView #right { width: 1fr; height: 1fr; }
    MappingView Notes { display: none; height: 45%; width: 1fr; max-width: 62; }
    MappingView.-unfolded Notes { display: block; }
    MappingView.-unfolded FoldedNotes, MappingView.-beside FoldedNotes { display: none; }
    MappingView Notes:focus { height: 75%; }
    MappingView.-beside #right { layout: horizontal; }
    MappingView.-beside ThemePage { width: 43; border-right: vkey $line; margin: 0 1 0 0; }
    MappingView.-beside Notes { display: block; height: 1fr; max-width: 100; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "notes", N_("Notes"), id="mapping-notes", tooltip=N_("What you noted before, under the theme")),
    ]

    def __init__(self, block: Mapping, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.theme = next(iter(self._open_themes()), block.themes()[0].id)
        self.lines = MappingLines(block, state.wording.prompts)
        self.turn = TurnLine(tuple(state.alike.items()), block.id)
        self.themes = ThemeList()
        self.page = ThemePage(self._places(), self)
        self.notes = Notes(self._whence(), state.beside)
        self._read_from = self.page.fields[0]
        self._shown: object = None

    def _open_themes(self) -> list[str]:
        value, marks = self.entries(), self.state.answer.mark_at
        asked = [theme for theme in self.block.places(value) if theme not in self.block.answered(value)]
        return [theme for theme in asked if marks(theme).state is State.ANSWERED]

    def _places(self) -> list[Place]:
        names = self.state.wording.prompts
        return [
            Place(f"{self.theme}/{column.id}", head_of(column, names.get(f"columns/{column.id}", column.word)))
            for column in self.block.columns
        ]

    def compose(self) -> ComposeResult:
        """Yield the themes, the fields of the one in use, and the notes."""
        yield self.turn
        with Horizontal():
            with Vertical(id="left"):
                yield self.themes
                yield Drawn(self._sum, id="sum")
            with Vertical(id="right"):
                yield self.page
                yield self.notes

    def _whence(self) -> str:
        return _("From {title}").format(title=self.state.beside_title)

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def watch_virtual_size(self) -> None:
        """Stand the notes beside the fields where there is room; not every change of size is told by an event."""
        self.set_class(self.size.width >= BESIDE and self._has_notes(), "-beside")

    # The answer

    def entries(self) -> Entries:
        """Return the keywords of all themes."""
        return value_of(self.state, Entries)

    def put(self, entries: Entries, place: str) -> None:
        """Tell other keywords."""
        self.answered(entries, place)
        self._draw()

    def standing(self) -> tuple[Standing, ...]:
        """Return the themes that stand."""
        return self.block.laid_out(self.entries(), self.state.wording)

    def _standing(self) -> Standing:
        """Return the theme in use; when it was taken away, the first."""
        themes = self.standing()
        return next((theme for theme in themes if theme.id == self.theme), themes[0])

    def show(self, state: BlockState) -> None:
        """Show themes and fields."""
        super().show(state)
        self._draw()

    def _draw(self) -> None:
        if not self.query("#sum"):
            return
        theme = self._standing()
        if theme.id != self.theme:
            self._turn(theme.id)
        self.page.draw(locked=not self.state.writable)
        value = self.entries()
        look = (
            value.form,
            self.theme,
            [entry.at for entry in value.entries if entry.text.strip()],
            self.state.answer.marks,
        )
        if look != self._shown:
            self._shown = look
            self._draw_round_the_fields(theme)

    def _draw_round_the_fields(self, theme: Standing) -> None:
        value, answer = self.entries(), self.state.answer
        self.themes.show(self.lines.parts(answer, value, self.standing()), self.theme, len(value.form.removed))
        self.query_one("#sum").refresh()
        self.page.show(theme, self.lines.seen(answer, value, theme.id), self.lines.all_seen(answer, value))
        title, lines = self._last_time()
        self.page.folded.count(len(lines), self._whence(), len(self.state.beside))
        self.notes.show_last(title, lines)

    def _last_time(self) -> tuple[str, tuple[Content, ...]]:
        """Return when the map was filled in before this round, and what stood under the theme in use then."""
        last = self.state.last
        if last is None or not isinstance(last.value, Entries):
            return "", ()
        title = _("Last time, {date}").format(date=date_words(last.day))
        return title, self.lines.last_time(last.value, self.theme)

    def _has_notes(self) -> bool:
        return bool(self.state.beside or self.state.last)

    def _sum(self, width: int) -> Content:
        return self.lines.total(self.entries(), self.standing(), self.themes.widths(), width)

    # Where the leader is

    def place(self) -> str:
        """Return the theme in use."""
        return self.theme

    def begin(self, place: str) -> Widget | None:
        """Return the first field of the theme that place names, else of the one in use; or the line that turns."""
        if place == TURNED:
            return self.turn
        wanted = place.partition("/")[0]
        if any(theme.id == wanted for theme in self.standing()):
            self._turn(wanted)
        return self.page.fields[0]

    def draws(self) -> bool:
        """Tell whether any keyword stands."""
        return bool(self.block.answered(self.entries()))

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the overview."""
        return (self.block.scene(self.entries(), self.state.wording, width, height),)

    def after_skip(self) -> Widget | None:
        """Return the next theme's first field: the theme as a whole was skipped."""
        themes = [theme.id for theme in self.standing()]
        at = themes.index(self.theme) + 1
        if at >= len(themes):
            return self.page.onward
        self._turn(themes[at])
        return self.page.fields[0]

    def more_actions(self) -> Actions[str, Callable[[], Awaitable[None]]]:
        """Offer another name for the theme, which has no key."""
        return {_("Give the theme another name"): self.action_rename} if self.state.writable else {}

    def _turn(self, theme: str) -> None:
        """Show another theme's fields."""
        if theme == self.theme:
            return
        self.page.finish()
        self.theme = theme
        self.page.turn_to(self._places())
        self._draw()
        self.post_message(self.Went())

    def _go(self, step: int, *, last: bool = False) -> None:
        """Go to the theme before or after, to its first field or its last."""
        themes = [theme.id for theme in self.standing()]
        at = themes.index(self.theme) + step
        if at >= len(themes):
            self.page.onward.focus()
        elif at >= 0:
            self._turn(themes[at])
            self.page.enter(-1 if last else 0)
        else:
            self.themes.focus()

    def on_keywords_did(self, event: Keywords.Did) -> None:
        """Go from theme to theme, and move a keyword to another colour."""
        event.stop()
        to = self.page.fields.index(event.field) + event.step
        match event.action:
            case "came":
                self._read_from = event.field
                self.post_message(self.Went())
            case "leave":
                self._go(event.step, last=event.step < 0)
            case "theme":
                self._go(event.step)
            case "move" if 0 <= to < len(self.page.fields):
                self._move(event.key, self.page.fields[to])
            case "add":
                self._add()
            case "out":
                self.themes.focus()
            case _:
                pass

    def _move(self, key: str, to: Keywords) -> None:
        self.put(moved(self.entries(), key, to.place.at), f"{to.place.at}/{key}/moved")
        to.choose(key)

    # The leader's own form

    def on_theme_list_did(self, event: ThemeList.Did) -> None:
        """Go to a theme, or do something to it."""
        event.stop()
        value = self.entries()
        match event.action:
            case "go":
                self._turn(event.key)
            case "write":
                self._turn(event.key)
                self._write(event.text)
            case "onward":
                self.page.onward.focus()
            case "before" if self.turn.display:
                self.turn.focus()
            case _ if not self.state.writable:
                self.refuse()
            case "add":
                self._add()
            case "move":
                self._arrange(self.block.moved(value, event.key, event.step), "order")
            case "remove":
                self._remove(event.key)
            case "bring-back":
                self._arrange(self.block.brought_back(value), "back")
            case _:
                pass

    def _write(self, letter: str) -> None:
        if letter:
            self.page.fields[0].write(more=letter)
        else:
            self.page.enter()

    def _arrange(self, value: Entries, change: str) -> None:
        """Tell another form; each thing done to it is a step of its own to take back."""
        self.put(value, f"{self.theme}/{change}")

    def _remove(self, theme: str) -> None:
        themes = [item.id for item in self.standing()]
        if len(themes) < 2:
            return
        at = themes.index(theme)
        self._turn(themes[at + 1] if at + 1 < len(themes) else themes[at - 1])
        self._arrange(self.block.without(self.entries(), theme), f"{theme}/gone")

    def _add(self) -> None:
        """Make a theme of the leader's own below the one in use, and ask for its name."""
        if self.state.writable:
            value, theme = self.block.added(self.entries(), self.theme)
            self._arrange(value, f"{theme}/new")
            self._turn(theme)
            self.screen.set_focus(self.page.head.rename)

    async def action_rename(self) -> None:
        """Write another name for the theme in use."""
        self.page.head.write()

    def on_theme_head_named(self, event: ThemeHead.Named) -> None:
        """Record the theme's name."""
        event.stop()
        self._arrange(self.block.renamed(self.entries(), self.theme, event.name), "name")

    def on_theme_head_left(self, event: ThemeHead.Left) -> None:
        """Go on from the name to the fields."""
        event.stop()
        match event.key:
            case "escape":
                self.themes.focus()
            case "up" | "shift+tab":
                self._go(-1, last=True)
            case "pageup":
                self._go(-1)
            case "pagedown":
                self._go(1)
            case "ctrl+n":
                self._add()
            case _:
                self.screen.set_focus(self.page.fields[0])
        self.call_after_refresh(self._name_again)

    def _name_again(self) -> None:
        self._shown = None
        self._draw()

    def on_turn_line_turned(self, event: TurnLine.Turned) -> None:
        """Turn to another map of the exercise."""
        event.stop()
        self.post_message(self.Turned(event.key, TURNED))

    async def on_turn_line_left(self, event: TurnLine.Left) -> None:
        """Go down to the themes, or up and out."""
        event.stop()
        if event.step > 0:
            self.themes.focus()
        else:
            await self.run_action("screen.previous")

    def action_notes(self) -> None:
        """Unfold the notes and go in to read them; from them, fold them and go back."""
        within = self.notes.has_focus
        self.set_class(not within, "-unfolded")
        if within:
            self._back_from_notes()
        else:
            self.notes.go_in()

    def on_notes_left(self, event: Notes.Left) -> None:
        """Write on, with the notes still in sight."""
        event.stop()
        self._back_from_notes(event.letter)

    def _back_from_notes(self, letter: str = "") -> None:
        if letter and self.state.writable:
            self._read_from.write(more=letter)
        else:
            self.page.enter(self.page.fields.index(self._read_from))

    def on_notes_fits(self, event: Notes.Fits) -> None:
        """Offer the key that leads into the notes, or no longer."""
        event.stop()
        self.refresh_bindings()

    def on_folded_notes_opened(self, event: FoldedNotes.Opened) -> None:
        """Unfold the notes by a click."""
        event.stop()
        self.action_notes()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the notes where there are any and they do not stand beside."""
        return (
            self._has_notes() and (not self.has_class("-beside") or self.notes.overflows) if action == "notes" else True
        )

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go on."""
        event.stop()
        self.post_message(self.Onward())
