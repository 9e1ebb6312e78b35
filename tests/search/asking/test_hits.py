"""Answers of the search client: hits, filters, orders and counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from search_client import Client
from search_corpus import Text, write_index

from asking.archives import TEXTS


def test_a_hit_has_all_that_a_page_shows(client: Client) -> None:
    answer = client.search("park solar")
    hit = answer["hits"][0]
    assert hit.pop("score") > 0
    assert hit == {
        "release": 0,
        "url": "2025/11/28/solar-park-opens.html",
        "title": "Solar Park Opens",
        "date": "2025-11-28",
        "issuers": ["MOTIR"],
        "snippet": "The solar park opens.",
        "excerpt": False,
        "revised": False,
        "editor": False,
        "hasAll": True,
    }


def test_revised_releases_and_excerpts_are_marked(client: Client) -> None:
    flags = {hit["title"]: (hit["excerpt"], hit["revised"]) for hit in client.search("solar")["hits"]}
    assert flags["Solar Exports"] == (False, True)
    assert flags["Solar Plan"] == (True, False)


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ({"agency": "motir"}, {"Solar Park Opens", "Solar Exports"}),
        ({"agency": "kats"}, {"Solar Standards"}),
        ({"agency": "KATS", "named": True}, {"Solar Park Opens", "Solar Standards"}),
        ({"topic": "energy"}, {"Solar Park Opens", "Solar Standards"}),
        ({"topic": "energy", "agency": "motir"}, {"Solar Park Opens"}),
        ({"from": "2025-11"}, {"Solar Park Opens", "Solar Standards"}),
        ({"from": "2025-11-02", "to": "2025-11-02"}, {"Solar Standards"}),
        ({"from": "2025-10-31", "to": "2025-11-27"}, {"Solar Standards", "Solar Exports"}),
        ({"to": "2024"}, {"Solar Plan"}),
        ({"from": "2025", "to": "2025-10"}, {"Solar Exports"}),
        ({"from": "2026"}, set()),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else ", ".join(sorted(value)),
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


@pytest.mark.parametrize("query", ["solar", "", "-wind"])
@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
def test_a_limit_of_none_still_counts(client: Client, query: str, sort: str) -> None:
    answer = client.search(query, limit=0, sort=sort)
    assert (answer["hits"], answer["total"] >= 4) == ([], True)


def test_an_empty_query_finds_everything_newest_first(client: Client) -> None:
    assert client.titles(" ") == [text.title for text in TEXTS]


@pytest.mark.parametrize("query", ["!?", "zyzzyva", "constructor", "__proto__", "toString"])
def test_a_query_that_matches_nothing_finds_nothing(client: Client, query: str) -> None:
    assert client.search(query)["hits"] == []


def test_hits_are_counted_by_year_issuer_and_topic(client: Client) -> None:
    motir = {"id": "motir", "name": "Ministry of Trade, Industry and Resources", "count": 2}
    kats = {"id": "kats", "name": "Korean Agency for Technology and Standards", "count": 1}
    energy, industry = (
        {"id": "energy", "name": "Energy", "count": 2},
        {"id": "industry", "name": "Industry", "count": 2},
    )
    assert client.search("solar", limit=1)["facets"] == {
        "years": [{"id": "2025", "name": "2025", "count": 3}, {"id": "2024", "name": "2024", "count": 1}],
        "agencies": [motir, kats],
        "topics": [energy, industry],
    }


@pytest.mark.parametrize(
    ("query", "options", "field", "message"),
    [
        ("solar agency:nobody", {}, "agency", "There is no agency “nobody” in this archive."),
        ("solar", {"topic": "none"}, "topic", "There is no topic “none” in this archive."),
        (
            "solar",
            {"from": "12/31/2015"},
            "from",
            "“12/31/2015” is not a date: write 2025, 2025-11 or 2025-11-28.",
        ),
        ("solar before:2015-13", {}, "to", "“2015-13” is not a date: write 2025, 2025-11 or 2025-11-28."),
        (
            "solar",
            {"from": "2025-12", "to": "2025-11-30"},
            "from",
            "2025-12 is after 2025-11-30, so no day is between them.",
        ),
    ],
    ids=str,
)
def test_a_filter_that_makes_no_sense_is_said_at_its_field(
    client: Client, query: str, options: dict[str, str], field: str, message: str
) -> None:
    answer = client.search(query, **options)
    assert answer["faults"] == [{"field": field, "message": message}]
    assert answer["hits"] == []


def test_the_client_lists_agencies_and_topics(client: Client) -> None:
    (created,) = client.run(["create"])
    assert sorted(agency["acronym"] for agency in created["agencies"]) == ["KATS", "MOTIR"]
    assert [topic["name"] for topic in created["topics"]] == ["Energy", "Industry"]


@pytest.mark.parametrize(
    ("text", "terms", "found"),
    [
        (
            "Korea’s Retail Industry Grows 6.7% in October",
            ["korea", "retail", "6.7"],
            ["Korea’s", "Retail", "6.7%"],
        ),
        ("Exports, imports and “re-exports”.", ["export", "exports"], ["Exports", "re-exports"]),
        ("K-beauty, Kbeauty and beauty", ["beauty", "kbeauty"], ["K-beauty", "Kbeauty", "beauty"]),
        ("산업통상부는 회의를 열었다", ["산업", "업통"], ["산업통상부는"]),
        ("Nothing of it", ["solar"], []),
        ("Nothing of it", [], []),
    ],
)
def test_what_was_found_is_marked(client: Client, text: str, terms: list[str], found: list[str]) -> None:
    assert client.run(["highlight", text, terms]) == [found]
    (pieces,) = client.run(["pieces", text, terms])
    assert "".join(pieces) == text


def test_issuers_are_in_the_order_of_the_release(tmp_path: Path) -> None:
    both = Text("Both", "Talks.", issuers=("kats", "motir"))
    others = (Text(f"Other {number}", "Talks.", issuers=("motir",)) for number in range(2))
    site = write_index(tmp_path, both, Text("Plain", issuers=("motir", "kats")), *others)
    hits = {hit["title"]: hit["issuers"] for hit in Client(site).search("")["hits"]}
    assert hits["Both"] == ["KATS", "MOTIR"]
    assert hits["Plain"] == ["MOTIR", "KATS"]
    assert hits["Other 1"] == ["MOTIR"]
