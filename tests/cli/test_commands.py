"""The commands: what they print and where, and the code they end with."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from trivsel_tui import cli, paths
from trivsel_tui.cli import main
from trivsel_tui.cli.arguments import parser
from trivsel_tui.cli.place import RefusalError
from trivsel_tui.journal.lock import Lock
from trivsel_tui.texts import speak

COMMANDS = ("open", "list", "show", "export", "check", "schema", "where", "doctor")
FIELDS = ["id", "title", "part", "page", "minutes", "questions", "answered", "later", "not_for_me", "changed", "due"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(paths.example_folder(), folder)
    return folder


def run(*words: str | Path) -> int:
    try:
        return main([str(word) for word in words])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else -1


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_is_for(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command, "--help") == 0
    assert command in capsys.readouterr().out
    assert run("--help") == 0
    assert f"    {command} " in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_a_guide(command: str) -> None:
    guides = (Path(__file__).parents[2] / "docs").glob("*.md")
    said = "\n".join(guide.read_text(encoding="utf-8") for guide in guides)
    assert re.search(rf"trivsel( --demo)? {command}\b", said)


def test_the_help_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    run("--lang", "en", "--help")
    assert "print what you have written" in capsys.readouterr().out
    run("--lang=da", "--help")
    assert "skriv det ud, du har skrevet" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["nej"], ["list", "--nej"], ["open"], ["export"], ["--lang", "fr", "list"]])
def test_wrong_usage_ends_with_2_and_says_so_in_danish(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*words) == 2
    assert capsys.readouterr().err.startswith("brug: trivsel")


def test_list_prints_every_exercise_with_how_far_it_is(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", data, "list") == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "livscirkler" in out
    assert "s. 7, 20 min." in out
    assert " af 18" in out
    assert "november 2026" in out


def test_list_as_json_has_the_promised_fields_from_the_cache_too(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--data", data, "list", "--json") == 0
    first = capsys.readouterr().out
    listed = json.loads(first)
    assert all(list(record) == FIELDS for record in listed)
    assert (listed[0]["id"], len(listed)) == ("lederroller", 21)
    assert next(record for record in listed if record["id"] == "livscirkler")["answered"] == 17
    assert run("--data", data, "list", "--json") == 0
    assert capsys.readouterr().out == first


def test_list_has_the_dates_without_a_word_and_says_the_nearest(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", data, "list", "--json") == 0
    (plan,) = [record for record in json.loads(capsys.readouterr().out) if record["id"] == "apv-handlingsplan"]
    days = [due["date"] for due in plan["due"]]
    assert days
    assert days == sorted(days)
    assert {tuple(due) for due in plan["due"]} == {("date", "done", "exercise", "block", "place")}
    assert {due["exercise"] for due in plan["due"]} == {"apv-handlingsplan"}
    assert run("--data", data, "list") == 0
    assert "næste dato " in capsys.readouterr().out


def test_show_has_the_day_that_a_date_means_beside_it(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", data, "show", "apv-handlingsplan", "--format", "json") == 0
    (shown,) = json.loads(capsys.readouterr().out)
    (sheets,) = [block for block in shown["blocks"] if block["kind"] == "sheets"]
    assert sheets["dates"]
    assert all(set(dated) <= {"day", "done"} for dated in sheets["dates"].values())
    assert run("--data", data, "show", "apv-handlingsplan") == 0
    assert "→ tirsdag 1. december 2026" in capsys.readouterr().out


def test_list_counts_nothing_where_nothing_is_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", tmp_path / "ingen", "list", "--json") == 0
    assert {record["changed"] for record in json.loads(capsys.readouterr().out)} == {None}
    assert not (tmp_path / "ingen").exists()


def test_a_damaged_round_is_named_each_time_and_stops_nothing(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newest = max((data / "answers" / "livscirkler").iterdir())
    newest.write_bytes(newest.read_bytes()[:100])
    damaged = newest.read_bytes()
    for words in (["list"], ["list"], ["show"], ["show", "livscirkler"]):
        assert run("--data", data, *words) == 0
        out, err = capsys.readouterr()
        assert f"livscirkler/{newest.name}: " in err
        assert "livscirkler" in out.lower() or "De tre livscirkler" in out
    assert newest.read_bytes() == damaged


def test_own_exercises_stand_last_and_their_problems_are_said(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = data / "exercises"
    own.mkdir()
    specimen = Path(__file__).parents[1] / "gallery" / "talk.yaml"
    shutil.copy(specimen, own / "min-egen.yaml")
    (own / "skidt.yaml").write_text("title: [", encoding="utf-8")
    assert run("--data", data, "list") == 0
    out, err = capsys.readouterr()
    assert out.index("Dine egne øvelser") < out.index("min-egen")
    assert "skidt.yaml:2:1" in err
    assert run("--data", data, "check") == 1
    assert "skidt.yaml:2:1" in capsys.readouterr().out
    assert run("--data", data, "--content", specimen.parent, "check") == 0


def test_show_prints_the_overview_and_then_everything(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", data, "show") == 0
    out = capsys.readouterr().out
    assert out.index("Overblik") < out.index("Se, hvor meget arbejdet")
    assert run("--data", data, "show", "livscirkler") == 0
    assert "Overblik" not in capsys.readouterr().out


def test_show_writes_markdown_and_json_too(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", data, "show", "livscirkler", "--format", "markdown") == 0
    assert "### De tre livscirkler" in capsys.readouterr().out
    assert run("--data", data, "show", "livscirkler", "--format", "json", "--round", "all") == 0
    found = json.loads(capsys.readouterr().out)
    assert [record["round"] for record in found] == sorted(record["round"] for record in found)
    assert {"id", "kind", "prompts", "state", "audience", "value"} <= set(found[0]["blocks"][0])


def test_show_sets_two_rounds_side_by_side(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rounds = sorted(file.stem for file in (data / "answers" / "livscirkler").iterdir())
    assert run("--data", data, "show", "livscirkler", "--round", f"{rounds[-1]}..{rounds[0]}") == 0
    out = capsys.readouterr().out
    assert out.index("18. november 2025") < out.index("21. november 2026")


def test_show_without_an_answer_says_how_to_see_the_questions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--data", tmp_path, "show", "livscirkler") == 0
    assert "--empty" in capsys.readouterr().err
    assert run("--data", tmp_path, "show", "livscirkler", "--empty") == 0
    out, _err = capsys.readouterr()
    assert "Ikke besvaret" in out or "Hvor meget fylder" in out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["show", "livscirkel"], 2, "livscirkler"),
        (["show", "zzz"], 2, "walk-and-talk"),
        (["show", "--round", "i-går"], 2, "latest"),
        (["show", "--round", "2026-11-24..nej"], 2, "latest"),
        (["show", "--round", "2020-01-01"], 1, "2026-11-21"),
        (["show", "--round", "2020-01-01..2020-01-02"], 1, "2026-11-21"),
        (["export", "x.md", "--part", "nej"], 2, "dig-selv"),
        (["export", "x.md", "--audience", "chef", "--empty"], 2, "--empty"),
        (["export", "x.md", "--audience", "hr", "--blank"], 2, "--blank"),
        (["export", "x.md", "--blank", "--empty"], 2, "--blank"),
        (["check", "nej.yaml"], 2, "nej.yaml"),
        (["open", "livscirkler"], 2, "terminal"),
        ([], 2, "terminal"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    words: list[str], code: int, said: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--data", data, *words) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


def test_check_says_what_is_wrong_in_the_files_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "min.yaml").write_text("titel: x\n", encoding="utf-8")
    assert run("check", tmp_path) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{tmp_path / 'min.yaml'}:1:1: ")
    assert err.strip().endswith("ting at rette.")
    assert run("check") == 0
    assert capsys.readouterr().out == "Der er intet at rette.\n"


def test_schema_is_the_file_that_the_content_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema") == 0
    file = Path(__file__).parents[2] / "content" / "exercise.schema.json"
    assert capsys.readouterr().out == file.read_text(encoding="utf-8")


def test_where_prints_every_folder(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", data, "where") == 0
    out = capsys.readouterr().out
    for folder in (data, data / "exercises", paths.content_folder("da"), paths.cache_folder()):
        assert str(folder) in out


def test_doctor_says_what_it_finds(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder, _folders, files in os.walk(data):
        Path(folder).chmod(0o700)
        for file in files:
            (Path(folder) / file).chmod(0o600)
    assert run("--data", data, "doctor") == 0
    assert capsys.readouterr().out == "Alt er i orden.\n"
    (data / "answers" / "livscirkler" / "fremmed.txt").write_text("x", encoding="utf-8")
    assert run("--data", data, "doctor") == 1
    assert "fremmed.txt" in capsys.readouterr().out
    assert run("--data", data, "doctor", "--json") == 1
    assert {"code", "where", "words"} <= set(json.loads(capsys.readouterr().out)[0])


def test_doctor_mends_what_needs_no_choice(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data.chmod(0o755)
    left = data / "answers" / "livscirkler" / ".2026-11-21.json.99999999-abcd1234.tmp"
    left.write_text("{", encoding="utf-8")
    assert run("--data", data, "doctor") == 1
    assert run("--data", data, "doctor", "--repair") == 0
    assert not left.exists()
    assert data.stat().st_mode & 0o077 == 0
    lock = Lock(data)
    assert lock.take()
    assert run("--data", data, "doctor", "--repair") == 1
    lock.release()
    assert "kun læse" in capsys.readouterr().err
    assert run("--data", data / "ingen", "doctor", "--repair") == 0


def test_demo_works_on_a_copy_that_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert run("--demo", "where") == 0
    assert str(tmp_path) in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_demo_without_an_example_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "example_folder", lambda: tmp_path / "borte")
    assert run("--demo", "where") == 1


def test_only_the_command_named_is_known_unless_help_is_asked_for() -> None:
    speak("en")
    assert "doctor" not in parser(["list"]).format_help()
    assert "doctor" in parser(["list", "--help"]).format_help()
    assert "doctor" in parser([]).format_help()


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (ValueError("HEMMELIG"), 1, "ValueError"),
        (KeyboardInterrupt(), 130, ""),
        (RefusalError("nej", 2), 1, "RefusalError"),
    ],
)
def test_whatever_goes_wrong_no_traceback_and_no_message_is_shown(
    raised: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_argv: object) -> int:
        raise raised

    monkeypatch.setattr(cli, "main", fail)
    with pytest.raises(SystemExit) as end:
        cli.run()
    assert end.value.code == code
    err = capsys.readouterr().err
    assert said in err
    assert "HEMMELIG" not in err
    assert "Traceback" not in err


def test_a_reader_that_leaves_early_is_no_fault(data: Path) -> None:
    command = f"{sys.executable} -m trivsel_tui --data {data} show | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "Trivsel i lederrollen\n"
    assert done.stderr == ""


def test_an_answer_of_another_shape_counts_nothing_and_is_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newest = max((data / "answers" / "livscirkler").iterdir())
    stored = json.loads(newest.read_text(encoding="utf-8"))
    stored["answers"]["cirkler"]["value"] = []
    stored["changed"] = "i går"
    newest.write_text(json.dumps(stored), encoding="utf-8")
    for _again in range(2):
        assert run("--data", data, "list", "--json") == 0
        out, err = capsys.readouterr()
        assert next(record for record in json.loads(out) if record["id"] == "livscirkler")["answered"] == 0
        assert f"livscirkler/{newest.name}: " in err


def test_python_m_is_the_same_program() -> None:
    done = subprocess.run([sys.executable, "-m", "trivsel_tui", "--version"], capture_output=True, check=True)
    assert done.stdout.decode().startswith("trivsel ")


def test_the_entry_ends_with_the_commands_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["trivsel", "show", "zzz"])
    with pytest.raises(SystemExit) as end:
        cli.run()
    assert end.value.code == 2


def test_a_time_that_is_none_is_not_shown(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newest = max((data / "answers" / "livscirkler").iterdir())
    stored = json.loads(newest.read_text(encoding="utf-8"))
    newest.write_text(json.dumps({**stored, "changed": "HEMMELIG"}), encoding="utf-8")
    assert run("--data", data, "list") == 0
    out, _err = capsys.readouterr()
    assert "17 af 18" in out
    assert "HEMMELIG" not in out
