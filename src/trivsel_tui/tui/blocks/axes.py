"""Four kinds of questions on the screen: a map of them on their axes, and the questions of the one chosen."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static, TextArea

from trivsel_tui.answers import Texts
from trivsel_tui.blocks.axes import Axes
from trivsel_tui.render.braille import Signs
from trivsel_tui.tui.blocks.questions import PromptGroup
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.words import lit


class AxesView(BlockView[Axes]):
    """The questions of each kind."""

    def __init__(self, block: Axes, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        prompts = state.wording.prompts
        self.group = PromptGroup(
            [
                (key, prompt, prompts.get(key, prompt.text))
                for group in block.groups
                for key, prompt in zip(block.keys(group), group.prompts, strict=True)
            ]
        )

    def compose(self) -> ComposeResult:
        """Yield title and questions."""
        if self.block.title:
            yield Static(lit(self.block.title), classes="title")
        yield from self.group.widgets()

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def show(self, state: BlockState) -> None:
        """Show texts and marks."""
        super().show(state)
        self.group.show(state.answer, writable=state.writable)

    def place(self) -> str:
        """Return the question in use."""
        return self.group.focused() or super().place()

    def begin(self, place: str) -> Widget | None:
        """Return the field of a question."""
        return self.group.fields.get(place) or super().begin(place)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell the change."""
        event.stop()
        field = event.text_area
        if isinstance(field, Field):
            self.answered(value_of(self.state, Texts).with_text(field.place, field.text), field.place)
