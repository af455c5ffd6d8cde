"""Where the hours go, on the screen: a row an activity, one stop each, the sum under them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from trivsel_tui.answers import Row as RowAnswer
from trivsel_tui.answers import Rows
from trivsel_tui.blocks.activities import AGREED, DRAINS, GIVES, HOURS, WANTED, WORDS, Activities, fault, turned
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _, ngettext
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.row import Row
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.week_sum import sum_lines
from trivsel_tui.tui.words import BAR, lit, padded, written


class ActivitiesView(BlockView[Activities]):
    """The table. The journal's rows are the truth; each row widget shows one of them."""

    help_words = N_(
        "Type hours on the row, + for what gives energy and − for what drains. "
        "Letters write what you will keep or change.\n"
        "Delete takes a row away, Ctrl+n makes one of your own, Shift and arrows move it."
    )
    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    ActivitiesView { height: 1fr; }
    ActivitiesView > #week { height: 1; padding: 0 0 0 3; margin: 0 0 1 0; }
    ActivitiesView > #week > Static { width: auto; color: $muted; }
    ActivitiesView > #week > Line { width: 7; margin: 0 3 0 1; }
    ActivitiesView > #head { height: 1; color: $cool; text-style: bold; }
    ActivitiesView > VerticalScroll { height: 1fr; scrollbar-size-vertical: 0; }
    ActivitiesView > #more { height: 1; color: $muted; padding: 0 0 0 3; margin: 0 0 0 0; }
    ActivitiesView > #sum { height: 3; padding: 0 0 0 3; margin: 0 0 0 0; }
    """

    def __init__(self, block: Activities, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self._typing = ""
        self._drawn: dict[str, tuple[RowAnswer, str]] = {}
        self._arranging = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Yield the week's fields, the head, the rows, the sum."""
        value = self._value()
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        with Horizontal(id="week"):
            yield Static(lit(self.block.wanted))
            yield Line(str(value.cells.get(WANTED, "")), id=WANTED)
            yield Static(lit(self.block.agreed))
            yield Line(str(value.cells.get(AGREED, "")), id=AGREED)
        yield Drawn(self._head, id="head")
        with VerticalScroll(can_focus=False):
            yield from (Row(row.id, self._face) for row in self.block.laid_out(value))
            yield Stop("", id="removed")
            yield Stop(_("On: what the numbers say"), id="onward")
        yield Static(id="more")
        yield Drawn(self._sum, id="sum")

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def on_resize(self) -> None:
        """Count what is out of sight anew."""
        self.call_after_refresh(self._count_hidden)

    def begin(self, place: str) -> Widget | None:
        """Return the row that place names, else the first one empty."""
        value = self._value()
        rows = list(self.query(Row))
        named = next((row for row in rows if row.key == place), None)
        empty = next((row for row in rows if not value.row(row.key).cells), None)
        return named or empty or (rows[0] if rows else None)

    def draws(self) -> bool:
        """Tell whether anything is answered."""
        return bool(self.block.answered(self._value()))

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the bars."""
        scene = self.block.scene(self._value(), self.state.wording, width)
        return (scene,) if scene else ()

    def show(self, state: BlockState) -> None:
        """Show all rows; those added or taken away come and go."""
        super().show(state)
        rows = self.block.laid_out(self._value())
        if self._arranging.locked() or [row.id for row in rows] != [row.key for row in self.query(Row)]:
            self.run_worker(self._arrange())
        else:
            self._show_rows(rows)

    async def _arrange(self) -> None:
        """Let rows come, go and move, one arrangement after the other, each to what stands when it begins."""
        async with self._arranging:
            await self._lay_out(self.block.laid_out(self._value()))

    async def _lay_out(self, rows: tuple[RowAnswer, ...]) -> None:
        scroll = self.query_one(VerticalScroll)
        wanted = [row.id for row in rows]
        present = {row.key: row for row in self.query(Row)}
        for key, row in present.items():
            if key not in wanted:
                self._drawn.pop(key, None)
                await row.remove()
        for are_new, keys in groupby(wanted, lambda key: key not in present):
            if are_new:
                at = wanted.index(first := next(keys))
                await scroll.mount(*(Row(key, self._face) for key in (first, *keys)), before=at)
        for at, key in enumerate(wanted):
            if key in present and scroll.children[at] is not present[key]:
                scroll.move_child(present[key], before=at)
        self._show_rows(rows)

    def _show_rows(self, rows: tuple[RowAnswer, ...]) -> None:
        value = self._value()
        for row, widget in zip(rows, self.query(Row), strict=False):
            name = self.block.row_name(row, self.state.wording)
            if self._drawn.get(row.id) != (row, name):
                self._drawn[row.id] = (row, name)
                widget.placeholder = self.block.words
                widget.locked = not self.state.writable
                widget.show(name, row.text(WORDS), self._fault(row))
        for line in self.query(f"#{WANTED}, #{AGREED}"):
            line.disabled = not self.state.writable
        removed = self.query_one("#removed", Stop)
        count = len(value.removed)
        removed.display = bool(count)
        removed.text = ngettext(
            "Taken away: {count}. Bring the last one back", "Taken away: {count}. Bring the last one back", count
        ).format(count=count)
        removed.refresh()
        self._surround()

    def _value(self) -> Rows:
        return value_of(self.state, Rows)

    def _row(self, key: str) -> RowAnswer:
        return self._value().row(key)

    def _fault(self, row: RowAnswer) -> str:
        return _("Write hours as 7,5. The row does not count yet.") if fault(row) else ""

    def _surround(self) -> None:
        self.query_one("#sum").refresh()
        self._count_hidden()

    def _head(self, width: int) -> Content:
        name, words = self._widths(width)
        heads = (
            padded(self.block.name, name),
            padded(_("Hours"), 6, right=True),
            "   " + padded(_("Energy"), 8),
            _("Keep or change"),
        )
        return lit("   " + "".join(heads)[: name + 20 + words])

    def _sum(self, width: int) -> Content:
        return sum_lines(self.block.totals(self._value()), width)

    def _count_hidden(self) -> None:
        scroll = self.query_one(VerticalScroll)
        end = scroll.scroll_target_y + scroll.size.height
        below = sum(row.virtual_region.bottom > end for row in self.query(Row))
        words = _("↓ {count} more").format(count=below) if below else ""
        self.query_one("#more", Static).update(lit(words))

    def _widths(self, width: int) -> tuple[int, int]:
        name = 33 if width < 96 else 40
        return name, max(width - name - 20, 8)

    def _face(self, widget: Row, width: int) -> Content:
        row = self._row(widget.key)
        name, words = self._widths(width)
        chosen = widget.chosen
        hours = row.text(HOURS) or "·"
        cell = {"hours": "underline", "energy": ""}.get(widget.cell, "") if chosen else ""
        marks = Content.assemble(
            ("+" if row.on(GIVES) else " ", "bold $done"), " ", ("−" if row.on(DRAINS) else " ", "bold $warm")
        )
        if chosen and widget.cell == "energy":
            marks = marks.stylize("underline")
        said = "" if chosen else padded(row.text(WORDS), words)
        return Content.assemble(
            (f"{BAR}  " if chosen else "   ", "$warm"),
            (padded(self.block.row_name(row, self.state.wording), name), "bold" if chosen else ""),
            (padded(hours, 6, right=True), f"bold {cell}" if row.text(HOURS) else f"$muted {cell}"),
            "    ",
            marks,
            "    ",
            (said, "$muted"),
        )

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the hours wanted and agreed."""
        event.stop()
        value = self._value()
        name = event.input.id or ""
        cells = {key: cell for key, cell in {**value.cells, name: event.value}.items() if cell != ""}
        self.answered(replace(value, cells=cells), name)

    def on_line_ended(self, event: Line.Ended) -> None:
        """Walk between the week's two fields and the rows."""
        event.stop()
        if event.key == "escape":
            self.screen.set_focus(self.begin(""))
        elif event.key in {"shift+tab", "up"}:
            self.screen.focus_previous()
        else:
            self.screen.focus_next()

    async def on_row_did(self, event: Row.Did) -> None:
        """Do to the answer what was done to the row."""
        event.stop()
        row = self._row(event.row.key)
        change = self._changed(row, event)
        if change is not None:
            self.answered(self.block.with_row(self._value(), change), row.id)
        else:
            await self._go(event, row)

    def _changed(self, row: RowAnswer, event: Row.Did) -> RowAnswer | None:
        """Return the row as a key or words make it; None for what is done with the row as a whole."""
        match event.action, event.text:
            case "type", character:
                self._typing += character
                return row.with_cell(HOURS, self._typing)
            case "sign", "+":
                return row.with_cell(GIVES, not row.on(GIVES))
            case "sign", "-":
                return row.with_cell(DRAINS, not row.on(DRAINS))
            case "sign", _:
                return turned(row)
            case "clear", "energy":
                return row.with_cell(GIVES, False).with_cell(DRAINS, False)
            case "clear", _:
                self._typing = ""
                return row.with_cell(HOURS, "")
            case "wrote", words:
                return row.with_cell(WORDS, words)
            case "named", name:
                return replace(row, name=name)
            case _:
                return None

    async def _go(self, event: Row.Did, row: RowAnswer) -> None:
        match event.action:
            case "came":
                self._typing = ""
                self.post_message(self.Went())
                self.call_after_refresh(self._count_hidden)
            case "walk":
                self._walk(event.row, event.step)
            case "back":
                self.screen.focus_previous()
            case "move":
                self.answered(self.block.moved(self._value(), row.id, event.step), row.id)
            case "remove":
                self._remove(event.row)
            case "add" | "paste":
                await self._add(row.id, event.lines or ("",))
            case _:
                await self._click(event.row, row, event.step)

    def _walk(self, widget: Row, step: int) -> None:
        rows = list(self.query(Row))
        wanted = rows.index(widget) + step
        if wanted >= len(rows) and step == 1:
            self.query_one("#onward", Stop).focus()
        elif wanted < 0 and step == -1:
            self.screen.focus_previous()
        else:
            rows[min(max(wanted, 0), len(rows) - 1)].focus()

    def _remove(self, widget: Row) -> None:
        rows = list(self.query(Row))
        at = rows.index(widget)
        (rows[at + 1] if at + 1 < len(rows) else rows[max(at - 1, 0)]).focus()
        self.answered(self.block.without(self._value(), widget.key), widget.key)

    async def _add(self, after: str, names: tuple[str, ...]) -> None:
        value, first = self.block.added(self._value(), after, names)
        self.answered(value, first)
        await self._arrange()
        widget = next(row for row in self.query(Row) if row.key == first)
        self.screen.set_focus(widget)
        if not names[0]:
            await widget.open("name")

    async def _click(self, widget: Row, row: RowAnswer, x: int) -> None:
        name, _words = self._widths(widget.size.width)
        start = 3 + name + 6 + 4
        mark = GIVES if start <= x <= start + 1 else DRAINS if start + 2 <= x <= start + 4 else ""
        if mark:
            self.answered(self.block.with_row(self._value(), row.with_cell(mark, not row.on(mark))), row.id)
        else:
            await widget.open("words")

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Bring back the row taken away last, or go on."""
        event.stop()
        if event.line.id == "onward":
            self.post_message(self.Onward())
        else:
            value = self._value()
            self.answered(self.block.brought_back(value), value.removed[-1])
