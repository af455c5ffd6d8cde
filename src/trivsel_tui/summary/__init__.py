"""Workbook, answers and scope → the neutral document: order, headings, what is left out and why."""

from trivsel_tui.summary.building import build, sheets_to_take
from trivsel_tui.summary.leaving import Contents, Line, contents
from trivsel_tui.summary.scope import ALL, LATEST, Scope

__all__ = ["ALL", "LATEST", "Contents", "Line", "Scope", "build", "contents", "sheets_to_take"]
