"""The shapes an answer can have: immutable, equal by value, each with its plain JSON form.

An exercise's block knows which shape its answers take; the journal keeps them and writes their plain
form to disk. A field that this version does not know is carried along untouched, since a newer version
may have written it. Numbers and dates are kept as they were typed and read by whoever needs them.
"""

from trivsel_tui.answers.answer import WHOLE, Answer, Dated, Shape
from trivsel_tui.answers.choices import Choices, Taken
from trivsel_tui.answers.entries import Entries, Entry
from trivsel_tui.answers.marks import Audience, Mark, State
from trivsel_tui.answers.numbers import Numbers
from trivsel_tui.answers.plain import LONGEST_TEXT, Cell, NotAnAnswerError, Plain, clean, cleaned, number
from trivsel_tui.answers.rows import Row, Rows
from trivsel_tui.answers.texts import Texts, filled, with_text
from trivsel_tui.answers.tree import Node, Tree

__all__ = [
    "LONGEST_TEXT",
    "WHOLE",
    "Answer",
    "Audience",
    "Cell",
    "Choices",
    "Dated",
    "Entries",
    "Entry",
    "Mark",
    "Node",
    "NotAnAnswerError",
    "Numbers",
    "Plain",
    "Row",
    "Rows",
    "Shape",
    "State",
    "Taken",
    "Texts",
    "Tree",
    "clean",
    "cleaned",
    "filled",
    "number",
    "with_text",
]
