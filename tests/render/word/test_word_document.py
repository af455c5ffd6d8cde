from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from trivsel_tui.answers import clean
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
from trivsel_tui.figures import circles, hours, mindmap
from trivsel_tui.inline import literal, parse
from trivsel_tui.render.markup import sayable
from trivsel_tui.render.word.document import render
from trivsel_tui.render.word.pages import ACROSS, UPRIGHT
from trivsel_tui.render.word.template import TEMPLATE
from trivsel_tui.texts import _

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
Element = etree._Element

NASTY = "Linje 1\nlinje 2\n\n\tindrykket  med  luft \n[/b] [b] &< > \"' *stjerne* **fed** æøå ÆØÅ 😊 👩‍👧 </w:t>"
NOW = circles.Drawing("Nu", (9, 6, 3), (0.2, 0.1, 0.3))
LATER = circles.Drawing("Om fem år", (6, 6, 6), (0.1, 0.1, 0.5))
NAMES = ("Arbejdet", "De nærmeste", "Dit eget liv")
BARS = [
    hours.Bar("Ledelsesmøder – overordnede", Decimal(4), gives=False, drains=True),
    hours.Bar("MU-samtaler", Decimal("2.5"), gives=True, drains=True),
]
ACTIVITIES = (
    Column("Aktivitet", 4),
    Column("Timer", 1.4, Align.RIGHT),
    Column("Giver", 1.2, Align.CENTRE),
    Column("Dræner", 1.2, Align.CENTRE),
    Column("Behold eller ændre", 5),
)


@cache
def rich() -> Document:
    """Return a document with every node in it."""
    tree = (mindmap.Branch("Gode samtaler", (mindmap.Branch("skuldrene falder ned"),)), mindmap.Branch("Ro"))
    first: tuple[Node, ...] = (
        Heading(1, literal("Dig selv")),
        Heading(2, literal("De tre livscirkler")),
        Paragraph(literal("Hæftet, side 7"), quiet=True),
        Paragraph(parse("Se, hvor *meget* det **fylder**.")),
        Heading(3, literal("Tegn")),
        Figure(circles.scenes(NAMES, [NOW, LATER], 36, 36), "Cirklerne i samme mål"),
        Table(
            (Column("Cirkel", 3), Column("Nu", 1, Align.RIGHT)), (("Arbejdet", "9"), ("De nærmeste", "6")), "Størrelser"
        ),
        Prompt(literal("Er fordelingen, som du vil have den?")),
        Reply(NASTY, "min leder"),
        Prompt(literal("Hvad ville du flytte?")),
        Missing("Ikke besvaret endnu"),
        Heading(2, literal("Energi-mindmap")),
        Figure((mindmap.scene("Det giver mig energi", tree, 76, 52, whole_words=True),), "Det giver mig energi"),
        Bullets((Item(literal("Gode samtaler"), (Item(literal("skuldrene"), (), "mærkes"),)),)),
        Writing(4),
    )
    sums = hours.totals([(bar.hours, bar.gives, bar.drains) for bar in BARS], Decimal(35), Decimal(37))
    across: tuple[Node, ...] = (
        Heading(2, literal("Prioriter din dag")),
        Table(ACTIVITIES, (("Møder", "4", "", "−", "Mindre"),), "Aktiviteter", ("I alt", "4", "", "", "")),
        Figure((hours.scene(BARS, sums, 72),), "Timer om ugen"),
    )
    sections = (
        Section(first),
        Section(across, landscape=True),
        Section((Heading(2, literal("Ark")), Writing(5)), sheet=True),
    )
    return Document("Trivsel & <lederrollen>", "Min bog", "Kun til dig selv", "24. november 2026", "da", sections)


def of(*nodes: Node, landscape: bool = False, sheet: bool = False) -> Document:
    """Return a document of one section."""
    return Document("Titel", "", "Kun til dig selv", "i dag", "da", (Section(nodes, landscape, sheet),))


@cache
def part(document: Document, name: str = "word/document.xml") -> Element:
    """Return a part of the file, read."""
    with ZipFile(BytesIO(render(document))) as file:
        return etree.fromstring(file.read(name))


