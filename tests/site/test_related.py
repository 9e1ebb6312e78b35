"""Which releases are related: as many as a page shows, no weak ones, and none from too long ago."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from motir_archive.site.related import Related
from reading import parse
from sites import record

FIRST_DAY = dt.date(2020, 1, 1)


def related_to_last(titles: Sequence[str]) -> list[str]:
    """Return the titles of what is related to the last of some releases, one a day in this order."""
    days = (str(FIRST_DAY + dt.timedelta(days=number)) for number in range(len(titles)))
    text = "".join(record(title, f"Of {title}.", day) for title, day in zip(titles, days, strict=True))
    releases = sorted(parse(text).merged(), key=lambda release: release.date, reverse=True)
    return [release.title for release in Related(releases).to(0)]


def others(number: int, word: str = "Other") -> list[str]:
    """Return titles that have no word in common, but for `word`."""
    return [f"{word} {word}{index:03}" for index in range(number)]


def test_the_two_latest_of_those_that_are_alike_are_shown() -> None:
    alike = [f"Lithium Cathode Zirconium {number}" for number in range(6)]
    assert related_to_last([*others(60), *alike]) == [alike[4], alike[3]]


@pytest.mark.parametrize(("earlier", "is_related"), [(29, False), (30, True)])
def test_two_rare_words_relate_what_has_thirty_releases_before_it(earlier: int, is_related: bool) -> None:
    """After thirty releases each word weighs ln(31 / 1.5), a little over 3; two releases need 6 in common."""
    title = "Lithium Cathode"
    found = related_to_last([title, *(f"X{number:03}" for number in range(earlier - 1)), f"{title} X999"])
    assert found == ([title] if is_related else [])


@pytest.mark.parametrize(("since", "is_seen"), [(39, True), (40, False)])
def test_the_last_forty_releases_with_a_word_are_looked_at(since: int, is_seen: bool) -> None:
    words = ("Lithium", "Cathode", "Zirconium", "Gallium", "Tungsten", "Cobalt")
    titles = [" ".join(words), *(title for word in words for title in others(since, word))]
    found = related_to_last([*titles, " ".join(reversed(words))])
    assert (titles[0] in found) == is_seen
