"""Content files: all problems of a file at once, and no bad file stops the others."""

from pathlib import Path

import pytest

from trivsel_tui.texts import speak
from trivsel_tui.workbook.loading import Loaded, check, check_text, load_workbook

FRONT = """
title: Bogen
source: Et hæfte
parts:
  - {id: dig, title: Dig, short: Dig, about: Om dig, exercises: [timer, kort]}
"""
HEAD = "title: T\npage: 9\nminutes: 5\npurpose: P\nblocks:\n"
TABLE = """  - id: tabel
    kind: activities
    rows: [{id: moeder, name: Møder}]
    name: N
    hours: H
    gives: G
    drains: D
    words: W
    wanted: Ø
    agreed: A
"""
MAP = """  - id: kort
    kind: mindmap
    centre: C
    from: timer/tabel
    only: gives
    follow_ups: [{id: viser, text: Hvordan?}]
"""
QUESTION = "  - {id: q, kind: questions, questions: [{id: a, text: Hvad?}]}\n"


@pytest.fixture
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "built-in"
    folder.mkdir()
    write(folder, "workbook", FRONT)
    write(folder, "timer", HEAD + TABLE)
    write(folder, "kort", HEAD + MAP)
    monkeypatch.setattr("trivsel_tui.workbook.loading.content_folder", lambda _language: folder)
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / f"{name}.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def said(loaded: Loaded, *names: str) -> list[str]:
    return [f"{Path(problem.path).stem}:{problem.line}:{problem.column}" for problem in loaded.problems]


def ids(loaded: Loaded) -> list[str]:
    return [exercise.id for exercise in loaded.workbook.in_order()]


def test_the_built_in_content_loads_without_a_problem(built_in: Path) -> None:
    loaded = load_workbook("da")
    assert loaded.problems == ()
    assert ids(loaded) == ["timer", "kort"]
    assert loaded.workbook.title == "Bogen"


def test_an_own_file_stands_in_the_place_of_the_built_in_or_last(built_in: Path, own: Path) -> None:
    write(own, "timer", (HEAD + TABLE).replace("title: T", "title: Min"))
    write(own, "min-egen", HEAD + QUESTION)
    loaded = load_workbook("da", own)
    assert ids(loaded) == ["timer", "kort", "min-egen"]
    assert loaded.workbook.in_order()[0].title == "Min"
    assert loaded.workbook.part_of("min-egen") is None


def test_a_bad_own_file_leaves_the_built_in_one_standing(built_in: Path, own: Path) -> None:
    write(own, "timer", HEAD + "  - {id: a, kind: nonsense}\n")
    write(own, "egen", "title: [\n")
    loaded = load_workbook("da", own)
    assert ids(loaded) == ["timer", "kort"]
    assert said(loaded) == ["egen:2:1", "timer:6:19"]


def test_an_own_version_without_a_block_that_others_feed_on_is_left_out(built_in: Path, own: Path) -> None:
    write(own, "timer", HEAD + QUESTION)
    loaded = load_workbook("da", own)
    found = loaded.workbook.exercise("timer")
    assert found is not None
    assert found.block("tabel") is not None
    assert said(loaded) == ["timer:1:1"]
    assert "kort" in loaded.problems[0].text


def test_a_folder_without_a_front_still_gives_its_exercises(tmp_path: Path, built_in: Path) -> None:
    (built_in / "workbook.yaml").unlink()
    assert ids(load_workbook("da")) == ["kort", "timer"]


def test_an_own_front_orders_the_exercises_anew(built_in: Path, own: Path) -> None:
    write(own, "workbook", FRONT.replace("[timer, kort]", "[kort, timer]"))
    assert ids(load_workbook("da", own)) == ["kort", "timer"]


def test_a_bad_own_front_leaves_the_built_in_one_standing(built_in: Path, own: Path) -> None:
    write(own, "workbook", FRONT.replace("title: Bogen", "titel: Bogen"))
    loaded = load_workbook("da", own)
    assert loaded.workbook.title == "Bogen"
    assert said(loaded) == ["workbook:2:1", "workbook:2:1"]


