"""Every kind by its specimen: it loads, its answer comes back whole, and the summary says what it did."""

import json
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from trivsel_tui.blocks.block import Show
from trivsel_tui.blocks.kinds import AnyBlock
from trivsel_tui.document import Document
from trivsel_tui.journal.journal import Journal
from trivsel_tui.journal.rounds import Round
from trivsel_tui.render import markdown, terminal
from trivsel_tui.summary import Scope, build
from trivsel_tui.workbook.loading import check
from trivsel_tui.workbook.model import Workbook

GALLERY = Path(__file__).parent / "gallery"
KINDS = sorted(get_args(kind.model_fields["kind"].annotation)[0] for kind in get_args(get_args(AnyBlock)[0]))
ANSWERED = sorted(path.name for path in (GALLERY / "answers").iterdir())
TODAY = date(2026, 11, 24)


def test_there_is_one_specimen_of_each_kind_and_no_other() -> None:
    assert sorted(path.stem for path in GALLERY.glob("*.yaml")) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_a_specimen_loads_and_holds_a_block_of_its_kind(kind: str, gallery: Workbook) -> None:
    assert check([GALLERY / f"{kind}.yaml"], "da") == ()
    exercise = gallery.exercise(kind)
    assert exercise is not None
    assert kind in [getattr(block, "kind", None) for block in exercise.blocks]


def test_each_kind_that_keeps_an_answer_has_one_in_the_gallery(gallery: Workbook) -> None:
    keeping = {e.id for e in gallery.exercises if any(block.empty() is not None for block in e.blocks)}
    assert keeping == set(ANSWERED)


@pytest.mark.parametrize("kind", ANSWERED)
def test_an_answer_comes_back_whole_from_its_shape(kind: str, gallery: Workbook) -> None:
    exercise = gallery.exercise(kind)
    assert exercise is not None
    stored = json.loads((GALLERY / "answers" / kind / "2026-11-24.json").read_text(encoding="utf-8"))
    before = Round.from_plain(stored)
    after = before
    for block in exercise.blocks:
        answer = before.answer(block)
        assert answer is not None
        assert block.answered(answer.value)
        after = after.with_answer(block, answer, before.changed)
    assert after.to_plain() == stored


@pytest.mark.parametrize("show", [Show.ANSWERED, Show.EVERYTHING, Show.BLANK])
@pytest.mark.parametrize("kind", KINDS)
def test_the_summary_says_what_it_did(
    kind: str, show: Show, gallery: Workbook, gallery_journal: Journal, request: pytest.FixtureRequest
) -> None:
    document = build(gallery, gallery_journal, Scope((kind,), show=show), TODAY)
    for suffix, text in (("txt", terminal.render(document)), ("md", markdown.render(document))):
        golden = GALLERY / "golden" / f"{kind}-{show.value}.{suffix}"
        if request.config.getoption("--golden"):
            golden.parent.mkdir(exist_ok=True)
            golden.write_text(text, encoding="utf-8")
        assert text == golden.read_text(encoding="utf-8")


def test_no_line_of_plain_text_is_wider_than_the_page(gallery: Workbook, gallery_journal: Journal) -> None:
    document: Document = build(gallery, gallery_journal, Scope(show=Show.EVERYTHING), TODAY)
    assert max(map(len, terminal.render(document).splitlines())) <= terminal.WIDTH + 1
