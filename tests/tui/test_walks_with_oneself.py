"""The exercises of oneself, one's leader and one's staff from the keyboard alone, as a leader goes through them."""

from pathlib import Path

from tests.tui.leader import Leader, at_desk
from trivsel_tui.answers import Numbers, Rows, Texts, Tree
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.screens.home import HomeScreen
from trivsel_tui.tui.screens.summary import SummaryScreen
from trivsel_tui.tui.widgets.choice_line import ChoiceLine
from trivsel_tui.tui.widgets.contents import Contents
from trivsel_tui.tui.widgets.door import Door
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.row import Row


async def goes_to(leader: Leader, words: str) -> None:
    """Go to a place by the outline and the letters of its name."""
    await leader.keys("<f3>")
    leader.in_focus(Contents)
    await leader.keys(f"{words}<enter>")


async def goes_out(leader: Leader) -> None:
    """Go home by Esc."""
    for _press in range(3):
        if isinstance(leader.app.screen, HomeScreen):
            return
        await leader.keys("<escape>")
    leader.on(HomeScreen)


def names(leader: Leader) -> list[str]:
    """Return what the rows are called, in order."""
    return [row.name_text for row in leader.app.screen.query(Row)]


async def test_the_five_roles_are_rated_and_written_about_to_the_end_and_home_offers_the_next(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "lederroller") as leader:
        await leader.keys("<enter>4225553153<down><enter>")
        ratings = leader.value(Rows, "roller")
        assert ratings.row("udforsker").cells == {"passer": "4", "kraever": "2"}
        assert ratings.row("effektjaeger").cells == {"passer": "5", "kraever": "3"}
        await leader.keys("Udforskeren på Ærø<tab>b<tab>c<tab>d<tab><enter>")
        leader.on(SummaryScreen)
        await leader.keys("<escape><escape>")
        leader.on(HomeScreen)
        assert "Næste: Faglig eller professionel leder?" in leader.page()
        await leader.keys("<enter>")
        assert leader.on(ExerciseScreen).exercise.id == "faglig-eller-professionel"


async def test_two_digits_set_where_one_stands_and_wants_to_and_what_to_do_stands_above(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "faglig-eller-professionel") as leader:
        await leader.keys("<enter>")
        assert "Sæt et mærke, hvor du står nu" in leader.page()
        await leader.keys("36<tab>ingeniør<tab>")
        assert {time: dict(leader.value(Numbers).at(time)) for time in ("nu", "oensket")} == {
            "nu": {"position": 3},
            "oensket": {"position": 6},
        }
        assert leader.value(Texts, "mellem-de-to").get("hvad-laver-du") == "ingeniør"


async def test_a_row_of_ones_own_is_written_renamed_moved_and_follows_into_a_new_round(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "graenser") as leader:
        await goes_to(leader, "når arbejdet")
        form = names(leader)
        await leader.keys("<space>Kl. 16 slukker jeg<tab>om 3 uger<enter><ctrl+n>Blå mandag<enter>ingen møder<escape>")
        assert names(leader) == [*form[:2], "Blå mandag", *form[2:]]
        await leader.keys("<enter><shift+tab> og tirsdag<enter><shift+up>")
        assert names(leader) == [form[0], "Blå mandag og tirsdag", *form[1:]]
        await leader.keys("<down><delete>")
        assert form[1] not in names(leader)
        await leader.keys("<end><down><up>")
        assert "Hent den tilbage" in leader.page()
        await leader.keys("<enter>")
        assert leader.in_focus(Row).name_text == form[1]
        await leader.keys("<delete><ctrl+p>ny gennemgang<enter>")
        await goes_to(leader, "når arbejdet")
        assert names(leader) == [form[0], "Blå mandag og tirsdag", *form[2:]]
        assert not leader.block("arbejde-hjemme").answered(leader.answer("arbejde-hjemme").value)


async def test_a_row_without_a_name_is_not_there_and_a_row_of_the_form_gets_its_own_name_back(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "graenser") as leader:
        await goes_to(leader, "når arbejdet")
        form = names(leader)
        await leader.keys("<down><ctrl+n>")
        assert "Hvad hedder det?" in leader.page()
        await leader.keys("<escape>")
        assert names(leader) == form
        assert leader.in_focus(Row).name_text == form[1]
        await leader.keys("<ctrl+p>andet navn<enter>" + "<backspace>" * len(form[1]) + "<enter>")
        assert names(leader) == form


async def test_what_undo_brings_back_is_what_one_stands_on(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "graenser") as leader:
        await goes_to(leader, "når arbejdet")
        gone = leader.in_focus(Row).name_text
        await leader.keys("<delete><down><ctrl+z>")
        assert leader.in_focus(Row).name_text == gone


async def test_a_door_leads_to_the_week_and_back_to_the_same_line(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "led-dig-selv") as leader:
        await goes_to(leader, "mindre tid")
        await leader.keys("møder<tab>")
        assert leader.in_focus(Door).text == "Gå til Prioriter din dag"
        await leader.keys("<enter>")
        assert leader.on(ExerciseScreen).exercise.id == "prioriter-din-dag"
        await leader.keys("<enter>6,5-<escape>")
        assert leader.on(ExerciseScreen).exercise.id == "led-dig-selv"
        leader.in_focus(Door)


