"""The week in one bar: hours that give, do both, drain, say nothing, in strokes that stay apart without colour."""

from __future__ import annotations

from decimal import Decimal

from textual.content import Content

from trivsel_tui.blocks.activities import WEEK
from trivsel_tui.figures.hours import Totals
from trivsel_tui.texts import _, number_words
from trivsel_tui.tui.words import lit


def sum_lines(totals: Totals, width: int) -> Content:
    """Return three lines: the sum, the bar, its key with numbers."""
    parts = [_("In all {hours} hours").format(hours=number_words(totals.all))]
    if totals.wanted is not None:
        parts.append(_("wanted {hours}").format(hours=number_words(totals.wanted)))
    if totals.agreed is not None:
        parts.append(_("agreed {hours}").format(hours=number_words(totals.agreed)))
    if totals.all > WEEK:
        parts.append(_("That is more hours than the week has"))
    first = lit("  ·  ".join(parts), "bold")
    strokes = (
        ("━", _("gives"), totals.gives, "$done"),
        ("═", _("both"), totals.both, "$yellow"),
        ("╍", _("drains"), totals.drains, "$warm"),
        ("─", _("no mark"), totals.plain, "$muted"),
    )
    most = max(totals.all, totals.wanted or Decimal(0), totals.agreed or Decimal(0), Decimal(1))
    room = max(min(width, 93) - 3, 10)
    bar = [(sign * round(room * float(hours / most)), style) for sign, _word, hours, style in strokes]
    used = sum(len(text) for text, _style in bar)
    bar.append(("·" * max(room - used, 0), "$line"))
    key = [
        Content.assemble((sign * 2, style), " ", (word, "$muted"), " ", (number_words(hours), "bold"), "   ")
        for sign, word, hours, style in strokes
        if hours
    ]
    return Content("\n").join([first, Content.assemble(*bar), Content.assemble(*key)])
