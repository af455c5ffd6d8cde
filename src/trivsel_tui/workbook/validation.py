"""What does not fit the model, in words: the nearest key there is, what is missing, what a value should be."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from trivsel_tui.texts import N_, _, ngettext
from trivsel_tui.workbook.model import LAST_PAGE
from trivsel_tui.workbook.problems import Problem
from trivsel_tui.workbook.yaml_reading import Place, Position, Source

M = TypeVar("M", bound=BaseModel)

Form: TypeAlias = object
"""An annotation of a model's field."""

_TYPES = {
    "string": N_('"{key}" should be text; put it in quotation marks'),
    "int": N_('"{key}" should be a whole number'),
    "bool": N_('"{key}" should be true or false'),
    "tuple": N_('"{key}" should be a list, each item with a dash before it'),
    "list": N_('"{key}" should be a list, each item with a dash before it'),
    "model": N_('"{key}" should be a group of lines with keys'),
    "dict": N_('"{key}" should be a group of lines with keys'),
}

_RULES = {
    "reserved": N_("Windows keeps this name for itself; choose another"),
    "from or options": N_('write either "from" or "options", and not both'),
    "four lists": N_("a wheel has four lists; add or take away until there are four"),
    "theme twice": N_("two themes have the same id, in one part or in two; give one of them another"),
    "a corner each": N_('each group needs a "corner" of its own'),
    "sentence of questions": N_('"sentence" names a question in { } that is not here; write the id of one'),
    "text or points": N_('write "text", or "points", or both'),
}


def validated(model: type[M], source: Source) -> M | None:
    """Return the source as a model; None, and its problems in the source, when it does not fit."""
    if not source.whole:
        return None
    try:
        return model.model_validate_json(json.dumps(source.plain), strict=True)
    except ValidationError as error:
        details = error.errors(include_input=False, include_url=False)
        real = (detail for detail in details if not _counts_only_what_fits(model, source, detail))
        source.problems.extend(dict.fromkeys(_problem(model, source, detail) for detail in real))
        return None


def _counts_only_what_fits(model: type[BaseModel], source: Source, detail: ErrorDetails) -> bool:
    """Tell whether a list is called short because items in it, each with a problem of its own, were not counted."""
    place, _form = _trace(model, detail["loc"])
    least = _count(detail.get("ctx", {}).get("min_length"))
    return detail["type"] == "too_short" and (*place, least - 1) in source.values


def _problem(model: type[BaseModel], source: Source, detail: ErrorDetails) -> Problem:
    place, form = _trace(model, detail["loc"])
    last = detail["loc"][-1] if detail["loc"] else ""
    kind = detail["type"]
    if kind == "extra_forbidden":
        return source.problem(source.key_at((*place, last)), _unknown(str(last), _keys(form)))
    if kind == "missing":
        return source.problem(source.at(place), _('"{key}" is missing; add a line with it').format(key=last))
    if kind.startswith("union_tag"):
        return source.problem(*_kind(source, place, detail, form))
    return source.problem(source.at(place), _value(place, detail))


def _value(place: Place, detail: ErrorDetails) -> str:
    """Say what a value should be, by the name of its key."""
    key = next((str(step) for step in reversed(place) if isinstance(step, str)), "")
    kind, limits = detail["type"], detail.get("ctx", {})
    if place == ("id",):
        return _("the file's name is the exercise's id: small letters a to z, digits and dashes, at most 48 of them")
    if key == "page":
        words = _("{key} should be a page of the booklet, 1 to {last}, or two with a dash between, as 16-19")
        return words.format(key=f'"{key}"', last=LAST_PAGE)
    if kind == "value_error":
        return _(_RULES[str(limits["error"])])
    if kind == "string_pattern_mismatch":
        return _pattern(key, str(limits["pattern"]))
    return _limits(key, kind, limits) or _type(key, kind)


def _type(key: str, kind: str) -> str:
    words = next((words for name, words in _TYPES.items() if kind.startswith(name)), "")
    return _(words or N_('"{key}" is not as it should be; compare with an exercise that works')).format(key=key)


