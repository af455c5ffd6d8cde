"""What stands on the screen, safely: what the leader typed is never read as markup."""

from __future__ import annotations

from rich.style import Style as RichStyle
from textual.content import Content
from textual.style import Style

from trivsel_tui.inline import Runs

BAR = "▌"
"""The accent bar: it stands at one place on a screen, and Enter does that thing."""


def lit(text: str, style: str | Style = "") -> Content:
    """Return text as it stands, in one style."""
    return Content.styled(text, style) if style else Content(text)


def written(runs: Runs, style: str = "") -> Content:
    """Return content text with its *kursiv* and **fed**."""
    parts = []
    for run in runs:
        own = " ".join(word for word, on in (("bold", run.bold), ("italic", run.italic), (style, bool(style))) if on)
        parts.append(lit(run.text, own))
    return Content("").join(parts)


def clipped(text: str, width: int) -> str:
    """Return the first line of text in at most so many cells, with … where something is left out."""
    first, rest, _more = text.strip().partition("\n")
    whole = Content(first)
    if not rest and whole.cell_length <= width:
        return first
    return whole.truncate(max(width - 1, 0), ellipsis=False).plain.rstrip() + "…"


def clipped_at_words(text: str, width: int) -> str:
    """Return text in at most so many cells, with … for the words left out; a first word that is wider is clipped."""
    words = text.split()
    if Content(" ".join(words)).cell_length <= width:
        return " ".join(words)
    while len(words) > 1 and Content(" ".join((*words, "…"))).cell_length > width:
        words.pop()
    kept = " ".join((*words, "…"))
    return kept if Content(kept).cell_length <= width else clipped(words[0], width)


def first_upper(text: str) -> str:
    """Return text with its first letter large, as at the start of a line."""
    return text[:1].upper() + text[1:]


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Return text in exactly so many cells."""
    short = clipped(text, width)
    blank = " " * (width - Content(short).cell_length)
    return blank + short if right else short + blank


def tinted(line: Content, width: int, *, no_colour: bool) -> Content:
    """Return the line that is chosen, tinted to its full width behind its bar; reverse where there is no colour."""
    full = line.pad_right(max(width - line.cell_length, 0))
    return full.stylize("reverse" if no_colour else "on $chosen", 1 if no_colour else 0)


def colourless(style: RichStyle | None) -> RichStyle | None:
    """Return a style without colours, for NO_COLOR: weight, slant, underline and reverse stay."""
    if style is None:
        return None
    return RichStyle(
        bold=style.bold,
        italic=style.italic,
        underline=style.underline,
        reverse=style.reverse,
        dim=style.dim,
        meta=style.meta or None,
    )
