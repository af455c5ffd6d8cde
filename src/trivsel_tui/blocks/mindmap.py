"""A mind map of what gives energy and joy at work (booklet, page 10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from trivsel_tui import figures
from trivsel_tui.answers import WHOLE, Answer, Node, Shape, Tree
from trivsel_tui.blocks.block import Address, Block, Id, Label, Offer, Prompt, Show, View, Wording, missing
from trivsel_tui.document import Bullets, Figure, Item, Paragraph, Writing
from trivsel_tui.document import Node as DocumentNode
from trivsel_tui.inline import literal, parse
from trivsel_tui.scene import Scene
from trivsel_tui.texts import _

CENTRE = "centre"
"""The key of the centre's words in the wording."""


class Mindmap(Block):
    """A centre, branches, and branches under them; the follow-ups are questions that any branch may answer."""

    reserved: ClassVar[tuple[str, ...]] = (CENTRE,)

    kind: Literal["mindmap"]
    centre: Label
    follow_ups: Annotated[tuple[Prompt, ...], Field(min_length=1, max_length=9)]
    from_: Annotated[Address | None, Field(alias="from")] = None
    only: Id | None = None

    @property
    def offers(self) -> tuple[str, ...]:
        """``branches``: those nearest the centre."""
        return ("branches",)

    def empty(self) -> Tree:
        """Return a map without branches."""
        return Tree()

    def sources(self) -> tuple[str, ...]:
        """Return the address of the block whose entries may become branches."""
        return (self.from_,) if self.from_ else ()

    def wording(self) -> Wording:
        """Return the centre and the follow-ups by id."""
        return Wording(self.title or "", {CENTRE: self.centre, **{p.id: p.text for p in self.follow_ups}})

    def label(self, follow_up: str | None) -> str:
        """Return the short name of a follow-up: *viser sig*; nothing for a branch that answers none."""
        found = next((prompt for prompt in self.follow_ups if prompt.id == follow_up), None)
        return (found.short or found.text) if found else ""

    def places(self, value: Shape) -> tuple[str, ...]:
        """Return one place: the map is one thing."""
        return (WHOLE,)

    def answered(self, value: Shape) -> frozenset[str]:
        """Return the place when any branch has words."""
        said = isinstance(value, Tree) and any(node.text.strip() for _depth, node in value.walk())
        return frozenset({WHOLE}) if said else frozenset()

    def offered(self, value: Shape, only: str | None) -> tuple[Offer, ...]:
        """Return the branches nearest the centre."""
        children = value.children if isinstance(value, Tree) else ()
        return tuple(Offer(node.id, node.text) for node in children if node.text.strip())

    def follow(self, value: Shape, offers: Mapping[str, str]) -> Shape:
        """Return the map as it is: a branch that was taken is the leader's own words from then on."""
        return value

    def scene(
        self,
        value: Tree,
        centre: str,
        width: float,
        height: float,
        focus: frozenset[str] | None = None,
        *,
        whole_words: bool = False,
    ) -> Scene:
        """Return the map laid out; with ``focus`` only those branches show what is under them."""
        branches = tuple(self._branch(node, focus) for node in value.children if node.text.strip())
        return figures.mindmap.scene(value.text or centre, branches, width, height, whole_words=whole_words)

    def _branch(self, node: Node, focus: frozenset[str] | None) -> figures.mindmap.Branch:
        children = tuple(child for child in node.children if child.text.strip())
        if focus is not None and node.id not in focus:
            return figures.mindmap.Branch(node.text, (), len(children))
        return figures.mindmap.Branch(node.text, tuple(self._branch(child, None) for child in children))

    def nodes(self, answer: Answer | None, view: View) -> Iterator[DocumentNode]:
        """Yield the figure and the whole map as a list; blank: the centre and the follow-ups."""
        answer = answer or Answer(self.empty())
        value = answer.value if isinstance(answer.value, Tree) else self.empty()
        centre = view.wording.prompts.get(CENTRE, self.centre)
        if view.show is Show.BLANK:
            yield Paragraph(literal(self.centre))
            yield Bullets(tuple(Item(parse(prompt.text)) for prompt in self.follow_ups))
            yield Paragraph(literal(_("Draw it on the sheet that goes along.")))
        elif self.answered(value):
            yield Figure((self.scene(value, centre, 76, 52, whole_words=True),), value.text or centre)
            yield Bullets(tuple(self._item(node) for node in value.children if node.text.strip()))
        elif view.show is Show.EVERYTHING:
            yield missing(answer.mark_at(WHOLE))

    def sheet(self, answer: Answer | None, view: View) -> Iterator[DocumentNode]:
        """Yield the map large, with the follow-ups under it; blank, or with nothing in it: room to draw."""
        value = answer.value if answer and isinstance(answer.value, Tree) else self.empty()
        follow_ups = Bullets(tuple(Item(parse(prompt.text)) for prompt in self.follow_ups))
        if view.show is Show.BLANK or not self.answered(value):
            yield Paragraph(literal(self.centre))
            yield follow_ups
            yield Writing(26, ruled=False)
        else:
            centre = view.wording.prompts.get(CENTRE, self.centre)
            yield Figure((self.scene(value, centre, 76, 76, whole_words=True),), value.text or centre)
            yield follow_ups

    def _item(self, node: Node) -> Item:
        children = tuple(self._item(child) for child in node.children if child.text.strip())
        return Item(literal(node.text), children, self.label(node.follow_up))
