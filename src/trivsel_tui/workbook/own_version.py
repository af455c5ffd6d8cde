"""A file's bytes → the same bytes with a card more, another text on one, or one less: everything else to the letter.

The leader's own cards are kept in their own version of an exercise. What is changed is found by the marks of the YAML
parser, and what comes out is read again: it must hold what went in and the one change, or nothing is done.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from trivsel_tui.answers import Plain
from trivsel_tui.workbook.yaml_reading import LOADER, encoding_of, read, without_hidden

LONGEST_CARD = 4000
"""Characters of a content text."""


class NotPossibleError(Exception):
    """The file is written in a way that cannot be changed from here; it is to be changed by hand."""


@dataclass(frozen=True)
class _Cards:
    """The list of a block's cards in a file's text."""

    text: str
    items: yaml.SequenceNode

    def fields(self, at: int) -> dict[str, yaml.Node]:
        """Return what one card is given, by key."""
        node = self.items.value[at]
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        return {str(key.value): value for key, value in pairs}

    def ids(self) -> list[str]:
        """Return the cards' ids, in order."""
        return [str(fields["id"].value) if "id" in (fields := self.fields(at)) else "" for at in range(self.count)]

    @property
    def count(self) -> int:
        """How many cards there are."""
        return len(self.items.value)

    def start(self, at: int) -> int:
        """Return where a card begins."""
        return int(self.items.value[at].start_mark.index)

    def end(self, at: int) -> int:
        """Return where a card ends, without what is said beside it."""
        return _end(self.items.value[at], self.text)


def with_card(raw: bytes, block_id: str, card_text: str) -> bytes:
    """Return a file with a card more at the end of a block's; ``new_id`` tells which. Raises NotPossibleError."""
    new = new_id(raw, block_id)
    words = written(card_text)

    def put(cards: _Cards) -> str:
        card = f"{{id: {new}, text: {_quoted(words)}, own: true}}"
        end = cards.end(cards.count - 1)
        if cards.items.flow_style:
            return f"{cards.text[:end]}, {card}{cards.text[end:]}"
        line = cards.text.find("\n", end)
        line = len(cards.text) if line < 0 else line - (cards.text[line - 1 : line] == "\r")
        dash = f"{_line_end(cards.text)}{' ' * cards.items.start_mark.column}- "
        return f"{cards.text[:line]}{dash}{card}{cards.text[line:]}"

    return _changed(raw, block_id, put, lambda cards: [*cards, {"id": new, "text": words, "own": True}])


def reworded(raw: bytes, block_id: str, card_id: str, card_text: str) -> bytes:
    """Return a file with another text on a card; raises NotPossibleError."""
    words = written(card_text)

    def put(cards: _Cards) -> str:
        node = cards.fields(_place(cards, card_id)).get("text")
        if node is None:
            raise NotPossibleError
        start, end = int(node.start_mark.index), _end(node, cards.text)
        return cards.text[:start] + _quoted(words) + cards.text[end:]

    return _changed(
        raw,
        block_id,
        put,
        lambda cards: [card | {"text": words} if card.get("id") == card_id else card for card in cards],
    )


def without_card(raw: bytes, block_id: str, card_id: str) -> bytes:
    """Return a file without a card; raises NotPossibleError."""

    def take(cards: _Cards) -> str:
        at = _place(cards, card_id)
        text, start, end = cards.text, cards.start(at), cards.end(at)
        if cards.items.flow_style and at:
            return text[: cards.end(at - 1)] + text[end:]
        if cards.items.flow_style:
            return text[:start] + text[cards.start(1) if cards.count > 1 else end :]
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end) + 1 or len(text)
        if text[first:start].strip() != "-":
            raise NotPossibleError
        return text[:first] + text[last:]

    return _changed(raw, block_id, take, lambda cards: [card for card in cards if card.get("id") != card_id])


def new_id(raw: bytes, block_id: str) -> str:
    """Return the id that the next card gets; raises NotPossibleError."""
    taken = _cards(_decoded(raw), block_id).ids()
    return next(key for number in range(1, len(taken) + 2) if (key := f"own-{number}") not in taken)


def written(card_text: str) -> str:
    """Return what can stand on a card of what was typed: one line, without signs that a file may not hold."""
    words = " ".join(without_hidden(card_text).split())[:LONGEST_CARD].strip()
    if not words:
        raise NotPossibleError
    return words


def _quoted(words: str) -> str:
    """Return a text in double quotation marks: all that JSON escapes is escaped the same way in YAML."""
    return json.dumps(words, ensure_ascii=False)


def _changed(
    raw: bytes,
    block_id: str,
    change: Callable[[_Cards], str],
    expected: Callable[[list[dict[str, Plain]]], list[dict[str, Plain]]],
) -> bytes:
    """Return the bytes after a change, if they hold what is expected and all the rest as it was."""
    text = _decoded(raw)
    after = _encoded(change(_cards(text, block_id)), raw)
    before_plain, after_plain = read("", raw).plain, read("", after).plain
    _set_cards(before_plain, block_id, expected(_card_list(before_plain, block_id)))
    if before_plain != after_plain:
        raise NotPossibleError
    return after


def _decoded(raw: bytes) -> str:
    source = read("", raw)
    if source.problems or not source.whole:
        raise NotPossibleError
    return raw.decode(encoding_of(raw))


def _encoded(text: str, raw: bytes) -> bytes:
    """Return a text in the encoding of a file's bytes, the mark at its beginning too."""
    if raw.startswith(codecs.BOM_UTF16_BE):
        return codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    if raw.startswith(codecs.BOM_UTF16_LE):
        return codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    return text.encode(encoding_of(raw))


def _cards(text: str, block_id: str) -> _Cards:
    """Find a block's cards by the parser's marks, which count characters."""
    root = yaml.compose(text, Loader=LOADER)
    for block in _value(root, "blocks").value if root else ():
        if _value(block, "id").value == block_id:
            found = _value(block, "cards")
            if isinstance(found, yaml.SequenceNode) and found.value:
                return _Cards(text, found)
    raise NotPossibleError


def _value(node: yaml.Node, key: str) -> yaml.Node:
    for name, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if name.value == key and isinstance(value, yaml.Node):
            return value
    raise NotPossibleError


def _end(node: yaml.Node, text: str) -> int:
    """Return where a node's last sign ends; a block's own mark stands where the next one begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last, text)
    start = int(node.start_mark.index)
    return start + len(text[start : node.end_mark.index].rstrip())


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _place(cards: _Cards, card_id: str) -> int:
    if card_id not in cards.ids():
        raise NotPossibleError
    return cards.ids().index(card_id)


def _block(plain: Plain, block_id: str) -> dict[str, Plain]:
    blocks = plain.get("blocks") if isinstance(plain, dict) else None
    listed = blocks if isinstance(blocks, list) else ()
    return next(block for block in listed if isinstance(block, dict) and block.get("id") == block_id)


def _card_list(plain: Plain, block_id: str) -> list[dict[str, Plain]]:
    cards = _block(plain, block_id).get("cards")
    return [card for card in cards if isinstance(card, dict)] if isinstance(cards, list) else []


def _set_cards(plain: Plain, block_id: str, cards: list[dict[str, Plain]]) -> None:
    _block(plain, block_id)["cards"] = list(cards)
