from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trivsel_tui.figures.circles import Drawing, scenes
from trivsel_tui.render.braille import Cell, Signs, lines, raster
from trivsel_tui.scene import Anchor, Circle, Line, Rect, Role, Scene, Shape, Text

NAMES = ("Arbejdet", "De nærmeste", "Dit eget liv")


def scene_of(*shapes: Shape, width: float = 20, height: float = 20) -> Scene:
    return Scene(width, height, shapes, "", "")


def words(grid: tuple[tuple[Cell, ...], ...]) -> list[str]:
    return ["".join(cell.char for cell in row) for row in grid]


def test_a_point_is_the_dot_of_its_quarter_row_and_half_column() -> None:
    grid = raster(scene_of(Line(((1.6, 1.6), (1.6, 1.6)), Role.LINK)), 3, 1)
    assert grid[0][1] == Cell("⢀", Role.LINK)


def test_dots_of_shapes_that_cross_are_joined_in_one_glyph() -> None:
    level, upright = Line(((0, 1), (3, 1)), Role.LINK), Line(((1.2, 0), (1.2, 2)), Role.BRANCH)
    grid = raster(scene_of(level, upright), 3, 1)
    assert grid[0][1].ink is Role.BRANCH
    assert ord(grid[0][1].char) - 0x2800 == 0x01 | 0x02 | 0x04 | 0x40 | 0x20


@pytest.mark.parametrize("signs", list(Signs))
def test_an_outline_is_closed_in_every_row_it_crosses(signs: Signs) -> None:
    grid = raster(scene_of(Circle(10, 10, 8, Role.FIRST)), 20, 10, signs)
    for row in grid[1:9]:
        inked = [at for at, cell in enumerate(row) if cell.ink]
        assert inked[0] < 10 <= inked[-1]
    assert all(cell.ink is None for row in grid for cell in row if cell.char == " ")


def test_a_cell_knows_each_circle_its_middle_lies_in() -> None:
    first, second = Circle(6, 8, 5, Role.FIRST), Circle(11, 8, 5, Role.SECOND)
    row = raster(scene_of(first, second), 20, 8)[3]
    assert row[3].ground == (Role.FIRST,)
    assert row[8].ground == (Role.FIRST, Role.SECOND)
    assert row[14].ground == (Role.SECOND,)
    assert row[19].ground == ()


def test_hatch_is_dotted_in_another_direction_for_each_circle_and_never_in_ascii() -> None:
    for role in (Role.FIRST, Role.SECOND, Role.THIRD):
        drawn = scene_of(Circle(10, 10, 8, role))
        plain, hatched = raster(drawn, 20, 10), raster(drawn, 20, 10, hatch=True)
        inside = [(r, c) for r in range(3, 7) for c in range(6, 14)]
        assert all(plain[r][c].ink is None for r, c in inside)
        assert sum(hatched[r][c].ink is role for r, c in inside) >= 4
        assert raster(drawn, 20, 10, Signs.ASCII, hatch=True) == raster(drawn, 20, 10, Signs.ASCII)
    other = scene_of(Circle(10, 10, 8, Role.CENTRE))
    assert raster(other, 20, 10, hatch=True) == raster(other, 20, 10)


def test_words_stand_over_lines_with_a_blank_on_either_side() -> None:
    line = Line(((0, 1), (20, 1)), Role.LINK)
    grid = raster(scene_of(line, Text(10, 1, "midt", Role.BRANCH, bold=True)), 20, 1)
    assert "⠒ midt ⠒" in words(grid)[0].replace("⠤", "⠒")
    assert grid[0][8] == Cell("m", Role.BRANCH, (), bold=True)


@pytest.mark.parametrize(("anchor", "start"), [(Anchor.START, 10), (Anchor.MIDDLE, 8), (Anchor.END, 6)])
def test_words_begin_where_their_anchor_says(anchor: Anchor, start: int) -> None:
    grid = raster(scene_of(Text(10, 3, "midt", anchor=anchor)), 20, 4)
    assert words(grid)[1].index("midt") == start


