"""Sequences of dumps that a simpler merge gets wrong, each as small as it can be."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from traps import CHANGED_EARLY, CHANGED_LATE, CUT_OF_CHANGED, DAY, LONG, TITLE, Shape, shape

from motir_archive.merge.releases import merge
from motir_archive.problems import errors
from motir_archive.text.slugs import LONGEST_SLUG
from reading import entry, merged, parse_all

CUT = LONG[:482]
SHORT = LONG[:399].rstrip()
SHORT_SENTENCE = LONG[:405] + "."
assert len(LONG) > 900
assert LONG[481:483].isalnum()


def dumps(*bodies: str | tuple[str, ...]) -> Mapping[str, str]:
    """Return one dump a week, each with records of the one title."""
    texts = [(body,) if isinstance(body, str) else body for body in bodies]
    return {
        f"{chr(97 + number)}-2025-01-{10 + number:02}.txt": "".join(
            entry(TITLE, body, DAY) for body in of_week
        )
        for number, of_week in enumerate(texts)
    }


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (dumps(LONG, CHANGED_EARLY, CHANGED_LATE), [([LONG, CHANGED_EARLY, CHANGED_LATE], [])]),
        (dumps(LONG, CHANGED_EARLY, LONG), [([LONG, CHANGED_EARLY, LONG], [])]),
        (
            dumps(LONG, CHANGED_EARLY, LONG, LONG, CHANGED_EARLY),
            [([LONG, CHANGED_EARLY, LONG, CHANGED_EARLY], [])],
        ),
        (dumps(LONG, CUT_OF_CHANGED), [([LONG, CUT_OF_CHANGED], [])]),
        (dumps(LONG, CUT_OF_CHANGED, LONG), [([LONG, CUT_OF_CHANGED, LONG], [])]),
        (dumps(CUT, CHANGED_EARLY), [([CUT, CHANGED_EARLY], [])]),
        (dumps(CUT, CHANGED_EARLY, LONG), [([CHANGED_EARLY, LONG], [CUT])]),
        (dumps(LONG, CHANGED_EARLY, CUT), [([LONG, CHANGED_EARLY], [CUT])]),
        (dumps(CUT, CUT_OF_CHANGED), [([CUT, CUT_OF_CHANGED], [])]),
        (dumps(LONG[:482], LONG[:499]), [([LONG[:499]], [LONG[:482]])]),
        (dumps((LONG, CUT)), [([LONG], [CUT])]),
        (dumps((CUT, LONG)), [([LONG], [CUT])]),
        (dumps((LONG, LONG)), [([LONG], [])]),
        (dumps((LONG, CHANGED_EARLY)), [([CHANGED_EARLY], []), ([LONG], [])]),
        (dumps((LONG, CHANGED_EARLY), CHANGED_EARLY), [([CHANGED_EARLY], []), ([LONG], [])]),
        (dumps(LONG, CHANGED_EARLY, (LONG, CHANGED_EARLY)), [([CHANGED_EARLY], []), ([LONG], [])]),
        (dumps(SHORT, LONG), [([SHORT, LONG], [])]),
        (dumps(SHORT_SENTENCE, LONG), [([SHORT_SENTENCE, LONG], [])]),
    ],
    ids=[
        *(
            "a chain",
            "a text that is back",
            "back and forth",
            "cut off last",
            "cut off between",
            "an excerpt of an earlier text",
            "whose whole text comes last",
        ),
        *("an excerpt that comes after the change", "two excerpts that differ", "two that do not"),
        *("whole and excerpt in one file", "the other way round", "twice in one file", "twins"),
        *(
            "twins, then one of them",
            "twins that were one before",
            "too short for an excerpt",
            "a shorter text",
        ),
    ],
)
def test_sequences(files: Mapping[str, str], expected: Shape) -> None:
    for order in itertools.permutations(files.items()):
        releases, _ = merged(dict(order))
        assert shape(releases) == sorted(expected)


ONE, TWO, THREE = (
    f"{name} opened a plant for {thing} today, and {count} people work there from now on, say the owners of "
    "it."
    for name, thing, count in (
        ("Pohang", "steel", "forty"),
        ("Ulsan", "ships", "ninety"),
        ("Mokpo", "wind", "ten"),
    )
)


def test_three_twins_are_revised_each_by_its_own() -> None:
    later = tuple(text.replace("say the owners", "as the owners say") for text in (THREE, ONE, TWO))
    releases, problems = merged(dumps((ONE, TWO, THREE), later))
    assert shape(releases) == sorted(
        ([text, text.replace("say the owners", "as the owners say")], []) for text in (ONE, TWO, THREE)
    )
    assert problems == []


def test_every_change_is_dated_by_the_dump_that_shows_it_first() -> None:
    (release,), _ = merged(dumps(LONG, CHANGED_EARLY, LONG, CHANGED_EARLY, CHANGED_EARLY))
    assert [str(change.day) for change in release.changes] == ["2025-01-11", "2025-01-12", "2025-01-13"]


def test_a_twin_that_comes_later_takes_no_address_away() -> None:
    (before,), _ = merged(dumps(ONE))
    after, _ = merged(dumps(ONE, (ONE, TWO)))
    assert before.slug == "a-plant-is-opened"
    assert {release.slug: release.current.body.read() for release in after}["a-plant-is-opened"] == ONE
    assert len(after) == 2


def test_twins_that_begin_alike_are_two_releases() -> None:
    releases, problems = merged(dumps((LONG, CHANGED_LATE)))
    assert problems == []
    assert len({release.slug for release in releases}) == 2


BODIES = st.sampled_from(
    [LONG, CHANGED_EARLY, CHANGED_LATE, CUT, CUT_OF_CHANGED, LONG[:495], ONE, TWO, THREE]
)


@given(st.lists(st.lists(BODIES, min_size=1, max_size=3), min_size=1, max_size=5), st.randoms())
@pytest.mark.slow
@settings(max_examples=200)
def test_whatever_comes_in_is_there_once_and_the_order_has_no_say(
    weeks: list[list[str]], random: Random
) -> None:
    reading = parse_all(dumps(*(tuple(week) for week in weeks)))
    assert reading.problems == []
    releases, problems = merge(reading.records)
    places = [(r.source.name, r.first_line) for release in releases for r in release.records]
    if not errors(problems):  # twins that begin alike have one address, which is an error
        assert sorted(places) == sorted((r.source.name, r.first_line) for r in reading.records)
    assert len(set(places)) == len(places)
    shuffled = list(reading.records)
    random.shuffle(shuffled)
    again, problems_again = merge(shuffled)
    assert again == releases
    assert sorted(problems_again) == sorted(problems)


@given(st.lists(st.sampled_from([LONG, CHANGED_EARLY, CHANGED_LATE, CUT, ONE]), min_size=1, max_size=5))
@pytest.mark.slow
@settings(max_examples=150)
def test_addresses_of_a_week_stay(bodies: list[str]) -> None:
    """Dumps of one release each, one a week: whatever follows, what was published keeps its address."""
    seen: set[str] = set()
    for week in range(1, len(bodies) + 1):
        releases, _ = merged(dumps(*bodies[:week]))
        slugs = {release.slug for release in releases}
        assert seen <= slugs
        seen = slugs


def test_two_releases_never_get_one_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checksums would have to agree for that, which is made to happen here."""
    monkeypatch.setattr("motir_archive.merge.releases.day_slugs", lambda records: ["a-plant"] * len(records))
    releases, messages = merged({"a.txt": entry("A Plant", LONG, DAY) + entry("A Harbour", CUT[::-1], DAY)})
    assert [release.title for release in releases] == ["A Harbour"]
    assert messages == [
        "a.txt:1:1: error[same-address]: this release would get the address of the one at a.txt:4; "
        "their titles give one slug and their texts one checksum: change a word of one title"
    ]


def test_a_suffix_makes_no_address_longer() -> None:
    """Titles of one day that fill an address alone."""
    title = "harbour" * 60
    releases, _ = merged({"a.txt": entry(title, LONG, DAY) + entry(title, LONG[::-1], DAY)})
    assert [len(release.slug) for release in releases] == [LONGEST_SLUG, LONGEST_SLUG]
