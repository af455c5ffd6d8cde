from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from trivsel_tui.figures.lettering import measure
from trivsel_tui.figures.mindmap import Branch, scene
from trivsel_tui.scene import Anchor, Line, Rect, Role, Scene, Text

CENTRE = "Det giver mig energi og arbejdsglæde"
TEXT = (
    "gode samtaler møder ledernetværket medarbejderudviklingssamtaler at få lov borgerne ringer faglig fordybelse "
    "arbejdsmiljøorganisationen tillidsrepræsentanten og ro i maven selv sygefraværsstatistik på gangen 😊 tak"
)
WORDS = TEXT.split()

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
leaf = st.builds(Branch, words)
middle = st.builds(Branch, words, st.lists(leaf, max_size=4).map(tuple), st.integers(0, 5))
maps = st.lists(st.builds(Branch, words, st.lists(middle, max_size=4).map(tuple)), max_size=9).map(tuple)


def boxes(drawn: Scene) -> list[tuple[float, float, float, float, str]]:
    found = []
    for text in drawn.shapes:
        if isinstance(text, Text):
            wide = measure(text.text)
            left = text.x - {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: float(wide)}[text.anchor]
            found.append((left, text.y - 1, left + wide, text.y + 1, text.text))
    return found


def told(branch: Branch) -> str:
    more = [f"+{branch.folded}"] if branch.folded else []
    return " ".join([branch.text, *more, *(told(child) for child in branch.children)])


@settings(max_examples=100, deadline=None)
@given(maps, st.sampled_from([(60, 36), (80, 44), (96, 64), (140, 60)]))
def test_labels_never_overlap_never_leave_the_scene_and_break_no_word(
    branches: tuple[Branch, ...], size: tuple[int, int]
) -> None:
    drawn = scene(CENTRE, branches, *size)
    assert drawn.width >= size[0]
    assert drawn.height >= size[1]
    found = boxes(drawn)
    for at, (left, top, right, bottom, _text) in enumerate(found):
        assert left >= 0
        assert top >= 0
        assert right <= drawn.width
        assert bottom <= drawn.height
        for other in found[at + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
    shown = " ".join(box[4] for box in found).split()
    shortened = [word.removesuffix("…") for word in shown if word.endswith("…")]
    assert set(shown) <= {*CENTRE.split(), *WORDS, *(f"{word}…" for word in shortened), *(f"+{n}" for n in range(1, 6))}
    assert all(any(word.startswith(begun) for word in WORDS) for begun in shortened)
    everything = sorted(" ".join([CENTRE, *(told(branch) for branch in branches)]).split())
    assert shortened or sorted(shown) == everything


@settings(max_examples=60, deadline=None)
@given(maps)
def test_the_same_branches_give_the_same_map_and_links_stay_in_it(branches: tuple[Branch, ...]) -> None:
    drawn = scene(CENTRE, branches, 96, 64)
    assert drawn == scene(CENTRE, branches, 96, 64)
    for line in drawn.shapes:
        if isinstance(line, Line):
            assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in line.points)


def test_branches_go_clockwise_down_the_right_side_and_up_the_left() -> None:
    drawn = scene("Midte", tuple(Branch(name) for name in "abcd"), 80, 44)
    at = {text: (left, top) for left, top, _right, _bottom, text in boxes(drawn)}
    assert at["a"][0] == at["b"][0] > 40 > at["c"][0]
    assert at["a"][1] < at["b"][1]
    assert at["d"][1] < at["c"][1]


def test_a_side_without_a_branch_is_left_open_and_the_centre_stays() -> None:
    one, none = scene("Midte", (Branch("a"),), 80, 44), scene("Midte", (), 80, 44)
    (box,) = [shape for shape in one.shapes if isinstance(shape, Rect)]
    assert abs(box.x + box.width / 2 - 40) <= 0.5
    assert box in none.shapes
    assert box.role is Role.CENTRE


def test_no_compound_is_broken_while_the_other_side_has_room() -> None:
    long = Branch("At se noget lykkes", (Branch("medarbejderudviklingssamtaler der flytter noget"),))
    drawn = scene(CENTRE, (long, Branch("Ro"), Branch("Luft")), 96, 64)
    assert any("medarbejderudviklingssamtaler" in text for *_box, text in boxes(drawn))


