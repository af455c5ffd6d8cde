"""Lists as a model: what they count and offer, who may see which, and the wheel."""

import pytest
from pydantic import ValidationError

from tests.blocks.test_kinds import of
from trivsel_tui.answers import Answer, Audience, Entries, Entry, Mark, Texts
from trivsel_tui.blocks.block import Offer, Show, Step, View
from trivsel_tui.blocks.lists import Lists
from trivsel_tui.document import Figure, Prompt, Reply, Writing
from trivsel_tui.inline import plain
from trivsel_tui.workbook.model import Workbook

SAID = Entries((Entry("e1", "sover", "jeg"), Entry("e2", " ", "kolleger"), Entry("e3", "tillid", "ledelse")))


@pytest.fixture
def wheel(gallery: Workbook) -> Lists:
    found = of(gallery, "lists")
    assert isinstance(found, Lists)
    return found


@pytest.fixture
def threes(gallery: Workbook) -> Lists:
    exercise = gallery.exercise("lists")
    found = exercise.block("uden-trivsel") if exercise else None
    assert isinstance(found, Lists)
    return found


def test_each_list_is_a_place_and_offers_what_stands_in_it(wheel: Lists) -> None:
    assert wheel.places(SAID) == wheel.offers == ("jeg", "kolleger", "ledelse", "medarbejdere")
    assert wheel.answered(SAID) == {"jeg", "ledelse"}
    assert wheel.answered(Texts()) == frozenset()
    assert wheel.steps(None)[0] == Step("jeg", "Jeg selv")
    assert wheel.offered(SAID, "ledelse") == (Offer("e3", "tillid", "Min ledelse", "ledelse"),)
    assert [offer.id for offer in wheel.offered(SAID, None)] == ["e1", "e3"]
    assert wheel.offered(Texts(), None) == ()


def test_words_that_were_answered_under_stay(wheel: Lists, threes: Lists) -> None:
    assert wheel.leans_on(SAID) == {"jeg", "ledelse", "centre"}
    assert wheel.leans_on(Entries()) == frozenset()
    assert threes.leans_on(Entries((Entry("e1", "x", "begynder"),))) == {"begynder"}


def test_an_audience_sees_only_its_lists_also_in_the_wheel(wheel: Lists) -> None:
    answer = Answer(SAID).with_mark("jeg", Mark(audience=(Audience.HR,)))
    seen = wheel.visible(answer, Audience.HR)
    assert seen is not None
    nodes = list(wheel.nodes(seen, View(wheel.wording())))
    assert "tillid" not in str(nodes)
    assert "sover" in str(nodes)
    assert wheel.visible(answer, Audience.CHEF) is None


def test_the_wheel_gathers_its_lists_and_on_paper_stands_before_them(wheel: Lists) -> None:
    nodes = list(wheel.nodes(Answer(SAID), View(wheel.wording())))
    assert isinstance(nodes[-1], Figure)
    assert [node.text for node in nodes if isinstance(node, Reply)] == ["sover", "tillid"]
    blank = list(wheel.nodes(Answer(SAID), View(wheel.wording(), Show.BLANK)))
    assert isinstance(blank[0], Figure)
    assert "sover" not in str(blank)
    assert list(wheel.nodes(None, View(wheel.wording()))) == []


def test_lists_have_as_many_lines_on_paper_as_they_begin_with(threes: Lists) -> None:
    blank = list(threes.nodes(None, View(threes.wording(), Show.BLANK)))
    assert [node.lines for node in blank if isinstance(node, Writing)] == [3, 3]


def test_what_stood_in_a_list_that_has_left_the_form_stands_last(threes: Lists) -> None:
    value = Entries((Entry("e1", "x", "gammel"), Entry("e2", "y", "begynder")))
    nodes = list(threes.nodes(Answer(value), View(threes.wording())))
    assert [plain(node.text) for node in nodes if isinstance(node, Prompt)] == ["Det begynder jeg at gøre", "gammel"]


def test_a_wheel_has_four_fields(wheel: Lists) -> None:
    form = wheel.model_dump(by_alias=True)
    form["lists"] = form["lists"][:3]
    with pytest.raises(ValidationError, match="four lists"):
        Lists.model_validate(form)
