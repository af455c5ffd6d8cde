"""What the guides show is what the program reads."""

import json
import re
from pathlib import Path

from trivsel_tui.blocks.kinds import AnyBlock
from trivsel_tui.journal.rounds import Round
from trivsel_tui.workbook.loading import check, load_workbook

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def fenced(page: str, language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_the_exercise_in_the_guide_can_be_used_as_it_stands(tmp_path: Path) -> None:
    example = fenced("skriv-en-oevelse.md", "yaml")
    file = tmp_path / "en-god-fredag.yaml"
    file.write_text(example, encoding="utf-8")
    assert check([file], "da") == ()
    exercise = load_workbook("da", tmp_path).workbook.exercise("en-god-fredag")
    assert exercise
    assert exercise.title == "En god fredag"


def test_the_guide_names_every_kind() -> None:
    guide = (DOCS / "skriv-en-oevelse.md").read_text(encoding="utf-8")
    kinds = {kind.model_fields["kind"].annotation.__args__[0] for kind in AnyBlock.__args__[0].__args__}
    assert {kind for kind in kinds if f"| `{kind}` |" in guide} == kinds


def test_the_round_in_the_architecture_is_a_round() -> None:
    assert Round.from_plain(json.loads(fenced("architecture.md", "json"))).name == "2026-11-21"


def test_no_page_links_to_a_page_that_is_not_there() -> None:
    for page in [*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]:
        links = re.findall(r"\]\(([^):]+\.md)\)", page.read_text(encoding="utf-8"))
        missing = [link for link in links if not (page.parent / link).is_file() and link != "bench/result.md"]
        assert missing == [], page.name
