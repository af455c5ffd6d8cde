"""Help about where one is: this thing, its keys, the five rules. Made from the bindings in force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from trivsel_tui.texts import N_, _
from trivsel_tui.tui.screen import BookModal
from trivsel_tui.tui.widgets.keys import Keys, key_words
from trivsel_tui.tui.words import lit

RULES = (
    N_("Esc is one step out. It never asks, and always saves."),
    N_("Enter is onward. Only in long text is it a new line."),
    N_("In an exercise, letters always write."),
    N_("Digits set, + and − mark."),
    N_("Delete takes away, Ctrl+z brings back."),
)


def rows(bindings: Mapping[str, ActiveBinding]) -> Iterator[tuple[str, str]]:
    """Yield each key of ours that has words, once, with what it does."""
    ours: dict[str, Binding] = {}
    for active in bindings.values():
        binding = active.binding
        said = binding.tooltip or binding.description
        if binding.id and said and active.enabled:
            ours.setdefault(said, binding)
    shared = Counter(key_words(binding) for binding in ours.values())
    for said, binding in ours.items():
        signs = key_words(binding)  # «← →» where the two do two things is told key by key
        yield (signs if shared[signs] == 1 else key_words(replace(binding, key_display=None))), said


def _hanging(width: int, style: str, lines: Iterable[tuple[str, str]]) -> Table:
    """Return lines that break under their own words, each led by a key or a number of so many cells or more."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style=style, min_width=width, no_wrap=True)
    table.add_column()
    for first, said in lines:
        table.add_row(Text(first), Text(said))
    return table


class HelpScreen(BookModal[None]):
    """A page over the right half, or over all of a narrow window."""

    DEFAULT_CSS = """
    HelpScreen { align: right top; background: $ground 0%; }
    HelpScreen > VerticalScroll { width: 100%; height: 1fr; background: $field; padding: 1 3; margin: 0 0 2 0; }
    HelpScreen.-wide > VerticalScroll { width: 60; border-left: vkey $line; }
    HelpScreen Static { height: auto; margin: 0 0 1 0; }
    HelpScreen .title { color: $cool; text-style: bold; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (as Textual declares it)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,enter", "close", N_("Close"), key_display="Esc", id="help-close", tooltip=N_("Back")),
    ]

    def __init__(self, about: str, bindings: Mapping[str, ActiveBinding]) -> None:
        super().__init__()
        self.about = about
        self.bindings = bindings

    def compose(self) -> ComposeResult:
        """Yield the page."""
        with VerticalScroll():
            if self.about:
                yield Static(lit(_("Here")), classes="title")
                yield Static(lit(self.about))
            yield Static(lit(_("Keys")), classes="title")
            yield Static(_hanging(11, "bold", rows(self.bindings)))
            yield Static(lit(_("Five rules")), classes="title")
            yield Static(_hanging(2, "", ((str(at), _(rule)) for at, rule in enumerate(RULES, start=1))))
            yield Static(
                lit(
                    _(
                        "^ means Ctrl. On a laptop, hold Fn for F1 to F9. Every F key is also in ^p, "
                        "and a click on its word at the foot does the same."
                    ),
                    "$muted",
                )
            )
        yield Keys()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