def words(element: Element) -> str:
    """Return what an element says, with its line breaks and tabs."""
    said = {f"{W}br": "\n", f"{W}tab": "\t"}
    found = (item.text or "" if item.tag == f"{W}t" else said.get(str(item.tag), "") for item in element.iter())
    return "".join(found)


def styled(root: Element, style: str) -> list[Element]:
    """Return the paragraphs of a style."""
    return [
        p for p in root.iter(f"{W}p") if (s := p.find(f"{W}pPr/{W}pStyle")) is not None and s.get(f"{W}val") == style
    ]


def tables(root: Element) -> list[Element]:
    """Return the tables that have a style."""
    return [table for table in root.iter(f"{W}tbl") if table.find(f"{W}tblPr/{W}tblStyle") is not None]


@pytest.mark.parametrize("language", ["da", "en", "fo"])
def test_a_document_with_everything_in_it_is_valid(
    language: str, tmp_path: Path, assert_valid_docx: Callable[[Path], None]
) -> None:
    document = rich()
    file = tmp_path / "alt.docx"
    file.write_bytes(render(Document(**{**document.__dict__, "language": language})))
    assert_valid_docx(file)


def test_sheets_alone_and_documents_without_anything_are_valid_too(
    tmp_path: Path, assert_valid_docx: Callable[[Path], None]
) -> None:
    for at, document in enumerate(
        (of(Heading(2, literal("Ark")), Writing(5), sheet=True), Document("T", "", "", "", "da", ()), of(Writing(1)))
    ):
        file = tmp_path / f"{at}.docx"
        file.write_bytes(render(document))
        assert_valid_docx(file)


def test_another_program_reads_it() -> None:
    read = docx.Document(BytesIO(render(rich())))
    assert "De tre livscirkler" in [paragraph.text for paragraph in read.paragraphs]
    assert read.core_properties.author == ""
    assert len(read.tables) == 2


@settings(deadline=None)
@given(st.lists(st.text(min_size=1).map(clean).filter(str.strip), min_size=1, max_size=5))
def test_every_answer_is_read_back_to_the_letter(replies: list[str]) -> None:
    found = styled(part(of(*(Reply(text) for text in replies))), "Answer")
    assert [words(paragraph) for paragraph in found] == [sayable(text) for text in replies]


def test_what_looks_like_markup_in_an_answer_is_words() -> None:
    (answer,) = styled(part(rich()), "Answer")
    assert words(answer) == NASTY
    assert not list(answer.iter(f"{W}b", f"{W}i"))


def test_content_text_keeps_its_bold_and_italics() -> None:
    root = part(of(Paragraph(parse("Se *her* og **der**."))))
    assert [words(run) for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}i") is not None] == ["her"]
    assert [words(run) for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None] == ["der"]


def test_a_question_keeps_with_its_answer_and_an_answer_with_who_may_see_it() -> None:
    style = {s.get(f"{W}styleId"): s for s in part(rich(), "word/styles.xml").iter(f"{W}style")}
    assert style["Question"].find(f"{W}pPr/{W}keepNext") is not None
    (answer,) = styled(part(rich()), "Answer")
    assert answer.find(f"{W}pPr/{W}keepNext") is not None
    assert "min leder" in words(styled(part(rich()), "AnswerNote")[0])


def test_the_front_says_whom_it_is_for_and_so_does_every_page() -> None:
    assert words(styled(part(rich()), "Audience")[0]) == "Kun til dig selv · 24. november 2026"
    for name in ("word/header1.xml", "word/header2.xml"):
        assert words(part(rich(), name)).endswith("\tKun til dig selv")


