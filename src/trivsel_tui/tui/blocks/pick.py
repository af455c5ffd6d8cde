"""Picks on the screen: three that give, three that drain, and the questions about each of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import Choices, Taken
from trivsel_tui.blocks.block import Offer, Prompt
from trivsel_tui.blocks.pick import Pick
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.open_fields import OpenFieldsView
from trivsel_tui.tui.blocks.prompt_group import PromptGroup
from trivsel_tui.tui.blocks.view import BlockState, value_of
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.widgets.pick_line import PickLine
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import BAR, lit


class PickView(OpenFieldsView[Pick]):
    """The list to pick from, and under it the questions headed by what was picked."""

    help_words = N_(
        "Space picks, and puts back. What you have picked gets its questions below.\n"
        "The list is what you have marked in the table; you can also write one yourself."
    )
    DEFAULT_CSS = """
    PickView > #list { height: auto; margin: 0 0 1 0; }
    PickView > #count { color: $muted; padding: 0 0 0 3; margin: 0 0 1 0; }
    PickView .name { color: $cool; text-style: bold; padding: 0 0 0 3; margin: 0 0 1 0; }
    PickView #own-line { height: 1; }
    PickView #own-line > Static { width: 7; color: $warm; }
    PickView #own-line > Line { width: 50; }
    PickView > #asked, PickView .about { height: auto; }
    """

    def __init__(self, block: Pick, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.groups: dict[str, PromptGroup] = {}
        self._boxes: dict[str, Vertical] = {}

    def compose(self) -> ComposeResult:
        """Yield title, the list, how many are picked, and room for the questions."""
        yield from self.heading()
        yield Vertical(id="list")
        yield Static(id="count")
        yield Vertical(id="asked")

    async def on_mount(self) -> None:
        """Fill the list and the questions."""
        await self._fill()

    async def _fill(self) -> None:
        """Lay out the lines: what may be picked, then what is picked but no longer offered, then one's own."""
        box = self.query_one("#list", Vertical)
        await box.remove_children()
        offered = self._offered()
        value = self._value()
        lines = [PickLine(key, offer.text, offer.note) for key, offer in offered.items()]
        lines += [PickLine(key, self.block.name_of(value, key)) for key in self._listed(value, offered)]
        await box.mount_all(lines)
        if self.block.empty_text and not offered:
            await box.mount(Static(lit(f"   {self.block.empty_text}"), classes="intro"))
        await box.mount(Stop(_("Write one yourself"), id="own"))
        if self.block.sources():
            await box.mount(Stop(_("Go to the table"), id="source"))
        self._number()
        self._ask()

    def _offered(self) -> dict[str, Offer]:
        """Return what may be picked, by id: what comes from elsewhere, then what the block itself has."""
        own = {option.id: option for option in self.block.options_offered()}
        return {**{item.offer.id: item.offer for item in self.state.offers}, **own}

    def _listed(self, value: Choices, offered: Collection[str]) -> list[str]:
        """Return what stands in the list and is not offered: what is picked, and what the leader wrote."""
        own = [key for key, taken in value.taken.items() if not taken.origin]
        return [key for key in dict.fromkeys((*value.chosen, *own)) if key not in offered]

    def _list_own(self) -> None:
        """Let lines of the leader's own come and go with undo and redo; one that is only put back stays."""
        value, offered = self._value(), self._offered()
        lines = {line.key: line for line in self.query(PickLine)}
        own = self.query_one("#own", Stop)
        for key in [key for key in lines if key not in {**offered, **value.taken} and key not in value.chosen]:
            if lines[key].has_focus:
                own.focus()
            lines[key].remove()
        new = [key for key in self._listed(value, offered) if key not in lines]
        self.query_one("#list", Vertical).mount_all(
            [PickLine(key, self.block.name_of(value, key)) for key in new], before=own
        )

    def _ask(self) -> None:
        """Stand a group of questions for each pick, in the picks' order, at once: the next key may go into one."""
        asked = self.query_one("#asked", Vertical)
        chosen = self._value().chosen
        for pick in [pick for pick in self.groups if pick not in chosen]:
            del self.groups[pick]
            self._boxes.pop(pick).remove()
        for at, pick in enumerate(chosen):
            if pick not in self.groups:
                self.groups[pick] = self._group(pick)
                name = Static(lit(self.block.name_of(self._value(), pick)), classes="name")
                self._boxes[pick] = Vertical(name, *self.groups[pick].widgets(), classes="about")
                asked.mount(self._boxes[pick])
            standing = [box for box in asked.children if box in self._boxes.values()]
            if standing[at] is not self._boxes[pick]:
                asked.move_child(self._boxes[pick], before=standing[at])
        self.groups = {pick: self.groups[pick] for pick in chosen}
        for group in self.groups.values():
            group.show(self.state.answer, writable=self.state.writable, today=self.state.today)

    def _group(self, pick: str) -> PromptGroup:
        prompts: list[tuple[str, Prompt, str]] = [
            (f"{pick}/{prompt.id}", prompt, self.state.wording.prompts.get(prompt.id, prompt.text))
            for prompt in self.block.prompts
        ]
        return PromptGroup(prompts)

    def _value(self) -> Choices:
        return value_of(self.state, Choices)

    def show(self, state: BlockState) -> None:
        """Show what is picked."""
        super().show(state)
        if self.query("#own"):  # the list is laid out
            self._list_own()
            self._number()
            self._ask()

    def _number(self) -> None:
        chosen = self._value().chosen
        for line in self.query(PickLine):
            line.set_number(chosen.index(line.key) + 1 if line.key in chosen else 0)
        words = _("{count} of {most} picked").format(count=len(chosen), most=self.block.most)
        self.query_one("#count", Static).update(lit(words))

    def begin(self, place: str) -> Widget | None:
        """Return the first line, the first empty question once all are picked, or the place of a question."""
        field = self.field_at(place)
        if field:
            return field
        if len(self._value().chosen) >= self.block.most:
            empty = next(
                (field for group in self.groups.values() for field in group.fields.values() if not field.text), None
            )
            if empty:
                return empty
        return next(iter(self.query(PickLine)), None) or self.query_one("#own", Stop)

    def on_pick_line_walk(self, event: PickLine.Walk) -> None:
        """Walk the list, and out of it at its ends."""
        event.stop()
        self.walk(event.step)

    def on_pick_line_did(self, event: PickLine.Did) -> None:
        """Pick, put back, or move."""
        event.stop()
        value, key = self._value(), event.line.key
        if event.action == "move":
            self._move(value, key, event.step)
        elif key in value.chosen:
            self.post_message(self.Says(""))
            self.answered(self.block.unpicked(value, key))
        elif len(value.chosen) >= self.block.most:
            self._say_full()
        else:
            self.post_message(self.Says(""))
            self.answered(self.block.picked(value, key, self._taken(event.line)))

    def _say_full(self) -> None:
        words = _("{most} are picked. Put one back if this one is to be there.").format(most=self.block.most)
        self.post_message(self.Says(words))

    def _taken(self, line: PickLine) -> Taken:
        offer = next((item for item in self.state.offers if item.offer.id == line.key), None)
        kept = self._value().taken.get(line.key)
        return Taken(line.text, offer.origin) if offer else kept or Taken(line.text)

    def _move(self, value: Choices, key: str, step: int) -> None:
        if key in value.chosen:
            order = list(value.chosen)
            at = order.index(key)
            order.insert(min(max(at + step, 0), len(order) - 1), order.pop(at))
            self.answered(replace(value, chosen=tuple(order)))

    async def on_stop_taken(self, event: Stop.Taken) -> None:
        """Open a line to write one's own, or go to the table."""
        if event.line.id != "own":
            return
        event.stop()
        line = Line("", placeholder=_("What is it?"))
        await self.query_one("#list", Vertical).mount(Horizontal(Static(BAR), line, id="own-line"), before=event.line)
        line.focus()

    async def on_line_ended(self, event: Line.Ended) -> None:
        """Pick what was written; where there is no room it stands in the list all the same."""
        event.stop()
        text = event.line.value.strip()
        value = self._value()
        self.query_one("#own", Stop).focus()
        await self.query_one("#own-line").remove()
        if text:
            key = next(f"egen-{n}" for n in range(1, 99) if f"egen-{n}" not in value.taken)
            full, picked = len(value.chosen) >= self.block.most, self.block.picked(value, key, Taken(text))
            self.answered(self.block.unpicked(picked, key) if full else picked)
            if full:
                self.call_after_refresh(self._say_full)

    def on_input_changed(self, event: Line.Changed) -> None:
        """Keep a half-written line to itself."""
        event.stop()

    def open_groups(self) -> Collection[PromptGroup]:
        """Return the questions about each pick."""
        return self.groups.values()

    def with_field(self, field: Field) -> Choices:
        """Return the answer with what was written about a pick."""
        return self._value().with_text(field.place, field.text)
