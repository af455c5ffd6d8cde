"""The code speaks English; the leader's language stands in the catalogue, all of it and up to date."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "trivsel_tui"
DANISH = frozenset("æøåÆØÅ")


def literals(file: Path) -> list[tuple[int, str]]:
    """Return the text literals of a file that are no docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    docstrings = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


def test_no_danish_stands_in_the_code() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}"
        for file in sorted(SOURCE.rglob("*.py"))
        for line, text in literals(file)
        if DANISH & set(text)
    ]
    assert found == []


def test_the_search_for_danish_finds_some(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text('"""Hæftet."""\nWORD = "hæftet"\n', encoding="utf-8")
    assert literals(file) == [(2, "hæftet")]


def test_every_message_has_its_danish_and_the_catalogue_is_compiled() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "catalogue.py", "--check"], capture_output=True, check=False
    )
    assert done.stderr.decode() == ""
    assert done.returncode == 0


def test_the_files_written_from_the_code_are_what_it_says() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "generated.py", "--check"], capture_output=True, check=False
    )
    assert done.stderr.decode() == ""
    assert done.returncode == 0
