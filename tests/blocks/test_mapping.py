"""A map of keywords as a model: themes of the leader's own, what it counts, offers and shows."""

import pytest
from pydantic import ValidationError

from tests.blocks.test_kinds import of
from trivsel_tui.answers import Answer, Audience, Entries, Entry, Mark, Rows, State
from trivsel_tui.blocks.block import Offer, Show, Step, View
from trivsel_tui.blocks.mapping import Mapping
from trivsel_tui.document import Figure, Heading, Paragraph, Table
from trivsel_tui.inline import plain
from trivsel_tui.workbook.model import Workbook

KEYWORDS = Entries(
    (
        Entry("e1", "for mange møder", "krav/red"),
        Entry("e2", "to chefer", "roller/red"),
        Entry("e3", "ro", "krav/green"),
        Entry("e4", " ", "konflikter/red"),
        Entry("e5", "gammelt", "krav/blaa"),
    )
)


@pytest.fixture
def block(gallery: Workbook) -> Mapping:
    found = of(gallery, "mapping")
    assert isinstance(found, Mapping)
    return found


def ids(block: Mapping, value: Entries) -> list[str]:
    return [theme.id for theme in block.laid_out(value)]


def test_themes_are_places_and_those_with_keywords_answered(block: Mapping) -> None:
    assert block.places(KEYWORDS) == ("krav", "roller", "konflikter")
    named = block.renamed(KEYWORDS, "andre-store", "Vagttelefonen")
    assert block.places(named) == ("krav", "roller", "andre-store", "konflikter")
    assert block.answered(KEYWORDS) == {"krav", "roller"}
    assert block.steps(None)[:2] == (Step("krav", "Krav i arbejdet"), Step("roller", "Roller og ansvar"))
    assert block.notes_beside() == "noter"


def test_keywords_are_offered_by_column_in_the_themes_order(block: Mapping) -> None:
    assert block.offers == ("red", "yellow", "green")
    assert block.offered(KEYWORDS, "red") == (
        Offer("e1", "for mange møder", "Krav i arbejdet", "red"),
        Offer("e2", "to chefer", "Roller og ansvar", "red"),
    )
    assert [offer.id for offer in block.offered(KEYWORDS, None)] == ["e1", "e3", "e2"]


def test_an_own_theme_belongs_to_the_part_it_was_made_in(block: Mapping) -> None:
    value, theme = block.added(Entries(), "konflikter", "Lyd")
    assert theme == "lille-egen-1"
    assert ids(block, value) == ["krav", "roller", "andre-store", "konflikter", theme, "andre-lille"]
    value, second = block.added(value, theme)
    assert second == "lille-egen-2"
    assert block.laid_out(value)[5].unnamed
    assert block.steps(value)[5].text == "Et tema uden navn"
    assert block.group_of("noget-helt-andet") == "lille"


def test_a_theme_moves_in_its_part_and_no_further(block: Mapping) -> None:
    value = block.moved(Entries(), "andre-lille", -9)
    assert ids(block, value)[3:] == ["andre-lille", "konflikter"]
    assert ids(block, block.moved(value, "krav", 9))[:3] == ["roller", "andre-store", "krav"]
    assert [theme.number for theme in block.laid_out(value)] == [1, 2, 3, 4, 5]


def test_a_renamed_theme_has_its_own_name_again_when_it_is_emptied(block: Mapping) -> None:
    value = block.renamed(Entries(), "krav", "Opgaverne")
    assert (block.laid_out(value)[0].name, block.laid_out(value)[0].short) == ("Opgaverne", "Opgaverne")
    assert block.laid_out(block.renamed(value, "krav", ""))[0].name == "Krav i arbejdet"
    own, theme = block.added(Entries(), "krav", "Lyd")
    assert block.laid_out(block.renamed(own, theme, ""))[1].unnamed


def test_a_theme_taken_away_keeps_its_keywords_and_counts_nothing_till_it_is_back(block: Mapping) -> None:
    gone = block.without(KEYWORDS, "krav")
    assert block.answered(gone) == {"roller"}
    assert [offer.id for offer in block.offered(gone, None)] == ["e2"]
    assert block.answered(block.brought_back(gone)) == {"krav", "roller"}
    assert gone.entries == KEYWORDS.entries


def test_the_leaders_form_follows_into_a_new_round_without_keywords(block: Mapping) -> None:
    value, _theme = block.added(KEYWORDS, "krav", "Lyd")
    own = block.own_form(value)
    assert own is not None
    assert own.entries == ()
    assert ids(block, own) == ids(block, value)
    assert block.own_form(KEYWORDS) is None


