"""Whatever is dumped in whatever order: the same releases come out."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from motir_archive.merge.releases import merge
from motir_archive.model.release import Release
from reading import entry, merged, parse_all

WORDS = st.sampled_from(
    [
        "Korea",
        "exports",
        "grew",
        "in",
        "October",
        "by",
        "6.7",
        "percent",
        "said",
        "MOTIR",
        "—",
        "“yes”",
        "however",
        "❶",
        "the",
        "date2025",
        "U.S.",
    ]
)
TITLES = st.sampled_from(["Title", "TITLE", "Title!", "Other", "Third one", "..", "Index", "한국"])
DAYS = st.sampled_from([dt.date(2025, 11, day) for day in (26, 27, 28)])
DUMP_DAYS = st.dates(dt.date(2025, 11, 28), dt.date(2025, 12, 28))


@dataclass(frozen=True)
class Published:
    """A release as the ministry published it."""

    date: str
    title: str
    bodies: tuple[str, ...]
    """More than one: twins."""


@st.composite
def publications(draw: st.DrawFn) -> list[Published]:
    """Return releases of distinct date and title; a number in each text makes it unlike every other."""
    keys = draw(st.lists(st.tuples(DAYS, TITLES), min_size=1, max_size=6, unique=True))
    numbers = itertools.count()
    return [
        Published(str(day), title, tuple(body(draw, next(numbers)) for _ in range(draw(st.integers(1, 2)))))
        for day, title in keys
    ]


def body(draw: st.DrawFn, number: int) -> str:
    """Return a text of 5 or of 200 words, all its own from the first on."""
    words = draw(st.lists(WORDS, min_size=1, max_size=5))
    many = draw(st.sampled_from([1, 40]))
    return " ".join(f"{word}{number}" for word in words * many) + f" end{number}."


@st.composite
def archives(draw: st.DrawFn) -> tuple[list[Published], dict[str, str]]:
    """Return releases, and dumps that hold each of them whole at least once."""
    published = draw(publications())
    dumps = [f"{day}.txt" for day in draw(st.lists(DUMP_DAYS, min_size=1, max_size=4, unique=True))]
    layouts = {dump: draw(st.sampled_from(["", "Industry", "Energy"])) for dump in dumps}
    entries: dict[str, list[str]] = {dump: [] for dump in dumps}
    for release in published:
        for dump in draw(st.lists(st.sampled_from(dumps), min_size=1, unique=True)):
            entries[dump] += [
                entry(release.title, text, release.date, layouts[dump]) for text in release.bodies
            ]
        for text in release.bodies:
            if len(text) > 600:
                dump, length = draw(st.sampled_from(dumps)), draw(st.integers(450, 550))
                entries[dump].append(entry(release.title, text[:length].strip(), release.date, layouts[dump]))
    return published, {dump: "".join(draw(st.permutations(entries[dump]))) for dump in dumps if entries[dump]}


def outcome(releases: tuple[Release, ...]) -> list[object]:
    """Return everything about releases but where their texts are stored."""
    return [
        (
            release.key,
            release.title,
            release.topics,
            release.lead,
            release.possibly_same,
            [[(r.source, r.first_line) for r in revision.records] for revision in release.revisions],
            [revision.is_excerpt for revision in release.revisions],
            [(r.source, r.first_line) for r in release.excerpts],
        )
        for release in releases
    ]


@given(archives(), st.randoms(use_true_random=False))
def test_dumps_of_releases_merge_to_the_releases(
    archive: tuple[list[Published], dict[str, str]], shuffler: random.Random
) -> None:
    published, dumps = archive
    releases, messages = merged(dumps)
    expected = sorted((release.date, release.title, text) for release in published for text in release.bodies)
    found = sorted((str(r.date), r.title, r.current.body.read()) for r in releases)
    assert found == expected
    assert all(len(release.revisions) == 1 for release in releases)
    assert not [message for message in messages if "error" in message]
    assert len({release.key for release in releases}) == len(releases)

    records = parse_all(dumps).records
    shuffler.shuffle(records)
    assert outcome(merge(records)[0]) == outcome(releases)


@given(archives())
def test_what_is_dumped_later_leaves_addresses_as_they_are(
    archive: tuple[list[Published], dict[str, str]],
) -> None:
    """With every dump that is added, the addresses of before are still there."""
    _, dumps = archive
    known: set[str] = set()
    for count in range(1, len(dumps) + 1):
        releases, _ = merged(dict(sorted(dumps.items())[:count]))
        addresses = {f"{release.date}/{release.slug}" for release in releases}
        assert known <= addresses
        known = addresses
