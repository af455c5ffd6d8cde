"""A document as Markdown that any reader shows the same; what the leader typed is literal, sign by sign."""

from __future__ import annotations

from collections.abc import Iterator

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
from trivsel_tui.inline import Run, Runs
from trivsel_tui.render.braille import lines
from trivsel_tui.render.markdown_literal import arranged, block, escape, inline
from trivsel_tui.texts import _

_WIDEST_FIGURE = 120
_RULES = {Align.LEFT: "---", Align.RIGHT: "--:", Align.CENTRE: ":-:"}
_BLANK_LINE = "\\_" * 40


def render(document: Document) -> str:
    """Return the document as CommonMark with tables, ending in a newline."""
    about = " · ".join(part for part in (document.audience, document.date) if part)
    pieces = [f"# {inline(document.title)}", inline(document.subtitle), inline(about)]
    for section in document.sections:
        pieces.extend(_section(section))
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _section(section: Section) -> Iterator[str]:
    if section.sheet:
        yield "---"
    for node in section.nodes:
        yield _node(node)


def _node(node: Node) -> str:
    match node:
        case Heading():
            return f"{'#' * (node.level + 1)} {_runs(node.text)}"
        case Paragraph():
            return _runs(node.text)
        case Prompt():
            return f"**{_runs(tuple(Run(run.text, italic=run.italic) for run in node.text))}**"
        case Reply():
            return _reply(node)
        case Missing():
            return f"*{inline(node.text)}*"
        case Writing():
            return "\n\n".join([_BLANK_LINE] * node.lines) if node.ruled else "&nbsp;"
        case Bullets():
            return "\n".join(line for item in node.items for line in _item(item, ""))
        case Table():
            return _table(node)
        case _:
            return _figure(node)


def _runs(runs: Runs) -> str:
    return arranged("".join(f"{_stars(run)}{escape(run.text)}{_stars(run)}" for run in runs))


def _stars(run: Run) -> str:
    return "*" * (run.italic + 2 * run.bold)


def _reply(node: Reply) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in block(node.text).split("\n"))
    shown = _("May be seen by {audience}").format(audience=node.audience) if node.audience else ""
    notes = [f"*{inline(words)}*" for words in (node.meant and f"→ {node.meant}", shown and f"({shown})") if words]
    return "\n>\n> ".join((quoted, *notes))


def _item(item: Item, indent: str) -> Iterator[str]:
    label = f"*{inline(item.label)}:* " if item.label else ""
    first, *rest = (label + _runs(item.text)).split("\n")
    yield f"{indent}- {first}"
    for line in rest:
        yield f"{indent}  {line}"
    for child in item.children:
        yield from _item(child, f"{indent}  ")


def _table(table: Table) -> str:
    rows = [_row(tuple(column.head for column in table.columns)), _row(tuple(map(_rule, table.columns)), raw=True)]
    rows.extend(_row(row) for row in table.rows)
    if table.total:
        rows.append(_row(tuple(table.total)))
    caption = () if table.titled else (f"*{inline(table.caption)}*", "")
    return "\n".join((*caption, *rows))


def _rule(column: Column) -> str:
    return _RULES[column.align]


def _row(cells: tuple[str, ...], *, raw: bool = False) -> str:
    written = cells if raw else tuple("<br>".join(map(inline, cell.split("\n"))) for cell in cells)
    return f"| {' | '.join(written)} |"


def _figure(node: Figure) -> str:
    """Return the drawings in signs, several under their titles.

    Each stands between fences longer than any that a word in it could make.
    """
    pieces = []
    for scene in node.scenes:
        picture = lines(scene, _WIDEST_FIGURE)
        drawn = "\n".join([scene.title, *picture] if picture and len(node.scenes) > 1 else picture)
        fence = "```"
        while fence in drawn:
            fence += "`"
        pieces.append(f"{fence}text\n{drawn}\n{fence}" if drawn else inline(scene.alt))
    return "\n\n".join((*pieces, f"*{inline(node.caption)}*"))
