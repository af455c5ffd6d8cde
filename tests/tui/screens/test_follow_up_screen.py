"""Follow-up on the screen: by day, dealt with and brought back, put off, gone to, and into a calendar."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Row, Rows
from trivsel_tui.tui.screens.follow_up import FollowUpScreen
from trivsel_tui.tui.screens.home import HomeScreen

SHEETS = Rows(
    (
        Row("ark-1", "For mange møder", {"hvad": "For mange møder", "slut": "om 3 uger"}),
        Row("ark-2", "To chefer", {"slut": "12/11", "moede": "marts"}),
        Row("ark-3", "Ro", {"slut": "ved lejlighed"}),
    )
)


@asynccontextmanager
async def at_follow_up(folder: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Leader]:
    async with at_desk(folder, "sheets", answer=SHEETS, size=size) as leader:
        await leader.keys("<escape><escape><escape>")
        await leader.until(lambda: "12. november" in leader.page())
        yield leader


async def test_home_says_the_nearest_date_and_d_shows_all(tmp_path: Path) -> None:
    async with at_follow_up(tmp_path) as leader:
        leader.on(HomeScreen)
        print(leader.page())
        await leader.keys("d")
        leader.on(FollowUpScreen)
        print(leader.page())
        await leader.keys("<space>")
        print(leader.page())
        await leader.keys("u")
        print(leader.page())
        await leader.keys("<enter>")
        print(leader.page())
        await leader.keys("i")
        print(leader.page())
        await leader.keys("<escape><end><enter>")
        print(leader.page())
        assert 0
