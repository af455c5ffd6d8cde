"""What was taken over keeps the words its origin had last, whether that goes at once, letter by letter or by undo."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest

from trivsel_tui.answers import Answer, Entries, Entry, Row, Rows, Shape
from trivsel_tui.blocks.block import Block
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.last_words import LastWords
from trivsel_tui.journal.rounds import Round
from trivsel_tui.journal.store import Written
from trivsel_tui.journal.threads import followed
from trivsel_tui.workbook.model import Exercise, Workbook

DAY = datetime(2026, 11, 24, 9, tzinfo=timezone(timedelta(hours=1)))
COLUMNS = [{"id": "red", "mark": "square", "word": "STOP OP", "means": "Nu"}]
LEVELS = [{"id": key, "name": key, "short": key} for key in ("mig", "gruppen", "stedet")]
RANKING = {"id": "valg", "kind": "priorities", "columns": COLUMNS, "levels": LEVELS}


def exercise(id_: str, *blocks: dict[str, object]) -> Exercise:
    return Exercise.model_validate(
        {"id": id_, "title": "T", "page": 9, "minutes": 20, "purpose": "P", "blocks": list(blocks)}
    )


LISTS = exercise("listen", {"id": "ting", "kind": "lists", "lists": [{"id": "red", "title": "Ting"}]})
RANKED = exercise("rang", {**RANKING, "from": "listen/ting"})
PLAN = exercise(
    "plan",
    {"id": "ark", "kind": "sheets", "sheet": "Ark", "from": ["rang/valg"], "fields": [{"id": "emne", "text": "Hvad?"}]},
)
BOOK = Workbook(title="T", source="S", parts=(), exercises=(LISTS, RANKED, PLAN))
(THINGS,), (CHOICE,), (SHEETS,) = LISTS.blocks, RANKED.blocks, PLAN.blocks


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    ticks = count()  # each look at the clock is a second after the one before, so that each change is a step
    return Journal(tmp_path, clock=lambda: DAY, monotonic=lambda: float(next(ticks)))


def put(journal: Journal, home: Exercise, block: Block, value: Shape, last: LastWords | None = None) -> None:
    """Record a value, as a sitting does it."""
    if last:
        before = journal.open(home).answer(block)
        assert before is not None
        last.keep(home, block, before.value, value)
    assert journal.record(home, block, Answer(value))


def written(text: str) -> Entries:
    return Entries((Entry("e1", text, "red"),), last=1)


def taken(journal: Journal, text: str = "møder") -> None:
    """Write a thing, take it into the ranking and that into a sheet."""
    put(journal, LISTS, THINGS, written(text))
    entry = Entry("e1", text, "red", origin="listen/2026-11-24/ting/e1", cells={"mig": True})
    put(journal, RANKED, CHOICE, Entries((entry,), last=1))
    put(journal, PLAN, SHEETS, Rows((Row("ark-1", text, {"emne": text}, origin="rang/2026-11-24/valg/e1"),)))


def stored(folder: Path, home: str, block: str, name: str = "2026-11-24") -> str:
    file = folder / "answers" / home / f"{name}.json"
    return json.dumps(json.loads(file.read_text(encoding="utf-8"))["answers"][block], ensure_ascii=False)


def words(journal: Journal, home: Exercise, block: Block) -> Shape:
    answer = journal.open(home).answer(block)
    assert answer is not None
    return followed(BOOK, journal, block, answer.value)


def ranked(journal: Journal) -> str:
    value = words(journal, RANKED, CHOICE)
    assert isinstance(value, Entries)
    return value.entries[0].text


def planned(journal: Journal) -> str:
    value = words(journal, PLAN, SHEETS)
    assert isinstance(value, Rows)
    return value.rows[0].text("emne")


Removal = Callable[[Journal, LastWords], None]


def at_once(journal: Journal, last: LastWords) -> None:
    put(journal, LISTS, THINGS, Entries(last=1), last)


def letter_by_letter(journal: Journal, last: LastWords) -> None:
    for end in range(len("lange møder") - 1, -1, -1):
        put(journal, LISTS, THINGS, written("lange møder"[:end]), last)
    put(journal, LISTS, THINGS, Entries(last=1), last)


@pytest.mark.parametrize("removal", [at_once, letter_by_letter])
def test_words_that_go_stay_as_they_were_last_where_they_were_taken_over(
    removal: Removal, journal: Journal, tmp_path: Path
) -> None:
    taken(journal)
    put(journal, LISTS, THINGS, written("lange møder"), last := LastWords(BOOK, journal))
    assert (ranked(journal), planned(journal)) == ("lange møder", "lange møder")
    removal(journal, last)
    assert (ranked(journal), planned(journal)) == ("lange møder", "lange møder")
    assert journal.close()
    assert "lange møder" in stored(tmp_path, "rang", "valg")
    again = Journal(tmp_path, clock=lambda: DAY)
    assert (ranked(again), planned(again)) == ("lange møder", "lange møder")


def test_reworded_in_one_sitting_and_removed_in_the_next_the_last_words_stay(journal: Journal, tmp_path: Path) -> None:
    taken(journal)
    put(journal, LISTS, THINGS, written("lange møder"), LastWords(BOOK, journal))
    assert journal.close()
    later = Journal(tmp_path, clock=lambda: DAY + timedelta(days=40))
    at_once(later, LastWords(BOOK, later))
    assert later.close()
    again = Journal(tmp_path, clock=lambda: DAY + timedelta(days=41))
    assert (ranked(again), planned(again)) == ("lange møder", "lange møder")


def test_what_was_written_over_from_a_word_to_another_is_the_last(journal: Journal) -> None:
    taken(journal)
    last = LastWords(BOOK, journal)
    for text in ("mød", "m", "mail", "mails", "mail", "ma", "m", ""):
        put(journal, LISTS, THINGS, written(text), last)
    assert ranked(journal) == "mails"


def test_the_words_of_a_link_in_the_middle_stay_too(journal: Journal) -> None:
    taken(journal)
    last = LastWords(BOOK, journal)
    put(journal, LISTS, THINGS, written("lange møder"), last)
    put(journal, RANKED, CHOICE, Entries(last=1), last)
    assert planned(journal) == "lange møder"


def test_what_was_reworded_where_it_landed_stays_as_it_is(journal: Journal) -> None:
    taken(journal)
    own = Entry("e1", "eget", "red", origin="listen/2026-11-24/ting/e1", reworded=True, cells={"mig": True})
    put(journal, RANKED, CHOICE, Entries((own,), last=1))
    put(journal, LISTS, THINGS, written("lange møder"), last := LastWords(BOOK, journal))
    at_once(journal, last)
    assert ranked(journal) == "eget"


def test_an_older_round_that_took_it_over_keeps_the_words_too(journal: Journal, tmp_path: Path) -> None:
    taken(journal)
    journal.begin(RANKED)
    put(journal, RANKED, CHOICE, Entries((Entry("e1", "andet", "red"),), last=1))
    put(journal, LISTS, THINGS, written("lange møder"), last := LastWords(BOOK, journal))
    at_once(journal, last)
    assert journal.close()
    assert "lange møder" in stored(tmp_path, "rang", "valg")
    assert "andet" in stored(tmp_path, "rang", "valg", "2026-11-24-b")
    later = Journal(tmp_path, clock=lambda: DAY + timedelta(days=1))
    put(later, LISTS, THINGS, written("igen"))
    past = later.round("rang", "2026-11-24")
    assert past is not None
    put(later, RANKED, CHOICE, Entries((Entry("e1", "tredje", "red"),), last=1))
    later.settle(RANKED, CHOICE, {"listen/2026-11-24/ting/e1": "helt nyt"})
    assert later.close()
    assert "helt nyt" in stored(tmp_path, "rang", "valg")


def test_it_is_no_step_to_take_back_and_no_change_of_the_leaders(journal: Journal) -> None:
    taken(journal)
    entry = Entry("e1", "møder", "red", origin="listen/2026-11-24/ting/e1", cells={"mig": True, "gruppen": True})
    put(journal, RANKED, CHOICE, Entries((entry,), last=1))
    changed = journal.open(RANKED).changed
    put(journal, LISTS, THINGS, written("lange møder"), last := LastWords(BOOK, journal))
    at_once(journal, last)
    assert journal.open(RANKED).changed == changed
    assert journal.undo("rang") is not None
    assert ranked(journal) == "lange møder"
    assert journal.redo("rang") is not None
    assert ranked(journal) == "lange møder"


def test_what_is_no_longer_offered_is_followed_all_the_same(journal: Journal) -> None:
    taken(journal)
    journal.begin(LISTS)
    put(journal, LISTS, THINGS, Entries((Entry("e1", "noget nyt", "red"),), last=1))
    assert (ranked(journal), planned(journal)) == ("møder", "møder")
    entry = Entry("e1", "korte møder", "red", origin="listen/2026-11-24/ting/e1", reworded=True)
    put(journal, RANKED, CHOICE, Entries((entry,), last=1))
    assert planned(journal) == "korte møder"


def test_a_file_that_cannot_be_read_or_is_of_another_shape_is_left_as_it_is(journal: Journal, tmp_path: Path) -> None:
    taken(journal)
    assert journal.close()
    folder = tmp_path / "answers" / "rang"
    (folder / "2026-11-20.json").write_text("{", encoding="utf-8")
    odd = json.loads((folder / "2026-11-24.json").read_text(encoding="utf-8"))
    odd |= {"round": "2026-11-21", "answers": {"valg": {"state": "answered", "value": {"entries": 7}}}}
    (folder / "2026-11-21.json").write_text(json.dumps(odd), encoding="utf-8")
    newer = {**odd, "round": "2026-11-22", "format": 99}
    (folder / "2026-11-22.json").write_text(json.dumps(newer), encoding="utf-8")
    before = {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "2026-11-24.json"}
    later = Journal(tmp_path, clock=lambda: DAY)
    put(later, LISTS, THINGS, written("lange møder"), last := LastWords(BOOK, later))
    at_once(later, last)
    assert later.close()
    assert before == {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "2026-11-24.json"}
    assert "lange møder" in stored(tmp_path, "rang", "valg")


def test_an_exercise_that_only_reads_and_a_window_that_does_are_left_as_they_are(
    journal: Journal, tmp_path: Path
) -> None:
    taken(journal)
    assert journal.close()
    reading = Journal(tmp_path, clock=lambda: DAY, read_only_reason="test")
    reading.settle(RANKED, CHOICE, {"listen/2026-11-24/ting/e1": "andet"})
    assert ranked(reading) == "møder"
    (tmp_path / "answers" / "rang" / "2026-11-25.json").write_text("{", encoding="utf-8")
    held = Journal(tmp_path, clock=lambda: DAY)
    assert not held.writable("rang") or held.open(RANKED)
    held.settle(RANKED, CHOICE, {"listen/2026-11-24/ting/e1": "andet"})
    assert held.close()
    assert "andet" not in stored(tmp_path, "rang", "valg")


def test_the_taker_is_written_before_its_origin_goes(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    taken(journal)
    put(journal, LISTS, THINGS, written("lange møder"), last := LastWords(BOOK, journal))
    order: list[str] = []
    write = journal._store.write

    def noted(round_: Round, digest: str | None) -> Written:
        order.append(round_.exercise)
        return write(round_, digest)

    monkeypatch.setattr(journal._store, "write", noted)
    at_once(journal, last)
    assert journal.close()
    assert order[-1] == "listen"


def test_addresses_that_lead_nowhere_or_in_a_ring_leave_the_words(journal: Journal) -> None:
    origins = ("", "x", "rang/2026-11-24/valg/e1", "listen/2020-01-01/ting/e1", "../../x/y", "listen/2026-11-24/x/e1")
    entries = tuple(Entry(f"e{n}", f"ord {n}", "red", origin=origin) for n, origin in enumerate(origins, start=1))
    put(journal, RANKED, CHOICE, Entries(entries, last=9))
    value = words(journal, RANKED, CHOICE)
    assert isinstance(value, Entries)
    assert [entry.text for entry in value.entries[:2]] == ["ord 1", "ord 2"]
    assert [entry.text for entry in value.entries[3:]] == ["ord 4", "ord 5", "ord 6"]
