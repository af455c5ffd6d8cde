"""Sheets on the screen: a line of their names, and under it the fields of the one that is open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from trivsel_tui.answers import WHOLE, Row, Rows
from trivsel_tui.blocks.sheets import Sheets
from trivsel_tui.journal.threads import Offered
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.prompt_group import PromptGroup
from trivsel_tui.tui.blocks.view import BlockState, BlockView, seen_alike, value_of
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.leaf import Leaf
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.names_line import NamesLine
from trivsel_tui.tui.widgets.offer_list import OfferList, whence
from trivsel_tui.tui.widgets.removed import REMOVED, Removed
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.typed_field import LineField
from trivsel_tui.tui.words import lit


class SheetsView(BlockView[Sheets]):
    """One sheet at a time; the fields are the same widgets whatever sheet is open."""

    help_words = N_(
        "← and → go from sheet to sheet while the line of names is chosen; a letter there renames the sheet.\n"
        "A date is written as you say it: 1/12, Friday, in 3 weeks. Under it stands how it is read."
    )
    DEFAULT_CSS = """
    SheetsView > #fields { height: auto; }
    SheetsView > #none { color: $muted; padding: 0 0 0 3; margin: 1 0 0 0; max-width: 79; height: auto; }
    SheetsView > #seen { color: $muted; padding: 0 0 0 3; height: auto; max-width: 79; }
    SheetsView > #removed { margin: 1 0 0 0; }
    SheetsView > Line { margin: 0 0 0 3; width: 60; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "new", N_("New sheet"), id="sheet-new", tooltip=N_("One more sheet")),
        Binding("tab", "next_sheet", N_("Next"), id="sheet-next", tooltip=N_("The first field of the next sheet")),
    ]

    def __init__(self, block: Sheets, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        prompts = state.wording.prompts
        many = len(block.fields) > 1
        words = [
            f"{at}  {prompts.get(field.id, field.text)}" if many else prompts.get(field.id, field.text)
            for at, field in enumerate(block.fields, start=1)
        ]
        asked = zip(block.fields, words, strict=True)
        self.group = PromptGroup([(f"{WHOLE}/{field.id}", field, said) for field, said in asked])
        self.sheet = ""

    def compose(self) -> ComposeResult:
        """Yield the names, what may become a sheet, the fields, and what was taken away."""
        yield from self.heading()
        yield NamesLine()
        yield OfferList()
        yield Static(id="seen")
        yield Static(id="none")
        yield Vertical(*self.group.widgets(), id="fields")
        yield Removed()

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def _value(self) -> Rows:
        return value_of(self.state, Rows)

    def _rows(self) -> tuple[Row, ...]:
        return self.block.laid_out(self._value())

    def _names(self) -> list[tuple[str, str]]:
        value = self._value()
        return [(row.id, self.block.sheet_name(value, row, self.state.wording)) for row in self._rows()]

    def _candidates(self) -> list[Offered]:
        """Return what is offered and is no sheet yet."""
        taken = {row.origin for row in self._value().rows}
        return [item for item in self.state.offers if item.origin not in taken] if self.state.writable else []

    def show(self, state: BlockState) -> None:
        """Show names, the open sheet, and what may be taken."""
        super().show(state)
        if not self.query("#fields"):  # not composed yet
            return
        names = self._names()
        if self.sheet not in dict(names):
            self.sheet = names[0][0] if names else ""
        self._show_around(names)
        self.group.at([f"{self.sheet}/{field.id}" for field in self.block.fields])
        value = self._value()
        told = self.block.answered(value)
        seen = seen_alike(state.answer, [key for key in self.group.keys if key in told])
        line = self.query_one("#seen", Static)
        line.update(lit(seen))
        line.display = bool(seen and names)
        self.group.show(
            state.answer,
            writable=state.writable,
            today=state.today,
            text=lambda place: self.block.text(value, place),
            notes=self._notes(),
            seen=seen,
        )

    def _show_around(self, names: list[tuple[str, str]]) -> None:
        line = self.query_one(NamesLine)
        new = _("New: {sheet}").format(sheet=self.block.sheet_word.lower()) if self._can_add() else ""
        line.show(names, self.sheet, new)
        line.display = self.block.named and bool(names or new)
        self.query_one("#fields").display = bool(names)
        offered = self._candidates()
        folded = _("Can become a sheet: {count}").format(count=len(offered)) if names else ""
        self.query_one(OfferList).show(offered, folded)
        none = self.query_one("#none", Static)
        none.display = not (names or offered)
        none.update(lit(_("What you choose to go on with elsewhere can become a sheet here.")))
        self.query_one(Removed).count(len(self._value().removed))

    def _notes(self) -> dict[str, str]:
        """Return, for the first field of a sheet from elsewhere, where its words are from, or that they are gone."""
        row = self._value().row(self.sheet)
        if row.origin is None:
            return {}
        found = next((item for item in self.state.offers if item.origin == row.origin), None)
        gone = _("No longer chosen where it came from; the words stay here.")
        return {f"{row.id}/{self.block.fields[0].id}": whence(found) if found else gone}

    def _can_add(self) -> bool:
        return self.block.many and self.state.writable

    def place(self) -> str:
        """Return the field in use; on the line of names, the open sheet's first."""
        first = f"{self.sheet}/{self.block.fields[0].id}"
        return self.group.focused() or (first if self.sheet else WHOLE)

    def begin(self, place: str) -> Widget | None:
        """Return the field at ``sheet/field``, opening its sheet; else the first empty one, or what may be taken."""
        sheet, _slash, field = place.partition("/")
        if sheet in dict(self._names()):
            self._open(sheet)
        if not self.sheet:
            lines: list[Widget] = [self.query_one(OfferList), self.query_one(NamesLine)]
            return next((line for line in lines if line.display), None)
        named = self.group.fields.get(f"{self.sheet}/{field}")
        fields = list(self.group.fields.values())
        return named or next((item for item in fields if not item.text), fields[0])

    def _open(self, sheet: str) -> None:
        if sheet != self.sheet:
            self.sheet = sheet
            self.show(self.state)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell what was written in a field."""
        event.stop()
        field = event.text_area
        if isinstance(field, Field):
            self.answered(self.block.with_text(self._value(), field.place, field.text), field.place)

    def on_field_full(self, event: Field.Full) -> None:
        """Say so under the field."""
        event.stop()
        self.group.full(event.field, event.left_out)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Give the weight to the field reached."""
        self.group.dress()

    async def on_names_line_did(self, event: NamesLine.Did) -> None:
        """Open, rename, move or take away a sheet, or make a new one."""
        event.stop()
        match event.action:
            case "go":
                self._open(event.key)
                self.post_message(self.Went())
            case "open" if not event.key:
                self.action_new()
            case "open":
                self._go_in(event.key)
            case "rename":
                await self._rename(event.text)
            case "remove" if self.state.writable:
                self._remove(event.key)
            case "back" | "forth" if self.state.writable:
                step = 1 if event.action == "forth" else -1
                self._tell(self.block.moved(self._value(), event.key, step), event.key)
            case _:
                pass

    def _go_in(self, sheet: str) -> None:
        self._open(sheet)
        target = self.begin(sheet)
        if target is not None:
            target.focus()
            leaf = Leaf.around(self)
            leaf.once_still(leaf.bring_up, target)

    def _tell(self, value: Rows, sheet: str, about: str = "") -> None:
        """Tell the sheets as they are now, with one open, and show it at once: the next key may go into it.

        ``about`` is the sheet that it is about, when that is not the one that stands open now.
        """
        self.sheet = sheet
        self.answered(value, f"{about or sheet}/{self.block.fields[0].id}" if about or sheet else WHOLE)
        self.show(self.state)

    def _remove(self, sheet: str) -> None:
        keys = [key for key, _name in self._names()]
        at = keys.index(sheet)
        rest = [*keys[:at], *keys[at + 1 :]]
        self._tell(self.block.without(self._value(), sheet), rest[min(at, len(rest) - 1)] if rest else "", sheet)
        if not self.query_one(NamesLine).display:
            self.query_one(Removed).focus()

    def on_offer_list_taken(self, event: OfferList.Taken) -> None:
        """Begin a sheet from what was chosen elsewhere, and go into it."""
        event.stop()
        value, sheet = self.block.taken(self._value(), event.offered.origin, event.offered.offer.text)
        self._tell(value, sheet)
        self._go_in(sheet)

    def action_new(self) -> None:
        """Begin a sheet of the leader's own, after the open one."""
        value, sheet = self.block.begun(self._value(), self.sheet or None)
        self._tell(value, sheet)
        self._go_in(sheet)

    def _sheet_after(self) -> str:
        """Return the sheet that Tab goes to from the last field of the open one; nothing from another field."""
        last = list(self.group.fields.values())[-1]
        keys = [key for key, _name in self._names()]
        after = keys[keys.index(self.sheet) + 1 :] if self.sheet in keys and last.has_focus else []
        return after[0] if after else ""

    def on_line_field_done(self, event: LineField.Done) -> None:
        """Go on by Enter as by Tab."""
        if self._sheet_after():
            event.stop()
            self.action_next_sheet()

    def action_next_sheet(self) -> None:
        """Go on to the first field of the next sheet."""
        self._open(self._sheet_after())
        first = next(iter(self.group.fields.values()))
        first.focus()
        leaf = Leaf.around(self)
        leaf.once_still(leaf.bring_up, first)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a new sheet only where there may be one, and the next only from the last field."""
        match action:
            case "new":
                return self._can_add()
            case "next_sheet":
                return bool(self._sheet_after())
            case _:
                return super().check_action(action, parameters)

    def more_actions(self) -> Mapping[str, Callable[[], Awaitable[None]]]:
        """Offer another name for the open sheet, which has no key of its own."""
        return {_("Give the sheet another name"): partial(self._rename, "")} if self.block.named and self.sheet else {}

    async def _rename(self, letter: str) -> None:
        if not self.state.writable:
            self.refuse()
            return
        if self.query("#name"):
            return
        value = self._value()
        row = value.row(self.sheet)
        named = row.name or row.id in self.block.form() or row.text(self.block.fields[0].id).strip()
        name = self.block.sheet_name(value, row, self.state.wording) if named else ""
        line = Line(f"{name}{letter}", placeholder=self.block.sheet_word, id="name")
        await self.mount(line, after=self.query_one(NamesLine))
        line.focus()

    async def on_line_ended(self, event: Line.Ended) -> None:
        """Take the name; Enter and Tab go on into the sheet, Esc back to the names."""
        event.stop()
        sheet, name = self.sheet, " ".join(event.line.value.split())
        row = self._value().row(sheet)
        if event.key == "escape":
            self.query_one(NamesLine).focus()
        else:
            self._go_in(sheet)
        await event.line.remove()
        if name != (row.name or ""):
            self._tell(self.block.with_row(self._value(), row.named(name)), sheet)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep a half-written name to itself."""
        event.stop()

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Bring back the sheet taken away last."""
        if event.line.id == REMOVED:
            event.stop()
            value = self._value()
            back = value.removed[-1]
            self._tell(self.block.brought_back(value), back)
            self.query_one(NamesLine).focus()
