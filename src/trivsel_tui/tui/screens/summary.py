"""The summary: the document as it will be, and the way to Word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from trivsel_tui.answers import Audience
from trivsel_tui.blocks.block import AUDIENCE_NAMES, Show
from trivsel_tui.journal.saving import Saving
from trivsel_tui.render.braille import Signs
from trivsel_tui.summary import Scope, build
from trivsel_tui.texts import N_, _
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.screen import BookScreen
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.widgets.paper import Paper
from trivsel_tui.tui.widgets.topline import TopLine
from trivsel_tui.tui.words import first_upper, lit

READERS: tuple[Audience | None, ...] = (None, *Audience)
"""Whose eyes the page is shown for: the leader's own first."""


def reader_words(audience: Audience | None) -> str:
    """Name whose eyes it is for."""
    return _("Myself") if audience is None else first_upper(_(AUDIENCE_NAMES[audience]))


class SummaryScreen(BookScreen[None]):
    """One reading column; letters change what is shown and lead to the file."""

    help_words = N_(
        "All you have answered, as it will be in a document. w saves it in Word.\n"
        "k shows it with other eyes: only what they may see stays."
    )
    CSS_PATH = "summary.tcss"
    AUTO_FOCUS = "#paper"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "export('.docx')", N_("Word"), id="summary-word", tooltip=N_("Save it as a Word document")),
        Binding(
            "m", "export('.md')", N_("Markdown"), id="summary-markdown", tooltip=N_("Save it as plain text with marks")
        ),
        Binding("t", "empty", N_("Unanswered"), id="summary-empty", tooltip=N_("With or without what is not answered")),
        Binding("k", "reader", N_("For whom"), id="summary-reader", tooltip=N_("Whose eyes: see at once what is left")),
        Binding("left", "heading(-1)", show=False, id="summary-heading-before"),
        Binding("right", "heading(1)", show=False, id="summary-heading-next"),
    ]

    def __init__(
        self, desk: Desk, scope: Scope, title: str, signs: Signs, export: Callable[[Scope, str], None]
    ) -> None:
        super().__init__()
        self.desk = desk
        self.scope = scope
        self.heading = title
        self.signs = signs
        self.export = export

    def compose(self) -> ComposeResult:
        """Yield the frame."""
        yield TopLine(_("Summary"), back=self.heading)
        yield Static(id="for")
        yield VerticalScroll(id="paper")
        yield Keys()

    async def on_mount(self) -> None:
        """Show the document."""
        await self._show()

    def saving(self, saving: Saving) -> None:
        """Show what is on disk."""
        for line in self.query(TopLine):
            line.saving = saving

    async def read_anew(self) -> None:
        """Show the document from the disk."""
        await self._show()
        self.query_one("#paper").focus()

    async def _show(self) -> None:
        document = build(self.desk.workbook(), self.desk.journal, self.scope, self.desk.today())
        paper = self.query_one("#paper", VerticalScroll)
        await paper.remove_children()
        widgets = list(Paper(self.signs).widgets(document))
        if not document.sections:
            widgets.append(Static(lit(self._nothing()), classes="paragraph"))
        await paper.mount_all(widgets)
        paper.scroll_home(animate=False)
        empty = self.scope.show is Show.EVERYTHING
        amount = _("with unanswered questions") if empty else _("only what is answered")
        words = _("For: {reader} · {amount}").format(reader=reader_words(self.scope.audience), amount=amount)
        self.query_one("#for", Static).update(lit(words))
        self.saving(self.desk.saving)

    def _nothing(self) -> str:
        if self.scope.audience is not None:
            return _("Nothing is marked for these eyes. F9 in an exercise says who may see what.")
        return _("Nothing is answered here yet.")

    def action_export(self, suffix: str) -> None:
        """Go to the file."""
        self.export(self.scope, suffix)

    async def action_empty(self) -> None:
        """Show what is not answered, or not."""
        show = Show.ANSWERED if self.scope.show is Show.EVERYTHING else Show.EVERYTHING
        self.scope = replace(self.scope, show=show)
        await self._show()

    async def action_reader(self) -> None:
        """Show it for other eyes."""
        at = READERS.index(self.scope.audience)
        self.scope = replace(self.scope, audience=READERS[(at + 1) % len(READERS)])
        await self._show()

    def action_heading(self, step: int) -> None:
        """Go to the next heading, or the one before."""
        paper = self.query_one("#paper", VerticalScroll)
        now = round(paper.scroll_target_y)
        tops = [widget.virtual_region.y for widget in self.query(".heading")]
        past = [y for y in tops if (y > now if step > 0 else y < now)]
        if past:
            paper.scroll_to(y=min(past) if step > 0 else max(past), animate=False)

    def on_top_line_back(self) -> None:
        """Go back."""
        self.dismiss()
