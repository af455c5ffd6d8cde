"""Whatever is marked for whom: an audience's document holds its own words, and no letter of the others'."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trivsel_tui.answers import WHOLE, Audience
from trivsel_tui.blocks.block import Show
from trivsel_tui.inline import parse, plain
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.rounds import Round
from trivsel_tui.render import markdown, terminal
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