def test_an_audience_sees_its_themes_and_no_trace_of_the_rest(block: Mapping) -> None:
    value, theme = block.added(KEYWORDS, "krav", "Lyd")
    value, _key = value.added("støj", f"{theme}/red")
    answer = Answer(value).with_mark("krav", Mark(audience=(Audience.CHEF,)))
    seen = block.visible(answer, Audience.CHEF)
    assert seen is not None
    said = " ".join(map(str, block.nodes(seen, View(block.wording()))))
    assert "for mange møder" in said
    assert "Lyd" not in said
    assert "to chefer" not in said
    assert block.visible(answer, Audience.HR) is None
    assert block.visible(Answer(Entries()), Audience.CHEF) is None


def test_the_form_stands_part_by_part_with_figure_and_numbers(block: Mapping) -> None:
    answer = (
        Answer(KEYWORDS).with_mark("konflikter", Mark(State.LATER)).with_mark("krav", Mark(audience=(Audience.HR,)))
    )
    nodes = list(block.nodes(answer, View(block.wording())))
    form, numbers = (node for node in nodes if isinstance(node, Table))
    assert form.caption == "Den store organisation"
    assert [row[0] for row in form.rows] == [
        "1. Krav i arbejdet\nMå ses af HR og MED",
        "2. Klarhed over roller og ansvar",
    ]
    assert form.rows[0][1:] == ("for mange møder", "", "ro")
    assert form.columns[1].head == "■ STOP OP\ngør noget ved det"
    assert numbers.total == ("I alt", "2", "0", "1")
    assert any(isinstance(node, Figure) for node in nodes)
    assert not any(isinstance(node, Paragraph) for node in nodes)
    assert [plain(node.text) for node in nodes if isinstance(node, Heading)] == [form.caption]
    assert form.titled
    everything = [
        node for node in block.nodes(answer, View(block.wording(), Show.EVERYTHING)) if isinstance(node, Table)
    ]
    assert everything[1].rows[0][0] == "4. Konflikthåndtering\nSenere"


def test_who_may_see_most_is_said_once_and_beside_a_theme_only_what_differs(block: Mapping) -> None:
    seen = Mark(audience=(Audience.CHEF,))
    value = KEYWORDS.added("støj", "konflikter/stop")[0]

    def said(*themes: str) -> tuple[list[str], list[str]]:
        nodes = list(block.nodes(Answer(value, marks=dict.fromkeys(themes, seen)), View(block.wording())))
        cells = [row[0] for node in nodes if isinstance(node, Table) and node.total is None for row in node.rows]
        return [plain(node.text) for node in nodes if isinstance(node, Paragraph)], [
            cell.partition("\n")[2] for cell in cells
        ]

    assert said("krav", "roller", "konflikter") == (["Må ses af min leder"], ["", "", ""])
    most = "Må ses af min leder, hvor der ikke står andet"
    assert said("krav", "roller") == ([most], ["", "", "Kun til dig selv"])
    assert said("krav") == ([], ["Må ses af min leder", "", ""])
    nodes = block.nodes(Answer(value, seen), View(block.wording(), names_audience=False))
    assert not any(isinstance(node, Paragraph) for node in nodes)


def test_a_blank_form_has_hints_and_room_and_the_leaders_themes(block: Mapping) -> None:
    value, _theme = block.added(KEYWORDS, "krav", "Lyd")
    tables = [n for n in block.nodes(Answer(value), View(block.wording(), Show.BLANK)) if isinstance(n, Table)]
    assert all(table.room for table in tables)
    assert [row[0] for row in tables[0].rows][:2] == ["1. Krav i arbejdet\nKan du nå det, du skal?", "2. Lyd"]
    assert all(cell == "" for table in tables for row in table.rows for cell in row[1:])


def test_what_was_answered_under_keeps_its_words(block: Mapping) -> None:
    assert block.leans_on(KEYWORDS) >= {"krav", "columns/red", "groups/store", "roller", "columns/green"}
    assert "konflikter" not in block.leans_on(KEYWORDS)
    assert block.leans_on(Rows()) == frozenset()


def test_two_themes_of_one_id_are_no_form(block: Mapping) -> None:
    form = block.model_dump(by_alias=True)
    form["groups"][1]["themes"][0]["id"] = "krav"
    with pytest.raises(ValidationError, match="theme twice"):
        Mapping.model_validate(form)


def test_a_map_without_keywords_says_nothing_where_only_answers_are_shown(block: Mapping) -> None:
    assert list(block.nodes(None, View(block.wording()))) == []
