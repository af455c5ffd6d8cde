"""The file that leaves: what stands in the dialog is what stands in the file, and not a byte more."""

import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui import export
from trivsel_tui.answers import Answer, Audience, Mark, Row, Rows, Texts
from trivsel_tui.blocks.block import Show
from trivsel_tui.summary import Scope
from trivsel_tui.tui.opening import documents_folder
from trivsel_tui.tui.screens.export import ExportScreen
from trivsel_tui.tui.screens.leaving import LeavingScreen
from trivsel_tui.tui.screens.summary import SummaryScreen

SHOWN, HIDDEN = "Dette må chefen se", "Hemmeligheden om flytning"


async def at_dialog(leader: Leader, suffix: str, folder: Path, *, marked: bool = True) -> ExportScreen:
    """Answer two questions, one of them for one's own leader, and open the dialog."""
    block = leader.block()
    answer = Answer(Texts({"tilfreds": SHOWN, "flytte": HIDDEN}))
    if marked:
        answer = answer.with_mark("tilfreds", Mark(audience=(Audience.CHEF,)))
    leader.journal.record(leader.exercise, block, answer)
    screen = ExportScreen(leader.app.desk, Scope(("questions",)), suffix, folder)
    await leader.app.push_screen(screen)
    await leader.rest()
    return screen


def bytes_of(path: Path) -> str:
    """Return all that stands in a file, also what is packed in it."""
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


@pytest.mark.parametrize("suffix", [".docx", ".md"])
async def test_the_file_holds_what_is_counted_and_no_byte_of_the_rest(suffix: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "questions") as leader:
        screen = await at_dialog(leader, suffix, tmp_path)
        assert "2 svar" in leader.page()
        assert "Ikke med" not in leader.page()
        await leader.keys("<down><down><down><right>")
        assert screen.scope.audience is Audience.CHEF
        assert "1 svar" in leader.page()
        assert "Ikke med" in leader.page()
        await leader.keys("<up><up><up><enter>")
        await leader.until(lambda: screen.written is not None)
        assert screen.written is not None
        held = bytes_of(screen.written)
        assert SHOWN in held
        assert HIDDEN not in held
        assert "Hvad ville du flytte" not in held
        assert "min leder" in screen.written.name
        await leader.rest()
        assert "Gemt:" in leader.page()


async def test_a_line_held_back_stays_and_can_be_let_go_again(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "questions") as leader:
        screen = await at_dialog(leader, ".md", tmp_path)
        await leader.keys("<up><enter>")
        assert [line.words for line in leader.on(LeavingScreen).lines] == [SHOWN, HIDDEN]
        await leader.keys("<down><delete>")
        assert "bliver her" in leader.page()
        await leader.keys("<escape>")
        assert "1 svar" in leader.page()
        await leader.keys("<down><enter>")
        await leader.until(lambda: screen.written is not None)
        assert HIDDEN not in bytes_of(Path(screen.file))
        await leader.keys("<up><up><enter><down><space><escape>")
        assert screen.scope.held_back == frozenset()


async def test_a_name_that_is_taken_gets_a_number_before_and_not_after(tmp_path: Path) -> None:
    (tmp_path / "Åbne spørgsmål.md").write_text("mit", encoding="utf-8")
    async with at_desk(tmp_path / "data", "questions") as leader:
        screen = await at_dialog(leader, ".md", tmp_path)
        assert screen.file == str(tmp_path / "Åbne spørgsmål 2.md")
        await leader.keys("<enter>")
        await leader.until(lambda: screen.written is not None)
        assert (tmp_path / "Åbne spørgsmål.md").read_text(encoding="utf-8") == "mit"


async def test_a_folder_that_is_gone_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "questions") as leader:
        screen = await at_dialog(leader, ".docx", tmp_path / "væk")
        await leader.keys("<enter>")
        await leader.until(lambda: "Dine svar ligger" in screen.said or "Dine svar" in screen.said)
        assert screen.written is None
        assert not (tmp_path / "væk").exists()


async def test_nothing_marked_for_these_eyes_is_said_and_no_file_written(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "questions") as leader:
        screen = await at_dialog(leader, ".md", tmp_path, marked=False)
        await leader.keys("<down><down><down><right><up><up><up><enter>")
        await leader.rest()
        assert "F9" in screen.said
        assert list(tmp_path.glob("*.md")) == []


