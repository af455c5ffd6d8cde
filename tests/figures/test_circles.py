from __future__ import annotations

from dataclasses import replace
from math import hypot, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.figures.circles import Drawing, Grip, differences, dragged, largest, nearest, scenes
from trivsel_tui.figures.lettering import measure
from trivsel_tui.figures.overlap import share
from trivsel_tui.scene import Circle, Scene, Text

NAMES = ("Arbejdet", "De nærmeste", "Dit eget liv")
NOW = Drawing("Nu", (9, 6, 3), (0.2, 0.1, 0.3))
LATER = Drawing("Om fem år", (4, 6, 6), (0.1, 0.1, 0.5))
SIZE = (40.0, 36.0)

drawings = st.builds(
    Drawing,
    st.just("Nu"),
    st.tuples(*[st.integers(1, 10).map(float)] * 3),
    st.tuples(*[st.integers(0, 20).map(lambda n: n / 20)] * 3),
)


def circles(scene: Scene) -> list[Circle]:
    return [shape for shape in scene.shapes if isinstance(shape, Circle)]


def boxes(scene: Scene) -> list[tuple[float, float, float, float]]:
    texts = [shape for shape in scene.shapes if isinstance(shape, Text)]
    return [(t.x - measure(t.text) / 2, t.y - 1, t.x + measure(t.text) / 2, t.y + 1) for t in texts]


@given(drawings, drawings)
def test_areas_are_as_the_sizes_across_both_times(now: Drawing, later: Drawing) -> None:
    drawn = scenes(NAMES, [now, later], *SIZE)
    areas = [pi * circle.radius**2 for scene in drawn for circle in circles(scene)]
    per_size = [area / size for area, size in zip(areas, now.sizes + later.sizes, strict=True)]
    assert per_size == pytest.approx([per_size[0]] * 6)


@given(drawings)
def test_everything_is_in_the_scene_and_no_two_labels_overlap(drawing: Drawing) -> None:
    (scene,) = scenes(NAMES, [drawing], *SIZE)
    for circle in circles(scene):
        assert circle.radius <= circle.x <= SIZE[0] - circle.radius
        assert circle.radius <= circle.y <= SIZE[1] - circle.radius
    found = boxes(scene)
    for at, (left, top, right, bottom) in enumerate(found):
        assert left >= -1e-9
        assert top >= -1e-9
        assert right <= SIZE[0] + 1e-9
        assert bottom <= SIZE[1] + 1e-9
        for other in found[at + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] + 1e-9 or other[3] <= top + 1e-9
            assert apart


@given(drawings)
def test_every_name_is_whole(drawing: Drawing) -> None:
    (scene,) = scenes(NAMES, [drawing], *SIZE)
    words = " ".join(shape.text for shape in scene.shapes if isinstance(shape, Text)).split()
    assert sorted(words) == sorted(" ".join(NAMES).split())


def test_a_name_stands_in_the_part_that_is_its_circles_own() -> None:
    (scene,) = scenes(NAMES, [NOW], *SIZE)
    first = next(shape for shape in scene.shapes if isinstance(shape, Text) and shape.text == "Arbejdet")
    own, *others = circles(scene)
    assert hypot(first.x - own.x, first.y - own.y) < own.radius
    assert all(hypot(first.x - other.x, first.y - other.y) > other.radius for other in others)


def test_the_figure_says_in_words_what_it_shows() -> None:
    (scene,) = scenes(NAMES, [NOW], *SIZE)
    assert scene.title == "Nu"
    assert scene.alt.startswith("Nu: arbejdet 9, de nærmeste 6, dit eget liv 3.")
    assert scene.alt.count("20 %") == scene.alt.count("10 %") == scene.alt.count("30 %") == 1


def test_what_cannot_be_drawn_is_said_with_both_numbers() -> None:
    impossible = Drawing("Nu", (5, 5, 5), (1, 1, 0))
    said = differences(NAMES, impossible)
    assert said.count("Arbejdet") == said.count("100 %") == 2
    assert said in scenes(NAMES, [impossible], *SIZE)[0].alt
    assert differences(NAMES, NOW) == ""


def test_sizes_that_are_not_set_yet_are_not_drawn_or_told() -> None:
    one = Drawing("Nu", (4, 0, 0), (0.5, 0.5, 0.5))
    none = Drawing("Nu", (0, 0, 0), (0, 0, 0))
    first, second = scenes(NAMES, [one, none], *SIZE)
    assert len(circles(first)) == 1
    assert not second.shapes
    assert "nærmeste" not in first.alt
    assert differences(NAMES, one) == ""
    assert nearest(second, 20, 18) is None


def test_the_largest_circle_is_named_with_its_share() -> None:
    assert "Arbejdet" in largest(NAMES, NOW)
    assert "50 %" in largest(NAMES, NOW)
    assert largest(NAMES, LATER) == ""
    assert largest(NAMES, Drawing("Nu", (0, 0, 0), (0, 0, 0))) == ""


def test_no_drawings_give_no_scenes() -> None:
    assert scenes(NAMES, [], *SIZE) == ()


def test_the_mouse_finds_rims_before_centres_and_nothing_outside() -> None:
    (scene,) = scenes(NAMES, [NOW], *SIZE)
    first, second, third = circles(scene)
    assert nearest(scene, first.x - first.radius + 0.5, first.y) == Grip(0, rim=True)
    assert nearest(scene, second.x + 1, second.y) == Grip(1, rim=False)
    assert nearest(scene, third.x, third.y + third.radius - 0.2) == Grip(2, rim=True)
    assert nearest(scene, 0, 0) is None


@given(st.floats(0.3, 2))
def test_dragging_a_rim_makes_the_size_that_reaches_the_mouse(factor: float) -> None:
    scene = scenes(NAMES, [NOW, LATER], *SIZE)[0]
    first, *_others = circles(scene)
    new = dragged(scene, NOW, Grip(0, rim=True), first.x - first.radius * factor, first.y)
    assert list(new.sizes) == pytest.approx([9 * factor**2, 6, 3])
    assert new == replace(NOW, sizes=new.sizes)


def test_dragging_a_centre_sets_its_two_overlaps_and_leaves_the_third() -> None:
    (scene,) = scenes(NAMES, [NOW], *SIZE)
    first, second, third = circles(scene)
    new = dragged(scene, NOW, Grip(2, rim=False), second.x, second.y)
    assert new.overlaps[0] == NOW.overlaps[0]
    assert new.overlaps[1] == pytest.approx(share(first.radius, third.radius, second.x - first.x))
    assert new.overlaps[2] == pytest.approx(1)
    assert new.sizes == NOW.sizes


def test_dragging_leaves_overlaps_with_a_circle_that_is_not_there() -> None:
    two = Drawing("Nu", (4, 0, 2), (0.3, 0.1, 0.2))
    (scene,) = scenes(NAMES, [two], *SIZE)
    new = dragged(scene, two, Grip(0, rim=False), 0, 0)
    assert new.overlaps == (0.3, 0, 0.2)


def test_a_time_shown_alone_is_the_drawing_it_is_beside_the_other() -> None:
    now, later = Drawing("Nu", (9, 6, 3), (0.2, 0.1, 0.3)), Drawing("Om fem år", (2, 2, 10), (0, 0.5, 0))
    both = scenes(NAMES, [now, later], 40, 40)
    assert scenes(NAMES, [now, later], 40, 40, [later]) == both[1:]
    assert scenes(NAMES, [later], 40, 40) != both[1:]