def test_the_front_is_told_what_it_lists_twice_or_in_vain(built_in: Path) -> None:
    write(built_in, "workbook", FRONT.replace("[timer, kort]", "[timer, timer, borte]"))
    assert said(load_workbook("da")) == ["workbook:5:73", "workbook:5:80"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (HEAD.replace("title", "titel") + QUESTION, {"1:1": "title"}),
        (HEAD.replace("9", "29") + QUESTION, {"2:7": "28"}),
        (HEAD.replace("9", "19-16") + QUESTION, {"2:7": "28"}),
        (HEAD.replace("9", "26-29") + QUESTION, {"2:7": "28"}),
        (HEAD.replace("9", "x") + QUESTION, {"2:7": "28"}),
        (HEAD.replace("5", "'5'") + QUESTION, {"3:10": "helt tal"}),
        (HEAD.replace("5", "601") + QUESTION, {"3:10": "600"}),
        (HEAD.replace("5", "0") + QUESTION, {"3:10": "1"}),
        (HEAD.replace("P", "2026") + QUESTION, {"4:10": "citationstegn"}),
        (HEAD.replace("P", "''") + QUESTION, {"4:10": "purpose"}),
        ("id: x\n" + HEAD + QUESTION, {"1:1": "id"}),
        (HEAD.replace("blocks:\n", "blocks: []\n"), {"5:9": "blocks"}),
        (HEAD.replace("blocks:\n", "blocks: no\n"), {"5:9": "blocks"}),
        (HEAD + "  - 3\n", {"6:5": "blocks"}),
        (HEAD + "  - {id: a, kind: quesions}\n", {"6:19": "questions"}),
        (HEAD + "  - {id: a, kind: zzz}\n", {"6:19": "activities"}),
        (HEAD + "  - {id: a}\n", {"6:5": "kind"}),
        (HEAD + QUESTION.replace("id: q", "id: Q_æ"), {"6:10": "id"}),
        (HEAD + QUESTION.replace("id: q", "id: con"), {"6:10": "Windows"}),
        (HEAD + QUESTION.replace("id: q", r'id: "q\n"'), {"6:10": "id"}),
        (HEAD + MAP.replace("timer/tabel", r'"timer/tabel\n"'), {"9:11": "from"}),
        (HEAD.replace("9", r'"16-19\n"') + QUESTION, {"2:7": "28"}),
        (HEAD + QUESTION + QUESTION, {"7:10": "6"}),
        (HEAD + QUESTION.replace("text: Hvad?", "txt: Hvad?"), {"6:42": "text", "6:50": "text"}),
        (HEAD + QUESTION.replace("{id: a, text: Hvad?}", ""), {"6:41": "1"}),
        (HEAD + QUESTION.replace("{id: a,", "{id: a, short: '123456789012345678901',"), {"6:57": "20"}),
        (HEAD + QUESTION.replace("text: Hvad?", "text: Hvad?, hint: [a]"), {"6:69": "hint"}),
        (HEAD + "  - {id: a, kind: advice}\n", {"6:5": "points"}),
        (HEAD + "  - {id: a, kind: pick, most: 1}\n", {"6:5": "from"}),
        (HEAD + MAP.replace("timer/tabel", "timer/borte"), {"9:11": "timer/tabel"}),
        (HEAD + MAP.replace("timer/tabel", "kort"), {"9:11": "timer/tabel"}),
        (HEAD + MAP.replace("timer/tabel", "a/b/c"), {"9:11": "from"}),
        (HEAD + MAP.replace("gives", "red"), {"10:11": "gives"}),
        (HEAD + MAP.replace("    from: timer/tabel\n", ""), {"9:5": "from"}),
        (HEAD.replace("T", "'" + "t" * 121 + "'") + QUESTION, {"1:8": "120"}),
        (
            HEAD
            + MAP.replace(
                "[{id: viser, text: Hvordan?}]", "[" + ",".join(f"{{id: x{n}, text: H}}" for n in range(10)) + "]"
            ),
            {"11:17": "9"},
        ),
        (HEAD + QUESTION.replace("id: q", "zzz: 1, id: q"), {"6:6": "questions"}),
        (HEAD.replace("9", "16-19") + QUESTION, {}),
        (HEAD.replace("5", "yes") + QUESTION, {"3:10": "minutes"}),
        (HEAD + QUESTION.replace("[{id: a, text: Hvad?}]", "{id: a}"), {"6:41": "liste"}),
        (HEAD + QUESTION.replace("{id: a, text: Hvad?}", "a"), {"6:42": "linjer"}),
        (HEAD + TABLE.replace("id: moeder", "id: hours"), {"8:17": "hours"}),
        (HEAD + MAP.replace("id: viser", "id: centre"), {"11:23": "centre"}),
        (
            HEAD + "  - {id: p, kind: pick, most: 1, options: [{id: a, name: A}], prompts: [{id: a, text: B}]}\n",
            {"6:78": "linje 6"},
        ),
        (HEAD + "  - {id: p, kind: themes, most: 1, themes: [{id: a, title: A, prompts: [{id: a, text: B}]}]}\n", {}),
        ("", {"1:1": "titel"}),
        ("- a\n", {"1:1": "titel"}),
    ],
)
def test_each_problem_is_told_where_it_is_with_what_to_write(
    text: str, problems: dict[str, str], built_in: Path, own: Path
) -> None:
    found = check([write(own, "egen", text)], "da")
    told = {f"{problem.line}:{problem.column}": problem.text for problem in found}
    assert problems.keys() == told.keys()
    for place, word in problems.items():
        assert word in told[place]