async def test_a_folded_piece_of_advice_opens_and_closes_where_one_stands(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "led-dig-selv") as leader:
        await leader.keys("<enter>kl. 8<tab>")
        await goes_to(leader, "mindre tid")
        await leader.keys("<tab><tab>")
        line = leader.focused
        await leader.keys("<enter>")
        assert "Sådan finder andre ro ▾" in leader.page()
        assert "telefonen i skuffen" in leader.page()
        await leader.keys("<enter>")
        assert "telefonen i skuffen" not in leader.page()
        assert leader.focused is line


async def test_dates_typed_as_one_says_them_stand_on_home_and_what_is_none_stays(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "selvrefleksion") as leader:
        await goes_to(leader, "se til målet")
        await leader.keys("31/2")
        assert "Februar har 28 dage." in leader.page()
        await leader.keys("<backspace><backspace><backspace><backspace>fredag")
        assert "→ fredag 27. november 2026" in leader.page()
        await goes_to(leader, "fordyb")
        await leader.keys("Gik til åen<tab>ved lejlighed<enter>Stille<tab>om 3 uger<escape>")
        assert "Hvad mærkede du? Stille" in leader.page()
        first = leader.value(Rows, "fordyb-dig").rows[0]
        assert first.text("date") == "ved lejlighed"
        await leader.keys("<down>")
        assert "om 3 uger → tirsdag 15. december 2026" in leader.page()
        await goes_out(leader)
        await leader.until(lambda: "27. november  Se til målet  og 1 til" in leader.page())


async def test_hours_that_no_week_has_are_kept_said_and_count_as_nothing(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag") as leader:
        await leader.keys("<enter>45,5,2+")
        assert "Skriv timer som 7,5." in leader.page()
        await leader.keys("<down>200+")
        assert "En uge har 168 timer." in leader.page()
        await leader.keys("<down>2,5+Mere tid<escape>")
        assert "I alt 2,5 timer" in leader.page()
        await goes_to(leader, "tre, der giver")
        assert "200 t" not in leader.page()
        await leader.keys("<space><down><space><down><space><tab><tab><tab>")
        assert leader.in_focus(Field).place == "ledelsesmoeder/hvad-hjaelper"
        await leader.keys("ro<tab>Åse<tab>mere<tab>")
        assert leader.in_focus(Field).place == "afdelingsledere/hvad-hjaelper"


async def test_a_long_name_is_told_in_full_where_one_stands(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag") as leader:
        await leader.keys("<enter>" + "<down>" * 10)
        assert "Kontakt med brugere/borgere/" in leader.page()
        assert "patienter/pårørende" in leader.page()


async def test_what_gives_energy_in_the_week_is_fetched_into_the_map(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "prioriter-din-dag") as leader:
        await leader.keys("<enter>3+<down>+<down>1-")
    async with at_desk(tmp_path, "energi-mindmap") as leader:
        await leader.keys("<enter>")
        assert "Hent dine aktiviteter med + (2)" in leader.page()
        await leader.keys("<enter>")
        first, second = leader.value(Tree).children
        assert (first.text, second.text) == ("Ledelsesmøder – overordnede", "Møder med andre afdelingsledere")
        await leader.keys("<enter><tab>jeg smiler<enter><enter><escape>")
        first, _second = leader.value(Tree).children
        assert [(node.text, node.follow_up) for node in first.children] == [("jeg smiler", "viser-sig")]
        assert leader.page().count("▌") == 1
        assert "▌     – viser sig: jeg smiler" in leader.page()


async def test_expectations_are_set_by_digits_and_the_agreement_has_its_dates(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "din-leder") as leader:
        await leader.keys("<enter>13<down>Et fast møde<enter>")
        value = leader.value(Rows, "forventninger")
        assert (value.row("stoette").cells, value.row("anerkendelse").cells) == (
            {"mark": "opfyldt"},
            {"mark": "savner"},
        )
        assert value.row("udviklingssamtale").cells == {"note": "Et fast møde"}
        await goes_to(leader, "aftalen")
        await leader.keys("Løn<tab>tid<tab>ro<tab>uge 48<tab>marts<enter>")
        assert {place.partition("/")[2] for place in leader.answer("aftale").dates} == {"hvornaar", "se-igen"}
        await goes_out(leader)
        await leader.until(lambda: "27. november  Samtalen  og 1 til" in leader.page())


async def test_what_may_not_be_for_the_leader_is_one_line_until_it_is_opened(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "dem-du-leder") as leader:
        await leader.keys("<enter>4435<enter>")
        assert "Et godt klima, og noget at" in leader.page()
        assert "vise frem" in leader.page()
        await goes_to(leader, "altid leder")
        leader.in_focus(ChoiceLine)
        await leader.keys("<enter>")
        assert leader.in_focus(Field).place == "anderledes"
        await leader.keys("Frokosten<escape><escape>")
        leader.on(HomeScreen)


async def test_home_is_walked_in_a_window_too_low_for_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path, size=(64, 18)) as leader:
        await leader.keys("1" + "<down>" * 7)
        assert "▌○ Energi og" in leader.page()
        await leader.keys("<escape><down><down>")
        assert "6 Coaching" in leader.page()


async def test_the_outline_says_that_nothing_is_called_so_and_the_palette_too(tmp_path: Path) -> None:
    async with at_desk(tmp_path, "graenser") as leader:
        await leader.keys("<f3>qqq")
        assert "Her er intet, der hedder sådan." in leader.page()
        await leader.keys("<escape><ctrl+p>qqq")
        await leader.until(lambda: "Her er intet, der hedder sådan." in leader.page())
