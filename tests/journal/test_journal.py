from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trivsel_tui.answers import WHOLE, Answer, Entries, Mark, Row, Rows, Shape, State, Texts
from trivsel_tui.blocks.block import Block
from trivsel_tui.journal import troubles
from trivsel_tui.journal.journal import Change, Journal, Problem, Round, Saving, SavingState
from trivsel_tui.journal.threads import newest_first
from trivsel_tui.workbook.model import Exercise

MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)


def form(kind: str = "questions") -> Exercise:
    questions = [{"id": "a", "text": "Hvad nu?"}, {"id": "b", "text": "Hvad så?"}]
    heads = dict.fromkeys(("name", "hours", "gives", "drains", "words", "wanted", "agreed"), "Ord")
    rows = [{"id": "moeder", "name": "Møder"}, {"id": "mails", "name": "Mails"}, {"id": "audit", "name": "Audit"}]
    fields: dict[str, object] = {"questions": questions} if kind == "questions" else {"rows": rows, **heads}
    return Exercise.model_validate(
        {
            "id": "dagen",
            "title": "Din dag",
            "page": 9,
            "minutes": 20,
            "purpose": "Se den.",
            "blocks": [
                {"id": "nu", "kind": kind, "title": "Nu", **fields},
                {"id": "raad", "kind": "advice", "text": "Læs."},
                {"id": "mere", "kind": "questions", "questions": questions},
            ],
        }
    )


FORM, TABLE = form(), form("activities")
NOW, ADVICE, MORE = FORM.blocks


def texts(**written: str) -> Answer:
    return Answer(Texts(written))


class Days:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now, self.seconds = MORNING, 0.0

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, days: float) -> None:
        self.now += timedelta(days=days)
        self.seconds += days * 86400

    def journal(self, folder: Path, reason: str | None = None) -> Journal:
        return Journal(folder, clock=self, monotonic=lambda: self.seconds, read_only_reason=reason)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def journal(tmp_path: Path, days: Days) -> Iterator[Journal]:
    journal = days.journal(tmp_path / "data")
    yield journal
    journal.close()


def written(journal: Journal) -> list[str]:
    return sorted(path.name for path in journal.folder.rglob("*.json"))


def value_of(round_: Round | None, block: Block) -> Shape:
    answer = round_.answer(block) if round_ else None
    assert answer is not None
    return answer.value


def test_the_first_opening_writes_nothing_not_even_a_folder(journal: Journal) -> None:
    round_ = journal.open(FORM)
    assert (round_.name, round_.language, round_.answers) == ("2026-11-24", "da", {})
    assert journal.flush()
    assert not journal.folder.exists()
    assert journal.rounds("dagen") == ()
    assert journal.saving == Saving()


def test_an_exercise_is_open_from_the_first_asking(journal: Journal) -> None:
    assert not journal.is_open(FORM.id)
    journal.open(FORM)
    assert journal.is_open(FORM.id)


def test_what_is_recorded_is_there_at_once_and_on_disk_after_a_flush(journal: Journal, days: Days) -> None:
    assert journal.record(FORM, NOW, texts(a="ja"), "a")
    assert value_of(next(newest_first(journal, "dagen")), NOW) == Texts({"a": "ja"})
    assert journal.flush()
    assert journal.saving.state is SavingState.SAVED
    again = days.journal(journal.folder)
    assert again.open(FORM) == journal.open(FORM)
    assert again.writable("dagen")


def test_the_same_again_is_nothing(journal: Journal) -> None:
    assert not journal.record(FORM, NOW, texts(), "a")
    assert journal.record(FORM, NOW, texts(a="ja"), "a")
    before = journal.open(FORM)
    assert not journal.record(FORM, NOW, texts(a="ja"), "a")
    assert journal.open(FORM) is before


