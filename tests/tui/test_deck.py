"""A pack of cards by a chance that can be had again."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.blocks.cards import Card
from trivsel_tui.tui.deck import Deck


def cards(count: int) -> list[Card]:
    return [Card(id=f"k{at}", text=f"Kort {at}") for at in range(count)]


def up(deck: Deck) -> str:
    return deck.card.id if deck.card else ""


@given(st.integers(2, 12), st.integers(0, 99))
def test_no_card_comes_again_before_all_have_come(count: int, seed: int) -> None:
    deck = Deck(cards(count), Random(seed))
    seen = []
    for _draw in range(3 * count):
        seen.append(up(deck))
        deck.draw()
    for start in range(0, 3 * count, count):
        assert len(set(seen[start : start + count])) == count
    assert all(one != other for one, other in pairwise(seen))


def test_the_same_chance_gives_the_same_cards() -> None:
    assert up(Deck(cards(9), Random(3))) == up(Deck(cards(9), Random(3)))
    assert len({up(Deck(cards(9), Random(seed))) for seed in range(40)}) > 3


def test_a_single_card_comes_again() -> None:
    deck = Deck(cards(1), Random(1))
    deck.draw()
    assert up(deck) == "k0"


@given(st.integers(1, 8), st.integers(0, 99))
def test_what_is_put_away_does_not_come_this_time_and_can_be_taken_back(count: int, seed: int) -> None:
    deck = Deck(cards(count), Random(seed))
    away = [up(deck)]
    deck.put_away()
    for _draw in range(3 * count):
        assert up(deck) not in away
        deck.draw()
    assert deck.away == 1
    deck.take_back()
    assert up(deck) == away[0]
    assert deck.away == 0


def test_all_can_be_put_away_and_all_taken_back() -> None:
    deck = Deck(cards(3), Random(1))
    for _card in range(5):
        deck.put_away()
    assert deck.card is None
    assert deck.away == 3
    deck.draw()
    assert deck.card is None
    deck.take_all_back()
    seen = {up(deck)}
    for _draw in range(2):
        deck.draw()
        seen.add(up(deck))
    assert seen == {"k0", "k1", "k2"}
    deck.take_back()
    assert deck.away == 0


def test_taking_all_back_leaves_the_card_that_is_up() -> None:
    deck = Deck(cards(3), Random(1))
    deck.put_away()
    here = up(deck)
    deck.take_all_back()
    assert up(deck) == here


def test_a_new_card_comes_up_and_the_one_that_was_comes_later() -> None:
    deck = Deck(cards(3), Random(1))
    before = up(deck)
    deck.change([*cards(3), Card(id="own-1", text="Mit", own=True)], "own-1")
    assert up(deck) == "own-1"
    seen = []
    for _draw in range(3):
        deck.draw()
        seen.append(up(deck))
    assert seen[-1] == before
    assert set(seen) == {"k0", "k1", "k2"}


@pytest.mark.parametrize("away", [False, True])
def test_a_card_that_is_gone_does_not_come(away: bool) -> None:
    deck = Deck(cards(3), Random(1))
    gone = up(deck)
    if away:
        deck.put_away()
    deck.change([card for card in cards(3) if card.id != gone])
    seen = set()
    for _draw in range(6):
        seen.add(up(deck))
        deck.draw()
    assert seen == {"k0", "k1", "k2"} - {gone}
    assert deck.away == 0


def test_other_words_on_the_card_that_is_up_leave_it_up() -> None:
    deck = Deck(cards(3), Random(1))
    here = up(deck)
    deck.change([card.model_copy(update={"text": "nyt"}) for card in cards(3)], here)
    assert up(deck) == here
    assert deck.card is not None
    assert deck.card.text == "nyt"
