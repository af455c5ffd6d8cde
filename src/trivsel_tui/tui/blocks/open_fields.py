"""What views share that ask open questions: what is written in a field is told, and the one in use has the weight."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from textual.events import DescendantFocus
from textual.widgets import TextArea

from trivsel_tui.answers import Shape
from trivsel_tui.blocks.block import Block
from trivsel_tui.tui.blocks.prompt_group import PromptGroup
from trivsel_tui.tui.blocks.view import BlockView
from trivsel_tui.tui.widgets.field import Field

B = TypeVar("B", bound=Block)


class OpenFieldsView(BlockView[B]):
    """A view with groups of prompts; it says which there are now, and what the answer is with a field's text."""

    def open_groups(self) -> Collection[PromptGroup]:
        """Return the groups that stand on the screen."""
        raise NotImplementedError

    def with_field(self, field: Field) -> Shape:
        """Return the answer with what a field says."""
        raise NotImplementedError

    def field_at(self, place: str) -> Field | None:
        """Return the field of a place, if its group is open."""
        return next((group.fields[place] for group in self.open_groups() if place in group.fields), None)

    def place(self) -> str:
        """Return the question in use."""
        found = (group.focused() for group in self.open_groups())
        return next((place for place in found if place), None) or super().place()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell what was written."""
        event.stop()
        field = event.text_area
        if isinstance(field, Field):
            self.answered(self.with_field(field), field.place)

    def on_field_full(self, event: Field.Full) -> None:
        """Say so under the field."""
        event.stop()
        for group in self.open_groups():
            if event.field.place in group.fields:
                group.full(event.field, event.left_out)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Give the weight to the question reached."""
        for group in self.open_groups():
            group.dress()
