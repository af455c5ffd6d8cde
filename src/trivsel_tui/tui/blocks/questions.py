"""A block of open questions on the screen."""

from __future__ import annotations

from collections.abc import Collection

from textual.app import ComposeResult
from textual.widget import Widget

from trivsel_tui.answers import Texts
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import N_
from trivsel_tui.tui.blocks.open_fields import OpenFieldsView
from trivsel_tui.tui.blocks.prompt_group import PromptGroup
from trivsel_tui.tui.blocks.view import BlockState, value_of
from trivsel_tui.tui.widgets.field import Field


class QuestionsView(OpenFieldsView[Questions]):
    """A block of open questions."""

    help_words = N_(
        "Write what comes. Tab takes the next question, Esc folds the field.\n"
        "F8 skips a question, F9 says who may see it. Nothing has to be answered."
    )
    DEFAULT_CSS = "QuestionsView { padding: 0; }"

    def __init__(self, block: Questions, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        prompts = state.wording.prompts
        self.group = PromptGroup([(p.id, p, prompts.get(p.id, p.text)) for p in block.questions])

    def compose(self) -> ComposeResult:
        """Yield title, introduction, and each question with its field."""
        yield from self.heading()
        yield from self.group.widgets()

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def show(self, state: BlockState) -> None:
        """Show texts and marks."""
        super().show(state)
        self.group.show(state.answer, writable=state.writable, today=state.today)

    def begin(self, place: str) -> Widget | None:
        """Return the field of a question, else the first one empty."""
        empty = next((field for field in self.group.fields.values() if not field.text), None)
        return self.group.fields.get(place) or empty or super().begin(place)

    def open_groups(self) -> Collection[PromptGroup]:
        """Return the one group of all questions."""
        return [self.group]

    def with_field(self, field: Field) -> Texts:
        """Return the answer with what was written to a question."""
        return value_of(self.state, Texts).with_text(field.place, field.text)
