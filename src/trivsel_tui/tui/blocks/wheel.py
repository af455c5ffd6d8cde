"""The wheel on the screen: its four fields as lists, the drawing beside them where there is room, else behind F5."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from trivsel_tui.inline import parse
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _
from trivsel_tui.tui.blocks.lists import ListsView
from trivsel_tui.tui.blocks.view import BlockState
from trivsel_tui.tui.widgets.canvas import Canvas
from trivsel_tui.tui.widgets.keywords import Keywords
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import written

BESIDE = 96
"""Cells from which the drawing stands beside the lists."""


class WheelView(ListsView):
    """The wheel's page."""

    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    WheelView { height: 1fr; }
    WheelView > Horizontal { height: 1fr; }
    WheelView VerticalScroll { width: 1fr; max-width: 80; height: 1fr; scrollbar-size-vertical: 1; }
    WheelView Canvas { display: none; width: 1fr; height: 1fr; margin: 0 0 0 2; }
    WheelView.-beside Canvas { display: block; }
    WheelView.-beside VerticalScroll { width: 46; }
    """

    def compose(self) -> ComposeResult:
        """Yield the lists, the way on, and the drawing."""
        if self.block.intro:
            yield Static(written(parse(self.block.intro)), classes="intro")
        with Horizontal():
            with VerticalScroll(can_focus=False):
                yield from self.boxes()
                yield Stop(_("On"), id="onward")
            yield Canvas(self.signs)

    def on_resize(self) -> None:
        """Draw beside the lists where there is room."""
        self.set_class(self.size.width >= BESIDE, "-beside")
        self.call_after_refresh(self.draw_wheel)

    def on_canvas_resized(self) -> None:
        """Draw to the space there is now."""
        self.draw_wheel()

    def show(self, state: BlockState) -> None:
        """Show lists and drawing."""
        super().show(state)
        self.draw_wheel()

    def draw_wheel(self) -> None:
        """Draw the wheel as it stands, where there is room for it."""
        canvas = self.query_one(Canvas)
        size = canvas.size
        if canvas.display and size.width > 0:
            canvas.draw(self.block.scene(self.entries(), self.state.wording, size.width, 2 * size.height))

    def draws(self) -> bool:
        """Tell whether anything stands in the wheel."""
        return bool(self.block.answered(self.entries()))

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the wheel, as high as its words need."""
        return (self.block.scene(self.entries(), self.state.wording, width, height, grows=True),)

    async def on_keywords_did(self, event: Keywords.Did) -> None:
        """Keep the list that is gone to in sight."""
        if event.action == "came":
            self.call_after_refresh(event.field.scroll_visible, animate=False)

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Go on."""
        event.stop()
        self.post_message(self.Onward())
