"""The colours, all of them: three themes by name, and the tints that figures are filled with.

The figures' tints come twice: soft, and out of the 256-colour cube, so that they stay apart where a terminal has
no more than those. Pairs of ink and ground are measured: 4.5 to 1 or more on ground, field and chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from textual.theme import Theme

from trivsel_tui.scene import Role
from trivsel_tui.texts import N_


@dataclass(frozen=True)
class Palette:
    """The colours of one theme, by what they mean."""

    ground: str
    field: str
    chosen: str
    ink: str
    muted: str
    line: str
    cool: str
    warm: str
    done: str
    red: str
    yellow: str
    dark: bool
    tints: tuple[str, ...]
    """Fill of the regions first, second, third, first and second, first and third, second and third, all three."""
    cube: tuple[str, ...]
    """The same out of the 256 colours that a terminal with no more has, so that they stay apart."""

    def ink_of(self, role: Role) -> str:
        """Return the colour that a figure's shape is drawn in."""
        return {
            Role.FIRST: self.warm,
            Role.SECOND: self.cool,
            Role.THIRD: self.done,
            Role.CENTRE: self.cool,
            Role.LINK: self.cool,
            Role.LEAF: self.muted,
            Role.GIVES: self.done,
            Role.BOTH: self.yellow,
            Role.DRAINS: self.warm,
            Role.PLAIN: self.muted,
            Role.STOP: self.red,
            Role.WAIT: self.yellow,
            Role.GO: self.done,
            Role.ONE: self.cool,
            Role.OTHER: self.warm,
            Role.QUIET: self.muted,
        }.get(role, self.ink)

    def tint_of(self, regions: frozenset[Role], *, cube: bool = False) -> str:
        """Return the colour that the region inside these circles is filled with; the ground outside them."""
        order = (
            frozenset({Role.FIRST}),
            frozenset({Role.SECOND}),
            frozenset({Role.THIRD}),
            frozenset({Role.FIRST, Role.SECOND}),
            frozenset({Role.FIRST, Role.THIRD}),
            frozenset({Role.SECOND, Role.THIRD}),
            frozenset({Role.FIRST, Role.SECOND, Role.THIRD}),
        )
        if Role.CENTRE in regions:
            return self.chosen
        fills = self.cube if cube else self.tints
        return fills[order.index(regions)] if regions in order else self.ground


_AFTEN = Palette(
    ground="#1C1D20",
    field="#232529",
    chosen="#2C2F34",
    ink="#E9E3D8",
    muted="#9B968E",
    line="#3A3D43",
    cool="#86BDB8",
    warm="#E09A76",
    done="#93BF8A",
    red="#E58C82",
    yellow="#D9B75E",
    dark=True,
    tints=("#4A2F26", "#234043", "#2B3F2C", "#45423C", "#4B4426", "#2B5443", "#57564B"),
    cube=("#5F0000", "#005F5F", "#005F00", "#444444", "#5F5F00", "#00875F", "#626262"),
)

PALETTES: Mapping[str, Palette] = {
    "papir": Palette(
        ground="#FAF6EF",
        field="#F3ECE0",
        chosen="#E9E0D1",
        ink="#2B2A28",
        muted="#6A6358",
        line="#D9CFBF",
        cool="#2A6468",
        warm="#A24A2E",
        done="#3B6B38",
        red="#A8322A",
        yellow="#7A5B00",
        dark=False,
        tints=("#F3DFD2", "#DCE8E8", "#E3EAD8", "#DBD3C8", "#E2D8BB", "#C9DECE", "#C6C2B2"),
        cube=("#FFD7AF", "#D7FFFF", "#D7FFD7", "#D7D7D7", "#FFFFAF", "#AFFFD7", "#BCBCBC"),
    ),
    "aften": _AFTEN,
    "kontrast": replace(
        _AFTEN,
        ground="#000000",
        field="#121212",
        chosen="#303030",
        ink="#FFFFFF",
        muted="#D0D0D0",
        line="#8A8A8A",
        cool="#87FFFF",
        warm="#FFD75F",
        done="#87FF87",
        red="#FF8787",
        yellow="#FFFF87",
    ),
}
"""The themes by name."""

