"""Themes on the screen: a line each, unfolded to its points as open questions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import Choices
from trivsel_tui.blocks.block import Prompt, Typed
from trivsel_tui.blocks.themes import Theme, Themes
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.open_fields import OpenFieldsView
from trivsel_tui.tui.blocks.prompt_group import PromptGroup
from trivsel_tui.tui.blocks.view import BlockState, value_of
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.pick_line import PickLine
from trivsel_tui.tui.widgets.removed import REMOVED, Removed
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import lit, written


class ThemesView(OpenFieldsView[Themes]):
    """Six lines to pick from; the one that is open shows its points."""

    help_words = N_(
        "Space takes a theme along on the walk, Enter opens its points.\nOne or two themes are enough for one walk."
    )
    DEFAULT_CSS = """
    ThemesView > #count { color: $muted; padding: 0 0 0 3; margin: 0 0 1 0; }
    ThemesView .points { height: auto; margin: 1 0; }
    ThemesView .intro { color: $muted; padding: 0 0 0 3; margin: 0 0 1 0; height: auto; max-width: 79; }
    ThemesView PickLine { margin: 0 0 0 0; }
    """

    def __init__(self, block: Themes, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.unfolded = ""
        self.group: PromptGroup | None = None

    def compose(self) -> ComposeResult:
        """Yield title, and the themes."""
        yield from self.heading()
        yield Static(id="count")
        for theme in self.block.standing(self._value()):
            yield self._line(theme)
        yield Removed()

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def _value(self) -> Choices:
        return value_of(self.state, Choices)

    def _theme(self, key: str) -> Theme | None:
        return next((theme for theme in self.block.standing(self._value()) if theme.id == key), None)

    def _line(self, theme: Theme) -> PickLine:
        name = self.state.wording.prompts.get(theme.id, theme.title)
        grows = self.block.own is not None and self.state.writable
        return PickLine(theme.id, name, opens=True, grows=grows, own=theme.id in self._value().taken)

    def _lay_lines(self) -> None:
        """Let the lines be those of the answer: one more, or one less, when a theme was added or taken away."""
        themes = {theme.id: theme for theme in self.block.standing(self._value())}
        lines = {line.key: line for line in self.query(PickLine)}
        for key in lines.keys() - themes.keys():
            if key == self.unfolded:
                self._fold()
            lines[key].remove()
        removed = self.query_one(Removed)
        for key in [key for key in themes if key not in lines]:
            self.mount(self._line(themes[key]), before=removed)
        standing = {line.key: line for line in self.query(PickLine) if line.key in themes}
        if list(standing) != list(themes):
            self._fold()
            for key in themes:
                self.move_child(standing[key], before=removed)
        removed.count(len(self._value().removed))

    def show(self, state: BlockState) -> None:
        """Show what is picked and noted."""
        super().show(state)
        self._lay_lines()
        value = self._value()
        noted = self.block.answered(value)
        for line in self.query(PickLine):
            theme = self._theme(line.key)
            points = [f"{line.key}/{prompt.id}" for prompt in theme.prompts] if theme else []
            count = sum(point in noted for point in points)
            if line.own and theme:
                line.text = theme.title or _("A theme of your own")
            line.note = _("{count} of {all}").format(count=count, all=len(points)) if count else ""
            line.set_number(value.chosen.index(line.key) + 1 if line.key in value.chosen else 0)
        words = _("{count} of {most} for the walk").format(count=len(value.chosen), most=self.block.most)
        if len(value.chosen) > self.block.most:
            words = _("{most} are enough for one walk.").format(most=self.block.most)
        self.query_one("#count", Static).update(lit(words))
        self._show_points()

    def _show_points(self) -> None:
        """Show the open theme's notes; the name of one's own is written as if it were one."""
        if self.group:
            value = self._value()
            names = {key: taken.text for key, taken in value.taken.items()}
            answer = self.state.answer.with_value(replace(value, texts={**value.texts, **names}))
            self.group.show(answer, writable=self.state.writable, today=self.state.today)

    def _fold(self) -> None:
        self.query(".points").remove()
        self.group, self.unfolded = None, ""

    async def unfold(self, key: str) -> None:
        """Open one theme, and close the one that was."""
        for box in self.query(".points"):
            await box.remove()
        self.group = None
        theme = self._theme(key)
        self.unfolded = key if theme and key != self.unfolded else ""
        if theme and self.unfolded:
            self.group = PromptGroup(self._points(theme))
            hint = [Static(written(parse(theme.hint)), classes="intro")] if theme.hint else []
            line = next(line for line in self.query(PickLine) if line.key == key)
            await self.mount(Vertical(*hint, *self.group.widgets(), classes="points"), after=line)
            self._show_points()

    def _points(self, theme: Theme) -> list[tuple[str, Prompt, str]]:
        keys = [(f"{theme.id}/{prompt.id}", prompt) for prompt in theme.prompts]
        points = [(key, prompt, self.block.words(key, prompt, self.state.wording)) for key, prompt in keys]
        if theme.id in self._value().taken:
            name = _("What do you call the theme?")
            points.insert(0, (theme.id, Prompt(id="navn", text=name, type=Typed.LINE), name))
        return points

    def begin(self, place: str) -> Widget | None:
        """Return the field of a point when its theme is open, else the line of its theme, or the first."""
        field = self.field_at(place)
        if field:
            return field
        lines = list(self.query(PickLine))
        return next((line for line in lines if line.key == place.partition("/")[0]), lines[0])

    async def on_pick_line_did(self, event: PickLine.Did) -> None:
        """Take a theme along, or unfold it."""
        event.stop()
        if event.action == "open":
            await self.unfold(event.line.key)
            if self.group:
                fields = list(self.group.fields.values())
                next((field for field in fields if not field.text), fields[0]).focus()
        elif event.action == "pick":
            self.answered(self.block.chosen(self._value(), event.line.key))
        elif event.action == "add":
            await self._add()
        elif event.action == "remove":
            self._remove(event.line)
        elif event.action == "move" and event.line.own:
            self.answered(self.block.moved(self._value(), event.line.key, event.step), event.line.key)
            self._lay_lines()

    async def _add(self) -> None:
        value, key = self.block.added(self._value())
        self.answered(value, key)
        await self.mount(self._line(self.block.standing(value)[-1]), before=self.query_one(Removed))
        await self.unfold(key)
        if self.group:
            self.group.fields[key].focus()

    def _remove(self, line: PickLine) -> None:
        lines = list(self.query(PickLine))
        at = lines.index(line)
        lines[at - 1 if at + 1 == len(lines) else at + 1].focus()
        self.answered(self.block.without(self._value(), line.key), line.key)

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Bring back the theme taken away last, and go to it."""
        if event.line.id == REMOVED:
            event.stop()
            value = self._value()
            self.answered(self.block.brought_back(value), value.removed[-1])
            self._lay_lines()
            next(line for line in self.query(PickLine) if line.key == value.removed[-1]).focus()

    def on_pick_line_walk(self, event: PickLine.Walk) -> None:
        """Walk the themes."""
        event.stop()
        self.walk(event.step)

    def open_groups(self) -> Collection[PromptGroup]:
        """Return the points of the theme that is open."""
        return [self.group] if self.group else []

    def with_field(self, field: Field) -> Choices:
        """Return the answer with a note, or with the name of a theme of the leader's own."""
        value, text = self._value(), field.text
        named = field.place in value.taken
        return self.block.named(value, field.place, text) if named else value.with_text(field.place, text)
