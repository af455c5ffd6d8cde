"""Fields of one line: Enter goes on; a date says how it is read, is turned by arrows, and keeps the day it meant."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.tui.leader import NOW, Leader, at_desk
from trivsel_tui.answers import Answer, Texts
from trivsel_tui.journal.journal import Journal
from trivsel_tui.tui.screens.exercise import ExerciseScreen
from trivsel_tui.tui.widgets.field import Field
from trivsel_tui.tui.widgets.month import Month
from trivsel_tui.tui.widgets.stop import Stop
from trivsel_tui.tui.widgets.typed_field import DateField, LineField
from trivsel_tui.tui.widgets.year import Year
from trivsel_tui.workbook.loading import load_workbook

YAML = """title: Prøve
page: 7
minutes: 5
purpose: P
blocks:
  - id: sp
    kind: questions
    questions:
      - {id: navn, text: Hvem?, type: line}
      - {id: naar, text: Hvornår?, type: date}
      - {id: maaned, text: Hvilken måned?, type: month}
      - {id: antal, text: Hvor mange?, type: number}
      - {id: frit, text: Hvad ellers?}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "proeve.yaml").write_text(YAML, encoding="utf-8")
    return folder


def field(leader: Leader, place: str) -> Field:
    return next(item for item in leader.app.screen.query(Field) if item.place == place)


async def go_to(leader: Leader, place: str) -> None:
    field(leader, place).focus()
    await leader.rest()


def under(leader: Leader, question: str) -> str:
    """Return what the three lines under a question say."""
    lines = leader.lines()
    at = next(at for at, line in enumerate(lines) if question in line)
    return " ".join(" ".join(lines[at + 1 : at + 4]).split())


