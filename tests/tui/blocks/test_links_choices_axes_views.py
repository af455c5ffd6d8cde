"""Links that are copied, answers that are chosen, four kinds of questions that are walked."""

from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Answer, Audience, Choices, Mark, State, Texts
from trivsel_tui.blocks.choices import Chooser
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.figure import FigureScreen
from trivsel_tui.tui.widgets.axes_map import BESIDE, AxesMap
from trivsel_tui.tui.widgets.copy_line import CopyLine
from trivsel_tui.tui.widgets.door import Door
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.option_line import OptionLine
from trivsel_tui.tui.widgets.stop import Stop

DOORS = """
title: Vælg
page: 18
minutes: 10
purpose: Finde vej.
blocks:
  - id: valg
    kind: choices
    questions:
      - id: hvordan
        text: Hvordan?
        options:
          - {id: skema, name: På skema, doors: [livscirkler, energi-mindmap]}
          - {id: tur, name: På tur, doors: [walk-and-talk]}
"""

MANY_LINKS = """
title: Læs mere
page: 27
minutes: 5
purpose: Læse.
blocks:
  - id: steder
    kind: links
    links:
      - {id: a, title: A, address: www.a.dk, about: Et.}
      - {id: b, title: B, address: www.b.dk, about: To.}
      - {id: c, title: C, about: Tre.}
"""


def own_with(tmp_path: Path, name: str, text: str) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("way", ["<enter>", "click"])
async def test_an_address_is_copied_and_nothing_is_opened(
    tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(tmp_path, "links") as leader:
        copied: list[str] = []
        monkeypatch.setattr(leader.app, "copy_to_clipboard", copied.append)
        monkeypatch.setattr(leader.app, "open_url", pytest.fail)
        if way == "click":
            await leader.clicks_on("www.etsundtarbejdsliv.dk")
        else:
            await leader.keys(way)
        assert copied == ["www.etsundtarbejdsliv.dk/lederrollen"]
        assert "Kopieret. Sæt den ind i din browser." in leader.page()
        assert "Enter Kopiér" in leader.foot()


async def test_addresses_are_walked_and_what_has_none_is_only_read(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "laes", own=own_with(tmp_path, "laes", MANY_LINKS)) as leader:
        await leader.keys("<enter><down>")
        assert leader.in_focus(CopyLine).text == "www.b.dk"
        await leader.keys("<enter>")
        assert leader.page().count("Kopieret.") == 1
        await leader.keys("<space>1<shift+down><up>")
        assert leader.in_focus(CopyLine).text == "www.a.dk"
        await leader.keys("<down><down>")
        leader.in_focus(Stop)
        assert "Tre." in leader.page()


async def test_digits_choose_and_go_on_and_space_takes_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "choices") as leader:
        await leader.keys("2")
        assert leader.value(Choices).chosen == ("metode/samtale",)
        assert leader.in_focus(OptionLine).key == "gruppe/egen"
        assert "I bruger en tur to og to sammen med …" in leader.page()
        await leader.keys("13")
        assert leader.value(Choices).chosen == ("metode/samtale", "gruppe/egen", "gruppe/leder")
        assert leader.in_focus(OptionLine).key == "gruppe/leder"
        assert "I bruger en tur to og to sammen med jeres egen gruppe og din leder." in leader.page()
        await leader.keys("<space>9")
        assert leader.value(Choices).chosen == ("metode/samtale", "gruppe/egen")
        await leader.keys("<up><up><up><up><enter>")
        assert leader.value(Choices).chosen == ("gruppe/egen", "metode/skema")
        await leader.keys("<ctrl+z>")
        assert leader.value(Choices).chosen == ("metode/samtale", "gruppe/egen")


async def test_a_digit_pressed_again_takes_the_answer_back_where_it_stands(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "choices") as leader:
        await leader.keys("1<up><up>1")
        assert leader.value(Choices).chosen == ()
        assert leader.in_focus(OptionLine).key == "metode/skema"


