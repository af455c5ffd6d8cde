"""The mind map on the screen: the outline is the editor, the figure a mirror beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import LONGEST_TEXT, Node, Tree
from trivsel_tui.blocks import branches
from trivsel_tui.blocks.mindmap import CENTRE, Mindmap
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.scene import Scene
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.blocks.view import BlockState, BlockView, value_of
from trivsel_tui.tui.widgets.canvas import Canvas
from trivsel_tui.tui.widgets.outline import Outline, new_id
from trivsel_tui.tui.widgets.outline_drawing import FollowUp
from trivsel_tui.tui.widgets.outline_field import OutlineField
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.words import clipped_at_words, lit, written

BESIDE = 100
"""Cells from which the figure stands beside the outline."""


LEAVES = 60
"""Cells from which the mirror also shows what is under the branch in use."""

BRANCH_WORDS, LEAF_WORDS = 40, 28
"""Cells of a label in the mirror; the outline has the whole of it."""


def _shortened(tree: Tree) -> Tree:
    """Return the map with its words cut to labels."""
    lines = branches.outline(tree)
    short = [replace(line, node=replace(line.node, text=_label(line))) for line in lines if line.depth <= 2]
    return branches.grown(tree, short)


def _label(line: branches.Line) -> str:
    return clipped_at_words(line.node.text, BRANCH_WORDS if line.depth == 1 else LEAF_WORDS)


class MindmapView(BlockView[Mindmap]):
    """The map's page."""

    help_words = N_(
        "Write a branch a line. Enter makes a new line, Tab hangs it under the one above, Shift+Tab takes it out.\n"
        "Esc ends the writing; then arrows walk and fold the branches, and Tab leaves the map."
    )
    whole_page: ClassVar[bool] = True
    DEFAULT_CSS = """
    MindmapView { height: 1fr; }
    MindmapView > Horizontal { height: 1fr; }
    MindmapView Vertical { width: 1fr; height: 1fr; }
    MindmapView Canvas { display: none; width: 1fr; border-left: vkey $line; }
    MindmapView .intro { color: $muted; padding: 0 0 0 3; margin: 0 0 1 0; height: auto; }
    MindmapView #help { color: $muted; padding: 0 0 0 3; margin: 1 0 0 0; height: auto; max-width: 76; }
    MindmapView.-beside Canvas { display: block; }
    MindmapView.-beside Vertical { width: 50; padding: 0 2 0 0; }
    """

    def __init__(self, block: Mindmap, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self.centre = state.wording.prompts.get(CENTRE, block.centre)
        follow_ups = [
            FollowUp(p.id, p.short or p.text, state.wording.prompts.get(p.id, p.text)) for p in block.follow_ups
        ]
        self.outline = Outline(self.centre, follow_ups)

    def compose(self) -> ComposeResult:
        """Yield the outline, its help, the way on, and the mirror."""
        with Horizontal():
            with Vertical():
                if self.block.intro:
                    yield Static(written(parse(self.block.intro)), classes="intro")
                yield Stop("", id="fetch")
                yield self.outline
                yield Static(
                    lit(
                        _(
                            "Stuck at a branch: Enter and Tab under it give you a question. "
                            "Enter on an empty line leads on."
                        )
                    ),
                    id="help",
                )
                yield Stop(_("On"), id="onward")
            yield Canvas(self.signs)

    def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def on_canvas_resized(self) -> None:
        """Draw to the space there is now."""
        self._draw()

    def on_resize(self) -> None:
        """Draw to the new size, beside the outline where there is room."""
        self.set_class(self.size.width >= BESIDE, "-beside")
        self.call_after_refresh(self._draw)

    def _value(self) -> Tree:
        return value_of(self.state, Tree)

    def show(self, state: BlockState) -> None:
        """Show outline and drawing."""
        super().show(state)
        self.outline.locked = not state.writable
        if self.outline.value != self._value():
            self.outline.show(self._value())
        fetch = self.query_one("#fetch", Stop)
        new = self._untaken()
        fetch.display = bool(new) and not self._value().children
        fetch.text = _("Fetch your activities with + ({count})").format(count=len(new))
        fetch.refresh()
        self.call_after_refresh(self._draw)

    def _untaken(self) -> list[Node]:
        origins = {node.origin for _depth, node in self._value().walk()}
        return [
            Node(new_id(), item.offer.text, origin=item.origin)
            for item in self.state.offers
            if item.origin not in origins
        ]

    def _draw(self) -> None:
        canvas = self.query_one(Canvas)
        width, height = canvas.size.width - 2, 2 * canvas.size.height
        if not canvas.display or width <= 0:
            return
        tree = self._value()
        here = frozenset({self.outline.branch_in_use()} if width >= LEAVES else ())
        said = bool(self.block.answered(tree))
        canvas.draw(self.block.scene(_shortened(tree), self.centre, width, height, here) if said else None)

    def begin(self, place: str) -> Widget | None:
        """Return the outline, or the line that fetches activities into an empty map."""
        fetch = self.query_one("#fetch", Stop)
        return fetch if fetch.display else self.outline

    def draws(self) -> bool:
        """Tell whether anything is answered."""
        return bool(self.block.answered(self._value()))

    def scenes(self, width: int, height: int) -> tuple[Scene, ...]:
        """Return the whole map."""
        if not self.block.answered(self._value()):
            return ()
        return (self.block.scene(self._value(), self.centre, width, height),)

    def on_outline_changed(self, event: Outline.Changed) -> None:
        """Tell the tree."""
        event.stop()
        self.answered(event.tree, event.at)

    def on_outline_field_full(self, event: OutlineField.Full) -> None:
        """Say that a line holds no more."""
        event.stop()
        words = _("The line holds {most} characters and is full. Put the rest on the next line.")
        self.query_one("#help", Static).update(lit(words.format(most=LONGEST_TEXT)))

    def on_outline_walked(self) -> None:
        """Show what is under the branch the leader is in."""
        self._draw()

    def on_outline_onward(self) -> None:
        """Go to the way on."""
        self.query_one("#onward", Stop).focus()

    def on_stop_taken(self, event: Stop.Taken) -> None:
        """Fetch activities as branches, or go on."""
        event.stop()
        if event.line.id == "onward":
            self.post_message(self.Onward())
        else:
            tree = self._value()
            for node in reversed(self._untaken()):
                tree = branches.added(tree, "", node)
            self.outline.at = tree.children[0].id
            self.outline.show(tree)  # before it is in focus, or it begins an empty map of its own
            self.answered(tree, self.outline.at)
            self.outline.focus()
