from __future__ import annotations

import pytest

from trivsel_tui.render.cropping import cropped
from trivsel_tui.scene import Circle, Line, Rect, Role, Scene, Text


def test_scenes_side_by_side_are_cut_to_one_height_that_shows_all() -> None:
    first = Scene(20, 40, (Circle(10, 20, 5, Role.FIRST), Rect(0, 10, 2, 2, Role.CENTRE)), "", "")
    second = Scene(20, 40, (Line(((0, 12), (5, 30)), Role.LINK), Text(5, 18, "midt")), "", "")
    one, two = cropped([first, second])
    assert one.height == two.height == 21
    assert one.shapes[0] == Circle(10, 10.5, 5, Role.FIRST)
    assert two.shapes == (Line(((0, 2.5), (5, 20.5)), Role.LINK), Text(5, 8.5, "midt"))


def test_a_circle_that_touches_an_edge_keeps_its_outline() -> None:
    (wide,) = cropped([Scene(20, 10, (Circle(5, 5, 5, Role.FIRST), Circle(16, 5, 4, Role.SECOND)), "", "")])
    assert wide.width == pytest.approx(20.4)
    first, second = wide.shapes
    assert isinstance(first, Circle)
    assert isinstance(second, Circle)
    assert first.x - first.radius == pytest.approx(0.2)
    assert wide.width - second.x - second.radius == pytest.approx(0.2)


def test_an_empty_scene_is_left_as_it_is() -> None:
    empty = Scene(20, 40, (), "", "")
    assert cropped([empty]) == (empty,)
