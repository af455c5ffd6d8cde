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
    """Yield each ``from``, ``only``, ``beside`` and ``door`` that nothing answers to, with the address it names."""
    for at, block in enumerate(exercise.blocks):
        yield from _loose_sources(workbook, exercise, block, source, ("blocks", at))
        yield from _loose_notes(workbook, exercise, block, source, ("blocks", at))
        yield from _loose_doors(workbook, source, ("blocks", at))


def _loose_sources(
    workbook: Workbook, exercise: Exercise, block: Block, source: Source, here: Place
) -> Iterator[tuple[Problem, str]]:
    only = getattr(block, "only", None)
    offers: list[str] = []
    for number, address in enumerate(block.sources()):
        listed = isinstance(_at(source.plain, (*here, "from")), list)
        place: Place = (*here, "from", number) if listed else (*here, "from")
        found = workbook.find(address, exercise)
        if found is None or not found[1].offers or found[1] is block:
            words = _('"from" points at no block that offers anything; there are {addresses}')
            addresses = ", ".join(_addresses(workbook, exercise, block))
            yield source.problem(source.at(place), words.format(addresses=addresses)), address
        elif _feeds_on_itself(workbook, exercise, block):
            words = _('"from" leads back to this block, so that it would feed on itself; take one of them away')
            yield source.problem(source.at(place), words), address
        else:
            offers.extend(found[1].offers)
    if only is None:
        return
    if not block.sources():
        yield source.problem(source.key_at((*here, "only")), _('"only" needs a "from" beside it')), ""
    elif offers and only not in offers:
        words = _('"{only}" is not among what that block offers: {offers}')
        problem = source.problem(source.at((*here, "only")), words.format(only=only, offers=", ".join(offers)))
        yield problem, block.sources()[0]


def _feeds_on_itself(workbook: Workbook, exercise: Exercise, block: Block) -> bool:
    seen: list[Block] = []
    ahead = [(exercise, block)]
    while ahead:
        home, current = ahead.pop()
        for found in (workbook.find(address, home) for address in current.sources()):
            if found and found[1] is block:
                return True
            if found and not any(found[1] is item for item in seen):
                seen.append(found[1])
                ahead.append(found)
    return False


def _loose_notes(
    workbook: Workbook, exercise: Exercise, block: Block, source: Source, here: Place
) -> Iterator[tuple[Problem, str]]:
    address = block.notes_beside()
    found = workbook.find(address, exercise) if address else None
    if address and (found is None or found[1] is block or found[1].empty() is None):
        words = _('"beside" points at no block that keeps answers: {address}')
        yield source.problem(source.at((*here, "beside")), words.format(address=address)), address


def _loose_doors(workbook: Workbook, source: Source, here: Place) -> Iterator[tuple[Problem, str]]:
    for place, door in _doors(here, _at(source.plain, here)):
        if workbook.exercise(door) is None:
            words = _('"{door}" is no exercise; there are {ids}')
            ids = ", ".join(exercise.id for exercise in workbook.in_order())
            yield source.problem(source.at(place), words.format(door=door, ids=ids)), door


def _doors(place: Place, plain: Plain) -> Iterator[tuple[Place, str]]:
    if isinstance(plain, list):
        for at, item in enumerate(plain):
            yield from _doors((*place, at), item)
    elif isinstance(plain, dict):
        for key, item in plain.items():
            if key == "door" and isinstance(item, str):
                yield (*place, key), item
            elif key == "doors" and isinstance(item, list):
                yield from (((*place, key, at), door) for at, door in enumerate(item) if isinstance(door, str))
            else:
                yield from _doors((*place, key), item)


def _addresses(workbook: Workbook, home: Exercise, but: Block) -> Iterable[str]:
    for exercise in (home, *(other for other in workbook.in_order() if other.id != home.id)):
        for block in exercise.blocks:
            if block.offers and block is not but:
                yield block.id if exercise is home else f"{exercise.id}/{block.id}"
