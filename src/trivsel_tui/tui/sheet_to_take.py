"""The sheet to take along, saved from the screen: a form on paper, with nothing that was answered or said."""

from __future__ import annotations

from pathlib import Path

from trivsel_tui import export
from trivsel_tui.summary import sheets_to_take
from trivsel_tui.texts import _
from trivsel_tui.tui.desk import Desk
from trivsel_tui.workbook.model import Exercise


def save_sheet(desk: Desk, exercise: Exercise, folder: Path) -> str:
    """Save the sheet as a Word document in a folder, and say where it lies, or why it does not."""
    document = sheets_to_take(desk.workbook(), desk.journal, exercise.id, desk.today())
    if not document.sections:
        return _("There is no sheet for this exercise.")
    name = export.file_name(_("{title}, the sheet").format(title=exercise.title))
    try:
        return _("Saved: {path}").format(path=export.write(document, export.free_name(folder / f"{name}.docx")))
    except export.ExportError as error:
        return str(error)