def test_the_contents_list_every_heading_with_a_link_that_leads_to_it() -> None:
    root = part(rich())
    links = [(words(link), link.get(f"{W}anchor")) for link in root.iter(f"{W}hyperlink")]
    assert [text for text, _anchor in links] == [
        "Dig selv",
        "De tre livscirkler",
        "Tegn",
        "Energi-mindmap",
        "Prioriter din dag",
    ]
    marks = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    assert {anchor for _text, anchor in links} <= marks
    kinds = [char.get(f"{W}fldCharType") for p in root.iter(f"{W}sdt") for char in p.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_a_long_book_lists_parts_and_exercises_and_a_short_one_nothing() -> None:
    many = of(*(Heading(level, literal(f"{n}.{level}")) for n in range(6) for level in (1, 2, 3)))
    assert len(list(part(many).iter(f"{W}hyperlink"))) == 12
    assert not list(part(of(Heading(2, literal("En")))).iter(f"{W}sdt"))


def test_a_part_begins_a_page_after_one_of_some_length_and_exercises_follow_one_another() -> None:
    said = Paragraph(literal("…"))
    first = (Heading(1, literal("Del")), Heading(2, literal("A")), said, Heading(2, literal("B")), *(said,) * 20)
    short = (Heading(1, literal("Ny del")), Heading(2, literal("C")), said)
    root = part(of(*first, *short, Heading(1, literal("Kort efter")), said))
    breaks = [words(p) for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert breaks == ["Ny del"]


def test_a_tables_head_repeats_its_rows_hold_together_and_it_says_what_it_shows() -> None:
    for table in tables(part(rich())):
        rows = table.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        properties = table.find(f"{W}tblPr")
        assert properties is not None
        assert properties.find(f"{W}tblCaption") is not None
        grid = [int(column.get(f"{W}w") or 0) for column in table.iter(f"{W}gridCol")]
        cells = [[int(cell.get(f"{W}w") or 0) for cell in row.iter(f"{W}tcW")] for row in rows]
        assert cells == [grid] * len(rows)
        assert sum(grid) in (UPRIGHT.text_width, ACROSS.text_width)


def test_figures_and_tables_are_counted_in_their_captions() -> None:
    root = part(rich())
    assert [words(p).split(".")[0][-1] for p in styled(root, "Caption")] == ["1", "2", "3"]
    assert [words(p).split(".")[0][-1] for p in styled(root, "TableCaption")] == ["1", "2"]
    codes = [field.get(f"{W}instr") or "" for field in root.iter(f"{W}fldSimple")]
    assert sum("SEQ" in code for code in codes) == 5


def test_every_drawing_has_its_words_and_both_its_files() -> None:
    document = rich()
    root = part(document)
    scenes = [
        scene for section in document.sections for n in section.nodes if isinstance(n, Figure) for scene in n.scenes
    ]
    assert [d.get("descr") for d in root.iter(f"{DRAWING}docPr")] == [scene.alt for scene in scenes]
    assert len({d.get("id") for d in root.iter(f"{DRAWING}docPr")}) == len(scenes)
    with ZipFile(BytesIO(render(document))) as file:
        media = {Path(name).suffix for name in file.namelist() if "media" in name}
        assert media == {".png", ".svg"}
        assert len([name for name in file.namelist() if "media" in name]) == 2 * len(scenes)


def test_figures_side_by_side_are_of_one_scale_and_fit_the_page() -> None:
    now, later, *_others = part(rich()).iter(f"{DRAWING}extent")
    assert now.get("cy") == later.get("cy")
    assert int(now.get("cx") or 0) + int(later.get("cx") or 0) < 9298 * 635


def test_a_picture_keeps_no_distance_to_the_words_beside_it() -> None:
    for inline in part(rich()).iter(f"{DRAWING}inline"):
        assert [inline.get(side) for side in ("distT", "distB", "distL", "distR")] == ["0"] * 4


def test_sections_lie_as_they_should() -> None:
    sizes = [size.get(f"{W}orient") for size in part(rich()).iter(f"{W}pgSz")]
    assert sizes == [None, None, "landscape", None]


def test_nothing_says_who_wrote_it_or_when() -> None:
    with ZipFile(BytesIO(render(rich()))) as file:
        core = file.read("docProps/core.xml").decode()
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
        assert not [name for name in file.namelist() if "thumbnail" in name or "comments" in name]
    assert "<dc:creator/>" in core
    assert "python-docx" not in core
    assert "created" not in core
    assert render(rich()) == render(rich())


def test_the_language_is_the_documents() -> None:
    languages = [lang.get(f"{W}val") for lang in part(rich(), "word/styles.xml").iter(f"{W}lang")]
    assert languages == ["da-DK"]
    mode = [s.get(f"{W}val") for s in part(rich(), "word/settings.xml").iter(f"{W}compatSetting")]
    assert mode == ["15"]


def test_writing_lines_are_ruled_lines() -> None:
    assert len(styled(part(of(Writing(7))), "WritingLine")) == 7
    style = {s.get(f"{W}styleId"): s for s in part(rich(), "word/styles.xml").iter(f"{W}style")}
    assert style["WritingLine"].find(f"{W}pPr/{W}pBdr/{W}bottom") is not None


def test_a_table_on_a_sheet_has_no_caption_and_one_to_fill_in_across_has_one() -> None:
    form = Table(ACTIVITIES, (("Møder", "", "", "", ""), ("",) * 5), "Aktiviteter")
    assert not styled(part(of(form, sheet=True)), "TableCaption")
    assert words(styled(part(of(form, landscape=True)), "TableCaption")[0]).endswith("1. Aktiviteter")
    heights = [height.get(f"{W}val") for height in part(of(form, landscape=True)).iter(f"{W}trHeight")]
    assert len(heights) == 3


def test_a_table_of_columns_without_names_has_no_head() -> None:
    (table,) = tables(part(of(Table((Column(""), Column("")), (("Et kort", "Et til"),), "Kort", room=5), sheet=True)))
    assert words(table) == "Et kortEt til"
    assert not list(table.iter(f"{W}tblHeader"))
    assert [height.get(f"{W}val") for height in table.iter(f"{W}trHeight")] == [str(5 * 16 * 20)]
    assert [look.get(f"{W}firstRow") for look in table.iter(f"{W}tblLook")] == ["0"]


def test_a_short_table_is_not_parted_by_a_page() -> None:
    short, long = (part(of(Table((Column("a"), Column("b")), (("1", "2"),) * rows, "Tal"))) for rows in (4, 30))
    kept = [row.find(f"{W}tc/{W}p/{W}pPr/{W}keepNext") is not None for row in tables(short)[0].findall(f"{W}tr")]
    assert kept == [False, True, True, True, False]
    ends = [at for at, row in enumerate(tables(long)[0].findall(f"{W}tr")) if list(row.iter(f"{W}keepNext"))]
    assert ends == [1, 28, 29]


def test_a_table_to_be_in_one_piece_is_and_small_print_about_it_follows_on_its_page() -> None:
    table = Table((Column("a"), Column("b")), (("1", "2"),) * 30, "Ark", together=True)
    root = part(of(table, Paragraph(literal("Må ses af min leder"), quiet=True)))
    kept = [bool(list(row.iter(f"{W}keepNext"))) for row in tables(root)[0].findall(f"{W}tr")[1:]]
    assert kept == [True] * 30
    assert [p.find(f"{W}pPr/{W}keepNext") is not None for p in styled(root, "AfterTable")] == [True]


def test_a_table_that_a_heading_tells_about_has_no_caption_but_says_what_it_shows() -> None:
    root = part(of(Heading(4, literal("Ark 1")), Table((Column("a"),), (("1",),), "Ark 1", titled=True)))
    assert not styled(root, "TableCaption")
    assert [name.get(f"{W}val") for name in root.iter(f"{W}tblCaption")] == ["Ark 1"]


def test_what_a_date_means_stands_under_it_with_who_may_see_it() -> None:
    root = part(of(Reply("om 3 uger", "min leder", "tirsdag 15. december 2026"), Reply("1/12", "", "tirsdag")))
    notes = [words(note) for note in styled(root, "AnswerNote")]
    assert notes == ["→ tirsdag 15. december 2026 · Må ses af min leder", "→ tirsdag"]


def test_a_question_its_lines_and_what_leads_to_them_share_a_page() -> None:
    root = part(
        of(Heading(3, literal("Ro")), Paragraph(literal("Skriv.")), Prompt(literal("Hvor?")), Writing(3), Writing(9))
    )
    kept = [p.find(f"{W}pPr/{W}keepNext") is not None for p in styled(root, "WritingLine")]
    assert kept[:3] == [True, True, False]
    assert styled(root, "Normal")[0].find(f"{W}pPr/{W}keepNext") is not None


def test_a_sentence_after_a_reply_or_before_a_frame_stays_with_it() -> None:
    said = Paragraph(literal("Jeg vil foreslå det."))
    root = part(
        of(*(Reply(str(number)) for number in range(9)), said, Paragraph(literal("Tegn.")), Writing(9, ruled=False))
    )
    kept = [p.find(f"{W}pPr/{W}keepNext") is not None for p in styled(root, "Answer")]
    assert kept[-1]
    draw = styled(root, "Normal")[-1]
    assert draw.find(f"{W}pPr/{W}keepNext") is not None


def test_room_to_draw_is_a_frame() -> None:
    root = part(of(Writing(10, ruled=False)))
    assert not styled(root, "WritingLine")
    (frame,) = styled(root, "Frame")
    spacing = frame.find(f"{W}pPr/{W}spacing")
    assert spacing is not None
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == (str(10 * 19 * 20), "exact")


def test_a_bullet_stays_with_the_first_one_under_it() -> None:
    under = (Item(literal("et")), Item(literal("to")))
    root = part(of(Bullets((Item(literal("Gren"), under), *(Item(literal(str(number))) for number in range(9))))))
    kept = [p.find(f"{W}pPr/{W}keepNext") is not None for p in styled(root, "ListBullet")]
    assert kept[:4] == [True, False, False, False]


def test_the_last_lines_before_a_new_page_hold_together() -> None:
    replies = tuple(Reply(str(number)) for number in range(20))
    root = part(of(*replies, Heading(1, literal("Del")), *replies))
    kept = [p.find(f"{W}pPr/{W}keepNext") is not None for p in styled(root, "Answer")]
    assert kept == ([False] * 12 + [True] * 7 + [False]) * 2


def test_headings_never_stand_alone_before_a_page_of_another_shape() -> None:
    sections = (
        Section((Heading(1, literal("Del")),)),
        Section((Heading(2, literal("Uge")), Writing(1)), landscape=True),
        Section((Heading(2, literal("Sidst")),)),
    )
    root = part(Document("T", "", "", "", "da", sections))
    across = [p.find(f"{W}pPr/{W}sectPr/{W}pgSz") for p in styled(root, "End")]
    assert [size.get(f"{W}orient") for size in across if size is not None] == [None, "landscape"]
    headings = [words(p) for p in root.iter(f"{W}p") if words(p) in ("Del", "Uge", "Sidst")]
    assert headings[-3:] == ["Del", "Uge", "Sidst"]


def test_a_long_table_across_has_its_page_and_what_follows_the_next() -> None:
    form = Table(ACTIVITIES, (("Møder", "4", "", "−", "Mindre"),) * 14, "Aktiviteter")
    picture = Figure((hours.scene(BARS * 12, hours.totals([], None, None), 72),), "Timer")
    root = part(of(form, picture, form, landscape=True))
    assert [size.get(f"{W}orient") for size in root.iter(f"{W}pgSz")] == [None, "landscape", "landscape"]
    alone = part(of(form, Paragraph(literal("Efter")), landscape=True))
    assert [size.get(f"{W}orient") for size in alone.iter(f"{W}pgSz")] == [None, "landscape"]


@pytest.mark.parametrize(("lines", "orients"), [(2, ["landscape"]), (40, [None, "landscape"])])
def test_a_few_words_that_lead_a_form_across_stand_on_its_page(lines: int, orients: list[str | None]) -> None:
    lead: tuple[Node, ...] = (Heading(2, literal("Skema")), *(Paragraph(literal("Sådan gør I.")),) * lines)
    form = Table(ACTIVITIES, (("Møder", "", "", "", ""),) * 4, "Skema", room=3)
    sections = (Section((Writing(1),), landscape=True), Section(lead), Section((form,), landscape=True))
    root = part(Document("T", "", "", "", "da", sections))
    assert [size.get(f"{W}orient") for size in root.iter(f"{W}pgSz")] == [None, "landscape", *orients]


def test_how_an_exercise_begins_goes_with_its_form_across_also_after_others() -> None:
    lead: tuple[Node, ...] = (Heading(2, literal("Skema")), Paragraph(literal("Sådan gør I.")))
    form = Table(ACTIVITIES, (("Møder", "", "", "", ""),) * 4, "Skema", room=3)
    before: tuple[Node, ...] = (Heading(1, literal("Del")), Heading(2, literal("Før")), Reply("svar"))
    sections = (Section((*before, *lead)), Section((form,), landscape=True))
    root = part(Document("T", "", "", "", "da", sections))
    said = [
        words(p) for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}sectPr") is not None or words(p) in ("svar", "Skema")
    ]
    assert said[-3:] == ["svar", "", "Skema"]


def test_each_exercise_that_lies_across_begins_a_page() -> None:
    form = Table(ACTIVITIES, (("Møder", "4", "", "−", "Mindre"),), "Skema")
    nodes = (Heading(2, literal("Et")), form, Heading(2, literal("To")), form)
    root = part(of(*nodes, landscape=True))
    assert [size.get(f"{W}orient") for size in root.iter(f"{W}pgSz")] == [None, "landscape", "landscape"]


def test_a_head_and_a_column_of_notes_have_small_print_under_their_first_line_and_answers_never() -> None:
    columns = (Column("Tema\nHvad", noted=True), Column("■ STOP OP\nDet tynger"))
    root = part(of(Table(columns, (("1. Krav\nHvad når du?\nOg ikke?", "et\nto"),), "Skema")))
    assert [words(p) for p in styled(root, "CellNote")] == ["Hvad", "Det tynger", "Hvad når du?\nOg ikke?"]
    assert [words(p) for p in styled(root, "Cell")] == ["1. Krav", "et\nto"]


def test_small_print_in_a_form_set_for_its_page_is_smaller_than_its_other_words() -> None:
    form = Table((Column("Tema", noted=True), Column("")), (("1. Krav\nHvad når du?", ""),), "Skema", room=3)
    root = part(of(form, landscape=True))
    written = styled(root, "Cell")[0], styled(root, "CellNote")[0]
    assert [[size.get(f"{W}val") for size in p.iter(f"{W}sz")] for p in written] == [["22"], ["20"]]


def test_rows_to_write_in_begin_at_their_top_and_others_stand_in_the_middle() -> None:
    for room, midway in ((3, False), (0, True)):
        root = part(of(Table((Column("Tema"),), (("Krav",),), "Skema", room=room), landscape=True))
        assert bool(list(root.iter(f"{W}vAlign"))) is midway


def test_every_style_of_our_own_is_called_what_the_leader_calls_it() -> None:
    names = [style.name for style in docx.Document(BytesIO(render(rich()))).styles if not style.builtin]
    assert "Spørgsmål" in names
    english = [style.name for style in docx.Document(str(TEMPLATE)).styles if not style.builtin]
    assert [_(name) for name in english] == names


def test_every_style_that_is_used_is_in_the_template() -> None:
    there = {style.style_id for style in docx.Document(str(TEMPLATE)).styles}
    tags = (f"{W}pStyle", f"{W}tblStyle")
    assert {style.get(f"{W}val") for style in part(rich()).iter(*tags)} <= there


def test_a_title_of_any_length_and_what_xml_cannot_hold_make_a_file_all_the_same() -> None:
    long = Document("Titel \x00" * 100, "", "", "", "da", (Section((Reply("a\x00b"),)),))
    assert words(styled(part(long), "Answer")[0]) == "ab"
    assert len(docx.Document(BytesIO(render(long))).core_properties.title) == 255


def test_the_footer_counts_the_pages() -> None:
    for name in ("word/footer1.xml", "word/footer2.xml"):
        root = part(rich(), name)
        assert [field.get(f"{W}instr") for field in root.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]
        assert "24. november 2026\t" in words(root)


def test_rows_to_write_in_by_hand_are_high_and_need_not_stand_on_one_page() -> None:
    columns = (Column("Tema"), Column("■ STOP OP"))
    (form,) = tables(part(of(Table(columns, (("1. Krav", ""),) * 8, "Skema", room=3))))
    head, *rows = form.findall(f"{W}tr")
    assert head.find(f"{W}trPr/{W}trHeight") is None
    heights = [int(height.get(f"{W}val") or 0) for row in rows for height in row.iter(f"{W}trHeight")]
    assert len(heights) == 8
    assert min(heights) > 700
    assert [bool(list(row.iter(f"{W}keepNext"))) for row in rows] == [True, *[False] * 4, True, True, False]
