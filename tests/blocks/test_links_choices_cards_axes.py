"""Four smaller kinds: what they count, what they say, what they never say."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.answers import Answer, Audience, Choices, Mark, Numbers, State, Texts
from trivsel_tui.blocks.axes import Axes, Corner
from trivsel_tui.blocks.block import Block, Show, Step, View
from trivsel_tui.blocks.cards import Card, Cards
from trivsel_tui.blocks.choices import Chooser
from trivsel_tui.blocks.links import Links
from trivsel_tui.document import Bullets, Figure, Heading, Missing, Node, Paragraph, Prompt, Reply, Table
from trivsel_tui.inline import plain
from trivsel_tui.scene import Text
from trivsel_tui.workbook.model import Workbook


def of(gallery: Workbook, kind: str) -> Block:
    exercise = gallery.exercise(kind)
    assert exercise is not None
    return exercise.blocks[-1]


@pytest.fixture
def chooser(gallery: Workbook) -> Chooser:
    block = of(gallery, "choices")
    assert isinstance(block, Chooser)
    return block


@pytest.fixture
def axes(gallery: Workbook) -> Axes:
    block = of(gallery, "axes")
    assert isinstance(block, Axes)
    return block


@pytest.fixture
def cards(gallery: Workbook) -> Cards:
    block = of(gallery, "cards")
    assert isinstance(block, Cards)
    return block


def said(nodes: Iterator[Node], kind: type[Node]) -> list[Node]:
    return [node for node in nodes if isinstance(node, kind)]


@pytest.mark.parametrize("kind", ["links", "cards"])
def test_what_keeps_no_answer_counts_nothing(gallery: Workbook, kind: str) -> None:
    block = of(gallery, kind)
    assert block.empty() is None
    assert block.places(Texts()) == ()
    assert block.answered(Texts()) == frozenset()


def test_a_link_is_its_title_what_it_is_good_for_and_its_address_where_it_has_one(gallery: Workbook) -> None:
    block = of(gallery, "links")
    assert isinstance(block, Links)
    (bullets,) = block.nodes(None, View(block.wording()))
    assert isinstance(bullets, Bullets)
    first, second = bullets.items
    assert plain(first.text) == "Et sundt arbejdsliv – Hæfter og skemaer om lederens egen trivsel."
    assert [plain(item.text) for item in first.children] == ["www.etsundtarbejdsliv.dk/lederrollen"]
    assert second.children == ()


def test_one_is_chosen_in_the_place_of_another_where_one_is_enough(chooser: Chooser) -> None:
    method, group = chooser.questions
    value = chooser.chosen(Choices(), method, method.options[0])
    value = chooser.chosen(value, method, method.options[1])
    assert value.chosen == ("metode/samtale",)
    for option in group.options[:2]:
        value = chooser.chosen(value, group, option)
    assert value.chosen == ("metode/samtale", "gruppe/egen", "gruppe/netvaerk")
    assert chooser.chosen(value, method, method.options[1]).chosen == ("gruppe/egen", "gruppe/netvaerk")
    assert chooser.answered(value) == {"metode", "gruppe"}
    assert chooser.places(value) == ("metode", "gruppe")
    assert chooser.steps(None) == (Step("metode", "Metoden"), Step("gruppe", "Gruppen"))


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ((), "I bruger … sammen med …"),
        (("metode/skema",), "I bruger skemaerne sammen med …"),
        (("gruppe/leder", "gruppe/netvaerk"), "I bruger … sammen med Et netværk og din leder."),
        (
            ("metode/samtale", "gruppe/netvaerk", "gruppe/egen", "gruppe/leder"),
            "I bruger en tur to og to sammen med jeres egen gruppe, Et netværk og din leder.",
        ),
    ],
)
def test_the_sentence_grows_from_the_phrases(chooser: Chooser, chosen: tuple[str, ...], sentence: str) -> None:
    assert plain(chooser.in_words(Choices(chosen), chooser.wording().prompts)) == sentence


def test_a_choice_leans_on_its_words_and_on_the_sentence(chooser: Chooser) -> None:
    assert chooser.leans_on(Choices()) == frozenset()
    assert chooser.leans_on(Choices(("gruppe/netvaerk", "metode/skema"))) == {
        "gruppe",
        "metode",
        "gruppe/netvaerk",
        "metode/skema",
        "metode/skema/phrase",
        "sentence",
    }


def test_a_sentence_that_is_not_whole_is_not_said_in_a_summary(chooser: Chooser) -> None:
    view = View(chooser.wording())
    part = list(chooser.nodes(Answer(Choices(("metode/skema",))), view))
    assert [type(node) for node in part] == [Prompt, Reply]
    whole = list(chooser.nodes(Answer(Choices(("metode/skema", "gruppe/egen"))), view))
    assert isinstance(whole[-1], Paragraph)
    silent = chooser.model_copy(update={"sentence": None})
    assert said(silent.nodes(Answer(Choices(("metode/skema", "gruppe/egen"))), View(silent.wording())), Paragraph) == []


def test_an_audience_sees_the_choices_of_the_questions_that_are_marked_for_it(chooser: Chooser) -> None:
    answer = Answer(Choices(("metode/skema", "gruppe/egen")), marks={"gruppe": Mark(audience=(Audience.HR,))})
    seen = chooser.visible(answer, Audience.HR)
    assert seen is not None
    assert seen.value == Choices(("gruppe/egen",))
    assert chooser.visible(answer, Audience.CHEF) is None
    assert chooser.visible(Answer(Numbers()), Audience.CHEF) is None


def test_a_question_says_why_nothing_is_chosen(chooser: Chooser) -> None:
    answer = Answer(Choices(), marks={"metode": Mark(State.LATER)})
    missing = said(chooser.nodes(answer, View(chooser.wording(), Show.EVERYTHING)), Missing)
    assert len(missing) == 2
    assert missing[0] != missing[1]


def test_doors_of_options_are_doors_of_the_block_each_once(chooser: Chooser) -> None:
    method = chooser.questions[0]
    options = tuple(option.model_copy(update={"doors": ("b", "c")}) for option in method.options)
    block = chooser.model_copy(
        update={"door": "a", "questions": (method.model_copy(update={"options": options}), chooser.questions[1])}
    )
    assert block.doors == ("a", "b", "c")


def test_cards_say_nothing_but_on_the_form(cards: Cards) -> None:
    for show in (Show.ANSWERED, Show.EVERYTHING):
        assert list(cards.nodes(None, View(cards.wording(), show))) == []
    how, turn, closing = cards.nodes(None, View(cards.wording(), Show.BLANK))
    assert isinstance(how, Paragraph)
    assert plain(how.text) == "60 sekunder hver vej. Op til 3 gange, hver gang med en ny makker og et nyt kort."
    assert isinstance(turn, Paragraph)
    assert isinstance(closing, Bullets)
    bare = cards.model_copy(update={"closing": (), "turns": 1, "seconds": 61})
    how, _turn = bare.nodes(None, View(bare.wording(), Show.BLANK))
    assert isinstance(how, Paragraph)
    assert plain(how.text) == "61 sekunder hver vej. Op til 1 gang."


@given(st.integers(1, 9))
def test_the_sheet_holds_every_card_once_two_in_a_row(count: int) -> None:
    made = tuple(Card(id=f"k{at}", text=f"Kort {at}") for at in range(count))
    block = Cards(id="kort", kind="cards", seconds=60, turns=3, turn="Lyt.", cards=made)
    (table,) = block.sheet(None, View(block.wording()))
    assert isinstance(table, Table)
    assert all(len(row) == 2 for row in table.rows)
    assert [cell for row in table.rows for cell in row if cell] == [card.text for card in made]
    assert table.heads is None
    assert 2 <= table.room <= 6


def test_what_the_leader_wrote_on_a_card_is_literal_and_the_forms_words_have_their_weight(cards: Cards) -> None:
    own = next(card for card in cards.cards if card.own)
    assert plain(own.runs) == own.text == "Hvad er **fredag** for dig?"
    assert any(run.italic for run in cards.cards[0].runs)


def test_axes_count_each_question_under_its_group(axes: Axes) -> None:
    value = Texts({"lineaere/kerne": "x", "refleksive/bestemme": " "})
    assert len(axes.places(value)) == 5
    assert axes.answered(value) == {"lineaere/kerne"}
    assert axes.leans_on(value) == {"lineaere", "lineaere/kerne"}
    assert axes.answered(Numbers()) == frozenset()
    assert [step.text for step in axes.steps(None)] == ["Lineære", "Cirkulære", "Strategiske", "Refleksive"]


def test_a_corner_is_where_it_says() -> None:
    assert {corner for corner in Corner if corner.top} == {Corner.TOP_LEFT, Corner.TOP_RIGHT}
    assert {corner for corner in Corner if corner.right} == {Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT}


def test_axes_show_their_figure_once_something_is_answered(axes: Axes) -> None:
    view = View(axes.wording())
    assert list(axes.nodes(None, view)) == []
    nodes = list(axes.nodes(Answer(Texts({"lineaere/kerne": "to chefer"})), view))
    assert [type(node) for node in nodes] == [Figure, Heading, Prompt, Reply]
    assert said(axes.nodes(Answer(Numbers()), View(axes.wording(), Show.EVERYTHING)), Missing)


def test_what_was_written_to_a_question_that_left_the_form_still_stands(axes: Axes) -> None:
    answer = Answer(Texts({"lineaere/væk": "det stod her"}))
    replies = said(axes.nodes(answer, View(axes.wording())), Reply)
    assert replies == [Reply("det stod her")]
    assert said(axes.nodes(answer, View(axes.wording(), Show.BLANK)), Reply) == []


def test_an_audience_sees_the_answers_marked_for_it(axes: Axes) -> None:
    answer = Answer(
        Texts({"lineaere/kerne": "a", "lineaere/laenge": "b"}),
        marks={"lineaere/kerne": Mark(audience=(Audience.CHEF,))},
    )
    seen = axes.visible(answer, Audience.CHEF)
    assert seen is not None
    assert seen.value == Texts({"lineaere/kerne": "a"})
    assert axes.visible(answer, Audience.HR) is None
    assert axes.visible(Answer(Numbers()), Audience.HR) is None


def test_the_figure_names_all_four_and_all_ends(axes: Axes) -> None:
    scene = axes.scene(axes.wording().prompts, 72, 40)
    words = " ".join(shape.text for shape in scene.shapes if isinstance(shape, Text))
    for name in ("Lineære", "Cirkulære", "Strategiske", "Refleksive", "Fortid og nutid", "Fremtid", "Lineært"):
        assert name in words
