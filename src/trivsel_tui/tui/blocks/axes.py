"""Four kinds of questions on the screen: a map of them on their axes, and the questions of the one that is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import State, Texts
from trivsel_tui.blocks.axes import Axes, Group
from trivsel_tui.figures.axes import Ends
from trivsel_tui.inline import parse
from trivsel_tui.journal.progress import of_block
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.open_fields import OpenFieldsView
from trivsel_tui.tui.blocks.prompt_group import PromptGroup
from trivsel_tui.tui.blocks.view import BlockState, value_of
from trivsel_tui.tui.widgets.axes_map import AxesMap
from trivsel_tui.tui.widgets.box_map import BoxMap, Spot
from trivsel_tui.tui.widgets.contents import BEGUN, MARKS
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import lit, written


class AxesView(OpenFieldsView[Axes]):
    """The map, what the chosen kind is good for, and its questions once it is opened."""

    help_words = N_(
        "Arrows walk the map, Enter opens the questions of a kind. The numbers suggest an order.\n"
        "One question from each is enough. F5 shows the four kinds on their axes."
    )
    DEFAULT_CSS = """
    AxesView > #count { color: $muted; padding: 0 0 0 3; margin: 0 0 1 0; height: auto; }
    AxesView > #about { color: $muted; padding: 0 0 0 3; margin: 1 0 0 0; max-width: 79; height: auto; }
    AxesView .asked { height: auto; }
    AxesView .asked > .intro { color: $muted; padding: 0 0 0 3; max-width: 79; height: auto; }
    AxesView .kind { color: $cool; text-style: bold; padding: 0 0 0 3; margin: 1 0 0 0; height: auto; }
    """

    def __init__(self, block: Axes, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        names = state.wording.prompts
        ends = Ends(*(names.get(key, "") for key in block.reserved))
        self.map = AxesMap([group.corner for group in block.groups], self._spots(), ends)
        self.group: PromptGroup | None = None

    def compose(self) -> ComposeResult:
        """Yield title, introduction, how much is answered, the map, and what the chosen kind is good for."""
        yield from self.heading()
        yield Static(id="count")
        yield self.map
        yield Static(id="about")

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def _value(self) -> Texts:
        return value_of(self.state, Texts)

    def _spots(self) -> list[Spot]:
        stands = of_block(self.block, self.state.answer)
        spots = []
        for number, group in enumerate(self.block.groups, start=1):
            states = Counter(stands[key] for key in self.block.keys(group))
            done, count = states[State.ANSWERED], states.total()
            whole = next(iter(states)) if len(states) == 1 else BEGUN if done else ""
            mark, ink = MARKS[whole]
            words = _("{count} of {all}").format(count=done, all=count) if done else ""
            name = self.state.wording.prompts.get(group.id, group.title)
            spots.append(Spot(group.id, number, name, mark, ink, words))
        return spots

    def show(self, state: BlockState) -> None:
        """Show texts and marks, and how many are answered of each kind."""
        super().show(state)
        self.map.show(self._spots())
        value = self._value()
        count, places = len(self.block.answered(value)), len(self.block.places(value))
        words = _("{count} of {all} · One from each is enough").format(count=count, all=places)
        self.query_one("#count", Static).update(lit(words))
        self._say_about()
        if self.group:
            self.group.show(state.answer, writable=state.writable)

    def _say_about(self) -> None:
        about = self.query_one("#about", Static)
        group = self._group(self.map.chosen)
        about.display = self.group is None
        about.update(written(parse(group.about)) if group else "")

    def _group(self, key: str) -> Group | None:
        return next((group for group in self.block.groups if group.id == key), None)

    async def unfold(self, key: str) -> None:
        """Show the questions of one kind under the map, in the place of those that were there."""
        group = self._group(key)
        if group is None:
            return
        before = list(self.query(".asked"))
        self.map.choose(key)
        names = self.state.wording.prompts
        pairs = zip(self.block.keys(group), group.prompts, strict=True)
        self.group = PromptGroup([(place, prompt, names.get(place, prompt.text)) for place, prompt in pairs])
        heading = Static(lit(names.get(group.id, group.title)), classes="kind")
        about = Static(written(parse(group.about)), classes="intro")
        await self.mount(Vertical(heading, about, *self.group.widgets(), *self._next(group), classes="asked"))
        self.group.show(self.state.answer, writable=self.state.writable)
        self._say_about()
        fields = list(self.group.fields.values())
        next((field for field in fields if not field.text), fields[0]).focus()
        for box in before:  # only now, or the next key goes to where nothing is in focus
            await box.remove()

    def _next(self, group: Group) -> list[Stop]:
        """Return the line that leads to the kind that is suggested after this one; none after the last."""
        at = self.block.groups.index(group) + 1
        if at == len(self.block.groups):
            return []
        after = self.block.groups[at]
        title = self.state.wording.prompts.get(after.id, after.title)
        return [Stop(_("The next kind: {title}").format(title=title), id="next-kind")]

    def begin(self, place: str) -> Widget | None:
        """Return the field of a question when its kind is open, else the map with its kind chosen."""
        field = self.field_at(place)
        if field:
            return field
        self.map.choose(place.partition("/")[0])
        if self.is_mounted:
            self._say_about()
        return self.map

    def draws(self) -> bool:
        """Tell that there is always something to draw: the kinds themselves."""
        return True

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the four kinds on their axes."""
        return (self.block.scene(self.state.wording.prompts, width, height),)

    def on_box_map_walked(self, event: BoxMap.Walked) -> None:
        """Say what the kind is good for; above the map and below it the page goes on."""
        event.stop()
        self._say_about()
        if event.past in {"up", "down"}:
            self.walk(-1 if event.past == "up" else 1)

    async def on_box_map_opened(self, event: BoxMap.Opened) -> None:
        """Open the questions of the kind chosen."""
        event.stop()
        await self.unfold(self.map.chosen)

    async def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go on with the next kind."""
        if event.line.id == "next-kind" and self.group:
            event.stop()
            here = self.group.keys[0].partition("/")[0]
            order = [group.id for group in self.block.groups]
            await self.unfold(order[order.index(here) + 1])

    def open_groups(self) -> Collection[PromptGroup]:
        """Return the questions of the kind that is open."""
        return [self.group] if self.group else []

    def with_field(self, field: Field) -> Texts:
        """Return the answer with what was written to a question."""
        return self._value().with_text(field.place, field.text)
