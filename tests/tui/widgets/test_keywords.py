"""The keyword field: letters write, Enter makes one more, arrows go to fields and up into the keywords."""

from pathlib import Path

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Entries
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.widgets.key_line import KeyLine
from trivsel_tui.tui.widgets.keywords import Keywords


def texts(leader: Leader, place: str = "jeg", block: str = "hjulet") -> list[str]:
    return [entry.text for entry in leader.value(Entries, block).at(place)]


def fields(leader: Leader, block: str = "hjulet") -> list[Keywords]:
    return list(leader.on(ExerciseScreen).views[block].query(Keywords))


async def at_numbers(leader: Leader) -> None:
    screen = leader.on(ExerciseScreen)
    await screen.turn_to(1, "uden-trivsel")
    await leader.rest()


async def test_a_burst_of_words_stands_line_by_line_each_in_its_field(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("sover godt<enter>siger nej<down>ringer<tab><tab>hjælper<up><up>lytter")
        assert texts(leader) == ["sover godt", "siger nej"]
        assert texts(leader, "kolleger") == ["ringer", "lytter"]
        assert texts(leader, "medarbejdere") == ["hjælper"]
        assert texts(leader, "ledelse") == []


async def test_a_keyword_is_recorded_from_its_first_letter(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("s")
        assert texts(leader) == ["s"]
        await leader.keys("<backspace>")
        assert [text for text in texts(leader) if text] == []
        await leader.keys("over ")
        assert texts(leader) == ["over "]
        await leader.keys("<down>")
        assert texts(leader) == ["over"]


async def test_nothing_but_blanks_is_no_keyword(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.writes("   ")
        await leader.keys("<down><up><enter>")
        assert leader.value(Entries).entries == ()


async def test_from_an_empty_line_left_goes_up_and_right_comes_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("et<enter>to<enter>tre<enter><left>")
        field = leader.in_focus(Keywords)
        assert field.items()[-1].id == field.at
        await leader.keys("<up><delete>")
        assert texts(leader) == ["et", "tre"]
        await leader.keys("<right>fire<enter><backspace>")
        assert leader.in_focus(Keywords).at == leader.value(Entries).entries[-1].id
        await leader.keys("<up>s<enter>")
        assert texts(leader) == ["et", "tres", "fire"]
        assert isinstance(leader.focused, KeyLine)


async def test_enter_writes_on_in_the_keyword_and_its_id_stays(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("gå<enter><left>")
        before = leader.value(Entries).entries[0].id
        await leader.keys("<enter><backspace><backspace>løbe<enter>")
        (entry,) = leader.value(Entries).entries
        assert (entry.id, entry.text) == (before, "løbe")


async def test_rewriting_walks_on_to_the_keyword_above_or_below(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("et<enter>to<enter>tre<enter><left><up><enter>en<up>n")
        assert texts(leader) == ["etn", "toen", "tre"]
        await leader.keys("<down><down><down>fire")
        assert texts(leader)[-1] == "fire"


async def test_a_keyword_that_was_emptied_goes_when_it_is_left(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("et<enter>to<enter><left><enter><backspace><backspace><down>")
        assert texts(leader) == ["et"]


async def test_shift_and_arrows_move_a_keyword_to_another_field(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("et<enter>to<enter><left><shift+down><shift+down>")
        assert texts(leader) == ["et"]
        assert texts(leader, "ledelse") == ["to"]
        assert leader.in_focus(Keywords).place.at == "ledelse"
        await leader.keys("<shift+up><shift+up><shift+up>")
        assert texts(leader) == ["et", "to"]


async def test_taking_away_is_brought_back_by_undo(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("et<enter>to<enter><left><delete>")
        assert texts(leader) == ["et"]
        await leader.keys("<ctrl+z>")
        assert texts(leader) == ["et", "to"]
        assert "to" in leader.page()


async def test_three_hundred_lines_pasted_become_as_many_keywords(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("før ")
        await leader.pastes("\n".join(f"linje {n}" for n in range(300)))
        await leader.keys("efter<enter>")
        found = texts(leader)
        assert found == ["før linje 0", *(f"linje {n}" for n in range(1, 300)), "efter"]
        assert "↑ 296 til" in leader.page()
        assert "efter" in leader.page()


async def test_a_paste_on_a_chosen_keyword_stands_below_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("et<enter>to<enter><left><up>")
        await leader.pastes("a\n\n 1 b \n")
        assert texts(leader) == ["et", "a", "1 b", "to"]


async def test_five_keywords_are_shown_round_the_one_chosen(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("".join(f"ord{n}<enter>" for n in range(9)))
        assert "ord8" in leader.page()
        assert "ord3" not in leader.page()
        await leader.keys("<left>" + "<up>" * 8)
        assert "ord0" in leader.page()
        assert "↓ 4 til" in leader.page()
        assert "ord6" not in leader.page()


async def test_numbered_lines_lead_on_when_they_are_full_and_take_a_fourth_when_asked(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await at_numbers(leader)
        await leader.keys("et<enter>to<enter>tre<enter>synge<enter>")
        assert texts(leader, "begynder", "uden-trivsel") == ["et", "to", "tre"]
        assert texts(leader, "holder-op", "uden-trivsel") == ["synge"]
        await leader.keys("<shift+tab>")
        assert leader.in_focus(Keywords).place.at == "begynder"
        await leader.keys("<ctrl+n>fire<enter>læse<enter>")
        assert texts(leader, "begynder", "uden-trivsel") == ["et", "to", "tre", "fire"]
        assert texts(leader, "holder-op", "uden-trivsel") == ["synge", "læse"]


async def test_a_paste_into_numbered_lines_stands_whole(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await at_numbers(leader)
        await leader.pastes("a\nb\nc\nd\ne")
        assert texts(leader, "begynder", "uden-trivsel") == list("abcde")
        assert isinstance(leader.focused, Keywords)


async def test_escape_ends_the_writing_and_then_leads_home(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("et<escape>")
        assert leader.in_focus(Keywords).at
        await leader.keys("n<escape><escape>")
        assert not isinstance(leader.app.screen, ExerciseScreen)
        assert texts(leader) == ["etn"]


async def test_clicks_choose_and_then_write(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("sover<enter>to<down>")
        await leader.clicks_on("sover")
        assert leader.in_focus(Keywords).at == leader.value(Entries).entries[0].id
        await leader.clicks_on("sover")
        await leader.keys(" godt<enter>")
        assert texts(leader) == ["sover godt", "to"]
        await leader.clicks_on("Min ledelse")
        await leader.keys("støtter")
        assert texts(leader, "ledelse") == ["støtter"]
        await leader.clicks_on("Lederkolleger")
        await leader.keys("griner")
        assert texts(leader, "kolleger") == ["griner"]


async def test_a_window_that_only_reads_writes_nothing(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists", readable_only="test") as leader:
        await leader.keys("et<enter>to<down><delete><ctrl+n>")
        assert leader.value(Entries).entries == ()


async def test_what_is_said_of_the_block_stands_by_its_list(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("et<f9><space><escape>")
        assert "må ses af min leder" in leader.page()
        assert leader.answer("hjulet").marks.keys() == {"jeg"}


async def test_the_wheel_stands_beside_where_there_is_room(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists", size=(120, 40)) as leader:
        await leader.keys("sover godt<enter>")
        assert "Når jeg trives" in leader.page()
        assert leader.page().count("sover godt") == 2
        assert fields(leader)[0].size.width < 60
    async with at_desk(tmp_path / "smal", "lists") as leader:
        await leader.keys("sover godt<enter>")
        assert "Når jeg trives" not in leader.page()
        await leader.keys("<f5>")
        assert "Når jeg trives" in leader.page()


async def test_the_wheel_leads_on_to_the_next_page(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.keys("a<tab>b<tab>c<tab>d<tab><enter>et")
        assert texts(leader, "begynder", "uden-trivsel") == ["et"]


async def test_a_paste_of_many_lines_is_one_step_to_take_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lists") as leader:
        await leader.pastes("\n".join(f"linje {n} æøå" for n in range(300)))
        (place,) = {entry.at for entry in leader.value(Entries, "hjulet").entries}
        assert len(texts(leader, place)) == 300
        await leader.keys("<ctrl+z>")
        assert texts(leader, place) == []