async def test_f8_holds_for_the_question_in_use(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "choices") as leader:
        await leader.keys("<down><f8>s")
        assert leader.answer().mark_at("metode").state is State.LATER
        assert leader.answer().mark_at("gruppe").state is State.ANSWERED
        assert "… Senere" in leader.page()


async def test_a_click_chooses_an_answer(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "choices") as leader:
        await leader.clicks_on("Et netværk")
        await leader.clicks_on("Et netværk")
        assert leader.value(Choices).chosen == ("gruppe/netvaerk",)


async def test_what_is_chosen_opens_its_doors_and_no_others(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "data", "vej", own=own_with(tmp_path, "vej", DOORS)) as leader:
        assert not leader.app.screen.query(Door)
        await leader.keys("1")
        assert [door.exercise for door in leader.app.screen.query(Door)] == ["livscirkler", "energi-mindmap"]
        await leader.keys("2")
        assert [door.exercise for door in leader.app.screen.query(Door)] == ["walk-and-talk"]
        await leader.keys("<tab><enter>")
        assert leader.on(ExerciseScreen).exercise.id == "walk-and-talk"
        await leader.keys("<escape>")
        leader.in_focus(Door)


async def test_letters_on_an_answer_do_nothing(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "choices") as leader:
        await leader.keys("abcdefghijklmnopqrstuvwxyzæøå+-0")
        assert leader.value(Choices).chosen == ()


async def to_the_map(leader: Leader) -> AxesMap:
    await leader.keys("<tab>")
    return leader.in_focus(AxesMap)


async def test_arrows_walk_the_map_as_it_looks_and_past_its_edges(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "axes") as leader:
        chart = await to_the_map(leader)
        walked = []
        for key in ("<down>", "<right>", "<up>", "<left>", "<left>", "<right>", "<right>"):
            await leader.keys(key)
            walked.append(chart.chosen)
        assert walked == [
            "cirkulaere",
            "refleksive",
            "strategiske",
            "lineaere",
            "lineaere",
            "strategiske",
            "strategiske",
        ]
        await leader.until(lambda: "De prøver en handling af." in leader.page())
        await leader.keys("<up>")
        assert leader.in_focus(Field).place == "sag"
        chart.focus()
        await leader.keys("<down><down>")
        leader.in_focus(Stop)


async def test_a_kind_is_opened_answered_and_leads_on_to_the_next_one_suggested(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "axes") as leader:
        await to_the_map(leader)
        await leader.until(lambda: "0 af 5 · Tag ét fra hver" in leader.page())
        await leader.keys("<enter>siden sommer")
        assert leader.value(Texts, "slags").get("lineaere/laenge") == "siden sommer"
        await leader.keys("<tab><tab>")
        assert leader.in_focus(Stop).text == "Næste slags: Cirkulære spørgsmål"
        await leader.keys("<enter>mig<tab><enter>alt<tab><enter>ja<tab>")
        assert dict(leader.value(Texts, "slags").texts) == {
            "lineaere/laenge": "siden sommer",
            "cirkulaere/stoerst": "mig",
            "strategiske/proevet": "alt",
            "refleksive/bestemme": "ja",
        }
        assert leader.in_focus(Stop).id != "next-kind"


async def test_a_kind_that_is_opened_again_begins_at_what_is_not_answered(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "axes") as leader:
        chart = await to_the_map(leader)
        await leader.keys("<enter>siden sommer")
        chart.focus()
        await leader.keys("<enter>")
        assert leader.in_focus(Field).place == "lineaere/kerne"
        assert len(leader.app.screen.query(".asked")) == 1


async def test_the_map_shows_how_much_is_answered_of_each_kind(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "axes") as leader:
        await to_the_map(leader)
        await leader.keys("<enter>siden sommer<tab><tab><enter>mig<escape>")
        chart = leader.app.screen.query_one(AxesMap)
        marks = {spot.id: (spot.mark, spot.count) for spot in chart.spots.values()}
        assert marks["lineaere"] == ("◐", "1 af 2")
        assert marks["cirkulaere"] == ("●", "1 af 1")
        assert marks["refleksive"] == ("○", "")


