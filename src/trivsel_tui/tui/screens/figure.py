"""A figure as large as the window, and the same in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.widgets.canvas import Canvas
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.widgets.topline import TopLine
from trivsel_tui.tui.words import lit

Draw = Callable[[int, int], tuple[Scene, ...]]
"""Lays a figure out for a width and height in units: one scene, or one for each time."""


class FigureScreen(BookScreen[None]):
    """One scene at a time; ``n`` turns to the next, ``t`` shows the words."""

    help_words = N_("The figure as large as the window. n turns to the other time, t shows the same in words.")
    DEFAULT_CSS = """
    FigureScreen { padding: 0 3; }
    FigureScreen Canvas { margin: 1 0; }
    FigureScreen #words { display: none; height: 1fr; margin: 1 3; max-width: 76; }
    FigureScreen.-words Canvas { display: none; }
    FigureScreen.-words #words { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "turn", N_("The other time"), id="figure-turn", tooltip=N_("Now, or later")),
        Binding("t", "words", N_("As text"), id="figure-words", tooltip=N_("The same in words")),
        Binding("f5", "out", show=False, id="figure-out"),
    ]
    AUTO_FOCUS = ""

    def __init__(self, title: str, draw: Draw, signs: Signs) -> None:
        super().__init__()
        self.heading = title
        self.draw = draw
        self.signs = signs
        self.at = 0

    def compose(self) -> ComposeResult:
        """Yield the drawing and its words."""
        yield TopLine(self.heading)
        yield Canvas(self.signs)
        yield Static(id="words")
        yield Keys()

    def on_mount(self) -> None:
        """Draw."""
        self.call_after_refresh(self._draw)

    def on_resize(self) -> None:
        """Draw to the new size."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        canvas = self.query_one(Canvas)
        size = canvas.size if canvas.display else self.size
        scenes = self.draw(max(size.width, 20), max(2 * size.height, 20))
        if scenes:
            scene = scenes[self.at % len(scenes)]
            canvas.draw(scene)
            self.query_one(TopLine).middle = scene.title if len(scenes) > 1 else ""
            words = [Content.assemble((each.title, "bold"), "\n", lit(each.alt), "\n") for each in scenes]
            self.query_one("#words", Static).update(Content("\n").join(words))
        self.set_class(len(scenes) < 2, "-single")
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the other time only where there is one."""
        return not (action == "turn" and self.has_class("-single"))

    def action_turn(self) -> None:
        """Show the next."""
        self.at += 1
        self._draw()

    def action_words(self) -> None:
        """Show the words, or the drawing."""
        self.toggle_class("-words")
