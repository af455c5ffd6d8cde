"""What the kinds answer when asked: places, steps, offers, what they lean on; and nothing odd for another's shape."""

from dataclasses import replace

import pytest

from trivsel_tui.answers import (
    WHOLE,
    Answer,
    Audience,
    Choices,
    Mark,
    Node,
    Numbers,
    Row,
    Rows,
    Shape,
    State,
    Taken,
    Texts,
    Tree,
)
from trivsel_tui.blocks import own_rows
from trivsel_tui.blocks.activities import Activities
from trivsel_tui.blocks.advice import Advice
from trivsel_tui.blocks.block import Block, Offer, Show, Step, View
from trivsel_tui.blocks.circles import Circles
from trivsel_tui.blocks.mindmap import Mindmap
from trivsel_tui.blocks.pick import Pick
from trivsel_tui.blocks.questions import Questions
from trivsel_tui.blocks.themes import Themes
from trivsel_tui.document import Bullets, Missing, Paragraph, Table
from trivsel_tui.journal.journal import Journal
from trivsel_tui.workbook.model import Workbook


def of(gallery: Workbook, kind: str) -> Block:
    exercise = gallery.exercise(kind)
    assert exercise is not None
    return exercise.blocks[0]


@pytest.fixture
def activities(gallery: Workbook) -> Activities:
    block = of(gallery, "activities")
    assert isinstance(block, Activities)
    return block


@pytest.fixture
def pick(gallery: Workbook) -> Pick:
    block = of(gallery, "pick")
    assert isinstance(block, Pick)
    return block


@pytest.fixture
def themes(gallery: Workbook) -> Themes:
    block = of(gallery, "themes")
    assert isinstance(block, Themes)
    return block


@pytest.fixture
def mindmap(gallery: Workbook) -> Mindmap:
    block = of(gallery, "mindmap")
    assert isinstance(block, Mindmap)
    return block


@pytest.mark.parametrize(
    "kind", ["activities", "circles", "lists", "mapping", "mindmap", "pick", "priorities", "questions", "themes"]
)
@pytest.mark.parametrize(
    "other", [Texts({"a": "x"}), Rows((Row("a", cells={"x": "y"}),)), Numbers({"nu": {"a": 1}}), Tree("x")]
)
def test_a_shape_of_another_kind_is_as_if_nothing_was_answered(gallery: Workbook, kind: str, other: Shape) -> None:
    block = of(gallery, kind)
    if type(other) is type(block.empty()):
        return
    assert block.answered(other) == frozenset()
    assert block.places(other)
    assert block.offered(other, None) == block.offered(block.empty() or other, None) or block.offered(other, None) == ()
    assert block.follow(other, {}) == other
    nodes = list(block.nodes(Answer(other), View(block.wording(), Show.EVERYTHING)))
    assert any(isinstance(node, Missing) for node in nodes)
    block.leans_on(other)
    block.visible(Answer(other), Audience.CHEF)


@pytest.mark.parametrize("kind", ["advice", "talk"])
def test_what_keeps_no_answer_counts_nothing(gallery: Workbook, kind: str) -> None:
    block = of(gallery, kind)
    assert block.empty() is None
    assert block.read({"a": "x"}) is None
    assert block.places(Texts()) == ()
    assert block.answered(Texts()) == frozenset()
    assert block.offered(Texts(), None) == ()
    assert block.steps(None) == (Step(WHOLE, block.title or ""),)


def test_an_unnamed_block_has_no_line_in_the_outline(gallery: Workbook) -> None:
    assert of(gallery, "circles").model_copy(update={"title": None}).steps(None) == ()


def test_rows_of_the_form_that_are_not_stored_stand_after_their_neighbour(activities: Activities) -> None:
    assert [row.id for row in activities.laid_out(Rows())] == ["moeder", "samtaler", "post"]
    own = Rows((Row("samtaler"), Row("egen", "Gåtur"), Row("moeder")))
    assert [row.id for row in activities.laid_out(own)] == ["samtaler", "post", "egen", "moeder"]
    gone = Rows((Row("post"),), removed=("moeder",))
    assert [row.id for row in activities.laid_out(gone)] == ["samtaler", "post"]


def test_a_removed_row_keeps_its_cells_and_comes_back_as_it_was(activities: Activities) -> None:
    value = Rows((Row("moeder", cells={"hours": "7"}), Row("post")), removed=("moeder",))
    assert activities.answered(value) == frozenset()
    arranged = own_rows.arranged(value, (Row("post"), Row("samtaler")))
    assert [row.id for row in arranged.rows] == ["post", "samtaler", "moeder"]


