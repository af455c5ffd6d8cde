"""The Danish exercises hold all that the booklet's pages ask."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import pytest

from trivsel_tui.blocks.activities import Activities
from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.axes import Axes
from trivsel_tui.blocks.block import Block, Prompt
from trivsel_tui.blocks.cards import Cards
from trivsel_tui.blocks.checklist import Checklist
from trivsel_tui.blocks.choices import Chooser
from trivsel_tui.blocks.circles import Circles
from trivsel_tui.blocks.links import Links
from trivsel_tui.blocks.lists import Lists
from trivsel_tui.blocks.mapping import Mapping
from trivsel_tui.blocks.mindmap import Mindmap
from trivsel_tui.blocks.pick import Pick
from trivsel_tui.blocks.poles import Poles
from trivsel_tui.blocks.priorities import Priorities
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.blocks.ratings import Ratings
from trivsel_tui.blocks.sheets import Sheets
from trivsel_tui.blocks.talk import Talk
from trivsel_tui.blocks.themes import Themes
from trivsel_tui.workbook.loading import load_workbook
from trivsel_tui.workbook.model import Workbook

PAGES: dict[str, int | str] = {
    "lederroller": 5,
    "faglig-eller-professionel": 5,
    "graenser": 6,
    "livscirkler": 7,
    "led-dig-selv": 8,
    "selvrefleksion": 8,
    "prioriter-din-dag": 9,
    "energi-mindmap": 10,
    "din-leder": 11,
    "dem-du-leder": 12,
    "lederkolleger": 13,
    "netvaerk": 15,
    "det-korte-moede": 15,
    "coaching": 17,
    "leder-apv-metode": "16-19",
    "walk-and-talk": 20,
    "apv-kortlaegning": 22,
    "apv-prioritering": 23,
    "apv-handlingsplan": 24,
    "trivselshjulet": 25,
    "laes-mere": 27,
}

Kind = TypeVar("Kind", bound=Block)


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    loaded = load_workbook("da")
    assert loaded.problems == ()
    return loaded.workbook


def prompts_of(blocks: Iterable[Block]) -> Iterator[Prompt]:
    for block in blocks:
        match block:
            case Questions():
                yield from block.questions
            case Pick():
                yield from block.prompts
            case Mindmap():
                yield from block.follow_ups
            case Themes():
                yield from (prompt for theme in block.themes for prompt in theme.prompts)
            case Axes():
                yield from (prompt for group in block.groups for prompt in group.prompts)
            case Sheets():
                yield from block.fields
            case _:
                pass


def block_of(workbook: Workbook, kind: type[Kind], address: str) -> Kind:
    exercise_id, block_id = address.split("/")
    exercise = workbook.exercise(exercise_id)
    assert exercise
    block = exercise.block(block_id)
    assert isinstance(block, kind)
    return block


def asked_in(workbook: Workbook, *addresses: str) -> int:
    return sum(len(block_of(workbook, Questions, address).questions) for address in addresses)


def questions_in(workbook: Workbook, exercise_id: str) -> int:
    exercise = workbook.exercise(exercise_id)
    assert exercise
    return sum(1 for _prompt in prompts_of(exercise.blocks))


def test_the_exercises_stand_in_the_order_of_the_booklets_map(workbook: Workbook) -> None:
    assert {exercise.id: exercise.page for exercise in workbook.in_order()} == PAGES
    assert [exercise.id for exercise in workbook.in_order()] == list(PAGES)


def test_the_parts_are_the_map_of_a_leaders_relations(workbook: Workbook) -> None:
    assert {part.id: len(part.exercises) for part in workbook.parts} == {
        "dig-selv": 8,
        "din-leder": 1,
        "dem-du-leder": 1,
        "lederkolleger": 1,
        "netvaerk": 2,
        "coaching": 1,
        "leder-apv": 7,
    }


@pytest.mark.parametrize("exercise_id", PAGES)
def test_every_question_has_a_short_name_of_its_own(workbook: Workbook, exercise_id: str) -> None:
    exercise = workbook.exercise(exercise_id)
    assert exercise
    for block in exercise.blocks:
        shorts = [prompt.short for prompt in prompts_of([block])]
        assert None not in shorts
        assert len(set(shorts)) == len(shorts)


def test_five_roles_are_rated_for_fit_and_demand(workbook: Workbook) -> None:
    roles = block_of(workbook, Ratings, "lederroller/roller")
    assert [role.name for role in roles.rows] == [
        "Udforskeren",
        "Initiativdyrkeren",
        "Meningsskaberen",
        "Netværkssmeden",
        "Effektjægeren",
    ]
    assert ([scale.id for scale in roles.scales], roles.profile) == (["passer", "kraever"], True)
    asked = {prompt.id for prompt in block_of(workbook, Questions, "lederroller/dig-og-rollerne").questions}
    assert {"ressourcer", "svaerest"} <= asked


def test_the_two_poles_have_gains_and_costs(workbook: Workbook) -> None:
    poles = block_of(workbook, Poles, "faglig-eller-professionel/balancen")
    assert (poles.left.name, poles.right.name) == ("Faget", "At lede")
    assert all([poles.left.gains, poles.left.costs, poles.right.gains, poles.right.costs])
    assert [time.id for time in poles.times] == ["nu", "oensket"]
    assert asked_in(workbook, "faglig-eller-professionel/mellem-de-to") >= 3


def test_four_boundaries_are_asked_about_and_nine_habits_can_be_mine(workbook: Workbook) -> None:
    groups = ("arbejde-og-privatliv", "profession-og-ledelse", "leder-og-kollega", "leder-og-leder")
    assert asked_in(workbook, *(f"graenser/{group}" for group in groups)) >= 9
    assert asked_in(workbook, "graenser/god-balance") >= 1
    for block_id, rows in (("arbejde-hjemme", 5), ("nye-vaner", 4)):
        habits = block_of(workbook, Checklist, f"graenser/{block_id}")
        assert len(habits.rows) == rows
        assert all([len(habits.marks) == 1, habits.note, habits.date])


def test_the_circles_come_with_their_eight_points(workbook: Workbook) -> None:
    circles = block_of(workbook, Circles, "livscirkler/cirkler")
    assert (len(circles.circles), len(circles.times)) == (3, 2)
    assert asked_in(workbook, "livscirkler/som-det-er") >= 8
    assert asked_in(workbook, "livscirkler/om-fem-aar") >= 3


def test_leading_oneself_has_its_five_headings(workbook: Workbook) -> None:
    assert asked_in(workbook, "led-dig-selv/tilgaengelighed") >= 2
    assert len(block_of(workbook, Checklist, "led-dig-selv/tilrettelaeggelse").rows) == 4
    tid = block_of(workbook, Questions, "led-dig-selv/tid")
    assert (len(tid.questions), tid.door) == (2, "prioriter-din-dag")
    assert {"hvor", "hvordan"} <= {prompt.id for prompt in block_of(workbook, Questions, "led-dig-selv/ro").questions}
    kept = {prompt.id for prompt in block_of(workbook, Questions, "led-dig-selv/prioritering").questions}
    assert {"beholder", "aendrer"} <= kept


def test_self_reflection_has_joy_five_practices_and_a_goal(workbook: Workbook) -> None:
    assert asked_in(workbook, "selvrefleksion/arbejdsglaede") == 2
    practices = block_of(workbook, Checklist, "selvrefleksion/fordyb-dig")
    assert (len(practices.rows), practices.marks, practices.date) == (5, (), "Sidst gjort")
    goals = {prompt.id for prompt in block_of(workbook, Questions, "selvrefleksion/maal").questions}
    assert {"opdyrke", "halvt-aar", "ti-aar", "livet"} <= goals


def test_the_week_has_the_twenty_activities_of_the_form(workbook: Workbook) -> None:
    names = [row.name for row in block_of(workbook, Activities, "prioriter-din-dag/aktiviteter").rows]
    assert len(names) == 20
    assert (names[0], names[3], names[-1]) == (
        "Ledelsesmøder – overordnede",
        "Audit. akkrediteringsgruppe",
        "Refleksionstid",
    )
    assert questions_in(workbook, "prioriter-din-dag") >= 25


@pytest.mark.parametrize(("block_id", "only"), [("giver", "gives"), ("draener", "drains")])
def test_three_are_picked_from_the_weeks_activities(workbook: Workbook, block_id: str, only: str) -> None:
    pick = block_of(workbook, Pick, f"prioriter-din-dag/{block_id}")
    assert (pick.from_, pick.only, pick.most) == ("aktiviteter", only, 3)


def test_the_mind_map_asks_four_things_of_a_branch(workbook: Workbook) -> None:
    mindmap = block_of(workbook, Mindmap, "energi-mindmap/kort")
    assert [prompt.short for prompt in mindmap.follow_ups] == ["viser sig", "mærkes", "andre ser", "betyder"]
    assert (mindmap.from_, mindmap.only) == ("prioriter-din-dag/aktiviteter", "gives")


def test_one_may_expect_six_things_of_ones_leader_and_ask_for_what_is_missing(workbook: Workbook) -> None:
    expected = block_of(workbook, Checklist, "din-leder/forventninger")
    assert len(expected.rows) == 6
    assert [mark.word for mark in expected.marks] == ["Opfyldt", "Delvist", "Savner jeg"]
    assert expected.note
    assert len(block_of(workbook, Advice, "din-leder/god-leder").points) == 5
    assert asked_in(workbook, "din-leder/mandat") >= 4
    agreement = block_of(workbook, Sheets, "din-leder/aftale")
    assert (agreement.many, agreement.sources()) == (False, ())
    assert any(field.type.dated for field in agreement.fields)


def test_six_expectations_of_a_leader_are_weighed(workbook: Workbook) -> None:
    duties = block_of(workbook, Ratings, "dem-du-leder/forventninger")
    assert len(duties.rows) == 6
    assert [scale.name for scale in duties.scales] == ["Vægt", "Spænding"]
    assert asked_in(workbook, "dem-du-leder/social-kapital") >= 6
    former = block_of(workbook, Questions, "dem-du-leder/tidligere-kolleger")
    assert former.optional
    assert former.questions


def test_the_leader_group_gets_a_course(workbook: Workbook) -> None:
    group = block_of(workbook, Chooser, "lederkolleger/gruppe").questions[0]
    assert [option.id for option in group.options] == ["kendt", "ny"]
    assert len(block_of(workbook, Lists, "lederkolleger/intern-eller-ekstern").lists) == 4
    meetings = block_of(workbook, Sheets, "lederkolleger/moeder")
    assert [meeting.id for meeting in meetings.fixed] == ["foerste", "andet", "foelgende"]
    assert [field.id for field in meetings.fields] == ["formaal", "indhold", "dato"]
    assert asked_in(workbook, "lederkolleger/forslag") >= 1


def test_a_network_is_thought_over_and_has_three_demands(workbook: Workbook) -> None:
    assert questions_in(workbook, "netvaerk") >= 12
    demands = block_of(workbook, Checklist, "netvaerk/krav")
    assert [demand.id for demand in demands.rows] == ["udbytte", "formaal", "evaluering"]
    assert demands.note
    assert len(block_of(workbook, Chooser, "netvaerk/styrer").questions) == 1


def test_the_short_meeting_has_cards_and_leaves_one_line_at_most(workbook: Workbook) -> None:
    cards = block_of(workbook, Cards, "det-korte-moede/kort")
    assert len(cards.cards) >= 16
    assert len({card.text for card in cards.cards}) == len(cards.cards)
    assert (cards.seconds, cards.turns) == (60, 3)
    assert cards.closing
    assert [prompt.type for prompt in block_of(workbook, Questions, "det-korte-moede/bagefter").questions] == ["line"]


def test_four_kinds_of_questions_stand_on_their_axes(workbook: Workbook) -> None:
    axes = block_of(workbook, Axes, "coaching/fire-slags")
    assert {group.corner.value: len(group.prompts) for group in axes.groups} == {
        "top-left": 5,
        "bottom-left": 6,
        "top-right": 4,
        "bottom-right": 4,
    }
    assert (axes.across.to, axes.up.to) == ("Fremtid", "Lineær samtale")


def test_choosing_a_method_leads_on(workbook: Workbook) -> None:
    assert len(block_of(workbook, Advice, "leder-apv-metode/om-leder-apv").points) == 5
    chooser = block_of(workbook, Chooser, "leder-apv-metode/metode")
    assert [question.id for question in chooser.questions] == ["hvem", "gruppe", "metode", "emne"]
    assert {"lederkolleger", "netvaerk", "walk-and-talk", "apv-kortlaegning", "trivselshjulet"} == set(chooser.doors)


def test_the_walk_has_six_themes_and_twenty_eight_questions(workbook: Workbook) -> None:
    themes = block_of(workbook, Themes, "walk-and-talk/temaer")
    assert [len(theme.prompts) for theme in themes.themes] == [6, 5, 7, 3, 3, 4]
    talk = block_of(workbook, Talk, "walk-and-talk/samtalen")
    assert (len(talk.turns), talk.least, talk.most) == (2, 15, 20)


def test_the_map_has_thirteen_themes_in_two_parts_that_end_open(workbook: Workbook) -> None:
    themes = block_of(workbook, Mapping, "apv-kortlaegning/temaer")
    assert [len(group.themes) for group in themes.groups] == [8, 5]
    assert [[theme.own for theme in group.themes].index(True) for group in themes.groups] == [7, 4]
    assert [column.word for column in themes.columns] == ["STOP OP", "VENT", "KØR"]
    assert themes.beside == "walk-and-talk/temaer"
    future = block_of(workbook, Mapping, "apv-kortlaegning/fremtid")
    assert [column.word for column in future.columns] == ["TAG MED", "LAD LIGGE", "TÆNK NYT"]
    assert future.optional


def test_what_was_mapped_is_prioritised_and_planned(workbook: Workbook) -> None:
    priorities = block_of(workbook, Priorities, "apv-prioritering/prioritering")
    assert (priorities.from_, priorities.most, priorities.door) == ("apv-kortlaegning/temaer", 2, "apv-handlingsplan")
    assert [column.id for column in priorities.columns] == ["green", "yellow", "red"]
    assert [level.id for level in priorities.levels] == ["mig", "ledergruppen", "arbejdspladsen"]
    plan = block_of(workbook, Sheets, "apv-handlingsplan/ark")
    assert plan.sources() == ("apv-prioritering/prioritering", "trivselshjulet/vigtigst")
    assert (plan.only, plan.many) == ("chosen", True)
    points = {
        "emne",
        "goer",
        "ressourcer",
        "start",
        "frist",
        "deltager",
        "ansvarlig",
        "virker-det",
        "ser-efter",
        "moede",
    }
    assert points <= {field.id for field in plan.fields}
    assert {field.id for field in plan.fields if field.type.dated} == {"start", "frist", "ser-efter", "moede"}


def test_the_wheel_has_its_four_steps(workbook: Workbook) -> None:
    assert asked_in(workbook, "trivselshjulet/situationen") >= 1 + 8
    wheel = block_of(workbook, Lists, "trivselshjulet/hjul")
    assert (len(wheel.lists), wheel.figure) == (4, "wheel")
    signs = block_of(workbook, Lists, "trivselshjulet/uden-trivsel")
    assert [(item.id, item.begin) for item in signs.lists] == [("begynder", 3), ("holder-op", 3)]
    chosen = block_of(workbook, Lists, "trivselshjulet/vigtigst")
    assert [(item.id, item.begin) for item in chosen.lists] == [("mig", 3), ("gruppen", 3), ("organisationen", 3)]
    assert any(prompt.type.dated for prompt in block_of(workbook, Questions, "trivselshjulet/evaluering").questions)


def test_six_sites_and_the_publications_say_what_they_are_good_for(workbook: Workbook) -> None:
    assert len(block_of(workbook, Links, "laes-mere/hjemmesider").links) == 6
    shelves = {
        block_id: len(block_of(workbook, Links, f"laes-mere/{block_id}").links)
        for block_id in ("om-at-lede", "coaching", "apv")
    }
    assert shelves == {"om-at-lede": 5, "coaching": 5, "apv": 5}
    reading = workbook.exercise("laes-mere")
    assert reading
    assert all(block.empty() is None for block in reading.blocks)
