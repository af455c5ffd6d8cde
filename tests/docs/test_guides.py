"""What the guides show is what the program reads."""

import json
import re
from pathlib import Path

import pytest

from tests.tui.leader import at_desk
from trivsel_tui.answers import Texts
from trivsel_tui.blocks.kinds import AnyBlock
from trivsel_tui.cli import main
from trivsel_tui.journal.rounds import Round
from trivsel_tui.tui.pages import page_of
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.widgets.door import Door
from trivsel_tui.workbook.loading import check

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def fenced(page: str, language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def examples() -> dict[str, str]:
    """Return the exercises in the guide by the name of the file that their first line gives."""
    guide = (DOCS / "skriv-en-oevelse.md").read_text(encoding="utf-8")
    found = re.findall(r"```yaml\n(# (\S+\.yaml)\n.*?)```", guide, re.DOTALL)
    return {name: text for text, name in found}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    for name, text in examples().items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_guide_has_a_small_exercise_and_a_whole_one() -> None:
    assert list(examples()) == ["mandag-morgen.yaml", "en-god-fredag.yaml"]


def test_the_exercises_in_the_guide_hold(tmp_path: Path, own: Path) -> None:
    assert main(["--data", str(tmp_path / "data"), "--content", str(own), "check"]) == 0
    for name in examples():
        assert main(["--data", str(tmp_path / "data"), "check", str(own / name)]) == 0


def test_the_fault_in_the_guide_is_what_the_program_says(own: Path) -> None:
    shown = fenced("skriv-en-oevelse.md", "fejl").splitlines()
    file = own / "mandag-morgen.yaml"
    file.write_text(examples()[file.name].replace("title:", "titel:"), encoding="utf-8")
    assert shown == [str(problem).removeprefix(f"{own}/") for problem in check([file], "da")]


@pytest.mark.parametrize("name", ["mandag-morgen", "en-god-fredag"])
async def test_each_page_of_the_exercises_in_the_guide_opens(tmp_path: Path, own: Path, name: str) -> None:
    async with at_desk(tmp_path / "data", name, own=own) as leader:
        screen = leader.on(ExerciseScreen)
        for at, page in enumerate(screen.pages):
            await screen.turn_to(at)
            await leader.rest()
            assert all(block.id in screen.views for block in page.blocks)
            await leader.until(lambda: leader.app.focused is not None)


async def test_the_whole_exercise_is_filled_in_from_the_keyboard(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "en-god-fredag", own=own, size=(80, 40)) as leader:
        await leader.keys("<enter>kaffen i køkkenet<tab>et regnskab")
        assert leader.value(Texts, "ugen").texts == {
            "bedste-kvarter": "kaffen i køkkenet",
            "ligger-endnu": "et regnskab",
        }
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(page_of(screen.pages, "videre"), "videre")
        await leader.rest()
        await leader.keys("1")
        assert "Det, der fyldte mest, var tiden." in leader.page()
        assert [door.text for door in screen.query(Door)] == ["Gå til Prioriter din dag"]


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
