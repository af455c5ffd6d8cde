"""The map of keywords: three fields a theme, the themes beside, one's own among them, the notes in sight."""

import json
import shutil
from pathlib import Path

from tests.tui.leader import GALLERY, Leader, at_desk
from trivsel_tui.answers import WHOLE, Audience, Entries, Entry, Mark, State
from trivsel_tui.tui.blocks.mapping import MappingView
from trivsel_tui.tui.pages import page_of
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.widgets.key_line import KeyLine
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.theme_list import ThemeList
from trivsel_tui.tui.widgets.turn_line import TurnLine


def texts(leader: Leader, place: str) -> list[str]:
    return [entry.text for entry in leader.value(Entries, "temaer").at(place)]


def view(leader: Leader) -> MappingView:
    found = leader.on(ExerciseScreen).views["temaer"]
    assert isinstance(found, MappingView)
    return found


async def test_down_walks_the_colours_and_then_the_next_theme(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("for mange møder<enter>to ting<down>dagsordener<down>frihed<down>to chefer<up>ro")
        assert texts(leader, "krav/red") == ["for mange møder", "to ting"]
        assert texts(leader, "krav/yellow") == ["dagsordener"]
        assert texts(leader, "krav/green") == ["frihed", "ro"]
        assert texts(leader, "roller/red") == ["to chefer"]
        assert "■2 ▲1 ●2" in leader.page()


async def test_page_down_leads_to_the_next_theme_with_what_is_half_typed_kept(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("halvt skre<pagedown>nyt<pageup>mere")
        assert texts(leader, "krav/red") == ["halvt skre", "mere"]
        assert texts(leader, "roller/red") == ["nyt"]
        assert view(leader).theme == "krav"


async def test_a_keyword_moves_to_another_colour(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("et<enter>to<enter><left><up><shift+down><shift+down>")
        assert texts(leader, "krav/red") == ["to"]
        assert texts(leader, "krav/green") == ["et"]
        assert leader.value(Entries, "temaer").entries[-1].id == "e1"


async def test_escape_leads_to_the_themes_and_enter_or_a_letter_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("et<escape>")
        assert isinstance(leader.focused, ThemeList)
        await leader.keys("<down>to<escape><up><enter>tre<escape><escape>")
        assert texts(leader, "roller/red") == ["to"]
        assert texts(leader, "krav/red") == ["et", "tre"]
        assert not isinstance(leader.app.screen, ExerciseScreen)


async def test_a_theme_of_ones_own_stands_in_its_part_under_its_name(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("et<ctrl+n>Lyd og lys<enter>støj<enter>")
        themes = [(theme.id, theme.name, theme.group) for theme in view(leader).standing()]
        assert themes[1] == ("store-egen-1", "Lyd og lys", "store")
        assert texts(leader, "store-egen-1/red") == ["støj"]
        assert "2  Lyd og lys" in leader.page()
        await leader.keys("<escape><shift+down><shift+down><shift+down>")
        assert [theme.id for theme in view(leader).standing()][3] == "store-egen-1"


async def test_a_theme_that_is_taken_away_comes_back_with_its_keywords(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("et<escape><delete>")
        assert view(leader).theme == "roller"
        assert "Krav i arbejdet" not in leader.page()
        assert "Taget væk: 1" in leader.page() or "Fjernet: 1" in leader.page()
        assert not view(leader).block.answered(leader.value(Entries, "temaer"))
        await leader.keys("<end><enter>")
        assert "Krav i arbejdet" in leader.page()
        assert texts(leader, "krav/red") == ["et"]
        await leader.keys("<home><delete><ctrl+z>")
        assert "Krav i arbejdet" in leader.page()


async def test_a_theme_is_renamed_from_the_palette_and_has_its_own_name_again(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await view(leader).action_rename()
        await leader.keys(" og hjemme<enter>et")
        assert view(leader).standing()[0].name == "Krav i arbejdet og hjemme"
        assert texts(leader, "krav/red") == ["et"]
        await view(leader).action_rename()
        await leader.keys("<backspace>" * 40 + "<enter>")
        assert view(leader).standing()[0].name == "Krav i arbejdet"
        assert next(iter(leader.on(ExerciseScreen).more_actions())) == "Giv temaet et andet navn"


async def test_an_open_theme_asks_for_its_name_on_the_way_and_takes_keywords_without_one(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("<pagedown><pagedown>Bygningen<enter>lokaler<pagedown><pagedown><enter>larm<enter>")
        names = {theme.id: theme.name for theme in view(leader).standing()}
        assert names["andre-store"] == "Bygningen"
        assert texts(leader, "andre-store/red") == ["lokaler"]
        assert texts(leader, "andre-lille/red") == ["larm"]


async def test_a_name_of_two_hundred_signs_is_kept_and_shown_as_far_as_there_is_room(tmp_path: Path) -> None:
    name = "Et meget langt navn " * 10
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("<ctrl+n>")
        await leader.writes(name)
        await leader.keys("<enter>et<enter>")
        theme = next(theme for theme in view(leader).standing() if theme.own)
        assert theme.name == name.strip()
        assert all(len(line) <= 81 for line in leader.lines())
        await leader.writes("o" * 200)
        await leader.keys("<enter>")
        assert texts(leader, f"{theme.id}/red") == ["et", "o" * 200]


async def test_skipping_holds_for_the_theme_and_leads_to_the_next(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("<f8><f8>")
        assert leader.answer("temaer").mark_at("krav").state is State.LATER
        assert view(leader).theme == "roller"
        assert isinstance(leader.focused, KeyLine)
        assert "mangler" not in leader.page()


async def test_past_the_last_theme_the_page_leads_on(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("<pagedown>" * 4 + "<down><down><down>")
        await leader.keys("<down>")
        assert isinstance(leader.focused, Stop)
        await leader.keys("<enter>")
        assert "Hvad ramte dig på turen?" in leader.page()


async def to_the_map(leader: Leader) -> None:
    screen = leader.on(ExerciseScreen)
    await screen.turn_to(page_of(screen.pages, "temaer"), "temaer")
    await leader.rest()


async def test_notes_stand_beside_or_unfold_below(tmp_path: Path) -> None:
    shutil.copytree(GALLERY / "answers", tmp_path / "answers")
    async with at_desk(tmp_path, "mapping", size=(120, 40)) as leader:
        await to_the_map(leader)
        await leader.until(
            lambda: "der har det sidste ord" in " ".join(leader.page().split()) or "sidste ord." in leader.page()
        )
        assert "F4" not in leader.foot()
    async with at_desk(tmp_path, "mapping", size=(90, 40)) as leader:
        await to_the_map(leader)
        assert "sidste ord." not in leader.page()
        assert view(leader).check_action("notes", ())
        assert "note  F4" in leader.page()
        await leader.keys("<f4>")
        assert "sidste ord." in leader.page()
        await leader.keys("<f4>")
        assert "sidste ord." not in leader.page()
    async with at_desk(tmp_path / "tom", "mapping") as leader:
        assert not view(leader).check_action("notes", ())


async def test_all_notes_are_read_by_keys_and_stay_in_sight_while_one_writes_on(tmp_path: Path) -> None:
    long = "\n".join(f"linje {n}" for n in range(60))
    async with at_desk(tmp_path, "mapping") as leader:
        screen = leader.on(ExerciseScreen)
        await screen.turn_to(page_of(screen.pages, "noter"), "noter")
        await leader.rest()
        await leader.pastes(long)
        await leader.keys("<escape><escape>")
    async with at_desk(tmp_path, "mapping") as leader:
        await to_the_map(leader)
        await leader.keys("<f4>")
        assert "linje 0" in leader.page()
        assert "linje 40" not in leader.page()
        assert "↓" in leader.page()
        await leader.keys("<down><pagedown>")
        assert "linje 0" not in leader.page()
        assert "↑" in leader.page()
        await leader.keys("<end>")
        assert "linje 59" in leader.page()
        assert "linjer til" in leader.page()
        await leader.keys("<escape>møder")
        assert texts(leader, "krav/red") == ["møder"]
        assert "linje 5" in leader.page()
        await leader.keys("<f4><home>!")
        assert texts(leader, "krav/red") == ["møder", "!"]
        assert "linje 0" in leader.page()
        await leader.keys("<f4><up><f4>")
        assert "linje 0" in leader.page()
        await leader.keys("<f4>")
        assert "linje 0" not in leader.page()
    async with at_desk(tmp_path, "mapping", size=(120, 24)) as leader:
        await to_the_map(leader)
        assert "linje 0" in leader.page()
        assert "F4" in leader.foot()
        await leader.keys("<f4><end>")
        assert "linje 59" in leader.page()


async def test_an_own_theme_is_in_the_outline(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("<ctrl+n>Lyd og lys<enter><f3>")
        assert leader.page().count("Lyd og lys") >= 1


async def test_five_hundred_keywords_in_one_colour_are_all_there(tmp_path: Path) -> None:
    many = Entries(tuple(Entry(f"e{n}", f"stikord {n}", "krav/red") for n in range(500)), last=500)
    async with at_desk(tmp_path, "mapping", answer=many) as leader:
        view(leader).begin("krav")
        await leader.keys("<up><escape><home><enter>et til<enter>")
        assert len(texts(leader, "krav/red")) == 501
        assert "■501" in leader.page()
        assert "stikord 499" in leader.page()
        leader.journal.flush()
        (file,) = (tmp_path / "answers" / "mapping").iterdir()
        stored = json.loads(file.read_text(encoding="utf-8"))["answers"]["temaer"]["value"]["entries"]
        assert [entry["text"] for entry in stored] == [*(f"stikord {n}" for n in range(500)), "et til"]


async def test_clicks_go_to_a_theme_and_to_a_field(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.clicks_on("Konflikthåndtering")
        await leader.keys("ro")
        await leader.clicks_on("KØR")
        await leader.keys("mod")
        assert texts(leader, "konflikter/red") == ["ro"]
        assert texts(leader, "konflikter/green") == ["mod"]
        await leader.keys("<f5>")
        assert "I alt" in leader.page()


async def test_a_click_on_the_themes_name_renames_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.clicks_on("1  Krav")
        await leader.keys(" hjemme<enter>ro<enter>")
        assert view(leader).standing()[0].name == "Krav i arbejdet hjemme"
        assert texts(leader, "krav/red") == ["ro"]


async def test_who_may_see_the_themes_stands_once_while_it_is_the_same_for_all(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        seen = "må ses af ledergruppen"
        await leader.keys("møder<pagedown>chefer")
        for theme in ("krav", "roller"):
            view(leader).begin(theme)
            block = leader.block("temaer")
            mark = Mark(audience=(Audience.LEDERGRUPPE,))
            assert leader.on(ExerciseScreen).sitting.record_mark(block, theme, mark)
            leader.on(ExerciseScreen).show_again("temaer")
            await leader.rest()
        lines = [line for line in leader.lines() if seen in line]
        assert len(lines) == 1
        assert f"Temaerne {seen}" in lines[0]
        await leader.keys("<pageup>")
        assert leader.page().count(seen) == 1
        view(leader).begin("konflikter")
        await leader.rest()
        assert leader.page().count(seen) == 1
        await leader.keys("ro<pageup>")
        assert "ses ikke af andre" not in leader.page()


async def test_a_theme_that_is_seen_by_others_than_the_rest_says_so(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("møder<pagedown>chefer")
        screen, block = leader.on(ExerciseScreen), leader.block("temaer")
        screen.sitting.record_mark(block, WHOLE, Mark(audience=(Audience.LEDERGRUPPE,)))
        screen.sitting.record_mark(block, "krav", Mark())
        screen.show_again("temaer")
        await leader.rest()
        assert "Temaerne må ses af ledergruppen" in leader.page()
        assert "ses ikke af andre" not in leader.page()
        await leader.keys("<pageup>")
        assert "ses ikke af andre" in leader.page()


async def test_a_name_of_two_hundred_signs_is_kept_whole_and_clipped_in_the_list(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        name = "Ærlighed " * 22 + "øå"
        await leader.keys("<ctrl+n>")
        await leader.writes(name)
        await leader.keys("<enter>ord<enter>")
        assert name in [theme.name for theme in view(leader).standing()]
        assert all(len(line) <= 80 for line in leader.lines())
        assert "■1" in leader.page()


async def at_the_map(leader: Leader) -> None:
    await leader.keys("<f3>krav i<enter>")
    await leader.keys("<escape>")
    assert isinstance(leader.focused, ThemeList)


def here(leader: Leader) -> str:
    """Return the block that is shown."""
    return next(iter(leader.on(ExerciseScreen).views))


async def test_the_arrows_turn_between_now_and_the_future_and_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "apv-kortlaegning", own=tmp_path) as leader:
        await at_the_map(leader)
        await leader.keys("<up>")
        assert isinstance(leader.focused, TurnLine)
        assert "← → Skift" in leader.foot()
        await leader.keys("<left><right>")
        assert here(leader) == "fremtid"
        assert "TAG MED" in leader.page()
        await leader.keys("<right><down>nyt lys<enter><escape>")
        assert [entry.at for entry in leader.value(Entries, "fremtid").entries] == ["opgaver/tag-med"]
        await leader.keys("<up><left><enter>")
        assert here(leader) == "temaer"
        assert isinstance(leader.focused, ThemeList)


async def test_a_click_on_the_other_map_turns_to_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "apv-kortlaegning", own=tmp_path) as leader:
        await at_the_map(leader)
        await leader.clicks_on("Fremtids-APV")
        assert here(leader) == "fremtid"
        await leader.clicks_on("· Fremtids-APV")
        assert here(leader) == "fremtid"
        await leader.keys("<up>")
        assert here(leader) == "temaer"


async def test_a_map_that_is_alone_has_no_line_to_turn_by(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("<escape><up><down>")
        assert view(leader).theme == "roller"
        assert not view(leader).turn.display


async def test_the_last_rounds_keywords_stand_beside_the_theme_they_stood_under(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "apv-kortlaegning", size=(120, 40), example=True, own=tmp_path / "own") as leader:
        await at_the_map(leader)
        await leader.until(lambda: "Sidst, 28. november 2025" in leader.page())
        assert "■ alt skal være klar kl. 12" in leader.page()
        before = leader.value(Entries, "temaer")
        await leader.keys("<down>")
        await leader.until(lambda: "alt skal være klar" not in leader.page())
        assert leader.value(Entries, "temaer") == before
    async with at_desk(tmp_path / "to", "apv-kortlaegning", example=True, own=tmp_path / "own") as leader:
        await at_the_map(leader)
        await leader.until(lambda: "Sidst: 3 stikord · 11 noter  F4" in leader.page())
        assert "alt skal være klar" not in leader.page()
        await leader.keys("<f4>")
        await leader.until(lambda: "■ alt skal være klar kl. 12" in leader.page())
        assert "■ alt skal være klar kl. 12" in leader.page()


async def test_a_new_round_has_the_one_before_it_beside(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "mapping") as leader:
        await leader.keys("møder<enter>")
        assert view(leader).state.last is None
        await leader.on(ExerciseScreen).begin_again()
        await leader.rest()
        assert texts(leader, "krav/red") == []
        assert "Sidst: 1 stikord  F4" in leader.page()
        await leader.keys("<f4>")
        assert "■ møder" in leader.page()
