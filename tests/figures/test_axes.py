"""The four kinds on their axes: each in its corner, inside the scene, and the same in words."""

from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.figures.axes import Ends, Spot, in_words, scene
from trivsel_tui.figures.lettering import measure
from trivsel_tui.scene import Anchor, Line, Text

ENDS = Ends("Fortid", "Fremtid", "Cirkulært", "Lineært")
SPOTS = (
    Spot("Lineære", "De giver overblik over det, der er sket.", right=False, top=True),
    Spot("Cirkulære", "De viser mønstre.", right=False, top=False),
    Spot("Strategiske", "De prøver af.", right=True, top=True),
    Spot("Refleksive", "De åbner.", right=True, top=False),
)


def span(text: Text) -> tuple[float, float]:
    start = {
        Anchor.START: text.x,
        Anchor.MIDDLE: text.x - measure(text.text) / 2,
        Anchor.END: text.x - measure(text.text),
    }
    return start[text.anchor], start[text.anchor] + measure(text.text)


@given(st.integers(40, 160), st.integers(16, 80))
def test_nothing_leaves_the_scene_and_no_words_meet(width: int, height: int) -> None:
    drawn = scene(SPOTS, ENDS, width, height)
    texts = [shape for shape in drawn.shapes if isinstance(shape, Text)]
    for text in texts:
        left, right = span(text)
        assert left >= -0.5
        assert right <= width + 0.5
        assert 0 <= text.y <= height
    lines = [point for shape in drawn.shapes if isinstance(shape, Line) for point in shape.points]
    assert all(0 <= x <= width and 0 <= y <= height for x, y in lines)
    for at, one in enumerate(texts):
        for other in texts[at + 1 :]:
            if one.y == other.y:
                assert span(one)[1] <= span(other)[0] or span(other)[1] <= span(one)[0]


def test_each_stands_in_its_corner_with_its_number() -> None:
    drawn = scene(SPOTS, ENDS, 80, 40)
    found = {shape.text: (shape.x, shape.y) for shape in drawn.shapes if isinstance(shape, Text) and shape.bold}
    assert found["1 Lineære"][0] < 40 < found["3 Strategiske"][0]
    assert found["1 Lineære"][1] < 20 < found["2 Cirkulære"][1]


def test_what_a_kind_is_good_for_gives_way_where_there_is_no_room() -> None:
    words = [shape.text for shape in scene(SPOTS, ENDS, 40, 16).shapes if isinstance(shape, Text)]
    assert "1 Lineære" in words
    assert not any("overblik" in text for text in words)


def test_the_words_say_where_each_stands() -> None:
    assert in_words(SPOTS[:1], ENDS) == "Lineære: fortid, lineært."
    assert scene(SPOTS, ENDS, 80, 40).alt == in_words(SPOTS, ENDS)