async def test_the_name_is_written_in_its_row_and_keeps_its_suffix(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "questions") as leader:
        screen = await at_dialog(leader, ".md", tmp_path)
        await leader.keys("<up><up><up><enter>")
        await leader.writes(" kopi")
        await leader.keys("<enter>")
        assert screen.file == str(tmp_path / "Åbne spørgsmål kopi.md")
        await leader.keys("<up><up><up><enter>x<escape>")
        assert screen.file == str(tmp_path / "Åbne spørgsmål kopi.md")


async def test_rows_turn_to_everything_and_to_all_questions(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "questions") as leader:
        screen = await at_dialog(leader, ".md", tmp_path)
        await leader.keys("<down><down><right>")
        assert screen.scope.exercises is None
        assert "Trivsel i lederrollen" in screen.file
        await leader.keys("<enter><enter>")
        assert screen.at == "where"
        await leader.keys("<down><left>")
        assert screen.scope.show is Show.EVERYTHING
        await leader.keys("<down><down><down><left>")
        assert screen.at == "close"
        await leader.keys("<enter>")
        assert leader.app.screen is not screen


async def test_the_dialog_is_worked_by_clicks(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "questions") as leader:
        screen = await at_dialog(leader, ".md", tmp_path)
        await leader.clicks_on("For hvem")
        assert screen.at == "whom"
        await leader.clicks_on("For hvem")
        assert screen.at == "where"
        await leader.clicks_on("Luk uden at gemme")
        assert leader.app.screen is not screen


async def test_the_summary_shows_other_eyes_and_leads_to_the_file(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "questions") as leader:
        await at_dialog(leader, ".md", tmp_path)
        await leader.keys("<escape><ctrl+o>")
        screen = leader.on(SummaryScreen)
        await leader.keys("k")
        assert screen.scope.audience is Audience.CHEF
        assert SHOWN in leader.page()
        assert HIDDEN not in leader.page()
        await leader.keys("k")
        assert "F9" in leader.page()
        await leader.keys("kkt")
        assert screen.scope.show is Show.EVERYTHING
        await leader.keys("t<right><right><left>m")
        assert leader.on(ExportScreen).suffix == ".md"
        await leader.keys("<escape>w")
        assert leader.on(ExportScreen).suffix == ".docx"
        await leader.keys("<escape>")
        await leader.clicks("TopLine", 2, 0)
        assert leader.app.screen is not screen


@pytest.mark.parametrize(
    ("words", "name"), [('a/b\\c:d*e?"f<g>h|i', "a b c d e f g h i"), ("slut...", "slut"), ("x" * 99, "x" * 80)]
)
def test_a_file_is_called_as_every_system_allows(words: str, name: str) -> None:
    assert export.file_name(words) == name


def test_files_are_proposed_among_the_documents_where_there_are_any() -> None:
    assert documents_folder() == Path.home()
    (Path.home() / "Dokumenter").mkdir()
    assert documents_folder() == Path.home() / "Dokumenter"


def test_a_free_name_is_free(tmp_path: Path) -> None:
    assert export.free_name(tmp_path / "a.md") == tmp_path / "a.md"
    assert os.listdir(tmp_path) == []


async def test_each_sheet_is_told_by_its_own_name_or_number(tmp_path: Path) -> None:
    rows = Rows(
        (
            Row("ark-1", None, {"goere": "ringe", "slut": "1/12"}),
            Row("ark-2", None, {"goere": "skrive"}),
            Row("ark-3", "Ro", {"goere": "sove"}),
            Row("ark-4", None, {"hvad": "Mødet", "goere": "lytte"}),
        )
    )
    async with at_desk(tmp_path / "data", "sheets", answer=rows) as leader:
        await leader.app.push_screen(ExportScreen(leader.app.desk, Scope(("sheets",)), ".md", tmp_path))
        await leader.rest()
        await leader.keys("<up><enter>")
        asked = [line.question for line in leader.on(LeavingScreen).lines]
    assert asked == [
        "Handlingsark 1: Hvad gør I?",
        "Handlingsark 1: Hvornår er I færdige?",
        "Handlingsark 2: Hvad gør I?",
        "Ro: Hvad gør I?",
        "Mødet: Hvad handler det om?",
        "Mødet: Hvad gør I?",
    ]


async def test_a_summary_is_drawn_in_the_signs_that_were_chosen_meanwhile(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "livscirkler", example=True, size=(100, 40)) as leader:
        await leader.keys("<ctrl+o>")
        assert "⣀" in leader.page() or "⠁" in leader.page() or "⡏" in leader.page()
        leader.app._set(replace(leader.app.desk.settings, signs="ascii"))
        await leader.keys("t")
        leader.on(SummaryScreen)
        assert not [char for char in leader.page() if "\u2800" < char <= "\u28ff"]
