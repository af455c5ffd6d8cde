"""Scales draw the lines that have become others, and those alone; what is seen is never an old line."""

from pathlib import Path

import pytest
from rich.segment import Segment

from tests.tui.leader import Leader, at_desk
from trivsel_tui.tui.widgets.scale import Scales
from trivsel_tui.tui.widgets.slider import Slider

WALK = ["9", "6", "3", "213", "<tab>", "<home>", "5", "<up>", "+", "<backspace>", "<shift+tab>", "<end>", "<pageup>"]


def seen(scales: Scales) -> list[list[Segment]]:
    """Return the lines as they are on the screen."""
    return [list(strip) for strip in scales.render_lines(scales.size.region)]


async def assert_seen_as_it_is(leader: Leader, scales: Scales) -> None:
    stands = seen(scales)
    scales.refresh()
    await leader.rest()
    assert stands == seen(scales)


@pytest.mark.parametrize(("exercise", "kind"), [("circles", Scales), ("poles", Slider)])
async def test_after_every_key_all_lines_are_seen_as_they_are(
    exercise: str, kind: type[Scales], tmp_path: Path
) -> None:
    async with at_desk(tmp_path, exercise) as leader:
        scales = leader.app.screen.query(kind).first()
        for key in WALK:
            await leader.keys(key)
            await assert_seen_as_it_is(leader, scales)


async def test_lines_are_seen_as_they_are_without_focus_in_another_theme_and_in_another_width(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys("963")
        scales = leader.app.screen.query_one(Scales)
        before = seen(scales)
        leader.app.theme = "aften" if leader.app.theme == "papir" else "papir"
        await leader.rest()
        assert seen(scales) != before
        await assert_seen_as_it_is(leader, scales)
        leader.app.screen.set_focus(None)
        await leader.rest()
        assert not any("▌" in segment.text for line in seen(scales) for segment in line)
        await assert_seen_as_it_is(leader, scales)
        await leader.pilot.resize_terminal(120, 40)
        await leader.rest()
        await assert_seen_as_it_is(leader, scales)


async def test_a_digit_draws_its_line_and_the_next_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(tmp_path, "circles") as leader:
        await leader.keys("963213<home>")
        drawn: set[int] = set()
        draw = Scales.render_line

        def render_line(scales: Scales, y: int) -> object:
            drawn.add(y)
            return draw(scales, y)

        monkeypatch.setattr(Scales, "render_line", render_line)
        await leader.keys("4")
        assert drawn == {1, 2}
