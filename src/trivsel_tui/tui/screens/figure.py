"""A figure as large as the window, or larger and moved by arrows, and the same in words."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from trivsel_tui.render.braille import Signs
from trivsel_tui.render.wrapping import paragraphs
from trivsel_tui.scene import Rect, Role, Scene
from trivsel_tui.texts import N_
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.widgets.canvas import Canvas
from trivsel_tui.tui.widgets.drawn import Drawn
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.widgets.topline import TopLine
from trivsel_tui.tui.words import lit

Draw = Callable[[int, int], tuple[Scene, ...]]
"""Lays a figure out for a width and height in units: one scene, or one for each time."""

Find = Callable[[int, int, tuple[float, float]], str | None]
"""Returns the place that a point of the figure leads to, laid out for a width and height; None for nowhere."""


class FigureScreen(BookScreen[str]):
    """One scene at a time; ``n`` turns to the next, ``t`` shows the words. Dismissed with a place that was clicked."""

    help_words = N_(
        "The figure as large as the window; arrows move one that is larger. n turns to the other time, "
        "t shows the same in words."
    )
    DEFAULT_CSS = """
    FigureScreen { padding: 0 3; }
    FigureScreen VerticalScroll { height: 1fr; margin: 1 0; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    FigureScreen #words { display: none; height: auto; margin: 0 3; max-width: 76; }
    FigureScreen.-words Canvas { display: none; }
    FigureScreen.-words #words { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "turn", N_("The other time"), id="figure-turn", tooltip=N_("Now, or later")),
        Binding("t", "words", N_("As text"), id="figure-words", tooltip=N_("The same in words")),
        Binding("up", "scroll(-1)", N_("Move"), key_display="↑ ↓", id="figure-up", tooltip=N_("What is out of sight")),
        Binding(
            "down", "scroll(1)", N_("Move"), key_display="↑ ↓", id="figure-down", tooltip=N_("What is out of sight")
        ),
        Binding("pageup", "scroll(-9)", show=False, id="figure-page-up"),
        Binding("pagedown", "scroll(9)", show=False, id="figure-page-down"),
        Binding("f5", "out", show=False, id="figure-out"),
    ]
    AUTO_FOCUS = ""

    def __init__(self, title: str, draw: Draw, signs: Signs, find: Find) -> None:
        super().__init__()
        self.heading = title
        self.draw = draw
        self.signs = signs
        self.find = find
        self.at = 0
        self._settled = False
        self._said: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        """Yield the drawing and its words."""
        yield TopLine(self.heading)
        with VerticalScroll(can_focus=False):
            yield Canvas(self.signs)
            yield Drawn(self._words, id="words")
        yield Keys()

    def on_mount(self) -> None:
        """Draw."""
        self.once_drawn(self._draw)

    def on_resize(self) -> None:
        """Draw to the new size."""
        self.once_drawn(self._draw)

    def _draw(self) -> None:
        canvas, room = self.query_one(Canvas), self.query_one(VerticalScroll).scrollable_content_region.size
        scenes = self.draw(*self._units())
        if scenes:
            scene = scenes[self.at % len(scenes)]
            canvas.styles.height = max(ceil(scene.height / 2), room.height)
            canvas.draw(scene)
            self.query_one(TopLine).middle = scene.title if len(scenes) > 1 else ""
            self._said = [(each.title, each.alt) for each in scenes]
            self.query_one("#words").refresh(layout=True)
        self.set_class(len(scenes) < 2, "-single")
        self.once_drawn(self._settle)

    def _words(self, width: int) -> Content:
        """Return what the drawings say, each under its title; a number and its % stay together."""
        said = [(title, "\n".join(paragraphs(alt, width))) for title, alt in self._said]
        return Content("\n").join([Content.assemble((title, "bold"), "\n", lit(alt), "\n") for title, alt in said])

    def _units(self) -> tuple[int, int]:
        """Return the width and height that the figure is laid out for."""
        room = self.query_one(VerticalScroll).scrollable_content_region.size
        return max(room.width, 20), max(2 * room.height, 20)

    def on_click(self, event: events.Click) -> None:
        """Go to what is clicked, where it leads anywhere."""
        if isinstance(event.widget, Canvas):
            place = self.find(*self._units(), event.widget.units(event.x, event.y))
            if place is not None:
                event.stop()
                self.dismiss(place)

    def _settle(self) -> None:
        """Have the middle of a map in sight at first, and offer to move what is larger than the window."""
        canvas, room = self.query_one(Canvas), self.query_one(VerticalScroll)
        shapes = canvas.scene.shapes if canvas.scene else ()
        centre = next((shape for shape in shapes if isinstance(shape, Rect) and shape.role is Role.CENTRE), None)
        if centre and not self._settled:
            room.scroll_to(y=(centre.y + centre.height / 2) / 2 - room.size.height / 2, animate=False)
        self._settled = True
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the other time only where there is one, and to move only where something is out of sight."""
        if action == "scroll":
            return bool(self.query(VerticalScroll)) and self.query_one(VerticalScroll).max_scroll_y > 0
        return not (action == "turn" and self.has_class("-single"))

    def action_scroll(self, lines: int) -> None:
        """Move the figure by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False, immediate=True)

    def action_turn(self) -> None:
        """Show the next."""
        self.at += 1
        self._draw()

    def action_words(self) -> None:
        """Show the words, or the drawing."""
        self.toggle_class("-words")
        self.query_one(VerticalScroll).scroll_home(animate=False)
        self.once_drawn(self.refresh_bindings)
