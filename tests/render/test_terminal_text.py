"""Plain text: everything there, nothing a terminal would obey, no line too wide."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.document import (
    Align,
    Bullets,
    Column,
    Document,
    Figure,
    Heading,
    Item,
    Node,
    Reply,
    Section,
    Table,
    Writing,
)
from trivsel_tui.figures.lettering import measure
from trivsel_tui.inline import literal
from trivsel_tui.render import terminal
from trivsel_tui.render.text_table import table_lines
from trivsel_tui.render.wrapping import padded, paragraphs, wrap
from trivsel_tui.scene import Circle, Role, Scene, Text

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=200)


def document(*nodes: Heading | Reply | Table | Writing) -> Document:
    return Document("T", "S", "A", "D", "da", (Section(nodes),))


@given(TEXT, st.integers(8, 40))
def test_wrapping_keeps_every_sign_but_the_space_it_breaks_at(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert measure(line) <= width or len(line.split()) <= 3


@given(TEXT, st.integers(8, 40))
def test_a_cell_is_never_wider_than_its_column(text: str, width: int) -> None:
    assert all(measure(line) <= width for line in wrap(text, width, split=True))


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=4), st.integers(30, 80))
def test_a_table_is_never_wider_than_the_line(rows: list[tuple[str, str, str]], width: int) -> None:
    columns = (Column("a", 3), Column("bb", 1, Align.RIGHT), Column("c", 2, Align.CENTRE))
    lines = table_lines(Table(columns, tuple(rows), "", ("I alt", "", "")), width)
    assert all(measure(line) <= width for line in lines)


def test_a_reply_keeps_its_lines_and_its_spaces() -> None:
    text = "en\n\n  to   tre\n\tfire"
    assert "  en\n\n    to   tre\n  \tfire" in terminal.render(document(Reply(text)))


def test_what_a_terminal_would_obey_is_left_out() -> None:
    written = terminal.render(document(Reply("a\x1b[2Jb\x07\x9b31mc\x00d")))
    assert all(sign == "\n" or sign.isprintable() for sign in written)
    assert "a[2Jb31mcd" in written


def test_a_per_cent_sign_stays_with_its_number() -> None:
    assert paragraphs("der er 30 % her", 10) == ["der er", "30 % her"]


def test_headings_are_told_apart_by_their_lines() -> None:
    written = terminal.render(document(*(Heading(level, literal(f"Nr {level}")) for level in (1, 2, 3, 4)), Writing(1)))
    assert "Nr 1\n════\n" in written
    assert "Nr 2\n────\n" in written
    assert "NR 3\nNr 4\n____" in written


def test_padding_counts_cells() -> None:
    assert padded("日", 4) == "日  "
    assert padded("日", 4, right=True) == "  日"


def test_a_figure_too_wide_is_told_in_words_unless_a_list_of_all_of_it_follows() -> None:
    wide = Figure((Scene(200, 4, (Text(1, 1, "for bredt"),), "Kort", "Det hele i ord."),), "Kortet")
    listed = (wide, Bullets((Item(literal("En gren")),)))

    def said(*nodes: Node) -> str:
        return terminal.render(Document("T", "", "", "", "da", (Section(nodes),)))

    assert "Det hele i ord." in said(wide)
    assert "Det hele i ord." not in said(*listed)
    assert "Kortet" in said(*listed)


def test_several_drawings_have_a_title_each_and_one_alone_has_none() -> None:
    drawings = tuple(Scene(30, 8, (Circle(15, 4, 3, Role.FIRST),), title, "") for title in ("Nu", "Om fem år"))
    both, one, apart = (
        terminal.render(Document("T", "", "", "", "da", (Section((Figure(scenes, "Cirkler"),)),)))
        for scenes in (drawings, drawings[:1], tuple(replace(scene, width=60) for scene in drawings))
    )
    assert [line.split() for line in both.splitlines() if "Nu" in line] == [["Nu", "Om", "fem", "år"]]
    assert "Nu" not in one
    assert [line.strip() for line in apart.splitlines() if line.strip() in ("Nu", "Om fem år")] == ["Nu", "Om fem år"]


def test_a_day_that_is_meant_stands_under_what_was_typed_and_room_to_draw_has_no_lines() -> None:
    said = terminal.render(document(Reply("om 3 uger", "", "tirsdag"), Writing(3, ruled=False)))
    assert "  om 3 uger\n  → tirsdag" in said
    assert "___" not in said
