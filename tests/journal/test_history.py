from __future__ import annotations

from dataclasses import replace

from trivsel_tui.journal.history import Change, History, Step
from trivsel_tui.journal.rounds import Round

START = Round("livscirkler", "2026-11-24", "da", "", "0")
HERE, THERE = Change("nu", "a"), Change("nu", "b")


def after(number: int) -> Round:
    return replace(START, changed=str(number))


def test_there_is_nothing_to_take_back_at_first() -> None:
    assert History().back(START) is None
    assert History().forth(START) is None


def test_changes_at_one_place_with_less_than_a_second_between_are_one_step() -> None:
    history = History()
    history.add(START, HERE, 10.0)
    history.add(after(1), HERE, 10.9)
    history.add(after(2), HERE, 11.8)
    assert history.back(after(3)) == (START, HERE)
    assert history.back(START) is None
    assert history.forth(START) == (after(3), HERE)


def test_five_seconds_without_a_pause_are_two_steps() -> None:
    history = History()
    for number in range(11):
        history.add(after(number), HERE, number / 2)
    assert history.back(after(11)) == (after(10), HERE)
    assert history.back(after(10)) == (after(0), HERE)


def test_a_second_apart_or_at_another_place_is_another_step() -> None:
    history = History()
    history.add(START, HERE, 10.0)
    history.add(after(1), HERE, 11.0)
    history.add(after(2), THERE, 11.1)
    assert history.back(after(3)) == (after(2), THERE)
    assert history.back(after(2)) == (after(1), HERE)
    assert history.back(after(1)) == (START, HERE)


def test_a_change_that_stands_apart_joins_neither_what_comes_before_nor_what_comes_after() -> None:
    history = History()
    history.add(START, HERE, 10.0)
    history.add(after(1), HERE, 10.1, Step.APART)
    history.add(after(2), HERE, 10.2)
    assert history.back(after(3)) == (after(2), HERE)
    assert history.back(after(2)) == (after(1), HERE)
    assert history.back(after(1)) == (START, HERE)


def test_what_is_done_after_taking_back_is_a_step_of_its_own_and_ends_the_way_forth() -> None:
    history = History()
    history.add(START, HERE, 10.0)
    history.add(after(1), THERE, 10.1)
    assert history.back(after(2)) == (after(1), THERE)
    history.add(after(1), HERE, 10.2)
    assert history.forth(after(3)) is None
    assert history.back(after(3)) == (after(1), HERE)
