"""Where the hours go, on the screen: a row an activity, one stop each, the sum under them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from trivsel_tui.answers import Row as RowAnswer
from trivsel_tui.answers import number
from trivsel_tui.blocks.activities import AGREED, DRAINS, GIVES, HOURS, WANTED, WORDS, Activities, fault, turned
from trivsel_tui.figures.lettering import wrapped
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.own_rows import OwnRowsView
from trivsel_tui.tui.blocks.view import BlockState
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.hours_row import ENERGY, HoursRow
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.row import Row
from trivsel_tui.tui.widgets.week_sum import sum_lines
from trivsel_tui.tui.words import BAR, lit, padded, written


class ActivitiesView(OwnRowsView[Activities]):
    """The table, the week's hours above it and their sum below."""

    help_words = N_(
        "Type hours on the row, + for what gives energy and − for what drains. "
        "Letters write what you will keep or change.\n"
        "Delete takes a row away, Ctrl+n makes one of your own, Shift and arrows move it."
    )
    DEFAULT_CSS = """
    ActivitiesView > #week { height: 1; margin: 0 0 1 0; }
    ActivitiesView > #week > Static { width: auto; color: $muted; }
    ActivitiesView > #week > .bar { width: 3; color: $warm; visibility: hidden; }
    ActivitiesView > #week:focus-within { color: $ink; }  /* or Textual looks no deeper when the focus comes */
    ActivitiesView > #week:focus-within > .bar { visibility: visible; }
    ActivitiesView > #week > Line { width: 7; margin: 0 3 0 1; }
    ActivitiesView > #head { height: 1; color: $cool; text-style: bold; }
    ActivitiesView > #sum { height: 3; padding: 0 0 0 3; margin: 0 0 0 0; }
    """

    def __init__(self, block: Activities, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self._typing = ""

    def compose(self) -> ComposeResult:
        """Yield the week's fields, the head, the rows, the sum."""
        value = self.value()
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        with Horizontal(id="week"):
            yield Static(BAR, classes="bar")
            yield Static(lit(self.block.wanted))
            yield Line(str(value.cells.get(WANTED, "")), id=WANTED)
            yield Static(lit(self.block.agreed))
            yield Line(str(value.cells.get(AGREED, "")), id=AGREED)
        yield Drawn(self._head, id="head")
        yield self.table(_("On: what the numbers say"))
        yield Drawn(self._sum, id="sum")

    def made(self, key: str) -> Row:
        """Return a new row for an activity."""
        return HoursRow(key, self._face, self.block.words)

    def texts(self, row: RowAnswer) -> Mapping[str, str]:
        """Return what is to be kept or changed."""
        return {WORDS: row.text(WORDS)}

    def fault(self, row: RowAnswer) -> str:
        """Say that hours cannot be read."""
        if not fault(row):
            return ""
        if number(row.text(HOURS)) is not None:
            return _("A week has 168 hours. The row does not count yet.")
        return _("Write hours as 7,5. The row does not count yet.")

    def draws(self) -> bool:
        """Tell whether anything is answered."""
        return bool(self.block.answered(self.value()))

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the bars."""
        scene = self.block.scene(self.value(), self.state.wording, width)
        return (scene,) if scene else ()

    def surround(self) -> None:
        """Draw the sum, and lock the week's two fields where nothing may be written."""
        for line in self.query(f"#{WANTED}, #{AGREED}"):
            line.disabled = not self.state.writable
        self.query_one("#sum").refresh()

    def came(self) -> None:
        """Begin a number anew."""
        self._typing = ""

    def before(self) -> None:
        """Go to the first of the week's fields."""
        self.query_one(f"#{WANTED}").focus()

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
        return sum_lines(self.block.totals(self.value()), width)

    def _widths(self, width: int) -> tuple[int, int]:
        name = 33 if width < 96 else 40
        return name, max(width - name - 20, 8)

    def _face(self, widget: Row, width: int) -> Content:
        row = self.value().row(widget.key)
        name, words = self._widths(width)
        chosen = widget.chosen
        hours = row.text(HOURS) or "·"
        cell = {HOURS: "underline", ENERGY: ""}.get(widget.cell, "") if chosen else ""
        marks = Content.assemble(
            ("+" if row.on(GIVES) else " ", "bold $done"), " ", ("−" if row.on(DRAINS) else " ", "bold $warm")
        )
        if chosen and widget.cell == ENERGY:
            marks = marks.stylize("underline")
        said = "" if chosen else padded(row.text(WORDS), words)
        named = self.name_of(row)
        first, *more = (wrapped(named, name - 1) if chosen else ()) or (named,)
        return Content.assemble(
            (f"{BAR}  " if chosen else "   ", "$warm"),
            (padded(first, name), "bold" if chosen else ""),
            (padded(hours, 6, right=True), f"bold {cell}" if row.text(HOURS) else f"$muted {cell}"),
            "    ",
            marks,
            "    ",
            (said, "$muted"),
            *((f"\n   {line}", "bold") for line in more),
        )

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the hours wanted and agreed."""
        event.stop()
        value = self.value()
        name = event.input.id or ""
        cells = {key: cell for key, cell in {**value.cells, name: event.value}.items() if cell != ""}
        self.answered(replace(value, cells=cells), name)

    def on_line_ended(self, event: Line.Ended) -> None:
        """Walk between the week's two fields and the rows."""
        event.stop()
        if event.key == "escape":
            self.screen.set_focus(self.begin(""))
        elif event.key == "down":
            self.screen.set_focus(self.rows.rows[0])
        elif event.key in {"shift+tab", "up"}:
            self.screen.focus_previous()
        else:
            self.screen.focus_next()

    def changed(self, row: RowAnswer, event: Row.Did) -> RowAnswer | None:
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
            case _:
                return None

    async def clicked(self, widget: Row, row: RowAnswer, event: Row.Did) -> None:
        """Set the mark that was clicked on; anywhere else begins to write."""
        name, _words = self._widths(widget.size.width)
        start = 3 + name + 6 + 4
        mark = GIVES if start <= event.step <= start + 1 else DRAINS if start + 2 <= event.step <= start + 4 else ""
        if mark:
            self.answered(self.block.with_row(self.value(), row.with_cell(mark, not row.on(mark))), row.id)
        else:
            await widget.open(WORDS)
