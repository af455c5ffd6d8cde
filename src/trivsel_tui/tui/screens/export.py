"""Save in Word: what, for whom, where, and exactly what leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from trivsel_tui import export
from trivsel_tui.blocks.block import Show
from trivsel_tui.document import Document
from trivsel_tui.figures.lettering import measure
from trivsel_tui.summary import Contents, Scope, build, contents
from trivsel_tui.texts import N_, _, ngettext
from trivsel_tui.tui.desk import Desk
from trivsel_tui.tui.screen import BookModal
from trivsel_tui.tui.screens.leaving import LeavingScreen
from trivsel_tui.tui.screens.summary import READERS, reader_words
from trivsel_tui.tui.widgets.choice_rows import ChoiceRows
from trivsel_tui.tui.widgets.keys import Keys
from trivsel_tui.tui.widgets.line import Line
from trivsel_tui.tui.words import BAR, lit, padded, tinted

ROWS = ("what", "whom", "where", "empty", "see", "save", "close")


class ExportScreen(BookModal[Path]):
    """Four rows and one truth; dismissed with the path of the file that was written."""

    CSS_PATH = "export.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", N_("Line"), key_display="↑ ↓", id="export-up", tooltip=N_("Another line")),
        Binding("down,tab", "walk(1)", N_("Line"), key_display="↑ ↓", id="export-down", tooltip=N_("Another line")),
        Binding("shift+tab", "walk(-1)", show=False, id="export-before"),
        Binding("left", "turn(-1)", N_("Adjust"), key_display="← →", id="export-left", tooltip=N_("Another value")),
        Binding("right", "turn(1)", N_("Adjust"), key_display="← →", id="export-right", tooltip=N_("Another value")),
        Binding("enter", "take", N_("Take it"), id="export-take", tooltip=N_("Do what the line says")),
        Binding("escape", "close", N_("Close"), id="export-close", tooltip=N_("Close without saving")),
    ]

    def __init__(self, desk: Desk, scope: Scope, suffix: str, folder: Path) -> None:
        super().__init__()
        self.desk = desk
        self.suffix = suffix
        self.folder = folder
        self.here = scope.exercises
        self.scope = replace(scope, held_back=frozenset())
        self.at = "save"
        self.file = ""
        self.said = ""
        self.written: Path | None = None

    def compose(self) -> ComposeResult:
        """Yield the dialog."""
        with Vertical():
            yield Static(id="head")
            yield ChoiceRows()
            yield Line("", id="file")
            yield Static(id="said")
        yield Keys()

    def on_mount(self) -> None:
        """Show the rows; «Gem» is chosen."""
        self._propose()
        self.query_one("#file").display = False
        self.query_one(ChoiceRows).focus()
        self.once_drawn(self._draw)

    def on_resize(self) -> None:
        """Draw to the new width."""
        self.once_drawn(self._draw)

    @property
    def format_words(self) -> str:
        """What the button says."""
        return _("Save in Word") if self.suffix == ".docx" else _("Save as Markdown")

    def _title(self) -> str:
        cards = self.desk.index
        names = [card.title for key in self.scope.exercises or () if (card := cards.exercise(key))]
        return names[0] if len(names) == 1 else cards.title

    def _propose(self) -> None:
        """Make a name of what and whom; one that is taken gets a number, before and not after."""
        whom = (
            ""
            if self.scope.audience is None
            else " " + _("for {reader}").format(reader=reader_words(self.scope.audience).lower())
        )
        wanted = self.folder / f"{export.file_name(self._title() + whom)}{self.suffix}"
        self.file = str(export.free_name(wanted))

    def _contents(self) -> Contents:
        return contents(self.desk.workbook(), self.desk.journal, self.scope)

    def _draw(self) -> None:
        contents_ = self._contents()
        head = Content.assemble(
            (self.format_words, "bold $cool"),
            "   ",
            (_("Your answers are saved. Here you make a copy for others."), "$muted"),
        )
        self.query_one("#head", Static).update(head)
        lines = [self._row(row, contents_) for row in ROWS]
        self.query_one(ChoiceRows).update_lines(lines)
        self.query_one("#said", Static).update(lit(self.said))

    def _values(self, row: str) -> tuple[list[str], int]:
        match row:
            case "what":
                names = [_("This exercise"), _("The whole workbook")] if self.here else [_("The whole workbook")]
                return names, 0 if self.scope.exercises == self.here else 1
            case "whom":
                return [reader_words(reader) for reader in READERS], READERS.index(self.scope.audience)
            case "empty":
                return [_("Without what is not answered"), _("With all questions")], int(
                    self.scope.show is Show.EVERYTHING
                )
            case _:
                return [], 0

    def _row(self, row: str, contents_: Contents) -> Content:
        here = row == self.at
        bar = (f"{BAR}  " if here else "   ", "$warm")
        if row in {"save", "close"}:
            close = _("Close") if self.written else _("Close without saving")
            words = self.format_words if row == "save" else close
            return self._chosen(Content.assemble(bar, (words, "bold $warm" if row == "save" else "")), here)
        if row == "see":
            return self._chosen(Content.assemble(bar, self._truth(contents_)), here)
        label = {"what": _("What"), "whom": _("For whom"), "where": _("Where"), "empty": _("Unanswered")}[row]
        if row == "where":
            shown = self.file if len(self.file) < 56 else "…" + self.file[-55:]
            return self._chosen(Content.assemble(bar, (f"{label:<11}", "$muted"), shown), here)
        values, at = self._values(row)
        parts: list[Content | str | tuple[str, str]] = [bar, (f"{label:<11}", "$muted")]
        for n, value in enumerate(values):
            on = n == at
            parts += [
                ("‹ " if on and here else "", "$warm"),
                (value, "bold" if on else "$muted"),
                (" ›" if on and here else "", "$warm"),
                "  ",
            ]
        return self._chosen(Content.assemble(*parts), here)

    def _chosen(self, line: Content, here: bool) -> Content:
        if not here:
            return line
        return tinted(line, self.query_one(ChoiceRows).size.width, no_colour=self.app.no_color)

    def _truth(self, contents_: Contents) -> Content:
        leaving = [line for line in contents_.lines if line.address not in self.scope.held_back]
        figures = sum(line.is_figure for line in leaving)
        answers = len(leaving) - figures
        if self.scope.audience and not contents_.lines:
            words = [_("nothing yet. F9 at an answer lets it come along.")]
        else:
            words = [ngettext("{count} answer", "{count} answers", answers).format(count=answers)]
        if figures:
            words.append(ngettext("{count} figure", "{count} figures", figures).format(count=figures))
        staying = contents_.staying + len(contents_.lines) - len(leaving)
        stays = ngettext(
            "{count} answer. The file holds nothing of it, not even hidden.",
            "{count} answers. The file holds nothing of them, not even hidden.",
            staying,
        ).format(count=staying)
        see = "" if not contents_.lines else "    Enter " + _("see them")
        beside = 3 + max(map(measure, (_("With"), _("Not with"))))
        parts = [(padded(_("With"), beside), "bold $done"), (_(" and ").join(words), ""), (see, "$muted")]
        if staying:
            parts += [("\n   " + padded(_("Not with"), beside), "bold"), (stays, "")]
        return Content.assemble(*parts)

    def action_walk(self, step: int) -> None:
        """Choose another line."""
        rows = [row for row in ROWS if row != "see" or self._contents().lines]
        at = rows.index(self.at) + step if self.at in rows else rows.index("save") - (step < 0)
        self.at = rows[at % len(rows)]
        self._draw()

    def action_turn(self, step: int) -> None:
        """Choose another value."""
        values, at = self._values(self.at)
        if len(values) < 2:
            return
        to = (at + step) % len(values)
        match self.at:
            case "what":
                self.scope = replace(self.scope, exercises=self.here if to == 0 else None, held_back=frozenset())
            case "whom":
                self.scope = replace(self.scope, audience=READERS[to], held_back=frozenset())
            case _:
                self.scope = replace(self.scope, show=Show.EVERYTHING if to else Show.ANSWERED)
        if self.at != "empty":
            self._propose()
        self.said = ""
        self._draw()

    @work
    async def action_take(self) -> None:
        """Do what the line says."""
        match self.at:
            case "close":
                self.dismiss()
            case "where":
                self._write_name()
            case "see" if self._contents().lines:
                held = await self.app.push_screen_wait(LeavingScreen(self._contents().lines, self.scope.held_back))
                self.scope = replace(self.scope, held_back=held or frozenset())
                self._draw()
            case "save":
                await self._save()
            case _:
                self.action_walk(1)

    def _write_name(self) -> None:
        line = self.query_one("#file", Line)
        line.value = self.file
        line.display = True
        line.cursor_position = len(self.file) - len(self.suffix)
        line.focus()

    def on_line_ended(self, event: Line.Ended) -> None:
        """Take the file's name."""
        event.stop()
        wanted = event.line.value.strip()
        if event.key != "escape" and wanted:
            self.file = wanted if wanted.endswith(self.suffix) else wanted + self.suffix
        event.line.display = False
        self.query_one(ChoiceRows).focus()
        self.at = "save"
        self._draw()

    async def _save(self) -> None:
        if (
            not [line for line in self._contents().lines if line.address not in self.scope.held_back]
            and self.scope.show is not Show.EVERYTHING
        ):
            self.said = _("Nothing is marked for these eyes. F9 in an exercise says who may see what.")
            self._draw()
            return
        self.said = _("Saving …")
        self._draw()
        document = build(self.desk.workbook(), self.desk.journal, self.scope, self.desk.today())
        path = Path(self.file).expanduser()
        worker = self.run_worker(lambda: self._write(document, path), thread=True, exit_on_error=False)
        await worker.wait()

    def _write(self, document: Document, path: Path) -> None:
        try:
            self.written = export.write(document, path)
            said = _("Saved: {path}").format(path=self.written)
        except export.ExportError as error:
            said = _("{error} Your answers are safe in the workbook.").format(error=error)
        self.app.call_from_thread(self._say, said)

    def _say(self, said: str) -> None:
        self.said = said
        self.at = "close"
        self.query_one("#said").set_class(self.written is not None, "-done")
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Choose the line clicked; a click on the chosen one does it."""
        if isinstance(event.widget, ChoiceRows):
            row = self.query_one(ChoiceRows).row_at(event.y)
            if row is not None:
                again = ROWS[row] == self.at
                self.at = ROWS[row]
                self._draw()
                if again or self.at in {"save", "close"}:
                    self.action_take()

    def action_close(self) -> None:
        """Close."""
        self.dismiss(self.written)
