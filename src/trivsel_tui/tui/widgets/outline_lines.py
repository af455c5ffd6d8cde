"""The lines of an outline: what stands above the one being written, that one, and what stands below."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from trivsel_tui.answers import Tree
from trivsel_tui.blocks import branches
from trivsel_tui.tui.widgets.outline_drawing import FollowUp, OutlineDrawing
from trivsel_tui.tui.widgets.outline_field import OutlineField
from trivsel_tui.tui.words import BAR, lit, tinted


class OutlineLines(VerticalScroll, can_focus=True):
    """The drawn tree; ``Outline`` is the one that is worked by keys."""

    DEFAULT_CSS = """
    OutlineLines { height: 1fr; width: 1fr; scrollbar-size-vertical: 1; padding: 0 1 0 0; }
    OutlineLines > Static { height: auto; width: 1fr; }
    OutlineLines > Horizontal { height: auto; width: 1fr; background: $field; display: none; }
    OutlineLines > Horizontal > Static { width: auto; height: 1; }
    OutlineLines.-writing > Horizontal { display: block; }
    """

    class Walked(Message, namespace="outline"):
        """The leader is in another branch."""

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
