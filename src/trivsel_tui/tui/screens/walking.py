"""Walking a page: what is in use is kept in sight, arrows and Tab go from one thing to the next."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from trivsel_tui.texts import N_
from trivsel_tui.tui.screens.marking import MarkingScreen
from trivsel_tui.tui.widgets.along import along
from trivsel_tui.tui.widgets.box_map import BoxMap
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.leaf import Leaf
from trivsel_tui.tui.widgets.said import Said
from trivsel_tui.tui.widgets.typed_field import LineField


class WalkingScreen(MarkingScreen):
    """A screen with one page in a leaf, and a line at its foot to say something in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "next", N_("Next"), id="next", tooltip=N_("The next field or question")),
        Binding("shift+tab", "previous", N_("Before"), show=False, id="previous", tooltip=N_("The one before")),
        Binding("pageup", "scroll(-1)", show=False, id="page-up"),
        Binding("pagedown", "scroll(1)", show=False, id="page-down"),
        Binding("up", "along(-1)", show=False, id="line-before"),
        Binding("down", "along(1)", show=False, id="line-after"),
    ]

    @property
    def leaf(self) -> Leaf:
        """The page."""
        return self.query_one(Leaf)

    def say(self, words: str) -> None:
        """Say something in one line at the foot, until the leader goes elsewhere."""
        self.query_one(Said).say(words)
        self.query_one("#book").set_class(bool(words), "-under")

    async def turn_back(self) -> bool:
        """Turn to the page before; tells whether there is one."""
        raise NotImplementedError

    def refresh_where(self) -> None:
        """Say where the leader is."""
        raise NotImplementedError

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the frame."""
        self.once_drawn(self.refresh_where)

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """Take the focus to a widget; what opens, or is seen whole, is brought in sight once it has, not before."""
        super().set_focus(widget, scroll_visible and not isinstance(widget, Field | BoxMap), from_app_focus)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say where the leader is, and keep what is written in sight once it has opened."""
        self.say("")
        self.once_drawn(self.refresh_where)
        if isinstance(event.widget, Field | BoxMap):
            self.leaf.once_still(self.leaf.keep_in_sight, event.widget)

    def on_field_grew(self, event: Field.Grew) -> None:
        """Keep the caret in sight while the answer grows."""
        event.stop()
        self.leaf.once_still(self.leaf.keep_in_sight, event.field)

    def on_field_left(self, event: Field.Left) -> None:
        """Save at once when a field is left; it has folded, and what was reached from it has moved."""
        event.stop()
        self.desk.journal.save_now()
        if isinstance(self.focused, BoxMap):
            self.leaf.once_still(self.leaf.keep_in_sight, self.focused)

    def on_field_walk(self, event: Field.Walk) -> None:
        """Walk from field to field without writing."""
        event.stop()
        along(event.field, event.step)

    def action_along(self, step: int) -> None:
        """Go by an arrow from a line that has no use of its own for it."""
        if self.focused is not None and self.leaf in self.focused.ancestors:
            along(self.focused, step)

    def on_line_field_done(self, event: LineField.Done) -> None:
        """Go on by Enter from a line that is written."""
        event.stop()
        self.focus_next()

    async def action_next(self) -> None:
        """Go to the next field; past the last one of the page to its stop."""
        self.focus_next()

    async def action_previous(self) -> None:
        """Go to the field before; before the first to the page before, or the outline."""
        first = next((widget for widget in self.focus_chain if self.leaf in widget.ancestors), None)
        if self.focused is not first or not await self.turn_back():
            self.focus_previous()

    def action_scroll(self, step: int) -> None:
        """Scroll the page."""
        self.leaf.turn(step)
