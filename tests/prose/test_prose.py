"""Prose: blocks of a flattened body, and the first sentence."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from motir_archive.model.text_store import StoredText
from motir_archive.prose.blocks import LEAD_LENGTH, blocks, first_sentence, lead
from reading import REAL_BULLETIN, parse

REAL_BODIES = [record.body for record in parse(REAL_BULLETIN.read_text(encoding="utf-8")).records]
WORDS = 'The and Kim U.S. No. 5.3 “ ” " ‘ ’ ( ) . ❶ • — 한국 Overview 1. ①'
GAPS = [" ", "  ", "\n", "\u00a0", ". ", "! ", "… ", "; ", ": ", "word " * 80, "A" * 400]
PIECES = st.sampled_from([*WORDS.split(), *GAPS])
BODIES = (st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200)).filter(
    lambda body: body.strip()
)


def first(body: str) -> str:
    """Return the first sentence of a body."""
    block = first_sentence(body)
    return body[block.start : block.end]


def check_cover(body: str) -> None:
    """Blocks are in order, not empty, and only white space lies outside of them."""
    end = 0
    for block in blocks(body):
        assert end <= block.start < block.end <= len(body)
        assert not body[end : block.start].strip()
        assert body[block.start : block.end].strip()
        end = block.end
    assert not body[end:].strip()


@given(BODIES)
@example("“" + "Never closed. " * 300)
@example("A. " * 2000)
@example("❶ ❷ ❸")
@example("a\n\n \nb")
def test_blocks_cover_every_word_in_order(body: str) -> None:
    check_cover(body)
    sentence = first_sentence(body)
    assert 0 <= sentence.start <= sentence.end <= len(body)
    assert 0 < len(lead(body)) <= LEAD_LENGTH


@pytest.mark.parametrize("body", REAL_BODIES, ids=range(8))
def test_the_real_bodies(body: StoredText) -> None:
    """Several paragraphs each, and none ends inside a quotation."""
    text = body.read()
    check_cover(text)
    found = [text[block.start : block.end] for block in blocks(text)]
    assert len(found) >= 2
    for paragraph in found:
        assert paragraph.count("“") == paragraph.count("”"), paragraph


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Department met Dr. Kim of Samsung Co. Ltd. on Nov. 25 at 10:30 a.m. in Room No. 5.",
        "Gen. Park and Prof. J. K. Kim and Mr. Lee agreed on Art. 5 and e.g. on Sec. 2 of the deal.",
        "Exports grew 5.3 percent to USD 1.5 billion, i.e. more than in 2024.",
        "The Korean Agency for Technology and Standards (KATS, President Kim Dae-ja) met the press.",
        "He said, “It is done. We are glad. The rest follows.”",
        "“Is it done? It is!” he said to the U.S. delegation.",
        "See www.kociri.or.kr for v. 2.0 of the list!",
        "It grew (see Fig. 3).",
    ],
)
def test_a_sentence_is_not_cut(sentence: str) -> None:
    assert first(f"{sentence} The next one follows here.") == sentence


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("It ended in 2025. The rest.", "It ended in 2025."),
        ("Really?! Yes.", "Really?!"),
        ("He said “yes.” The rest.", "He said “yes.”"),
        ("It grew (a lot.) The rest.", "It grew (a lot.)"),
        ("No end at all", "No end at all"),
        ("One line\nAnother line.", "One line"),
        ("  Led by blanks. The rest.", "Led by blanks."),
    ],
)
def test_where_the_first_sentence_ends(body: str, sentence: str) -> None:
    assert first(body).strip() == sentence


def test_line_breaks_are_paragraph_breaks_and_nothing_else_is() -> None:
    body = "One. Two. " * 50 + "\n\nThree.\nFour."
    assert [body[block.start : block.end].strip() for block in blocks(body)] == [
        ("One. Two. " * 50).strip(),
        "Three.",
        "Four.",
    ]


def test_list_markers_start_paragraphs() -> None:
    body = "Intro of the list. ❶ First item of it. More on it. ❷ Second item. ❸ Third item."
    found = [body[block.start : block.end] for block in blocks(body)]
    assert [text[0] for text in found] == ["I", "❶", "❷", "❸"]


def test_an_unclosed_quotation_does_not_swallow_the_text() -> None:
    body = "He said, “It is done. " + "The next sentence follows here. " * 200
    assert len(blocks(body.strip())) > 3


def test_a_long_lead_is_cut_at_a_word() -> None:
    text = lead("word " * 100 + "end. More.")
    assert text == "word " * 58 + "word…"
    assert lead("x" * 300) == "x" * 300
    assert lead("x" * 301) == "x" * 299 + "…"
