"""What is typed in a real terminal is what lies on the disk."""

from __future__ import annotations

import stat

import pytest

from tests.pty.terminal import DOWN, ENTER, ESCAPE, Home, Terminal, being_written, pasted, start_of, writing
from trivsel_tui.answers import LONGEST_TEXT
from trivsel_tui.texts import _

LITERAL = "Æblegrød på Ærø: [/ [b]fed[/b] *stjerne* &< {navn} \\n 🙂 👩‍👩‍👧 👩🏽 «ja»"

PLAIN_LOCALES = {
    "C": {"LANG": None, "LC_ALL": "C"},
    "POSIX without UTF-8": {"LANG": None, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


def first_answer(home: Home) -> str:
    questions = home.answers("livscirkler").get("som-det-er", {})
    return str(questions.get("fylder", ""))


def filled_rows(home: Home) -> list[dict[str, object]]:
    return [row for row in home.answers("prioriter-din-dag")["aktiviteter"]["rows"] if row.get("cells")]


def test_what_is_typed_lies_on_the_disk_to_the_letter_and_only_the_leader_may_open_it(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type(LITERAL)
        terminal.wait_for("[/ [b]fed[/b] *stjerne* &< {navn}")
        terminal.step_out()
        terminal.type(ESCAPE)
        terminal.wait_for(start_of("Continue: {title}"))
        assert terminal.quit() == 0
        assert terminal.restored()
    (file,) = home.files()
    assert first_answer(home) == LITERAL
    assert LITERAL.replace("\\", "\\\\") in file.read_text(encoding="utf-8")
    kept = [home.data, *home.data.rglob("*")]
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept if path.is_dir()} == {0o700}
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept if path.is_file()} == {0o600}


def test_a_burst_of_words_and_tabs_lands_field_by_field(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type("ord\tandet\ttredje")
        terminal.wait_for("tredje")
        assert terminal.quit() == 0
    assert home.answers("livscirkler")["som-det-er"] == {"fylder": "ord", "overlap": "andet", "tilfreds": "tredje"}


def test_a_burst_through_the_table_of_activities_lands_row_by_row(home: Home) -> None:
    with Terminal(home, "open", "prioriter-din-dag") as terminal:
        terminal.wait_for(f"‹ {_('Home')}")
        terminal.type(f"{ENTER}6,5-{DOWN}2+Mere tid{ENTER}1")
        terminal.wait_for("Mere tid")
        assert terminal.quit() == 0
    assert filled_rows(home) == [
        {"id": "ledelsesmoeder", "cells": {"hours": "6,5", "drains": True}},
        {"id": "afdelingsledere", "cells": {"hours": "2", "gives": True, "words": "Mere tid"}},
        {"id": "arbejdsgruppe", "cells": {"hours": "1"}},
    ]


def test_a_burst_from_home_through_opening_an_exercise_lands_in_it(home: Home) -> None:
    with Terminal(home) as terminal:
        terminal.wait_for(_("See the map"))
        terminal.type(f"{ENTER}1{6 * DOWN}{ENTER}{ENTER}7{DOWN}Mindre af det{ENTER}")
        terminal.wait_for("Mindre af det")
        assert terminal.quit() == 0
    assert filled_rows(home) == [
        {"id": "ledelsesmoeder", "cells": {"hours": "7"}},
        {"id": "afdelingsledere", "cells": {"words": "Mindre af det"}},
    ]


def test_bytes_that_are_no_text_and_sequences_that_are_no_keys_end_nothing_and_lose_nothing(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type(b"f\xf8r \xff\x00\x1b[999;999z\x1b]52;c;aGVq\x07\x1bP1$r0m\x1b\\ efter\xc3")
        terminal.wait_for("efter")
        terminal.type("\u00a5 slut")
        terminal.wait_for("slut")
        assert terminal.quit() == 0
    kept = first_answer(home)
    assert kept.startswith("f\ufffdr ")
    assert " efter" in kept
    assert kept.endswith(" slut")
    assert all(character.isprintable() for character in kept)


def test_a_paste_that_is_too_long_fills_the_field_and_says_what_is_left_out(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type(pasted("abcdefghi " * 2500))
        terminal.wait_for("5000")
        terminal.step_out()
        assert terminal.quit() == 0
    assert first_answer(home) == ("abcdefghi " * 2500)[:LONGEST_TEXT]


def test_each_of_300_pasted_lines_becomes_a_branch_of_the_map(home: Home) -> None:
    lines = [f"linje {number}" for number in range(300)]
    with Terminal(home, "open", "energi-mindmap") as terminal:
        terminal.wait_for(f"‹ {_('Home')}")
        terminal.type(ENTER)
        terminal.wait_for(being_written())
        terminal.type(pasted("\n".join(lines)))
        terminal.wait_for("linje 299")
        assert terminal.quit() == 0
    kept = home.answers("energi-mindmap")["kort"]
    assert [node["text"] for node in kept["children"] if node["text"]] == lines


def test_none_of_300_lines_pasted_into_a_row_is_lost(home: Home) -> None:
    lines = [f"linje {number}" for number in range(300)]
    with Terminal(home, "open", "prioriter-din-dag") as terminal:
        terminal.wait_for(f"‹ {_('Home')}")
        terminal.type(ENTER)
        terminal.wait_for(_("Aktivitet"))
        terminal.type(pasted("\n".join(lines)))
        terminal.wait_for(lambda: "linje 299" in str(home.answers("prioriter-din-dag")))
        assert terminal.quit() == 0
    rows = home.answers("prioriter-din-dag")["aktiviteter"]["rows"]
    kept = [row["cells"]["words"] if row.get("cells") else row.get("name") for row in rows]
    assert [words for words in kept if words] == lines


@pytest.mark.parametrize("locale", PLAIN_LOCALES)
def test_danish_letters_stand_on_the_screen_and_on_the_disk_whatever_the_locale(home: Home, locale: str) -> None:
    with writing(home, environment=home.environment(**PLAIN_LOCALES[locale])) as terminal:
        terminal.type("rødgrød på ærø")
        terminal.wait_for("rødgrød på ærø")
        assert terminal.quit() == 0
    assert first_answer(home) == "rødgrød på ærø"
