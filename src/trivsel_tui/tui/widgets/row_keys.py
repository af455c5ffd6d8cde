"""The keys that all rows of tables have; what they mean the table's view says."""

from __future__ import annotations

from textual.binding import Binding

from trivsel_tui.texts import N_


def writes(about: str) -> Binding:
    """Return the binding that opens a row's first line; ``about`` is its tooltip, a message."""
    return Binding("enter", "write", N_("Write"), key_display=N_("a–z"), id="row-write", tooltip=about)


COMMON = (
    Binding("ctrl+n", "add", N_("New"), id="row-new", tooltip=N_("A row of your own")),
    Binding(
        "delete",
        "remove",
        N_("Take away"),
        show=False,
        id="row-remove",
        tooltip=N_("Take it away; Ctrl+z brings it back"),
    ),
    Binding("backspace", "clear", N_("Clear"), show=False, id="row-clear"),
    Binding("up", "walk(-1)", show=False, id="row-up"),
    Binding("down", "walk(1)", show=False, id="row-down"),
    Binding("home,pageup", "walk(-999)", show=False, id="row-first"),
    Binding("end,pagedown", "walk(999)", show=False, id="row-last"),
    Binding("shift+up", "move(-1)", N_("Move up"), show=False, id="row-move-up"),
    Binding("shift+down", "move(1)", N_("Move down"), show=False, id="row-move-down"),
    Binding("tab", "cell(1)", show=False, id="row-cell-next"),
    Binding("shift+tab", "cell(-1)", show=False, id="row-cell-before"),
)
"""The bindings that all rows have, beside the one that opens a line to write in."""
