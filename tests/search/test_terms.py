"""Terms: Python and JavaScript read the same terms off every text, beyond those of search_vectors.json."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from search_modules import answers

from motir_archive.search.characters import SYLLABLES
from motir_archive.search.terms import LONGEST_TERM, fold, plain_run, terms, words_in

THREE_SYLLABLES = re.compile(f"[{SYLLABLES}]{{3,}}")
PARTED_WORDS = re.compile(
    f"[{SYLLABLES}]{{2}}[.&\u00b7\u2010\u2013-]+[{SYLLABLES}]|[{SYLLABLES}][.&\u00b7\u2010\u2013-]+[{SYLLABLES}]{{2}}"
)

# Arbitrary characters seldom meet a rule, so half the pieces are such as do.
PIECES = st.sampled_from(
    [
        *(
            "K-",
            "beauty",
            "U.S.",
            "’s",
            "'s",
            "'",
            "6.7",
            "1,234",
            "%",
            "AI",
            ".",
            "-",
            ",",
            "&",
            "—",
            "‑",
            "_",
        ),
        *("é", "e\u0301", "İ", "ß", "ẞ", "Σ", "ς", "ﬃ", "٣", "Ⅷ", "ΐ", "ŉ", "\u0345", "\u00b4", "①", "㎿"),
        *(
            "산업",
            "부는",
            "\u1109\u1161\u11ab",
            "\u3164",
            "ﾡￂ",
            "日本",
            "カ\u3099",
            "\u200b",
            "\u00ad",
            " ",
            "\n",
        ),
    ]
)
TEXTS = st.lists(PIECES | st.text(), max_size=12).map("".join)


def of_javascript(texts: list[str]) -> list[list[str]]:
    return answers("words/terms.js", "termsIn", ([text] for text in texts))


@pytest.mark.slow
@settings(max_examples=15)
@given(st.lists(TEXTS, min_size=150, max_size=150))
def test_both_give_the_same_terms_for_any_text(texts: list[str]) -> None:
    for text, found in zip(texts, of_javascript(texts), strict=True):
        assert found == terms(text), ascii(text)


@pytest.mark.slow
def test_both_give_the_same_terms_for_every_character() -> None:
    """Each character stands alone, between letters and before an accent, whatever Unicode version is asked.

    Of the planes beyond the first two, which hold rare Han, every 128th character stands for all.
    """
    characters = [chr(code) for code in (*range(0x20000), *range(0x20000, sys.maxunicode + 1, 128))]
    texts = [f"{each} a{each}b {each}\u0301 1{each}2 가{each}나 {each}'s" for each in characters]
    for text, found in zip(texts, of_javascript(texts), strict=True):
        assert found == terms(text), ascii(text)


@given(
    st.text("한미일산학연", min_size=2, max_size=6),
    st.sampled_from([".", "&", "-", "\u2010", "\u2013", "\u00b7", ".-"]),
)
def test_syllables_are_found_with_and_without_joints_between_them(syllables: str, joint: str) -> None:
    """Korean names countries and partners by single syllables: 한-미-일, 산·학·연."""
    assert terms(joint.join(syllables)) == terms(syllables)


@given(TEXTS)
def test_a_term_can_stand_in_a_list_joined_by_spaces(text: str) -> None:
    """The index joins its terms by spaces and orders them by code unit, as JavaScript compares."""
    for term in terms(text):
        assert term
        assert " " not in term
        assert len(term) <= LONGEST_TERM
        assert max(term) <= "\uffff"


def test_a_term_is_cut_after_forty_characters() -> None:
    texts = ["a" * 41, "é" * 41, f"{'a' * 20}-{'b' * 21}"]
    cut = [["a" * 40], ["e" * 40], ["a" * 20, "b" * 21, "a" * 20 + "b" * 20]]
    assert [terms(text) for text in texts] == of_javascript(texts) == cut


@given(TEXTS)
def test_capitals_and_punctuation_around_a_run_change_no_term(text: str) -> None:
    """The index looks up the terms of many runs by the plain one that they have in common."""
    for run in text.split():
        assert terms(run) == terms(plain_run(run))


@given(TEXTS)
def test_the_terms_of_a_term_include_it(text: str) -> None:
    """Whoever types a term finds it, but for a whole of several words of syllables, which is looked up by
    pairs."""
    for term in terms(text):
        assert term in terms(term) or (THREE_SYLLABLES.fullmatch(term) and PARTED_WORDS.search(fold(text)))


def test_a_korean_word_of_three_pairs_may_lack_one() -> None:
    """It may be two words, which another text parts: 산업 통상 has no pair 업통."""
    assert [words_in(word)[0].needed for word in ("산업통", "산업통상", "산업통상자")] == [2, 2, 3]
