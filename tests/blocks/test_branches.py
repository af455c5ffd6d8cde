"""Edits of a mind map's tree: each gives a new one, and none loses a branch that it was not told to."""

from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.answers import Node, Tree
from trivsel_tui.blocks import branches


def tree(*lines: tuple[int, str]) -> Tree:
    return branches.grown(Tree(), [branches.Line(depth, Node(text, text)) for depth, text in lines])


def lines(of: Tree) -> list[tuple[int, str]]:
    return [(line.depth, line.node.text) for line in branches.outline(of)]


MAP = tree((1, "samtaler"), (2, "ro"), (3, "om morgenen"), (2, "tid"), (1, "latter"))


def test_a_tree_comes_back_from_its_lines() -> None:
    assert branches.grown(Tree(), branches.outline(MAP)) == MAP


def test_a_line_too_deep_for_its_place_is_taken_out_to_it() -> None:
    assert lines(tree((3, "a"), (9, "b"), (1, "c"))) == [(1, "a"), (2, "b"), (1, "c")]


def test_a_branch_is_indented_under_the_one_before_it_with_all_under_it() -> None:
    assert lines(branches.indented(MAP, "tid")) == [
        (1, "samtaler"),
        (2, "ro"),
        (3, "om morgenen"),
        (3, "tid"),
        (1, "latter"),
    ]


def test_the_first_on_its_level_has_nothing_to_hang_under() -> None:
    assert branches.indented(MAP, "ro") == MAP
    assert branches.indented(MAP, "samtaler") == MAP


def test_a_branch_goes_out_below_the_one_it_hung_under() -> None:
    assert lines(branches.outdented(MAP, "ro")) == [
        (1, "samtaler"),
        (2, "tid"),
        (1, "ro"),
        (2, "om morgenen"),
        (1, "latter"),
    ]
    assert branches.outdented(MAP, "latter") == MAP


def test_a_branch_moves_past_its_neighbour_with_all_under_both() -> None:
    moved = branches.moved(MAP, "samtaler", 1)
    assert lines(moved) == [(1, "latter"), (1, "samtaler"), (2, "ro"), (3, "om morgenen"), (2, "tid")]
    assert branches.moved(moved, "samtaler", -1) == MAP
    assert branches.moved(MAP, "latter", 1) == MAP


def test_a_new_branch_stands_below_all_under_the_one_before() -> None:
    assert lines(branches.added(MAP, "ro", Node("ny", "ny")))[3] == (2, "ny")
    assert lines(branches.added(MAP, "", Node("ny", "ny")))[0] == (1, "ny")


def test_a_branch_is_taken_away_with_all_under_it() -> None:
    assert lines(branches.removed(MAP, "ro")) == [(1, "samtaler"), (2, "tid"), (1, "latter")]


def test_words_and_follow_ups_are_set_on_one_branch() -> None:
    assert lines(branches.rewritten(MAP, "tid", "god tid"))[3] == (2, "god tid")
    assert branches.rewritten(MAP, "", "midten").text == "midten"
    asked = branches.outline(branches.asked(MAP, "tid", "viser-sig"))
    assert [line.node.follow_up for line in asked] == [None, None, None, "viser-sig", None]


def test_empty_branches_go_but_for_one_and_those_that_hold_others() -> None:
    full = tree((1, "samtaler"), (2, " "), (1, "  "), (2, "ro"))
    assert lines(branches.without_empty(full)) == [(1, "samtaler"), (1, "  "), (2, "ro")]
    assert branches.without_empty(full, keep=" ") is full


def test_an_unknown_branch_changes_nothing() -> None:
    for edited in (
        branches.rewritten(MAP, "væk", "x"),
        branches.asked(MAP, "væk", None),
        branches.removed(MAP, "væk"),
        branches.indented(MAP, "væk"),
        branches.outdented(MAP, "væk"),
        branches.moved(MAP, "væk", 1),
    ):
        assert edited is MAP


@given(st.lists(st.integers(1, 6), max_size=12), st.integers(0, 12), st.sampled_from(["in", "out", "up", "down"]))
def test_moving_about_loses_no_branch(depths: list[int], which: int, how: str) -> None:
    before = tree(*((depth, str(at)) for at, depth in enumerate(depths)))
    edits = {
        "in": branches.indented(before, str(which)),
        "out": branches.outdented(before, str(which)),
        "up": branches.moved(before, str(which), -1),
        "down": branches.moved(before, str(which), 1),
    }
    assert sorted(text for _depth, text in lines(edits[how])) == sorted(map(str, range(len(depths))))


def test_a_branch_hangs_under_one_nearest_the_centre() -> None:
    assert [branches.top(branches.outline(MAP), at) for at in ("om morgenen", "latter", "", "gone")] == [
        "samtaler",
        "latter",
        "",
        "",
    ]


def test_what_hangs_under_a_folded_branch_is_not_shown() -> None:
    def shown(*hidden: str) -> list[str]:
        return [line.node.text for line in branches.unfolded(branches.outline(MAP), frozenset(hidden))]

    assert shown() == [text for _depth, text in lines(MAP)]
    assert shown("ro") == ["samtaler", "ro", "tid", "latter"]
    assert shown("samtaler", "ro", "latter") == ["samtaler", "latter"]
