"""Questions with a few answers on the screen: pick lines, the sentence that grows, the doors that open."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from trivsel_tui.answers import Choices
from trivsel_tui.blocks.choices import Chooser, Option, Question
from trivsel_tui.inline import parse
from trivsel_tui.render.braille import Signs
from trivsel_tui.texts import N_
from trivsel_tui.tui.blocks.view import (
    BlockState,
    BlockView,
    audience_words,
    mark_words,
    seen_alike,
    skip_words,
    value_of,
)
from trivsel_tui.tui.widgets.door import Door
from trivsel_tui.tui.widgets.leaf import Leaf
from trivsel_tui.tui.widgets.option_line import OptionLine
from trivsel_tui.tui.widgets.pick_line import PickLine
from trivsel_tui.tui.words import lit, written


class ChooserView(BlockView[Chooser]):
    """A question at a time, its answers under it; what is chosen can be changed whenever one likes."""

    help_words = N_(
        "Space or the digit chooses an answer, and takes it back. You can change it whenever you like.\n"
        "The sentence at the foot grows as you choose; the lines under it open the exercises that fit."
    )
    DEFAULT_CSS = """
    ChooserView .asked { padding: 0 0 0 3; margin: 1 0 0 0; max-width: 79; height: auto; color: $muted; }
    ChooserView .asked.-reached { color: $ink; text-style: bold; }
    ChooserView .about { padding: 0 0 0 7; max-width: 76; height: auto; color: $muted; }
    ChooserView .mark { padding: 0 0 0 3; height: auto; color: $muted; }
    ChooserView #seen { margin: 1 0 0 0; }
    ChooserView #sentence { padding: 0 0 0 3; margin: 1 0 0 0; max-width: 79; height: auto; }
    ChooserView #doors { height: auto; margin: 1 0 0 0; }
    """

    def __init__(self, block: Chooser, state: BlockState, signs: Signs = Signs.BRAILLE) -> None:
        super().__init__(block, state, signs)
        self._chose = False

    def compose(self) -> ComposeResult:
        """Yield title, each question with its answers, the sentence, and room for doors."""
        yield from self.heading()
        names = self.state.wording.prompts
        for question in self.block.questions:
            words = names.get(question.id, question.text)
            yield Static(written(parse(words)), classes="asked", id=f"asked-{question.id}")
            yield Static(classes="mark", id=f"mark-{question.id}")
            for digit, option in enumerate(question.options, start=1):
                key = f"{question.id}/{option.id}"
                yield OptionLine(key, names.get(key, option.name), digit, several=question.several)
                if option.about:
                    yield Static(written(parse(option.about)), classes="about")
        yield Static(classes="mark", id="seen")
        yield Static(id="sentence")
        yield Vertical(id="doors")

    async def on_mount(self) -> None:
        """Show the answer."""
        self.show(self.state)

    def _value(self) -> Choices:
        return value_of(self.state, Choices)

    def show(self, state: BlockState) -> None:
        """Show what is chosen, the sentence that it makes, and the doors that fit."""
        super().show(state)
        value, names = self._value(), state.wording.prompts
        for line in self.query(OptionLine):
            line.set_number(int(line.key in value.chosen))
        seen = seen_alike(state.answer, self.block.answered(value))
        self._say("#seen", seen)
        for question in self.block.questions:
            mark = state.answer.mark_at(question.id)
            words = skip_words(mark) if seen == audience_words(mark) else mark_words(mark)
            self._say(f"#mark-{question.id}", words)
        sentence = self.query_one("#sentence", Static)
        sentence.display = bool(names.get("sentence", self.block.sentence))
        sentence.update(written(self.block.in_words(value, names)))
        self._open_doors(value)
        self._dress()

    def _say(self, where: str, words: str) -> None:
        line = self.query_one(where, Static)
        line.display = bool(words)
        line.update(lit(words))

    def _open_doors(self, value: Choices) -> None:
        """Stand a line for each exercise that what is chosen leads on to."""
        wanted = [
            door
            for _question, option in self._options()
            if f"{_question.id}/{option.id}" in value.chosen
            for door in option.doors
            if door in self.state.doors
        ]
        box = self.query_one("#doors", Vertical)
        here = {door.exercise: door for door in box.query(Door)}
        for key in here.keys() - set(wanted):
            here[key].remove()
        new = [Door(key, self.state.doors[key]) for key in dict.fromkeys(wanted) if key not in here]
        box.mount_all(new)
        if new and self._chose:
            Leaf.around(self).once_still(self._bring_in_sight, new[-1])
        self._chose = False

    def _bring_in_sight(self, door: Widget) -> None:
        """Scroll until a door that a choice has opened is to be seen, and no further than the line in use allows."""
        page, line = Leaf.around(self).page, self.screen.focused
        if page is None or line is None:
            return
        below, above = door.region.bottom - page.region.bottom, line.region.y - page.region.y
        page.scroll_relative(y=max(min(below, above), 0), animate=False, immediate=True)

    def _options(self) -> list[tuple[Question, Option]]:
        return [(question, option) for question in self.block.questions for option in question.options]

    def begin(self, place: str) -> Widget | None:
        """Return the first answer of a question, else of the first one not answered."""
        open_ = [key for key in self.block.places(self._value()) if key not in self.block.answered(self._value())]
        wanted = place or next(iter(open_), "")
        lines = list(self.query(OptionLine))
        return next((line for line in lines if line.question == wanted), lines[0])

    def place(self) -> str:
        """Return the question in use."""
        line = self.screen.focused
        return line.question if isinstance(line, OptionLine) and self in line.ancestors else super().place()

    def on_pick_line_did(self, event: PickLine.Did) -> None:
        """Choose, or take back."""
        event.stop()
        if event.action == "pick":
            self._choose(event.line.key)

    def _choose(self, key: str) -> None:
        found = next((pair for pair in self._options() if f"{pair[0].id}/{pair[1].id}" == key), None)
        if found:
            self._chose = True
            self.answered(self.block.chosen(self._value(), *found), found[0].id)

    def on_option_line_digit(self, event: OptionLine.Digit) -> None:
        """Choose the answer of that digit in the question in use; where one is enough, go on to the next question."""
        event.stop()
        lines = list(self.query(OptionLine))
        here = [line for line in lines if line.question == event.line.question]
        line = next((line for line in here if line.digit == event.digit), None)
        if line:
            onward = lines[lines.index(here[-1]) + 1 :]
            alone = not (line.several or line.number)
            (onward[0] if alone and onward else line).focus()
            self._choose(line.key)

    async def on_option_line_left(self, event: OptionLine.Left) -> None:
        """Go to another question, to what is chosen there; where several may be chosen Enter first stays for more."""
        event.stop()
        line = event.line
        if event.entered and not line.number:
            self._choose(line.key)
            if line.several:
                return
        questions = [question.id for question in self.block.questions]
        to = questions.index(line.question) + event.step
        if 0 <= to < len(questions):
            self._first(questions[to]).focus()
            return
        here = [item for item in self.query(OptionLine) if item.question == line.question]
        self.screen.set_focus(here[-1 if event.step > 0 else 0])
        await self.screen.run_action("next" if event.step > 0 else "previous")

    def _first(self, question: str) -> OptionLine:
        """Return a question's first answer that is chosen, or its first."""
        lines = [line for line in self.query(OptionLine) if line.question == question]
        return next((line for line in lines if line.number), lines[0])

    def on_pick_line_walk(self, event: PickLine.Walk) -> None:
        """Walk the answers."""
        event.stop()
        self.walk(event.step)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Give the weight to the question reached."""
        self._dress()
        self.post_message(self.Went())

    def _dress(self) -> None:
        answered, here = self.block.answered(self._value()), self.place()
        for question in self.block.questions:
            asked = self.query_one(f"#asked-{question.id}", Static)
            asked.set_class(question.id == here or question.id in answered, "-reached")
