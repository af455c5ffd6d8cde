"""Hours a week by activity and energy (booklet, page 9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from trivsel_tui.figures.lettering import measure, widest, wrapped
from trivsel_tui.scene import Anchor, Rect, Role, Scene, Shape, Text
from trivsel_tui.texts import N_, _, number_words

_LINE = 2
_GAP = 1
_SWATCH = 3
_SIGNS = {Role.GIVES: "+", Role.BOTH: "+ −", Role.DRAINS: "−", Role.PLAIN: ""}
_KEYS = {Role.GIVES: N_("gives energy"), Role.BOTH: N_("both"), Role.DRAINS: N_("drains"), Role.PLAIN: N_("no mark")}


@dataclass(frozen=True)
class Bar:
    """One activity: its name, its hours, and what they do to the leader's energy."""

    name: str
    hours: Decimal
    gives: bool
    drains: bool

    @property
    def role(self) -> Role:
        """What the bar is drawn as."""
        if self.gives:
            return Role.BOTH if self.drains else Role.GIVES
        return Role.DRAINS if self.drains else Role.PLAIN


@dataclass(frozen=True)
class Totals:
    """Hours a week: those that give energy, do both, drain, say nothing; and what the leader wants and has agreed."""

    gives: Decimal
    both: Decimal
    drains: Decimal
    plain: Decimal
    wanted: Decimal | None
    agreed: Decimal | None

    @property
    def all(self) -> Decimal:
        """The whole week's hours."""
        return self.gives + self.both + self.drains + self.plain

    @property
    def by_role(self) -> tuple[tuple[Role, Decimal], ...]:
        """The four sums that are not 0, in the order they are told."""
        roles = (Role.GIVES, Role.BOTH, Role.DRAINS, Role.PLAIN)
        sums = zip(roles, (self.gives, self.both, self.drains, self.plain), strict=True)
        return tuple((role, hours) for role, hours in sums if hours)


def totals(rows: Sequence[tuple[Decimal, bool, bool]], wanted: Decimal | None, agreed: Decimal | None) -> Totals:
    """Add up rows of hours, gives, drains."""
    sums = {key: Decimal(0) for key in ((True, False), (True, True), (False, True), (False, False))}
    for hours, gives, drains in rows:
        sums[gives, drains] += hours
    return Totals(sums[True, False], sums[True, True], sums[False, True], sums[False, False], wanted, agreed)


def in_words(sums: Totals) -> str:
    """Say the sums in sentences."""
    return " ".join(_sentences(sums))


def _sentences(sums: Totals) -> Iterator[str]:
    yield _("{hours} hours a week in all.").format(hours=number_words(sums.all))
    said = {
        Role.GIVES: _("{hours} give energy"),
        Role.BOTH: _("{hours} both give and drain"),
        Role.DRAINS: _("{hours} drain"),
        Role.PLAIN: _("{hours} have no mark"),
    }
    parts = [said[role].format(hours=number_words(hours)) for role, hours in sums.by_role]
    if parts:
        yield _("Of these {parts}.").format(parts=", ".join(parts))
    if sums.wanted is not None:
        yield _("You would like {hours}: {difference}.").format(
            hours=number_words(sums.wanted), difference=_against(sums.all - sums.wanted)
        )
    if sums.agreed is not None:
        yield _("{hours} are agreed: {difference}.").format(
            hours=number_words(sums.agreed), difference=_against(sums.all - sums.agreed)
        )


def _against(difference: Decimal) -> str:
    if not difference:
        return _("the week has just as many")
    more = _("the week has {hours} more") if difference > 0 else _("the week has {hours} fewer")
    return more.format(hours=number_words(abs(difference)))


def scene(bars: Sequence[Bar], sums: Totals, width: float) -> Scene:
    """Return a bar a line, the longest first, with its name and hours; as high as it needs.

    Under the bars stand the four sums, each with a swatch. Names are broken in lines, never cut.
    """
    ordered = sorted(bars, key=lambda bar: -bar.hours)
    column = min(max((measure(bar.name) for bar in ordered), default=0), int(width * 0.45))
    names = [wrapped(bar.name, max(column, 2)) for bar in ordered]
    values = [_value(bar) for bar in ordered]
    left = max(map(widest, names), default=0) + _GAP
    room = max(int(width) - left - _GAP - widest(tuple(values)), 1)
    largest = max((bar.hours for bar in ordered), default=Decimal(1)) or Decimal(1)
    shapes: list[Shape] = []
    top = 0.0
    for bar, lines, value in zip(ordered, names, values, strict=True):
        middle = top + len(lines) * _LINE / 2
        length = float(bar.hours / largest) * room
        shapes.extend(Text(left - _GAP, top + _LINE * at + 1, line, anchor=Anchor.END) for at, line in enumerate(lines))
        shapes.append(Rect(left, _row(middle) - 0.7, length, 1.4, bar.role))
        shapes.append(Text(ceil(left + length) + _GAP, _row(middle), value, anchor=Anchor.START))
        top += len(lines) * _LINE
    shapes.extend(_key(sums, width, top + _LINE))
    height = max((shape.y for shape in shapes if isinstance(shape, Text)), default=0.0) + 1
    return Scene(width, height, tuple(shapes), _("Hours a week"), in_words(sums))


def _row(middle: float) -> float:
    """Return the middle of the line of text that a height lies in."""
    return middle // _LINE * _LINE + 1 if middle % _LINE else middle - 1


def _value(bar: Bar) -> str:
    return f"{_('{hours} h').format(hours=number_words(bar.hours))} {_SIGNS[bar.role]}".rstrip()


def _key(sums: Totals, width: float, top: float) -> Iterator[Shape]:
    """Yield the four sums with their swatches, in as many lines as they take."""
    x, y = 0.0, top + 1
    for role, hours in sums.by_role:
        words = f"{_(_KEYS[role])} {number_words(hours)}"
        taken = _SWATCH + _GAP + measure(words)
        if x and x + taken > width:
            x, y = 0.0, y + _LINE
        yield Rect(x, y - 0.7, _SWATCH, 1.4, role)
        yield Text(x + _SWATCH + _GAP, y, words, anchor=Anchor.START)
        x += taken + 3
