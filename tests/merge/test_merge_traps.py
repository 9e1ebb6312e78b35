"""Sequences of dumps that a simpler merge gets wrong, each as small as it can be."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motir_archive.merge.releases import merge
from motir_archive.model.release import Release
from motir_archive.problems import errors
from motir_archive.text.slugs import LONGEST_SLUG
from reading import bodies, entry, merged, parse_all

DAY = "2025-01-06"
TITLE = "A Plant Is Opened"
WORDS = (
    *("plant", "cell", "ship", "steel", "port", "wind", "grid", "loan", "cable"),
    *("dock", "crane", "pump", "valve", "motor", "frame", "wheel", "glass", "paper"),
)
LONG = " ".join(f"{word}{number}" for number in range(9) for word in WORDS)
CHANGED_EARLY = LONG.replace("cell0", "CELL")
CHANGED_LATE = LONG.replace("glass8", "GLASS")
CUT = LONG[:482]
CUT_OF_CHANGED = CHANGED_EARLY[:490].rstrip()
SHORT = LONG[:399].rstrip()
SHORT_SENTENCE = LONG[:405] + "."

assert len(LONG) > 900
assert LONG[481:483].isalnum()

Shape = list[tuple[list[str], list[str]]]


def shape(releases: tuple[Release, ...]) -> Shape:
    """Return of each release its texts, the current one last, and the texts of its excerpts."""
    return sorted(
        (
            [revision.body.read() for revision in release.revisions],
            sorted(record.body.read() for record in release.excerpts),
        )
        for release in releases
    )


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


def boards(*, mixed: Mapping[int, str], press: Mapping[int, str]) -> Mapping[str, str]:
    """Return the dumps of the two boards by the day in January; one board has topic lines."""
    return {
        **{f"mixed-2025-01-{day:02}.txt": entry(TITLE, mixed[day], DAY, "Industry") for day in mixed},
        **{f"press-2025-01-{day:02}.txt": entry(TITLE, press[day], DAY) for day in press},
    }


def told(files: Mapping[str, str]) -> tuple[list[str], list[str], list[str]]:
    """Return the texts of the one release, the days of its changes and the problems, in whatever order."""
    found = []
    for order in (files, dict(reversed(list(files.items())))):
        (release,), problems = merged(order)
        found.append((bodies(release.revisions), [str(change.day) for change in release.changes], problems))
    assert found[0] == found[1]
    return found[0]


def test_two_boards_that_differ_are_no_change_back_and_forth() -> None:
    """Dumped on the same days, one shows the earlier text for two weeks more: one change, when it is gone."""
    mixed, press = (
        {day: LONG if day < until else CHANGED_EARLY for day in range(10, 15)} for until in (11, 13)
    )
    assert told(boards(mixed=mixed, press=press)) == ([LONG, CHANGED_EARLY], ["2025-01-13"], [])


def test_a_board_that_lags_behind_brings_nothing_back() -> None:
    """It shows the earlier text once more on a day on which the other board shows the later one already."""
    mixed = {10: LONG, 11: CHANGED_EARLY, 12: CHANGED_EARLY, 13: CHANGED_EARLY}
    (release,), _ = merged(boards(mixed=mixed, press={12: LONG}))
    assert shape((release,)) == [([LONG, CHANGED_EARLY], [])]
    assert [record.source.name for record in release.revisions[0].records] == [
        "mixed-2025-01-10.txt",
        "press-2025-01-12.txt",
    ]


@pytest.mark.parametrize("until", range(3, 32))
def test_boards_that_differ_for_good_are_one_change_whatever_is_dumped_next(until: int) -> None:
    """Dumped by turns: no dump of one ends the text of the other, nor moves day or current text."""
    mixed = dict.fromkeys(range(1, until + 1, 4), CHANGED_EARLY)
    press = dict.fromkeys(range(3, until + 1, 4), LONG)
    assert told(boards(mixed=mixed, press=press)) == ([CHANGED_EARLY, LONG], ["2025-01-03"], [])


@pytest.mark.parametrize(
    ("mixed", "press", "texts", "days"),
    [
        ("LC", "_LLLL", "LC", ["02"]),
        ("LLC_C", "_LLC_", "LC", ["04"]),
        ("L_C_L_C", "_L_C_L_C", "LCLC", ["03", "05", "07"]),
        ("L_C_L", "_L_L_L", "LCL", ["03", "05"]),
        ("C_C_C_C", "_L_L_C_L", "CLCL", ["02", "06", "08"]),
        ("C_C_C", "_L_C", "CLC", ["02", "04"]),
        ("L_C_G_G", "_L_L_C_G", "LCG", ["03", "05"]),
        ("LCLL", "____CCL", "LCL", ["02", "03"]),
    ],
    ids=[
        *("a lag", "a lag that ends", "both to and fro", "one to and fro", "the other to and fro"),
        *("one gives in", "a chain with a lag", "one comes in late"),
    ],
)
def test_a_text_is_back_where_one_board_brings_it_back(
    mixed: str, press: str, texts: str, days: list[str]
) -> None:
    """Day by day what a board shows: the long text, a changed one (C or G), or no dump (_)."""
    named = {"L": LONG, "C": CHANGED_EARLY, "G": CHANGED_LATE}
    shown = [
        {day: named[name] for day, name in enumerate(board, 1) if name != "_"} for board in (mixed, press)
    ]
    found = told(boards(mixed=shown[0], press=shown[1]))
    assert found == ([named[name] for name in texts], [f"2025-01-{day}" for day in days], [])


def test_a_text_that_breaks_off_does_not_follow_a_whole_one_of_the_same_day() -> None:
    """The other board's listing cut it from a text that may be an older one: it is not told as the last."""
    files = boards(mixed={1: LONG, 3: LONG}, press={3: CUT_OF_CHANGED})
    assert told(files) == ([CUT_OF_CHANGED, LONG], ["2025-01-03"], [])


def test_boards_that_differ_from_the_first_day_on_are_a_tie_until_a_day_shows_one_alone() -> None:
    tied = boards(mixed={1: CHANGED_EARLY, 2: CHANGED_EARLY}, press={1: LONG, 2: LONG})
    texts, days, (problem,) = told(tied)
    assert (texts, days) == ([CHANGED_EARLY, LONG], ["2025-01-01"])
    assert problem == (
        "press-2025-01-01.txt:1:1: warning[dump-tie]: this text and that of mixed-2025-01-01.txt were dumped "
        "on 2025-01-01; this one is taken as the current text; settle it with `dumped:` in archive.yaml"
    )
    settled = boards(mixed={1: CHANGED_EARLY, 2: CHANGED_EARLY}, press={1: LONG})
    assert told(settled) == ([LONG, CHANGED_EARLY], ["2025-01-02"], [])


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
@settings(max_examples=200, deadline=None)
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
@settings(max_examples=150, deadline=None)
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
        "a.txt:1:1: error[same-address]: would get the address of the release at a.txt:4; their titles give "
        "one slug and their texts one checksum: change a word of one title"
    ]


def test_a_suffix_makes_no_address_longer() -> None:
    """Titles of one day that fill an address alone."""
    title = "harbour" * 60
    releases, _ = merged({"a.txt": entry(title, LONG, DAY) + entry(title, LONG[::-1], DAY)})
    assert [len(release.slug) for release in releases] == [LONGEST_SLUG, LONGEST_SLUG]
