"""Saved searches: what they match, in Python and on the search page, and what is wrong with searches.yaml."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import feedparser
import pytest
from search_client import Client
from search_corpus import Text, archive_of, write_index

from markup import parse
from motir_archive.model.text_store import TextStore
from motir_archive.problems import SetupError
from motir_archive.search.saved.matching import match_all
from motir_archive.search.saved.query import parse_query
from motir_archive.search.saved.reader import parse_searches
from reading import expected_messages, invalid_files
from sites import BASE_URL, build_site, record, run, write_files

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data/search_vectors.json").read_text(encoding="utf-8")
)


def text_of(release: dict[str, Any]) -> Text:
    """Return one of the vectors' releases."""
    return Text(
        title=release["title"],
        body=release["body"],
        date=release["date"],
        issuers=tuple(release["issuers"]),
        mentions=tuple(release.get("mentions", ())),
        topics=tuple(release.get("topics", ())),
        earlier=tuple(release.get("earlier", ())),
        is_excerpt="isExcerpt" in release,
    )


ARCHIVE = [text_of(release) for release in VECTORS["archive"]]


def found_in_python(queries: Iterable[str]) -> list[list[str]]:
    """Return the titles that each query finds, newest first."""
    with TextStore() as store:
        found = match_all([parse_query(query) for query in queries], archive_of(store, ARCHIVE))
    return [[release.title for release in matches.releases] for matches in found]


def found_on_the_page(queries: Sequence[str], site: Path) -> list[list[str]]:
    """Return the titles that the search page shows with all words, newest first."""
    write_index(site, *ARCHIVE)
    # A blank at the end marks the last word as complete.
    asked = [("search", f"{query} ", {"limit": 100, "texts": 100, "sort": "newest"}) for query in queries]
    answers = Client(site).run(*asked)
    return [_with_all_words(answer) for answer in answers]


def _with_all_words(answer: dict[str, Any]) -> list[str]:
    """Return the titles above the line; none where the page says that a word or the phrase occurs nowhere."""
    is_other = answer["fellBack"] or answer["mended"] or answer["missing"]
    return [] if is_other else [hit["title"] for hit in answer["hits"] if hit["hasAll"]]


EXPECTED = {vector["query"]: vector["titles"] for vector in VECTORS["matches"]}


def test_what_queries_match() -> None:
    assert dict(zip(EXPECTED, found_in_python(EXPECTED), strict=True)) == EXPECTED


def test_the_search_page_finds_the_same(tmp_path: Path) -> None:
    assert dict(zip(EXPECTED, found_on_the_page(list(EXPECTED), tmp_path), strict=True)) == EXPECTED


WORDS = sorted({word.strip(".,;") for text in ARCHIVE for word in f"{text.title} {text.body}".split()})
RUNS = [f"{text.title} {text.body}".split() for text in ARCHIVE]
FILTERS = ("agency:kats", "named:kats", "topic:Trade", "after:2025", "before:2025-11", "is:revised")


def made_up_clause(chance: Random) -> str:
    """Return a word, a phrase, a word of a title or a filter, of those that the archive has."""
    run = chance.choice(RUNS)
    start = chance.randrange(len(run) - 3)
    phrase = " ".join(run[start : start + chance.randint(2, 3)])
    kinds = (chance.choice(WORDS), f'"{phrase}"', f"title:{chance.choice(WORDS)}", chance.choice(FILTERS))
    return chance.choices(kinds, (5, 3, 1, 1))[0]


def made_up_query(chance: Random) -> str:
    """Return a query, put together at random."""
    alternatives = [
        " OR ".join(made_up_clause(chance) for _ in range(chance.choice((1, 1, 2))))
        for _ in range(chance.randint(1, 3))
    ]
    excluded = [f"-{made_up_clause(chance)}" for _ in range(chance.choice((0, 0, 1, 2)))]
    return " ".join((*alternatives, *excluded))


def test_both_agree_on_queries_that_nobody_thought_of(tmp_path: Path) -> None:
    chance = Random(14)  # noqa: S311  # the same queries every time
    queries = list(dict.fromkeys(made_up_query(chance) for _ in range(500)))
    expected = found_in_python(queries)
    assert sum(map(bool, expected)) > len(queries) / 4
    found = found_on_the_page(queries, tmp_path)
    assert dict(zip(queries, found, strict=True)) == dict(zip(queries, expected, strict=True))


