"""The Danish exercises hold all that the booklet's pages ask."""

from collections.abc import Iterable

import pytest

from trivsel_tui.blocks.activities import Activities
from trivsel_tui.blocks.block import Block, Prompt
from trivsel_tui.blocks.mindmap import Mindmap
from trivsel_tui.blocks.pick import Pick
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.blocks.talk import Talk
from trivsel_tui.blocks.themes import Themes
from trivsel_tui.workbook.loading import load_workbook
from trivsel_tui.workbook.model import Workbook

EXERCISES = ("livscirkler", "prioriter-din-dag", "energi-mindmap", "walk-and-talk")


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    loaded = load_workbook("da")
    assert loaded.problems == ()
    return loaded.workbook


def prompts_of(blocks: Iterable[Block]) -> list[Prompt]:
    found: list[Prompt] = []
    for block in blocks:
        match block:
            case Questions():
                found.extend(block.questions)
            case Pick():
                found.extend(block.prompts)
            case Mindmap():
                found.extend(block.follow_ups)
            case Themes():
                found.extend(prompt for theme in block.themes for prompt in theme.prompts)
            case _:
                pass
    return found


def block_of(workbook: Workbook, exercise_id: str, block_id: str) -> Block:
    exercise = workbook.exercise(exercise_id)
    assert exercise
    block = exercise.block(block_id)
    assert block
    return block


def questions_in(workbook: Workbook, exercise_id: str) -> int:
    exercise = workbook.exercise(exercise_id)
    assert exercise
    return len(prompts_of(exercise.blocks))


def test_the_exercises_stand_in_the_order_of_the_booklet(workbook: Workbook) -> None:
    assert tuple(exercise.id for exercise in workbook.in_order()) == EXERCISES
    assert [exercise.page for exercise in workbook.in_order()] == [7, 9, 10, 20]


def test_the_parts_are_the_map_of_a_leaders_relations(workbook: Workbook) -> None:
    parts = [part.id for part in workbook.parts]
    assert parts == ["dig-selv", "din-leder", "dem-du-leder", "lederkolleger", "netvaerk", "coaching", "leder-apv"]


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_every_question_has_a_short_name_of_its_own(workbook: Workbook, exercise_id: str) -> None:
    exercise = workbook.exercise(exercise_id)
    assert exercise
    for block in exercise.blocks:
        shorts = [prompt.short for prompt in prompts_of([block])]
        assert None not in shorts
        assert len(set(shorts)) == len(shorts)


def test_the_circles_come_with_their_eight_points(workbook: Workbook) -> None:
    assert len(prompts_of([block_of(workbook, "livscirkler", "som-det-er")])) >= 8
    assert len(prompts_of([block_of(workbook, "livscirkler", "om-fem-aar")])) >= 3


def test_the_week_has_the_twenty_activities_of_the_form(workbook: Workbook) -> None:
    table = block_of(workbook, "prioriter-din-dag", "aktiviteter")
    assert isinstance(table, Activities)
    names = [row.name for row in table.rows]
    assert len(names) == 20
    assert (names[0], names[3], names[-1]) == (
        "Ledelsesmøder – overordnede",
        "Audit. akkrediteringsgruppe",
        "Refleksionstid",
    )
    assert questions_in(workbook, "prioriter-din-dag") >= 25


@pytest.mark.parametrize(("block_id", "only"), [("giver", "gives"), ("draener", "drains")])
def test_three_are_picked_from_the_weeks_activities(workbook: Workbook, block_id: str, only: str) -> None:
    pick = block_of(workbook, "prioriter-din-dag", block_id)
    assert isinstance(pick, Pick)
    assert (pick.from_, pick.only, pick.most) == ("aktiviteter", only, 3)


def test_the_mind_map_asks_four_things_of_a_branch(workbook: Workbook) -> None:
    mindmap = block_of(workbook, "energi-mindmap", "kort")
    assert isinstance(mindmap, Mindmap)
    assert [prompt.short for prompt in mindmap.follow_ups] == ["viser sig", "mærkes", "andre ser", "betyder"]
    assert (mindmap.from_, mindmap.only) == ("prioriter-din-dag/aktiviteter", "gives")


def test_the_walk_has_six_themes_and_twenty_eight_questions(workbook: Workbook) -> None:
    themes = block_of(workbook, "walk-and-talk", "temaer")
    assert isinstance(themes, Themes)
    assert [len(theme.prompts) for theme in themes.themes] == [6, 5, 7, 3, 3, 4]
    talk = block_of(workbook, "walk-and-talk", "samtalen")
    assert isinstance(talk, Talk)
    assert (len(talk.turns), talk.least, talk.most) == (2, 15, 20)
