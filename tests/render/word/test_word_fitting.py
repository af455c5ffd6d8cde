from __future__ import annotations

from trivsel_tui.document import (
    Align,
    Bullets,
    Column,
    Document,
    Figure,
    Heading,
    Item,
    Missing,
    Node,
    Paragraph,
    Prompt,
    Reply,
    Section,
    Table,
    Writing,
)
from trivsel_tui.figures import mindmap
from trivsel_tui.inline import literal
from trivsel_tui.render.word.document import render
from trivsel_tui.render.word.fitting import fitted
from trivsel_tui.render.word.pages import ACROSS, SHEET

THEME = Bullets(tuple(Item(literal("Hvor klare er de, når du skal forklare dem for andre?")) for _n in range(5)))
COLUMNS = tuple(Column(name, share, Align.LEFT) for name, share in (("Aktivitet", 4), ("Timer", 1.4), ("Behold", 5)))


def walk(themes: int) -> tuple[Node, ...]:
    pairs = [(Heading(4, literal("Politik og direktion")), THEME) for _n in range(themes)]
    return (Heading(2, literal("Walk-and-talk")), *(node for pair in pairs for node in pair), Writing(4))


def form(rows: int, words: str = "") -> Table:
    body = (*(("Sagsfremstillinger", "", words) for _n in range(rows)), ("",) * 3)
    return Table(COLUMNS, body, "Aktiviteter", ("I alt", "", ""))


def test_a_short_sheet_is_set_large_in_one_column_with_lines_to_its_foot() -> None:
    setting = fitted(walk(2), SHEET)
    assert (setting.type.size, setting.columns, setting.fits) == (11, 1, True)
    assert setting.lines > 4


def test_a_fuller_sheet_is_set_smaller_and_then_in_two_columns() -> None:
    sizes = [fitted(walk(themes), SHEET) for themes in (2, 5, 7, 8)]
    assert [setting.columns for setting in sizes] == [1, 1, 2, 2]
    assert sizes[0].type.size >= sizes[1].type.size
    assert sizes[2].type.size > sizes[3].type.size
    assert all(setting.fits for setting in sizes)


def test_what_no_type_can_fit_is_set_small_and_runs_on() -> None:
    long = (Heading(2, literal("Ark")), Reply("ord " * 9000), Missing("Senere"))
    setting = fitted(long, SHEET)
    assert not setting.fits
    written = render(Document("T", "", "", "", "da", (Section(long, sheet=True),)))
    assert written.startswith(b"PK")


def test_the_booklets_form_of_twenty_six_rows_fits_a_page_that_lies_across() -> None:
    nodes: tuple[Node, ...] = (Heading(3, literal("Din uge")), Paragraph(literal("Skriv timer.")), form(26))
    assert fitted(nodes, ACROSS, (1,), sheet=False).fits
    assert not fitted((form(26, "en lang forklaring " * 30),), ACROSS, (1,), sheet=False).fits


def test_a_form_that_is_too_long_for_a_page_keeps_its_size_and_repeats_its_head() -> None:
    for rows in (10, 90):
        section = Section((Heading(3, literal("Din uge")), form(rows)), landscape=True)
        assert render(Document("T", "", "", "", "da", (section,))).startswith(b"PK")


def test_a_figure_on_a_sheet_gets_what_the_words_leave() -> None:
    scene = mindmap.scene("Energi", (mindmap.Branch("Ro"),), 76, 76, whole_words=True)
    few: tuple[Node, ...] = (
        Heading(2, literal("Kort")),
        Figure((scene,), "Energi"),
        Prompt(literal("Hvad betyder det?")),
    )
    many = (*few, *(Prompt(literal("Hvad betyder det?")) for _n in range(12)))
    assert fitted(few, SHEET).figure > fitted(many, SHEET).figure > SHEET.text_height * 0.35


def test_columns_begin_under_what_leads_the_sheet() -> None:
    alone = (THEME,) * 14
    for nodes in (walk(12), alone, (Heading(4, literal("Straks")), *alone)):
        written = render(Document("T", "", "", "", "da", (Section(nodes, sheet=True),)))
        assert written.startswith(b"PK")
