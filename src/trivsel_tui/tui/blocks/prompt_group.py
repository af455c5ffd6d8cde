"""A group of prompts on the screen: one has the weight, the answered ones are folded to their text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import LONGEST_TEXT, Answer, Choices, Texts
from trivsel_tui.blocks.block import Prompt
from trivsel_tui.inline import parse
from trivsel_tui.texts import _, ngettext
from trivsel_tui.tui.blocks.view import audience_words, mark_words, skip_words
from trivsel_tui.tui.widgets.calendar_leaf import CalendarLeaf
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.month import Month
from trivsel_tui.tui.widgets.typed_field import DateField, LineField, field_for
from trivsel_tui.tui.widgets.year import Year
from trivsel_tui.tui.words import lit, written

W = TypeVar("W", bound=Widget)


class Question(Static):
    """What is asked, above its field: bold while it is answered, muted until it is reached."""

    DEFAULT_CSS = """
    Question { width: 1fr; max-width: 79; height: auto; padding: 0 0 0 3; margin: 1 0 0 0; color: $muted; }
    Question.-reached { color: $ink; text-style: bold; }
    """

    def __init__(self, question: str, field: Field, hint: str = "") -> None:
        super().__init__()
        self.question, self.field, self.hint = question, field, hint
        self._active: bool | None = None

    def dress(self, active: bool) -> None:
        """Look as the field is: in use, answered, or not yet; the words are set anew only when they differ."""
        self.set_class(active or bool(self.field.text), "-reached")
        if active is self._active:
            return
        self._active = active
        text = written(parse(self.question))
        self.update(text.append(lit(f"\n{self.hint}", "not bold $muted")) if active and self.hint else text)

    def on_click(self) -> None:
        """Go to the field."""
        self.field.focus()


class Under(Static):
    """The line under a field: skipped, who may see it, or that it is full."""

    DEFAULT_CSS = "Under { height: auto; padding: 0 0 0 3; margin: 0 0 1 0; color: $muted; }"

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._words: tuple[str, str] | None = None

    def say(self, words: str, read: str = "") -> None:
        """Say something, or nothing, and then take no room; ``read`` is how a date is read, and stands first."""
        if (words, read) != self._words:
            self._words = (words, read)
            self.display = bool(words or read)
            between = "  " if words and read else ""
            self.update(Content.assemble((read, "$cool" if read.startswith("→") else ""), between, words))

    def on_click(self) -> None:
        """Open a month to choose another day in."""
        if isinstance(self.field, DateField) and self._words and self._words[1]:
            self.field.action_calendar()


class PromptGroup:
    """The widgets of some prompts and the answer they edit; shared by the kinds that ask open questions."""

    def __init__(self, prompts: Sequence[tuple[str, Prompt, str]]) -> None:
        """Take (key in the answer's texts, the prompt, the words to show) for each."""
        self.keys = [key for key, _prompt, _words in prompts]
        self.fields = {
            key: field_for(key, prompt, self._date_left, self._open_month) for key, prompt, _words in prompts
        }
        self.questions = {key: Question(words, self.fields[key], prompt.hint or "") for key, prompt, words in prompts}
        self.under = {key: Under(self.fields[key]) for key in self.keys}
        self._full: dict[str, str] = {}
        self._marks: dict[str, str] = {}
        self._followed: set[str] = set()
        self._now_followed = ""
        self._month: tuple[DateField, CalendarLeaf] | None = None

    def widgets(self) -> list[Widget]:
        """Return all widgets in order."""
        return [widget for key in self.keys for widget in (self.questions[key], self.fields[key], self.under[key])]

    def at(self, keys: Sequence[str]) -> None:
        """Edit the texts at other keys from now on, with the same widgets: another sheet."""
        self.fields = _under_other_keys(self.fields, self.keys, keys)
        self.questions = _under_other_keys(self.questions, self.keys, keys)
        self.under = _under_other_keys(self.under, self.keys, keys)
        self.keys = list(keys)
        self._full, self._now_followed = {}, ""
        for key, field in self.fields.items():
            field.place = key

    def show(
        self,
        answer: Answer,
        *,
        writable: bool,
        today: date | None = None,
        text: Callable[[str], str] | None = None,
        notes: Mapping[str, str] | None = None,
        seen: str = "",
    ) -> None:
        """Show texts, dates and marks of an answer.

        ``text`` returns what stands at a key, where the answer is not one of texts; ``notes`` is what more is said
        under a field; ``seen`` is who may see them all, where that is said once for them together.
        """
        read = text or _texts_of(answer)
        for key in self.keys:
            field = self.fields[key]
            field.locked = not writable
            field.set_text(read(key))
            if isinstance(field, DateField):
                field.today = today or field.today
                dated = answer.dates.get(key)
                field.known = (read(key), dated.day) if dated else None
            field.set_class(answer.mark_at(key).state.value != "answered", "-skipped")
            mark = answer.mark_at(key)
            said = (notes or {}).get(key, ""), skip_words(mark) if seen == audience_words(mark) else mark_words(mark)
            self._marks[key] = "  ".join(part for part in said if part)
            self._say(key)
            self.questions[key].dress(field.has_focus)

    def _say(self, key: str) -> None:
        """Say under a field that it is full for as long as it is, and else how it is read and marked."""
        field = self.fields[key]
        if len(field.text) < LONGEST_TEXT:
            self._full.pop(key, None)
        marks = self._full.get(key) or self._marks.get(key, "")
        read = field.read_words() if isinstance(field, LineField) else ""
        if isinstance(field, DateField) and read:
            read = self._about_date(field, read)
        self.under[key].say(marks, read)

    def _about_date(self, field: DateField, read: str) -> str:
        """Return how a date is read, and, once it is left, whether it stands in the follow-up list."""
        if field.place == self._now_followed and not field.has_focus:
            return f"{read} · " + _("now under Follow-up")
        if not (field.has_focus or read.startswith("→")):
            return _("{fault} Until then it is not under Follow-up.").format(fault=read)
        return read

    def _date_left(self, field: DateField) -> None:
        """Say once that a date stands in the follow-up list now; in its month one has not left it."""
        if self.focused() == field.place:
            return
        day = field.reading().day
        new = field.text != field.came_with and day is not None and day >= field.today
        if new and field.place not in self._followed and field.place in self.fields:
            self._followed.add(field.place)
            self._now_followed = field.place
        elif field.place == self._now_followed:
            self._now_followed = ""
        if field.place in self.fields:
            self._say(field.place)

    def _open_month(self, field: DateField) -> None:
        """Open the month of a date under its reading, or the year where a month is asked for."""
        under = self.under[field.place]
        if isinstance(under.parent, Widget):
            leaf = Year if field.month else Month
            month = leaf(field.reading().day or field.today, field.today, partial(_from_month, field))
            self._month = field, month
            under.parent.mount(month, after=under)

    def focused(self) -> str | None:
        """Return the key of the field in focus, or of the date whose month is."""
        if self._month and self._month[1].has_focus:
            return self._month[0].place
        return next((key for key, field in self.fields.items() if field.has_focus), None)

    def dress(self) -> None:
        """Give the weight to the question in use."""
        for key, question in self.questions.items():
            question.dress(question.field.has_focus)
            if isinstance(question.field, DateField):
                self._say(key)

    def full(self, field: Field, left_out: int) -> None:
        """Say that a field holds no more."""
        words = ngettext(
            "The field holds {most} characters and is full. {count} character was not taken in; "
            "put the rest in the next field.",
            "The field holds {most} characters and is full. {count} characters were not taken in; "
            "put the rest in the next field.",
            left_out,
        )
        self._full[field.place] = words.format(most=LONGEST_TEXT, count=left_out)
        under = self.under[field.place]
        under.say(self._full[field.place])
        under.call_after_refresh(under.scroll_visible, animate=False)


def _from_month(field: DateField, _month: CalendarLeaf, day: date | None, letter: str) -> None:
    """Go back from a month to its date, with the day that was taken, or the letter that was typed."""
    field.focus()
    if day is not None:
        field.call_later(field.take, day)
    elif letter:
        field.call_later(field.insert, letter)


def _under_other_keys(widgets: Mapping[str, W], before: Sequence[str], after: Sequence[str]) -> dict[str, W]:
    return {new: widgets[old] for old, new in zip(before, after, strict=True)}


def _texts_of(answer: Answer) -> Callable[[str], str]:
    if not isinstance(answer.value, Texts | Choices):
        raise TypeError(type(answer.value).__name__)
    return answer.value.get
