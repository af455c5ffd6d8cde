"""The day that a date means is read when it is typed, and stays; what had passed by then is dealt with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from trivsel_tui import texts
from trivsel_tui.answers import Answer, Dated, Texts
from trivsel_tui.blocks.block import Prompt, Typed
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.journal.dating import dated

TODAY = date(2026, 11, 24)
LATER = date(2026, 12, 1)
BLOCK = Questions(id="sp", kind="questions", questions=(Prompt(id="naar", text="Hvornår?", type=Typed.DATE),))
EMPTY = Answer(Texts())


@pytest.fixture(autouse=True)
def danish() -> Iterator[None]:
    texts.speak("da")
    yield
    texts.speak(texts.LANGUAGES[0])


def typed(text: str, before: Answer = EMPTY, today: date = TODAY) -> Answer:
    return dated(BLOCK, before.with_value(Texts({"naar": text} if text else {})), before, today)


def test_a_date_keeps_the_day_it_meant_when_it_was_typed() -> None:
    first = typed("om 3 uger")
    assert first.dates == {"naar": Dated(date(2026, 12, 15))}
    assert typed("om 3 uger", first, LATER) == first


def test_another_text_is_read_anew_and_what_was_done_is_to_be_done_again() -> None:
    done = typed("om 3 uger").with_date("naar", Dated(date(2026, 12, 15), done=True))
    assert typed("om 3 uger", done, LATER) == done
    assert typed("om 1 uge", done, LATER).dates == {"naar": Dated(date(2026, 12, 8))}


def test_what_is_no_date_has_no_day_and_an_emptied_field_loses_it() -> None:
    assert typed("ved lejlighed").dates == {}
    assert typed("ved lejlighed", typed("fredag")).dates == {}
    assert typed("", typed("fredag")).dates == {}


def test_a_day_that_had_passed_when_it_was_typed_is_dealt_with_and_a_week_that_runs_is_not() -> None:
    assert typed("i går").dates == {"naar": Dated(date(2026, 11, 23), done=True)}
    assert typed("uge 48").dates == {"naar": Dated(date(2026, 11, 23))}


def test_a_mark_set_together_with_the_text_stands() -> None:
    set_by_hand = EMPTY.with_value(Texts({"naar": "fredag"})).with_date("naar", Dated(LATER, done=True))
    assert dated(BLOCK, set_by_hand, EMPTY, TODAY) == set_by_hand
