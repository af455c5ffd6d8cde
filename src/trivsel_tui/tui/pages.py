"""How an exercise is divided in pages: what needs the whole screen stands alone, the rest scrolls as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.block import Block
from trivsel_tui.blocks.kinds import AnyBlock
from trivsel_tui.tui.blocks.table import view_class


@dataclass(frozen=True)
class Page:
    """Blocks shown together, in order."""

    blocks: tuple[AnyBlock, ...]

    @property
    def title(self) -> str:
        """The first title in it."""
        return next((block.title for block in self.blocks if block.title), "")

    def holds(self, block_id: str) -> bool:
        """Tell whether a block stands here."""
        return any(block.id == block_id for block in self.blocks)

    @property
    def only_reading(self) -> bool:
        """Whether nothing is asked here."""
        return all(isinstance(block, Advice) for block in self.blocks)


def pages_of(blocks: Sequence[AnyBlock]) -> tuple[Page, ...]:
    """Divide blocks in pages; what is to be read first is a page of its own."""
    pages: list[list[AnyBlock]] = []
    for block in blocks:
        alone = view_class(block).whole_page or (len(pages) == 1 and isinstance(pages[0][0], Advice))
        if alone or not pages or view_class(pages[-1][0]).whole_page:
            pages.append([block])
        else:
            pages[-1].append(block)
    return tuple(Page(tuple(page)) for page in pages)


def page_of(pages: Sequence[Page], block: Block | str) -> int:
    """Return the page that a block stands on, the first if none holds it."""
    wanted = block if isinstance(block, str) else block.id
    return next((at for at, page in enumerate(pages) if page.holds(wanted)), 0)
