"""How an exercise is divided in pages."""

from trivsel_tui.blocks.kinds import AnyBlock
from trivsel_tui.tui.pages import page_of, pages_of
from trivsel_tui.workbook.model import Workbook


def blocks(gallery: Workbook, *kinds: str) -> list[AnyBlock]:
    found = [gallery.exercise(kind) for kind in kinds]
    return [exercise.blocks[0] for exercise in found if exercise is not None]


def test_what_needs_the_whole_page_stands_alone_and_the_rest_together(gallery: Workbook) -> None:
    order = ("questions", "advice", "circles", "mindmap", "pick", "themes", "talk")
    pages = pages_of(blocks(gallery, *order))
    assert [[block.kind for block in page.blocks] for page in pages] == [
        ["questions", "advice"],
        ["circles"],
        ["mindmap"],
        ["pick", "themes"],
        ["talk"],
    ]


def test_no_blocks_are_no_pages() -> None:
    assert pages_of(()) == ()


def test_a_page_is_found_by_a_block_or_its_id_and_the_first_for_what_is_nowhere(gallery: Workbook) -> None:
    made = blocks(gallery, "questions", "activities")
    pages = pages_of(made)
    assert page_of(pages, made[1]) == 1
    assert page_of(pages, "nu") == 0
    assert page_of(pages, "væk") == 0


def test_a_page_is_called_as_the_first_block_with_a_title(gallery: Workbook) -> None:
    (page,) = pages_of(blocks(gallery, "questions", "advice"))
    assert page.title == "Som det er nu"
    assert not page.only_reading


def test_what_is_to_be_read_first_is_a_page_of_its_own(gallery: Workbook) -> None:
    reading, asking = pages_of(blocks(gallery, "advice", "questions"))
    assert (reading.title, reading.only_reading) == ("Når du arbejder hjemme", True)
    assert (asking.title, asking.only_reading) == ("Som det er nu", False)