async def test_enter_goes_on_from_line_to_line_and_is_a_new_line_in_long_text(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await leader.keys("Mor<enter>1/12<enter>marts<enter>7,5<enter>a<enter>b")
        assert leader.value(Texts).texts == {
            "navn": "Mor",
            "naar": "1/12",
            "maaned": "marts",
            "antal": "7,5",
            "frit": "a\nb",
        }
        assert {key: dated.day.isoformat() for key, dated in leader.answer().dates.items()} == {
            "naar": "2026-12-01",
            "maaned": "2027-03-01",
        }


async def test_a_chosen_line_is_written_in_by_enter(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await leader.keys("Mor<escape><enter> og far<escape>x")
        assert leader.value(Texts).get("navn") == "Mor og farx"
        assert leader.in_focus(LineField).writing


async def test_a_paste_of_several_lines_is_one(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await leader.pastes("Mor\nog\r\nfar")
        assert leader.value(Texts).get("navn") == "Mor og far"
        await leader.pastes("\n")
        assert leader.value(Texts).get("navn") == "Mor og far"


async def test_at_every_key_it_says_how_a_date_is_read(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "naar")
        await leader.keys("1")
        assert "1. i hvilken måned?" in under(leader, "Hvornår?")
        await leader.keys("/")
        assert "Her står ikke en dato endnu" in under(leader, "Hvornår?")
        await leader.keys("12")
        assert "→ tirsdag 1. december 2026 · om 1 uge" in under(leader, "Hvornår?")


async def test_arrows_go_by_days_and_pages_by_months_from_the_reading(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "naar")
        steps = []
        for key in ("<up>", "<up>", "<down><down>", "<pageup>", "<pagedown><pagedown>"):
            await leader.keys(key)
            steps.append(leader.value(Texts).get("naar"))
        later = ["24. november 2026", "25. november 2026", "23. november 2026"]
        assert steps == [*later, "23. december 2026", "23. oktober 2026"]
        await leader.keys("<ctrl+z><ctrl+z>")
        assert leader.value(Texts).get("naar") != steps[-1]


async def test_a_month_is_turned_by_months_and_years(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "maaned")
        await leader.keys("marts<up>")
        assert leader.value(Texts).get("maaned") == "april 2027"
        await leader.keys("<pageup><down>")
        assert leader.value(Texts).get("maaned") == "marts 2028"
        await leader.keys("<escape>")
        assert "→ marts 2028" in under(leader, "Hvilken måned?")


async def test_a_day_in_a_months_field_keeps_its_day(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "maaned")
        await leader.keys("15/3")
        assert "→ mandag 15. marts 2027" in under(leader, "Hvilken måned?")


async def test_what_cannot_be_read_stays_and_leaving_is_free_and_says_what_it_means(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "naar")
        await leader.keys("ved lejlighed<up><enter>")
        assert leader.value(Texts).get("naar") == "ved lejlighed"
        assert leader.in_focus(DateField).place == "maaned"
        assert "Indtil da står det ikke under Opfølgning" in under(leader, "Hvornår?")
        assert leader.answer().dates == {}


async def test_leaving_a_date_says_once_that_it_is_followed_up(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "naar")
        await leader.keys("om 3 uger")
        assert "Opfølgning" not in leader.page()
        await leader.keys("<enter>")
        assert "om 3 uger · står nu under Opfølgning" in under(leader, "Hvornår?")
        await leader.keys("<shift+tab><enter>")
        assert "Opfølgning" not in leader.page()
        await leader.keys("<shift+tab> 2026<backspace><backspace><backspace><backspace><backspace><up><enter>")
        assert "Opfølgning" not in leader.page()


async def test_a_day_that_is_past_is_not_said_to_be_followed_up(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "naar")
        await leader.keys("i går<enter>")
        assert "→ mandag 23. november 2026 · i går" in under(leader, "Hvornår?")
        assert "Opfølgning" not in leader.page()


async def test_words_typed_last_week_still_mean_the_day_they_meant(tmp_path: Path, own: Path) -> None:
    exercise = load_workbook("da", own).workbook.exercise("proeve")
    assert exercise is not None
    before = Journal(tmp_path / "data", language="da", clock=lambda: NOW - timedelta(days=7))
    before.record(exercise, exercise.blocks[0], Answer(Texts({"naar": "om 3 uger", "maaned": "om 1 måned"})))
    before.close()
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        assert "→ tirsdag 8. december 2026 · om 2 uger" in under(leader, "Hvornår?")
        await go_to(leader, "naar")
        await leader.keys("<up>")
        assert leader.value(Texts).get("naar") == "9. december 2026"
        assert leader.answer().dates["maaned"].day.isoformat() == "2026-12-17"


async def test_what_is_no_number_stays_and_says_so(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "antal")
        await leader.keys("mange")
        assert "Her står ikke et tal endnu" in under(leader, "Hvor mange?")
        await leader.keys("<backspace><backspace><backspace><backspace><backspace>7")
        assert "tal endnu" not in leader.page()


async def test_arrows_walk_past_a_date_that_is_chosen(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await leader.keys("<escape><down>")
        assert leader.in_focus(DateField).place == "naar"
        assert not leader.in_focus(DateField).writing
        await leader.keys("<down><down><down><down>")
        leader.in_focus(Stop)
        await go_to(leader, "naar")
        await leader.keys("<escape><up>")
        assert leader.in_focus(Field).place == "navn"


async def test_where_one_only_reads_a_date_does_not_turn(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own, readable_only="test") as leader:
        leader.on(ExerciseScreen)
        date = field(leader, "naar")
        assert isinstance(date, DateField)
        date.action_turn(1)
        assert date.text == ""


async def with_month(leader: Leader, typed: str = "1/12") -> Month:
    """Open the month of a date that was typed."""
    await go_to(leader, "naar")
    await leader.keys(f"{typed}<f5>")
    return leader.in_focus(Month)


async def test_a_month_opens_under_a_date_at_the_day_that_is_read(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "naar")
        await leader.keys("1/12")
        assert "F5 Måned" in leader.foot()
        await leader.keys("<f5>")
        page = leader.lines()
        head = next(at for at, line in enumerate(page) if "december 2026" in line and "‹" in line)
        assert "→ tirsdag 1. december 2026" in "".join(page[head - 2 : head])
        assert "ma  ti  on  to  fr  lø  sø" in page[head + 1]
        assert page[head + 2].split()[:7] == ["49", "1", "2", "3", "4", "5", "6"]
        assert leader.on(ExerciseScreen).place_in_use() is not None
        assert "1/12" in leader.page()


async def test_arrows_go_by_days_weeks_and_months_and_enter_takes_the_day(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        month = await with_month(leader)
        await leader.keys("<right><down><pagedown><left><up>")
        assert month.day.isoformat() == "2027-01-01"
        assert leader.value(Texts).get("naar") == "1/12"
        await leader.keys("<pageup><pageup><enter>")
        assert leader.value(Texts).get("naar") == "1. november 2026"
        assert leader.in_focus(DateField).writing
        assert not leader.app.screen.query(Month)


async def test_a_click_takes_a_day_and_the_ends_of_the_months_name_turn_it(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await with_month(leader)
        await leader.clicks_on(" ›")
        await leader.clicks_on(" 13 ")
        assert leader.value(Texts).get("naar") == "13. januar 2027"
        await leader.clicks_on("→ onsdag 13. januar")
        await leader.clicks_on("‹ januar")
        assert leader.in_focus(Month).day.isoformat() == "2026-12-13"
        await leader.clicks(leader.in_focus(Month), x=3, y=4)
        assert leader.in_focus(Month).day.isoformat() == "2026-12-13"


async def test_what_is_typed_in_a_month_goes_into_the_date_and_esc_leaves_it_as_it_is(
    tmp_path: Path, own: Path
) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await with_month(leader, "1/1")
        await leader.keys("<right>2")
        assert leader.value(Texts).get("naar") == "1/12"
        await leader.keys("<f5><right><escape>")
        assert leader.value(Texts).get("naar") == "1/12"
        assert leader.in_focus(DateField).place == "naar"
        await leader.keys("<f5><tab>")
        assert not leader.app.screen.query(Month)


@pytest.mark.parametrize("size", [(80, 24), (64, 18)])
async def test_a_month_leaves_its_date_in_sight(tmp_path: Path, own: Path, size: tuple[int, int]) -> None:
    more = "".join(f"      - {{id: m{at}, text: Mere?, type: line}}\n" for at in range(9))
    last = "      - {id: sidst, text: Til sidst?, type: date}\n"
    (own / "proeve.yaml").write_text(YAML + more + last, encoding="utf-8")
    async with at_desk(tmp_path / "data", "proeve", own=own, size=size) as leader:
        for place in ("naar", "sidst"):
            await go_to(leader, place)
            await leader.keys("1/12<f5>")
            assert "1/12" in leader.page()
            assert "december 2026 ›" in leader.page()
            assert "28  29  30  31" in leader.page()
            await leader.keys("<escape>")


async def test_where_a_month_is_asked_for_a_year_is_opened_to_choose_it_in(tmp_path: Path, own: Path) -> None:
    async with at_desk(tmp_path / "data", "proeve", own=own) as leader:
        await go_to(leader, "maaned")
        await leader.keys("marts<f5>")
        assert "‹ 2027 ›" in leader.page()
        await leader.keys("<down><right><enter>")
        assert leader.value(Texts).get("maaned") == "juli 2027"
        assert leader.in_focus(DateField).place == "maaned"
        await leader.keys("<f5><pagedown>")
        await leader.clicks(leader.in_focus(Year), x=19, y=2)
        assert leader.value(Texts).get("maaned") == "februar 2028"
        await leader.keys("<f5>")
        await leader.clicks(leader.in_focus(Year), x=3, y=0)
        assert leader.in_focus(Year).day.year == 2027
        await leader.clicks(leader.in_focus(Year), x=30, y=1)
        await leader.keys("<escape>")
        assert leader.value(Texts).get("maaned") == "februar 2028"
        leader.journal.flush()
    async with at_desk(tmp_path / "data", "proeve", own=own, readable_only="test") as leader:
        await leader.clicks_on("→ februar 2028")
        assert not leader.app.screen.query(Year)
