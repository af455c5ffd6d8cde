"""What is lost when the program is killed outright: hundreds of runs in a real terminal, typed in and killed.

Each run must leave a beginning of what was typed on the disk. How much is lost is the longest wait of the writer and
nothing else, so the age of the oldest lost letter tells whether it keeps its promise.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.pty.killing import Killed, kill_while_typing
from tests.pty.terminal import Home

from trivsel_tui.texts import speak

RUNS = 200

PROMISED = 1.5
"""Seconds: the oldest letter that may be lost; the writer waits one, and the disk takes its time."""


def run_one(seed: int) -> Killed:
    """Run the program once in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return kill_while_typing(Home(Path(folder) / "home"), random.Random(seed))


def report(killed: Sequence[Killed]) -> str:
    """Say what was lost."""
    ages = sorted(run.age for run in killed)
    whole = sum(run.a_beginning for run in killed)
    return "\n".join(
        (
            f"{len(killed)} runs, {sum(len(run.typed) for run in killed)} letters typed, killed with SIGKILL",
            f"on the disk is a beginning of what was typed: {whole} of {len(killed)}",
            f"letters lost: median {statistics.median(run.lost for run in killed):g},"
            f" most {max(run.lost for run in killed)}",
            f"age of the oldest lost letter: median {statistics.median(ages):.2f} s,"
            f" worst {ages[-1]:.2f} s (promised: {PROMISED} s)",
        )
    )


def main(argv: Sequence[str]) -> int:
    """Run, print, and return 0 when every run kept both promises."""
    arguments = argparse.ArgumentParser("python -m bench.soak", description=__doc__)
    arguments.add_argument("--runs", type=int, default=RUNS, help="how many runs (default: %(default)s)")
    arguments.add_argument("--at-once", type=int, default=2, help="how many at a time (default: %(default)s)")
    arguments.add_argument("--seed", type=int, default=0, help="the first run's seed; each run counts one up")
    chosen = arguments.parse_args(argv)
    speak("da")
    seeds = range(chosen.seed, chosen.seed + chosen.runs)
    with ThreadPoolExecutor(chosen.at_once) as pool:
        killed = list(pool.map(run_one, seeds))
    print(report(killed))
    return 0 if all(run.a_beginning and run.age <= PROMISED for run in killed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
