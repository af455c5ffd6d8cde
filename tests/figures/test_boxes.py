"""The boxes of a form: what stands where, in the height there is, and the same in words."""

from trivsel_tui.figures.boxes import BoxRow, box_at, in_words, scene
from trivsel_tui.scene import Text

HEADS = ("Mig selv", "Ledergruppen", "Arbejdspladsen")


def texts(rows: list[BoxRow], height: float = 40) -> list[str]:
    return [shape.text for shape in scene(HEADS, rows, 74, height).shapes if isinstance(shape, Text)]


def test_words_stand_in_their_boxes_and_a_full_box_says_how_many_more() -> None:
    many = tuple(f"ord {n}" for n in range(40))
    rows = [BoxRow("● KØR", (("ro",), (), ())), BoxRow("■ STOP OP", ((), many, ()))]
    found = texts(rows)
    assert found[:3] == list(HEADS)
    assert {"ro", "ord 0", "■ STOP OP"} <= set(found)
    assert any(text.endswith("til") for text in found)
    assert scene(HEADS, rows, 74, 40).height <= 40
    assert "ord 39" in texts(rows, 200)


def test_long_heads_are_broken_over_their_own_boxes() -> None:
    heads = ("Temaer for mig selv", "Temaer for ledergruppen", "Temaer for arbejdspladsen og organisationen")
    rows = [BoxRow("● KØR", (("ro",), (), ()))]
    shapes = scene(heads, rows, 74, 40).shapes
    bold = [shape for shape in shapes if isinstance(shape, Text) and shape.bold and shape.y < 7]
    assert " ".join(shape.text for shape in bold[-3:]) == "Temaer for arbejdspladsen og organisationen"
    for shape in bold:
        assert shape.x + len(shape.text) <= next((other.x for other in bold if other.x > shape.x), 74)
    ro = next(shape for shape in shapes if isinstance(shape, Text) and shape.text == "ro")
    assert box_at(heads, rows, 74, 40, (ro.x, ro.y)) == (0, 0, 0)


def test_room_that_one_colour_leaves_is_anothers() -> None:
    rows = [BoxRow("● KØR", (("ro",), (), ())), BoxRow("■ STOP OP", ((), tuple(f"ord {n}" for n in range(10)), ()))]
    assert "ord 9" in texts(rows, 32)


def test_the_words_tell_what_stands_where() -> None:
    rows = [BoxRow("● KØR", (("ro", "fred"), (), ()))]
    assert in_words(HEADS, rows) == "● KØR, Mig selv: ro, fred."
    assert in_words(HEADS, []) == "Intet har en plads endnu."


def test_a_point_leads_to_the_words_that_are_drawn_there() -> None:
    rows = [
        BoxRow("● KØR", (("ro og fred til at tænke en tanke til ende", "mod"), (), ())),
        BoxRow("■ STOP OP", ((), tuple(f"ord {n}" for n in range(40)), ())),
    ]
    drawn = {shape.text: shape for shape in scene(HEADS, rows, 74, 40).shapes if isinstance(shape, Text)}

    def at(text: str) -> tuple[int, int, int] | None:
        return box_at(HEADS, rows, 74, 40, (drawn[text].x + 1, drawn[text].y))

    assert at("mod") == (0, 0, 1)
    assert at("ord 3") == (1, 1, 3)
    wrapped = next(text for text in drawn if text.startswith("ende") or text.endswith("ende"))
    assert at(wrapped) == (0, 0, 0)
    assert box_at(HEADS, rows, 74, 40, (70, drawn["mod"].y)) == (0, 2, 0)
    assert at("Mig selv") is None
    assert at("● KØR") is None
