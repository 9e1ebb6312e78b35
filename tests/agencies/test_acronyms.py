"""Where names stand in a text: found one by one and by a list of all words alike, in step with its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motir_archive.agencies.naming.acronyms import FEW, WordPlaces, occurrences

LETTERS = st.sampled_from(
    ["KORAD", "Korea", "Agency", "a", "é", "1", " ", "-", "/", ".", "_", "’", "(", "한"]
)
WORDS = ["KORAD", "Korea Agency", "Agency a", "a", "한1", "Korea-Agency", "a é"]


@pytest.mark.parametrize("text", ["KORAD", "a KORAD’s", "(KORAD)", "“KORAD", "의 KORAD-led", "x: KORAD/KOEN"])
def test_whole_words(text: str) -> None:
    assert list(occurrences(text, "KORAD")) == [text.index("KORAD")]


@pytest.mark.parametrize("text", ["a NKORAD", "한KORAD", "www.KORAD", "EU-KORAD", "KOEN/KORAD", "KORADs"])
def test_parts_of_longer_words(text: str) -> None:
    assert list(occurrences(text, "KORAD")) == []


@given(st.lists(LETTERS, max_size=40).map("".join))
def test_a_list_of_words_finds_what_looking_finds(body: str) -> None:
    places = WordPlaces(body)
    for written in WORDS * FEW:
        assert list(places.of(written)) == list(occurrences(body, written))


def test_many_names_are_found_at_their_rarest_word_wherever_it_is() -> None:
    """At the beginning of a text too, where nothing stands before them."""
    body = "Bay Bank, Bay of Riga, Fund Bay"
    places = WordPlaces(body)
    for _ in range(FEW):
        places.of("Bay")
    assert [list(places.of(each)) for each in ("Bay Bank", "Bay of Riga", "Fund Bay")] == [[0], [10], [23]]


def test_of_a_thousand_names_each_is_found_where_it_stands() -> None:
    names = [f"Ministry of Subject{number}" for number in range(1000)]
    body = ". ".join(names)
    places = WordPlaces(body)
    assert [next(places.of(name)) for name in names] == [next(occurrences(body, name)) for name in names]
