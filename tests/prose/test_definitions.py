"""Lists of terms and their definitions in texts that were flattened."""

from __future__ import annotations

import pytest
from flattened import CLOSING, OPENING, read


def test_terms_and_definitions_are_told_apart_and_end_with_their_list() -> None:
    body = (
        f"{OPENING} Date and Venue: Monday, 10:30 / The Plaza Seoul Key Participants: Minister Kim; mayors"
        " Program: Talks and tours The event was held for the first time."
    )
    assert read(body) == [
        ("paragraph", OPENING),
        ("term", "Date and Venue:"),
        ("definition", "Monday, 10:30 / The Plaza Seoul"),
        ("term", "Key Participants:"),
        ("definition", "Minister Kim; mayors"),
        ("term", "Program:"),
        ("definition", "Talks and tours"),
        ("paragraph", "The event was held for the first time."),
    ]


def test_one_term_alone_is_no_definition_list() -> None:
    found = read(f"{OPENING} Program: Talks and tours of the plant. {CLOSING}")
    assert {kind for kind, _ in found} == {"paragraph"}


def test_a_term_at_the_very_end_defines_nothing() -> None:
    found = read(f"{OPENING} Program: Talks Place: The hall Contact: ")
    assert found[-1] == ("definition", "The hall Contact: ")


def test_the_definitions_of_a_list_lie_within_1500_characters_of_each_other() -> None:
    for length, kinds in ((1500, {"paragraph", "term", "definition"}), (1501, {"paragraph"})):
        between = " Talks " + "and talks " * 140
        between += "x" * (length - len(between) - 1) + " "
        body = f"{OPENING} Program:{between}Venue: The hall of Jeju."
        assert {kind for kind, _ in read(body)} == kinds


@pytest.mark.parametrize(
    ("term", "is_one"),
    [
        ("Schedule and Participants and Organizers and Theme and Venue:", True),
        ("Schedule and Participants and Organizers and Program and Date:", False),
    ],
    ids=["60 characters", "61 characters"],
)
def test_a_term_has_60_characters_at_most(term: str, is_one: bool) -> None:
    assert (("term", term) in read(f"{OPENING} {term} Talks. Place: The hall.")) is is_one
