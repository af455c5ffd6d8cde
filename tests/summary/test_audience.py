"""Whatever is marked for whom: an audience's document holds its own words, and no letter of the others'."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trivsel_tui.answers import WHOLE, Audience
from trivsel_tui.blocks.block import Show
from trivsel_tui.document import Document
from trivsel_tui.inline import parse, plain
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.rounds import Round
from trivsel_tui.render import markdown, terminal
from trivsel_tui.render.word import document as word
from trivsel_tui.summary import Scope, build, contents
from trivsel_tui.workbook.model import Workbook

TODAY = date(2026, 11, 24)
TEXTS = {
    "questions": ("nu", ("tilfreds", "flytte")),
    "themes": ("temaer", ("retning/ramt", "retning/tid", "kolleger/hjaelp")),
}

audiences = st.lists(st.sampled_from(sorted(Audience)), unique=True).map(tuple)
marks = st.dictionaries(st.sampled_from([WHOLE, *TEXTS["questions"][1], *TEXTS["themes"][1]]), audiences)


def secret(place: str) -> str:
    return f"HEM{sum(place.encode())}LIG"


def stored(exercise: str, said: dict[str, tuple[Audience, ...]]) -> Round:
    block, places = TEXTS[exercise]
    texts = {place: secret(place) for place in places}
    value = {"chosen": ["kolleger"], "texts": texts} if exercise == "themes" else texts
    kept = {
        "exercise": exercise,
        "round": "2026-11-24",
        "language": "da",
        "created": "",
        "changed": "",
        "answers": {
            block: {
                "audience": list(said.get(WHOLE, ())),
                "marks": {place: {"audience": list(said[place])} for place in places if place in said},
                "value": value,
            }
        },
    }
    return Round.from_plain(json.loads(json.dumps(kept)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(marks, st.sampled_from(sorted(Audience)), st.sampled_from([Show.ANSWERED, Show.EVERYTHING]))
def test_a_text_is_in_the_document_just_when_its_mark_says_so(
    gallery: Workbook, tmp_path: Path, said: dict[str, tuple[Audience, ...]], audience: Audience, show: Show
) -> None:
    for exercise in TEXTS:
        file = tmp_path / "answers" / exercise / "2026-11-24.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(stored(exercise, said).to_bytes())
    journal = Journal(tmp_path, read_only_reason="test")
    scope = Scope(audience=audience, show=show, sheet=True, overview=True)
    document = build(gallery, journal, scope, TODAY)
    written = terminal.render(document) + markdown.render(document)
    seen = 0
    for exercise, (block_id, places) in TEXTS.items():
        found = gallery.exercise(exercise)
        block = found.block(block_id) if found else None
        assert block is not None
        for place in places:
            may = audience in said.get(place, said.get(WHOLE, ()))
            seen += may
            assert (secret(place) in written) == may
            assert (plain(parse(block.wording().prompts[place])) in terminal.render(document)) == may
    chosen = audience in said.get(WHOLE, ())
    assert ("Med på turen" in written) == chosen
    assert len(contents(gallery, journal, scope).lines) == seen + chosen


@pytest.mark.parametrize("audience", sorted(Audience))
def test_where_nothing_is_marked_there_is_nothing(audience: Audience, gallery: Workbook, tmp_path: Path) -> None:
    file = tmp_path / "answers" / "questions" / "2026-11-24.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(stored("questions", {}).to_bytes())
    journal = Journal(tmp_path, read_only_reason="test")
    assert build(gallery, journal, Scope(audience=audience), TODAY).sections == ()


def entry(key: str, at: str, text: str, **more: object) -> dict[str, object]:
    return {"id": key, "at": at, "text": text, **more}


FORMS: dict[str, tuple[str, dict[str, object], dict[str, tuple[str, ...]]]] = {
    "mapping": (
        "temaer",
        {
            "value": {
                "entries": [
                    entry("e1", "krav/red", "HEMkrav"),
                    entry("e2", "andre-store/green", "HEMandre"),
                    entry("e3", "lille-egen-1/yellow", "HEMlille"),
                ],
                "form": {
                    "rows": [
                        {"id": "krav", "cells": {}},
                        {"id": "andre-store", "name": "NAVNandre", "cells": {}},
                        {"id": "lille-egen-1", "name": "NAVNlille", "cells": {}},
                    ]
                },
                "last": 3,
            }
        },
        {
            "krav": ("HEMkrav",),
            "andre-store": ("HEMandre", "NAVNandre"),
            "lille-egen-1": ("HEMlille", "NAVNlille"),
        },
    ),
    "sheets": (
        "ark",
        {
            "value": {
                "rows": [
                    {
                        "id": "ark-1",
                        "name": "NAVNet",
                        "origin": "sheets/2026-11-24/temaer/moeder",
                        "cells": {"hvad": "HEMhvad", "slut": "HEMslut", "hvem": "HEMhvem"},
                    },
                    {"id": "ark-2", "name": "NAVNto", "cells": {"hvad": "HEMto", "moede": "HEMmoede"}},
                ]
            },
            "dates": {"ark-1/slut": {"day": "2031-05-07"}, "ark-2/moede": {"day": "2032-03-01", "done": True}},
        },
        {
            "ark-1/hvad": ("HEMhvad", "NAVNet"),
            "ark-1/slut": ("HEMslut", "7. maj 2031"),
            "ark-1/hvem": ("HEMhvem",),
            "ark-2/hvad": ("HEMto", "NAVNto"),
            "ark-2/moede": ("HEMmoede", "marts 2032"),
        },
    ),
    "lists": (
        "hjulet",
        {"value": {"entries": [entry("e1", "jeg", "HEMjeg"), entry("e2", "ledelse", "HEMledelse")], "last": 2}},
        {"jeg": ("HEMjeg",), "ledelse": ("HEMledelse",)},
    ),
    "checklist": (
        "vaner",
        {
            "value": {
                "rows": [
                    {"id": "luk", "cells": {"mark": "min", "note": "HEMnote", "date": "HEMdato"}},
                    {"id": "egen-1", "name": "NAVNegen", "cells": {"mark": "min"}},
                ]
            },
            "dates": {"luk/date": {"day": "2031-05-07"}},
        },
        {WHOLE: ("HEMnote", "HEMdato", "NAVNegen", "7. maj 2031")},
    ),
    "priorities": (
        "prioritering",
        {
            "value": {
                "entries": [
                    entry(
                        "e1",
                        "red",
                        "HEMstjerne",
                        origin="priorities/2026-11-24/temaer/moeder",
                        cells={"mig": True, "star": True},
                    ),
                    entry("e2", "green", "HEMplads", cells={"stedet": True}),
                    entry("e3", "yellow", "HEMuden"),
                ],
                "last": 3,
            }
        },
        {WHOLE: ("HEMstjerne", "HEMplads", "HEMuden", "Hvem kan gøre noget")},
    ),
    "choices": (
        "valg",
        {"value": {"chosen": ["metode/skema", "gruppe/leder", "gruppe/vaek"]}},
        {
            "metode": ("Hvilken", "Skemaerne"),
            "gruppe": ("Hvem gør I det sammen med?", "Din leder"),
        },
    ),
    "axes": (
        "slags",
        {
            "value": {
                "lineaere/laenge": "HEMlaenge",
                "lineaere/kerne": "HEMkerne",
                "refleksive/bestemme": "HEMbestemme",
                "vaek/gammel": "HEMgammel",
            }
        },
        {
            "lineaere/laenge": ("HEMlaenge", "Hvor længe har du tumlet med det?"),
            "lineaere/kerne": ("HEMkerne",),
            "refleksive/bestemme": ("HEMbestemme", "Hvad nu, hvis du kunne bestemme?"),
            "vaek/gammel": ("HEMgammel",),
        },
    ),
    "ratings": (
        "roller",
        {"value": {"rows": [{"id": "udforsker", "cells": {"passer": "4", "kraever": "2"}}]}},
        {WHOLE: ("De fem roller", "Udforsker", "Passer på mig")},
    ),
    "poles": (
        "faget",
        {"value": {"nu": {"position": 3}, "oensket": {"position": 6}}},
        {WHOLE: ("Faget og ledelsen", "Som du ønsker det")},
    ),
    "circles": (
        "cirkler",
        {"value": {"nu": {"arbejde": 9, "naere": 5, "eget": 3, "arbejde+naere": 21}}},
        {WHOLE: ("Cirklerne", "De nærmeste", "21 %")},
    ),
    "mindmap": (
        "kort",
        {"value": {"text": "HEMmidt", "children": [{"id": "n1", "text": "HEMgren"}]}},
        {WHOLE: ("HEMmidt", "HEMgren")},
    ),
    "activities": (
        "aktiviteter",
        {
            "value": {
                "rows": [
                    {"id": "moeder", "cells": {"hours": "7,25", "words": "HEMord"}},
                    {"id": "e1", "name": "NAVNegen", "cells": {"hours": "1"}},
                ],
                "cells": {"wanted": "36,5"},
            }
        },
        {WHOLE: ("HEMord", "NAVNegen", "7,25", "36,5")},
    ),
    "pick": (
        "vaelg",
        {
            "value": {
                "chosen": ["samtaler", "moeder"],
                "texts": {"samtaler/mere": "HEMmere", "moeder/mere": "HEMfaerre"},
            }
        },
        {WHOLE: ("HEMmere", "HEMfaerre", "Samtaler med medarbejdere", "Møder")},
    ),
}
"""Answers of the kinds that are forms: by exercise the block, what is stored, and what each place alone may tell."""


def everywhere(document: Document) -> str:
    """Return all that a document says in any format, with every part of the Word file that is not a picture."""
    with ZipFile(BytesIO(word.render(document))) as file:
        parts = [file.read(name).decode() for name in file.namelist() if not name.endswith(".png")]
    return "\n".join((terminal.render(document), markdown.render(document), *parts))


def keeping(folder: Path, exercise: str, answers: dict[str, dict[str, object]]) -> Journal:
    """Return a journal of one round with these answers by block."""
    kept = {
        "exercise": exercise,
        "round": "2026-11-24",
        "language": "da",
        "created": "",
        "changed": "",
        "answers": answers,
    }
    file = folder / "answers" / exercise / "2026-11-24.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(Round.from_plain(json.loads(json.dumps(kept))).to_bytes())
    return Journal(folder, read_only_reason="test")


@pytest.mark.parametrize("show", [Show.ANSWERED, Show.EVERYTHING])
@pytest.mark.parametrize(
    ("exercise", "shown"),
    [(exercise, place) for exercise, (_block, _stored, places) in FORMS.items() for place in (*places, None)],
)
def test_of_a_form_others_get_the_place_that_is_marked_and_not_a_byte_more(
    gallery: Workbook, tmp_path: Path, exercise: str, shown: str | None, show: Show
) -> None:
    block, answer, places = FORMS[exercise]
    mark = {"audience": ["chef"]}
    marks = {shown: mark} if shown else {}
    journal = keeping(tmp_path, exercise, {block: {**(mark if shown == WHOLE else {}), "marks": marks, **answer}})
    scope = Scope(audience=Audience.CHEF, show=show, sheet=True, overview=True)
    written = everywhere(build(gallery, journal, scope, TODAY))
    for place, secrets in places.items():
        assert [said for said in secrets if said in written] == (list(secrets) if place == shown else [])
    for trace in ("temaer/moeder", "2031-05-07", "Kun til dig selv", "Må ses af"):
        assert trace not in written
    for other in (Audience.HR, Audience.LEDERGRUPPE):
        assert build(gallery, journal, Scope(audience=other, show=show), TODAY).sections == ()


def test_who_may_see_what_was_taken_is_said_where_it_stands_and_not_where_it_comes_from(
    gallery: Workbook, tmp_path: Path
) -> None:
    origin = "priorities/2026-11-24/temaer/"
    answers: dict[str, dict[str, object]] = {
        "temaer": {
            "value": {
                "entries": [
                    entry("e1", "krav/red", "HEMkrav"),
                    entry("e2", "krav/green", "HEMblev"),
                    entry("e3", "information/red", "HEMmine"),
                ],
                "last": 3,
            },
            "marks": {"krav": {"audience": ["chef"]}},
        },
        "prioritering": {
            "audience": ["ledergruppe"],
            "value": {
                "entries": [
                    entry("e1", "red", "HEMgammel", origin=f"{origin}e1", cells={"gruppen": True}),
                    entry("e2", "red", "HEMmine", origin=f"{origin}e3", cells={"mig": True}),
                ],
                "last": 2,
            },
        },
    }
    journal = keeping(tmp_path, "priorities", answers)
    secrets = ("HEMkrav", "HEMblev", "HEMmine", "Krav i arbejdet", "Information", "Hvem kan gøre noget", origin)
    told = {
        Audience.CHEF: ["HEMkrav", "HEMblev", "Krav i arbejdet"],
        Audience.LEDERGRUPPE: ["HEMkrav", "HEMmine", "Hvem kan gøre noget"],
        Audience.HR: [],
    }
    for audience, seen in told.items():
        for show in (Show.ANSWERED, Show.EVERYTHING):
            document = build(gallery, journal, Scope(audience=audience, show=show, sheet=True, overview=True), TODAY)
            written = everywhere(document)
            assert [secret for secret in secrets if secret in written] == seen
            assert "HEMgammel" not in written
