"""The map of keywords on the screen: the themes with their counts at the left, the one in use at the right."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from collections.abc import Mapping as Actions
from itertools import groupby
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from trivsel_tui.answers import Entries, Mark, State
from trivsel_tui.blocks.mapping import Mapping
from trivsel_tui.blocks.theme_form import Standing, nameless
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.lists import moved
from trivsel_tui.tui.blocks.marks import head_of, ink_of
from trivsel_tui.tui.blocks.view import STATES, BlockState, BlockView, mark_words, value_of
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.key_line import NameLine
from trivsel_tui.tui.widgets.keywords import Keywords, Place
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.notes import FoldedNotes, Notes
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.theme_list import Count, Part, ThemeLine, ThemeList
from trivsel_tui.tui.words import lit, written

BESIDE = 96
"""Cells from which the notes stand beside the fields."""


class MappingView(BlockView[Mapping]):
    """The map's page. What is written is recorded at each letter; the themes' counts follow."""

    help_words = N_(
        "Write a keyword, Enter, and one more. Down goes to the next colour, Page Down to the next theme.\n"
        "On an empty line, left goes up into the keywords: Shift and arrows move one to another colour.\n"
        "Esc leads to the themes: there Ctrl+n makes one of your own, and Delete takes one away."
    )
    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    MappingView { height: 1fr; }
    MappingView > Horizontal { height: 1fr; }
    MappingView #left { width: 33; height: 1fr; border-right: vkey $line; padding: 0 1 0 0; margin: 0 1 0 0; }
    MappingView #sum { height: 1; }
    MappingView #all-seen { height: auto; padding: 0 0 0 2; margin: 1 0 0 0; color: $muted; display: none; }
    MappingView #right { width: 1fr; height: 1fr; max-width: 62; scrollbar-size-vertical: 0; }
    MappingView #name { height: auto; padding: 0 0 0 2; text-style: bold; }
    MappingView #rename { display: none; border-left: blank; padding: 0 1 0 1; }
    MappingView #rename:focus { border-left: outer $warm; }
    MappingView.-naming #name { display: none; }
    MappingView.-naming #rename { display: block; }
    MappingView #hint { height: auto; padding: 0 0 0 2; color: $muted; }
    MappingView #seen { height: auto; padding: 0 0 0 2; color: $muted; display: none; }
    MappingView #fields { height: auto; margin: 1 0 0 0; }
    MappingView #unfolded { display: none; height: auto; margin: 0 0 1 0; }
    MappingView.-unfolded #unfolded { display: block; }
    MappingView.-unfolded FoldedNotes, MappingView.-beside FoldedNotes { display: none; }
    MappingView #beside { display: none; width: 1fr; border-left: vkey $line; padding: 0 0 0 1; }
    MappingView.-beside #beside { display: block; }
    MappingView.-beside #right { width: 42; }
    MappingView.-beside #unfolded { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "notes", N_("Notes"), id="mapping-notes", tooltip=N_("What you noted before, under the theme")),
    ]

    def __init__(self, block: Mapping, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.theme = next(iter(self._open_themes()), block.themes()[0].id)
        self.fields = [Keywords(place, self, themed=True) for place in self._places()]
        self.themes = ThemeList()
        self.heading = Static(id="name")
        self.rename = NameLine("", id="rename")
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
        title = _("From {title}").format(title=self.state.beside_title)
        with Horizontal():
            with Vertical(id="left"):
                yield self.themes
                yield Drawn(self._sum, id="sum")
            with VerticalScroll(id="right", can_focus=False):
                yield self.heading
                yield self.rename
                yield Static(id="hint")
                yield Static(id="seen")
                with Vertical(id="fields"):
                    yield from self.fields
                if self.state.beside:
                    yield FoldedNotes(title, len(self.state.beside))
                yield Notes(title, self.state.beside, id="unfolded")
                yield Stop(_("On"), id="onward")
                yield Static(id="all-seen")
            with VerticalScroll(id="beside", can_focus=False):
                yield Notes(title, self.state.beside)

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def on_resize(self) -> None:
        """Stand the notes beside the fields where there is room."""
        self.set_class(self.size.width >= BESIDE and bool(self.state.beside), "-beside")

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
        for field in self.fields:
            field.locked = not self.state.writable
            field.draw()
        self.rename.disabled = not self.state.writable
        value = self.entries()
        look = (
            value.form,
            self.theme,
            [entry.at for entry in value.entries if entry.text.strip()],
            self.state.answer.marks,
        )
        if look != self._shown:
            self._shown = look
            self._draw_themes(theme)

    def _draw_themes(self, theme: Standing) -> None:
        value = self.entries()
        counts = self.block.counts(value, self.standing())
        titles = self.state.wording.prompts
        parts = [
            Part(titles.get(f"groups/{group}", group), tuple(self._line(item, counts[item.id]) for item in part))
            for group, part in groupby(self.standing(), key=lambda item: item.group)
        ]
        self.themes.show(parts, self.theme, len(value.form.removed))
        self.query_one("#sum").refresh()
        self.heading.update(Content.assemble((f"{theme.number}  ", "$muted"), theme.name or nameless()))
        self._say("#hint", written(parse(theme.hint)) if theme.hint else lit(""))
        shared, here = self._shared_mark(), self.state.answer.mark_at(theme.id)
        private = _("nobody else sees it") if shared.audience and theme.id in self.block.answered(value) else ""
        self._say("#seen", lit("" if here == shared else mark_words(here) or private))
        words = mark_words(shared)
        self._say("#all-seen", lit(_("The themes {seen}").format(seen=words) if words else ""))
        self.set_class(theme.unnamed or self.rename.has_focus, "-naming")
        if not self.rename.has_focus:
            self._fill_name(theme)

    def _shared_mark(self) -> Mark:
        """Return the mark that stands once for all themes: the block's, or that of all which say anything."""
        answered = self.block.answered(self.entries())
        audiences = {self.state.answer.mark_at(theme).audience for theme in answered}
        alike = len(audiences) == 1 and len(answered) > 1
        return Mark(audience=audiences.pop() if alike else self.state.answer.mark.audience)

    def _fill_name(self, theme: Standing) -> None:
        self.rename.placeholder = _("What is the theme called?")
        with self.prevent(Input.Changed):
            self.rename.value = "" if theme.unnamed else theme.name

    def _say(self, place: str, words: Content) -> None:
        line = self.query_one(place, Static)
        line.update(words)
        line.display = bool(words.plain)

    def _line(self, theme: Standing, counts: tuple[int, ...]) -> ThemeLine:
        found = tuple(
            Count(column.sign, ink_of(column), count) for column, count in zip(self.block.columns, counts, strict=True)
        )
        state = self.state.answer.mark_at(theme.id).state
        return ThemeLine(theme.id, theme.short or nameless(), found, STATES[state][0] if state in STATES else "")

    def _sum(self, width: int) -> Content:
        themes = self.standing()
        counts = self.block.counts(self.entries(), themes)
        said = sum(any(found) for found in counts.values())
        left = lit(_("{count} of {all} themes").format(count=said, all=len(themes)), "$muted")
        totals = [sum(found[at] for found in counts.values()) for at in range(len(self.block.columns))]
        sums = [
            Content.assemble(" ", (column.sign, ink_of(column)), (f"{total}".ljust(wide - 2), "bold"))
            for column, total, wide in zip(self.block.columns, totals, self.themes.widths(), strict=True)
        ]
        gap = width - left.cell_length - sum(part.cell_length for part in sums)
        return Content.assemble(left, " " * max(gap, 1), *sums)

    # Where the leader is

    def place(self) -> str:
        """Return the theme in use."""
        return self.theme

    def begin(self, place: str) -> Widget | None:
        """Return the first field of the theme that place names, else of the one in use."""
        wanted = place.partition("/")[0]
        if any(theme.id == wanted for theme in self.standing()):
            self._turn(wanted)
        return self.fields[0]

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
            return self.query_one("#onward", Stop)
        self._turn(themes[at])
        return self.fields[0]

    def more_actions(self) -> Actions[str, Callable[[], Awaitable[None]]]:
        """Offer another name for the theme, which has no key."""
        return {_("Give the theme another name"): self.action_rename} if self.state.writable else {}

    def _turn(self, theme: str) -> None:
        """Show another theme's fields."""
        if theme == self.theme:
            return
        for field in self.fields:
            field.finish()
        self.theme = theme
        for field, place in zip(self.fields, self._places(), strict=True):
            field.turn_to(place)
        self._draw()
        self.post_message(self.Went())

    def _go(self, step: int, *, last: bool = False) -> None:
        """Go to the theme before or after, to its first field or its last."""
        themes = [theme.id for theme in self.standing()]
        at = themes.index(self.theme) + step
        if at >= len(themes):
            self.query_one("#onward", Stop).focus()
        elif at >= 0:
            self._turn(themes[at])
            self._enter(self.fields[-1 if last else 0])
        else:
            self.themes.focus()

    def _enter(self, field: Keywords) -> None:
        if self._standing().unnamed and field is self.fields[0]:
            self.screen.set_focus(self.rename)
        elif field.writing:
            field.write()
        else:
            self.screen.set_focus(field)
        self.call_after_refresh(self._keep_in_sight, field)

    def _keep_in_sight(self, field: Keywords) -> None:
        if field is self.fields[0]:
            self.query_one("#right", VerticalScroll).scroll_home(animate=False)
        else:
            field.scroll_visible(animate=False)

    def on_keywords_did(self, event: Keywords.Did) -> None:
        """Go from field to field and from theme to theme."""
        event.stop()
        at = self.fields.index(event.field)
        inside = 0 <= at + event.step < len(self.fields)
        match event.action:
            case "came":
                self.call_after_refresh(self._keep_in_sight, event.field)
                self.post_message(self.Went())
            case "leave" if inside:
                self._enter(self.fields[at + event.step])
            case "leave":
                self._go(event.step, last=event.step < 0)
            case "theme":
                self._go(event.step)
            case "move" if inside:
                to = self.fields[at + event.step]
                self.put(moved(self.entries(), event.key, to.place.at), f"{to.place.at}/{event.key}/moved")
                to.choose(event.key)
            case "add":
                self._add()
            case "out":
                self.themes.focus()
            case _:
                pass

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
                self.query_one("#onward", Stop).focus()
            case _ if not self.state.writable:
                self.refuse()
            case "add":
                self._add()
            case "move":
                self._arrange(self.block.moved(value, event.key, event.step), "order")
            case "remove":
                self._remove(event.key)
            case _:
                self._arrange(self.block.brought_back(value), "back")

    def _write(self, letter: str) -> None:
        if letter:
            self.fields[0].write(more=letter)
        else:
            self._enter(self.fields[0])

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
            self.screen.set_focus(self.rename)

    async def action_rename(self) -> None:
        """Write another name for the theme in use."""
        self.add_class("-naming")
        self.screen.set_focus(self.rename)
        self.rename.cursor_position = len(self.rename.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Record the theme's name."""
        if event.input is self.rename:
            event.stop()
            self._arrange(self.block.renamed(self.entries(), self.theme, event.value.strip()), "name")

    def on_line_ended(self, event: Line.Ended) -> None:
        """Go on from the name to the fields."""
        if event.line is not self.rename:
            return
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
                self.screen.set_focus(self.fields[0])
        self.call_after_refresh(self._name_again)

    def _name_again(self) -> None:
        self._shown = None
        self._draw()

    async def on_click(self, event: events.Click) -> None:
        """Write another name by a click on the one that stands."""
        if event.widget is self.heading and self.state.writable:
            event.stop()
            await self.action_rename()

    def action_notes(self) -> None:
        """Unfold the notes under the theme, or fold them."""
        self.toggle_class("-unfolded")
        if self.has_class("-unfolded"):
            self.call_after_refresh(self.query_one("#unfolded").scroll_visible, animate=False)

    def on_folded_notes_opened(self, event: FoldedNotes.Opened) -> None:
        """Unfold the notes by a click."""
        event.stop()
        self.action_notes()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the notes where there are any and they do not stand beside."""
        return bool(self.state.beside) and not self.has_class("-beside") if action == "notes" else True

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go on."""
        event.stop()
        self.post_message(self.Onward())
