"""What the YAML parser objects to, in words for one who does not know YAML."""

from __future__ import annotations

from trivsel_tui.texts import N_, _

_INDENT = N_("the line is not indented as the lines above it; let lines that belong together begin in the same column")
_SEPARATOR = N_("a list in [ ] or { } is not closed, or a comma is missing in it")

_WORDS: tuple[tuple[str, str], ...] = (
    (
        "mapping values are not allowed",
        N_("a colon and a space in the middle of a text; put the whole text in quotation marks"),
    ),
    (
        r"character '\t'",
        N_("a tab; indent with spaces"),
    ),
    (
        "character that cannot start any token",
        N_("a text cannot begin with this sign; put the whole text in quotation marks"),
    ),
    (
        "cannot start any token",
        N_("a text cannot begin with this sign; put the whole text in quotation marks"),
    ),
    (
        "unexpected end of stream",
        N_("a quotation mark is opened and never closed"),
    ),
    (
        "escape",
        N_("a backslash in a text in double quotation marks; write the text in single ones"),
    ),
    ("could not find expected ':'", N_("a colon is missing after the key")),
    ("',' or", _SEPARATOR),
    ("node content", _SEPARATOR),
    ("nesting depth", N_("lists inside lists go too deep here")),
    ("block end", _INDENT),
    ("expected key", _INDENT),
    ("'-' indicator", _INDENT),
    ("not allowed", _INDENT),
)


def in_words(objection: str) -> str:
    """Return what to say about an objection of the parser's; it never holds any of the file's text."""
    for part, words in _WORDS:
        if part in objection:
            return _(words)
    return _("this cannot be read as YAML; compare with an exercise that works")
