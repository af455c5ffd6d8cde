"""Word's elements put straight where they belong, many times quicker than python-docx looks for their place."""

from __future__ import annotations

import re

from docx.document import Document as File
from docx.oxml.ns import nsmap
from lxml.etree import SubElement, _Element

_W = f"{{{nsmap['w']}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = re.compile("([\t\n\r])")


def child(parent: _Element, name: str, **values: str) -> _Element:
    """Add an element of Word's at the end of another, with attributes of Word's."""
    return SubElement(parent, f"{_W}{name}", {f"{_W}{key}": value for key, value in values.items()})


def say(run: _Element, text: str) -> None:
    """Add text at the end of a run as it stands: a newline is a line break, a tab a tab."""
    for piece in _BREAKS.split(text):
        if piece in ("\n", "\r"):
            child(run, "br")
        elif piece == "\t":
            child(run, "tab")
        elif piece:
            said = child(run, "t")
            said.text = piece
            if piece.strip() != piece:
                said.set(_SPACE, "preserve")


def at_the_end(file: File, name: str) -> _Element:
    """Add an element at the end of a file, before what says how its last pages lie."""
    body = file.element.body
    added = child(body, name)
    body[-2].addprevious(added)
    return added
