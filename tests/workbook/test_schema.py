"""The schema that editors read."""

import json

from trivsel_tui.paths import content_folder
from trivsel_tui.workbook.schema import schema_text


def test_the_schema_beside_the_content_is_the_one_that_is_made() -> None:
    assert (content_folder("da").parent / "exercise.schema.json").read_text(encoding="utf-8") == schema_text()


def test_an_exercise_has_no_id_of_its_own_but_its_blocks_have() -> None:
    schema = json.loads(schema_text())
    assert "id" not in schema["properties"]
    assert "id" not in schema["required"]
    assert all("id" in model["required"] for name, model in schema["$defs"].items() if name == "Questions")
