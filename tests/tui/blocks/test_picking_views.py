"""What is picked, and the questions that come of it: picks and themes."""

from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Choices
from trivsel_tui.tui.pages import page_of
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.pick_line import PickLine


async def at_picks(leader: Leader, keys: str) -> ExerciseScreen:
    """Fill the table of the real exercise, and go to the first of its two lists."""
    screen = leader.on(ExerciseScreen)
    await screen.turn_to(page_of(screen.pages, "aktiviteter"), "aktiviteter")
    await leader.rest()
    await leader.keys(f"<home>{keys}")
    await screen.turn_to(page_of(screen.pages, "giver"), "giver")
    await leader.rest()
    return screen


def lines(leader: Leader, block: str) -> list[PickLine]:
    return list(leader.on(ExerciseScreen).views[block].query(PickLine))


async def test_a_fourth_is_refused_in_words_and_nothing_changes(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag") as leader:
        await at_picks(leader, "5+<down>4+<down>3+<down>2+<down>-")
        assert len(lines(leader, "giver")) == 4
        lines(leader, "giver")[0].focus()
        await leader.keys("<space><down><space><down><space><down><space>")
        assert len(leader.value(Choices, "giver").chosen) == 3
        assert "3 er valgt" in leader.lines()[-2]  # also where the list is long
        leader.on(ExerciseScreen).views["giver"].query_one("#own").focus()
        await leader.keys("<enter>")
        await leader.keys("Gå en tur<enter>")
        assert "3 er valgt" in leader.lines()[-2]
        assert [line.text for line in lines(leader, "giver")][-1] == "Gå en tur"
        assert len(leader.value(Choices, "giver").chosen) == 3
        lines(leader, "giver")[3].focus()
        assert "5 t" in leader.page()
        await leader.keys("<up><space>")
        assert len(leader.value(Choices, "giver").chosen) == 2
        assert "3 er valgt" not in leader.page()


async def test_each_list_offers_what_was_marked_for_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag") as leader:
        await at_picks(leader, "+<down>-<down>+-")
        assert len(lines(leader, "giver")) == 2
        assert len(lines(leader, "draener")) == 2
        both = {line.key for line in lines(leader, "giver")} & {line.key for line in lines(leader, "draener")}
        assert len(both) == 1


async def test_a_pick_whose_row_was_taken_away_stays_with_its_words(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag") as leader:
        screen = await at_picks(leader, "+")
        (line,) = lines(leader, "giver")
        name = line.text
        line.focus()
        await leader.keys("<space>")
        await screen.turn_to(page_of(screen.pages, "aktiviteter"), "aktiviteter")
        await leader.rest()
        await leader.keys("<home><delete>")
        await screen.turn_to(page_of(screen.pages, "giver"), "giver")
        await leader.rest()
        assert [line.text for line in lines(leader, "giver")] == [name]
        assert len(leader.value(Choices, "giver").chosen) == 1


async def test_picks_move_in_their_order_and_their_questions_with_them(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "pick") as leader:
        await leader.keys("<space><down><space><shift+up>")
        assert leader.value(Choices).chosen == ("samtaler", "moeder")
        view = leader.on(ExerciseScreen).views["vaelg"]
        await leader.until(lambda: [f.place for f in view.query(Field)] == ["samtaler/mere", "moeder/mere"])
        await leader.keys("<up>")
        assert leader.in_focus(PickLine).key == "moeder"


async def test_one_of_ones_own_is_written_and_picked(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "pick") as leader:
        await leader.keys("<tab><tab><tab><enter>Stilhed<enter>")
        value = leader.value(Choices)
        assert [value.taken[key].text for key in value.chosen] == ["Stilhed"]
        assert "✓ 1 Stilhed" in leader.page()
        await leader.keys("<enter><escape>")
        assert leader.value(Choices) == value


async def test_one_of_ones_own_that_is_undone_goes_from_the_list_and_comes_back_with_redo(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "pick") as leader:
        await leader.keys("<tab><tab><tab><enter>Stilhed<enter>")
        await leader.keys("<ctrl+z>")
        assert "Stilhed" not in leader.page()
        await leader.keys("<ctrl+y>")
        assert "✓ 1 Stilhed" in leader.page()
        own = lines(leader, "vaelg")[-1]
        assert own.text == "Stilhed"
        own.focus()
        await leader.keys("<space>")
        assert "   Stilhed" in leader.page()
        await leader.keys("<space>")
        assert "✓ 1 Stilhed" in leader.page()
        await leader.keys("<ctrl+z><ctrl+z><ctrl+z>")
        assert "Stilhed" not in leader.page()
        assert leader.focused.id == "own"


@pytest.mark.parametrize("exercise", ["pick", "themes"])
async def test_up_on_the_first_line_stops(exercise: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, exercise) as leader:
        first = leader.in_focus(PickLine)
        await leader.keys("<up>")
        assert leader.focused is first
        await leader.keys("<down><up>")
        assert leader.focused is first


async def test_an_empty_list_leads_to_the_table(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag") as leader:
        screen = await at_picks(leader, "")
        assert lines(leader, "giver") == []
        next(iter(screen.views["giver"].query("#source"))).focus()
        await leader.keys("<enter>")
        assert screen.at == page_of(screen.pages, "aktiviteter")


async def test_a_pick_line_is_worked_by_clicks(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "pick") as leader:
        await leader.clicks(lines(leader, "vaelg")[1], 5, 0)
        assert leader.value(Choices).chosen == ("samtaler",)
        await leader.clicks(lines(leader, "vaelg")[2], 20, 0)
        assert leader.value(Choices).chosen == ("samtaler",)
        await leader.clicks(lines(leader, "vaelg")[2], 20, 0)
        assert leader.value(Choices).chosen == ("samtaler", "post")


async def test_a_theme_unfolds_and_the_one_before_folds(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "themes") as leader:
        await leader.keys("<enter>")
        assert "Hvad har ændret din hverdag?" in leader.page()
        first, second = lines(leader, "temaer")
        second.focus()
        await leader.keys("<enter>")
        assert "Hvem hjælper dig" in leader.page()
        assert "Hvad har ændret din hverdag?" not in leader.page()
        second.focus()
        await leader.keys("<enter>")
        assert "Hvem hjælper dig" not in leader.page()
        await leader.clicks(first, 20, 0)
        await leader.clicks(first, 20, 0)
        assert "Hvad har ændret din hverdag?" in leader.page()


async def test_more_themes_than_a_walk_needs_are_taken_and_said(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "walk-and-talk") as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(page_of(screen.pages, "temaer"), "temaer")
        await leader.rest()
        await leader.keys("<space><down><space><down><space>")
        assert len(leader.value(Choices, "temaer").chosen) == 3
        assert "nok til én tur" in leader.page()


async def test_a_theme_of_ones_own_is_named_noted_taken_along_and_taken_away_again(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "themes") as leader:
        lines(leader, "temaer")[0].focus()
        await leader.keys("<ctrl+n>Ferie<tab>Hvem passer butikken?<escape>")
        value = leader.value(Choices)
        assert value.taken["egen-1"].text == "Ferie"
        assert value.get("egen-1/noter") == "Hvem passer butikken?"
        own = lines(leader, "temaer")[-1]
        assert own.text == "Ferie"
        own.focus()
        await leader.keys("<space>")
        assert leader.value(Choices).chosen == ("egen-1",)
        await leader.keys("<delete>")
        assert leader.value(Choices).removed == ("egen-1",)
        assert [line.key for line in lines(leader, "temaer")] == ["retning", "kolleger"]
        assert isinstance(leader.focused, PickLine)
        await leader.keys("<ctrl+z>")
        assert lines(leader, "temaer")[-1].text == "Ferie"
        assert leader.in_focus(PickLine).key == "egen-1"
        await leader.keys("<delete>")
        await leader.clicks_on("Fjernet: 1")
        assert leader.in_focus(PickLine).key == "egen-1"
        assert leader.value(Choices).get("egen-1/noter") == "Hvem passer butikken?"


async def test_themes_of_ones_own_are_moved_and_stay_where_they_were_put(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "themes") as leader:
        lines(leader, "temaer")[0].focus()
        await leader.keys("<ctrl+n>Ferie<escape>")
        lines(leader, "temaer")[0].focus()
        await leader.keys("<ctrl+n>Penge<escape>")
        lines(leader, "temaer")[-1].focus()
        await leader.keys("<shift+up>")
        assert [line.text for line in lines(leader, "temaer")][-2:] == ["Penge", "Ferie"]
        assert leader.in_focus(PickLine).text == "Penge"
        assert list(leader.value(Choices).taken) == ["egen-2", "egen-1"]
        await leader.keys("<ctrl+z>")
        assert [line.text for line in lines(leader, "temaer")][-2:] == ["Ferie", "Penge"]


async def test_a_theme_of_the_form_is_not_taken_away(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "themes") as leader:
        lines(leader, "temaer")[0].focus()
        await leader.keys("<delete>")
        assert len(lines(leader, "temaer")) == 2
