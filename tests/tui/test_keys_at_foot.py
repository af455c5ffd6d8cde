"""Which keys stand at the foot, and how they are written."""

import pytest
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from trivsel_tui.tui.widgets.keys import Key, key_words, shown


def bindings(*pairs: tuple[str, str]) -> dict[str, ActiveBinding]:
    node: Screen[None] = Screen()
    return {key: ActiveBinding(node, Binding(key, "x", words), True, "") for key, words in pairs}


@pytest.mark.parametrize(
    ("key", "written"),
    [("f8", "F8"), ("ctrl+q", "^q"), ("shift+tab", "⇧Tab"), ("question_mark", "?"), ("w", "w"), ("enter", "Enter")],
)
def test_a_key_is_written_as_on_the_keyboard(key: str, written: str) -> None:
    assert key_words(Binding(key, "x", "ord")) == written


def test_a_key_of_many_is_written_as_it_says_itself() -> None:
    assert key_words(Binding("5", "x", "Timer", key_display="0–9")) == "0–9"


ALL = bindings(("ctrl+q", "Afslut"), ("f1", "Hjælp"), ("tab", "Næste"), ("f8", "Spring over"), ("escape", "Hjem"))


def test_the_way_out_help_and_quit_stand_last_in_their_order() -> None:
    assert [key.words for key in shown(ALL, 200)] == ["Næste", "Spring over", "Hjem", "Hjælp", "Afslut"]


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (47, ["Næste", "Hjem", "Hjælp", "Afslut"]),
        (30, ["Hjem", "Hjælp", "Afslut"]),
        (5, ["Hjem", "Hjælp", "Afslut"]),
    ],
)
def test_what_this_thing_does_gives_way_from_the_right_and_the_last_three_never(width: int, words: list[str]) -> None:
    assert [key.words for key in shown(ALL, width)] == words


def test_two_keys_for_one_thing_stand_once_and_a_hidden_one_not_at_all() -> None:
    node: Screen[None] = Screen()
    some = {
        "left": ActiveBinding(node, Binding("left", "x", "Vælg", key_display="← →"), True, ""),
        "right": ActiveBinding(node, Binding("right", "x", "Vælg", key_display="← →"), True, ""),
        "f5": ActiveBinding(node, Binding("f5", "x", "Figur"), False, ""),
        "f2": ActiveBinding(node, Binding("f2", "x", "Indstillinger", show=False), True, ""),
    }
    assert shown(some, 100) == (Key("← →", "Vælg", "left"),)
