"""The search client: its answers, filters and orders, and what it says when something is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from search_client import Client
from search_corpus import Text, write_index

TEXTS = (
    Text("Solar Park Opens", "The solar park opens.", "2025-11-28", ("motir",), ("kats",), ("Energy",)),
    Text("Solar Standards", "On solar cells.", "2025-11-02", ("kats",), (), ("Industry", "Energy")),
    Text("Solar Exports", "Solar goes abroad.", "2025-10-31", ("motir",), (), ("Industry",), ("Earlier.",)),
    Text("Solar Plan", "A solar plan is cut o", "2024-12-31", is_excerpt=True),
    Text("Wind Park Opens", "The wind park opens.", "2024-06-01", ("motir",)),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_index(tmp_path_factory.mktemp("site"), *TEXTS)


@pytest.fixture(scope="module")
def client(site: Path) -> Client:
    return Client(site)


def test_a_hit_has_all_that_a_page_shows(client: Client) -> None:
    answer = client.search("park solar")
    hit = answer["hits"][0]
    assert hit.pop("score") > 0
    assert hit == {
        "url": "2025/11/28/solar-park-opens.html",
        "title": "Solar Park Opens",
        "date": "2025-11-28",
        "agencies": ["motir", "kats"],
        "issuers": ["motir"],
        "topics": ["energy"],
        "snippet": "The solar park opens.",
        "excerpt": False,
        "revised": False,
    }


def test_revised_releases_and_excerpts_are_marked(client: Client) -> None:
    flags = {hit["title"]: (hit["excerpt"], hit["revised"]) for hit in client.search("solar")["hits"]}
    assert flags["Solar Exports"] == (False, True)
    assert flags["Solar Plan"] == (True, False)


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ({"agency": "motir"}, {"Solar Park Opens", "Solar Exports"}),
        ({"agency": "kats"}, {"Solar Park Opens", "Solar Standards"}),
        ({"agency": "nobody"}, set()),
        ({"topic": "energy"}, {"Solar Park Opens", "Solar Standards"}),
        ({"topic": "energy", "agency": "motir"}, {"Solar Park Opens"}),
        ({"from": "2025-11"}, {"Solar Park Opens", "Solar Standards"}),
        ({"from": "2025-11-02", "to": "2025-11-02"}, {"Solar Standards"}),
        ({"from": "2025-10-31", "to": "2025-11-27"}, {"Solar Standards", "Solar Exports"}),
        ({"to": "2024"}, {"Solar Plan"}),
        ({"from": "2025", "to": "2025-10"}, {"Solar Exports"}),
        ({"from": "2026"}, set()),
    ],
    ids=str,
)
def test_filters_narrow_down(client: Client, options: dict[str, str], titles: set[str]) -> None:
    answer = client.search("solar", **options)
    assert {hit["title"] for hit in answer["hits"]} == titles
    assert answer["total"] == len(titles)


def test_hits_can_be_ordered_by_date(client: Client) -> None:
    newest = ["Solar Park Opens", "Solar Standards", "Solar Exports", "Solar Plan"]
    assert client.titles("solar", sort="newest") == newest
    assert client.titles("solar", sort="oldest") == newest[::-1]


def test_the_limit_bounds_the_hits_not_the_total(client: Client) -> None:
    answer = client.search("solar", limit=1, sort="newest")
    assert ([hit["title"] for hit in answer["hits"]], answer["total"]) == (["Solar Park Opens"], 4)


def test_an_empty_query_finds_everything_newest_first(client: Client) -> None:
    assert client.titles(" ") == [text.title for text in TEXTS]


@pytest.mark.parametrize("query", ["!?", "zyzzyva", "constructor", "__proto__", "toString"])
def test_a_query_that_matches_nothing_finds_nothing(client: Client, query: str) -> None:
    assert client.search(query)["hits"] == []


def test_facets_count_all_hits_but_for_their_own_filter(client: Client) -> None:
    motir = {"id": "motir", "name": "Ministry of Trade, Industry and Resources", "count": 2}
    kats = {"id": "kats", "name": "Korean Agency for Technology and Standards", "count": 2}
    energy, industry = (
        {"id": "energy", "name": "Energy", "count": 2},
        {"id": "industry", "name": "Industry", "count": 2},
    )
    assert client.search("solar", limit=1)["facets"] == {
        "agencies": [kats, motir],
        "topics": [energy, industry],
    }
    assert client.search("solar", agency="kats")["facets"] == {
        "agencies": [kats, motir],
        "topics": [energy, industry | {"count": 1}],
    }


def test_the_client_lists_agencies_and_topics(client: Client) -> None:
    (created,) = client.run(["create"])
    assert [agency["acronym"] for agency in created["agencies"]] == ["KATS", "MOTIR"]
    assert [topic["name"] for topic in created["topics"]] == ["Energy", "Industry"]


def test_from_disk_the_answers_are_the_same(site: Path, client: Client) -> None:
    calls: list[list[Any]] = [["create"], ["search", "solar park"], ["search", "sol", {"sort": "oldest"}]]
    assert Client(site, loading="script").run(*calls) == client.run(*calls)


@pytest.mark.parametrize(
    ("loading", "failure", "message"),
    [
        ("fetch", "refused", "could not load search/index.json: fetch failed"),
        ("fetch", "missing", "could not load search/index.json: 404 Not Found"),
        ("fetch", "garbled", "could not read search/index.json: Unexpected token '<'"),
        ("script", "missing", "could not load search/index.js"),
        ("script", "garbled", "could not read search/index.js"),
    ],
)
def test_a_failed_load_says_so_and_can_be_retried(
    site: Path, loading: str, failure: str, message: str
) -> None:
    client = Client(site, loading=loading, failures=(failure,))
    failed, answer = client.run(["create"], ["search", "wind"])
    assert failed.startswith(f"Error: {message}")
    assert [hit["title"] for hit in answer["hits"]] == ["Wind Park Opens"]


@pytest.mark.parametrize("loading", ["fetch", "script"])
@pytest.mark.parametrize(("version", "name"), [(2, "2"), (0, "0"), (None, "undefined")])
def test_another_format_is_refused_by_name(
    tmp_path: Path, loading: str, version: int | None, name: str
) -> None:
    (tmp_path / "search").mkdir()
    text = json.dumps({} if version is None else {"version": version})
    (tmp_path / "search/index.json").write_text(text)
    (tmp_path / "search/index.js").write_text(f'motirArchive.receive("search/index.json", {text})')
    (refused,) = Client(tmp_path, loading=loading).run(["create"])
    assert refused == f"Error: search/index.json has format {name}; this search client reads format 1"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"sort": "best"}, 'sort must be relevance, newest, oldest, not "best"'),
        ({"sort": "toString"}, 'sort must be relevance, newest, oldest, not "toString"'),
        ({"from": "2025-1"}, 'from must read YYYY, YYYY-MM or YYYY-MM-DD, not "2025-1"'),
        ({"to": "yesterday"}, 'to must read YYYY, YYYY-MM or YYYY-MM-DD, not "yesterday"'),
    ],
    ids=str,
)
def test_options_that_make_no_sense_are_refused(
    client: Client, options: dict[str, str], message: str
) -> None:
    assert client.run(["search", "solar", options]) == [f"Error: {message}"]


def test_a_base_that_is_no_folder_is_refused(client: Client) -> None:
    assert client.run(["create", "https://example.org/archive"]) == [
        'Error: base must end in "/", not "https://example.org/archive"'
    ]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Korea’s Retail Industry Grows 6.7% in October", "korea retail 6.7", ["Korea’s", "Retail", "6.7%"]),
        ("Exports, imports and “re-exports”.", "export", ["Exports", "re-exports"]),
        ("K-beauty, Kbeauty and beauty", "K-beauty", ["K-beauty", "Kbeauty", "beauty"]),
        ("K-food, U.S. food and Re K-beau", "K-beau", ["K-beau"]),
        ("K-beauty of the U.S.", "U.S. K-beau", ["K-beauty", "U.S"]),
        ("산업통상부는 회의를 열었다", "산업통상부", ["산업통상부는"]),
        ("Nothing of it", "solar", []),
        ("Nothing of it", "", []),
    ],
)
def test_what_the_query_found_is_marked(client: Client, text: str, query: str, found: list[str]) -> None:
    assert client.run(["highlight", text, query]) == [found]
    (pieces,) = client.run(["pieces", text, query])
    assert "".join(pieces) == text
