"""What all screens share: words looked up when they are shown, a line on top, keys at the foot."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from typing import ClassVar, TypeVar

from textual.binding import ActiveBinding, Binding, BindingType
from textual.geometry import Size
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from trivsel_tui.texts import N_, _
from trivsel_tui.tui.widgets.topline import TopLine

T = TypeVar("T")

WIDE = 100
"""Columns from which there is room for something beside the page."""


def translated(bindings: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """Return bindings with their words in the language in force."""
    return {
        key: active._replace(
            binding=replace(
                active.binding,
                description=_(active.binding.description),
                tooltip=_(active.binding.tooltip),
                key_display=_(sign) if (sign := active.binding.key_display) else None,
            ),
            tooltip=_(active.tooltip),
        )
        for key, active in bindings.items()
    }


class _InTheBook(Screen[T]):
    """What a page and a window over it share."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings in force, in words."""
        return translated(super().active_bindings)

    @property
    def focus_chain(self) -> list[Widget]:
        """What Tab goes through, in the order it is written on the page.

        Textual goes by where things stand; what was just unfolded stands nowhere before the next drawing, and the next
        key does not wait for that.
        """
        return list(_reached(self))

    def once_drawn(self, do: Callable[[], object]) -> None:
        """Do something once what is new is drawn; nothing when the screen was left before that."""
        self.call_after_refresh(self._if_here, do)

    def _if_here(self, do: Callable[[], object]) -> None:
        if self in self.app.screen_stack:
            do()


def _reached(node: Widget) -> Iterator[Widget]:
    for child in node.displayed_children:
        if child.focusable:
            yield child
        if child.allow_focus_children():
            yield from _reached(child)


class BookScreen(_InTheBook[T]):
    """A screen of the workbook; bindings are declared in English and shown in the leader's language."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 (as Textual declares it)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high"), (30, "-tall")]  # noqa: RUF012 (as Textual declares it)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "out", N_("Back"), id="out", tooltip=N_("One step out; everything is saved")),
    ]

    def fit(self, size: Size) -> None:
        """Look as a window of a size wants it, before the first drawing; Textual would draw twice to find out."""
        for length, steps in ((size.width, self.HORIZONTAL_BREAKPOINTS), (size.height, self.VERTICAL_BREAKPOINTS)):
            self.add_class(max((least, name) for least, name in steps or [] if length >= least)[1], update=False)

    async def on_top_line_asked(self) -> None:
        """Tell where the files are, to whoever clicks on «Gemt»."""
        await self.run_action("app.settings")

    def more_actions(self) -> Mapping[str, Callable[[], Awaitable[None]]]:
        """Return what can be done here and has no key of the page's own, by name, for the palette."""
        return {_("Write in this window"): line.action_write_here for line in self.query(TopLine) if line.can_focus}

    async def read_anew(self) -> None:
        """Show everything from the disk: this window writes from now on."""

    def leave(self) -> None:
        """Remember where the leader was; the screen is left, or the program."""

    def action_out(self) -> None:
        """Go one step out."""
        self.dismiss()


class BookModal(_InTheBook[T], ModalScreen[T]):
    """A page over the page; help and the way out stand at its foot as everywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", N_("Help"), id="modal-help", tooltip=N_("Help about where you are")),
        Binding("ctrl+q", "app.quit", N_("Quit"), id="modal-quit", tooltip=N_("Save and quit")),
    ]
