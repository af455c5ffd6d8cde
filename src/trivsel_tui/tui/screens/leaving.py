"""What leaves in a file, line by line, and what is held back of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from trivsel_tui.summary import Line as Leaving
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.screen import BookModal
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.words import BAR, clipped, lit


class LeavingScreen(BookModal[frozenset[str]]):
    """Each line that leaves; Delete holds one back this time."""

    DEFAULT_CSS = """
    LeavingScreen { align: center middle; background: $ground 0%; }
    LeavingScreen > Vertical { width: 74; height: 20; background: $field; padding: 1 1 0 1; border: round $line; }
    LeavingScreen .title { color: $cool; text-style: bold; margin: 0 0 1 3; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", N_("Choose"), key_display="↑ ↓", id="leaving-up", tooltip=N_("Another line")),
        Binding("down", "walk(1)", N_("Choose"), key_display="↑ ↓", id="leaving-down", tooltip=N_("Another line")),
        Binding(
            "delete,space",
            "hold",
            N_("Hold back"),
            key_display="Del",
            id="leaving-hold",
            tooltip=N_("Leave this line out this time, or let it in again"),
        ),
        Binding(
            "enter,escape", "close", N_("Done"), key_display="Esc", id="leaving-close", tooltip=N_("Back to the file")
        ),
    ]

    def __init__(self, lines: Sequence[Leaving], held: frozenset[str]) -> None:
        super().__init__()
        self.lines, self.held = lines, held
        self.at = 0

    def compose(self) -> ComposeResult:
        """Yield the list."""
        with Vertical():
            yield Static(lit(_("This leaves in the file")), classes="title")
            yield Static(id="lines")
        yield Keys()

    def on_mount(self) -> None:
        """Draw."""
        self._draw()

    def _draw(self) -> None:
        room = 7
        first = max(min(self.at - room // 2, len(self.lines) - room), 0)
        shown = self.lines[first : first + room]
        pieces = [self._line(first + at, line) for at, line in enumerate(shown)]
        more = len(self.lines) - first - len(shown)
        if more > 0:
            pieces.append(lit("   " + _("↓ {count} more").format(count=more), "$muted"))
        self.query_one("#lines", Static).update(Content("\n").join(pieces))

    def _line(self, at: int, line: Leaving) -> Content:
        held = line.address in self.held
        here = at == self.at
        bar = (f"{BAR}  " if here else "   ", "$warm")
        ink = "strike $muted" if held else ""
        several = len({item.exercise for item in self.lines}) > 1
        question = clipped(f"{line.exercise}: {line.question}" if several else line.question, 66)
        stays = "  " + _("stays here") if held else ""
        words = clipped(line.words, 60 - len(stays))
        return Content.assemble(
            bar, (question, f"{ink} $muted"), "\n", bar, "  ", (words, ink or "bold"), (stays, "$warm")
        )

    def action_walk(self, step: int) -> None:
        """Choose another line."""
        self.at = min(max(self.at + step, 0), max(len(self.lines) - 1, 0))
        self._draw()

    def action_hold(self) -> None:
        """Hold the line back, or let it go again."""
        if self.lines:
            self.held ^= {self.lines[self.at].address}
            self._draw()

    def action_close(self) -> None:
        """Close with what is held back."""
        self.dismiss(self.held)
