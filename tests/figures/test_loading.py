"""When a drawing is loaded: when it is drawn, and no sooner."""

import subprocess
import sys

import pytest

from trivsel_tui import figures

READS = """
import sys
from trivsel_tui.workbook.loading import load_workbook
assert load_workbook("da").workbook.exercises
print([name for name in sys.modules if name.startswith("trivsel_tui.figures.")])
"""


def test_content_is_read_without_any_drawing() -> None:
    done = subprocess.run([sys.executable, "-c", READS], stdout=subprocess.PIPE, check=True, text=True)
    assert done.stdout.strip() == "[]"


def test_what_is_no_drawing_is_said_to_be_none() -> None:
    with pytest.raises(AttributeError):
        figures.triangles  # noqa: B018