def test_only_the_rows_that_give_or_drain_are_offered_with_their_hours(activities: Activities) -> None:
    value = Rows(
        (Row("moeder", cells={"hours": "7,5", "drains": True}), Row("post", cells={"gives": True, "drains": True}))
    )
    assert activities.offered(value, "drains") == (
        Offer("moeder", "Møder", "7,5 t"),
        Offer("post", "Post og mail", activities.offered(value, "gives")[0].note),
    )
    assert len(activities.offered(value, None)) == 3


def test_a_table_without_hours_has_its_words_and_no_figure(activities: Activities) -> None:
    value = Rows((Row("moeder", cells={"words": "færre"}),))
    nodes = list(activities.nodes(Answer(value), View(activities.wording(), Show.EVERYTHING)))
    tables = [node for node in nodes if isinstance(node, Table)]
    assert [row[0] for row in tables[0].rows] == ["Møder", "Samtaler med medarbejdere", "Post og mail"]
    assert len(nodes) == 2


def test_a_pick_counts_each_that_may_be_picked_and_keeps_its_words(pick: Pick) -> None:
    value = pick.picked(Choices(), "post", Taken("Post"))
    assert pick.places(value) == ("1", "2", "3")
    assert pick.answered(value) == {"1"}
    assert pick.name_of(value, "post") == "Post"
    assert pick.name_of(Choices(), "samtaler") == "Samtaler med medarbejdere"
    assert pick.unpicked(value, "post").chosen == ()
    assert pick.unpicked(value, "post").taken == value.taken
    assert [offer.id for offer in pick.options_offered()] == ["moeder", "samtaler", "post"]
    assert pick.sources() == ()
    assert pick.leans_on(replace(value, texts={"post/mere": "x"})) == {"mere", "post"}


def test_a_pick_follows_its_origin_until_the_origin_goes(pick: Pick) -> None:
    value = Choices(("a", "b"), taken={"a": Taken("Før", "x/2026-01-01/t/a"), "b": Taken("Egen")})
    followed = pick.follow(value, {"x/2026-01-01/t/a": "Nu"})
    assert isinstance(followed, Choices)
    assert followed.taken["a"].text == "Nu"
    assert followed.taken["b"].text == "Egen"
    assert pick.follow(value, {}) == value


def test_themes_of_ones_own_follow_without_notes_and_show_only_what_may_be_seen(themes: Themes) -> None:
    value, first = themes.added(Choices())
    value, second = themes.added(themes.named(value, first, "Ferie"))
    assert (first, second) == ("egen-1", "egen-2")
    value = themes.named(value, second, "Penge").with_text("egen-1/noter", "x")
    assert themes.own_form(value) == Choices(taken=value.taken)
    assert themes.own_form(Choices()) is None
    assert themes.own_form(Texts()) is None
    assert themes.taken_up(Choices(), "a/2026-11-24/b/c", "x") is None  # it takes nothing from elsewhere
    assert [offer.text for offer in themes.offered(value, None)][-2:] == ["Ferie", "Penge"]
    answer = Answer(value).with_mark("egen-1/noter", Mark(audience=(Audience.CHEF,)))
    seen = themes.visible(answer, Audience.CHEF)
    assert seen is not None
    assert isinstance(seen.value, Choices)
    assert list(seen.value.taken) == ["egen-1"]
    assert themes.added(themes.without(value, second))[1] == "egen-3"


def test_a_theme_of_ones_own_moves_among_them(themes: Themes) -> None:
    value = Choices(
        taken={"egen-1": Taken("Ferie"), "egen-2": Taken("Penge"), "egen-3": Taken("x")}, removed=("egen-3",)
    )
    moved = themes.moved(value, "egen-1", 1)
    assert [theme.title for theme in themes.standing(moved)][-2:] == ["Penge", "Ferie"]
    assert themes.moved(moved, "egen-1", 1) == moved
    assert list(moved.taken) == ["egen-2", "egen-1", "egen-3"]


