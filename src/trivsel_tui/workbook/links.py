"""What fits the model and still does not hang together: ids twice, pages, blocks that feed on nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trivsel_tui.answers import Plain
from trivsel_tui.blocks.block import Block
from trivsel_tui.texts import _
from trivsel_tui.workbook.model import LAST_PAGE, Exercise, Workbook
from trivsel_tui.workbook.problems import Problem
from trivsel_tui.workbook.yaml_reading import Place, Source


def ids_twice(source: Source) -> Iterator[Problem]:
    """Yield each id that stands twice among the items of one list, or of the lists of one block."""
    for group in _groups((), source.plain):
        first: dict[str, Place] = {}
        for place in group:
            found = _at(source.plain, place)
            if isinstance(found, str) and found in first:
                line, _column = source.at(first[found])
                words = _('the id "{id}" stands twice, first in line {line}; give this one another')
                yield source.problem(source.at(place), words.format(id=found, line=line))
            first.setdefault(str(found), place)


def ids_taken(exercise: Exercise, source: Source) -> Iterator[Problem]:
    """Yield each id in a block that its kind needs for itself."""
    for at, block in enumerate(exercise.blocks):
        for group in _groups(("blocks", at), _at(source.plain, ("blocks", at))):
            for place in group:
                found = _at(source.plain, place)
                if found in block.reserved:
                    words = _('the id "{id}" is taken by the kind itself; choose another')
                    yield source.problem(source.at(place), words.format(id=found))


def _groups(place: Place, plain: Plain) -> Iterator[list[Place]]:
    """Yield the places of ids that must differ from each other: a block's lists share their names."""
    if isinstance(plain, list):
        yield [(*place, at, "id") for at, item in enumerate(plain) if isinstance(item, dict) and "id" in item]
        for at, item in enumerate(plain):
            yield from _groups((*place, at), item)
    elif isinstance(plain, dict):
        groups = {key: list(_groups((*place, key), item)) for key, item in plain.items() if isinstance(item, list)}
        if place[:1] == ("blocks",):
            yield [found for first, *_inner in groups.values() for found in first]
            yield from (inner for _first, *rest in groups.values() for inner in rest)
        else:
            yield from (group for found in groups.values() for group in found)


def _at(plain: Plain, place: Place) -> Plain:
    for step in place:
        if isinstance(plain, dict) and isinstance(step, str):
            plain = plain.get(step)
        if isinstance(plain, list) and isinstance(step, int):
            plain = plain[step]
    return plain


def page_outside(exercise: Exercise, source: Source) -> Iterator[Problem]:
    """Yield a problem when a range of pages is not in the booklet, or runs backwards."""
    if isinstance(exercise.page, str):
        first, last = (int(page) for page in exercise.page.split("-"))
        if not 1 <= first < last <= LAST_PAGE:
            words = _("{key} should be a page of the booklet, 1 to {last}, or two with a dash between, as 16-19")
            yield source.problem(source.at(("page",)), words.format(key='"page"', last=LAST_PAGE))


def loose_ends(workbook: Workbook, exercise: Exercise, source: Source) -> Iterator[tuple[Problem, str]]:
    """Yield each ``from`` and ``only`` that nothing answers to, with the address it names."""
    for at, block in enumerate(exercise.blocks):
        address = block.source()
        only = getattr(block, "only", None)
        here: Place = ("blocks", at)
        if address is None:
            if only is not None:
                yield source.problem(source.key_at((*here, "only")), _('"only" needs a "from" beside it')), ""
            continue
        found = workbook.find(address, exercise)
        if found is None or not found[1].offers or found[1] is block:
            words = _('"from" points at no block that offers anything; there are {addresses}')
            addresses = ", ".join(_addresses(workbook, exercise, block))
            yield source.problem(source.at((*here, "from")), words.format(addresses=addresses)), address
        elif only is not None and only not in found[1].offers:
            words = _('"{only}" is not among what that block offers: {offers}')
            offers = ", ".join(found[1].offers)
            yield source.problem(source.at((*here, "only")), words.format(only=only, offers=offers)), address


def _addresses(workbook: Workbook, home: Exercise, but: Block) -> Iterable[str]:
    for exercise in (home, *(other for other in workbook.in_order() if other.id != home.id)):
        for block in exercise.blocks:
            if block.offers and block is not but:
                yield block.id if exercise is home else f"{exercise.id}/{block.id}"
