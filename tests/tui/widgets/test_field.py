"""The field: writing, chosen, folded; left, it is saved; full, it says so."""

from pathlib import Path

import pytest
from textual.strip import Strip
from textual.widgets import TextArea

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import LONGEST_TEXT, Texts
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.widgets.field import Field


def fields(leader: Leader) -> list[Field]:
    return list(leader.app.screen.query(Field))


async def test_a_question_is_reached_writing_and_left_folded(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        first, second = fields(leader)
        assert first.has_class("-writing")
        await leader.keys("ord<tab>")
        assert (first.writing, second.writing) == (False, True)
        assert first.has_class("-filled")
        assert not first.has_class("-chosen")
        await leader.keys("<shift+tab>")
        assert first.writing
        assert first.cursor_location == first.document.end


async def test_esc_ends_the_writing_and_esc_again_goes_home(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        assert "Esc Færdig" in leader.foot()
        await leader.keys("ord<escape>")
        assert leader.in_focus(Field).has_class("-chosen")
        assert "ord" in leader.page()
        assert "Esc Hjem" in leader.foot()
        await leader.keys("<escape>")
        leader.on(HomeScreen)


async def test_a_letter_on_a_chosen_field_writes_on_at_the_end(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("ord<left><left><escape> mere")
        assert leader.value(Texts).get("tilfreds") == "ord mere"


async def test_the_caret_goes_where_the_arrows_say_while_one_writes(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("bc<enter>e<home><delete>f<up><home>a<end>d<left><left><right>_<down>g")
        assert leader.value(Texts).get("tilfreds") == "abc_d\nfg"


@pytest.mark.parametrize("key", ["delete", "home", "end", "left", "right", "pageup", "pagedown", "backspace"])
async def test_no_other_key_changes_a_chosen_field(key: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys(f"ord<escape><{key}>")
        assert leader.value(Texts).get("tilfreds") == "ord"
        assert leader.in_focus(Field).has_class("-chosen")


async def test_arrows_walk_what_is_chosen_without_writing_and_on_to_the_way_on(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        first, second = fields(leader)
        await leader.keys("<escape><down>")
        assert leader.focused is second
        assert not second.writing
        await leader.keys("<up>")
        assert leader.focused is first
        assert not first.writing
        await leader.keys("<up>")
        assert leader.focused is first
        await leader.keys("<down><down>")
        assert leader.focused.id == "to-summary"


async def test_enter_opens_a_chosen_field(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("ord<escape><enter>!")
        assert leader.value(Texts).get("tilfreds") == "ord!"


@pytest.mark.parametrize("leaving", ["<tab>", "<escape>", "<ctrl+o>"])
async def test_a_field_that_is_left_is_saved_at_once(
    leaving: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        asked: list[str] = []
        monkeypatch.setattr(leader.journal, "save_now", lambda: asked.append("now"))
        await leader.keys("ord")
        assert asked == []
        await leader.keys(leaving)
        assert asked


async def test_what_is_saved_is_said_at_the_top_as_soon_as_it_is(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        assert "Gemt" not in leader.page()
        await leader.keys("ord")
        assert leader.journal.flush()
        await leader.until(lambda: "Gemt 14.32" in leader.lines()[0])


async def test_a_full_field_takes_no_more_and_says_so_until_there_is_room(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.pastes("æ" * (LONGEST_TEXT - 1))
        await leader.pastes("abc")
        assert leader.value(Texts).get("tilfreds").endswith("æa")
        assert len(leader.value(Texts).get("tilfreds")) == LONGEST_TEXT
        await leader.until(lambda: "20000 tegn" in leader.page())
        await leader.keys("<backspace>")
        assert "20000 tegn" not in leader.page()


async def test_what_no_one_can_read_is_left_out_of_a_paste(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.pastes("a\x1b[31mb\x00\r\nc\ud800")
        assert leader.value(Texts).get("tilfreds") == "a[31mb\nc\N{REPLACEMENT CHARACTER}"


async def test_undo_goes_back_through_all_fields_in_their_order_and_leaves_the_caret_at_the_end(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("først<tab>siden<ctrl+z>")
        assert leader.value(Texts).texts == {"tilfreds": "først"}
        assert leader.focused is fields(leader)[1]
        await leader.keys("<ctrl+z>")
        assert leader.value(Texts).texts == {}
        await leader.keys("<ctrl+y><ctrl+y>")
        assert leader.value(Texts).texts == {"tilfreds": "først", "flytte": "siden"}
        await leader.keys("!")
        assert leader.value(Texts).get("flytte") == "siden!"


async def test_a_window_that_only_reads_shows_the_text_and_takes_none(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("mit")
        assert leader.journal.flush()
    async with at_desk(tmp_path, "questions", readable_only="Åben i et andet vindue.") as leader:
        assert "mit" in leader.page()
        assert "Åben i et andet vindue." in leader.page()
        await leader.keys("x<enter>y")
        assert leader.value(Texts).get("tilfreds") == "mit"


@pytest.mark.parametrize("text", ["\n".join(f"linje {n}" for n in range(10)), "et langt ord " * 45])
async def test_a_long_answer_folds_and_says_how_much_is_out_of_sight(text: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.pastes(text)
        assert "linjer til" not in leader.page()
        await leader.keys("<escape>")
        shown = [line for line in leader.lines() if "linje " in line or "langt" in line]
        assert len(shown) == 6
        assert f"… {leader.in_focus(Field).wrapped_document.height - 6} linjer til" in leader.page()


@pytest.mark.parametrize("before", ["", "ord<tab>"], ids=["first", "last"])
async def test_the_line_being_written_stays_in_sight_however_long_the_answer(before: str, tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys(before)
        for line in range(1, 25):
            await leader.keys(f"<enter>linje {line}")
            assert f"linje {line} " in leader.page()


async def test_a_click_on_the_question_opens_its_field(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "questions") as leader:
        await leader.keys("<escape>")
        await leader.clicks(leader.app.screen.query("Question").last())
        assert leader.focused is fields(leader)[1]
        assert fields(leader)[1].writing


async def test_a_letter_in_a_long_answer_draws_the_rows_that_changed_and_all_rows_are_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = Texts({"tilfreds": "Det, der fylder (mest), er tid. " * 40})
    async with at_desk(tmp_path, "questions", answer=long) as leader:
        field = leader.app.screen.query(Field).first()
        field.focus()
        await leader.keys("<escape>e")
        drawn: list[int] = []
        draw = TextArea.render_line

        def counted(area: TextArea, y: int) -> Strip:
            drawn.append(y)
            return draw(area, y)

        monkeypatch.setattr(TextArea, "render_line", counted)
        await leader.keys("x")
        assert 1 <= len(drawn) <= 2
        await leader.keys("<up><left><left>y<home>z<ctrl+z>")
        rows = [field.render_line(y) for y in range(field.size.height)]
        assert rows == [draw(field, y) for y in range(field.size.height)]
