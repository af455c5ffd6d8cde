"""Markdown: read back by a CommonMark reader, every reply is there to the letter."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from trivsel_tui.document import (
    Align,
    Bullets,
    Column,
    Document,
    Figure,
    Heading,
    Item,
    Node,
    Paragraph,
    Prompt,
    Reply,
    Section,
    Table,
)
from trivsel_tui.inline import literal, parse
from trivsel_tui.render import markdown
from trivsel_tui.scene import Role, Scene, Text

TYPED = st.text(
    st.one_of(
        st.sampled_from("\n #*_-+=>[]()<>&|\\`~!:.0123456789ab $"),
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")),
    ),
    max_size=60,
)


def rendered(*nodes: Node) -> str:
    return markdown.render(Document("T", "S", "A", "D", "da", (Section(nodes),)))


def tokens(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(text)


def words(token: Token) -> str:
    inner = (
        "\n" if child.type in ("hardbreak", "softbreak", "html_inline") else child.content
        for child in token.children or ()
    )
    return "".join(inner).replace("\xa0", " ")


def quoted(text: str) -> str:
    found = tokens(text)
    start = next(at for at, token in enumerate(found) if token.type == "blockquote_open")
    end = next(at for at, token in enumerate(found) if token.type == "blockquote_close")
    return "\n\n".join(words(token) for token in found[start:end] if token.type == "inline")


@given(TYPED)
@example("1. a\n2) b\n# c\n- d\n+ e\n===\n---\n> f\n    g\n\n\n\n| h |\n```\n<b>&amp;")
@example("* a\n  * b")
@example("a  \nb")
@example("a\n \n\nb\\")
def test_a_reply_is_read_back_to_the_letter(typed: str) -> None:
    if not typed.strip():
        return
    lines = [line if line.strip() else "" for line in typed.split("\n")]
    assert (
        quoted(rendered(Reply(typed))).rstrip()
        == re.sub(r"\n{3,}", lambda gap: "\n\n" + " \n\n" * (len(gap[0]) - 2), "\n".join(lines).strip("\n")).rstrip()
    )


@given(TYPED)
@example("<br>")
def test_a_cell_is_read_back_to_the_letter(typed: str) -> None:
    columns = (Column("a"), Column("b", 1, Align.RIGHT))
    found = tokens(rendered(Table(columns, ((typed, "x"),), "c")))
    cells = [words(token) for token in found if token.type == "inline"][-2:]
    assert [line.strip() for line in cells[0].split("\n")] == [line.strip() for line in typed.split("\n")]
    assert cells[1] == "x"


def test_content_keeps_its_markup_and_nothing_else() -> None:
    written = rendered(Paragraph(parse("En *lille* **ting** [og] 2*3")), Prompt(parse("Er *du* **med**?")))
    assert "En *lille* **ting** \\[og\\] 2\\*3" in written
    assert "**Er *du* med?**" in written


def test_bullets_nest_and_headings_step_down() -> None:
    tree = Item(literal("a"), (Item(literal("- b\nc"), (), "viser sig"),))
    written = rendered(Heading(1, literal("Del")), Bullets((tree,)))
    assert "\n## Del\n" in written
    assert "- a\n  - *viser sig:* \\- b\\\n    c" in written


def test_several_drawings_stand_under_a_title_each() -> None:
    drawings = tuple(Scene(12, 2, (Text(6, 1, "ord"),), title, "") for title in ("Nu", "Om fem år"))
    assert rendered(Figure(drawings, "c")).count("```text\nNu\n") == 1
    assert "```text\nOm fem år\n" in rendered(Figure(drawings, "c"))
    assert "Nu" not in rendered(Figure(drawings[:1], "c"))


def test_a_fence_is_longer_than_any_in_the_drawing() -> None:
    drawing = Scene(12, 2, (Text(6, 1, "a```b", Role.LABEL),), "t", "alt [x]")
    assert "````text\n" in rendered(Figure((drawing,), "c"))
    assert "alt \\[x\\]" in rendered(Figure((Scene(500, 2, (), "t", "alt [x]"),), "c"))
