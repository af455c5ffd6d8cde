"""The colours: all themes have them all, and every ink can be read on every ground."""

from itertools import combinations

import pytest
from textual.color import Color

from trivsel_tui.scene import Role
from trivsel_tui.tui.theme import LOOKS, PALETTES, SIXTEEN, Palette, palette_of, theme_name, themes, variables

CIRCLES = (Role.FIRST, Role.SECOND, Role.THIRD)
REGIONS = [frozenset(some) for count in (1, 2, 3) for some in combinations(CIRCLES, count)]


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as WCAG 2 counts it."""

    def luminance(name: str) -> float:
        parts = (part / 255 for part in Color.parse(name).rgb)
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("ink", ["ink", "muted", "cool", "warm", "done", "red", "yellow"])
@pytest.mark.parametrize("ground", ["ground", "field", "chosen"])
def test_every_ink_can_be_read_on_every_ground(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("cube", [False, True])
def test_every_region_of_three_circles_has_a_tint_of_its_own(palette: Palette, cube: bool) -> None:
    tints = [palette.tint_of(regions, cube=cube) for regions in REGIONS]
    assert len({*tints, palette.ground}) == len(REGIONS) + 1
    assert palette.tint_of(frozenset()) == palette.ground
    assert palette.tint_of(frozenset({Role.CENTRE})) == palette.chosen


def test_a_shape_without_an_ink_of_its_own_is_drawn_in_ink() -> None:
    palette = PALETTES["papir"]
    assert {palette.ink_of(role) for role in CIRCLES} == {palette.warm, palette.cool, palette.done}
    assert palette.ink_of(Role.GIVES) != palette.ink_of(Role.DRAINS)


def test_every_theme_has_a_name_for_the_leader_and_all_our_variables() -> None:
    assert list(PALETTES) == list(SIXTEEN) == list(LOOKS)
    for theme in themes():
        assert variables(palette_of(theme.name)).items() <= theme.variables.items()


@pytest.mark.parametrize(
    ("look", "system", "theme"),
    [
        ("aften", "truecolor", "aften"),
        ("aften", "standard", "aften-16"),
        ("væk", None, "papir"),
        ("væk", "windows", "papir-16"),
    ],
)
def test_a_look_has_its_theme_on_each_terminal(look: str, system: str | None, theme: str) -> None:
    assert theme_name(look, system) == theme
    assert theme in [registered.name for registered in themes()]


def test_a_theme_of_sixteen_colours_is_made_of_those() -> None:
    cga = {f"#{r}{g}{b}" for r in ("00", "AA") for g in ("00", "AA") for b in ("00", "AA")}
    cga |= {f"#{r}{g}{b}" for r in ("55", "FF") for g in ("55", "FF") for b in ("55", "FF")} | {"#AA5500"}
    for palette in SIXTEEN.values():
        assert set(variables(palette).values()) <= cga
