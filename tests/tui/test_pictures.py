"""Pictures of the screens, looked at before they were kept: kinds, sizes, light, dark and without colour.

They are made anew with ``pytest tests/tui/test_pictures.py --snapshot-update``; look at each that changed.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.leader import GALLERY, Leader, app_over, desk_at
from trivsel_tui.journal.saving import SavingState
from trivsel_tui.tui.app import TrivselApp
from trivsel_tui.tui.pages import page_of
from trivsel_tui.tui.screens.exercise import ExerciseScreen

SnapCompare = Callable[..., bool]

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="pictures are made on Python 3.11 alone")


@dataclass(frozen=True)
class View:
    """A screen: the exercise it is in, the block to turn to, the keys that lead on."""

    exercise: str = ""
    block: str = ""
    keys: str = ""
    example: bool = True
    first: bool = False
    specimen: bool = False


VIEWS = {
    "first": View(example=False, first=True),
    "home": View(keys="<tab><tab>"),
    "home-new": View(example=False),
    "question": View("livscirkler", "som-det-er", "<tab> Jeg læser mail hver aften, også i sommerhuset."),
    "circles": View("livscirkler", "cirkler"),
    "activities": View("prioriter-din-dag", "aktiviteter", "<home><down><down>"),
    "pick": View("prioriter-din-dag", "giver"),
    "mindmap": View("energi-mindmap", "kort", "<home><down>"),
    "themes": View("walk-and-talk", "temaer", "<enter>"),
    "talk": View("walk-and-talk", "samtalen"),
    "summary": View("livscirkler", keys="<ctrl+o>"),
    "export": View("livscirkler", keys="<ctrl+o>w<down><down><down><right>"),
    "help": View("prioriter-din-dag", "aktiviteter", "<f1>"),
    "settings": View(keys="<f2>"),
    "palette": View(keys="<ctrl+p>"),
    "skip": View("livscirkler", "som-det-er", "<f8>"),
    "seen": View("livscirkler", "som-det-er", "<f9>"),
    "contents": View("livscirkler", "som-det-er", "<f3>"),
    "advice": View("livscirkler", "hvorfor-tre", example=False),
    "checklist": View("graenser", "arbejde-hjemme", "<space>Kl. 16 slukker jeg.<tab>om 3 uger", example=False),
    "expectations": View("din-leder", "forventninger", "1<space>Et fast møde<enter>3<up>", example=False),
    "ratings": View("lederroller", "roller", "42255", example=False),
    "poles": View("faglig-eller-professionel", "balancen", "36", example=False),
    "map": View(
        "apv-kortlaegning",
        "temaer",
        "for mange møder<enter>to ting ad gangen<down>bedre dagsordener<down>frihed til at vælge<pagedown>"
        "hører nyt i pressen<pagedown><down>høringssvar i god tid<pagedown><pagedown>to chefer, to svar<enter>overblik",
        example=False,
    ),
    "map-keyword": View("apv-kortlaegning", "temaer", "for mange møder<enter>to ting<enter><left><up>", example=False),
    "map-themes": View("apv-kortlaegning", "temaer", "møder<escape><down><delete>", example=False),
    "priorities": View(
        "apv-prioritering",
        "prioritering",
        "<tab><enter>for mange møder<enter>23<space><ctrl+n>to chefer, to svar<enter>1<ctrl+n>bedre dagsordener<enter>"
        "<shift+up>2<ctrl+n>frihed til at vælge<enter><shift+up>1<ctrl+n>åbne referater<enter>",
        example=False,
    ),
    "priorities-new": View("apv-prioritering", "prioritering", example=False),
    "wheel": View(
        "trivselshjulet",
        "hjul",
        "giver mig tillid<enter>holder fast i aftaler<tab>ringer tilbage samme dag<tab>løser selv problemer<tab>"
        "går hjem til tiden<enter>siger nej",
        example=False,
    ),
    "three-lines": View(
        "trivselshjulet", "vigtigst", "sige nej i tide<enter>gå en tur<enter>sove<enter>", example=False
    ),
    "sheets": View("apv-handlingsplan", "ark", "<escape><down>", example=True),
    "sheet-date": View("apv-handlingsplan", "ark", "<ctrl+n>For mange møder<tab><tab><tab>om 3 uger", example=False),
    "sheet-month": View(
        "apv-handlingsplan", "ark", "<ctrl+n>For mange møder<tab><tab><tab>om 3 uger<f5>", example=False
    ),
    "put-off-month": View(keys="d<down>u<f5>"),
    "follow-up": View(keys="d<space>"),
    "put-off": View(keys="d<down>u"),
    "writing-a-branch": View("energi-mindmap", "kort", "<home><down> igen<enter><tab>", example=True),
    "naming-a-row": View("graenser", "arbejde-hjemme", "<down><ctrl+n>", example=False),
    "rated-expectations": View("dem-du-leder", "forventninger", "4455", example=False),
    "date": View("selvrefleksion", "maal", "<tab><tab>om 6 måneder", example=False),
    "long-activity": View("prioriter-din-dag", "aktiviteter", "<home>200" + "<down>" * 10, example=False),
    "agreement": View("din-leder", "aftale"),
    "not-for-all": View("dem-du-leder", "tidligere-kolleger", example=False),
    "home-list": View(keys="1<down>"),
    "links": View("links", keys="<enter>", example=False, specimen=True),
    "choices": View("choices", keys="1", example=False, specimen=True),
    "cards": View("cards", example=False, specimen=True),
    "own-card": View("cards", keys="<ctrl+n>Hvad er du stolt af?", example=False, specimen=True),
    "cards-closing": View("cards", keys="<enter>" * 6, example=False, specimen=True),
    "axes": View("axes", keys="<tab>", example=False, specimen=True),
    "axes-open": View("axes", keys="<tab><enter>Siden sommer.<tab>", example=False, specimen=True),
    "axes-figure": View("axes", keys="<f5>", example=False, specimen=True),
}

WIDE = (
    "axes-open",
    "cards",
    "choices",
    "home",
    "question",
    "circles",
    "activities",
    "pick",
    "mindmap",
    "themes",
    "summary",
    "help",
    "checklist",
    "ratings",
    "poles",
    "map",
    "priorities",
    "wheel",
    "sheets",
    "follow-up",
)
EVENING = (
    "home",
    "question",
    "circles",
    "activities",
    "mindmap",
    "talk",
    "export",
    "seen",
    "ratings",
    "poles",
    "sheet-date",
    "follow-up",
    "axes",
    "cards",
    "map",
    "priorities",
)
COLOURLESS = (
    "home",
    "question",
    "circles",
    "activities",
    "mindmap",
    "seen",
    "expectations",
    "poles",
    "axes",
    "choices",
    "map",
    "priorities",
    "follow-up",
)

PICTURES = [
    *((name, (80, 24), "papir") for name in VIEWS),
    *((name, (120, 40), "papir") for name in WIDE),
    *((name, (80, 24), "aften") for name in EVENING),
    *((name, (120, 40), "aften") for name in ("home", "circles", "mindmap")),
    *((name, (80, 24), "uden-farve") for name in COLOURLESS),
    ("home", (80, 24), "kontrast"),
    ("circles", (80, 24), "kontrast"),
    ("question", (64, 18), "papir"),
    ("home", (64, 18), "papir"),
    ("question", (60, 16), "papir"),
]


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep the terminal and the documents' folder the same everywhere."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr("trivsel_tui.tui.opening.documents_folder", lambda: Path("/dokumenter"))
    if request.node.callspec.params["look"] == "uden-farve":
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        monkeypatch.delenv("NO_COLOR", raising=False)
    yield
    asyncio.set_event_loop(None)


@pytest.mark.parametrize(
    ("name", "size", "look"), PICTURES, ids=[f"{name}-{size[0]}x{size[1]}-{look}" for name, size, look in PICTURES]
)
def test_the_screen_looks_as_it_did(
    name: str, size: tuple[int, int], look: str, tmp_path: Path, snap_compare: SnapCompare
) -> None:
    view = VIEWS[name]
    desk = desk_at(tmp_path / "data", example=view.example, own=GALLERY if view.specimen else tmp_path)
    desk.folder = Path("/hjem/trivsel")
    desk.settings = replace(desk.settings, look="papir" if look == "uden-farve" else look, signs="braille")
    app = app_over(desk, view.exercise, first=view.first)

    async def there(pilot: Pilot[int]) -> None:
        leader = Leader(app, pilot, view.exercise)
        await leader.rest()
        if view.block:
            screen = next(screen for screen in app.screen_stack if isinstance(screen, ExerciseScreen))
            await screen.turn_to(page_of(screen.pages, view.block), view.block)
            await leader.rest()
        await leader.keys(view.keys)
        if desk.journal.saving.state is not SavingState.NOTHING:
            desk.journal.flush()
            await leader.until(lambda: "Gemt" in leader.page())
        await leader.rest()

    try:
        assert isinstance(app, TrivselApp)
        assert snap_compare(app, run_before=there, terminal_size=size)
    finally:
        desk.journal.close()
