"""The workbook, with an event loop that never comes back from ctrl+s."""

from itertools import count

from trivsel_tui.cli import run
from trivsel_tui.tui.app import TrivselApp


def never_ending(_app: TrivselApp) -> None:
    for _turn in count():
        pass


setattr(TrivselApp, "action_save", never_ending)  # noqa: B010 (a method may not be assigned to)
run()