def test_a_wide_sign_takes_two_cells_and_is_dropped_whole_at_the_edge() -> None:
    grid = raster(scene_of(Text(0, 1, "a👍b", anchor=Anchor.START)), 5, 1)
    assert [cell.char for cell in grid[0]] == ["a", "👍", "", "b", " "]
    assert [cell.char for cell in raster(scene_of(Text(0, 1, "a👍", anchor=Anchor.START)), 2, 1)[0]] == ["a", " "]


def test_what_lies_outside_the_cells_is_left_out() -> None:
    shapes = (Text(-3, 1, "abcdef", anchor=Anchor.START), Text(1, 90, "borte"), Line(((-5, 1), (-1, 1)), Role.LINK))
    assert words(raster(scene_of(*shapes, Circle(50, 50, 4, Role.FIRST)), 5, 2)) == ["def  ", "     "]


@pytest.mark.parametrize(("signs", "glyphs"), [(Signs.BRAILLE, "━═╍─"), (Signs.BLOCK, "█▓▒░"), (Signs.ASCII, "#%=-")])
def test_bars_tell_what_they_do_without_colour(signs: Signs, glyphs: str) -> None:
    roles = (Role.GIVES, Role.BOTH, Role.DRAINS, Role.PLAIN)
    bars = [Rect(2, at * 2 + 0.3, 4 if at else 0.1, 1.4, role) for at, role in enumerate(roles)]
    written = words(raster(scene_of(*bars), 8, 4, signs))
    assert written == [f"  {glyphs[0]}     ", *(f"  {glyph * 4}  " for glyph in glyphs[1:])]


def test_a_panel_lies_under_its_words_and_over_the_lines() -> None:
    panel = Rect(4, 0, 8, 2, Role.CENTRE)
    grid = raster(scene_of(Line(((0, 1), (16, 1)), Role.LINK), panel, Text(8, 1, "midt")), 16, 1)
    assert words(grid)[0][4:12] == "  midt  "
    assert {cell.ground for cell in grid[0][4:12]} == {(Role.CENTRE,)}
    assert grid[0][3].ground == ()


def test_without_braille_lines_are_half_blocks_or_signs_by_role() -> None:
    shapes = (Line(((0, 0.5), (1, 0.5)), Role.LINK), Line(((3, 0.5), (3, 1.5)), Role.FIRST))
    assert words(raster(scene_of(*shapes), 4, 1, Signs.BLOCK)) == ["▀▀ █"]
    assert words(raster(scene_of(*shapes), 4, 1, Signs.ASCII)) == [".. #"]


@settings(deadline=None)
@given(st.sampled_from(list(Signs)), st.tuples(*[st.integers(1, 10).map(float)] * 3), st.booleans())
def test_no_name_is_ever_lost(signs: Signs, sizes: tuple[float, ...], hatch: bool) -> None:
    (drawn,) = scenes(NAMES, [Drawing("Nu", sizes, (0.2, 0.1, 0.3))], 40, 36)
    grid = raster(drawn, 40, 18, signs, hatch)
    written = "\n".join(words(grid))
    assert all(word in written for name in NAMES for word in name.split())
    assert all(len(row) == 40 for row in grid)


def test_plain_lines_carry_the_figure_and_no_blank_edges() -> None:
    (drawn,) = scenes(NAMES, [Drawing("Nu", (9, 6, 3), (0.2, 0.1, 0.3))], 40, 44)
    written = lines(drawn, 80)
    assert written[0].strip()
    assert written[-1].strip()
    assert all(line == line.rstrip() for line in written)
    assert any("Arbejdet" in line for line in written)
    assert lines(scene_of(), 80) == []


def test_a_figure_wider_than_the_page_is_not_squeezed() -> None:
    assert lines(scene_of(Text(10, 1, "midt"), width=40), 39) == []
    assert lines(scene_of(Text(10, 1, "midt"), width=40), 40)