def test_a_theme_taken_away_says_nothing_until_it_is_brought_back(themes: Themes) -> None:
    value, first = themes.added(Choices())
    value = themes.named(value, first, "Ferie ").with_text("egen-1/noter", "x")
    assert [step.text for step in themes.steps(value)][-1] == "Ferie"
    away = themes.without(themes.chosen(value, first), first)
    assert (away.chosen, away.removed) == ((), (first,))
    assert themes.answered(away) == frozenset()
    assert themes.own_form(away) is None
    assert themes.visible(Answer(away, Mark(audience=(Audience.CHEF,))), Audience.CHEF) is not None
    assert "x" not in str(
        themes.visible(Answer(away).with_mark("egen-1/noter", Mark(audience=(Audience.CHEF,))), Audience.CHEF)
    )
    assert [step.place for step in themes.steps(away)] == [theme.id for theme in themes.themes]
    assert themes.brought_back(away) == value
    bare, second = themes.added(value)
    assert themes.without(bare, second) == value


def test_what_is_noted_under_a_theme_counts_also_when_others_are_taken_along(themes: Themes) -> None:
    value, own = themes.added(Choices())
    value = themes.chosen(value.with_text(f"{own}/noter", "x"), themes.themes[0].id)
    assert f"{own}/noter" in themes.places(value)
    assert themes.answered(value) == {f"{own}/noter"}
    assert f"{own}/noter" not in themes.places(themes.chosen(Choices(), themes.themes[0].id))


def test_themes_count_the_points_of_those_chosen_or_of_all(themes: Themes) -> None:
    assert len(themes.places(Choices())) == 3
    chosen = themes.chosen(Choices(), "kolleger")
    assert themes.places(chosen) == ("kolleger/hjaelp",)
    assert [offer.id for offer in themes.offered(chosen, "chosen")] == ["kolleger"]
    assert [offer.id for offer in themes.offered(Choices(), None)] == ["retning", "kolleger"]
    assert themes.chosen(chosen, "kolleger") == Choices()
    assert themes.leans_on(replace(chosen, texts={"retning/tid": "x"})) == {"retning/tid", "retning", "kolleger"}
    assert [step.text for step in themes.steps(None)] == ["Retning", "Dine lederkolleger"]


def test_a_mind_map_offers_its_nearest_branches_and_shows_those_in_focus(mindmap: Mindmap) -> None:
    tree = Tree("", (Node("n1", "a", children=(Node("n2", "b", "viser-sig"),)), Node("n3", " ")))
    assert mindmap.offered(tree, None) == (Offer("n1", "a"),)
    assert mindmap.label("viser-sig") == "viser sig"
    assert mindmap.label(None) == ""
    assert mindmap.sources() == ()
    words = " ".join(str(shape) for shape in mindmap.scene(tree, "C", 80, 40, focus=frozenset()).shapes)
    assert "'b'" not in words
    whole = " ".join(str(shape) for shape in mindmap.scene(tree, "C", 80, 40, focus=frozenset({"n1"})).shapes)
    assert "'b'" in whole


def test_questions_are_each_a_place_and_a_line(gallery: Workbook) -> None:
    block = of(gallery, "questions")
    assert isinstance(block, Questions)
    assert block.places(Texts()) == ("tilfreds", "flytte")
    assert block.leans_on(Texts({"flytte": "x", "tilfreds": " "})) == {"flytte"}
    assert block.steps(None) == (Step("tilfreds", "Fordelingen"), Step("flytte", "Flytte"))


def test_circles_lean_on_their_names_once_anything_is_drawn(gallery: Workbook) -> None:
    block = of(gallery, "circles")
    assert isinstance(block, Circles)
    assert block.leans_on(Numbers()) == frozenset()
    assert block.leans_on(Numbers({"nu": {"arbejde": 3}})) == set(block.wording().prompts)


def test_a_block_says_why_it_is_not_answered(gallery: Workbook, gallery_journal: Journal) -> None:
    del gallery_journal
    block = of(gallery, "circles")
    said = {
        state: next(iter(block.nodes(Answer(Numbers(), Mark(state)), View(block.wording(), Show.EVERYTHING))))
        for state in State
    }
    assert len(set(said.values())) == 3


def test_advice_says_its_text_or_its_points_or_both() -> None:
    def said(**words: object) -> list[type]:
        advice = Advice.model_validate({"id": "raad", "kind": "advice", **words})
        return [type(node) for node in advice.nodes(None, View(advice.wording()))]

    assert said(text="Læs.") == [Paragraph]
    assert said(points=["Ét."]) == [Bullets]
    assert said(text="Læs.", points=["Ét."]) == [Paragraph, Bullets]


def test_a_table_without_an_answer_says_nothing_unless_it_is_asked_for(activities: Activities) -> None:
    wording = activities.wording()
    assert list(activities.nodes(None, View(wording))) == []
    assert [type(node) for node in activities.nodes(None, View(wording, Show.EVERYTHING))] == [Missing]
