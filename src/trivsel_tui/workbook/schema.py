"""The JSON Schema of an exercise file, for editors that complete and check while one writes."""

from __future__ import annotations

import json

from trivsel_tui.answers import Plain
from trivsel_tui.workbook.model import Exercise

_SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def schema_text() -> str:
    """Return ``content/exercise.schema.json``, to the byte."""
    schema: dict[str, Plain] = Exercise.model_json_schema(by_alias=True)
    plain = {key: _without_id(item) if key in ("properties", "required") else item for key, item in schema.items()}
    return json.dumps({"$schema": _SCHEMA, **plain}, ensure_ascii=False, indent=2) + "\n"


def _without_id(plain: Plain) -> Plain:
    """Return names, or what is filed under names, without the id: it is the file's name."""
    if isinstance(plain, dict):
        return {key: item for key, item in plain.items() if key != "id"}
    return [key for key in plain if key != "id"] if isinstance(plain, list) else plain
