"""Two poles on the screen: where one stands and where one would like to, and what each of them gives and costs."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import Numbers
from trivsel_tui.blocks.poles import Pole, Poles
from trivsel_tui.figures import poles as figure
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.slider import Mark, Slider
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import first_upper, lit, written


class PolesView(BlockView[Poles]):
    """The slider, what it says, and both poles in words, folded once they have been read."""

    help_words = N_(
        "A digit from 1 to 9 puts the mark on the line; 5 is as much of both. Then you are at the other mark.\n"
        "The arrows move it a step, Tab goes to the other mark."
    )
    DEFAULT_CSS = """
    PolesView > .said { height: auto; color: $muted; padding: 0 0 0 3; margin: 1 0 0 0; }
    PolesView > #both { height: auto; padding: 0 0 0 3; margin: 1 0 0 0; max-width: 82; }
    PolesView > #both > Vertical { width: 1fr; height: auto; padding: 0 2 0 0; }
    PolesView #both Horizontal { height: auto; }
    PolesView #both .pole { color: $cool; text-style: bold; }
    PolesView #both .sign { width: 2; color: $muted; }
    PolesView #both .point { width: 1fr; height: auto; }
    PolesView > #unfold { margin: 1 0 0 0; }
    """

    def __init__(self, block: Poles, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.folded = False

    def fold(self) -> None:
        """Leave what the poles give and cost to be unfolded."""
        self.folded = True

    def compose(self) -> ComposeResult:
        """Yield the slider, how far it is, and the poles."""
        yield from self.heading()
        standing = self.block.standing(self._value(), self.state.wording)
        yield Slider((standing.left, standing.right), self._marks(standing), figure.LAST)
        yield Static(classes="said")
        if self.folded and any(pole.gains or pole.costs for pole in (self.block.left, self.block.right)):
            yield Stop(_("What each of them gives and costs") + " ▸", id="unfold")
        else:
            yield from self._poles()

    def _poles(self) -> Iterator[Widget]:
        both = (self.block.left, self.block.right)
        if any(pole.gains or pole.costs for pole in both):
            yield Horizontal(*(Vertical(*self._pole(pole)) for pole in both), id="both")

    def _pole(self, pole: Pole) -> Iterator[Widget]:
        yield Static(lit(pole.name), classes="pole")
        for sign, words in (("+", pole.gains), ("−", pole.costs)):
            for text in words:
                yield Horizontal(Static(sign, classes="sign"), Static(written(parse(text)), classes="point"))

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def begin(self, place: str) -> Widget | None:
        """Return the slider, at a time."""
        slider = self.query_one(Slider)
        ids = [time.id for time in self.block.times]
        if place in ids:
            slider.at = ids.index(place)
        return slider

    def place(self) -> str:
        """Return the time in use."""
        return self.block.times[self.query_one(Slider).at].id

    def draws(self) -> bool:
        """Tell whether anything is said."""
        return bool(self.block.answered(self._value()))

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the line with its marks."""
        scene = self.block.scene(self._value(), self.state.wording, min(width, 90))
        return (scene,) if scene else ()

    def show(self, state: BlockState) -> None:
        """Show both marks, and what lies between them."""
        super().show(state)
        value = self._value()
        now, wanted = (self.block.position(value, time.id) for time in self.block.times)
        standing = self.block.standing(value, state.wording)
        places = zip(self.block.times, (now, wanted if wanted is not None else now), strict=True)
        values = {time.id: place for time, place in places if place is not None}
        borrowed = wanted is None and now is not None
        self.query_one(Slider).put(self._marks(standing), values, borrowed=borrowed)
        self.query_one(".said", Static).update(lit(figure.way_in_words(standing)))

    def _marks(self, standing: figure.Poles) -> tuple[Mark, ...]:
        return tuple(
            Mark(
                time.id,
                place.name,
                "" if place.position is None else first_upper(figure.place_in_words(standing, place.position)),
            )
            for time, place in zip(self.block.times, standing.places, strict=True)
        )

    def _value(self) -> Numbers:
        return value_of(self.state, Numbers)

    def on_scales_set(self, event: Slider.Set) -> None:
        """Tell the place."""
        event.stop()
        self.answered(self.block.placed(self._value(), event.key, event.value), event.key)

    def on_scales_past(self, event: Slider.Past) -> None:
        """Go on to what stands below, or above."""
        event.stop()
        self.walk(event.step)

    async def on_stop_taken(self, event: Stop.Taken) -> None:
        """Unfold the poles."""
        if event.line.id == "unfold":
            event.stop()
            self.screen.focus_next()
            await event.line.remove()
            await self.mount_all(list(self._poles()))