def test_what_no_one_can_read_is_left_out_before_it_is_compared(journal: Journal) -> None:
    journal.record(FORM, NOW, texts(a="[/b] \x1b[2J&<*\r\n\ud800"), "a")
    assert value_of(next(newest_first(journal, "dagen")), NOW) == Texts({"a": "[/b] [2J&<*\n\ufffd"})
    assert not journal.record(FORM, NOW, texts(a="[/b] [2J\0&<*\n\ufffd"), "a")
    assert journal.flush()


def test_a_block_that_keeps_nothing_records_nothing(journal: Journal) -> None:
    assert not journal.record(FORM, ADVICE, texts(a="ja"))


def test_a_mark_is_a_change_too(journal: Journal) -> None:
    assert journal.record(FORM, NOW, Answer(Texts()).with_mark(WHOLE, Mark(State.LATER)))
    assert journal.undo("dagen") == Change("nu", WHOLE)
    assert journal.open(FORM).answers == {}


def test_a_new_round_of_the_same_day_has_a_letter_and_the_old_one_stays(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    assert journal.begin(FORM).name == "2026-11-24-b"
    assert journal.begin(FORM).name == "2026-11-24-b"
    journal.record(FORM, NOW, texts(a="nej"), "a")
    days.pass_by(3)
    assert journal.begin(FORM).name == "2026-11-27"
    assert journal.flush()
    assert written(journal) == ["2026-11-24-b.json", "2026-11-24.json"]
    assert days.journal(journal.folder).open(FORM).name == "2026-11-24-b"
    assert journal.rounds("dagen") == ("2026-11-24", "2026-11-24-b")
    assert value_of(journal.round("dagen", "2026-11-24"), NOW) == Texts({"a": "ja"})
    assert journal.round("dagen", "2026-11-23") is None


def test_a_date_in_an_old_round_is_dealt_with_and_the_open_round_stays(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    days.pass_by(3)
    journal.begin(FORM)
    journal.record(FORM, NOW, texts(a="nej"), "a")
    assert journal.amend(FORM, "2026-11-24", NOW, texts(a="jo"), "a")
    assert not journal.amend(FORM, "2026-11-24", NOW, texts(a="jo"), "a")
    assert value_of(journal.round("dagen", "2026-11-24"), NOW) == Texts({"a": "jo"})
    assert journal.undo("dagen") is not None
    assert value_of(journal.round("dagen", "2026-11-24"), NOW) == Texts({"a": "jo"})
    assert journal.amend(FORM, "2026-11-27", NOW, texts(a="nu"), "a")
    assert journal.undo("dagen") is not None
    assert journal.close()
    again = days.journal(journal.folder)
    assert value_of(again.round("dagen", "2026-11-24"), NOW) == Texts({"a": "jo"})
    reading = days.journal(journal.folder, reason="Et andet vindue")
    assert not reading.amend(FORM, "2026-11-24", NOW, texts(a="x"), "a")


def test_after_months_the_latest_round_is_gone_on_with(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.close()
    days.pass_by(200)
    again = days.journal(journal.folder)
    assert again.open(FORM).name == "2026-11-24"
    again.record(FORM, NOW, texts(a="nej"), "a")
    again.close()
    assert written(again) == ["2026-11-24.json"]
    assert again.open(FORM).changed > again.open(FORM).created


def test_the_27th_round_of_a_day_is_the_26th(journal: Journal) -> None:
    for number in range(27):
        last = journal.begin(FORM).name
        journal.record(FORM, NOW, texts(a=str(number)), "a")
    assert last == "2026-11-24-z"
    assert value_of(journal.round("dagen", "2026-11-24"), NOW) == Texts({"a": "0"})
    assert journal.flush()
    assert len(written(journal)) == 26


def test_own_rows_names_and_what_was_removed_follow_along_without_their_cells(journal: Journal) -> None:
    table = TABLE.blocks[0]
    own = Rows(
        (Row("audit"), Row("mails", "Post", {"hours": "7,5"}), Row("r1", "Stuegang", {"gives": True})),
        ("audit",),
        {"wanted": "37"},
    )
    journal.record(TABLE, table, Answer(own, Mark(State.LATER)))
    journal.record(TABLE, TABLE.blocks[2], texts(a="ja"))
    answers = journal.begin(TABLE)
    assert answers.answer(table) == Answer(
        Rows((Row("audit"), Row("mails", "Post"), Row("r1", "Stuegang")), ("audit",))
    )
    assert set(answers.answers) == {"nu"}
    assert journal.flush()
    assert len(written(journal)) == 1


def test_a_table_without_rows_of_ones_own_starts_anew(journal: Journal) -> None:
    journal.record(TABLE, TABLE.blocks[0], Answer(Rows((Row("mails", None, {"hours": "7,5"}),))))
    assert journal.begin(TABLE).answers == {}


def test_undo_and_redo_are_written_like_everything_else(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    days.pass_by(1)
    journal.record(FORM, MORE, texts(b="nej"), "b")
    assert journal.undo("dagen") == Change("mere", "b")
    assert journal.flush()
    assert value_of(next(newest_first(days.journal(journal.folder), "dagen")), NOW) == Texts({"a": "ja"})
    assert journal.open(FORM).answer(MORE) is None
    assert journal.redo("dagen") == Change("mere", "b")
    assert value_of(next(newest_first(journal, "dagen")), MORE) == Texts({"b": "nej"})
    assert journal.redo("dagen") is None
    assert journal.undo("netvaerk") is None


STEPS = st.lists(
    st.tuples(st.sampled_from((0, 2)), st.sampled_from("ab"), st.text("xyz", max_size=2), st.sampled_from((0.1, 5.0)))
)


@settings(max_examples=50)
@given(STEPS)
def test_undoing_all_returns_the_start_and_redoing_all_the_end(steps: list[tuple[int, str, str, float]]) -> None:
    days = Days()
    journal = days.journal(Path("/dev/null/that/is/never/written"))
    start = journal.open(FORM)
    for at, key, text, seconds in steps:
        block = FORM.blocks[at]
        answer = journal.open(FORM).answer(block) or Answer(Texts())
        value = answer.value
        assert isinstance(value, Texts)
        journal.record(FORM, block, answer.with_value(value.with_text(key, text)), key)
        days.seconds += seconds
    end = journal.open(FORM)
    count = 0
    while journal.undo("dagen"):
        count += 1
    undone = journal.open(FORM)
    assert (undone.answers, undone.wording) == (start.answers, start.wording)
    while journal.redo("dagen"):
        count -= 1
    assert (journal.open(FORM).answers, journal.open(FORM).wording, count) == (end.answers, end.wording, 0)


def test_read_only_it_reads_and_says_why(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.flush()
    second = days.journal(journal.folder, "Åben i et andet vindue.")
    assert value_of(second.open(FORM), NOW) == Texts({"a": "ja"})
    assert not second.writable("dagen")
    assert not second.record(FORM, NOW, texts(a="nej"), "a")
    assert second.undo("dagen") is None
    assert second.saving == Saving(SavingState.READ_ONLY, None, "Åben i et andet vindue.")
    assert second.close()


def test_read_only_leaves_the_first_windows_temporary_files_alone(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.flush()
    left = journal.folder / "answers" / "dagen" / f".2026-11-24.json.{os.getpid()}-ab.tmp"
    left.write_text("")
    days.journal(journal.folder, "Kun læsning")
    assert left.exists()
    days.journal(journal.folder)
    assert not left.exists()


def damage(journal: Journal, change: Callable[[bytes], bytes], name: str = "2026-11-24") -> Path:
    path = journal.folder / "answers" / "dagen" / f"{name}.json"
    path.write_bytes(change(path.read_bytes()))
    return path


@pytest.fixture
def two_rounds(journal: Journal, days: Days) -> Journal:
    journal.record(FORM, NOW, texts(a="først"), "a")
    days.pass_by(1)
    journal.begin(FORM)
    journal.record(FORM, NOW, texts(a="sidst"), "a")
    journal.close()
    return journal


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "emptied": lambda data: b"",
    "of zeros": lambda data: b"\0" * len(data),
    "latin": lambda data: data.replace(b"sidst", b"\xe6\xf8\xe5"),
    "misshapen": lambda data: data.replace(b'"sidst"', b"7"),
    "newer and strange": lambda data: data.replace(b'"format": 1', b'"format": 9').replace(b'"sidst"', b"7"),
}


@pytest.mark.parametrize("change", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_round_is_named_passed_over_and_never_changed(
    two_rounds: Journal, days: Days, change: Callable[[bytes], bytes]
) -> None:
    path = damage(two_rounds, change, "2026-11-25")
    kept = path.read_bytes()
    journal = days.journal(two_rounds.folder)
    assert value_of(journal.open(FORM), NOW) == Texts({"a": "først"})
    assert not journal.writable("dagen")
    assert not journal.record(FORM, NOW, texts(a="nyt"), "a")
    (problem,) = journal.problems()
    assert (problem.exercise, problem.file) == ("dagen", "2026-11-25.json")
    assert problem.words
    assert value_of(next(newest_first(journal, "dagen")), NOW) == Texts({"a": "først"})
    assert journal.begin(FORM).name == "2026-11-25-b"
    assert journal.record(FORM, NOW, texts(a="nyt"), "a")
    assert journal.close()
    assert path.read_bytes() == kept


def test_when_no_round_can_be_read_a_new_one_waits_to_be_begun(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.close()
    damage(journal, lambda data: b"")
    again = days.journal(journal.folder)
    assert again.open(FORM).name == "2026-11-24-b"
    assert not again.writable("dagen")
    assert again.begin(FORM).name == "2026-11-24-b"
    assert again.writable("dagen")


def test_an_older_damaged_round_hinders_nothing(two_rounds: Journal, days: Days) -> None:
    damage(two_rounds, lambda data: b"")
    journal = days.journal(two_rounds.folder)
    assert journal.open(FORM).name == "2026-11-25"
    assert journal.writable("dagen")
    assert journal.round("dagen", "2026-11-24") is None
    assert [problem.file for problem in journal.problems()] == ["2026-11-24.json"]


def test_a_newer_round_is_shown_and_not_written(two_rounds: Journal, days: Days) -> None:
    damage(two_rounds, lambda data: data.replace(b'"format": 1', b'"format": 2'), "2026-11-25")
    journal = days.journal(two_rounds.folder)
    assert value_of(journal.open(FORM), NOW) == Texts({"a": "sidst"})
    assert not journal.writable("dagen")
    assert journal.problems() == (Problem("dagen", "2026-11-25.json", troubles.NEWER),)


def test_a_round_changed_by_another_computer_is_kept_beside_ours_and_told(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.flush()
    path = damage(journal, lambda data: data.replace(b'"ja"', b'"fra en anden"'))
    theirs = path.read_bytes()
    days.pass_by(1)
    journal.record(FORM, NOW, texts(a="mit"), "a")
    assert journal.flush()
    assert path.read_bytes() == theirs
    assert journal.open(FORM).name == "2026-11-24-b"
    assert value_of(journal.round("dagen", "2026-11-24-b"), NOW) == Texts({"a": "mit"})
    assert value_of(journal.round("dagen", "2026-11-24"), NOW) == Texts({"a": "fra en anden"})
    assert journal.problems() == (Problem("dagen", "2026-11-24.json", troubles.CHANGED_ELSEWHERE),)
    assert journal.undo("dagen") == Change("nu", "a")
    assert journal.flush()
    assert value_of(days.journal(journal.folder).round("dagen", "2026-11-24-b"), NOW) == Texts({"a": "ja"})
    assert path.read_bytes() == theirs


def test_a_round_changed_between_opening_and_the_first_change_is_kept_too(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.close()
    again = days.journal(journal.folder)
    again.open(FORM)
    path = damage(again, lambda data: data.replace(b'"ja"', b'"fra en anden"'))
    theirs = path.read_bytes()
    next(newest_first(again, "dagen"))
    again.problems()
    again.record(FORM, NOW, texts(a="mit"), "a")
    assert again.close()
    assert path.read_bytes() == theirs
    assert written(again) == ["2026-11-24-b.json", "2026-11-24.json"]


def test_other_versions_and_strangers_among_the_rounds_are_told(journal: Journal) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.flush()
    folder = journal.folder / "answers" / "dagen"
    for name in ("2026-11-24-KONTOR7.json", "noter.json", "desktop.ini", ".skjult"):
        (folder / name).write_text("x")
    assert {problem.file: problem.code for problem in journal.problems()} == {
        "2026-11-24-KONTOR7.json": troubles.CONFLICT_COPY,
        "noter.json": troubles.FOREIGN,
    }
    assert journal.rounds("dagen") == ("2026-11-24",)


def test_the_state_is_told_to_whoever_asks(journal: Journal) -> None:
    told: list[SavingState] = []
    journal.on_saving = lambda saving: told.append(saving.state)
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.save_now()
    assert journal.close()
    assert told == [SavingState.PENDING, SavingState.SAVED]


def test_a_folder_that_is_taken_away_is_said_and_all_is_saved_when_it_is_back(journal: Journal) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.flush()
    journal.folder.rename(aside := journal.folder.with_name("aside"))
    journal.record(FORM, NOW, texts(a="nej"), "a")
    assert not journal.flush()
    assert journal.saving.state is SavingState.FAILED
    assert journal.saving.reason == "the folder is not there any more"
    assert not journal.folder.exists()
    aside.rename(journal.folder)
    assert journal.flush()
    assert value_of(days_latest(journal), NOW) == Texts({"a": "nej"})


def days_latest(journal: Journal) -> Round | None:
    return next(newest_first(Days().journal(journal.folder), "dagen"))


def test_the_words_of_the_form_are_kept_as_they_were_answered_under(journal: Journal, days: Days) -> None:
    journal.record(FORM, NOW, texts(a="ja"), "a")
    journal.close()
    changed = FORM.model_dump(by_alias=True, exclude_none=True)
    changed["blocks"][0]["questions"][0]["text"] = "Noget andet?"
    later = Exercise.model_validate(changed)
    again = days.journal(journal.folder)
    again.record(later, later.blocks[0], texts(a="ja", b="også"), "b")
    assert again.close()
    assert again.open(later).wording_for(later.blocks[0]).prompts == {"a": "Hvad nu?", "b": "Hvad så?"}


def test_the_clock_of_the_machine_has_a_zone(tmp_path: Path) -> None:
    assert datetime.fromisoformat(Journal(tmp_path).open(FORM).created).tzinfo is not None


def test_an_item_that_comes_or_goes_is_a_step_of_its_own_and_its_letters_are_one(journal: Journal) -> None:
    exercise = Exercise.model_validate(
        {
            "id": "lister",
            "title": "Lister",
            "page": 9,
            "minutes": 5,
            "purpose": "P",
            "blocks": [{"id": "liste", "kind": "lists", "lists": [{"id": "mig", "title": "Mig"}]}],
        }
    )
    (block,) = exercise.blocks
    begun, key = Entries().added("s", "mig")
    entry = begun.entries[0]
    typed = begun.with_entry(entry.worded("sove"))
    gone = typed.without(key)
    for value in (begun, typed, gone, replace(gone, form=Rows(removed=("mig",)))):
        journal.record(exercise, block, Answer(value), "mig")
    journal.undo("lister")
    assert value_of(journal.open(exercise), block) == gone
    journal.undo("lister")
    assert value_of(journal.open(exercise), block) == typed
    journal.undo("lister")
    assert journal.open(exercise).answer(block) is None
