"""Namings of a text never overlap, whatever names are inside others, and a page shows each word once."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from recognition.small_registry import REGISTRY, named

from motir_archive.prose.blocks import blocks
from motir_archive.site.body import groups
from passages import release_with

WORDS = [
    *(
        "KITA",
        "ISO",
        "Energy",
        "Institute",
        "Center",
        "Council",
        "of",
        "and",
        "the",
        "The",
        "(KEI)",
        "Visitors",
    ),
    *("Korea", "Korea International Trade Association", "Ministry of Data", "energy.go.kr", "said", "met."),
]
NAMES = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(" ".join)


def test_an_acronym_within_a_name_that_is_read_again_names_nobody() -> None:
    text = "Visitors of Energy KITA Institute met on Friday. The Energy KITA Institute said more will come."
    assert [words for words, *_ in named(text)] == ["Energy KITA Institute"] * 2


@given(NAMES, NAMES)
def test_a_page_shows_each_word_of_a_text_once(name: str, other: str) -> None:
    text = f"Visitors of {name} met on Friday with {other} of Korea. The {name} said that {other} will come."
    namings = release_with(text, REGISTRY).namings
    assert all(first.end <= second.start for first, second in pairwise(namings))
    shown = [
        "".join(segment.text for segment in passage.segments)
        for group in groups(text, blocks(text), namings)
        for passage in group.passages
    ]
    assert "".join("".join(shown).split()) == "".join(text.split())
