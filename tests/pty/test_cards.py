"""A talk by cards in the real program: nothing of it reaches the disk, but a card of one's own is kept as content."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.pty.terminal import ENTER, Home, Terminal
from trivsel_tui.texts import _

CTRL_N, DELETE = "\x0e", "\x1b[3~"
ID = "skovsti"
"""How the cards' ids begin: which of them were drawn is not to be found either."""
CARDS = ["Fortæl om blåbær", "Fortæl om havregrød", "Fortæl om tordenvejr", "Fortæl om fløjte"]
OWN = "min-egen-4711"
EXERCISE = """
title: Korte møder
page: 15
minutes: 15
purpose: Mødes.
blocks:
  - id: kort
    kind: cards
    seconds: 60
    turns: 3
    turn: Lyt.
    cards:
"""


def content(home: Home) -> Path:
    folder = home.data / "exercises"
    folder.mkdir(parents=True)
    lines = "".join(f'      - {{id: {ID}-{at}, text: "{words}"}}\n' for at, words in enumerate(CARDS))
    (folder / "moede.yaml").write_text(EXERCISE + lines, encoding="utf-8")
    return folder / "moede.yaml"


def shown(terminal: Terminal, but: str = "") -> str:
    """Return the card in sight, once it is another than ``but``."""
    among = [words for words in (*CARDS, OWN) if words != but]
    terminal.wait_for(lambda: any(map(terminal.shows, among)) and not (but and terminal.shows(but)))
    return next(words for words in among if terminal.shows(words))


def leave(terminal: Terminal) -> None:
    terminal.step_out()
    assert terminal.quit() == 0


def test_a_whole_talk_writes_not_a_byte_of_what_was_drawn(home: Home) -> None:
    file = content(home)
    before = file.read_bytes()
    with Terminal(home, "open", "moede") as terminal:
        terminal.wait_for(_("Nothing of the talk is kept."))
        drawn = {shown(terminal)}
        for keys in (" ", "n", DELETE, ENTER, ENTER, ENTER, ENTER, ENTER):
            terminal.type(keys)
            terminal.settle()
            drawn.add(shown(terminal))
        terminal.type(ENTER)
        terminal.wait_for(_("Once more, with a card that was not drawn yet"))
        leave(terminal)
    assert len(drawn) > 1
    assert file.read_bytes() == before
    assert home.files() == []
    others = [path for path in home.folder.rglob("*") if path.is_file() and path != file]
    for words in (*CARDS, ID):
        assert [path for path in others if words.encode() in path.read_bytes()] == []


def test_the_sheet_holds_the_form_alone_and_no_other_file_a_word_of_the_talk(home: Home) -> None:
    content(home)
    with Terminal(home, "open", "moede") as terminal:
        terminal.wait_for(_("Nothing of the talk is kept."))
        terminal.type("w")
        terminal.wait_for(_("Saved: {path}").partition("{")[0])
        terminal.type(f" n{DELETE}{ENTER}{ENTER}")
        terminal.settle()
        terminal.type("w")
        terminal.wait_for("2.docx")
        leave(terminal)
    first, second = sorted(home.folder.glob("*.docx"), key=lambda path: len(path.name))
    assert first.read_bytes() == second.read_bytes()
    assert all(words in packed(first) for words in CARDS)
    assert home.files() == []
    others = [path for path in home.folder.rglob("*") if path.is_file() and path.suffix not in {".docx", ".yaml"}]
    for words in (*CARDS, ID):
        assert [path for path in others if words.encode() in path.read_bytes()] == []


def packed(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        return file.read("word/document.xml").decode()


def test_a_card_of_ones_own_stands_in_ones_own_version_and_comes_back(home: Home) -> None:
    file = content(home)
    before = file.read_bytes()
    with Terminal(home, "open", "moede") as terminal:
        terminal.wait_for(_("Nothing of the talk is kept."))
        terminal.type(f"{CTRL_N}{OWN}{ENTER}")
        terminal.wait_for(_("Your own card:"))
        leave(terminal)
    assert file.read_bytes() == before + f'      - {{id: own-1, text: "{OWN}", own: true}}\n'.encode()
    elsewhere = home.everything_but_the_data()
    assert [path for path, found in elsewhere.items() if OWN.encode() in found] == []
    with Terminal(home, "open", "moede") as terminal:
        terminal.wait_for(_("Nothing of the talk is kept."))
        card = shown(terminal)
        for _draw in CARDS:
            if card != OWN:
                terminal.type("n")
                card = shown(terminal, but=card)
        assert card == OWN
        leave(terminal)
