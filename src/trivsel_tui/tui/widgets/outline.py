"""The outline: a tree written as bullets in Word, walked as folders.

Three pieces make it: the lines above, the line being written, the lines below. So a map of a hundred branches
costs no more than one of three.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar
from uuid import uuid4

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from trivsel_tui.answers import Node, Tree
from trivsel_tui.blocks import branches
from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.outline_field import OutlineField
from trivsel_tui.tui.widgets.outline_lines import OutlineLines

DEEPEST = 9
"""Levels of a map."""


def new_id() -> str:
    """Return an id that no branch has had."""
    return f"n{uuid4().hex[:8]}"


class Outline(OutlineLines):
    """The tree. *Writing*: the field has the caret. *Chosen*: the outline itself has the focus, arrows walk it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "add", N_("New line"), id="tree-add", tooltip=N_("A line below")),
        Binding("up", "walk(-1)", show=False, id="tree-up"),
        Binding("down", "walk(1)", show=False, id="tree-down"),
        Binding("home", "centre", show=False, id="tree-centre"),
        Binding(
            "left", "fold", N_("Fold"), key_display="← →", id="tree-fold", tooltip=N_("Fold, then up to the parent")
        ),
        Binding("right", "unfold", N_("Fold"), key_display="← →", id="tree-unfold", tooltip=N_("Unfold, then down")),
        Binding(
            "delete",
            "remove",
            N_("Take away"),
            show=False,
            id="tree-remove",
            tooltip=N_("Take it away; Ctrl+z brings it back"),
        ),
        Binding("shift+up", "move(-1)", N_("Move up"), show=False, id="tree-move-up"),
        Binding("shift+down", "move(1)", N_("Move down"), show=False, id="tree-move-down"),
        Binding("shift+left", "outdent", N_("Out"), show=False, id="tree-outdent"),
        Binding("shift+right", "indent", N_("In"), show=False, id="tree-indent"),
    ]

    class Changed(Message):
        """The tree is now another."""

        def __init__(self, tree: Tree, at: str) -> None:
            super().__init__()
            self.tree, self.at = tree, at

    class Onward(Message):
        """Enter on an empty line at the outermost level, or an arrow past the last line."""

    def _tell(self, tree: Tree, at: str | None = None) -> None:
        if self.locked:
            return
        self.at = self.at if at is None else at
        self.value = tree
        self.post_message(self.Changed(tree, self.at))
        self._draw()

    def on_focus(self) -> None:
        """Show what is chosen; in an empty map, begin to write, unless the writing has just ended."""
        ended, self._ended = self._ended, False
        if not (self.value.children or self.writing or ended):
            self.action_add()
        self._draw()
        self.call_after_refresh(self._draw)  # with the bar, once the focus has come

    def on_blur(self) -> None:
        """Show nothing as chosen."""
        self.call_after_refresh(self._draw)

    def write(self, node_id: str, more: str = "") -> None:
        """Write in a line, at the end of what stands there."""
        if self.locked:
            return
        self.at = node_id
        self.add_class("-writing")
        with self.prevent(TextArea.Changed):
            self._field.load_text(self._text_here())
        self._field.move_cursor(self._field.document.end)
        self._draw()
        self._field.focus()
        if more:
            self._field.insert(more)

    def _stop(self) -> None:
        self.remove_class("-writing")
        tidy = branches.without_empty(self.value)
        if tidy != self.value:
            order = [line.node.id for line in branches.outline(self.value)]
            left = {line.node.id for line in branches.outline(tidy)}
            above = reversed(order[: order.index(self.at) + 1] if self.at in order else [])
            self._tell(tidy, next((key for key in above if key in left), ""))

    def on_descendant_blur(self) -> None:
        """End the writing when the leader goes elsewhere."""
        self.call_after_refresh(self._left)

    def _left(self) -> None:
        if self.writing and not self._field.has_focus:
            self._stop()
            self._draw()

    async def on_key(self, event: events.Key) -> None:
        """Let a letter write on in the chosen line."""
        if not (self.writing or self.locked) and event.is_printable and event.character and event.character != " ":
            event.stop()
            self.write(self.at, event.character)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Take the line's words."""
        event.stop()
        self._tell(branches.rewritten(self.value, self.at, event.text_area.text))

    def on_outline_field_pasted(self, event: OutlineField.Pasted) -> None:
        """Hang the lines one below the other."""
        event.stop()
        tree, at = self.value, self.at
        for text in event.lines:
            here = branches.position(branches.outline(tree), at)
            if here is not None and not branches.outline(tree)[here].node.text:
                tree = branches.rewritten(tree, at, text)
            else:
                node = Node(new_id(), text)
                tree, at = branches.added(tree, at, node), node.id
        self._tell(tree, at)
        self.write(at)

    def on_outline_field_pressed(self, event: OutlineField.Pressed) -> None:
        """Do what a key in the line means."""
        event.stop()
        actions: dict[str, Callable[[], None]] = {
            "enter": self._enter,
            "indent": self.action_indent,
            "outdent": self.action_outdent,
            "finish": self._finish,
            "up": lambda: self._write_beside(-1),
            "down": lambda: self._write_beside(1),
            "back": self._back,
            "left": lambda: self._turn(-1),
            "right": lambda: self._turn(1),
        }
        actions[event.key]()

    def _enter(self) -> None:
        lines = branches.outline(self.value)
        at = branches.position(lines, self.at)
        if at is None or lines[at].node.text.strip():
            self.action_add()
        elif lines[at].depth > 1:
            self.action_outdent()
        else:
            self._finish()
            self.post_message(self.Onward())

    def _finish(self) -> None:
        self._stop()
        self._ended = not self.has_focus
        self.focus()
        self._draw()

    def _write_beside(self, step: int) -> None:
        order = ["", *(line.node.id for line in self.shown())]
        to = order.index(self.at) + step if self.at in order else 0
        if not 0 <= to < len(order):
            if step > 0:
                self._finish()
                self.post_message(self.Onward())
            return
        wanted = order[to]
        tidy = branches.without_empty(self.value, keep=wanted)
        if tidy != self.value:
            self._tell(tidy, wanted)
        self.write(wanted)

    def _back(self) -> None:
        order = ["", *(line.node.id for line in self.shown())]
        before = order[max(order.index(self.at) - 1, 0)] if self.at in order else ""
        if self.at:
            self._tell(branches.without_empty(self.value, keep=before), before)
        self.write(before)

    def _turn(self, step: int) -> None:
        lines = branches.outline(self.value)
        at = branches.position(lines, self.at)
        if at is not None and lines[at].depth > 1:
            order: list[str | None] = [*self.follow_ups, None]
            now = lines[at].node.follow_up
            wanted = order[(order.index(now) + step) % len(order)] if now in order else order[0]
            self._tell(branches.asked(self.value, self.at, wanted))

    def _unasked(self, lines: Sequence[branches.Line], at: int) -> str | None:
        """Return the first follow-up that no line on the level answers yet."""
        used = {lines[to].node.follow_up for to in branches.siblings(lines, at) if to != at}
        return next((key for key in self.follow_ups if key not in used), None)

    def _ask(self, tree: Tree, node_id: str) -> Tree:
        """Let an empty line under a branch answer the next follow-up, and one nearest the centre none."""
        lines = branches.outline(tree)
        at = branches.position(lines, node_id)
        if at is None or lines[at].node.text:
            return tree
        return branches.asked(tree, node_id, None if lines[at].depth == 1 else self._unasked(lines, at))

    def action_add(self) -> None:
        """Open a line below."""
        node = Node(new_id())
        if not self.at and self.value.children:
            tree = branches.added(self.value, "", node)
        else:
            tree = branches.added(self.value, self.at, node)
        self._tell(self._ask(tree, node.id), node.id)
        self.write(node.id)

    def action_indent(self) -> None:
        """One level in, no deeper than a map can be read."""
        if not self._deep():
            self._indent()

    def _deep(self) -> bool:
        lines = branches.outline(self.value)
        at = branches.position(lines, self.at)
        return at is not None and max(line.depth for line in lines[at : branches.end(lines, at)]) >= DEEPEST

    def _indent(self) -> None:
        self._tell(self._ask(branches.indented(self.value, self.at), self.at))

    def action_outdent(self) -> None:
        """One level out."""
        self._tell(self._ask(branches.outdented(self.value, self.at), self.at))

    def action_move(self, step: int) -> None:
        """Move the branch among its neighbours."""
        self._tell(branches.moved(self.value, self.at, step))

    def action_remove(self) -> None:
        """Take the branch away; the centre stays."""
        if self.at:
            order = ["", *(line.node.id for line in self.shown())]
            at = order.index(self.at)
            tree = branches.removed(self.value, self.at)
            left = {line.node.id for line in branches.outline(tree)}
            after = next((key for key in order[at + 1 :] if key in left), order[at - 1])
            self._tell(tree, after)

    def action_centre(self) -> None:
        """Go to the centre."""
        self.at = ""
        self._draw()

    def action_walk(self, step: int) -> None:
        """Go to the line above or below."""
        order = ["", *(line.node.id for line in self.shown())]
        to = order.index(self.at) + step if self.at in order else 0
        if to >= len(order):
            self.post_message(self.Onward())
        else:
            self.at = order[max(to, 0)]
            self._draw()

    def action_fold(self) -> None:
        """Fold the branch, or go up to its parent."""
        lines = branches.outline(self.value)
        at = branches.position(lines, self.at)
        if at is None:
            return
        if branches.end(lines, at) > at + 1 and self.at not in self.folded:
            self.folded |= {self.at}
        else:
            up = branches.parent(lines, at)
            self.at = "" if up is None else lines[up].node.id
        self._draw()

    def action_unfold(self) -> None:
        """Unfold the branch, or go to the first under it."""
        lines = branches.outline(self.value)
        at = branches.position(lines, self.at)
        if self.at in self.folded:
            self.folded -= {self.at}
        elif at is not None and branches.end(lines, at) > at + 1:
            self.at = lines[at + 1].node.id
        elif at is None and lines:
            self.at = lines[0].node.id
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Choose a line; a click on the chosen one writes in it, a click on its mark folds it."""
        event.stop()
        y = event.y + self.scroll_offset.y if event.widget is self else event.y
        if event.widget is self._below:
            y += len(self._places) - self._below.size.height
        if 0 <= y < len(self._places):
            wanted = self._places[y]
            self._finish()
            if wanted == self.at:
                self.write(wanted)
            else:
                self.at = wanted
                self._draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give the keys of a chosen outline to it alone while no line is written."""
        own = {"add", "walk", "centre", "fold", "unfold", "remove", "move", "indent", "outdent"}
        return not (action in own and self.writing)
