"""Titles are broken into lines between words, never within a name with a hyphen."""

from __future__ import annotations

import pytest

from motir_archive.site.rendering.filters import unbroken


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("K-Food & K-Beauty", "<span class=whole>K-Food</span> &amp; <span class=whole>K-Beauty</span>"),
        ("Kim Dae-ja", "Kim <span class=whole>Dae-ja</span>"),
        ("No hyphen <b>", "No hyphen &lt;b&gt;"),
        ("A counter-productive plan", "A counter-productive plan"),
        ("abcdefg-hijklm", "<span class=whole>abcdefg-hijklm</span>"),
        ("abcdefg-hijklmn", "abcdefg-hijklmn"),
        ("2025-11-28", "2025-11-28"),
    ],
    ids=["two names", "a person", "none", "a long word", "fourteen characters", "fifteen", "several hyphens"],
)
def test_a_short_word_with_a_hyphen_stays_whole(title: str, shown: str) -> None:
    assert unbroken(title) == shown
