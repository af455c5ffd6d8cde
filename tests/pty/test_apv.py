"""From a keyword in red to a date in the follow-up list, in a real terminal."""

from __future__ import annotations

from tests.pty.terminal import DOWN, ENTER, ESCAPE, Home, Terminal
from trivsel_tui.texts import _

END = "\x1b[F"
WORDS = "Møder på Ærø"


def test_a_keyword_becomes_a_sheet_with_a_date_that_is_followed_up(home: Home) -> None:
    with Terminal(home, "open", "apv-kortlaegning") as terminal:
        terminal.wait_for(_("On: {title}").format(title="Sådan er det nu"))
        terminal.type(ENTER)
        terminal.wait_for("Krav i arbejdet")
        terminal.type(f"{WORDS}{ENTER}")
        terminal.wait_for("■1")
        terminal.type(ESCAPE)
        terminal.wait_for(_("New theme"))
        terminal.type(f"{END}{DOWN}\t{ENTER}")
        terminal.wait_for("Hvem kan gøre noget ved det?")
        terminal.type(ENTER)
        terminal.wait_for("STOP OP")
        terminal.type("2 ")
        terminal.wait_for(f"★ {WORDS}")
        terminal.type(ENTER)
        terminal.wait_for("Hvad gør du eller I?")
        terminal.type("Vi stryger to\t\tom 3 uger")
        terminal.wait_for("→ ")
        assert terminal.quit() == 0
    (row,) = home.answers("apv-handlingsplan")["ark"]["rows"]
    assert row["cells"] == {"emne": WORDS, "goer": "Vi stryger to", "start": "om 3 uger"}
    with Terminal(home) as terminal:
        terminal.wait_for(_("Follow-up"))
        terminal.type("d")
        terminal.wait_for(f"{WORDS} · Start")
        assert terminal.quit() == 0
