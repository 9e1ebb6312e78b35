"""Likeness of two texts: each limit with a pair of texts on both sides of it."""

from __future__ import annotations

import pytest

from motir_archive.merge.likeness import likeness


def words(count: int) -> list[str]:
    """Return words of which no two are the same."""
    return [f"word{number}" for number in range(count)]


def is_revision(one: list[str], other: list[str]) -> bool:
    return likeness(" ".join(one), " ".join(other)).is_revision


@pytest.mark.parametrize(("kept", "expected"), [(81, False), (82, True)])
def test_two_fifths_of_the_runs_make_a_revision(kept: int, expected: bool) -> None:
    """Of 202 words, 82 in their order have 80 of the 200 runs, and 81 have 79."""
    text = words(202)
    assert is_revision(text, text[:kept] + text[: kept - 1 : -1]) is expected


@pytest.mark.parametrize(("size", "expected"), [(3, False), (4, True)])
def test_a_run_has_three_words(size: int, expected: bool) -> None:
    """Groups of three words have a run each, a third of all runs; groups of four have two, which is half."""
    text = words(240)
    groups = [text[start : start + size] for start in range(0, len(text), size)]
    assert is_revision(text, [word for group in reversed(groups) for word in group]) is expected


@pytest.mark.parametrize(("count", "expected"), [(99, True), (100, False)])
def test_the_words_alone_decide_in_a_text_of_fewer_than_a_hundred(count: int, expected: bool) -> None:
    text = words(count)
    assert is_revision(text, text[::-1]) is expected


@pytest.mark.parametrize(("shared", "expected"), [(49, False), (50, True)])
def test_half_of_the_words_make_a_revision_of_a_short_text(shared: int, expected: bool) -> None:
    text = words(100)
    other = text[:shared] + [f"other{number}" for number in range(99 - shared)]
    assert is_revision(text, other) is expected
