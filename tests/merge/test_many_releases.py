"""Hundreds of releases in both layouts and in dumps that overlap: nothing is lost, nothing is merged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from motir_archive.config import Options
from motir_archive.extensions import extensions
from motir_archive.ingest.folder import read_folder
from motir_archive.merge.releases import merge
from motir_archive.model.release import Release
from motir_archive.model.text_store import TextStore
from press_releases import Layout, PressRelease, bulletins, cut_off, press_releases, revised, twins
from sites import NOW, write_files

MADE = press_releases(600)
BOARDS: Mapping[str, Layout] = {"plain-2025-11-29": "plain", "category-2025-11-30": "category"}
"""The layout of each board, by the folder of its dump."""
SETTINGS = """\
dumped:
  plain-2025-11-29/*: 2025-11-29
  category-2025-11-30/*: 2025-11-30
"""


@pytest.fixture(scope="module")
def store() -> Iterator[TextStore]:
    """Where the bodies are kept while they are compared."""
    with TextStore() as store:
        yield store


def read(folder: Path, files: Mapping[str, str], store: TextStore) -> Sequence[Release]:
    """Return the releases of some files, of which there is nothing to complain."""
    records = read_folder(Options(write_files(folder, files)), store, NOW, extensions().readers).records
    releases, problems = merge(records)
    assert [str(problem) for problem in problems] == []
    return releases


def dump(day: str, releases: Sequence[PressRelease], layout: Layout = "plain") -> dict[str, str]:
    """Return a dump of a day in one file."""
    (text,) = bulletins(releases, layout, per_file=len(releases)).values()
    return {f"dump-{day}.txt": text}


def shown(releases: Sequence[Release]) -> list[tuple[object, str, str]]:
    return [(release.date, release.title, release.current.body.read()) for release in releases]


def made(releases: Sequence[PressRelease] = MADE) -> list[tuple[object, str, str]]:
    return [(release.date, release.title, release.body) for release in releases]


def test_the_releases_are_what_these_tests_take_them_for() -> None:
    assert len({release.title for release in MADE}) == len({release.body for release in MADE}) == 600
    lengths = sorted(len(release.body) for release in MADE)
    assert lengths[0] > 600, "each can be cut off"
    assert lengths[-1] > 12_000
    assert press_releases(10) == MADE[:10]


@pytest.mark.parametrize("layout", ["plain", "category"])
def test_one_layout(layout: Layout, tmp_path: Path, store: TextStore) -> None:
    """Each is there once, with its own words, in the order of the days."""
    releases = read(tmp_path, bulletins(MADE, layout), store)
    assert sorted(shown(releases), key=str) == sorted(made(), key=str)
    assert [release.date for release in releases] == [release.date for release in MADE]
    topics = {release.title: ((release.topic,) if layout == "category" else ()) for release in MADE}
    assert {release.title: release.topics for release in releases} == topics
    assert all(len(release.records) == 1 for release in releases)
    assert len({release.key for release in releases}) == len(MADE)


def test_both_layouts_together_are_copies(tmp_path: Path, store: TextStore) -> None:
    boards = {
        f"{folder}/{name}": text
        for folder, layout in BOARDS.items()
        for name, text in bulletins(MADE, layout).items()
    }
    releases = read(tmp_path, {**boards, "archive.yaml": SETTINGS}, store)
    assert sorted(shown(releases), key=str) == sorted(made(), key=str)
    topics = {release.title: (release.topic,) for release in MADE}
    for release in releases:
        assert release.topics == topics[release.title]
        assert [record.source.name.partition("/")[0] for record in release.records] == list(BOARDS)
        assert len(release.current.records) == 2, "both are copies of the one text"
        assert not release.is_revised


def test_overlapping_dumps_bring_copies_revisions_and_excerpts(tmp_path: Path, store: TextStore) -> None:
    """The next day's dump of the same board: of five releases, one is gone, two are as they were."""
    later = [
        changed
        for number, release in enumerate(MADE)
        for changed in {1: [], 2: [revised(release)], 3: [cut_off(release)]}.get(number % 5, [release])
    ]
    releases = read(tmp_path, dump("2025-11-29", MADE) | dump("2025-11-30", later), store)
    numbers = {release.title: number % 5 for number, release in enumerate(MADE)}
    mended = [revised(release) if numbers[release.title] == 2 else release for release in MADE]
    assert sorted(shown(releases), key=str) == sorted(made(mended), key=str)
    for release in releases:
        number = numbers[release.title]
        assert release.is_revised == (number == 2), release.title
        assert len(release.excerpts) == (number == 3), release.title
        assert len(release.current.records) == (2 if number in (0, 4) else 1), release.title


def test_one_title_and_text_on_two_days_is_a_doubt_and_never_merged(tmp_path: Path, store: TextStore) -> None:
    again = MADE[7]._replace(date=MADE[7].date + dt.timedelta(days=1))
    releases = read(tmp_path, dump("2025-11-29", [*MADE, again]), store)
    assert len(releases) == len(MADE) + 1
    one, other = [release for release in releases if release.possibly_same]
    assert one.title == other.title == again.title
    assert {one.date, other.date} == {MADE[7].date, again.date}
    assert (one.possibly_same, other.possibly_same) == ((other.key,), (one.key,))
    assert one.current.body.read() == other.current.body.read()


def test_releases_of_one_title_in_one_file_are_twins(tmp_path: Path, store: TextStore) -> None:
    """However much they have in common: here nine words in ten."""
    made_twins = twins(60)
    releases = read(tmp_path, dump("2025-11-29", made_twins), store)
    assert sorted(shown(releases), key=str) == sorted(made(made_twins), key=str)
    assert len({release.slug for release in releases}) == 60
