"""Where one only reads: no key at the foot writes, and a letter is answered by a line that says how to write."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.widget import Widget

from tests.tui.leader import at_desk
from trivsel_tui.answers import Texts
from trivsel_tui.journal.saving import Saving, SavingState
from trivsel_tui.tui import blocks, widgets
from trivsel_tui.tui.reading import WRITES, why_not
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.marking import MarkingScreen
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.workbook.loading import load_workbook

ANSWER = "Her læser du kun. Luk det andet vindue"
EXERCISES = [exercise.id for exercise in load_workbook("da").workbook.in_order()]
WRITING = re.compile(
    r"(?<!\w)(Skriv|Ret|Ny|Nyt|Ny linje|Sæt|Tag væk|Flyt|Timer|Energi|Spring over|Vælg den|Kun mig)(?!\w)"
)


def ids() -> set[str]:
    """Return the ids of all bindings of widgets, of blocks' views and of the exercise."""
    modules = [
        importlib.import_module(f"{package.__name__}.{module.name}")
        for package in (widgets, blocks)
        for module in pkgutil.iter_modules(package.__path__)
    ]
    found = [item for module in modules for item in vars(module).values() if isinstance(item, type)]
    kinds = [kind for kind in (*found, ExerciseScreen, MarkingScreen) if issubclass(kind, Widget)]
    bindings = [binding for kind in kinds for binding in kind.BINDINGS if isinstance(binding, Binding)]
    return {binding.id for binding in bindings if binding.id}


def test_each_key_that_is_said_to_write_is_there() -> None:
    assert ids() >= WRITES


@pytest.mark.parametrize("exercise", EXERCISES)
async def test_no_key_at_the_foot_writes_and_no_letter_does(tmp_path: Path, exercise: str) -> None:
    async with at_desk(tmp_path, exercise, example=True, readable_only="test", size=(200, 40)) as leader:
        screen = leader.on(ExerciseScreen)
        for page in range(len(screen.pages)):
            await screen.turn_to(page)
            await leader.rest()
            for widget in [item for item in screen.focus_chain if screen.leaf in item.ancestors][:4]:
                widget.choose() if isinstance(widget, Field) else widget.focus()
                await leader.rest()
                assert not WRITING.search(leader.foot()), (widget, leader.foot())


@pytest.mark.parametrize("kind", ["questions", "checklist", "activities", "ratings", "mapping", "sheets", "mindmap"])
async def test_a_letter_is_answered_by_a_line_that_goes_by_a_step(tmp_path: Path, kind: str) -> None:
    async with at_desk(tmp_path, kind, readable_only="test") as leader:
        if isinstance(leader.focused, Stop):
            await leader.keys("<enter>")
        await leader.keys("x")
        assert ANSWER in leader.page()
        before = leader.page()
        await leader.keys("y")
        assert leader.page() == before
        leader.focused.screen.focus_next()
        await leader.rest()
        assert ANSWER not in leader.page()


async def test_a_digit_on_a_row_is_answered_too_and_rates_nothing(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "ratings", readable_only="test") as leader:
        before = leader.answer()
        await leader.keys("4")
        assert ANSWER in leader.page()
        assert leader.answer() == before


async def test_where_one_writes_no_letter_is_answered(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("x")
        assert "læser du kun" not in leader.page()
        assert "x" in leader.value(Texts).get("tilfreds")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SavingState.READ_ONLY, "Luk det andet vindue"),
        (SavingState.FREE, "Vælg »Skriv her«"),
        (SavingState.SAVED, "kan du begynde en ny"),
    ],
)
def test_it_says_what_to_do_to_write(state: SavingState, words: str) -> None:
    assert words in why_not(Saving(state))


async def test_the_keys_that_read_stand_at_the_foot(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions", readable_only="test") as leader:
        leader.in_focus(Field)
        assert "Tab Næste" in leader.foot()
        assert "Opsummering" in leader.foot()
