"""The whole leader-APV in one sitting, with keys alone: colours, priorities, a sheet, its dates, and back again."""

from pathlib import Path

import pytest

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Entries, Row, Rows
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.follow_up import FollowUpScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.widgets.due_list import DueList
from trivsel_tui.tui.widgets.exercise_list import ExerciseList
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.level_list import LevelList
from trivsel_tui.tui.widgets.stop import Stop

WORDS = "Møder på Ærø, der æder dagen"
MORE = f"{WORDS} op"
MAP, RANKED, PLAN = "apv-kortlaegning", "apv-prioritering", "apv-handlingsplan"


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Dokumenter"
    folder.mkdir()
    monkeypatch.setattr("trivsel_tui.tui.opening.documents_folder", lambda: folder)
    return folder


async def home(leader: Leader) -> None:
    while not isinstance(leader.app.screen, HomeScreen):
        await leader.keys("<escape>")


async def go_to(leader: Leader, exercise: str, *, after: str = "<down>") -> None:
    """Go from home to an exercise of the last part; ``after`` is pressed until it is the one chosen."""
    await home(leader)
    await leader.keys("7")
    listed = leader.in_focus(ExerciseList)
    await until(leader, "<up>", lambda: listed.at == 0)
    await until(leader, after, lambda: listed.chosen is not None and listed.chosen.card.id == exercise)
    await leader.keys("<enter>")
    leader._exercise = exercise
    assert leader.on(ExerciseScreen).exercise.id == exercise


async def until(leader: Leader, key: str, holds: object) -> None:
    """Press a key until something holds."""
    assert callable(holds)
    for _press in range(60):
        if holds():
            return
        await leader.keys(key)
    raise AssertionError(leader.page())


async def past_the_advice(leader: Leader) -> None:
    if isinstance(leader.focused, Stop):
        await leader.keys("<enter>")


async def to_the_row(leader: Leader, words: str) -> None:
    await leader.keys("<home>")
    await until(leader, "<down>", lambda: leader.in_focus(LevelList).name_text == words)


def entry_at(leader: Leader, words: str) -> tuple[bool, bool]:
    """Return whether a keyword is in the group's level, and whether it is starred."""
    entries = leader.value(Entries, "prioritering").entries
    found = next(entry for entry in entries if entry.text == words)
    return found.on("ledergruppen"), found.on("star")


def sheet(leader: Leader) -> Row:
    return next(row for row in leader.value(Rows, "ark").rows if row.text("goer").startswith("Vi stryger"))


async def map_it(leader: Leader) -> None:
    await go_to(leader, MAP)
    await leader.keys("<f3>krav i<enter>")
    await leader.keys(f"{WORDS}<enter>")
    await leader.keys("<down>kan vente<down>går godt")
    texts = {entry.at: entry.text for entry in leader.value(Entries, "temaer").entries}
    assert (texts["krav/red"], texts["krav/yellow"], texts["krav/green"]) == (WORDS, "kan vente", "går godt")
    await leader.keys("<escape><end><down><tab>")
    assert "Gå til Prioritering" in leader.in_focus(Stop).text


async def rank_it(leader: Leader, starred: str) -> None:
    await leader.keys("<enter>")
    leader._exercise = RANKED
    await past_the_advice(leader)
    if starred:
        await to_the_row(leader, starred)
        await leader.keys("<space>")
    await to_the_row(leader, WORDS)
    await leader.keys("2")
    await to_the_row(leader, WORDS)
    await leader.keys("<space>")
    assert entry_at(leader, WORDS) == (True, True)
    assert f"★ {WORDS}"[:14] in leader.page()


async def plan_it(leader: Leader) -> None:
    await leader.keys("<enter>")
    leader._exercise = PLAN
    assert leader.on(ExerciseScreen).exercise.id == PLAN
    assert "fra Prioritering · STOP OP" in leader.page()
    assert leader.in_focus(Field).place.endswith("/goer")
    await leader.keys("Vi stryger to møder<tab>Et ja fra oven<tab>om 3 uger")
    assert "→ tirsdag 15. december 2026 · om 3 uger" in leader.page()
    await leader.keys("<enter>et halvt år<enter>31/2")
    assert "Februar har 28 dage." in leader.page()
    await leader.keys("<enter>Åse<tab>Jeg<tab>Kalenderen<tab>uge 10<enter>marts 2027")
    assert "↑ ↓ En måned" in leader.foot()
    await leader.keys("<enter>")
    assert sheet(leader).cells["frist"] == "31/2"
    assert sheet(leader).cells["emne"] == WORDS


