"""A figure's lines: as few pieces as look different, and the same styles at every drawing."""

from trivsel_tui.render.braille import Cell
from trivsel_tui.scene import Role
from trivsel_tui.tui.widgets.canvas import _strip, _styles

BLANK = Cell(" ")
IN_FIRST = (Role.FIRST,)
AFTEN = _styles("aften", tinted=True, cube=False)


def pieces(*row: Cell) -> list[str]:
    return [segment.text for segment in _strip(row, AFTEN)]


def test_a_blank_goes_with_the_ink_before_it_and_after_it_on_the_same_ground() -> None:
    assert pieces(BLANK, Cell("⠉", Role.FIRST), BLANK, BLANK, Cell("⠉", Role.FIRST), BLANK) == [" ⠉  ⠉ "]


def test_another_ink_another_weight_and_another_ground_are_pieces_of_their_own() -> None:
    assert pieces(Cell("⠉", Role.FIRST), BLANK, Cell("⠉", Role.SECOND)) == ["⠉ ", "⠉"]
    assert pieces(Cell("a", Role.LABEL), BLANK, Cell("b", Role.LABEL, bold=True)) == ["a ", "b"]
    assert pieces(BLANK, Cell(" ", None, IN_FIRST), Cell("⠉", Role.FIRST, IN_FIRST), BLANK) == [" ", " ⠉", " "]


def test_each_piece_has_the_look_of_its_signs() -> None:
    strip = _strip((BLANK, Cell("⠉", Role.SECOND, IN_FIRST), Cell("x", Role.LABEL, IN_FIRST, bold=True)), AFTEN)
    assert [segment.style for segment in strip] == [
        AFTEN[None, (), False],
        AFTEN[Role.SECOND, IN_FIRST, False],
        AFTEN[Role.LABEL, IN_FIRST, True],
    ]


def test_a_line_of_no_cells_is_empty() -> None:
    assert pieces() == []


def test_a_theme_has_the_same_styles_at_every_drawing_and_no_other_has_them() -> None:
    assert _styles("aften", tinted=True, cube=False) is AFTEN
    look = (Role.FIRST, IN_FIRST, False)
    others = (("papir", True, False), ("aften", False, False), ("aften", True, True))
    assert all(_styles(name, tinted=tint, cube=cube)[look] != AFTEN[look] for name, tint, cube in others)