def _pattern(key: str, pattern: str) -> str:
    if "/" in pattern:
        return _('"{key}" should be the id of a block here, or exercise/block').format(key=key)
    return _('"{key}" may hold small letters a to z, digits and dashes, at most 48 of them').format(key=key)


def _limits(key: str, kind: str, limits: dict[str, object]) -> str:
    match kind:
        case "string_too_short":
            return _('"{key}" is empty; write something').format(key=key)
        case "string_too_long":
            most = _count(limits["max_length"])
            words = ngettext('"{key}" may have {count} character', '"{key}" may have {count} characters', most)
            return words.format(key=key, count=most)
        case "too_short":
            least = _count(limits["min_length"])
            words = ngettext('"{key}" needs at least {count} item', '"{key}" needs at least {count} items', least)
            return words.format(key=key, count=least)
        case "too_long":
            most = _count(limits["max_length"])
            words = ngettext('"{key}" may have {count} item', '"{key}" may have {count} items', most)
            return words.format(key=key, count=most)
        case "greater_than_equal":
            return _('"{key}" should be {least} or more').format(key=key, least=limits["ge"])
        case "less_than_equal":
            return _('"{key}" should be {most} or less').format(key=key, most=limits["le"])
        case _:
            return ""


def _count(limit: object) -> int:
    return limit if isinstance(limit, int) else 0


def _unknown(key: str, keys: list[str]) -> str:
    near = difflib.get_close_matches(key, keys, 1)
    if near:
        return _('there is no "{key}" here; write "{near}"').format(key=key, near=near[0])
    return _('there is no "{key}" here; there are {keys}').format(key=key, keys=", ".join(keys))


def _kind(source: Source, place: Place, detail: ErrorDetails, form: Form) -> tuple[Position, str]:
    kinds = [kind for model in _models(form) for kind in _kinds(model)]
    if detail["type"] == "union_tag_not_found":
        words = _('"kind" is missing; it can be {kinds}').format(kinds=", ".join(kinds))
        return source.at(place), words
    kind = str(detail.get("ctx", {}).get("tag", ""))
    near = difflib.get_close_matches(kind, kinds, 1)
    words = _('there is no kind "{kind}"; there are {kinds}').format(kind=kind, kinds=", ".join(kinds))
    if near:
        words = _('there is no kind "{kind}"; write "{near}"').format(kind=kind, near=near[0])
    return source.at((*place, "kind")), words


def _trace(model: type[BaseModel], steps: tuple[int | str, ...]) -> tuple[Place, Form]:
    """Follow an error's steps through the model, as far as it goes.

    Return the place in the data, without the kinds that pydantic names on the way, and the field's form.
    """
    place: Place = ()
    form: Form = model
    for step in steps:
        models = _models(form)
        if len(models) > 1:
            form = next((model for model in models if step in _kinds(model)), None)
            continue
        inner = _inside(form, step)
        if inner is None:
            break
        place, form = (*place, step), inner
    return place, form


def _inside(form: Form, step: int | str) -> Form:
    for arm in _arms(form):
        if isinstance(step, int) and get_origin(arm) is tuple:
            return get_args(arm)[0]
        if isinstance(arm, type) and issubclass(arm, BaseModel):
            for name, field in arm.model_fields.items():
                if step == (field.alias or name):
                    return field.annotation
    return None


def _arms(form: Form) -> Iterator[Form]:
    """Yield what a form can be, without the wrapping."""
    origin = get_origin(form)
    if origin is Annotated:
        yield from _arms(get_args(form)[0])
    elif origin in (Union, UnionType):
        for arm in get_args(form):
            yield from _arms(arm)
    else:
        yield form


def _models(form: Form) -> list[type[BaseModel]]:
    return [arm for arm in _arms(form) if isinstance(arm, type) and issubclass(arm, BaseModel)]


def _kinds(model: type[BaseModel]) -> tuple[str, ...]:
    field = model.model_fields.get("kind")
    return get_args(field.annotation) if field and get_origin(field.annotation) is Literal else ()


def _keys(form: Form) -> list[str]:
    return [
        field.alias or name
        for model in _models(form)
        for name, field in model.model_fields.items()
        if (model.__name__, name) != ("Exercise", "id")
    ]
