"""``python -m trivsel_tui`` is ``trivsel``."""

from trivsel_tui.cli import run

if __name__ == "__main__":
    run()
