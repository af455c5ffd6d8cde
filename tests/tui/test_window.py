"""What is read from the terminal's window, and how its end is heard."""

from codecs import getincrementaldecoder
from collections.abc import Callable

import pytest
from textual.driver import Driver
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver

from trivsel_tui.tui import window
from trivsel_tui.tui.window import Reader, listened_to


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(window, "AGAIN", 0)
    monkeypatch.setattr("textual.drivers.linux_driver.getincrementaldecoder", getincrementaldecoder)  # and put it back
    return []


def telling(heard: list[str]) -> Callable[[], None]:
    return lambda: heard.append("gone")


def test_letters_in_pieces_and_bytes_that_are_none_are_read(heard: list[str]) -> None:
    reader = Reader(telling(heard))
    assert reader.decode(b"bl\xc3") + reader.decode(b"\xa5b\xe6r") == "blåb\ufffdr"
    assert reader.decode(b"", final=True) == ""
    assert not heard


def test_reading_nothing_is_the_end_of_the_window(heard: list[str]) -> None:
    assert Reader(telling(heard)).decode(b"") == ""
    assert heard == ["gone"]


def test_a_window_that_refuses_to_be_read_is_gone(heard: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(_driver: Driver) -> None:
        raise OSError

    monkeypatch.setattr(LinuxDriver, "run_input_thread", refuses)
    driver = listened_to(LinuxDriver, telling(heard))
    assert issubclass(driver, LinuxDriver)
    driver.run_input_thread(driver.__new__(driver))
    assert heard == ["gone"]


def test_a_driver_without_a_window_stays_as_it_is(heard: list[str]) -> None:
    assert listened_to(HeadlessDriver, telling(heard)) is HeadlessDriver