async def follow_it_up(leader: Leader, documents: Path) -> None:
    await home(leader)
    await leader.keys("<escape>d")
    leader.on(FollowUpScreen)
    dates = leader.in_focus(DueList)
    about = f"{WORDS} · Start"
    mine = [due.about for due in dates.open if due.about.startswith(WORDS)]
    assert sorted(mine) == [f"{WORDS} · {what}" for what in ("Ledermøde", "Se efter", "Start")]
    await leader.keys("<home>")
    await until(leader, "<down>", lambda: dates.chosen is not None and dates.chosen.about == about)
    await leader.keys("<space>")
    assert about in [due.about for due in dates.done]
    await leader.keys("<end>")
    assert "Enter Fold ud eller ind" in leader.foot()
    assert "Klaret" not in leader.foot()
    await leader.keys("<ctrl+z><home>")
    await until(leader, "<down>", lambda: dates.chosen is not None and dates.chosen.about == about)
    await leader.keys("u")
    await leader.keys("om 5 dage<enter>")
    assert next(due for due in dates.open if due.about == about).typed == "om 5 dage"
    await leader.keys("<home>")
    await until(leader, "<down>", lambda: dates.chosen is not None and dates.chosen.about == about)
    await leader.keys("i<enter>")
    assert (documents / "Trivsel 2026-11-29.ics").exists()
    await leader.keys("<enter>")
    assert leader.in_focus(Field).place.endswith("/start")
    assert leader.in_focus(Field).text == "om 5 dage"


async def reword_and_remove_it(leader: Leader) -> None:
    await go_to(leader, MAP)
    await leader.keys("<f3>krav i<enter>")
    await leader.keys("<left><enter> op<escape>")
    await go_to(leader, RANKED)
    await leader.keys("<f3>hvem kan<enter>")
    await to_the_row(leader, MORE)
    await go_to(leader, PLAN)
    await leader.keys(f"<f3>{MORE}<enter>")
    assert sheet_shown(leader) == MORE
    await go_to(leader, MAP)
    await leader.keys("<f3>krav i<enter>")
    await leader.keys("<left><delete>")
    assert MORE not in [entry.text for entry in leader.value(Entries, "temaer").entries]
    await go_to(leader, RANKED)
    await leader.keys("<f3>hvem kan<enter>")
    await to_the_row(leader, MORE)
    await go_to(leader, PLAN)
    await leader.keys(f"<f3>{MORE}<enter>")
    assert sheet_shown(leader) == MORE


def sheet_shown(leader: Leader) -> str:
    """Return what the first field of the open sheet says."""
    return next(field.text for field in leader.app.screen.query(Field) if field.place.endswith("/emne"))


@pytest.mark.parametrize("starred", ["", "slag ved badet bliver ikke skrevet ned"])
async def test_a_keyword_goes_from_the_map_to_a_sheet_and_its_dates_and_follows_its_origin(
    starred: str, tmp_path: Path, documents: Path
) -> None:
    async with at_desk(tmp_path / "data", example=bool(starred), own=tmp_path) as leader:
        await map_it(leader)
        await rank_it(leader, starred)
        await plan_it(leader)
        await follow_it_up(leader, documents)
        await reword_and_remove_it(leader)


async def test_words_reworded_in_one_sitting_and_removed_in_another_stay_as_they_were_last(
    tmp_path: Path, documents: Path
) -> None:
    async with at_desk(tmp_path / "data", own=tmp_path) as leader:
        await map_it(leader)
        await rank_it(leader, "")
        await plan_it(leader)
        await go_to(leader, MAP)
        await leader.keys("<f3>krav i<enter><left><enter> op<escape>")
    async with at_desk(tmp_path / "data", own=tmp_path) as leader:
        await go_to(leader, MAP)
        await leader.keys("<f3>krav i<enter><left><delete>")
    async with at_desk(tmp_path / "data", own=tmp_path) as leader:
        await go_to(leader, RANKED)
        await leader.keys("<f3>hvem kan<enter>")
        await to_the_row(leader, MORE)
        await leader.keys("<delete>")
        await go_to(leader, PLAN)
        await leader.keys(f"<f3>{MORE}<enter>")
        assert sheet_shown(leader) == MORE
