"""YAML is read with a position for everything; what could harm is refused at once, by both parsers."""

import re
from typing import TypeAlias

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from trivsel_tui.workbook.yaml_reading import DEEPEST, LARGEST, LOADER, MOST_PIECES, Source, read

Loader: TypeAlias = type[yaml.SafeLoader] | type[yaml.CSafeLoader]

LOADERS = list(dict.fromkeys((LOADER, yaml.SafeLoader)))


@pytest.fixture(params=LOADERS, ids=lambda loader: str(loader.__name__))
def loader(request: pytest.FixtureRequest) -> Loader:
    chosen: Loader = request.param
    return chosen


def said(source: Source) -> str:
    return "\n".join(map(str, source.problems))


def test_only_true_false_plain_numbers_and_null_are_not_text(loader: Loader) -> None:
    words = "true false null 12 -3 7.5 no on 12:30 017 1_000 2026-11-24 0x1F 1e3 .5 ~ yes True NULL +1 .inf"
    raw = "\n".join(f"- {word}" for word in words.split()) + "\n- '12'\n-\n"
    source = read("a", raw.encode(), loader)
    assert source.problems == []
    assert source.plain == [True, False, None, 12, -3, 7.5, *words.split()[6:], "12", None]


def test_every_value_and_key_has_its_place(loader: Loader) -> None:
    source = read("a", b"title: x\nblocks:\n  - id: b\n    kind: pick\n", loader)
    assert source.plain == {"title": "x", "blocks": [{"id": "b", "kind": "pick"}]}
    assert source.at(("blocks", 0, "kind")) == (4, 11)
    assert source.key_at(("blocks", 0, "kind")) == (4, 5)
    assert source.at(("blocks", 0, "nothing")) == (3, 5)
    assert source.key_at(("blocks", 0)) == (3, 5)


def test_a_key_that_stands_twice_is_told_with_both_lines(loader: Loader) -> None:
    assert said(read("a.yaml", b"a: 1\nb: 2\na: 3\n", loader)).startswith("a.yaml:3:1: ")
    assert "linje 1" in said(read("a.yaml", b"a: 1\nb: 2\na: 3\n", loader))


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"a: &x 1\n", "1:4"),
        (b"b: *x\n", "1:4"),
        (b"a: !!python/object:os.system 1\n", "1:4"),
        (b"a: !!binary aGVq\n", "1:4"),
        (b"a: &x [1]\nb: *x\n", "1:4"),
        (b'a: "\\e[2J"\n', "1:4"),
        (b'a: "x\\u202Ey"\n', "1:4"),
        (b'a: "\\x85"\n', "1:4"),
        (b"a: 1\nb: x\x07\n", "2:5"),
        (b"a: x\x00\n", "1:5"),
        (b"a: 1\n---\nb: 2\n", "2:1"),
        (b"a: \xe6\n", "1:4"),
        (b"{a: 1}: 3\n", "1:1"),
        (b"a: b: c\n", "1:5"),
        (b"a:\n\t- b\n", "2:1"),
        (b"a: 'x\n", "1:4"),
        (b"a: @b\n", "1:4"),
        (b'a: "\\q"\n', "1:"),
        (b"a: [1,\n", ""),
        (b"a:\n  - b\n - c\n", ""),
    ],
)
def test_what_could_harm_or_cannot_be_read_is_told_where_it_stands(raw: bytes, place: str, loader: Loader) -> None:
    source = read("a.yaml", raw, loader)
    assert source.problems
    assert str(source.problems[0]).startswith(f"a.yaml:{place}")
    assert all(re.match(r"a\.yaml:\d+:\d+: .", str(problem)) for problem in source.problems)


BOMB = b"a: &a [x,x]\n" + b"".join(b"%c: &%c [*%c,*%c]\n" % (97 + n, 97 + n, 96 + n, 96 + n) for n in range(1, 24))


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 100_000,
        b"{a: " * 50_000,
        b"- " * 50_000,
        b"? " * 50_000,
        BOMB,
        b"a: " + b"9" * 200_000,
        b"- x\n" * 60_000,
        b"a" * (LARGEST + 1),
        b"\xff" * 1000,
        b"a: \xef\xbb\xbf\xef\xbf\xbe",
    ],
    ids=range(10),
)
def test_a_hostile_file_is_refused_without_a_walk_through_it(raw: bytes, loader: Loader) -> None:
    source = read("a", raw, loader)
    assert source.problems or source.plain == {"a": "9" * 200_000}
    assert len(source.values) <= MOST_PIECES + 1
    assert max(map(len, source.values), default=0) <= DEEPEST


def test_utf16_and_a_mark_of_order_are_read(loader: Loader) -> None:
    assert read("a", "a: æ\n".encode("utf-16"), loader).plain == {"a": "æ"}
    assert read("a", "a: æ\n".encode("utf-8-sig"), loader).plain == {"a": "æ"}
    assert read("a", b"\xff\xfea", loader).problems


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
@example("a: |\n  x\n")
def test_whatever_the_file_holds_it_is_read_or_told(text: str) -> None:
    for one in LOADERS:
        source = read("a", text.encode(), one)
        assert source.whole or source.problems


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co"))))
def test_text_in_quotation_marks_comes_back_to_the_letter(text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    for one in LOADERS:
        assert read("a", f"a: {quoted}\n".encode(), one).plain == {"a": text}
