"""The cards on the screen: drawn by a chance from outside, timed by a watch from outside, and never kept."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.widgets import Digits, Static

from tests.tui.leader import GALLERY, Leader, at_desk
from trivsel_tui.tui.blocks.cards import CardsView
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.summary import SummaryScreen
from trivsel_tui.tui.widgets.card_clock import CardClock
from trivsel_tui.tui.widgets.choice_line import ChoiceLine
from trivsel_tui.tui.widgets.line import Line


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    shutil.copy(GALLERY / "cards.yaml", folder / "cards.yaml")
    return folder


@pytest.fixture
async def leader(tmp_path: Path, own: Path) -> AsyncIterator[Leader]:
    async with at_desk(tmp_path / "data", "cards", own=own) as leader:
        yield leader


def view(leader: Leader) -> CardsView:
    return leader.app.screen.query_one(CardsView)


def clock(leader: Leader) -> CardClock:
    return leader.app.screen.query_one(CardClock)


def card(leader: Leader) -> str:
    return str(leader.app.screen.query_one("#card", Static).content)


def own_words(own: Path) -> list[str]:
    return [
        line.strip() for line in (own / "cards.yaml").read_text(encoding="utf-8").splitlines() if "own: true" in line
    ]


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def test_the_same_chance_turns_up_the_same_cards(tmp_path: Path, own: Path) -> None:
    seen = []
    for run in ("a", "b"):
        async with at_desk(tmp_path / run, "cards", own=own) as leader:
            shown = [card(leader)]
            for _draw in range(3):
                await leader.keys("n")
                shown.append(card(leader))
            assert len(set(shown)) == 4
            seen.append(shown)
    assert seen[0] == seen[1]


async def test_the_clock_goes_from_one_to_the_other_and_then_to_somebody_new_with_another_card(leader: Leader) -> None:
    first = card(leader)
    assert "Den ene spørger, den anden fortæller" in leader.page()
    assert "makker 1 af 3" in leader.page()
    assert leader.app.screen.query_one(Digits).value == "1.00"
    await leader.keys("<enter>")
    assert "Nu den anden vej" in leader.page()
    assert card(leader) == first
    await leader.keys("<enter>")
    assert "makker 2 af 3" in leader.page()
    assert card(leader) != first


async def test_at_zero_it_says_change_and_rings_once(leader: Leader, monkeypatch: pytest.MonkeyPatch) -> None:
    rung: list[int] = []
    monkeypatch.setattr(leader.app, "bell", lambda: rung.append(1))
    seconds = 0.0
    clock(leader).now = lambda: seconds
    await leader.keys("<space>")
    seconds = 59.4
    clock(leader).look()
    await leader.rest()
    assert not rung
    seconds = 61.0
    clock(leader).look()
    clock(leader).look()
    await leader.rest()
    assert rung == [1]
    assert "Byt" in leader.page()


async def test_after_the_last_turn_the_closing_questions_are_shown_and_lead_on(leader: Leader) -> None:
    await leader.keys("<enter><enter><enter><enter><enter><enter>")
    assert "Hvordan var det at fortælle?" in leader.page()
    assert "Der gemmes intet fra samtalen." in leader.page()
    await leader.keys("<shift+tab><enter>")
    assert "makker 1 af 3" in leader.page()
    assert "Hvordan var det at fortælle?" not in leader.page()
    await leader.keys("<enter><enter><enter><enter><enter><enter><enter>")
    leader.on(SummaryScreen)


async def test_a_card_put_away_does_not_come_and_comes_back_by_ctrl_z(leader: Leader) -> None:
    away = card(leader)
    await leader.keys("<delete>")
    assert "Lagt væk: 1" in leader.page()
    shown = set()
    for _draw in range(6):
        shown.add(card(leader))
        await leader.keys("n")
    assert away not in shown
    await leader.keys("<ctrl+z>")
    assert card(leader) == away
    assert "Lagt væk" not in leader.page()


async def test_all_cards_can_be_put_away_and_taken_back_by_the_line(leader: Leader) -> None:
    await leader.keys("<delete><delete><delete><delete>")
    assert "Alle kort er lagt væk." in leader.page()
    assert "Andet kort" not in leader.foot()
    await leader.keys("n<tab><enter>")
    assert "Alle kort er lagt væk." not in leader.page()
    leader.in_focus(CardClock)


async def test_a_card_of_ones_own_is_written_with_letters_and_kept_as_content(leader: Leader, own: Path) -> None:
    await leader.keys("<ctrl+n>")
    leader.in_focus(Line)
    await leader.writes('nu: hvad # er "det" [nu]?')
    await leader.keys("<enter>")
    assert card(leader) == 'nu: hvad # er "det" [nu]?'
    leader.in_focus(CardClock)
    assert '- {id: own-1, text: "nu: hvad # er \\"det\\" [nu]?", own: true}' in own_words(own)
    assert "Dit eget kort:" in leader.page()
    shown = set()
    for _draw in range(5):
        shown.add(card(leader))
        await leader.keys("n")
    assert len(shown) == 5


async def test_ones_own_card_is_renamed_removed_and_brought_back(leader: Leader, own: Path) -> None:
    await leader.keys("<ctrl+n>Mit<enter><tab><enter> eget<enter>")
    assert card(leader) == "Mit eget"
    assert '- {id: own-1, text: "Mit eget", own: true}' in own_words(own)
    await leader.keys("<tab><right><enter>")
    assert "Dit kort er fjernet." in leader.page()
    assert "own-1" not in "".join(own_words(own))
    await leader.keys("<tab><enter>")
    assert card(leader) == "Mit eget"
    assert '- {id: own-1, text: "Mit eget", own: true}' in own_words(own)


@pytest.mark.parametrize("keys", ["<enter><tab><enter>", "<ctrl+z>"])
async def test_a_removed_card_comes_back_after_a_turn_and_by_ctrl_z(leader: Leader, own: Path, keys: str) -> None:
    await leader.keys("<ctrl+n>Mit<enter>")
    await leader.keys("<tab><right><enter>")
    await leader.until(lambda: "Dit kort er fjernet." in leader.page())
    assert "own-1" not in "".join(own_words(own))
    await leader.keys(keys)
    assert card(leader) == "Mit"
    assert '- {id: own-1, text: "Mit", own: true}' in own_words(own)


async def test_the_whole_of_a_card_is_seen_while_it_is_written_and_one_bar_stands(leader: Leader) -> None:
    assert leader.page().count("▌") == 1
    words = "Fortæl om æblerne på Ærø, og hvem der spiste dem med dig i år"
    await leader.keys("<ctrl+n>")
    await leader.writes(words)
    assert card(leader) == words


async def test_nothing_written_is_no_card_and_esc_keeps_what_was(leader: Leader, own: Path) -> None:
    before = own_words(own)
    await leader.keys("<ctrl+n><enter>")
    assert own_words(own) == before
    await leader.keys("<ctrl+n>Til sidst<escape>")
    assert card(leader) == "Til sidst"
    await leader.keys("<escape>")
    leader.on(HomeScreen)


async def test_a_paste_of_several_lines_stands_on_one_card(leader: Leader) -> None:
    await leader.keys("<ctrl+n>")
    await leader.pastes("Hvad\nså\nnu?")
    await leader.keys("<enter>")
    assert card(leader) == "Hvad så nu?"


async def test_a_disk_that_refuses_is_said_and_what_was_written_stands(
    leader: Leader, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise PermissionError(13, "no")

    with monkeypatch.context() as patch:
        patch.setattr("trivsel_tui.journal.replacing.write", refuse)
        await leader.keys("<ctrl+n>Mit eget<enter>")
        assert "Kortet er ikke gemt:" in leader.page()
        assert leader.in_focus(Line).value == "Mit eget"
        assert len(own_words(own)) == 1
    await leader.keys("<enter>")
    assert card(leader) == "Mit eget"
    assert "ikke gemt" not in leader.page()


async def test_a_window_that_only_reads_writes_no_card(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "cards", own=own, readable_only="læs", size=(120, 40)) as leader:
        assert "Eget kort" not in leader.foot()
        await leader.keys("<ctrl+n>")
        assert not leader.app.screen.query(Line)
        for _draw in range(4):
            up = view(leader).deck.card
            if up is None or not up.own:
                await leader.keys("n")
        assert "fredag" in card(leader)
        assert not leader.app.screen.query_one(ChoiceLine).display


async def test_a_whole_talk_leaves_not_a_byte(tmp_path: Path, own: Path) -> None:
    data = tmp_path / "data"
    async with at_desk(data, "cards", own=own) as leader:
        before, content = files(data), files(own)
        shown = {card(leader)}
        for key in ("<space>", "n", "<delete>", *(6 * ("<enter>",)), "<tab>"):
            await leader.keys(key)
            shown.add(card(leader))
        leader.app.desk.journal.flush()
        await leader.keys("<escape>")
    after = {path: content for path, content in files(data).items() if path.name != "settings.json"}
    assert after == before
    assert files(own) == content
    everything = b"".join(files(data).values()).decode()
    assert shown
    assert not any(words in everything for words in shown)


async def test_what_is_kept_and_what_is_not_is_told_apart(leader: Leader) -> None:
    assert "Der gemmes intet fra samtalen." in leader.page()
    await leader.keys("<ctrl+n>Mit eget")
    assert "Der gemmes intet" not in leader.page()
    assert "Kortet bliver gemt blandt øvelsens kort." in leader.page()
    await leader.keys("<enter>")
    assert "Der gemmes intet fra samtalen." in leader.page()


async def test_in_a_low_window_the_whole_page_is_seen(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "cards", own=own, size=(64, 18)) as leader:
        assert "Videre" in leader.page()
