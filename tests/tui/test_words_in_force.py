"""The words of the footer, help and palette: from the bindings in force, in the leader's language, all named."""

from collections.abc import AsyncIterator, Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from textual.binding import Binding
from textual.command import CommandPalette
from textual.dom import DOMNode

import trivsel_tui.tui
from tests.tui.leader import Leader, at_desk
from trivsel_tui.texts import _, speak
from trivsel_tui.tui.screens.help import HelpScreen, rows
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.widgets.keys import key_words

WAYS = {
    "home": ("", ""),
    "list": ("", "1"),
    "map": ("", "<tab>"),
    "first": ("first", ""),
    "writing": ("questions", ""),
    "chosen": ("questions", "<escape>"),
    "row": ("activities", ""),
    "row-words": ("activities", "a"),
    "marks": ("checklist", ""),
    "marks-note": ("checklist", "a"),
    "ratings": ("ratings", ""),
    "slider": ("poles", ""),
    "circles": ("circles", "963213"),
    "figure": ("circles", "963213<f5>"),
    "outline": ("mindmap", "gren"),
    "branch": ("mindmap", "gren<escape>"),
    "pick": ("pick", ""),
    "themes": ("themes", ""),
    "clock": ("talk", ""),
    "advice": ("advice", ""),
    "skip": ("questions", "<f8>"),
    "seen": ("questions", "<f9>"),
    "contents": ("questions", "<f3>"),
    "summary": ("questions", "ord<ctrl+o>"),
    "export": ("questions", "ord<ctrl+o>w"),
    "leaving": ("questions", "ord<ctrl+o>w<up><enter>"),
    "settings": ("", "<f2>"),
    "help": ("", "<f1>"),
}


@pytest.fixture(params=WAYS)
async def somewhere(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Leader]:
    exercise, keys = WAYS[request.param]
    first = exercise == "first"
    async with at_desk(tmp_path, "" if first else exercise, first=first, size=(160, 30)) as leader:
        await leader.keys(keys)
        yield leader


def english() -> set[str]:
    """Return the words of all our bindings as the code has them, but those that are the same in Danish."""
    words = {word for binding in ours() for word in (binding.description, binding.tooltip) if word}
    return {word for word in words if _(word) != word}


def ours() -> Iterable[Binding]:
    for module in walk_packages(trivsel_tui.tui.__path__, "trivsel_tui.tui."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, DOMNode) and value.__module__ == module.name:
                for binding in value.__dict__.get("BINDINGS", ()):
                    assert isinstance(binding, Binding)
                    yield binding


def test_every_binding_with_a_meaning_has_an_id_and_a_tooltip() -> None:
    for binding in ours():
        if binding.show:
            assert binding.id, binding
            assert binding.tooltip, binding


def test_no_two_bindings_of_one_class_share_an_id() -> None:
    for module in walk_packages(trivsel_tui.tui.__path__, "trivsel_tui.tui."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, DOMNode) and value.__module__ == module.name:
                ids = [binding.id for binding in value.__dict__.get("BINDINGS", ()) if binding.id]
                assert len(ids) == len(set(ids)), value


def test_the_words_differ_between_the_languages() -> None:
    speak("da")
    assert len(english()) > 60


async def test_the_foot_help_and_palette_say_what_is_in_force_and_none_of_it_in_english(somewhere: Leader) -> None:
    bindings = somewhere.app.screen.active_bindings
    untranslated, foot = english(), somewhere.foot()
    assert "F1 " in foot or isinstance(somewhere.app.screen, HelpScreen)
    assert "^q " in foot
    for active in bindings.values():
        binding = active.binding
        if binding.id:
            assert binding.description not in untranslated
            assert binding.tooltip not in untranslated
        if binding.show and binding.id and active.enabled and binding.description:
            assert f"{key_words(binding)} {binding.description}" in foot
    said = [words for _key, words in rows(bindings)]
    assert said
    assert len(said) == len(set(said))


async def test_the_screen_has_no_colour_where_none_is_wanted_and_a_way_out(
    somewhere: Leader, monkeypatch: pytest.MonkeyPatch
) -> None:
    app: Any = somewhere.app
    screen = app.screen
    monkeypatch.setattr(app, "_colourless", True)
    (bare,) = app.get_line_filters()
    for strip in screen._compositor.render_strips():
        for segment in bare.apply(list(strip), screen.background_colors[1]):
            assert segment.style is None or (segment.style.color is None and segment.style.bgcolor is None)
    await somewhere.keys("<escape><escape><escape>")
    assert app.screen is not screen or isinstance(screen, HomeScreen)


async def test_the_palette_opens_once(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as leader:
        await leader.keys("<ctrl+p>")
        leader.app.action_command_palette()
        await leader.rest()
        palettes = [screen for screen in leader.app.screen_stack if isinstance(screen, CommandPalette)]
        assert len(palettes) == 1


async def test_the_palette_finds_actions_by_other_words_than_their_own(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "checklist") as leader:
        for words, found in (("omdøb", "Giv rækken et andet navn"), ("slet", "Fjern det"), ("flyt", "Flyt op")):
            await finds(leader, words, found)


async def finds(leader: Leader, words: str, action: str) -> None:
    await leader.keys("<ctrl+p>")
    await leader.keys(words)
    await leader.until(lambda: action in leader.page())
    await leader.keys("<escape>")
