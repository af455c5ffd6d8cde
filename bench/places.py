"""Where the measured programs live: a folder of their own with the example's answers and made-up exercises."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.pairs import Pair
from bench.terminal import Terminal

ROOT = Path(__file__).resolve().parent.parent
LENGTHS = {"en-blok": 1, "tolv-blokke": 12, "firs-blokke": 80}
"""The made-up exercises, and how many blocks each has."""

LEFT_OUT = ("TEXTUAL", "TRIVSEL", "XDG", "PYTHONDONTWRITEBYTECODE")
"""What a measured program is not told: its bytecode is kept, as it is where it was installed and as its peer's is."""


@dataclass(frozen=True)
class Place:
    """A temporary folder, and the environment of what runs in it."""

    folder: Path
    environment: Mapping[str, str]

    @property
    def content(self) -> Path:
        """The folder of the made-up exercises."""
        return self.folder / "content"

    def data(self, name: str) -> Path:
        """Return a data folder of that name; it holds the example's answers."""
        folder = self.folder / "data" / name
        if not folder.is_dir():
            shutil.copytree(ROOT / "content" / "example" / "da", folder)
        return folder

    def trivsel(self, data: str, *words: str) -> list[str]:
        """Return the command that runs ours as its installed script does."""
        start = "import sys; sys.argv[0] = 'trivsel'; from trivsel_tui.cli import run; run()"
        return [sys.executable, "-c", start, "--data", str(self.data(data)), *words]

    def made_up(self, data: str, *words: str) -> list[str]:
        """Return the command that runs ours on the made-up exercises."""
        return self.trivsel(data, "--content", str(self.content), *words)

    def peer(self, name: str) -> list[str]:
        """Return the command that runs a bare Textual program, at Textual's own settings."""
        return [sys.executable, str(ROOT / "bench" / "peers" / f"{name}.py")]

    def open(self, command: Sequence[str]) -> Terminal:
        """Run a command in a terminal."""
        return Terminal(command, self.environment)


@contextmanager
def place() -> Iterator[Place]:
    """Make a place, and take it away after."""
    folder = Path(tempfile.mkdtemp(prefix="trivsel-bench-"))
    kept = {name: value for name, value in os.environ.items() if not name.startswith(LEFT_OUT)}
    own = {"HOME": str(folder / "home"), "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": _path()}
    try:
        (folder / "home").mkdir()
        _write_exercises(folder / "content")
        yield Place(folder, kept | own)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def in_process(place: Place, module: str, *words: str) -> tuple[Pair, ...]:
    """Return the pairs that a module of the bench measures in a process of its own, so that this one stays small."""
    command = [sys.executable, "-m", module, *words]
    done = subprocess.run(command, cwd=ROOT, env=place.environment, stdout=subprocess.PIPE, check=True)
    return tuple((ours, theirs) for ours, theirs in json.loads(done.stdout))


def _path() -> str:
    return os.pathsep.join([str(ROOT / "src"), str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])


def _write_exercises(folder: Path) -> None:
    folder.mkdir()
    parts = ["title: Made up", "source: By the bench.", "parts:"]
    for name, length in LENGTHS.items():
        short = f"Part of {length}"
        parts.append(f"  - {{id: del-{length}, title: {short}, short: {short}, about: Made up, exercises: [{name}]}}")
        (folder / f"{name}.yaml").write_text(_exercise(length), encoding="utf-8")
    (folder / "workbook.yaml").write_text("\n".join(parts) + "\n", encoding="utf-8")


def _exercise(length: int) -> str:
    head = f"title: Exercise of {length}\npage: 7\nminutes: 5\npurpose: To be measured.\nblocks:\n"
    blocks = (
        f"  - id: blok-{number}\n    kind: questions\n    title: Block {number}\n    questions:\n"
        f"      - {{id: svar, short: Short {number}, text: What about number {number}, hint: A word or two.}}\n"
        for number in range(1, length + 1)
    )
    return head + "".join(blocks)
