from __future__ import annotations

from trivsel_tui.render.cropping import cropped
from trivsel_tui.scene import Circle, Line, Rect, Role, Scene, Text


def test_scenes_side_by_side_are_cut_to_one_height_that_shows_all() -> None:
    first = Scene(20, 40, (Circle(10, 20, 5, Role.FIRST), Rect(0, 10, 2, 2, Role.CENTRE)), "", "")
    second = Scene(20, 40, (Line(((0, 12), (5, 30)), Role.LINK), Text(5, 18, "midt")), "", "")
    one, two = cropped([first, second])
    assert one.height == two.height == 21
    assert one.shapes[0] == Circle(10, 10.5, 5, Role.FIRST)
    assert two.shapes == (Line(((0, 2.5), (5, 20.5)), Role.LINK), Text(5, 8.5, "midt"))


def test_an_empty_scene_is_left_as_it_is() -> None:
    empty = Scene(20, 40, (), "", "")
    assert cropped([empty]) == (empty,)