def test_branches_are_drawn_in_toward_the_centre_at_top_and_bottom() -> None:
    drawn = scene("Midte", tuple(Branch(name) for name in "abcdef"), 100, 60)
    right = sorted((top, left) for left, top, _right, _bottom, text in boxes(drawn) if text in "abc")
    assert right[0][1] < right[1][1]
    assert right[2][1] < right[1][1]


def test_what_is_folded_is_counted_beside_its_branch_and_in_words() -> None:
    drawn = scene("Midte", (Branch("Samtaler", (), 3), Branch("Ro", (Branch("stille"),))), 80, 44)
    assert any(isinstance(shape, Text) and shape.text == "+3" and shape.role is Role.QUIET for shape in drawn.shapes)
    assert "3" in drawn.alt
    assert "Ro (stille)" in drawn.alt
    assert drawn.title == "Midte"
    assert "Midte" in scene("Midte", (), 80, 44).alt


def test_a_map_that_needs_more_room_is_higher_or_wider_never_squeezed() -> None:
    many = tuple(Branch(f"gren {n}", tuple(Branch("kvist og blad") for _ in range(5))) for n in range(12))
    deep = Branch("a")
    for _level in range(6):
        deep = Branch("dybere", (deep,))
    assert scene("Midte", many, 80, 30).height > 30
    assert scene("Midte", (deep,), 40, 30, whole_words=True).width > 40
    assert scene("Midte", (deep, Branch("b")), 20, 30).width > 20


def test_a_curve_leaves_and_arrives_level() -> None:
    drawn = scene("Midte", (Branch("a"), Branch("b"), Branch("c")), 80, 44)
    for line in (shape for shape in drawn.shapes if isinstance(shape, Line)):
        steps = [abs(y2 - y1) for (_x1, y1), (_x2, y2) in pairwise(line.points)]
        assert steps[0] <= max(steps)
        assert steps[-1] <= max(steps)


@settings(max_examples=60, deadline=None)
@given(maps)
def test_on_paper_no_word_is_broken(branches: tuple[Branch, ...]) -> None:
    drawn = scene(CENTRE, branches, 76, 52, whole_words=True)
    told_words = set(" ".join(box[4] for box in boxes(drawn)).split())
    assert told_words <= {*CENTRE.split(), *WORDS, "+1", "+2", "+3", "+4", "+5"}
    for left, _top, right, _bottom, _text in boxes(drawn):
        assert 0 <= left <= right <= drawn.width


def test_what_is_under_a_branch_hangs_below_it_where_beside_it_would_break_words() -> None:
    branches = (
        Branch("Møder med andre afdelingsledere", (Branch("At jeg ikke er den eneste"), Branch("Vi ringer"))),
        Branch("At nogen andre har vagttelefonen", (Branch("Jeg hører slutningen af filmen", (Branch("Ro"),)),)),
    )
    drawn = scene(CENTRE, branches, 73, 36)
    at = {text: (left, top, right) for left, top, right, _bottom, text in boxes(drawn)}
    assert drawn.width == 73
    assert not any(text.endswith("-") for text in at)
    assert at["At jeg ikke er den"][0] == at["Vi ringer"][0] > at["afdelingsledere"][0]
    assert at["At jeg ikke er den"][1] > at["afdelingsledere"][1]
    right = {text.split()[-1]: right for text, (_left, _top, right) in at.items()}
    assert right["Ro"] < right["filmen"] < right["vagttelefonen"]


def test_a_side_that_needs_more_gets_what_the_other_can_spare() -> None:
    long = Branch("medarbejderudviklingssamtaler", (Branch("arbejdsmiljøorganisationen"), Branch("og mere")))
    drawn = scene(CENTRE, (long, Branch("Ro")), 73, 36)
    assert {"medarbejderudviklingssamtaler", "arbejdsmiljøorganisationen", "Ro"} <= {box[4] for box in boxes(drawn)}
    other = scene(CENTRE, (long, replace(long, folded=2)), 73, 36)
    assert any(box[4].endswith("…") for box in boxes(other))
    assert "+2" in {box[4] for box in boxes(other)}


def test_a_map_that_would_be_too_high_beside_hangs_where_that_is_lower() -> None:
    leaves = tuple(Branch("en lang linje med mange ord, som skal brydes flere gange") for _ in range(4))
    branches = (Branch("Det ene", leaves), Branch("Det andet", leaves))
    assert scene(CENTRE, branches, 90, 20).height < scene(CENTRE, branches, 90, 20, whole_words=True).height
    assert scene(CENTRE, (Branch("Det ene", leaves),), 40, 30).width == 40