@pytest.mark.parametrize("path", invalid_files("searches"), ids=lambda path: path.stem)
def test_faults_and_their_places(path: Path) -> None:
    with pytest.raises(SetupError) as caught:
        parse_searches(path.read_text(encoding="utf-8"))
    assert [str(problem) for problem in caught.value.problems] == expected_messages(path)


def test_a_query_may_be_as_long_as_the_field_of_the_page() -> None:
    def entry(query: str) -> str:
        return f"searches:\n  - {{id: a, name: A, query: {query}}}"

    assert len(parse_searches(entry("x" * 500))) == 1
    with pytest.raises(SetupError, match="a query of more than 500 characters"):
        parse_searches(entry("x" * 501))


BULLETIN = record("Steel Exports Grow", "Exports of steel grew in October.", "2025-11-28") + record(
    "Rare Earths Stockpiled", "A stockpile of rare earths was opened.", "2025-11-27"
)
SEARCHES = """\
searches:
  - id: metals
    name: Metals & minerals
    query: steel OR "rare earths" OR copper
  - id: exports
    name: Exports
    query: export -agency:nobody
  - id: tides
    name: Tidal power
    query: '"tidal power"'
"""


def test_what_finds_nothing_is_told_with_its_place(tmp_path: Path) -> None:
    write_files(tmp_path, {"releases/motir-2025-11-28.txt": BULLETIN, "releases/searches.yaml": SEARCHES})
    said = run("check", folder=tmp_path)
    start = "releases/searches.yaml:"
    assert said.returncode == 0
    assert [line.removeprefix(start) for line in said.stderr.splitlines() if line.startswith(start)] == [
        "4:12: warning[finds-nothing]: a part of the search 'metals' finds nothing; "
        "the archive has no 'copper'",
        "7:12: warning[finds-nothing]: the search 'exports' finds nothing; "
        "the archive has no 'agency:nobody'",
        "10:12: warning[finds-nothing]: the search 'tides' finds nothing; "
        "the archive has no 'tidal' and no 'power'",
    ]


def test_a_fault_in_the_file_stops_the_build(tmp_path: Path) -> None:
    files = {"releases/motir-2025-11-28.txt": BULLETIN, "releases/searches.yaml": "searches: [steel]\n"}
    said = run("build", folder=write_files(tmp_path, files))
    assert said.returncode == 2
    assert (
        "releases/searches.yaml:1:12: error[searches]: an entry of searches is not a mapping" in said.stderr
    )
    assert not (tmp_path / "build").exists()


def test_a_reader_can_find_and_subscribe_to_them(tmp_path: Path) -> None:
    releases = write_files(tmp_path / "r", {"motir-2025-11-28.txt": BULLETIN, "searches.yaml": SEARCHES})
    build_site(releases, tmp_path / "site", base_url=BASE_URL)
    for path in LEADING:
        links = parse((tmp_path / "site" / path).read_text(encoding="utf-8")).all("a")
        to_it = [each for each in links if each.attributes["href"].endswith("searches/metals/index.html")]
        assert "Metals & minerals" in [each.text for each in to_it], path
    feed = feedparser.parse((tmp_path / "site/searches/metals/feed.xml").read_bytes())
    assert [entry.title for entry in feed.entries] == ["Steel Exports Grow", "Rare Earths Stockpiled"]
    assert feed.feed.title.startswith("Metals & minerals – ")
    assert feed.feed.links[1].href == f"{BASE_URL}searches/metals/"
    empty = feedparser.parse((tmp_path / "site/searches/tides/feed.xml").read_bytes())
    assert (empty.bozo, empty.entries, empty.feed.updated) == (False, [], "2025-01-01T10:30:00Z")
    assert f"<loc>{BASE_URL}searches/tides/</loc>" in (tmp_path / "site/sitemap.xml").read_text("utf-8")


LEADING = ("search/index.html", "searches/index.html", "feeds.html")
"""The pages that lead to a saved search."""


def test_without_the_file_there_are_no_pages(tmp_path: Path) -> None:
    build_site(write_files(tmp_path / "r", {"motir-2025-11-28.txt": BULLETIN}), tmp_path / "site")
    assert not (tmp_path / "site/searches").exists()
    assert "searches/" not in (tmp_path / "site/search/index.html").read_text(encoding="utf-8")
