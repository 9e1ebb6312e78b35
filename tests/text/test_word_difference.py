"""The word-by-word difference: both texts can be had back from it, and it says no more than what changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motir_archive.text.difference import Run, around_changes, counted_words, difference
from motir_archive.text.one_style import in_one_style

WORDS = st.sampled_from(
    [
        "Korea",
        "the",
        "a",
        "ships",
        "수소",
        "won",
        "1,740",
        "(MOTIE",
        "Minister",
        "JK",
        "“Yes",
        "”",
        "'s",
        "-",
        "…",
    ]
)
GAPS = st.sampled_from([" ", " ", " ", "  ", "\n", ". ", ", ", ".", "! ", ".” ", "\u00a0", "。"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return something like prose of few words, so that two of them have much in common."""
    pairs = draw(st.lists(st.tuples(WORDS, GAPS), max_size=30))
    return "".join(word + gap for word, gap in pairs).strip()


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str]:
    """Return a text, and what became of it: words put in, taken out or changed, and white space moved."""
    earlier = draw(texts())
    later = earlier
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(later)))
        upto = min(len(later), at + draw(st.integers(0, 12)))
        later = later[:at] + draw(st.one_of(st.just(""), texts(), st.just(" "))) + later[upto:]
    return earlier, later.strip()


def of(changes: Sequence[Run], *kinds: str) -> str:
    """Put the texts of some kinds together."""
    return "".join(change.text for change in changes if change.kind in kinds)


def shown(changes: Sequence[Run]) -> str:
    """Return a difference in which [-…-] was taken out and {+…+} put in."""
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[change.kind].format(change.text) for change in changes)


def assert_both_texts_are_in(earlier: str, later: str) -> None:
    changes = difference(earlier, later)
    assert of(changes, "same", "added") == later
    assert in_one_style(of(changes, "same", "removed")) == in_one_style(earlier)
    assert all(change.text for change in changes)
    kinds = [change.kind for change in changes]
    assert all(one != other for one, other in pairwise(kinds)), "neighbours are joined"


@given(texts(), texts())
@pytest.mark.slow
@settings(max_examples=300)
def test_two_texts_can_be_had_back(earlier: str, later: str) -> None:
    assert_both_texts_are_in(earlier, later)


@given(edits())
@pytest.mark.slow
@settings(max_examples=300)
def test_a_text_and_what_became_of_it_can_be_had_back(pair: tuple[str, str]) -> None:
    assert_both_texts_are_in(*pair)


@given(st.text(max_size=60), st.text(max_size=60))
@pytest.mark.slow
@settings(max_examples=300)
def test_any_characters_can_be_had_back(earlier: str, later: str) -> None:
    assert_both_texts_are_in(earlier, later)


@given(texts())
@pytest.mark.slow
@settings(max_examples=100)
def test_a_text_does_not_differ_from_itself_in_other_type(text: str) -> None:
    other = text.replace(" ", "  ").replace("“", '"').replace("'", "’")
    assert {change.kind for change in difference(text, other.strip())} <= {"same"}


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("", "", ""),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "[-Old.-]"),
        (
            "Experts met (MOTIR, Minister Kim Jung-kwan) today. They agreed.",
            "Experts met (MOTIR, Minister JK Kim) today. They agreed.",
            "Experts met (MOTIR, Minister {+JK +}Kim[- Jung-kwan-]) today. They agreed.",
        ),
        ("It costs 96 billion won.", "It costs 69 billion won.", "It costs [-96 -]{+69 +}billion won."),
        ("One. Two. Three.", "One. Three.", "One. [-Two. -]Three."),
        ("One. Three.", "One. Two. Three.", "One. {+Two. +}Three."),
        ("Exports rose", "Exports rose again", "Exports rose{+ again+}"),
        ("Exports rose again", "Exports rose", "Exports rose[- again-]"),
        ("Exports rose (again)", "Exports rose ( again )", "Exports rose ({+ +}again{+ +})"),
        ("A “plan”.", 'A "plan" now.', 'A "plan"{+ now+}.'),
        ("수소 버스 보급", "수소 트럭 보급", "수소 [-버스 -]{+트럭 +}보급"),
        ("One.\nTwo.", "One. Two.", "One. Two."),
        ("1.5 percent", "1.6 percent", "[-1.5 -]{+1.6 +}percent"),
        ("Kim’s plan", "Lee’s plan", "[-Kim’s -]{+Lee’s +}plan"),
    ],
)
def test_what_is_shown(earlier: str, later: str, expected: str) -> None:
    assert shown(difference(earlier, later)) == expected


def test_words_that_changed_are_counted_as_a_reader_counts() -> None:
    changes = difference("Minister Kim Jung-kwan said so.", "Minister JK Kim said so, twice.")
    assert (counted_words(changes, "removed"), counted_words(changes, "added")) == (1, 3)


@pytest.mark.parametrize(("words", "kinds"), [(999, ["same", "added"]), (1000, ["removed", "added"])])
def test_a_stretch_of_too_many_words_is_replaced_whole(words: int, kinds: list[str]) -> None:
    """Without this limit a very long sentence would take quadratic time."""
    earlier = " ".join(["a"] * words)
    assert [change.kind for change in difference(earlier, earlier + " b")] == kinds


@pytest.mark.parametrize(
    ("length", "expected"),
    [(20_000, "It costs [-ten -]{+six +}won."), (20_001, "[-It costs ten won.-]{+It costs six won.+}")],
)
def test_sentences_of_a_very_long_text_are_replaced_whole(length: int, expected: str) -> None:
    end, other = "It costs ten won.", "It costs six won."
    beginning = "K" * (length - len(". " + end)) + ". "
    assert shown(difference(beginning + end, beginning + other)) == beginning + expected


def test_only_what_is_around_the_changes_is_shown() -> None:
    """Eight words beside each change, the first forty of a long one, and … for what is left out."""
    same = " ".join(f"w{number}" for number in range(30))
    changes = [
        Run("same", f"{same} "),
        Run("removed", "old "),
        Run("added", "new " * 50),
        Run("same", same),
    ]
    assert around_changes(changes) == [
        Run("same", "… w22 w23 w24 w25 w26 w27 w28 w29 "),
        Run("removed", "old "),
        Run("added", "new " * 40 + "… "),
        Run("same", "w0 w1 w2 w3 w4 w5 w6 w7 … "),
    ]
    few = [Run("same", "one two "), Run("added", "three")]
    assert around_changes(few) == few
    many = [Run("removed", "a "), Run("added", "b ")] * 6
    assert around_changes(many) == [*many[:9], Run("same", " …")]
