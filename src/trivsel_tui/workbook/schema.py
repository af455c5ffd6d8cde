"""The JSON Schema of an exercise file, for editors that complete and check while one writes."""

from __future__ import annotations

import json

from trivsel_tui.answers import Plain
from trivsel_tui.workbook.model import Exercise

_SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def schema_text() -> str:
    """Return ``content/exercise.schema.json``, to the byte."""
    plain: dict[str, Plain] = Exercise.model_json_schema(by_alias=True)
    properties, required = plain["properties"], plain["required"]
    if isinstance(properties, dict) and isinstance(required, list):  # the id is the file's name
        plain["properties"] = {key: item for key, item in properties.items() if key != "id"}
        plain["required"] = [key for key in required if key != "id"]
    return json.dumps({"$schema": _SCHEMA, **plain}, ensure_ascii=False, indent=2) + "\n"
