"""The row of ratings: a digit rates it and goes on, the arrows go to the other scale, Enter tells what it is."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.texts import N_
from trivsel_tui.tui.widgets.row import Face, Row
from trivsel_tui.tui.widgets.row_keys import COMMON

ROOMY = 24
"""Lines of a window from which all that is said about the chosen row stands under it."""


class ScaleRow(Row, inherit_bindings=False):
    """One row of the form, two lines high: its bars, and under them, while it is chosen, what it is."""

    DEFAULT_CSS = """
    ScaleRow { min-height: 2; }
    ScaleRow > Drawn { height: auto; }
    ScaleRow > .about {
        display: none; height: 1; color: $muted; padding: 0 3 0 3; max-width: 79;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    ScaleRow.-chosen > .about { display: block; }
    ScaleRow.-unfolded > .about { height: auto; text-wrap: wrap; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(digit),
                f"type({digit})",
                N_("Set"),
                key_display="1–5",
                id=f"row-rate-{digit}",
                tooltip=N_("A digit rates the row on the scale in use, and goes on"),
            )
            for digit in range(1, 6)
        ),
        *(
            Binding(
                key,
                f"turn({step})",
                N_("Scale"),
                key_display="← →",
                id=f"row-scale-{key}",
                tooltip=N_("The other scale"),
            )
            for key, step in (("left", -1), ("right", 1))
        ),
        Binding("enter", "unfold", N_("About it"), id="row-about", tooltip=N_("All that is said about it")),
        Binding("enter", "onward", N_("Next"), id="row-onward", tooltip=N_("Go on to the next")),
        Binding("f5", "figure", N_("Figure"), id="row-figure", tooltip=N_("The drawing, large")),
        Binding("plus", "sign(1)", N_("One up"), key_display="+", show=False, id="row-more", tooltip=N_("One step up")),
        Binding(
            "minus", "sign(-1)", N_("One down"), key_display="−", show=False, id="row-less", tooltip=N_("One step down")
        ),
        *COMMON,
    ]
    FIXED: ClassVar[bool] = True
    GROWS: ClassVar[bool] = True
    SETS_BY_CLICK: ClassVar[bool] = True

    def __init__(self, key: str, face: Face, *, said: Content, scales: int) -> None:
        """Make a row; ``said`` is what it is, ``scales`` how many it is rated on."""
        super().__init__(key, face)
        self.scales = scales
        self._said = said

    def about(self) -> Collection[Widget]:
        """Return what the row is."""
        return (Static(self._said, classes="about"),)

    @property
    def folded(self) -> bool:
        """Whether more is said about the row than its line shows."""
        about = self.query_one(".about", Static)
        return not self.has_class("-unfolded") and self._said.cell_length > about.content_size.width

    def on_focus(self) -> None:
        """Be chosen, and tell all at once where the window has room for it."""
        self.set_class(self.screen.size.height >= ROOMY, "-unfolded")
        super().on_focus()

    def on_blur(self) -> None:
        """Be left, and fold."""
        self.remove_class("-unfolded")
        super().on_blur()

    def action_type(self, digit: int) -> None:
        """Take a rating."""
        self.post_message(self.Did(self, "type", str(digit)))

    def action_turn(self, step: int) -> None:
        """Go to the other scale."""
        self.post_message(self.Did(self, "turn", step=step))

    def action_sign(self, step: int) -> None:
        """Rate a step higher or lower."""
        self.post_message(self.Did(self, "sign", step=step))

    def action_unfold(self) -> None:
        """Tell all that is said about the row."""
        self.add_class("-unfolded")
        self.refresh_bindings()

    async def action_figure(self) -> None:
        """Have the page show its figure; the key stands here to have its place among the row's."""
        await self.screen.run_action("figure")

    def action_onward(self) -> None:
        """Go on, once all is told."""
        self.post_message(self.Did(self, "walk", step=1))

    async def action_cell(self, step: int) -> None:
        """Walk the scales, then the rows."""
        self.post_message(self.Did(self, "cell", step=step))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the other scale only where there is one, and what is said about the row while it is folded."""
        match action:
            case "turn":
                return self.scales > 1
            case "figure":
                return self.screen.check_action("figure", ())
            case "unfold":
                return self.folded
            case "onward":
                return not self.folded
            case _:
                return super().check_action(action, parameters)
