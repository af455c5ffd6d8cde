"""Ratings on the screen: two digits a row, and the bars stand in the row itself."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import Row as RowAnswer
from trivsel_tui.answers import Rows
from trivsel_tui.blocks.ratings import LEAST, MOST, Ratings
from trivsel_tui.figures.profile import ends_in_words
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.row import Row
from trivsel_tui.tui.widgets.row_table import ONWARD, RowTable
from trivsel_tui.tui.widgets.scale_drawing import bars, heads, rating_at, room_for
from trivsel_tui.tui.widgets.scale_row import ScaleRow
from trivsel_tui.tui.widgets.shown_row import NAME
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import lit, written


class RatingsView(BlockView[Ratings]):
    """The rows under the names of the scales; the scale in use is bold and underlined."""

    help_words = N_(
        "A digit from 1 to 5 rates the row, and goes on: to the other scale, then to the next row.\n"
        "The arrows go to the other scale, + and − adjust, Enter tells more about the row."
    )
    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    RatingsView { height: 1fr; }
    RatingsView > #scales { color: $cool; }
    RatingsView > #said { display: none; height: auto; padding: 0 0 0 3; max-width: 79; }
    RatingsView > #ends { height: 1; color: $muted; padding: 0 0 0 3; }
    """

    def __init__(self, block: Ratings, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.scale = 0
        """Which scale is in use."""
        self._shown: dict[str, tuple[object, ...]] = {}
        self._drew = False

    def compose(self) -> ComposeResult:
        """Yield the intro, what the ends of the scale in use mean, the heads, the rows, and what they say."""
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        yield Static(id="ends")
        yield Drawn(self._heads, id="scales")
        yield RowTable(self._made, [row.id for row in self.block.rows], _("On"))
        yield Static(id="said")

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def begin(self, place: str) -> Widget | None:
        """Return the row that a place names, else the first one not rated yet."""
        rows = self._rows.rows
        rated = self.block.answered(self._value())
        named = self._rows.row(place)
        return named or next((row for row in rows if row.key not in rated), rows[0])

    def draws(self) -> bool:
        """Tell whether there is a profile to show."""
        return self.block.profile and bool(self.block.bars(self._value(), self.state.wording).rated)

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the profile."""
        scene = self.block.scene(self._value(), self.state.wording, min(width, 100))
        return (scene,) if scene else ()

    def show(self, state: BlockState) -> None:
        """Show all rows, and what they say."""
        super().show(state)
        for widget in self._rows.rows:
            row = self._value().row(widget.key)
            wanted = (row, self._called(row), state.writable)
            if self._shown.get(row.id) != wanted:
                self._shown[row.id] = wanted
                widget.locked = not state.writable
                widget.show({NAME: self._called(row)})
        self.query_one("#said", Static).update(lit(self.block.in_words(self._value(), state.wording)))
        self._say_ends()
        if self.draws() != self._drew:  # the key of the figure comes to the foot, or goes
            self._drew = self.draws()
            self.refresh_bindings()

    @property
    def _rows(self) -> RowTable:
        return self.query_one(RowTable)

    def _value(self) -> Rows:
        return value_of(self.state, Rows)

    def _called(self, row: RowAnswer) -> str:
        return self.state.wording.prompts.get(row.id, row.id)

    def _made(self, key: str) -> Row:
        text = next(row.text for row in self.block.rows if row.id == key)
        return ScaleRow(key, self._face, said=written(parse(text)), scales=len(self.block.scales))

    def _say_ends(self) -> None:
        scale = self.block.bars(self._value(), self.state.wording).scales[self.scale]
        self.query_one("#ends", Static).update(lit(ends_in_words(scale)))

    def _heads(self, width: int) -> Content:
        scales = self.block.bars(self._value(), self.state.wording).scales
        return heads([scale.name for scale in scales], self.scale, room_for(width, len(scales)))

    def _face(self, widget: Row, width: int) -> Content:
        row = self._value().row(widget.key)
        numbers = [self.block.rating(row, scale.id) for scale in self.block.scales]
        in_use = self.scale if widget.chosen else None
        return bars(self._called(row), numbers, in_use, room_for(width, len(numbers)))

    async def on_row_did(self, event: Row.Did) -> None:
        """Rate the row, or go where the key says."""
        event.stop()
        row = self._value().row(event.row.key)
        scale = self.block.scales[self.scale].id
        now = self.block.rating(row, scale)
        match event.action:
            case "type":
                self._rate(row, scale, int(event.text))
                if (event.row, self.scale) != (self._rows.rows[-1], len(self.block.scales) - 1):  # the last one stays
                    await self._next(event.row, 1)
            case "sign":
                self._rate(row, scale, LEAST if now is None else min(max(now + event.step, LEAST), MOST))
            case "clear":
                self._rate(row, scale, None)
            case "turn":
                self._use(event.row, min(max(self.scale + event.step, 0), len(self.block.scales) - 1))
            case "cell":
                await self._next(event.row, event.step)
            case "click":
                self._click(event.row, row, event.step)
            case _:
                self._go(event)

    def _go(self, event: Row.Did) -> None:
        match event.action:
            case "came":
                self.post_message(self.Went())
                self.call_after_refresh(self._rows.keep_in_sight, event.row)
            case "walk":
                self._rows.walk(event.row, event.step)
            case _:
                pass

    def _rate(self, row: RowAnswer, scale: str, rating: int | None) -> None:
        changed = row.with_cell(scale, "" if rating is None else str(rating))
        self.answered(self._value().with_row(changed), row.id)

    def _use(self, row: Row, scale: int) -> None:
        self.scale = scale
        self.query_one("#scales").refresh()
        row.head.refresh()
        self._say_ends()

    async def _next(self, row: Row, step: int) -> None:
        """Go to the scale after or before; past the last to the row after, past the first to the row before."""
        wanted = self.scale + step
        last = len(self.block.scales) - 1
        if 0 <= wanted <= last:
            self._use(row, wanted)
            return
        if self._rows.walk(row, step):
            self._use(row, 0 if step > 0 else last)
        else:
            await self.screen.run_action("previous")

    def _click(self, widget: Row, row: RowAnswer, x: int) -> None:
        """Rate by the bar that was clicked."""
        pointed = rating_at(x, room_for(widget.size.width, len(self.block.scales)))
        if pointed is not None:
            scale, rating = pointed
            self._use(widget, scale)
            self._rate(row, self.block.scales[scale].id, rating)

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go on."""
        event.stop()
        if event.line.id == ONWARD:
            self.post_message(self.Onward())
