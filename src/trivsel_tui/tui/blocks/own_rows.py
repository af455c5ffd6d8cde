"""What the views of tables have in common whose rows may be the leader's own: a row each, and all they go through."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import ClassVar, Generic, TypeVar

from textual.widget import Widget

from trivsel_tui.answers import Row as RowAnswer
from trivsel_tui.answers import Rows
from trivsel_tui.blocks.own_rows import OwnRowsBlock
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import _
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.row import Row
from trivsel_tui.tui.widgets.row_table import ONWARD, RowTable
from trivsel_tui.tui.widgets.shown_row import NAME
from trivsel_tui.tui.widgets.stop import Stop

T = TypeVar("T", bound=OwnRowsBlock)


class OwnRowsView(BlockView[T], Generic[T]):
    """A table. The journal's rows are the truth; each row widget shows one of them."""

    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = "OwnRowsView { height: 1fr; }"

    def __init__(self, block: T, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self._shown: dict[str, tuple[object, ...]] = {}

    def made(self, key: str) -> Row:
        """Return a new row for a key."""
        raise NotImplementedError

    def texts(self, row: RowAnswer) -> Mapping[str, str]:
        """Return what stands in a row's lines, by cell."""
        return {}

    def fault(self, row: RowAnswer) -> str:
        """Return what is wrong with a row, in words; nothing in most tables."""
        return ""

    def changed(self, row: RowAnswer, event: Row.Did) -> RowAnswer | None:
        """Return the row as a key or words make it; None for what is done with the row as a whole."""
        raise NotImplementedError

    async def clicked(self, widget: Row, row: RowAnswer, event: Row.Did) -> None:
        """Do what was clicked on."""

    def came(self) -> None:
        """Take note that the leader came to another row."""

    def before(self) -> None:
        """Go to what stands above the rows; nothing does in most tables."""

    def surround(self) -> None:
        """Draw what stands round the rows and follows them."""

    def table(self, onward: str = "") -> RowTable:
        """Return the table, to be composed; ``onward`` says where its last line leads."""
        keys = (row.id for row in self.block.laid_out(self.value()))
        return RowTable(self.made, keys, onward or _("On"))

    @property
    def rows(self) -> RowTable:
        """The table."""
        return self.query_one(RowTable)

    def value(self) -> Rows:
        """Return the answer."""
        return value_of(self.state, Rows)

    def name_of(self, row: RowAnswer) -> str:
        """Return what a row is called."""
        return self.block.row_name(row, self.state.wording)

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def begin(self, place: str) -> Widget | None:
        """Return the row that a place names, else the first one empty."""
        value = self.value()
        rows = self.rows.rows
        named = self.rows.row(place)
        empty = next((row for row in rows if not value.row(row.key).cells), None)
        return named or empty or next(iter(rows), None)

    def show(self, state: BlockState) -> None:
        """Show all rows; those added or taken away come and go."""
        super().show(state)
        if self.rows.stands(self._ids()):
            self._show_rows()
        else:
            self.run_worker(self._arrange())

    def _ids(self) -> list[str]:
        return [row.id for row in self.block.laid_out(self.value())]

    async def _arrange(self) -> None:
        come = await self.rows.let_stand(self._ids)
        self._show_rows()
        if len(come) == 1 and self.screen.focused is not None and self in self.screen.focused.ancestors:
            self.screen.set_focus(come[0], scroll_visible=False)  # what was brought back is what one looks at

    def _show_rows(self) -> None:
        value = self.value()
        standing = {widget.key: widget for widget in self.rows.rows}
        self._shown = {key: shown for key, shown in self._shown.items() if key in standing}
        for row in self.block.laid_out(value):
            widget, wanted = standing.get(row.id), (row, self.name_of(row), self.state.writable)
            if widget is not None and self._shown.get(row.id) != wanted:
                self._shown[row.id] = wanted
                widget.locked = not self.state.writable
                widget.show({NAME: self.name_of(row), **self.texts(row)}, self.fault(row))
        self.rows.say_removed(len(value.removed))
        self.surround()
        self.call_after_refresh(self.rows.count_hidden)

    def more_actions(self) -> Mapping[str, Callable[[], Awaitable[None]]]:
        """Offer another name for the row in use, which has no key of its own."""
        row = next((row for row in self.rows.rows if row.chosen), None)
        if row is None or not self.state.writable:
            return {}
        return {_("Give the row another name"): partial(row.open, NAME)}

    async def on_row_did(self, event: Row.Did) -> None:
        """Do to the answer what was done to the row."""
        event.stop()
        row = self.value().row(event.row.key)
        change = row.named(event.text) if (event.action, event.cell) == ("wrote", NAME) else self.changed(row, event)
        if change is not None:
            self.answered(self.block.with_row(self.value(), change), row.id)
        else:
            await self._go(event, row)

    async def _go(self, event: Row.Did, row: RowAnswer) -> None:
        match event.action:
            case "came":
                self.came()
                self.post_message(self.Went())
                self.call_after_refresh(self.rows.keep_in_sight, event.row)
            case "walk":
                if not self.rows.walk(event.row, event.step):
                    self.before()
            case "back":
                await self.screen.run_action("previous")
            case "move":
                self.answered(self.block.moved(self.value(), row.id, event.step), row.id)
            case "remove":
                self.rows.leave(event.row)
                self.answered(self.block.without(self.value(), row.id), row.id)
            case "unnamed":
                self._unnamed(event, row)
            case "add" | "paste":
                await self._add(row.id, event.lines or ("",))
            case "click":
                await self.clicked(event.row, row, event)
            case _:
                pass

    def _unnamed(self, event: Row.Did, row: RowAnswer) -> None:
        value = self.block.unnamed(self.value(), row.id)
        if row.id not in {item.id for item in self.block.laid_out(value)}:
            self.rows.leave(event.row, event.step)
        self.answered(value, row.id)

    async def _add(self, after: str, names: tuple[str, ...]) -> None:
        value, first = self.block.added(self.value(), after, names)
        self.answered(value, first)
        await self._arrange()
        widget = self.rows.row(first)
        if widget is not None:
            self.screen.set_focus(widget, scroll_visible=False)
            if not names[0]:
                await widget.open(NAME)

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Bring back the row taken away last, or go on."""
        event.stop()
        if event.line.id == ONWARD:
            self.post_message(self.Onward())
        else:
            value = self.value()
            self.answered(self.block.brought_back(value), value.removed[-1])
