"""Cards put into a file's bytes: any words, in any way a file may be written, and all the rest to the letter."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.answers import Plain
from trivsel_tui.workbook.own_version import NotPossibleError, new_id, reworded, with_card, without_card
from trivsel_tui.workbook.yaml_reading import read

HEAD = """# yaml-language-server: $schema=../exercise.schema.json
title: Det korte møde   # en note
page: 15
minutes: 15
purpose: Lære hinanden at kende.
blocks:
"""
STYLES = {
    "a line each": """  - id: kort
    kind: cards
    seconds: 60
    cards:
      # de første
      - {id: a, text: "Hvad: så?"}   # en note til kortet
      - {id: b, text: Hvem}

    closing: [Hvordan var det?]
""",
    "keys under each other": """  - kind: cards
    cards:
    - id: a
      text: Hvad
        så
    - text: >-
        Hvem, om
        nogen
      id: b

    # mere
    id: kort
""",
    "in brackets": """  - {id: kort, kind: cards, cards: [{id: a, text: 'Hvad ''så'''}, {id: b, text: Hvem}]}
""",
    "at the end without a line's end": """  - id: kort
    cards:
      - id: a
        text: Hvad
      - id: b
        text: Hvem""",
    "a text in lines of its own": """  - id: kort
    cards:
      - id: a
        text: Hvad
      - id: b
        text: |
          Hvem
          der

  - id: efter
    kind: questions
