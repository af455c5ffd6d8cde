"""The files that are written from the code: the JSON Schema of an exercise, the reference of the kinds.

``python tools/generated.py`` writes them; with ``--check`` it only says which are not what the code says.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from trivsel_tui.blocks.block import Block
from trivsel_tui.blocks.kinds import AnyBlock
from trivsel_tui.workbook.schema import schema_text

ROOT = Path(__file__).resolve().parent.parent
_NAMES = {str: "text", int: "whole number", bool: "true or false"}
_INTRODUCTION = """# The kinds of blocks

Written from the code by `make docs`; do not edit. Each block of an exercise has a `kind`, which says what else it may
hold. A block whose kind offers something may be named in another's `from`, and what it offers in that one's `only`.
"""


def block_kinds() -> str:
    """Return ``docs/block-kinds.md``: every kind with its keys, what they hold, and what it offers."""
    kinds: tuple[type[Block], ...] = get_args(get_args(AnyBlock)[0])
    return "\n".join((_INTRODUCTION, *(line for kind in kinds for line in _kind(kind))))


def _kind(kind: type[Block]) -> Iterator[str]:
    name = get_args(kind.model_fields["kind"].annotation)[0]
    yield f"## {name}\n"
    yield f"{_first_line(kind)}\n"
    yield from _table(kind)
    offers = vars(kind).get("offers")
    if isinstance(offers, property) and offers.__doc__:
        yield f"Offers, to one that feeds on it: {offers.__doc__}\n"
    for group in dict.fromkeys(_groups(kind)):
        yield f"**{group.__name__.lower()}**: {_first_line(group)}\n"
        yield from _table(group)


def _table(model: type[BaseModel]) -> Iterator[str]:
    yield "| key | holds | |"
    yield "| --- | --- | --- |"
    for name, field in model.model_fields.items():
        needed = "needed" if field.is_required() else ""
        yield f"| `{field.alias or name}` | {_holds(field.annotation)}{_limits(field)} | {needed} |"
    yield ""


def _holds(form: object) -> str:
    origin = get_origin(form)
    if origin is Annotated:
        return _holds(get_args(form)[0])
    if origin is Literal:
        return " or ".join(f"`{word}`" for word in get_args(form))
    if origin in (Union, UnionType):
        return " or ".join(_holds(arm) for arm in get_args(form) if arm is not type(None))
    if origin is tuple:
        return f"list of {_holds(get_args(form)[0])}"
    if isinstance(form, type) and issubclass(form, BaseModel):
        return f"{form.__name__.lower()} (below)"
    if isinstance(form, type) and issubclass(form, StrEnum):
        return " or ".join(f"`{word}`" for word in form)
    return _NAMES[form] if isinstance(form, type) else str(form)


def _limits(field: FieldInfo) -> str:
    words = {"min_length": "at least", "max_length": "at most", "ge": "from", "le": "to"}
    said = [
        f"{phrase} {value}"
        for limit in field.metadata
        for name, phrase in words.items()
        if (value := getattr(limit, name, None)) is not None
    ]
    return f", {' '.join(said)}" if said else ""


def _groups(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for field in model.model_fields.values():
        yield from _models(field.annotation)


def _models(form: object) -> Iterator[type[BaseModel]]:
    if isinstance(form, type) and issubclass(form, BaseModel):
        yield form
        yield from _groups(form)
    for arm in get_args(form):
        yield from _models(arm)


def _first_line(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().split("\n")[0]


FILES: dict[str, Callable[[], str]] = {
    "content/exercise.schema.json": schema_text,
    "docs/block-kinds.md": block_kinds,
}
"""Each file, and what it should hold."""


def main() -> int:
    """Write the files, or check them; 1 when one is not what the code says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    code = 0
    check = parser.parse_args().check
    for name, made in FILES.items():
        file = ROOT / name
        if not check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(made(), encoding="utf-8")
        elif not file.exists() or file.read_text(encoding="utf-8") != made():
            print(f"{name} is not what the code says; run: make docs", file=sys.stderr)
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
