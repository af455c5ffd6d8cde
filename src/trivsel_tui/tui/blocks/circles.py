"""The three life circles on the screen: six numbers set by six digits, the drawing beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import Numbers
from trivsel_tui.blocks.circles import LARGEST, MOST_OVERLAP, Circles
from trivsel_tui.figures import circles as figure
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _, inside
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.canvas import Canvas
from trivsel_tui.tui.widgets.scale import Scale, Scales
from trivsel_tui.tui.words import lit, written

BESIDE = 100
"""Cells from which both times are drawn beside each other."""

INKS = ("$warm", "$cool", "$done")


@dataclass(frozen=True)
class Held:
    """What the mouse holds, and the scene as it was when it took hold, so that the scale stands still."""

    canvas: Canvas
    scene: Scene
    drawing: figure.Drawing
    grip: figure.Grip


class CirclesView(BlockView[Circles]):
    """Six rows and the circles; now and later by Tab, both side by side where there is room."""

    help_words = N_(
        "Six digits draw it all: how much each circle fills, and how far they go into one.\n"
        "Arrows adjust, Tab goes to the other time. With the mouse: pull at a rim or a centre."
    )
    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    CirclesView { height: 1fr; }
    CirclesView > Horizontal { height: 1fr; }
    CirclesView Canvas { width: 1fr; height: 1fr; margin: 0 1 0 0; }
    CirclesView #rows { width: 37; height: 1fr; }
    CirclesView #times { height: 1; padding: 0 0 0 3; margin: 0 0 1 0; }
    CirclesView #later-side { display: none; }
    CirclesView .name { display: none; text-align: center; color: $muted; height: 1; }
    CirclesView.-beside #later-side { display: block; }
    CirclesView.-beside .name { display: block; }
    CirclesView.-beside Canvas { max-height: 55w; }
    CirclesView #said { padding: 0 0 0 3; margin: 1 0 0 0; color: $muted; height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "time(1)", N_("The other time"), id="circles-later", tooltip=N_("From now to later, and on")),
        Binding("shift+tab", "time(-1)", show=False, id="circles-now"),
    ]

    def __init__(self, block: Circles, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.time = 0
        self._held: Held | None = None

    def compose(self) -> ComposeResult:
        """Yield the figures and the rows."""
        names = self.state.wording.prompts
        sizes = [
            Scale(circle.id, names.get(circle.id, circle.name), 1, LARGEST, 1, 1, style=ink)
            for circle, ink in zip(self.block.circles, INKS, strict=True)
        ]
        overlaps = [
            Scale(
                "+".join(pair),
                _("{first} and {second}").format(first=names[pair[0]], second=inside(names[pair[1]])),
                0,
                MOST_OVERLAP,
                5,
                10,
                " %",
                bar=False,
            )
            for pair in self.block.pairs()
        ]
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        with Horizontal():
            for key, time in zip(("now", "later"), self.block.times, strict=True):
                with Vertical(id=f"{key}-side"):
                    yield Static(lit(names.get(time.id, time.name)), classes="name")
                    yield Canvas(self.signs, id=key)
            with Vertical(id="rows"):
                yield Static(id="times")
                yield Scales(((_("How much does it fill?"), sizes), (_("How much goes into one?"), overlaps)))
                yield Static(id="said")

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def begin(self, place: str) -> Widget | None:
        """Return the rows, at a time."""
        ids = [time.id for time in self.block.times]
        if place in ids:
            self.time = ids.index(place)
            self.show(self.state)
        return self.query_one(Scales)

    def place(self) -> str:
        """Return the time in use."""
        return self.block.times[self.time].id

    def show(self, state: BlockState) -> None:
        """Show numbers and drawing."""
        super().show(state)
        value = self._value()
        shown = self._numbers(value)
        borrowed = self.place() not in value.times and bool(shown)
        self.query_one(Scales).show(dict(shown), borrowed=borrowed)
        self._say(value, borrowed=borrowed)
        if self.query_one("#now").size:
            self._draw()  # in the same picture as the numbers
        else:
            self.call_after_refresh(self._draw)

    def on_canvas_resized(self) -> None:
        """Draw to the space there is now."""
        self._draw()

    def on_resize(self) -> None:
        """Draw to the new size, both times beside each other where there is room."""
        self.set_class(self.size.width >= BESIDE, "-beside")
        self.call_after_refresh(self._draw)

    def draws(self) -> bool:
        """Tell whether anything is answered."""
        return bool(self.block.answered(self._value()))

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return both times at one scale."""
        return self.block.scenes(self._value(), self.state.wording.prompts, width, height)

    def on_scales_set(self, event: Scales.Set) -> None:
        """Tell the number; the first one set later begins as a copy of now."""
        event.stop()
        value = self._value()
        if self.place() not in value.times and event.value is not None:
            value = value.with_time(self.place(), self._numbers(value))
        self.answered(value.with_number(self.place(), event.key, event.value), self.place())

    def on_scales_past(self, event: Scales.Past) -> None:
        """Go on below the last row."""
        event.stop()
        if event.step > 0:
            self.post_message(self.Onward())

    def action_time(self, step: int) -> None:
        """Go to the other time, and past it out."""
        wanted = self.time + step
        if wanted in {0, 1}:
            self.time = wanted
            self.query_one(Scales).at = 0
            self.show(self.state)
            self.post_message(self.Went())
        elif step > 0:
            self.post_message(self.Onward())
        else:
            raise SkipAction  # before the first time is what the page has before it

    def _value(self) -> Numbers:
        return value_of(self.state, Numbers)

    def _numbers(self, value: Numbers) -> dict[str, int]:
        """Return the numbers of the time in use; later ones are a copy of now until one is set."""
        own = value.at(self.place())
        return dict(own or value.at(self.block.times[0].id))

    def _draw(self) -> None:
        value = self._value()
        later = self.query_one("#later", Canvas)
        now = self.query_one("#now", Canvas)
        if self.block.times[1].id not in value.times:
            value = value.with_time(self.block.times[1].id, value.at(self.block.times[0].id))
        only = None if self._beside() else self.place()
        size = now.size.width, 2 * now.size.height
        scenes = self.block.scenes(value, self.state.wording.prompts, *size, only)
        ids = [
            time.id for time in self.block.times if time.id in self.block.answered(value) and only in {None, time.id}
        ]
        drawn = dict(zip(ids, scenes, strict=True))
        now.draw(drawn.get(only or self.block.times[0].id))
        if only is None:
            later.draw(drawn.get(self.block.times[1].id))

    def _say(self, value: Numbers, *, borrowed: bool) -> None:
        names = self.state.wording.prompts
        times = [
            (names.get(time.id, time.name), "bold underline $cool" if at == self.time else "$muted")
            for at, time in enumerate(self.block.times)
        ]
        self._put("#times", Content.assemble(times[0], "      ", times[1]))
        numbers = self._numbers(value)
        said = "" if value.times else _("Six numbers draw it all: 9 6 3 and 2 1 3 (0 is 10).")
        if borrowed:
            said = _("As now, until you change it.")
        elif self.place() in self.block.answered(value):
            circles = [names.get(circle.id, circle.name) for circle in self.block.circles]
            drawing = self.block.drawing(numbers, "")
            said = figure.differences(circles, drawing) or figure.largest(circles, drawing)
        self._put("#said", lit(said))

    def _put(self, place: str, words: Content) -> None:
        """Show words in the room that they have; those that stand there already are not drawn again."""
        line = self.query_one(place, Static)
        if not (isinstance(line.content, Content) and line.content.is_same(words)):
            line.update(words, layout=False)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of a rim, which is a size, or of a centre, which is two overlaps."""
        x, y = event.screen_offset
        canvas = next((item for item in self.query(Canvas) if item.display and item.region.contains(x, y)), None)
        if canvas is None or canvas.scene is None:
            return
        self.time = 1 if canvas.id == "later" else 0 if self._beside() else self.time
        grip = figure.nearest(canvas.scene, *canvas.units(event.x, event.y))
        if grip is not None:
            drawing = self.block.drawing(self._numbers(self._value()), "")
            self._held = Held(canvas, canvas.scene, drawing, grip)
            canvas.capture_mouse()
            self.query_one(Scales).focus()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the row follow the mouse."""
        held = self._held
        if held is None:
            return
        origin = held.canvas.region
        point = held.canvas.units(round(event.screen_x) - origin.x, round(event.screen_y) - origin.y)
        drawing = figure.dragged(held.scene, held.drawing, held.grip, *point)
        self.answered(self._value().with_time(self.place(), self._rounded(drawing)), self.place())

    def on_mouse_up(self) -> None:
        """Let go."""
        if self._held is not None:
            self._held.canvas.release_mouse()
            self._held = None

    def _beside(self) -> bool:
        return self.has_class("-beside")

    def _rounded(self, drawing: figure.Drawing) -> dict[str, int]:
        sizes = [min(max(round(size), 1), LARGEST) for size in drawing.sizes]
        overlaps = [min(max(5 * round(20 * share), 0), MOST_OVERLAP) for share in drawing.overlaps]
        return {
            **dict(zip(self.block.sizes(), sizes, strict=True)),
            **dict(zip(self.block.overlaps(), overlaps, strict=True)),
        }