async def test_f8_on_a_question_holds_for_it_alone(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "axes") as leader:
        await to_the_map(leader)
        await leader.keys("<enter><f8>s")
        assert leader.answer("slags").mark_at("lineaere/laenge").state is State.LATER
        assert leader.answer("slags").mark_at("lineaere/kerne").state is State.ANSWERED


async def test_the_figure_is_shown_large_before_anything_is_answered(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "axes") as leader:
        await leader.keys("<f5>")
        leader.on(FigureScreen)
        await leader.keys("t")
        assert "Lineære spørgsmål: fortid og nutid, lineært." in leader.page()


async def test_the_outline_leads_to_a_kind_on_the_map(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "axes") as leader:
        await leader.keys("<f3>refl<enter>")
        assert leader.in_focus(AxesMap).chosen == "refleksive"


@pytest.mark.parametrize(("x", "y", "chosen"), [(5, 7, "cirkulaere"), (50, 2, "strategiske"), (35, 2, "lineaere")])
async def test_a_click_chooses_a_kind_and_a_second_one_opens_it(tmp_path: Path, x: int, y: int, chosen: str) -> None:
    async with at_desk(tmp_path, "axes", size=(80, 40)) as leader:
        chart = leader.app.screen.query_one(AxesMap)
        await leader.clicks(chart, x, y)
        assert chart.chosen == chosen
        if x != 35:
            await leader.clicks(chart, x, y)
            assert leader.in_focus(Field).place.startswith(chosen)


@pytest.mark.parametrize("size", [(80, 24), (64, 18), (120, 40)])
async def test_the_whole_map_is_in_sight_when_it_is_reached(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_desk(tmp_path, "axes", size=size) as leader:
        await to_the_map(leader)
        wanted = ("  Lineært", "Fremtid ▶", "4 ○") if size[1] < 20 else ("  Lineært", "Cirkulært ")
        await leader.until(lambda: all(words in leader.page() for words in wanted))


@pytest.mark.parametrize(("way", "back"), [("left", "right"), ("up", "down")])
def test_each_arrow_leads_to_the_neighbour_on_its_side_and_the_opposite_one_back(way: str, back: str) -> None:
    for here, there in BESIDE[way].items():
        assert BESIDE[back][there] is here
        assert (here.top == there.top) is (way == "left")
        assert (here.right == there.right) is (way == "up")
    assert len(BESIDE[way]) == len(BESIDE[back]) == 2


async def test_who_may_see_the_answers_is_said_once_where_it_is_the_same_for_all(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "choices") as leader:
        block = leader.block()
        assert isinstance(block, Chooser)
        first, second = block.questions[:2]
        value = Choices((f"{first.id}/{first.options[0].id}", f"{second.id}/{second.options[0].id}"))
        seen = Mark(audience=(Audience.CHEF,))
        answer = Answer(value).with_mark(first.id, seen).with_mark(second.id, seen)
        leader.journal.record(leader.exercise, block, answer)
        leader.on(ExerciseScreen).show_again(block.id)
        await leader.rest()
        assert leader.page().count("må ses af") == 1
        leader.journal.record(leader.exercise, block, answer.with_mark(second.id, Mark()))
        leader.on(ExerciseScreen).show_again(block.id)
        await leader.rest()
        assert leader.page().count("må ses af") == 1


async def test_a_door_that_a_choice_opens_below_the_fold_is_brought_in_sight(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "leder-apv-metode", own=tmp_path) as leader:
        await leader.keys("<f3>metode<enter>")
        assert "Gå til Kortlægning" not in leader.page()
        await leader.keys("1")
        await leader.until(lambda: "Gå til Walk-and-talk" in leader.page() and "Gå til Kortlægning" in leader.page())
        assert leader.in_focus(OptionLine).question == "emne"
        assert "Det, vi skal nå" in leader.page()
