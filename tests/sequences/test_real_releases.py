"""Thousands of real press releases, as bulletins in both layouts: nothing is lost, nothing is merged."""

from __future__ import annotations

import importlib.util
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from motir_archive.build import Options, read_records
from motir_archive.merge.releases import merge
from motir_archive.model.release import Release
from motir_archive.model.text_store import TextStore
from sites import CHECKOUT, TODAY

TOOL = CHECKOUT.parent / "shared" / "tools" / "make_bulletins.py"
COUNT = 4080
PER_FILE = 10

pytestmark = pytest.mark.skipif(
    not TOOL.is_file(), reason="the corpus of real releases does not lie beside this repository"
)


class Real(NamedTuple):
    """A release of the corpus."""

    date: str
    title: str
    topic: str
    body: str


@cache
def tool() -> ModuleType:
    """Return the program that writes bulletins from the corpus."""
    spec = importlib.util.spec_from_file_location("make_bulletins", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def real_releases() -> Sequence[Real]:
    """Return the releases that the program writes, newest first, as the archive has to show them."""
    return [
        Real(date.isoformat(), _shown(title), _shown(topic), _shown(body))
        for date, title, topic, body in tool().releases(COUNT, seed=0)
    ]


def _shown(text: str) -> str:
    """Blanks around a text and decomposed letters are all that a reading may change in this corpus."""
    return unicodedata.normalize("NFC", text).strip()


def write_bulletins(folder: Path, layout: str) -> None:
    """Write the releases, ten to a file, in the layout `plain` or `category`."""
    folder.mkdir(parents=True)
    page: list[str] = []
    for number, release in enumerate(tool().releases(COUNT, seed=0), 1):
        page.append(tool().record(layout, *release))
        if number % PER_FILE == 0:
            (folder / f"page-{number // PER_FILE:03}.txt").write_text("\n".join(page), encoding="utf-8")
            page.clear()
    assert not page, "every file is full"


@pytest.fixture(scope="module")
def bulletins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the bulletins in both layouts, each layout dumped on a day of its own."""
    folder = tmp_path_factory.mktemp("real-releases")
    write_bulletins(folder / "plain", "plain")
    write_bulletins(folder / "category", "category")
    topics = "".join(f"  - {topic!r}\n" for topic in sorted({release.topic for release in real_releases()}))
    settings = f"topics:\n{topics}dumped:\n  plain/*: 2025-11-29\n  category/*: 2025-11-30\n"
    for place in (folder, folder / "plain", folder / "category"):
        (place / "archive.yaml").write_text(settings, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def store() -> Iterator[TextStore]:
    """Where the bodies are kept while they are compared."""
    with TextStore() as store:
        yield store


def read_whole(folder: Path, store: TextStore) -> Sequence[Release]:
    """Return the releases, once they were held against the corpus: each is there once, with its own words."""
    _, records = read_records(Options(folder), store, TODAY)
    releases, problems = merge(records)
    assert [str(problem) for problem in problems] == []
    shown = [(release.date.isoformat(), release.title, release.current.body.read()) for release in releases]
    assert shown == [(real.date, real.title, real.body) for real in real_releases()]
    assert len({release.key for release in releases}) == COUNT
    return releases


def test_the_corpus_is_what_these_tests_take_it_for() -> None:
    releases = real_releases()
    assert len(releases) == COUNT
    assert len({release.body for release in releases}) == COUNT - 1, (
        "one text of the corpus stands there twice"
    )


@pytest.mark.parametrize("layout", ["plain", "category"])
def test_one_layout(layout: str, bulletins: Path, store: TextStore) -> None:
    for release, real in zip(read_whole(bulletins / layout, store), real_releases(), strict=True):
        assert release.topics == ((real.topic,) if layout == "category" else ())
        assert len(release.records) == 1


def test_both_layouts_together_are_copies(bulletins: Path, store: TextStore) -> None:
    for release, real in zip(read_whole(bulletins, store), real_releases(), strict=True):
        assert release.topics == (real.topic,)
        assert [record.source.name.partition("/")[0] for record in release.records] == ["plain", "category"]
        assert len(release.current.records) == 2, "both are copies of the one text"
        assert not release.is_revised


def test_one_text_on_two_days_is_a_doubt_and_never_merged(bulletins: Path, store: TextStore) -> None:
    doubts = [release for release in read_whole(bulletins / "plain", store) if release.possibly_same]
    assert len(doubts) == 2
    assert doubts[0].possibly_same == (doubts[1].key,)
    assert doubts[1].possibly_same == (doubts[0].key,)
    assert doubts[0].current.body.read() == doubts[1].current.body.read()


def test_real_releases_of_one_title_in_one_file_are_twins(tmp_path: Path, store: TextStore) -> None:
    """Real ones of one title have up to nine words in ten in common, and are different releases."""
    times = Counter(real.title for real in real_releases())
    twins = [real for real in real_releases() if times[real.title] > 1]
    text = "".join(f"-\n{real.title}\n{real.body}date2025-11-28\n" for real in twins)
    (tmp_path / "twins.txt").write_text(text, encoding="utf-8")
    _, records = read_records(Options(tmp_path), store, TODAY)
    releases, problems = merge(records)
    assert problems == []
    assert len(twins) > 50
    assert {(release.title, release.current.body.read()) for release in releases} == {
        (real.title, real.body) for real in twins
    }
    assert len(releases) == len({(real.title, real.body) for real in twins})
