"""What is saved is said on the page in sight, and on one that is covered when it is back."""

from pathlib import Path

from tests.tui.leader import NOW, at_desk
from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.widgets.topline import TopLine

SAVED = Saving(SavingState.SAVED, NOW)


async def test_a_page_that_is_covered_is_not_drawn_for_what_is_saved(tmp_path: Path) -> None:
    """Textual would then forget the letter just typed on the page in sight, until the next key."""
    async with at_desk(tmp_path, "questions") as leader:
        home = next(screen for screen in leader.app.screen_stack if isinstance(screen, HomeScreen))
        before = home.query_one(TopLine).saving
        leader.app._show_saving(SAVED)
        assert leader.app.screen.query_one(TopLine).saving == SAVED
        assert home.query_one(TopLine).saving == before != SAVED


async def test_home_says_what_was_saved_meanwhile(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.writes("ro")
        leader.journal.flush()
        await leader.keys("<escape><escape><escape>")
        home = leader.on(HomeScreen)
        shown = home.query_one(TopLine).saving
        assert shown is not None
        assert shown.state is SavingState.SAVED
