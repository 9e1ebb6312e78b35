"""Headings: where they end, and what is none."""

from __future__ import annotations

import pytest
from flattened import CLOSING, MARKED, OPENING, read


def test_a_heading_ends_where_a_capital_small_word_starts_the_sentence_after_it() -> None:
    assert read(f"{OPENING} Overview of the Investor Day The event brought investors to Seoul.") == [
        ("paragraph", OPENING),
        ("heading", "Overview of the Investor Day"),
        ("paragraph", "The event brought investors to Seoul."),
    ]


def test_a_well_known_heading_may_stand_before_a_name() -> None:
    assert read(
        f"{OPENING} Next Steps MOTIR will hold further talks in the coming year with all of them."
    ) == [
        ("paragraph", OPENING),
        ("heading", "Next Steps"),
        ("paragraph", "MOTIR will hold further talks in the coming year with all of them."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Deputy Minister Park Jung-sung met the delegation at The Westin Seoul Parnas on Monday.",
        "Samsung Electronics and Hyundai Motor Company took part in the talks.",
        "Minister Kim In Young said that more talks would follow.",
    ],
)
def test_names_at_the_start_of_a_sentence_are_no_heading(sentence: str) -> None:
    assert "heading" not in {kind for kind, _ in read(f"{OPENING} {sentence} {CLOSING}")}


def test_a_heading_may_stand_before_a_list() -> None:
    body = f"{OPENING} Main Points of Agreement ❶ Both sides trade. ❷ Both sides invest."
    assert ("heading", "Main Points of Agreement") in read(body)


def test_a_heading_may_stand_in_square_brackets() -> None:
    assert read(f"{OPENING} [Meetings with ministers of finance] {MARKED}") == [
        ("paragraph", OPENING),
        ("heading", "[Meetings with ministers of finance]"),
        ("paragraph", MARKED),
    ]
    assert "heading" not in {kind for kind, _ in read(f"{OPENING} [He] went home. {CLOSING}")}


def test_a_heading_and_the_word_behind_it_have_120_characters_at_most() -> None:
    """The word after it counts six characters here: "The" with a blank before and after it, and a small
    letter."""
    words = "Alpha Bravo Delta Gamma Hotel India Kappa Lima Omega Papa Quebec Romeo Sierra "
    short, long = (words + "X" * (length - len(words)) for length in (114, 115))
    assert ("heading", short) in read(f"{OPENING} {short} The event brought investors to Seoul.")
    assert "heading" not in {kind for kind, _ in read(f"{OPENING} {long} The event brought investors.")}
