"""``python -m bench``: all rows, on standard output and in ``bench/result.md``; names as arguments take only those."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bench.pairs import HEAD, Row
from bench.places import ROOT, Place, place
from bench.rows import ROWS
from bench.terminal import SilentError

RESULT = ROOT / "bench" / "result.md"


def main(wanted: Sequence[str]) -> int:
    """Measure, print and keep the table; return 0 when every limit holds, 1 when one does not, 2 for unknown names."""
    unknown = [name for name in wanted if name not in ROWS]
    if unknown:
        print(f"There is no {', '.join(unknown)}; there is: {', '.join(ROWS)}", file=sys.stderr)
        return 2
    taken = {name: ROWS[name] for name in wanted or ROWS}
    start = time.perf_counter()
    rows, silent = _measured(taken)
    table = "\n".join([HEAD, *(row.line() for row in rows)])
    minutes = (time.perf_counter() - start) / 60
    text = f"{_front()}\n\n{table}\n\n{_notes(minutes)}\n" + "".join(f"\nNot measured: {line}\n" for line in silent)
    print(text)
    if not wanted:
        RESULT.write_text(f"# Speed\n\n{text}", encoding="utf-8")
    return 0 if all(row.holds for row in rows) and not silent else 1


def _measured(taken: Mapping[str, Callable[[Place], list[Row]]]) -> tuple[list[Row], list[str]]:
    rows: list[Row] = []
    silent: list[str] = []
    with place() as where:
        for name, measure in taken.items():
            print(f"{name} …", file=sys.stderr)
            try:
                rows += measure(where)
            except SilentError as error:
                silent.append(f"{name}: {error.what}")
                print(error, file=sys.stderr)
    return rows, silent


def _front() -> str:
    load = os.getloadavg()[0]
    return (
        f"{date.today().isoformat()}, Python {platform.python_version()}, {platform.system()}, "  # noqa: DTZ011
        f"{os.cpu_count()} cores, load {load:.1f} when it was done."
    )


def _notes(minutes: float) -> str:
    return (
        "Each measure is the median of the ratios of pairs; the two of a pair are taken one right after the other, "
        "in typing key by key,\nsince other programs share the machine: its own speed drifts, and only ratios of one "
        "run say anything. A limit holds\nwhen the median does, to two decimals. "
        "Search in ten years of notes is not built yet, so its row is left out.\n"
        f"The run took {minutes:.1f} minutes."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