def test_all_problems_of_a_file_are_told_at_once(built_in: Path, own: Path) -> None:
    text = "titel: T\npage: 99\nminutes: x\npurpose: P\nblocks:\n  - {id: Æ, kind: pick}\n  - {id: a, kind: nej}\n"
    assert len(check([write(own, "egen", text)], "da")) == 7


def test_a_file_name_that_is_no_id_is_told(built_in: Path, own: Path) -> None:
    assert "a til z" in check([write(own, "Min Egen", HEAD + QUESTION)], "da")[0].text


def test_no_problem_ever_holds_a_text_of_the_file(built_in: Path, own: Path) -> None:
    text = HEAD.replace("P", "[HEMMELIG]").replace("9", "HEMMELIG") + QUESTION.replace("Hvad?", "{a: HEMMELIG}")
    found = check([write(own, "egen", text)], "da")
    assert len(found) == 3
    assert "HEMMELIG" not in "".join(map(str, found))


def test_a_folder_or_a_pipe_in_the_place_of_a_file_is_told(built_in: Path, own: Path) -> None:
    (own / "mappe.yaml").mkdir()
    loaded = load_workbook("da", own)
    assert said(loaded) == ["mappe:1:1"]


def test_a_giant_and_a_file_that_is_gone_are_told(built_in: Path, own: Path) -> None:
    write(own, "stor", "a" * 300_000)
    (own / "borte.yaml").symlink_to(own / "ingenting")
    assert said(load_workbook("da", own)) == ["borte:1:1", "stor:1:1"]


def test_problems_are_told_in_the_language_in_force(built_in: Path, own: Path) -> None:
    speak("en")
    assert "is missing" in check([write(own, "egen", HEAD.replace("page: 9\n", "") + QUESTION)], "da")[0].text


def test_every_own_file_of_a_folder_is_checked(built_in: Path, own: Path) -> None:
    write(own, "egen", HEAD + QUESTION)
    write(own, "anden", HEAD)
    assert [Path(problem.path).stem for problem in check([own], "da")] == ["anden"]


CORNERS = """  - id: q
    kind: axes
    across: {from: A, to: B}
    up: {from: C, to: D}
    groups:
"""
GROUP = "      - {{id: {id}, title: T, corner: {corner}, about: O, prompts: [{{id: p, text: Hvad?}}]}}\n"


def test_two_groups_in_one_corner_are_a_problem(own: Path, built_in: Path) -> None:
    del built_in
    corners = ("top-left", "top-right", "bottom-left", "top-left")
    groups = "".join(GROUP.format(id=f"g{at}", corner=corner) for at, corner in enumerate(corners))
    file = write(own, "slags", HEAD + CORNERS + groups)
    assert [problem.text for problem in check([file], "da")] == ["hver gruppe skal have sit eget hjørne i »corner«"]


def test_a_sentence_that_names_no_question_is_a_problem(own: Path, built_in: Path) -> None:
    del built_in
    question = "{id: hvad, text: Hvad?, options: [{id: a, name: A}, {id: b, name: B}]}"
    block = f"  - {{id: q, kind: choices, questions: [{question}], sentence: 'I bruger {{hvor}}.'}}\n"
    file = write(own, "valg", HEAD + block)
    (problem,) = check([file], "da")
    assert problem.text.startswith("»sentence« nævner et spørgsmål")


def test_bytes_that_are_not_written_yet_are_checked_as_if_they_were(own: Path, built_in: Path) -> None:
    del built_in
    file = write(own, "mit", HEAD + QUESTION)
    assert check_text(file, (HEAD + QUESTION).encode(), "da", own) == ()
    (problem,) = check_text(file, (HEAD + QUESTION + "mere: 3\n").encode(), "da", own)
    assert "mere" in problem.text
    assert file.read_text(encoding="utf-8") == HEAD + QUESTION
