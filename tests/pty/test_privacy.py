"""What is written stays in its folder: no other file, no byte left in the terminal, no step out of the program."""

from __future__ import annotations

import re
from pathlib import Path

from tests.pty.terminal import (
    DOWN,
    ENTER,
    ESCAPE,
    F1,
    F2,
    F3,
    F5,
    PALETTE,
    SAVE,
    SUMMARY,
    Home,
    Terminal,
    being_written,
    start_of,
    writing,
)
from trivsel_tui.texts import _

SECRET = "dybt-hemmeligt-4711"

TO_THE_CLIPBOARD_OR_TITLE = re.compile(rb"\x1b\](?:0|1|2|52)[;\x07]|\x1b\][lL]|\x1b\[2[0-3];?[0-9]*t|\x1bk")


def leave(terminal: Terminal) -> int:
    terminal.step_out()
    terminal.type(ESCAPE)
    terminal.wait_for(start_of("Continue: {title}"))
    return terminal.quit()


def see(terminal: Terminal, keys: str) -> None:
    terminal.type(keys)
    terminal.settle()
    terminal.type(ESCAPE)
    terminal.settle()


def test_an_answer_is_found_nowhere_but_in_the_data_folder(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type(SECRET)
        terminal.wait_for(SECRET)
        terminal.step_out()
        for keys in (SUMMARY, F2, F1):
            see(terminal, keys)
        assert terminal.quit() == 0
        assert SECRET.encode() in terminal.raw
        assert SECRET.encode() not in terminal.after_leaving()
    assert any(SECRET.encode() in path.read_bytes() for path in home.files())
    elsewhere = home.everything_but_the_data()
    assert elsewhere
    assert [path for path, content in elsewhere.items() if SECRET.encode() in content] == []
    assert [path for path in elsewhere if SECRET in path.name] == []


def test_the_program_takes_no_step_out_of_itself_on_any_screen(home: Home, tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    with writing(home, fork=("watched", str(steps), "only-watch")) as terminal:
        terminal.type(f"ord{SAVE}")
        terminal.wait_for("ord")
        terminal.step_out()
        for keys in (SUMMARY, F1, F2, PALETTE, F3, F5):
            see(terminal, keys)
        assert terminal.quit() == 0
    assert steps.read_text() == ""


def test_an_export_takes_no_step_out_of_the_program(home: Home, tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    with Terminal(home, "--demo", "export", str(home.work / "alt.docx"), fork=("watched", str(steps), "w")) as terminal:
        assert terminal.status() == 0
    assert (home.work / "alt.docx").stat().st_size
    assert steps.read_text() == ""


def test_the_watch_sees_a_connection_and_a_program_that_is_started(home: Home, tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    with writing(home, fork=("watched", str(steps), "prove")) as terminal:
        terminal.type(SAVE)
        terminal.wait_for(lambda: "subprocess.Popen" in steps.read_text())
        assert terminal.quit() == 0
    assert set(steps.read_text().split()) >= {"socket.connect", "subprocess.Popen"}


def test_the_palette_pictures_nothing(home: Home) -> None:
    with writing(home) as terminal:
        terminal.type(SECRET)
        terminal.wait_for(SECRET)
        terminal.type(PALETTE)
        terminal.wait_for(_("Search all actions"))
        terminal.type("screenshot")
        terminal.settle()
        assert not terminal.shows("SVG")
        terminal.type(ENTER)
        terminal.settle()
        terminal.type(ESCAPE)
        terminal.settle()
        assert terminal.quit() == 0
    assert [path for path in home.everything_but_the_data() if path.suffix == ".svg"] == []


def test_typing_sends_nothing_to_the_clipboard_or_the_windows_title(home: Home) -> None:
    with Terminal(home) as terminal:
        terminal.wait_for(_("See the map"))
        terminal.type(f"{ENTER}1{ENTER}{F3}{DOWN * 3}{ENTER}")
        terminal.wait_for(being_written())
        terminal.type(SECRET)
        terminal.wait_for(SECRET)
        assert leave(terminal) == 0
        assert TO_THE_CLIPBOARD_OR_TITLE.search(terminal.raw) is None


def test_variables_by_which_textual_logs_and_pictures_do_nothing(home: Home) -> None:
    log, picture = home.work / "textual.log", home.work / "pictures"
    wild = {
        "TEXTUAL": "devtools,debug",
        "TEXTUAL_LOG": str(log),
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": str(picture),
        "TEXTUAL_DRIVER": "nothing:Nothing",
    }
    with writing(home, environment=home.environment(**wild)) as terminal:
        terminal.type(SECRET)
        terminal.wait_for(SECRET)
        assert leave(terminal) == 0
    assert not log.exists()
    assert not picture.exists()
