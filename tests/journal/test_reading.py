from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.journal import reading

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def code_of(data: bytes) -> str:
    with pytest.raises(reading.UnreadableError) as caught:
        reading.parse(data)
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", reading.NOT_JSON),
        (b"\0" * 400, reading.NOT_JSON),
        (b'{"format": 1, "exer', reading.NOT_JSON),
        ('{"a": "sk\u00e6g"}'.encode("latin-1"), reading.NOT_TEXT),
        ('{"a": 1}'.encode("utf-16"), reading.NOT_TEXT),
        (b'{"a": 1, "a": 2}', reading.KEY_TWICE),
        (b'{"a": NaN}', reading.NOT_A_NUMBER),
        (b'{"a": -Infinity}', reading.NOT_A_NUMBER),
        (b'{"a": 1e999}', reading.NOT_A_NUMBER),
        (b"9" * 5000, reading.NOT_A_NUMBER),
        (b"[" * 100_000, reading.TOO_DEEP),
        (b"[" * 201 + b"]" * 201, reading.TOO_DEEP),
    ],
)
def test_broken_and_hostile_data_are_refused_each_with_its_reason(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_the_reason_never_holds_a_word_of_the_file() -> None:
    with pytest.raises(reading.UnreadableError) as caught:
        reading.parse(b'{"a": "hemmelig-seddel", }')
    assert "seddel" not in repr(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_half_a_character_is_replaced_in_texts_and_in_keys() -> None:
    assert reading.parse(b'{"\\ud800": ["a\\udfffb", 1]}') == {"\ufffd": ["a\ufffdb", 1]}


def test_a_whole_emoji_written_as_two_halves_stays() -> None:
    assert reading.parse(b'"\\ud83d\\ude00"') == "😀"


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert reading.parse(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@given(PLAIN)
def test_what_can_be_written_can_be_read(plain: object) -> None:
    data = json.dumps(plain, ensure_ascii=False).encode(errors="surrogatepass")
    assert reading.parse(data) == plain


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        reading.parse(data)
    except reading.UnreadableError as error:
        assert error.code  # noqa: PT017 (either outcome is right)


def refused(path: Path) -> str:
    with pytest.raises(reading.UnreadableError) as caught:
        reading.read_bytes(path)
    return caught.value.code


def test_a_folder_a_link_and_a_pipe_are_no_files_and_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    real = tmp_path / "real.json"
    real.write_text("{}")
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "link.json").symlink_to(real)
    os.mkfifo(tmp_path / "pipe.json")
    for name in ("folder", "link", "pipe"):
        assert refused(tmp_path / f"{name}.json") == reading.NOT_A_FILE


def test_a_file_that_is_not_there_is_not_available(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.json") == reading.NOT_AVAILABLE


def test_a_file_that_is_too_large_is_not_taken_in(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(reading.LARGEST + 1)
    assert refused(large) == reading.TOO_LARGE
    with large.open("wb") as file:
        file.truncate(10)
    assert reading.read_bytes(large) == b"\0" * 10
