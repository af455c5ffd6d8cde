"""What a command brings in, seen from outside: a process of its own, asked for its modules."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "pydantic", "yaml", "docx", "asyncio", "rich", "lxml", "dataclasses")
PROGRAM = """
import json, sys
from trivsel_tui.cli import main
try:
    code = main(sys.argv[1:])
except SystemExit as end:
    code = end.code
print("\\n" + json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def brought_in(*words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        capture_output=True,
        encoding="utf-8",
        check=True,
        stdin=subprocess.DEVNULL,
    )
    code, modules = json.loads(done.stdout.splitlines()[-1])
    assert code in (0, 2), done.stderr
    return set(modules)


@pytest.mark.parametrize("words", [["list"], ["list", "--json"], ["where"], ["--help"], ["--version"], []])
def test_a_quick_command_brings_in_nothing_heavy(words: list[str], tmp_path: Path) -> None:
    brought_in("--data", str(tmp_path), "list")
    assert brought_in("--data", str(tmp_path), *words).isdisjoint(HEAVY)


def test_list_stays_quick_when_there_are_answers(tmp_path: Path) -> None:
    from shutil import copytree

    from trivsel_tui.paths import example_folder

    copytree(example_folder(), tmp_path / "data")
    brought_in("--data", str(tmp_path / "data"), "list")
    assert brought_in("--data", str(tmp_path / "data"), "list").isdisjoint(HEAVY)


@pytest.mark.parametrize("words", [["show"], ["check"], ["schema"], ["doctor"]])
def test_no_command_but_the_workbook_and_export_brings_in_a_screen_or_word(words: list[str], tmp_path: Path) -> None:
    modules = brought_in("--data", str(tmp_path), *words)
    assert modules.isdisjoint({"textual", "docx", "asyncio", "lxml"})


def test_home_is_drawn_before_any_content_answer_or_field_is_brought_in() -> None:
    program = "import json, sys; import trivsel_tui.tui.run; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    late = {"pydantic", "yaml", "docx", "lxml", "resvg_py", "textual.widgets._text_area"}
    late |= {"trivsel_tui.answers", "trivsel_tui.blocks", "trivsel_tui.journal.journal", "trivsel_tui.render"}
    assert late.isdisjoint(json.loads(done.stdout))
