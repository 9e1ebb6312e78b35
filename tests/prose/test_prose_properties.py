"""What holds for every text: nothing is lost, blocks are in order, and time grows with length alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motir_archive.prose.blocks import blocks, first_sentence, lead
from motir_archive.prose.sentences import quotations
from work import growth

WORDS = (
    "The Korea said. exports rose 5.3 percent U.S. No. Dr. a.m. ❶ ❷ ❸ ① ② • ▪ 1) 2) (1) 1. 2. First, Second,"
    ' Next Steps Overview of Date: Venue: Program: “Yes. No.” “ ” " 「 」 Kim: trade; Under this In the'
    " 산업부는 했다. ( ) … ! ?"
)
PHRASES = [
    "",
    " ",
    "\t",
    "\u00a0",
    "Date and Venue:",
    "Key Participants:",
    "Next Steps",
    "The event was held.",
]
PIECES = st.sampled_from([*WORDS.split(), *PHRASES])
BODIES = st.one_of(
    st.text(), st.lists(PIECES, max_size=80).map(" ".join), st.lists(PIECES, max_size=80).map("".join)
)


@given(BODIES.map(lambda text: text.replace("\n", " ")))
def test_blocks_of_one_line_joined_by_one_space_give_it_back(body: str) -> None:
    joined = " ".join(body[block.start : block.end] for block in blocks(body))
    assert joined == (body if body.strip() else "")


@given(st.lists(BODIES, max_size=4).map("\n".join))
def test_blocks_are_in_order_and_leave_out_white_space_alone(body: str) -> None:
    found = blocks(body)
    assert all(block.start < block.end and body[block.start : block.end].strip() for block in found)
    assert all(before.end < after.start for before, after in pairwise(found))
    outside = [0, *(edge for block in found for edge in (block.start, block.end)), len(body)]
    assert not "".join(body[outside[i] : outside[i + 1]] for i in range(0, len(outside), 2)).strip()


@given(BODIES.map(lambda text: text.replace("\n", " ")))
def test_no_block_of_a_flattened_body_starts_within_a_closed_quotation(body: str) -> None:
    starts = [block.start for block in blocks(body)]
    for opening, closing in quotations(body, 0, len(body)):
        assert not any(opening < start < closing for start in starts)


@given(BODIES)
def test_every_body_has_a_first_sentence_and_a_lead(body: str) -> None:
    assert first_sentence(body).end <= len(body)
    assert body.strip() == "" or lead(body)


HOSTILE = {
    "quotation marks": "“",
    "unclosed quotations": "He said. “Yes. ",
    "straight quotes": ' "a',
    "markers": " ❶ A",
    "bullets": "• A ",
    "numbers": "It is. 1) A ",
    "terms": "Date: A ",
    "sentences": "A was. ",
    "titles": "Next Steps ",
    "one word": "A",
    "spaces": " ",
    "stops": ".",
    "ends and spaces": ".   ",
    "colons": "A: ",
    "headings": "It is. Next Steps The ",
    "ordinals": "First, a. Second, b. ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_in_step_with_length(name: str) -> None:
    assert growth(blocks, HOSTILE[name]) < 11