""",
}
AWKWARD = ['Hvad: # er "det" [nu]?', "- {a: b}", "'", "*a* &b !c %d @e `f`", "\\n \\", "🙂 æøå", "null", "7,5", "| > ?"]

SEEN = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")) | st.just("\n")
"""What can be seen, and what parts it."""

files = st.sampled_from(sorted(STYLES)).map(lambda name: (HEAD + STYLES[name]).encode())


def cards(raw: bytes) -> list[dict[str, Plain]]:
    source = read("", raw)
    assert source.problems == []
    assert isinstance(source.plain, dict)
    blocks = source.plain["blocks"]
    assert isinstance(blocks, list)
    block = next(block for block in blocks if isinstance(block, dict) and block["id"] == "kort")
    found = block["cards"]
    assert isinstance(found, list)
    return [card for card in found if isinstance(card, dict)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("words", AWKWARD)
def test_a_card_is_put_last_and_all_the_rest_is_to_the_letter(style: str, words: str) -> None:
    raw = (HEAD + STYLES[style]).encode()
    after = with_card(raw, "kort", words)
    assert cards(after) == [*cards(raw), {"id": "own-1", "text": words, "own": True}]
    put = after.decode()
    start = next(at for at, (one, other) in enumerate(zip(raw.decode() + "\0", put, strict=False)) if one != other)
    rest = len(raw.decode()) - start
    assert put[:start] + put[len(put) - rest :] == raw.decode()


@given(files, st.text(SEEN, max_size=60).filter(lambda words: words.split() != []))
def test_any_words_come_back_as_they_were_typed_but_for_white_space_and_what_cannot_be_seen(
    raw: bytes, words: str
) -> None:
    try:
        after = with_card(raw, "kort", words)
    except NotPossibleError:
        assert not words.strip("\u200e\u200f\u061c\x85\u2028\u2029 ")
        return
    text = cards(after)[-1]["text"]
    assert isinstance(text, str)
    assert "".join(text.split()) == "".join(char for char in words if not char.isspace())


@pytest.mark.parametrize("style", STYLES)
def test_a_card_that_was_put_in_and_taken_out_leaves_no_trace(style: str) -> None:
    raw = (HEAD + STYLES[style]).encode()
    back = without_card(with_card(raw, "kort", "Mit eget"), "kort", "own-1")
    assert back == raw if style != "at the end without a line's end" else back.rstrip() == raw


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("card", ["a", "b"])
def test_a_card_gets_other_words_and_no_other_card_does(style: str, card: str) -> None:
    raw = (HEAD + STYLES[style]).encode()
    after = reworded(raw, "kort", card, "Helt: andet")
    changed = {str(item["id"]): item["text"] for item in cards(after)}
    before = {str(item["id"]): item["text"] for item in cards(raw)}
    assert changed == before | {card: "Helt: andet"}
    assert HEAD.encode() in after


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("card", ["a", "b"])
def test_a_card_of_the_forms_can_be_taken_out_too(style: str, card: str) -> None:
    after = without_card((HEAD + STYLES[style]).encode(), "kort", card)
    assert [item["id"] for item in cards(after)] == [{"a": "b", "b": "a"}[card]]


def test_the_next_id_is_one_that_is_free() -> None:
    raw = (HEAD + STYLES["in brackets"]).encode()
    for expected in ("own-1", "own-2"):
        assert new_id(raw, "kort") == expected
        raw = with_card(raw, "kort", "Mit")
    assert new_id(without_card(raw, "kort", "own-1"), "kort") == "own-1"


def test_lines_end_as_they_do_in_the_file() -> None:
    raw = (HEAD + STYLES["a line each"]).replace("\n", "\r\n").encode()
    after = with_card(raw, "kort", "Mit")
    assert after.count(b"\r\n") == raw.count(b"\r\n") + 1
    assert after.count(b"\n") == after.count(b"\r\n")
    assert without_card(after, "kort", "own-1") == raw


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_file_keeps_its_encoding_and_the_mark_at_its_beginning(mark: bytes, encoding: str) -> None:
    text = HEAD + STYLES["a line each"]
    after = with_card(mark + text.encode(encoding), "kort", "Æblet")
    assert after.startswith(mark)
    assert not after.startswith(mark + mark)
    assert "Æblet" in after.decode("utf-8-sig" if encoding == "utf-8" else "utf-16")
    assert without_card(after, "kort", "own-1") == mark + text.encode(encoding)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"title: a\n",
        b"blocks: 3\n",
        b"blocks: [3]\n",
        b"blocks: [{id: andet}]\n",
        b"blocks: [{id: kort}]\n",
        b"blocks: [{id: kort, cards: 3}]\n",
        b"blocks: [{id: kort, cards: []}]\n",
        b"blocks: [{id: kort, cards: [3]}]\n",
        b"blocks: [{id: kort, cards: [{id: a, text: b}]\n",
        b"\xff\xfe\xff",
    ],
)
def test_a_file_without_such_cards_is_left_alone(raw: bytes) -> None:
    with pytest.raises(NotPossibleError):
        with_card(raw, "kort", "Mit")
    with pytest.raises(NotPossibleError):
        reworded(raw, "kort", "a", "Mit")


def test_what_is_not_there_is_neither_changed_nor_taken_out() -> None:
    raw = (HEAD + STYLES["a line each"]).encode()
    with pytest.raises(NotPossibleError):
        reworded(raw, "kort", "c", "Mit")
    with pytest.raises(NotPossibleError):
        without_card(raw, "kort", "c")
    with pytest.raises(NotPossibleError):
        reworded(b"blocks: [{id: kort, cards: [{id: a}]}]", "kort", "a", "Mit")


@pytest.mark.parametrize("words", ["", "  \n ", "\u200e"])
def test_no_words_are_no_card(words: str) -> None:
    with pytest.raises(NotPossibleError):
        with_card((HEAD + STYLES["a line each"]).encode(), "kort", words)


def test_a_dash_that_stands_alone_on_its_line_is_not_guessed_at() -> None:
    raw = b"blocks:\n- id: kort\n  cards:\n  -\n    id: a\n    text: b\n  - id: c\n    text: d\n"
    with pytest.raises(NotPossibleError):
        without_card(raw, "kort", "a")


def test_a_change_that_would_change_anything_else_is_not_made() -> None:
    raw = b"blocks:\n- id: kort\n  cards:\n  - id: a\n    text: |+\n      Hvad\n\n\n"
    with pytest.raises(NotPossibleError):
        with_card(raw, "kort", "Mit")


@pytest.mark.parametrize("block", ["ingen", "efter"])
def test_there_is_nothing_to_put_a_card_into_where_no_cards_are(block: str) -> None:
    with pytest.raises(NotPossibleError):
        with_card((HEAD + STYLES[min(STYLES)]).encode(), block, "Mit eget")
