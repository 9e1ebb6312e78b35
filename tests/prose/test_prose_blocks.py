"""Paragraphs, quotations and the lead of flattened bodies."""

from __future__ import annotations

from itertools import pairwise

import pytest
from flattened import CLOSING, MARKED, OPENING, SENTENCE, SNU, paragraph, read

from motir_archive.prose.blocks import LEAD_LENGTH, blocks, first_sentence, lead, was_flattened
from reading import REAL_BULLETIN


def structure(title: str) -> list[tuple[str, str]]:
    """The blocks of a real release that are no paragraphs: kind, first three words."""
    body = REAL_BULLETIN.read_text("utf-8").split(f"\n{title}\n")[1].split("\n-")[0]
    return [(kind, " ".join(text.split()[:3])) for kind, text in read(body, 258) if kind != "paragraph"]


RAMPS_UP = (
    "Korea Ramps Up Public–Private Cooperation to Turn Carbon Neutrality into a Driver of Industrial Growth"
)
REAL_STRUCTURE = {
    "Korea to Boost Recycling of Critical Minerals and Advanced Materials": [
        ("quotation", "President Kim stated,")
    ],
    "Korea Accelerates International Standardization of Semiconductor Packaging Processes": [
        ("quotation", "President Kim stated,")
    ],
    "Korea’s Retail Industry Grows 6.7% in October": [],
    "MOTIR Supports Global Expansion of K-Beauty, K-Food, and Other Korean Consumer Goods": [
        ("quotation", "In his congratulatory")
    ],
    RAMPS_UP: [
        ("quotation", "Park Dong-il, Director"),
        ("quotation", "Ahn Se-chang, Director"),
    ],
    "Promising Materials, Parts, and Equipment Firms Climb the Growth Ladder Through Global Investment": [
        ("heading", "Overview of Global"),
        ("term", "Date and Venue:"),
        ("definition", "Tuesday, November 25,"),
        ("term", "Key Participants:"),
        ("definition", "MOTIR Director General"),
        ("term", "Program:"),
        ("definition", "Investment-strategy presentations by"),
        ("quotation", "In his congratulatory"),
    ],
    SNU: [
        ("heading", "SNU to Fully"),
        ("item", "❶ SNU will"),
        ("item", "❷ SNU and"),
        ("item", "❸ SNU and"),
        ("heading", "Next Steps"),
        ("quotation", "Minister Kim stated,"),
    ],
}


@pytest.mark.parametrize("title", REAL_STRUCTURE)
def test_the_headings_lists_and_quotations_of_real_releases_are_given_back(title: str) -> None:
    assert structure(title) == REAL_STRUCTURE[title]


def test_a_quotation_is_kept_whole_with_its_speaker() -> None:
    quotation = (
        f"Minister Kim said, “{paragraph('Jeju', 'Sejong', 'Yeosu')}” He added, “{paragraph('Mokpo')}”"
    )
    assert ("quotation", quotation) in read(f"{OPENING} {quotation} {CLOSING}", 258)


def test_a_quotation_that_is_never_closed_does_not_swallow_the_rest() -> None:
    body = f"Minister Kim said, “{' '.join([OPENING] * 20)}"
    assert max(len(text) for _, text in read(body)) <= 900


def test_no_paragraph_is_long_or_a_fragment_where_sentences_allow() -> None:
    body = " ".join(f"{SENTENCE.format(place)} Yes." for place in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 4)
    lengths = [len(text) for _, text in read(body)]
    assert max(lengths) <= 900
    assert min(lengths) > 60


def test_lines_of_a_body_are_its_paragraphs() -> None:
    body = "One line. And more.\n\n  \nAnother line."
    assert read(body) == [("paragraph", "One line. And more."), ("paragraph", "Another line.")]
    assert not was_flattened(body, 2)


def test_one_line_of_several_paragraphs_was_flattened() -> None:
    body = " ".join([OPENING] * 8)
    assert was_flattened(body, len(read(body)))
    assert not was_flattened("One sentence.", len(read("One sentence.")))


def test_markers_on_lines_of_spaces_and_blank_bodies_do_no_harm() -> None:
    assert blocks("") == []
    assert blocks(" \n ") == []
    assert read("  ❶ One thing. ❷ Another thing.") == [
        ("item", "  ❶ One thing."),
        ("item", "❷ Another thing."),
    ]


def test_the_lead_is_the_first_sentence() -> None:
    assert lead("The U.S. Trade Representative met Dr. Kim. More follows.") == (
        "The U.S. Trade Representative met Dr. Kim."
    )
    assert first_sentence("").end == 0


def test_a_long_lead_is_cut_at_a_word() -> None:
    cut = lead("word " * 100)
    assert cut.endswith("word…")
    assert len(cut) <= LEAD_LENGTH


def test_all_of_a_real_bulletin_has_paragraphs_of_sensible_length() -> None:
    for record in REAL_BULLETIN.read_text("utf-8").split("\n-\n"):
        body = record.split("\n")[-1]
        found = blocks(body)
        assert all(before.end + 1 == after.start for before, after in pairwise(found))
        assert all(
            80 <= block.end - block.start <= 900
            for block in found
            if block.kind in ("paragraph", "quotation")
        )


def test_no_paragraph_starts_after_a_semicolon_on_a_board_of_short_paragraphs() -> None:
    body = f"{OPENING[:-1]}; {CLOSING[:-1]}; {MARKED}"
    assert all(body[block.start - 2] != ";" for block in blocks(body, 258)[1:])


def test_what_somebody_says_stands_apart_on_a_board_of_short_paragraphs() -> None:
    quotation = f"Minister Kim stated, “{SENTENCE.format('Jeju')} {SENTENCE.format('Sejong')}”"
    assert ("quotation", quotation) in read(f"{OPENING} {quotation}", 258)
