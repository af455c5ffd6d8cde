"""The outline: a tree written as bullets in Word, walked as folders.

Three pieces make it: the lines above, the line being written, the lines below. So a map of a hundred branches
costs no more than one of three.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar
from uuid import uuid4

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from trivsel_tui.answers import Node, Tree
from trivsel_tui.blocks import branches
from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.outline_drawing import FollowUp, OutlineDrawing
from trivsel_tui.tui.widgets.outline_field import OutlineField
from trivsel_tui.tui.words import BAR, lit, tinted

DEEPEST = 9
"""Levels of a map."""


def new_id() -> str:
    """Return an id that no branch has had."""
    return f"n{uuid4().hex[:8]}"


class Outline(VerticalScroll, can_focus=True):
    """The tree. *Writing*: the field has the caret. *Chosen*: the outline itself has the focus, arrows walk it."""

    DEFAULT_CSS = """
    Outline { height: 1fr; width: 1fr; scrollbar-size-vertical: 1; padding: 0 1 0 0; }
    Outline > Static { height: auto; width: 1fr; }
    Outline > Horizontal { height: auto; width: 1fr; background: $field; display: none; }
    Outline > Horizontal > Static { width: auto; height: 1; }
    Outline.-writing > Horizontal { display: block; }
    """
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

    class Walked(Message):
        """The leader is in another branch."""

    class Onward(Message):
        """Enter on an empty line at the outermost level, or an arrow past the last line."""

    def __init__(self, centre: str, follow_ups: Sequence[FollowUp]) -> None:
        super().__init__()
        self.centre = centre
        self.follow_ups = {item.id: item for item in follow_ups}
        self.value = Tree()
        self.at = ""
        self.folded: frozenset[str] = frozenset()
        self.locked = False
        """Whether this window only reads."""
        self._places: list[str] = []
        self._branch = ""
        self._ended = False
        self._above = Static()
        self._below = Static()
        self._prefix = Static()
        self._field = OutlineField()

    def compose(self) -> ComposeResult:
        """Yield the three pieces."""
        yield self._above
        with Horizontal():
            yield self._prefix
            yield self._field
        yield self._below

    @property
    def writing(self) -> bool:
        """Whether a line is being written."""
        return self.has_class("-writing")

    def show(self, tree: Tree) -> None:
        """Show another tree; where the leader is stays, if it is still there."""
        self.value = tree
        if self.at and branches.position(branches.outline(tree), self.at) is None:
            self.at = ""
        if self.writing and self._field.text != self._text_here():
            with self.prevent(TextArea.Changed):
                self._field.text = self._text_here()
                self._field.move_cursor(self._field.document.end)
        self._draw()

    def _text_here(self) -> str:
        lines = branches.outline(self.value)
        at = branches.position(lines, self.at)
        return (self.value.text or self.centre) if at is None else lines[at].node.text

    def _tell(self, tree: Tree, at: str | None = None) -> None:
        if self.locked:
            return
        self.at = self.at if at is None else at
        self.value = tree
        self.post_message(self.Changed(tree, self.at))
        self._draw()

    def _hidden(self) -> frozenset[str]:
        """Return the branches folded: by the leader, and all but the one in use when the map is high."""
        lines = branches.outline(self.value)
        if len(lines) + 1 <= max(self.size.height, 8):
            return self.folded
        return self.folded | ({line.node.id for line in lines if line.depth == 1} - {self.branch_in_use()})

    def branch_in_use(self) -> str:
        """Return the id of the branch nearest the centre that the leader is in; nothing at the centre."""
        return branches.top(branches.outline(self.value), self.at)

    def shown(self) -> list[branches.Line]:
        """Return the lines that are not folded away."""
        return branches.unfolded(branches.outline(self.value), self._hidden())

    def _draw(self) -> None:
        if not self.is_mounted:
            return
        drawing = OutlineDrawing(branches.outline(self.value), self._hidden(), self.follow_ups, self._width() - 4)
        above: list[Content] = []
        below: list[Content] = []
        self._places = []
        target = above
        if self.at or not self.writing:
            self._line(above, "", self._centre_line())
        else:
            self._prefix.update(Content.assemble((BAR, "$warm"), "  "))
            target = below
        for line in self.shown():
            if line.node.id == self.at and self.writing:
                self._prefix.update(Content.assemble((f"{BAR}  ", "$warm"), drawing.lead(line)))
                self._field.placeholder = lit(drawing.question(line.node))
                self._places.append(line.node.id)
                target = below
            else:
                for piece in drawing.wrapped(line):
                    self._line(target, line.node.id, piece)
        self._above.update(Content("\n").join(above))
        self._above.display = bool(above)
        self._below.update(Content("\n").join(below))
        self._below.display = bool(below)
        self.call_after_refresh(self._follow)
        if self.branch_in_use() != self._branch:
            self._branch = self.branch_in_use()
            self.post_message(self.Walked())

    def _line(self, target: list[Content], node_id: str, piece: Content) -> None:
        here = node_id == self.at and self.has_focus and not self.writing
        bar = Content.assemble((BAR if here else " ", "$warm"), "  ", piece)
        if here:
            bar = tinted(bar, self._width(), no_colour=self.app.no_color)
        target.append(bar)
        self._places.append(node_id)

    def _centre_line(self) -> Content:
        return lit(self.value.text or self.centre, "bold $cool")

    def _width(self) -> int:
        return max(self.size.width - 2, 20)

    def _follow(self) -> None:
        if self.writing:
            self.scroll_to_widget(self._field, animate=False)
        elif self.at in self._places:
            first = self._places.index(self.at)
            if not self.scroll_offset.y <= first < self.scroll_offset.y + self.size.height:
                self.scroll_to(y=max(first - self.size.height // 2, 0), animate=False)

    def on_mount(self) -> None:
        """Draw."""
        self._draw()

    def on_resize(self) -> None:
        """Wrap anew."""
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