SIXTEEN: Mapping[str, Palette] = {
    "papir": replace(
        PALETTES["papir"],
        ground="#FFFFFF",
        field="#FFFFFF",
        chosen="#AAAAAA",
        ink="#000000",
        muted="#555555",
        line="#AAAAAA",
        cool="#0000AA",
        warm="#AA0000",
        done="#00AA00",
        red="#AA0000",
        yellow="#AA5500",
    ),
    "aften": replace(
        PALETTES["aften"],
        ground="#000000",
        field="#000000",
        chosen="#555555",
        ink="#FFFFFF",
        muted="#AAAAAA",
        line="#555555",
        cool="#55FFFF",
        warm="#FF5555",
        done="#55FF55",
        red="#FF5555",
        yellow="#FFFF55",
    ),
    "kontrast": replace(
        PALETTES["kontrast"],
        field="#000000",
        chosen="#555555",
        muted="#FFFFFF",
        line="#AAAAAA",
        cool="#55FFFF",
        warm="#FFFF55",
        done="#55FF55",
        red="#FF5555",
        yellow="#FFFF55",
    ),
}
"""The same on a terminal of sixteen colours, made of those: a pastel would come out grey, an earth colour yellow."""

_SIXTEEN_SUFFIX = "-16"


def theme_name(look: str, color_system: str | None) -> str:
    """Return the theme for a look on a terminal; one that is not known looks like paper."""
    known = look if look in PALETTES else "papir"
    return known + _SIXTEEN_SUFFIX if color_system in {"standard", "windows"} else known


def palette_of(theme: str) -> Palette:
    """Return the colours of a theme by its name."""
    known = PALETTES if theme in PALETTES else SIXTEEN
    return known.get(theme.removesuffix(_SIXTEEN_SUFFIX), PALETTES["papir"])


LOOKS: Mapping[str, str] = {"papir": N_("paper"), "aften": N_("evening"), "kontrast": N_("high contrast")}
"""What the themes are called."""


def themes() -> tuple[Theme, ...]:
    """Return the themes as Textual has them."""
    plain = [_theme(name, palette) for name, palette in PALETTES.items()]
    return (*plain, *(_theme(name + _SIXTEEN_SUFFIX, palette) for name, palette in SIXTEEN.items()))


def _theme(name: str, palette: Palette) -> Theme:
    return Theme(
        name=name,
        primary=palette.cool,
        secondary=palette.cool,
        accent=palette.warm,
        foreground=palette.ink,
        background=palette.ground,
        surface=palette.field,
        panel=palette.chosen,
        success=palette.done,
        warning=palette.yellow,
        error=palette.red,
        dark=palette.dark,
        text_alpha=1,
        variables={
            **variables(palette),
            "block-cursor-foreground": palette.ink,
            "block-cursor-background": palette.chosen,
            "input-cursor-background": palette.ink,
            "input-cursor-foreground": palette.ground,
            "input-selection-background": palette.line,
            "input-selection-foreground": palette.ink,
            "scrollbar": palette.chosen,
            "scrollbar-hover": palette.muted,
            "scrollbar-active": palette.muted,
            "scrollbar-background": palette.ground,
            "scrollbar-background-hover": palette.ground,
            "scrollbar-background-active": palette.ground,
            "scrollbar-corner-color": palette.ground,
        },
    )


def variables(palette: Palette) -> dict[str, str]:
    """Return our own names for style sheets: ``$ground $field $chosen $ink $muted $line $cool $warm $done $red``."""
    names = ("ground", "field", "chosen", "ink", "muted", "line", "cool", "warm", "done", "red", "yellow")
    return {name: getattr(palette, name) for name in names}
