"""The workbook, with a writer that never writes by itself: only being told to saves."""

from trivsel_tui.cli import run
from trivsel_tui.journal.saving import Debounce


def never(_debounce: Debounce) -> None:
    return None


setattr(Debounce, "due", never)  # noqa: B010 (a method may not be assigned to)
run()
